"""What a visitor asked for, as the frontend passes it on: one canonical path, whatever was typed.

The answer to a path must not depend on how it is written: `/sleep`, `/sleep/` and `/%73leep/` are
one path. Doubled slashes and dot segments are read as browsers read them, and the path counts as
written badly (`is_canonical`): the frontend should send the visitor to the canonical one.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from urllib.parse import quote, unquote_to_bytes

from wagtail.contrib.redirects.models import Redirect

LONGEST_PATH = 2_000
"""Characters. Longer addresses do not survive browsers and proxies."""

PLAIN_IN_SEGMENTS = "!$&'()*+,;=:@~"
"""What a segment of a path may hold as it is (RFC 3986), beside letters, digits and -._"""


@dataclass(frozen=True)
class VisitedPath:
    """A path within a site, decoded. `is_canonical` tells whether it was written as it should be."""

    segments: tuple[str, ...]
    query: str = ""
    is_canonical: bool = True

    @property
    def lower(self) -> VisitedPath:
        """The same in lower case, as slugs usually are."""
        segments = tuple(segment.lower() for segment in self.segments)
        return replace(self, segments=segments, is_canonical=self.is_canonical and segments == self.segments)

    @property
    def path(self) -> str:
        """The canonical path, beginning and ending with a slash."""
        return "/" + "".join(f"{segment}/" for segment in self.segments)

    @property
    def redirect_keys(self) -> list[str]:
        """The values of a redirect's `old_path` that this path meets, the best first.

        As Wagtail stores them: no slash at the end, the query sorted. With the query before without
        it, as typed before in lower case, decoded before encoded.
        """
        keys = []
        for query in dict.fromkeys((self.query, "")):
            for visited in (self, self.lower):
                decoded = "/" + "/".join(visited.segments)
                encoded = "/" + "/".join(quote(segment, safe=PLAIN_IN_SEGMENTS) for segment in visited.segments)
                suffix = f"?{query}" if query else ""
                keys += [
                    Redirect.normalise_path(encoded + suffix),
                    Redirect.normalise_path(encoded + suffix, decode_unicode=False),
                    *([] if query else [decoded]),
                ]
        return list(dict.fromkeys(keys))


def read_path(text: str) -> VisitedPath | None:
    """The path that `text` means, with or without query and fragment; None for one that no site can have."""
    if len(text) > LONGEST_PATH or any(_is_control(character) for character in text):
        return None
    raw_path, _, query = text.partition("#")[0].partition("?")
    inner = raw_path.removeprefix("/").removesuffix("/")
    segments: list[str] = []
    is_canonical = True
    for raw in inner.split("/") if inner else ():
        segment = _decoded(raw)
        if segment is None:
            return None
        if segment in {"", ".", ".."}:
            is_canonical = False
            if segment == "..":
                del segments[-1:]
        else:
            segments.append(segment)
    if not inner and raw_path not in {"", "/"}:  # two slashes
        is_canonical = False
    return VisitedPath(tuple(segments), query, is_canonical)


def _decoded(raw: str) -> str | None:
    """A segment without its percent signs; None if it is no text, or holds what no segment can."""
    try:
        segment = unicodedata.normalize("NFC", unquote_to_bytes(raw).decode())
    except UnicodeError:  # not UTF-8, or half of a character
        return None
    return None if any(character in "/\\" or _is_control(character) for character in segment) else segment


def _is_control(character: str) -> bool:
    """Whether a character is a control character or half of one."""
    return unicodedata.category(character) in {"Cc", "Cs"}
