"""How the vocabulary but for massage types is built."""

from __future__ import annotations

from functools import partial

from directory.models import Condition, Contraindication, Insurance, Practice, Technique
from home.demo.loading import Loading
from home.demo.streams import stream
from home.demo.vocabulary.conditions import CONDITIONS
from home.demo.vocabulary.contraindications import CONTRAINDICATIONS
from home.demo.vocabulary.practices import INSURANCES, PRACTICES
from home.demo.vocabulary.techniques import TECHNIQUES


def build_vocabulary(demo: Loading) -> None:
    """All entries but the massage types, and the insurers."""
    for slug, technique in TECHNIQUES.items():
        demo.entry(f"technique/{slug}", Technique, partial(Technique, slug=slug, **technique))
    for slug, condition in CONDITIONS.items():
        demo.entry(f"condition/{slug}", Condition, partial(_condition, slug, condition, demo))
    for slug, contraindication in CONTRAINDICATIONS.items():
        demo.entry(
            f"contraindication/{slug}",
            Contraindication,
            partial(Contraindication, slug=slug, **contraindication),
        )
    for slug, practice in PRACTICES.items():
        demo.entry(f"practice/{slug}", Practice, partial(Practice, slug=slug, **practice))
    for name in INSURANCES:
        slug = name.lower().replace(" ", "-")
        demo.made_once(
            f"insurance/{slug}",
            Insurance.objects.filter(slug=slug).first(),
            partial(Insurance.objects.create, name=name, slug=slug),
        )


def _condition(slug: str, data: dict[str, str], demo: Loading) -> Condition:
    fields = dict(data)
    code = {"system": "icd-10-cm", "value": fields.pop("code")}
    return Condition(slug=slug, codes=stream(f"condition/{slug}/codes", [("code", code)], demo), **fields)
