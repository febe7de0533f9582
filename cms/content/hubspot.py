"""HubSpot: what names an account and its forms, and where the account's data are."""

from __future__ import annotations

import re

from django.core.validators import RegexValidator
from django.db import models


class HubSpotRegion(models.TextChoices):
    """Where HubSpot keeps the account's data."""

    NA1 = "na1", "North America"
    EU1 = "eu1", "European Union"
    AP1 = "ap1", "Asia Pacific"


PORTAL_ID = re.compile(r"^\d{1,20}\Z")
"""The number of an account."""

FORM_ID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z", re.IGNORECASE)
"""The id of a form: a UUID."""

validate_portal_id = RegexValidator(PORTAL_ID, "A HubSpot portal is a number, for example 48123456.")
