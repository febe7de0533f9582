"""Loads the facts that come with Touchpoint."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import transaction

from directory.models import LicensingRule

FILE = Path(__file__).with_name("rules.csv")


def read_rules() -> Iterator[dict[str, Any]]:
    """The rules of the file, by the names of the model's fields."""
    with FILE.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield row | {"checked_on": dt.date.fromisoformat(row["checked_on"])}


@transaction.atomic
def load_rules() -> int:
    """Add rules that are missing, and renew those that were checked earlier. Gives how many."""
    known = {rule.region: rule for rule in LicensingRule.objects.all()}
    count = 0
    for values in read_rules():
        rule = known.get(values["region"]) or LicensingRule()
        if rule.checked_on is not None and rule.checked_on >= values["checked_on"]:
            continue
        for name, value in values.items():
            setattr(rule, name, value)
        rule.full_clean()
        rule.save()
        count += 1
    return count
