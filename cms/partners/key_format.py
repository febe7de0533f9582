"""The text of an API key: `tp_<prefix>_<secret><checksum>`.

- `tp` says what it is, to people and to secret scanners: `tp_[0-9A-Za-z]{8}_[0-9A-Za-z]{49}`.
- The prefix, 8 characters, names the key: in the admin, in logs and in the database. It is no secret.
- The secret, 43 characters, is 256 random bits.
- The checksum, 6 characters, is the CRC-32 of all that stands before it. It tells a typo, or text that
  merely looks like a key, without a look into the database. It guards nothing: anyone can compute it.

Numbers are written in base 62 (digits, capitals, small letters), padded with zeros, the highest digit first.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import string
import zlib
from dataclasses import dataclass, field

ALPHABET = string.digits + string.ascii_uppercase + string.ascii_lowercase
KIND = "tp"
PREFIX_LENGTH = 8
SECRET_BITS = 256
SECRET_LENGTH = 43
CHECKSUM_LENGTH = 6
KEY_LENGTH = len(KIND) + 1 + PREFIX_LENGTH + 1 + SECRET_LENGTH + CHECKSUM_LENGTH

PREFIX_PATTERN = re.compile(rf"[0-9A-Za-z]{{{PREFIX_LENGTH}}}")
_KEY_PATTERN = re.compile(
    rf"{KIND}_(?P<prefix>{PREFIX_PATTERN.pattern})_[0-9A-Za-z]{{{SECRET_LENGTH}}}(?P<checksum>[0-9A-Za-z]{{6}})"
)


@dataclass(frozen=True)
class KeyText:
    """A whole key. Its representation shows the prefix alone, so that no log or traceback holds the rest."""

    prefix: str
    text: str = field(repr=False)

    def digest(self) -> str:
        """What is stored of the key: SHA-256 of its text, in hexadecimal.

        No salt and no slow hash: those keep guessable passwords from being found by trying many, and
        nobody can try 2**256 secrets, however quickly. A slow hash would only be a cost on each request.
        """
        return hashlib.sha256(self.text.encode()).hexdigest()


def new_prefix() -> str:
    """A random name for a key."""
    return "".join(secrets.choice(ALPHABET) for _ in range(PREFIX_LENGTH))


def new_key(prefix: str) -> KeyText:
    """A new key of that name."""
    beginning = f"{KIND}_{prefix}_{base62(secrets.randbits(SECRET_BITS), SECRET_LENGTH)}"
    return KeyText(prefix, beginning + checksum(beginning))


def read_key(text: str) -> KeyText | None:
    """The key that a text is; None if its form or its checksum says that it is none."""
    match = _KEY_PATTERN.fullmatch(text)
    if match is None or match["checksum"] != checksum(text[:-CHECKSUM_LENGTH]):
        return None
    return KeyText(match["prefix"], text)


def checksum(beginning: str) -> str:
    """The end of a key that begins so."""
    return base62(zlib.crc32(beginning.encode()), CHECKSUM_LENGTH)


def base62(number: int, length: int) -> str:
    """The number in base 62, padded to a length."""
    digits = ""
    while number:
        number, digit = divmod(number, len(ALPHABET))
        digits = ALPHABET[digit] + digits
    return digits.rjust(length, ALPHABET[0])
