"""Rows of inline panels of which each value may stand once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def refuse_twice(formset: Any, field: str, message: str) -> None:
    """Mark each row that repeats an earlier one."""
    seen = set()
    for form in kept_rows(formset):
        value = form.cleaned_data.get(field)
        if value is not None and value in seen:
            form.add_error(field, message)
        seen.add(value)


def keep_keys(formset: Any, field: str) -> None:
    """Give each row the primary key of the stored one that holds its value.

    Rows are written one by one: of two that changed places the first would meet the other's value,
    which the database refuses.
    """
    forms = [form for form in kept_rows(formset) if form.instance.pk is not None]
    keys = {form.initial.get(field): form.instance.pk for form in forms}
    values = [getattr(form.cleaned_data.get(field), "pk", None) for form in forms]
    free = [key for value, key in keys.items() if value not in values]
    for form, value in zip(forms, values, strict=True):
        form.instance.pk = keys[value] if value in keys else free.pop()


def kept_rows(formset: Any) -> Iterator[Any]:
    """The valid rows that stay."""
    for form in getattr(formset, "forms", ()):
        if form.is_valid() and not form.cleaned_data.get("DELETE"):
            yield form
