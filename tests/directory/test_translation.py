"""Entries in another language."""

from __future__ import annotations

import pytest
from wagtail.models import Locale

from directory.models import MassageType
from tests.factories.directory import MassageTypeFactory

pytestmark = pytest.mark.django_db


def test_a_translation_begins_as_a_draft_though_its_source_is_live() -> None:
    entry = MassageTypeFactory(name="Swedish massage")
    entry.name = "Not yet public"
    entry.save_revision()
    translated = entry.get_latest_revision_as_object().copy_for_translation(
        Locale.objects.get_or_create(language_code="es")[0]
    )
    translated.save()
    assert list(MassageType.objects.public()) == [entry]
