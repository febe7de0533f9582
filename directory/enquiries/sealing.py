"""Encryption of enquiries at rest, with keys that can be rotated (`ENQUIRY_KEYS`).

Fernet: AES-128 in CBC mode, authenticated by HMAC-SHA256. The first key encrypts, all of them decrypt.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.views.decorators.debug import sensitive_variables


class SealNotOpened(Exception):
    """No key of ours opens it: the key was taken from the setting too early, or the row was changed."""


@dataclass(frozen=True, kw_only=True, repr=False)
class Words:
    """What the sender wrote. Without a representation, so that it lands in no log."""

    name: str
    email: str
    message: str


@sensitive_variables()
def seal(words: Words) -> bytes:
    """Encrypt."""
    return _keys().encrypt(json.dumps(asdict(words)).encode())


@sensitive_variables()
def unseal(sealed: bytes | memoryview) -> Words:
    """Decrypt. Raises `SealNotOpened`."""
    try:
        return Words(**json.loads(_keys().decrypt(bytes(sealed))))
    except InvalidToken:
        raise SealNotOpened from None


def reseal(sealed: bytes | memoryview) -> bytes:
    """Encrypt anew with the first key. Raises `SealNotOpened`."""
    try:
        return _keys().rotate(bytes(sealed))
    except InvalidToken:
        raise SealNotOpened from None


def _keys() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.ENQUIRY_KEYS])
