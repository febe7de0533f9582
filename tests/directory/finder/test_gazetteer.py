"""Which place somebody means."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from directory.gazetteer.lookup import city_at, find_places, places_beginning
from directory.grid import Point
from directory.models import Place

pytestmark = [pytest.mark.django_db, pytest.mark.engines]


def labels(text: str, country: str | None = None) -> list[str]:
    return [place.label for place in find_places(text, country=country)]


def test_the_whole_gazetteer(capsys: pytest.CaptureFixture[str]) -> None:
    """One test, since loading takes seconds: the data, and what people type."""
    call_command("load_places")
    assert "GeoNames" in capsys.readouterr().out
    portland = "Portland, Oregon, United States"
    assert labels("Portland")[:2] == [portland, "Portland, Maine, United States"]
    for typed in ("Portland, OR", "portland, oregon", " PORTLAND ,us-or", "Portland OR", "Portland, Oregon, USA"):
        assert labels(typed) == [portland], typed
    assert labels("Springfield, IL") == ["Springfield, Illinois, United States"]
    assert labels("97209") == labels("97209-1234") == ["97209, Oregon, United States"]
    assert labels("München") == labels("munchen") == labels("Munich, Germany") == ["Munich, Bavaria, Germany"]
    assert labels("Munich")[0] == "Munich, Bavaria, Germany"
    assert labels("Paris, FR") == ["Paris, France"]
    assert labels("Paris", "US")[0] == "Paris, Texas, United States"
    assert labels("San Francisco")[0] == "San Francisco, California, United States"
    assert labels("New York")[0].startswith("New York City, New York")
    for unknown in ("", " , ", "Nowhere at all", "Portland, Bavaria", "Portland, Oregon, France", "%", "'; --"):
        assert labels(unknown) == [], unknown
    assert places_beginning("Portl", country="US")[0].name == "Portland"
    assert [place.name for place in places_beginning("9720", most=3)] == ["97201", "97202", "97203"]
    assert places_beginning("%") == []
    near_portland, at_sea = city_at(Point(45.52, -122.68)), city_at(Point(-40.0, -120.0))
    assert near_portland is not None
    assert near_portland.label == portland
    assert at_sea is None
    assert Place.objects.count() > 130_000
