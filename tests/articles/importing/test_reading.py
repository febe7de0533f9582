"""Files that can be read, and one sentence for those that cannot."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from articles.importing import reading
from articles.importing.reading import Format, ImportRefused


def write(folder: Path, content: bytes, name: str = "article.txt") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "article.txt is empty."),
        (b" \n\t\n", "article.txt is empty."),
        (b"\xef\xbb\xbf \n", "article.txt holds no text."),
        (b"ab\0cd", "article.txt is a binary file, not text."),
        (b"\x89PNG\r\n\x1a\n0000", "article.txt is a picture: save it as plain text, Markdown or HTML first."),
        (b"%PDF-1.7\n%\xe2\xe3", "article.txt is a PDF: save it as plain text, Markdown or HTML first."),
        (
            b"PK\x03\x04word",
            "article.txt is a Word, OpenDocument or ZIP file: save it as plain text, Markdown or HTML first.",
        ),
        (b"a\x1bb", "article.txt is not text: it holds control characters."),
        (
            "Café".encode("latin-1"),
            (
                "article.txt is not UTF-8 text: byte 0xe9 at position 3 does not belong there. "
                "If you know its encoding, name it, for example --encoding windows-1252."
            ),
        ),
    ],
)
def test_what_is_no_text_gets_one_sentence(tmp_path: Path, content: bytes, sentence: str) -> None:
    with pytest.raises(ImportRefused) as refusal:
        reading.read(write(tmp_path, content))

    assert str(refusal.value) == sentence


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.delattr(Path, "open")

    with pytest.raises(ImportRefused, match=r"huge.txt is too large: 50,000,000 bytes, the limit is 2,000,000"):
        reading.read(path)


def test_an_absent_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match=r"There is no file .*absent.txt"):
        reading.read(tmp_path / "absent.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="is a folder, not a file"):
        reading.read(tmp_path)


def test_a_pipe_is_no_ordinary_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    with pytest.raises(ImportRefused, match="is not an ordinary file"):
        reading.read(tmp_path / "pipe.txt")


def test_a_file_without_permission_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, b"words")

    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ImportRefused, match=r"No permission to read .*article.txt"):
        reading.read(path)


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("Café".encode("utf-8-sig"), ""),
        ("Café".encode("utf-16"), ""),
        ("Café".encode("cp1252"), "windows-1252"),
        ("Café".encode(), ""),
    ],
)
def test_known_encodings_are_read(tmp_path: Path, content: bytes, encoding: str) -> None:
    assert reading.read(write(tmp_path, content), encoding=encoding).text == "Café"


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "base64"])
def test_an_unknown_encoding_is_refused(tmp_path: Path, encoding: str) -> None:
    with pytest.raises(ImportRefused, match=f"There is no encoding named {encoding}"):
        reading.read(write(tmp_path, b"words"), encoding=encoding)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.txt", "# not a heading", Format.TEXT),
        ("a.md", "words", Format.MARKDOWN),
        ("a.HTM", "words", Format.HTML),
        ("a", "<p>words</p>", Format.HTML),
        ("a", "## Heading\n\nwords", Format.MARKDOWN),
        ("a", "5 < 7 and words", Format.TEXT),
    ],
)
def test_the_format_follows_the_ending_then_the_text(name: str, text: str, expected: Format) -> None:
    assert reading.format_of(name, text) is expected
