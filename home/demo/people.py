"""Authors and reviewers."""

from __future__ import annotations

from functools import partial

from articles.models import Person
from home.demo.loading import Loading
from home.demo.pictures.library import demo_portrait
from home.demo.prose import prose
from home.demo.streams import stream

PEOPLE = {
    "ines-halvorsen": {
        "name": "Ines Halvorsen",
        "credentials": "LMT, BCTMB",
        "role": "Massage therapist and writer",
        "biography": prose("""
            Ines has worked with her hands for sixteen years, most of them in a small practice beside a swimming pool.
            She writes about what a session is like from both sides of the table.
        """),
    },
    "tobias-okonjo": {
        "name": "Tobias Okonjo",
        "credentials": "MSc Health Communication",
        "role": "Health writer",
        "biography": prose("""
            Tobias reads studies so that others need not, and asks of each what it can carry. Before he wrote about
            health he taught statistics to nurses.
        """),
    },
    "mireille-santoro": {
        "name": "Dr Mireille Santoro",
        "credentials": "MD, Physical Medicine and Rehabilitation",
        "role": "Medical reviewer",
        "biography": prose("""
            Mireille leads an outpatient clinic for long-lasting pain. She reads each guide before it appears and again
            when its review is due, and strikes out what promises too much.
        """),
    },
    "anouk-lindgren": {
        "name": "Anouk Lindgren",
        "credentials": "BA Editorial Studies",
        "role": "Managing editor",
        "biography": prose("""
            Anouk looks after the vocabulary, the references and the commas. She answers every letter that finds a
            mistake, and says thank you.
        """),
    },
    "kofi-brandvold": {
        "name": "Dr Kofi Brandvold",
        "credentials": "MD, Palliative Medicine",
        "role": "Medical reviewer",
        "biography": prose("""
            Kofi works in a hospice and on a ward where people are treated for cancer. He reviews what we write about
            illness, and asks of each sentence who might read it at three in the morning.
        """),
    },
    "lucia-ferrandiz": {
        "name": "Lucía Ferrándiz",
        "credentials": "MA Translation",
        "role": "Translator and editor for Spanish",
        "biography": prose("""
            Lucía turns our guides into Spanish, and sends them back with questions when the English only sounded
            clear. She has translated for hospitals for twelve years.
        """),
    },
    "padraig-osei": {
        "name": "Pádraig Osei",
        "credentials": "LMT, MEd",
        "role": "Teacher of massage and writer",
        "biography": prose("""
            Pádraig has taught massage for twenty years, strokes in the morning and ethics after lunch. He writes about
            training, money and how hands last until sixty.
        """),
    },
    "yuki-delgado": {
        "name": "Yuki Delgado",
        "credentials": "DPT",
        "role": "Physiotherapist and writer",
        "biography": prose("""
            Yuki looks after necks and backs in a clinic above a library. She writes about what people can do
            themselves, tries every exercise on her colleagues first, and leaves out those that nobody kept up.
        """),
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
