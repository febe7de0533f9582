"""Compressed answers: Brotli or gzip, as the client takes them (RFC 9110, 12.5.3).

Compressing secrets beside text of an attacker's choice would tell them by the length (BREACH). That
needs a victim whose browser adds the secret's right by itself. Here nothing does: no cookie is read,
keys and preview tokens stand in the request that their owner writes, and no answer repeats them.
"""

from __future__ import annotations

import gzip

import brotli

SMALLEST = 1_000
"""Bytes below which compression gains less than a packet."""

PREFERRED = ("br", "gzip")


def compressed(content: bytes, accept_encoding: str) -> tuple[bytes, str | None]:
    """The content, compressed if that pays, and the name of the coding."""
    coding = _coding(accept_encoding) if len(content) >= SMALLEST else None
    if coding == "br":
        return brotli.compress(content, quality=4), coding
    if coding == "gzip":
        return gzip.compress(content, compresslevel=6, mtime=0), coding
    return content, None


def _coding(accept_encoding: str) -> str | None:
    """The coding that the client likes best; Brotli where it has no preference."""
    qualities: dict[str, float] = {}
    for entry in accept_encoding.lower().split(","):
        name, _, parameter = entry.partition(";")
        quality = parameter.strip().removeprefix("q=")
        try:
            qualities[name.strip()] = float(quality) if quality else 1.0
        except ValueError:
            continue
    liked = [(qualities.get(name, qualities.get("*", 0.0)), name) for name in PREFERRED]
    best = max(quality for quality, _ in liked)
    return next((name for quality, name in liked if quality == best and quality > 0), None)
