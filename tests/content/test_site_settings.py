"""The settings of a site, through their form in the admin."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from wagtail.models import Site
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from cms.content.models import SiteSettings
from cms.content.rich_text import PROSE
from tests.factories.directory import superuser

pytestmark = pytest.mark.django_db


def post_settings(client: Client, *, medical: str = "<p>Ask a doctor.</p>", portal: str = "") -> Any:
    client.force_login(superuser())
    form = {
        "organisation": "Example Press",
        "logo": "",
        "social_image": "",
        "frontend_url": "",
        "social_profiles": streamfield([]),
        "medical_disclaimer": rich_text(medical, features=PROSE),
        "directory_disclaimer": rich_text("<p>We do not employ them.</p>", features=PROSE),
        "sourcing_statement": rich_text("", features=PROSE),
        "legal_page": "",
        "editorial_policy_page": "",
        "hubspot_portal_id": portal,
        "hubspot_region": "na1",
    }
    site = Site.objects.get(is_default_site=True)
    return client.post(
        reverse("wagtailsettings:edit", args=["content", "sitesettings", site.pk]), nested_form_data(form)
    )


@pytest.mark.parametrize("portal", ["my account", "12x", "12 34"])
def test_portal_that_is_no_number_is_refused_at_its_field(client: Client, portal: str) -> None:
    response = post_settings(client, portal=portal)
    assert "A HubSpot portal is a number, for example 48123456." in response.context["form"].errors["hubspot_portal_id"]
    assert not SiteSettings.objects.exclude(hubspot_portal_id="").exists()


def test_version_of_a_disclaimer_rises_when_readers_see_another_text(client: Client) -> None:
    SiteSettings.objects.create(
        site=Site.objects.get(is_default_site=True),
        medical_disclaimer='<p data-block-key="abcde">Ask a doctor.</p>',
        medical_disclaimer_effective_from=dt.date(2026, 1, 1),
    )
    with time_machine.travel("2026-05-04T12:00:00Z"):
        assert post_settings(client, medical="<p>Ask your doctor.</p>").status_code == 302
    kept = SiteSettings.objects.get()
    assert (kept.medical_disclaimer_version, kept.medical_disclaimer_effective_from) == (2, dt.date(2026, 5, 4))


def test_version_of_a_disclaimer_stays_when_only_the_editors_keys_change(client: Client) -> None:
    SiteSettings.objects.create(
        site=Site.objects.get(is_default_site=True),
        medical_disclaimer='<p data-block-key="abcde">Ask a doctor.</p>',
        medical_disclaimer_effective_from=dt.date(2026, 1, 1),
    )
    assert post_settings(client, medical="<p>Ask a doctor.</p>").status_code == 302
    kept = SiteSettings.objects.get()
    assert "abcde" not in kept.medical_disclaimer  # the editor gave the paragraph another key
    assert (kept.medical_disclaimer_version, kept.medical_disclaimer_effective_from) == (1, dt.date(2026, 1, 1))
