"""Forms of the vocabulary."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.forms import ModelChoiceField

from cms.content.models import EntryForm


class SameLocaleMixin:
    """Offers only entries of the object's own language in every choice of entries."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        locale_id = self.instance.locale_id  # type: ignore[attr-defined]
        for field in self.fields.values():  # type: ignore[attr-defined]
            if not isinstance(field, ModelChoiceField) or field.queryset is None or not locale_id:
                continue
            if _has_locale(field.queryset.model):
                field.queryset = field.queryset.filter(locale_id=locale_id)


def _has_locale(model: type[Model]) -> bool:
    return any(field.name == "locale" for field in model._meta.concrete_fields)


class MassageTypeForm(SameLocaleMixin, EntryForm):
    """The edit form of a massage type."""
