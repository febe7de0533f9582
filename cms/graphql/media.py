"""Addresses of files: images, their renditions, documents."""

from __future__ import annotations

from django.conf import settings

from cms.graphql.context import Context


def media_url(url: str, context: Context) -> str:
    """The absolute address of a file: on the configured public base, else on the host that was asked."""
    if url.startswith(("http://", "https://")):
        return url
    base = settings.PUBLIC_MEDIA_BASE_URL
    return base.rstrip("/") + url if base else context.request.build_absolute_uri(url)
