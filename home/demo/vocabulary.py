"""Techniques, conditions, contraindications and related practices."""

from __future__ import annotations

from functools import partial

from directory.models import (
    Condition,
    ConditionKind,
    Contraindication,
    ContraindicationSeverity,
    Insurance,
    Practice,
    Technique,
)
from home.demo.loading import Loading
from home.demo.streams import stream

TECHNIQUES = {
    "effleurage": {
        "name": "Effleurage",
        "description": (
            "<p>The whole palm glides along the body in long, even strokes, first lightly, then with more weight. It "
            "opens and closes most sessions, spreads the oil and lets the hands find where a muscle holds on.</p>"
        ),
        "aim": "Warms the tissue, calms, and links one part of the session to the next.",
    },
    "petrissage": {
        "name": "Petrissage",
        "description": (
            "<p>Hands lift, roll and squeeze a muscle as if they kneaded dough, one hand handing it over to the other. "
            "It feels full and rhythmic, never like a pinch.</p>"
        ),
        "aim": "Loosens muscles that feel short or dense.",
    },
    "tapotement": {
        "name": "Tapotement",
        "description": (
            "<p>Quick, light taps from loose wrists: with cupped hands, with the edges of the hands or with the "
            "fingertips. It wakes up rather than sends to sleep, so it often stands near the end.</p>"
        ),
        "aim": "Stimulates skin and muscles before somebody gets up.",
    },
    "friction": {
        "name": "Friction",
        "description": (
            "<p>Fingertips or a thumb press to a deeper layer and move it in small circles or across the fibres, "
            "without sliding over the skin. The place is small, the attention great.</p>"
        ),
        "aim": "Works on one spot, for example beside a joint or along a tendon.",
    },
    "static-pressure": {
        "name": "Static pressure",
        "description": (
            "<p>A thumb, a knuckle or an elbow sinks in slowly, stays for some breaths and comes out as slowly. The "
            "client says how much is enough.</p>"
        ),
        "aim": "Gives a tense point time to let go.",
    },
    "stretching": {
        "name": "Stretching",
        "description": (
            "<p>The therapist moves an arm, a leg or the trunk to the end of its comfortable range and waits there. "
            "Nothing is forced, and breathing sets the pace.</p>"
        ),
        "aim": "Gives joints and muscles room to move.",
    },
}

CONDITIONS = {
    "anxiety": {
        "name": "Anxiety",
        "kind": ConditionKind.MENTAL,
        "summary": "Worry that stays, often with a racing heart, tight muscles and poor sleep.",
        "when_to_see_a_doctor": (
            "<p>See a doctor if worry fills most days for some weeks, keeps you from work or people, or comes with "
            "thoughts of harming yourself. In an emergency call your local emergency number.</p>"
        ),
        "code": "F41.9",
    },
    "depression": {
        "name": "Depression",
        "kind": ConditionKind.MENTAL,
        "summary": "Low mood and little interest or energy over weeks, more than a sad spell.",
        "when_to_see_a_doctor": (
            "<p>See a doctor if it lasts longer than two weeks. If you think of ending your life, seek help now: your "
            "local emergency number or a crisis line.</p>"
        ),
        "code": "F32.A",
    },
    "digestive-complaints": {
        "name": "Digestive complaints",
        "kind": ConditionKind.PHYSICAL,
        "summary": "Cramps, bloating or a sluggish bowel without a disease that explains them.",
        "when_to_see_a_doctor": (
            "<p>See a doctor first if there is blood, fever, weight loss, a pain that wakes you, or a change that "
            "lasts "
            "longer than three weeks.</p>"
        ),
        "code": "K59.9",
    },
    "fibromyalgia": {
        "name": "Fibromyalgia",
        "kind": ConditionKind.PHYSICAL,
        "summary": "Widespread pain that lasts, with tiredness and unrefreshing sleep.",
        "when_to_see_a_doctor": (
            "<p>The diagnosis belongs to a doctor, who rules out what looks alike. Go back if pain changes its place "
            "or "
            "kind, or joints swell.</p>"
        ),
        "code": "M79.7",
    },
    "headaches": {
        "name": "Headaches",
        "kind": ConditionKind.PHYSICAL,
        "summary": "Pain in the head, often with a tight neck; migraine is one kind among others.",
        "when_to_see_a_doctor": (
            "<p>Seek help at once for a sudden, very strong headache, or one with fever, a stiff neck, confusion, "
            "weakness or after a blow. See a doctor if headaches become frequent or different.</p>"
        ),
        "code": "R51.9",
    },
    "insomnia": {
        "name": "Insomnia",
        "kind": ConditionKind.MENTAL,
        "summary": "Trouble falling or staying asleep on many nights, felt in the day that follows.",
        "when_to_see_a_doctor": (
            "<p>See a doctor if it goes on for longer than three months, if you stop breathing in your sleep, or if "
            "you "
            "nod off while driving.</p>"
        ),
        "code": "G47.00",
    },
    "panic-disorder": {
        "name": "Panic disorder",
        "kind": ConditionKind.MENTAL,
        "summary": "Sudden waves of strong fear with a pounding heart and short breath, and the fear of the next one.",
        "when_to_see_a_doctor": (
            "<p>A first attack with chest pain or short breath is for a doctor to look at, since the heart can feel "
            "the "
            "same. Ask before you try massage, and say it to your therapist.</p>"
        ),
        "code": "F41.0",
    },
    "stress": {
        "name": "Stress",
        "kind": ConditionKind.MENTAL,
        "summary": "The strain of too much for too long, in the mind and in the shoulders.",
        "when_to_see_a_doctor": (
            "<p>See a doctor if you no longer recover at weekends, if your heart stumbles, or if alcohol or pills "
            "carry "
            "you through the day.</p>"
        ),
        "code": "Z73.3",
    },
}

CONTRAINDICATIONS = {
    "fever": {
        "name": "Fever over 38 °C",
        "severity": ContraindicationSeverity.ABSOLUTE,
        "explanation": (
            "<p>The body is busy with an infection, and others can catch it. Stay at home, rest, and book again when "
            "you have been well for a day or two.</p>"
        ),
    },
    "deep-vein-thrombosis": {
        "name": "Deep vein thrombosis",
        "severity": ContraindicationSeverity.ABSOLUTE,
        "explanation": (
            "<p>Pressure could loosen a clot. A leg that is swollen, warm and painful on one side needs a doctor "
            "today, "
            "not a massage.</p>"
        ),
    },
    "open-wound-or-burn": {
        "name": "Open wound or burn",
        "severity": ContraindicationSeverity.LOCAL,
        "explanation": "<p>The place is left out until the skin has closed. The rest of the body can be worked on.</p>",
    },
    "varicose-veins": {
        "name": "Varicose veins",
        "severity": ContraindicationSeverity.LOCAL,
        "explanation": (
            "<p>No firm pressure on them or below them. Light strokes elsewhere are usually fine; say where they "
            "are.</p>"
        ),
    },
    "blood-thinners": {
        "name": "Blood thinners",
        "severity": ContraindicationSeverity.ASK_YOUR_DOCTOR,
        "explanation": (
            "<p>Bruises come easily with anticoagulants. Ask whoever prescribed them, and choose light pressure.</p>"
        ),
    },
    "pregnancy": {
        "name": "Pregnancy",
        "severity": ContraindicationSeverity.ASK_YOUR_DOCTOR,
        "explanation": (
            "<p>Ask your doctor or midwife first, above all after complications. Then see somebody who is trained in "
            "prenatal massage and works with you on your side.</p>"
        ),
    },
}

PRACTICES = {
    "acupuncture": {
        "name": "Acupuncture",
        "summary": "Fine needles at chosen points of the skin, from Chinese medicine; often given beside other care.",
    },
    "yoga": {
        "name": "Yoga",
        "summary": "Postures, breathing and attention, practised alone or in a class.",
    },
    "aromatherapy": {
        "name": "Aromatherapy",
        "summary": "Scented plant oils, breathed in or diluted on the skin, often together with massage.",
    },
}

INSURANCES = ("Harbour Health", "Meridian Mutual", "Northlight Care")


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
