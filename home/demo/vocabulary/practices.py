"""Neighbours of massage."""

from __future__ import annotations

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
    "meditation": {
        "name": "Meditation",
        "summary": "Sitting still and watching what the mind does, by oneself or with a teacher.",
    },
    "tai-chi": {
        "name": "Tai chi",
        "summary": "Slow, flowing movements from China that train balance, breath and attention.",
    },
}

INSURANCES = ("Harbour Health", "Meridian Mutual", "Northlight Care", "Kestrel Benefits")
