"""Authors and reviewers."""

from __future__ import annotations

from functools import partial

from articles.models import Person
from home.demo.loading import Loading
from home.demo.pictures.library import demo_portrait
from home.demo.streams import stream

PEOPLE = {
    "ines-halvorsen": {
        "name": "Ines Halvorsen",
        "credentials": "LMT, BCTMB",
        "role": "Massage therapist and writer",
        "biography": (
            "<p>Ines has worked with her hands for sixteen years, most of them in a small practice beside a swimming "
            "pool. She writes about what a session is like from both sides of the table.</p>"
        ),
    },
    "tobias-okonjo": {
        "name": "Tobias Okonjo",
        "credentials": "MSc Health Communication",
        "role": "Health writer",
        "biography": (
            "<p>Tobias reads studies so that others need not, and asks of each what it can carry. Before he wrote "
            "about "
            "health he taught statistics to nurses.</p>"
        ),
    },
    "mireille-santoro": {
        "name": "Dr Mireille Santoro",
        "credentials": "MD, Physical Medicine and Rehabilitation",
        "role": "Medical reviewer",
        "biography": (
            "<p>Mireille leads an outpatient clinic for long-lasting pain. She reads each guide before it appears and "
            "again when its review is due, and strikes out what promises too much.</p>"
        ),
    },
    "anouk-lindgren": {
        "name": "Anouk Lindgren",
        "credentials": "BA Editorial Studies",
        "role": "Managing editor",
        "biography": (
            "<p>Anouk looks after the vocabulary, the references and the commas. She answers every letter that finds a "
            "mistake, and says thank you.</p>"
        ),
    },
}


def build_people(demo: Loading) -> None:
    """All people, published."""
    for slug, data in PEOPLE.items():
        demo.entry(f"person/{slug}", Person, partial(_person, slug, data, demo))


def _person(slug: str, data: dict[str, str], demo: Loading) -> Person:
    return Person(
        slug=slug,
        portrait=demo_portrait(slug, data["name"], demo),
        same_as=stream(f"person/{slug}/same", [("address", f"https://people.example.org/{slug}")], demo),
        **data,
    )
