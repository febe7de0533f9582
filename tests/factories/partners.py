"""Factories of partners and keys."""

from __future__ import annotations

import datetime as dt
from importlib import import_module
from typing import Any

from django.utils import timezone

from cms.partners.models import ApiKey, Partner, Scope

# factory-boy's types call a factory's product a factory, as in the directory's factories.
factory: Any = import_module("factory")
DjangoModelFactory: Any = factory.django.DjangoModelFactory


class PartnerFactory(DjangoModelFactory):
    name = factory.Sequence(lambda n: f"Partner {n}")
    slug = factory.Sequence(lambda n: f"partner-{n}")

    class Meta:
        model = Partner


def make_key(partner: Partner | None = None, **changes: Any) -> tuple[ApiKey, str]:
    """A live key and its text."""
    values = {
        "label": "website",
        "scopes": [Scope.CONTENT_READ.value],
        "expires_at": timezone.now() + dt.timedelta(days=30),
    }
    key, text = ApiKey.make(partner or PartnerFactory(), **{**values, **changes})
    return key, text.text
