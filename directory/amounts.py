"""Amounts of money: kept in the currency's smallest unit, typed as people pay them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from directory.standards.currencies import format_amount, minor_unit_digits

LARGEST_AMOUNT = 2**31 - 1
"""In minor units: what an integer column holds on every database, and GraphQL's Int."""


class AmountFormField(forms.DecimalField):
    """Takes 85.00 and gives 8500, by the currency that stands in another field of the same form."""

    def __init__(self, *, currency_field: str, **kwargs: Any) -> None:
        super().__init__(min_value=0, **kwargs)
        self.currency_field = currency_field
        self.currency = ""

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> forms.BoundField:
        """The field in its form, which knows the currency: as posted, else as stored."""
        self.currency = form[self.currency_field].value() or ""
        return super().get_bound_field(form, field_name)

    def prepare_value(self, value: Any) -> Any:
        """A stored amount as people write it; what was posted stays as it is."""
        if not isinstance(value, int):
            return value
        digits = minor_unit_digits(self.currency)
        return f"{Decimal(value).scaleb(-digits):.{digits}f}"

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether another amount was posted; 85 and 85.00 are one."""
        return super().has_changed(None if initial is None else self.to_python(self.prepare_value(initial)), data)

    def clean(self, value: Any) -> int | None:
        """The amount in minor units; None if nothing was typed."""
        amount = super().clean(value)
        if amount is None:
            return None
        digits = minor_unit_digits(self.currency)
        if amount > Decimal(LARGEST_AMOUNT).scaleb(-digits):
            raise ValidationError(f"The amount is too large. At most {format_amount(LARGEST_AMOUNT, self.currency)}.")
        minor = amount.scaleb(digits)
        if minor != minor.to_integral_value():
            places = f"at most {digits} decimal places" if digits else "no decimal places"
            raise ValidationError(f"Amounts in {self.currency} have {places}.")
        return int(minor)


class AmountField(models.PositiveIntegerField):  # type: ignore[type-arg]  # generic only to the type checker
    """An amount in minor units of the currency that the column `currency_field` of the same row names."""

    def __init__(self, *args: Any, currency_field: str = "currency", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.currency_field = currency_field

    def deconstruct(self) -> Any:
        """With the name of the currency's column."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "currency_field": self.currency_field}

    def formfield(self, **kwargs: Any) -> Any:
        """A field that asks for the amount as people pay it."""
        return models.Field.formfield(
            self, **{"form_class": AmountFormField, "currency_field": self.currency_field, **kwargs}
        )
