"""How a visitor's path is read, whatever was typed."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cms.content.paths import LONGEST_PATH, read_path


@pytest.mark.parametrize(
    "text",
    ["/a/sueño/", "/a/sueño", "a/sueño", "/a/sue%C3%B1o/", "/a/sue%c3%b1o?x=1", "/%61/sue\u006e\u0303o/#part"],
)
def test_one_path_is_read_from_all_spellings_that_frontends_pass_on(text: str) -> None:
    visited = read_path(text)
    assert visited is not None
    assert (visited.path, visited.is_canonical) == ("/a/sueño/", True)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("//a//b/", "/a/b/"),
        ("/a/./b", "/a/b/"),
        ("/a/x/../b/", "/a/b/"),
        ("/../../a/b", "/a/b/"),
        ("/a/%2e%2E/a/b", "/a/b/"),
        ("//", "/"),
        ("//evil.example/", "/evil.example/"),
    ],
)
def test_doubled_slashes_and_dot_segments_are_resolved_and_told(text: str, path: str) -> None:
    visited = read_path(text)
    assert visited is not None
    assert (visited.path, visited.is_canonical) == (path, False)


@pytest.mark.parametrize("text", ["", "/", "?a=1", "/#top"])
def test_the_home_page_is_the_empty_path(text: str) -> None:
    visited = read_path(text)
    assert visited is not None
    assert (visited.path, visited.is_canonical) == ("/", True)


@pytest.mark.parametrize(
    "text",
    [
        "/a\x00b/",
        "/a%00b/",
        "/a%0Ab/",
        "/a\nb/",
        "/%ff/",
        "/a%2Fb/",
        "/a\\b/",
        "/a%5Cb/",
        "/\ud800/",
        "/" + "a" * 2_000,
    ],
)
def test_what_no_address_can_be_is_no_path(text: str) -> None:
    assert read_path(text) is None


def test_percent_signs_are_decoded_once() -> None:
    visited = read_path("/%2561/")
    assert visited is not None
    assert visited.segments == ("%61",)


@given(st.text(max_size=60))
@example("/;a?b&a")
def test_any_text_has_a_path_that_reads_as_itself_or_none(text: str) -> None:
    visited = read_path(text)
    if visited is not None and not any(character in "%?#" for character in visited.path):
        assert visited.path.startswith("/")
        assert visited.path.endswith("/")
        again = read_path(visited.path)
        assert again is not None
        assert (again.segments, again.is_canonical) == (visited.segments, True)
        assert all("\x00" not in key for key in visited.redirect_keys)


def test_redirect_keys_go_from_the_closest_to_the_loosest() -> None:
    visited = read_path("/Old/P%C3%A1ge/?b=2&a=1")
    assert visited is not None
    assert visited.redirect_keys == [
        "/Old/Páge?a=1&b=2",
        "/Old/P%C3%A1ge?a=1&b=2",
        "/old/páge?a=1&b=2",
        "/old/p%C3%A1ge?a=1&b=2",
        "/Old/Páge",
        "/Old/P%C3%A1ge",
        "/old/páge",
        "/old/p%C3%A1ge",
    ]


def test_a_long_path_costs_nothing_but_an_answer() -> None:
    assert read_path("/" * LONGEST_PATH) is not None
    assert read_path("/" * (LONGEST_PATH + 1)) is None
