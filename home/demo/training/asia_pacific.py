"""Schools in Asia and the Pacific. Events keep their order: addresses are made from it."""

from __future__ import annotations

from home.demo import cities
from home.demo.prose import prose
from home.demo.training.provider import Event, Provider, Venue

ASIA_PACIFIC = {
    "teak-house-school": Provider(
        name="Teak House School",
        description=prose("""
            Thai massage as a family teaches it: on the floor, in pairs, corrected by somebody's mother. Visitors stay
            for a day or for a month.
        """),
        venue=Venue("Teak House", cities.CHIANG_MAI, (18.7910, 99.0050)),
        currency="THB",
        events=(
            Event(
                title="Thai massage in a day",
                kind="workshop",
                delivery="in_person",
                week=1,
                weekday=0,
                price=180000,
                hours="6",
                types=("thai-massage",),
            ),
            Event(
                title="Thai massage, 60 hours",
                kind="course",
                delivery="in_person",
                week=4,
                weekday=0,
                days=12,
                price=950000,
                hours="60",
                types=("thai-massage",),
            ),
            Event(
                title="The long stretches",
                kind="course",
                delivery="in_person",
                level="advanced",
                week=16,
                weekday=0,
                days=6,
                price=650000,
                hours="36",
                types=("thai-massage",),
            ),
            Event(
                title="Questions to a teacher, in English",
                kind="webinar",
                delivery="online",
                week=2,
                weekday=5,
                begins=8,
                ends=9,
                price=0,
                types=("thai-massage",),
            ),
        ),
    ),
    "southern-cross-bodywork": Provider(
        name="Southern Cross Bodywork",
        description=prose("""
            Courses for therapists who look after sportspeople and new parents, in Melbourne and on both islands across
            the water.
        """),
        venue=Venue("Richmond rooms", cities.MELBOURNE, (-37.8225, 144.9990)),
        currency="AUD",
        approval=("Recognised education provider", "A national association of therapists", "EP-771"),
        events=(
            Event(
                title="Match day: before, between and after",
                kind="workshop",
                delivery="in_person",
                level="intermediate",
                week=2,
                weekday=5,
                days=2,
                price=42000,
                hours="14",
                accreditation="Counts 14 points with the association",
                types=("sports-massage",),
            ),
            Event(
                title="Teaching parents infant massage",
                kind="course",
                delivery="hybrid",
                week=7,
                weekday=0,
                days=4,
                price=88000,
                hours="30",
                accreditation="Counts 30 points with the association",
                types=("infant-massage",),
            ),
            Event(
                title="Lomi lomi: where it comes from, and where we stop",
                kind="workshop",
                delivery="in_person",
                week=6,
                weekday=5,
                days=2,
                price=46000,
                hours="14",
                types=("lomi-lomi",),
                venue=Venue("Kūmara Lane Rooms", cities.AUCKLAND, (-36.9680, 174.7970)),
            ),
            Event(
                title="Barefoot: ashiatsu from the first bar",
                kind="course",
                delivery="in_person",
                level="intermediate",
                week=12,
                weekday=3,
                days=4,
                price=115000,
                hours="32",
                types=("ashiatsu",),
            ),
            Event(
                title="What registration asks of you",
                kind="webinar",
                delivery="online",
                week=-1,
                weekday=1,
                begins=19,
                ends=20,
                price=0,
                hours="1",
            ),
        ),
    ),
}
