"""Reads the data file, and fills the table with it."""

from __future__ import annotations

import csv
import io
import lzma
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from django.db import transaction

from cms.search.words import words_of
from directory.models.place import Place

FILE = Path(__file__).with_name("places.csv.xz")
"""Made by `scripts/build_places.py`, which names its sources."""

BATCH = 2_000


def place_key(name: str) -> str:
    """A name as it is looked up: words without capitals, accents and punctuation."""
    return " ".join(words_of(name))


def read_places() -> Iterator[Place]:
    """A row for each name of each place, not yet saved."""
    text = lzma.decompress(FILE.read_bytes()).decode()
    for line in csv.DictReader(io.StringIO(text)):
        other_names = line["other_names"].split("|") if line["kind"] == "city" else []
        keys = dict.fromkeys(place_key(name) for name in (line["name"], *other_names))
        for key in filter(None, keys):
            yield Place(
                key=key,
                kind=line["kind"],
                name=line["name"],
                country=line["country"],
                region=line["region"],
                latitude=float(line["latitude"]),
                longitude=float(line["longitude"]),
                population=int(line["population"]),
            )


def load_places() -> int:
    """Replace the table's rows with the file's, all or nothing; how many there are."""
    count = 0
    with transaction.atomic():
        Place.objects.all().delete()
        places = read_places()
        while rows := list(islice(places, BATCH)):
            count += len(Place.objects.bulk_create(rows))
    return count
