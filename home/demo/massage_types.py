"""Massage types."""

from __future__ import annotations

from functools import partial
from typing import Any

from directory.models import MassageType, MassageTypeIcon, TreatmentSurface
from home.demo.images import demo_image
from home.demo.loading import Loading
from home.demo.streams import stream

EVERYWHERE = ("fever", "deep-vein-thrombosis", "open-wound-or-burn")
"""Contraindications of every type."""

MASSAGE_TYPES: dict[str, dict[str, Any]] = {
    "swedish-massage": {
        "name": "Swedish massage",
        "also_known_as": ("Classic massage",),
        "summary": "Long strokes and kneading over the whole body: the massage that most people begin with.",
        "description": (
            "<p>You lie under a sheet, and only the part that is being worked on is uncovered. Oil lets the hands "
            "glide; "
            "strokes run towards the heart, then muscles are lifted and kneaded, and tight places get some more "
            "time.</p>"
            "<p>It is the base of much that came later: its five groups of strokes are what schools teach first.</p>"
        ),
        "origin": "Sweden, 19th century",
        "pressure": (1, 3),
        "areas": ("Whole body", "Back", "Legs"),
        "minutes": 60,
        "icon": MassageTypeIcon.STROKE,
        "techniques": ("effleurage", "petrissage", "friction", "tapotement"),
        "conditions": ("anxiety", "depression", "stress", "insomnia"),
        "contraindications": ("varicose-veins", "blood-thinners"),
        "codes": (("cpt", "97124"), ("snomed-ct", "387854002")),
    },
    "deep-tissue-massage": {
        "name": "Deep tissue massage",
        "also_known_as": ("Deep massage",),
        "summary": "Slow, firm work on the deeper layers of muscle, a few places at a time.",
        "description": (
            "<p>The therapist sinks in with knuckles, forearm or elbow and moves so slowly that the muscle can follow. "
            "It can be intense, yet you should always be able to breathe calmly: say so if you cannot.</p>"
            "<p>Soreness for a day or two afterwards is common and passes by itself.</p>"
        ),
        "pressure": (3, 5),
        "areas": ("Back", "Neck and shoulders", "Hips"),
        "minutes": 60,
        "icon": MassageTypeIcon.FOREARM,
        "techniques": ("static-pressure", "friction", "petrissage"),
        "conditions": ("headaches", "stress"),
        "contraindications": ("varicose-veins", "blood-thinners"),
    },
    "sports-massage": {
        "name": "Sports massage",
        "also_known_as": ("Athletic massage",),
        "summary": "Massage around training: brisk before, calm after, and thorough in between.",
        "description": (
            "<p>Before a race the strokes are quick and short, to wake up. After it they are slow, to let the legs "
            "come "
            "down. On the days between, the therapist looks for what training has made tight.</p>"
        ),
        "pressure": (2, 4),
        "areas": ("Legs", "Shoulders", "Back"),
        "minutes": 45,
        "icon": MassageTypeIcon.RUNNER,
        "techniques": ("petrissage", "friction", "stretching", "tapotement"),
        "conditions": ("stress",),
        "contraindications": ("varicose-veins", "blood-thinners"),
    },
    "shiatsu": {
        "name": "Shiatsu",
        "also_known_as": ("Finger pressure",),
        "summary": "Thumbs and palms press along lines of the body, through clothes and without oil.",
        "description": (
            "<p>The name is Japanese for finger pressure. You lie on a mat in soft clothes; the therapist leans rather "
            "than pushes, stays on a point for some breaths, and stretches what asks for it.</p>"
            "<p>Its teaching speaks of the flow of energy. What you will feel is steady pressure and a lot of calm.</p>"
        ),
        "origin": "Japan",
        "pressure": (2, 4),
        "areas": ("Whole body", "Back", "Feet"),
        "minutes": 60,
        "icon": MassageTypeIcon.THUMB,
        "is_clothed": True,
        "uses_oil": False,
        "surface": TreatmentSurface.MAT,
        "techniques": ("static-pressure", "stretching"),
        "conditions": ("stress", "headaches", "insomnia"),
        "contraindications": ("blood-thinners", "pregnancy"),
    },
    "thai-massage": {
        "name": "Thai massage",
        "also_known_as": ("Nuad Thai", "Thai yoga massage"),
        "summary": "Pressing and stretching on a mat, as if somebody did yoga for you.",
        "description": (
            "<p>You wear loose clothes and lie on a mat. The therapist works with hands, forearms, knees and feet, and "
            "moves you through stretches that link one into the next. Sessions are long and unhurried.</p>"
        ),
        "origin": "Thailand",
        "pressure": (3, 4),
        "areas": ("Whole body", "Legs", "Hips"),
        "minutes": 90,
        "icon": MassageTypeIcon.STRETCH,
        "is_clothed": True,
        "uses_oil": False,
        "surface": TreatmentSurface.MAT,
        "techniques": ("stretching", "static-pressure"),
        "conditions": ("stress", "headaches"),
        "contraindications": ("varicose-veins", "blood-thinners", "pregnancy"),
    },
    "manual-lymph-drainage": {
        "name": "Manual lymph drainage",
        "also_known_as": ("Lymphatic drainage", "MLD"),
        "summary": "Very light, circling strokes that follow the paths of the lymph.",
        "description": (
            "<p>The skin is moved, the muscle below is not: the touch is hardly heavier than a resting hand, slow and "
            "always in the same rhythm. Emil Vodder described it in the 1930s. Many people fall asleep.</p>"
        ),
        "origin": "1930s, by Emil Vodder",
        "pressure": (1, 1),
        "areas": ("Face and neck", "Arms", "Legs"),
        "minutes": 50,
        "icon": MassageTypeIcon.WAVE,
        "uses_oil": False,
        "techniques": ("effleurage",),
        "conditions": ("stress",),
        "contraindications": ("blood-thinners",),
    },
    "prenatal-massage": {
        "name": "Prenatal massage",
        "also_known_as": ("Pregnancy massage",),
        "summary": "Gentle work for a changing body, lying on the side between cushions.",
        "description": (
            "<p>Cushions carry belly, knee and head. The therapist stays light on the legs, leaves out the belly, and "
            "gives lower back, hips and shoulders the time they ask for. You turn when you want to.</p>"
        ),
        "pressure": (1, 2),
        "areas": ("Lower back", "Hips", "Shoulders"),
        "minutes": 60,
        "icon": MassageTypeIcon.PREGNANCY,
        "parent": "swedish-massage",
        "techniques": ("effleurage", "petrissage"),
        "conditions": ("stress", "insomnia", "anxiety"),
        "contraindications": ("pregnancy", "varicose-veins"),
    },
    "hot-stone-massage": {
        "name": "Hot stone massage",
        "also_known_as": ("Warm stone massage",),
        "summary": "Smooth warm stones rest on the body and lengthen the strokes.",
        "description": (
            "<p>Basalt stones lie in warm water and are tested on the therapist's own skin before they touch yours. "
            "Some "
            "rest along the spine over a cloth, others glide in the hand. Heat lets lighter pressure go further.</p>"
        ),
        "pressure": (1, 3),
        "areas": ("Back", "Hands", "Feet"),
        "minutes": 75,
        "icon": MassageTypeIcon.STONE,
        "parent": "swedish-massage",
        "techniques": ("effleurage", "static-pressure"),
        "conditions": ("stress", "insomnia"),
        "contraindications": ("varicose-veins", "blood-thinners", "pregnancy"),
    },
}


def build_massage_types(demo: Loading) -> None:
    """The types, those of which others are variants first."""
    for slug, data in MASSAGE_TYPES.items():
        demo.entry(f"massage-type/{slug}", MassageType, partial(_massage_type, slug, data, demo))


def _massage_type(slug: str, data: dict[str, Any], demo: Loading) -> MassageType:
    place = f"massage-type/{slug}"
    lightest, firmest = data["pressure"]
    massage_type = MassageType(
        slug=slug,
        **{name: data[name] for name in ("name", "summary", "description", "icon")},
        origin=data.get("origin", ""),
        also_known_as=stream(f"{place}/names", [("name", name) for name in data["also_known_as"]], demo),
        lightest_pressure=lightest,
        firmest_pressure=firmest,
        body_focus=stream(f"{place}/areas", [("area", area) for area in data["areas"]], demo),
        usual_minutes=data["minutes"],
        is_clothed=data.get("is_clothed", False),
        uses_oil=data.get("uses_oil", True),
        surface=data.get("surface", TreatmentSurface.TABLE),
        parent_id=demo.pk(f"massage-type/{data['parent']}") if "parent" in data else None,
        image=demo_image(place, demo),
        codes=stream(
            f"{place}/codes",
            [("code", {"system": system, "value": value}) for system, value in data.get("codes", ())],
            demo,
        ),
    )
    massage_type.techniques = demo.several("technique", *data["techniques"])
    massage_type.conditions = demo.several("condition", *data["conditions"])
    massage_type.contraindications = demo.several("contraindication", *EVERYWHERE, *data["contraindications"])
    return massage_type
