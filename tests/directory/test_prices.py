"""Prices: typed as people pay them, kept in the currency's smallest unit."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django import forms
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from wagtail.test.utils.form_data import inline_formset

from directory.amounts import LARGEST_AMOUNT, AmountFormField
from directory.models import SessionPrice, TherapistPage
from directory.standards.currencies import CURRENCIES, minor_unit_digits
from tests.directory.test_admin import listing_form, post_listing, posted
from tests.factories.directory import TherapistIndexPageFactory, superuser


@pytest.fixture
def admin(client: Client, db: None) -> Client:
    client.force_login(superuser())
    return client


def price(amount: str, currency: str) -> dict[str, Any]:
    row = {"minutes": "60", "amount": amount, "currency": currency, "massage_type": ""}
    form: dict[str, Any] = inline_formset([row])
    return form


@pytest.mark.parametrize(
    ("typed", "currency", "kept"),
    [
        ("85.00", "USD", 8500),
        ("85", "USD", 8500),
        ("85.5", "EUR", 8550),
        ("9500", "JPY", 9500),
        ("12.345", "KWD", 12345),
    ],
)
def test_price_is_typed_as_clients_pay_it(admin: Client, typed: str, currency: str, kept: int) -> None:
    response = post_listing(admin, TherapistIndexPageFactory(), prices=price(typed, currency))
    assert response.status_code == 302, response.context["form"].formsets["prices"].errors
    row = SessionPrice.objects.get()
    assert (row.amount, row.currency) == (kept, currency)


@pytest.mark.parametrize(
    ("typed", "currency", "message"),
    [
        ("9500.50", "JPY", "Amounts in JPY have no decimal places."),
        ("85.005", "USD", "Amounts in USD have at most 2 decimal places."),
        ("-1", "USD", "Ensure this value is greater than or equal to 0."),
        ("eighty", "USD", "Enter a number."),
        ("1e999999", "USD", "The amount is too large. At most 21474836.47 USD."),
        ("21474836.48", "USD", "The amount is too large. At most 21474836.47 USD."),
    ],
)
def test_impossible_price_is_refused_at_its_field(admin: Client, typed: str, currency: str, message: str) -> None:
    response = post_listing(admin, TherapistIndexPageFactory(), prices=price(typed, currency))
    formset = response.context["form"].formsets["prices"]
    assert formset.errors == [{"amount": [message]}]
    assert formset.forms[0]["amount"].value() == typed
    assert not TherapistPage.objects.exists()


def test_stored_price_is_shown_as_clients_pay_it_and_kept_by_saving_again(admin: Client) -> None:
    post_listing(admin, TherapistIndexPageFactory(), prices=price("85.00", "USD"))
    listing = TherapistPage.objects.get()
    url = reverse("wagtailadmin_pages:edit", args=[listing.pk])
    row = admin.get(url).context["form"].formsets["prices"].forms[0]
    assert row["amount"].value() == "85.00"
    again = {"minutes": "60", "amount": "85.00", "currency": "USD", "massage_type": "", "id": row.instance.pk}
    admin.post(url, posted(listing_form(prices=inline_formset([again], initial=1))))
    draft = TherapistPage.objects.get().get_latest_revision_as_object()
    assert [each.amount for each in draft.prices.all()] == [8500]


class PriceForm(forms.Form):
    currency = forms.CharField()
    amount = AmountFormField(currency_field="currency", required=False)


@given(amount=st.integers(0, LARGEST_AMOUNT), currency=st.sampled_from(sorted(CURRENCIES)))
def test_every_amount_comes_back_as_it_was_shown(amount: int, currency: str) -> None:
    initial = {"amount": amount, "currency": currency}
    shown = PriceForm(initial=initial)["amount"].value()
    again = PriceForm({"amount": shown, "currency": currency}, initial=initial)
    assert again.is_valid()
    assert again.cleaned_data["amount"] == amount
    assert not again.has_changed()


@given(
    typed=st.one_of(st.text(), st.decimals().map(str)), currency=st.one_of(st.text(), st.sampled_from(["JPY", "USD"]))
)
def test_whatever_is_typed_is_an_amount_or_an_error(typed: str, currency: str) -> None:
    form = PriceForm({"amount": typed, "currency": currency})
    if form.is_valid() and form.cleaned_data["amount"] is not None:
        amount = form.cleaned_data["amount"]
        assert 0 <= amount <= LARGEST_AMOUNT
        assert Decimal(amount).scaleb(-minor_unit_digits(form.cleaned_data["currency"])) == Decimal(typed.strip())
