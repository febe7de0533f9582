"""Conditions that people bring, with the signs that need a doctor first."""

from __future__ import annotations

from directory.models import ConditionKind
from home.demo.prose import prose

CONDITIONS = {
    "anxiety": {
        "name": "Anxiety",
        "kind": ConditionKind.MENTAL,
        "summary": "Worry that stays, often with a racing heart, tight muscles and poor sleep.",
        "when_to_see_a_doctor": prose("""
            See a doctor if worry fills most days for some weeks, keeps you from work or people, or comes with
            thoughts of harming yourself. In an emergency call your local emergency number.
        """),
        "code": "F41.9",
    },
    "generalised-anxiety": {
        "name": "Generalised anxiety disorder",
        "kind": ConditionKind.MENTAL,
        "summary": "Worry about many things on most days for months, a diagnosis that a professional makes.",
        "when_to_see_a_doctor": prose("""
            The diagnosis belongs to a doctor or psychologist, and so does the choice of treatment. Stay with what
            they advise; massage can stand beside it. With thoughts of harming yourself, seek help now.
        """),
        "code": "F41.1",
    },
    "depression": {
        "name": "Depression",
        "kind": ConditionKind.MENTAL,
        "summary": "Low mood and little interest or energy over weeks, more than a sad spell.",
        "when_to_see_a_doctor": prose("""
            See a doctor if it lasts longer than two weeks. If you think of ending your life, seek help now: your
            local emergency number or a crisis line.
        """),
        "code": "F32.A",
    },
    "panic-disorder": {
        "name": "Panic disorder",
        "kind": ConditionKind.MENTAL,
        "summary": "Sudden waves of strong fear with a pounding heart and short breath, and the fear of the next one.",
        "when_to_see_a_doctor": prose("""
            A first attack with chest pain or short breath is for a doctor to look at, since the heart can feel the
            same. Ask before you try massage, and say it to your therapist.
        """),
        "code": "F41.0",
    },
    "stress": {
        "name": "Stress",
        "kind": ConditionKind.MENTAL,
        "summary": "The strain of too much for too long, in the mind and in the shoulders.",
        "when_to_see_a_doctor": prose("""
            See a doctor if you no longer recover at weekends, if your heart stumbles, or if alcohol or pills carry
            you through the day.
        """),
        "code": "Z73.3",
    },
    "insomnia": {
        "name": "Insomnia",
        "kind": ConditionKind.MENTAL,
        "summary": "Trouble falling or staying asleep on many nights, felt in the day that follows.",
        "when_to_see_a_doctor": prose("""
            See a doctor if it goes on for longer than three months, if you stop breathing in your sleep, or if you
            nod off while driving.
        """),
        "code": "G47.00",
    },
    "low-back-pain": {
        "name": "Low back pain",
        "kind": ConditionKind.PHYSICAL,
        "summary": "Pain between the lowest ribs and the buttocks, most often without one cause that could be named.",
        "when_to_see_a_doctor": prose("""
            Seek help at once if a leg turns weak, if you go numb between the legs or cannot hold or pass water. See
            a doctor for pain after a fall, with fever or weight loss, or that does not ease within some weeks.
        """),
        "code": "M54.50",
    },
    "neck-pain": {
        "name": "Neck pain",
        "kind": ConditionKind.PHYSICAL,
        "summary": "A stiff or aching neck, often after long hours in one position.",
        "when_to_see_a_doctor": prose("""
            Seek help at once after an accident, or with fever and a neck too stiff to bend. See a doctor if pain
            runs into an arm, if a hand turns weak or numb, or if it does not ease within some weeks.
        """),
        "code": "M54.2",
    },
    "headaches": {
        "name": "Headaches",
        "kind": ConditionKind.PHYSICAL,
        "summary": "Pain in the head, often with a tight neck; migraine is one kind among others.",
        "when_to_see_a_doctor": prose("""
            Seek help at once for a sudden, very strong headache, or one with fever, a stiff neck, confusion,
            weakness or after a blow. See a doctor if headaches become frequent or different.
        """),
        "code": "R51.9",
    },
    "migraine": {
        "name": "Migraine",
        "kind": ConditionKind.PHYSICAL,
        "summary": "Attacks of throbbing headache, often on one side, with nausea and a dislike of light and noise.",
        "when_to_see_a_doctor": prose("""
            Have a first attack looked at, and any that is unlike the ones before. Book a massage for a day between
            attacks; during one, touch and scent are often too much.
        """),
        "code": "G43.909",
    },
    "fibromyalgia": {
        "name": "Fibromyalgia",
        "kind": ConditionKind.PHYSICAL,
        "summary": "Widespread pain that lasts, with tiredness and unrefreshing sleep.",
        "when_to_see_a_doctor": prose("""
            The diagnosis belongs to a doctor, who rules out what looks alike. Go back if pain changes its place or
            kind, or joints swell.
        """),
        "code": "M79.7",
    },
    "digestive-disorders": {
        "name": "Digestive disorders",
        "kind": ConditionKind.PHYSICAL,
        "summary": "Cramps, bloating or a sluggish bowel without a disease that explains them.",
        "when_to_see_a_doctor": prose("""
            See a doctor first if there is blood, fever, weight loss, a pain that wakes you, or a change that lasts
            longer than three weeks.
        """),
        "code": "K59.9",
    },
}
