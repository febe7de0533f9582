"""`manage.py load_places`: fill the gazetteer."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from directory.gazetteer import ATTRIBUTION
from directory.gazetteer.data import load_places, read_places
from directory.models import Place


class Command(BaseCommand):
    """Replace the gazetteer's rows with those of the data file."""

    help = (
        "Load cities and postcodes, so that therapists can be found near a named place. Takes some seconds, "
        "and does nothing where as many are loaded as the file holds."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, and say how many names there are."""
        count = sum(1 for _ in read_places())
        if Place.objects.count() != count:
            load_places()
        self.stdout.write(f"{count:,} names of places. {ATTRIBUTION}.")
