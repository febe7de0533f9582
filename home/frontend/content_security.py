"""What a page of the frontend may load: this server's files, and elsewhere only what the reader asks for."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings

VIDEO_PLAYERS = ("https://www.youtube-nocookie.com", "https://player.vimeo.com")
HUBSPOT = ("https://*.hsforms.net", "https://*.hsforms.com")


def policy(*, nonce: str, block_types: Iterable[str] = (), framed_by: Iterable[str] = ("'none'",)) -> str:
    """The header's value. A page without a video or a form may not load players or forms at all.

    `framed_by` names who may show the page in a frame.
    """
    kinds = set(block_types)
    sources: dict[str, list[str]] = {
        "default-src": ["'none'"],
        "script-src": [f"'nonce-{nonce}'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:", origin(settings.PUBLIC_MEDIA_BASE_URL)],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": [*framed_by],
    }
    if "VideoBlock" in kinds:
        sources["frame-src"] = [*VIDEO_PLAYERS]
    if "HubSpotFormBlock" in kinds:
        for directive in ("script-src", "frame-src", "connect-src", "img-src"):
            sources.setdefault(directive, []).extend(HUBSPOT)
    return "; ".join(" ".join((directive, *values)) for directive, values in sources.items())


def origin(address: str) -> str:
    """Scheme and host of an address, as policies name sources."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
