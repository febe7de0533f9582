"""Files to text: what can be read, in which format, and one clear sentence for what cannot."""

from __future__ import annotations

import codecs
import re
import stat
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

SIZE_LIMIT = 2_000_000
"""Bytes. A long article has 100 kB."""


class ImportRefused(Exception):
    """The import cannot go on; the message is one sentence for the person who started it."""


class Format(StrEnum):
    """What the importer can read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file, its format, and its name: for errors, and where the text has no title."""

    text: str
    format: Format
    name: str


_SUFFIXES = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
}

_FOREIGN = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word, OpenDocument or ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_LOOKS_LIKE_HTML = re.compile(
    r"<(?:!doctype html|html|head|body|article|main|section|div|p|h[1-6]|ul|ol|table)\b[^>]*>", re.IGNORECASE
)
_LOOKS_LIKE_MARKDOWN = re.compile(r"^#{1,6} \S|^\*\*\S|\]\([^)\s]+\)|\S\*\*\S.*\*\*|^\[\^\d+\]:", re.MULTILINE)


def read(path: Path, *, file_format: Format | None = None, encoding: str = "") -> Source:
    """The text of a file, or `ImportRefused`."""
    text = decode(_bytes_of(path), name=path.name, encoding=encoding)
    if not text.strip():
        raise ImportRefused(f"{path.name} holds no text.")
    return Source(text, file_format or format_of(path.name, text), path.name)


def _bytes_of(path: Path) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ImportRefused(f"{path} is a folder, not a file.")
        if not stat.S_ISREG(status.st_mode):
            raise ImportRefused(f"{path} is not an ordinary file.")
        if status.st_size > SIZE_LIMIT:
            raise ImportRefused(f"{path.name} is too large: {status.st_size:,} bytes, the limit is {SIZE_LIMIT:,}.")
        with path.open("rb") as file:
            content = file.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        raise ImportRefused(f"There is no file {path}.") from None
    except PermissionError:
        raise ImportRefused(f"No permission to read {path}.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ImportRefused(f"{path} cannot be read: {reason}.") from None
    if len(content) > SIZE_LIMIT:
        raise ImportRefused(f"{path.name} is too large: the limit is {SIZE_LIMIT:,} bytes.")
    return content


def decode(content: bytes, *, name: str, encoding: str = "") -> str:
    """The text of the bytes, line ends as newlines, or `ImportRefused`."""
    if not content.strip():
        raise ImportRefused(f"{name} is empty.")
    for start, kind in _FOREIGN:
        if content.startswith(start):
            raise ImportRefused(f"{name} is {kind}: save it as plain text, Markdown or HTML first.")
    marked = next((e for mark, e in _BYTE_ORDER_MARKS if content.startswith(mark)), "")
    chosen = marked or encoding or "utf-8"
    if not marked and not encoding and b"\0" in content:
        raise ImportRefused(f"{name} is a binary file, not text.")
    try:
        text = content.decode(chosen)
    except LookupError:
        raise ImportRefused(f"There is no encoding named {encoding}.") from None
    except UnicodeDecodeError as error:
        hint = (
            "Choose another --encoding."
            if encoding
            else "If you know its encoding, name it, for example --encoding windows-1252."
        )
        raise ImportRefused(
            f"{name} is not {chosen.upper()} text: byte 0x{content[error.start]:02x} at position "
            f"{error.start:,} does not belong there. {hint}"
        ) from None
    except (UnicodeError, ValueError, TypeError):
        raise ImportRefused(f"{name} cannot be read as {chosen}.") from None
    if not isinstance(text, str):
        raise ImportRefused(f"There is no encoding named {encoding}.")
    if _CONTROL.search(text):
        raise ImportRefused(f"{name} is not text: it holds control characters.")
    return text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")


def format_of(name: str, text: str) -> Format:
    """The format by the file's ending, else by what the text looks like."""
    by_suffix = _SUFFIXES.get(Path(name).suffix.lower())
    if by_suffix is not None:
        return by_suffix
    if _LOOKS_LIKE_HTML.search(text):
        return Format.HTML
    return Format.MARKDOWN if _LOOKS_LIKE_MARKDOWN.search(text) else Format.TEXT
