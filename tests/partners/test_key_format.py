"""The text of a key."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from cms.partners.key_format import ALPHABET, KEY_LENGTH, SECRET_BITS, SECRET_LENGTH, base62, new_key, read_key

DOCUMENTED = re.compile(r"tp_[0-9A-Za-z]{8}_[0-9A-Za-z]{49}")

prefixes = st.text(ALPHABET, min_size=8, max_size=8)


def test_example_of_the_docs_has_the_documented_checksum() -> None:
    """gzip, which knows nothing of our code, gives the CRC-32 3292716587 for the text before it."""
    assert read_key("tp_00000000_" + "0" * 43 + "3apu03") is not None


@given(prefixes)
def test_new_key_has_the_documented_form_and_is_read_again(prefix: str) -> None:
    key = new_key(prefix)
    assert DOCUMENTED.fullmatch(key.text)
    assert len(key.text) == KEY_LENGTH == 61
    assert read_key(key.text) == key
    assert key.prefix == prefix


def test_no_two_keys_are_alike() -> None:
    assert len({new_key("abcdefgh").text for _ in range(1_000)}) == 1_000


def test_every_secret_of_256_bits_fits() -> None:
    assert len(base62(2**SECRET_BITS - 1, SECRET_LENGTH)) == SECRET_LENGTH


@given(prefixes, st.data())
def test_every_single_typo_is_told_by_the_checksum(prefix: str, data: st.DataObject) -> None:
    text = new_key(prefix).text
    place = data.draw(st.sampled_from([i for i, letter in enumerate(text) if letter != "_" and i > 2]))
    other = data.draw(st.sampled_from(ALPHABET.replace(text[place], "")))
    assert read_key(text[:place] + other + text[place + 1 :]) is None


@given(st.text() | st.from_regex(DOCUMENTED, fullmatch=True))
def test_other_text_is_no_key(text: str) -> None:
    assert read_key(text) is None or text[-6:] == read_key(text).text[-6:]  # type: ignore[union-attr]


@given(st.integers(min_value=0, max_value=2**300))
def test_base62_loses_nothing(number: int) -> None:
    value = 0
    for digit in base62(number, 1):
        value = value * 62 + ALPHABET.index(digit)
    assert value == number


def test_neither_representation_nor_digest_shows_the_secret() -> None:
    key = new_key("abcdefgh")
    secret = key.text[12:]
    assert secret not in repr(key)
    assert secret not in str(key)
    assert secret not in key.digest()
