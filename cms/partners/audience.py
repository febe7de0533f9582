"""Who asks: nobody in particular, or a partner by its key.

A key is sent in one way only: `Authorization: Bearer tp_...`. Each request reads the key's row anew,
so a revocation holds from the next request on, in every process.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass

from django.db import DatabaseError
from django.http import HttpRequest
from django.utils import timezone

from cms.partners.key_format import read_key
from cms.partners.models import ApiKey, Scope

logger = logging.getLogger(__name__)

HEADER = "Authorization"
SCHEME = "bearer"
CHALLENGE = 'Bearer realm="Touchpoint"'
"""What `WWW-Authenticate` says to a key that is not accepted (RFC 6750, 3)."""


@dataclass(frozen=True, kw_only=True)
class Audience:
    """Who asks, and what they may do."""

    partner_id: int | None = None
    key_id: int | None = None
    scopes: frozenset[str] = frozenset()

    @property
    def is_anonymous(self) -> bool:
        """Whether no key was sent."""
        return self.key_id is None

    def may(self, scope: Scope) -> bool:
        """Whether this is open to the audience."""
        return scope.value in self.scopes


ANONYMOUS = Audience(scopes=frozenset({Scope.CONTENT_READ.value}))
"""Everyone: public content is open to all, within the budget of an address."""


class KeyNotAccepted(Exception):
    """The request carries credentials that are not those of a live key of an active partner.

    It does not say which: whether a key exists, has ended or was revoked is its partner's business.
    """


def audience_of(request: HttpRequest) -> Audience:
    """The audience of a request. Raises `KeyNotAccepted`; a key in error never counts as no key."""
    credentials = request.headers.get(HEADER)
    if credentials is None:
        return ANONYMOUS
    scheme, _, value = credentials.partition(" ")
    text = read_key(value.strip()) if scheme.lower() == SCHEME else None
    if text is None:
        raise KeyNotAccepted
    key = ApiKey.objects.select_related("partner").filter(prefix=text.prefix).first()
    now = timezone.now()
    if key is None or not key.matches(text) or not key.is_live(at=now) or not key.partner.is_active:
        raise KeyNotAccepted
    try:
        key.note_use(at=now)
    except DatabaseError:
        # A database that can be read and not written, in a failover: readers are answered all the same.
        logger.warning("The use of key %s could not be noted", key.prefix)
    return Audience(partner_id=key.partner_id, key_id=key.pk, scopes=frozenset(key.scopes))
