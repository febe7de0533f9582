"""Massage types from Asia and the Pacific."""

from __future__ import annotations

from directory.models import MassageTypeIcon, TreatmentSurface
from home.demo.prose import prose
from home.demo.vocabulary.massage_type import MassageTypeData

EASTERN_TYPES = {
    "shiatsu": MassageTypeData(
        name="Shiatsu",
        also_known_as=("Finger pressure",),
        summary="Thumbs and palms press along lines of the body, through clothes and without oil.",
        description=prose("""
            The name is Japanese for finger pressure. You lie on a mat in soft clothes; the therapist leans rather
            than pushes, stays on a point for some breaths, and stretches what asks for it.

            Its teaching speaks of the flow of energy. What you will feel is steady pressure and a lot of calm.
        """),
        origin="Japan",
        pressure=(2, 4),
        areas=("Whole body", "Back", "Feet"),
        minutes=60,
        icon=MassageTypeIcon.THUMB,
        is_clothed=True,
        uses_oil=False,
        surface=TreatmentSurface.MAT,
        techniques=("static-pressure", "compression", "stretching"),
        conditions=("stress", "headaches", "insomnia"),
        contraindications=("blood-thinners", "osteoporosis", "pregnancy"),
    ),
    "thai-massage": MassageTypeData(
        name="Thai massage",
        also_known_as=("Nuad Thai", "Thai yoga massage"),
        summary="Pressing and stretching on a mat, as if somebody did yoga for you.",
        description=prose("""
            You wear loose clothes and lie on a mat. The therapist works with hands, forearms, knees and feet, and
            moves you through stretches that link one into the next. Sessions are long and unhurried.
        """),
        origin="Thailand",
        pressure=(3, 4),
        areas=("Whole body", "Legs", "Hips"),
        minutes=90,
        icon=MassageTypeIcon.STRETCH,
        is_clothed=True,
        uses_oil=False,
        surface=TreatmentSurface.MAT,
        techniques=("stretching", "compression", "static-pressure"),
        conditions=("stress", "low-back-pain", "headaches"),
        contraindications=("varicose-veins", "blood-thinners", "osteoporosis", "pregnancy"),
    ),
    "tui-na": MassageTypeData(
        name="Tui na",
        also_known_as=("Tuina", "Chinese massage"),
        summary="Pushing, grasping and rolling from Chinese medicine: brisk, rhythmic and often in clothes.",
        description=prose("""
            Tui means to push, na to grasp. The back of a loose hand rolls over a shoulder, thumbs push along lines,
            the therapist keeps a beat that one could dance to. Sessions often follow one complaint rather than the
            whole body, and may stand beside acupuncture.
        """),
        origin="China",
        pressure=(3, 5),
        areas=("Neck and shoulders", "Back", "Arms"),
        minutes=45,
        icon=MassageTypeIcon.HANDS,
        is_clothed=True,
        uses_oil=False,
        techniques=("friction", "compression", "vibration", "static-pressure"),
        conditions=("neck-pain", "low-back-pain", "digestive-disorders"),
        contraindications=("blood-thinners", "osteoporosis", "pregnancy"),
    ),
    "lomi-lomi": MassageTypeData(
        name="Lomi lomi",
        also_known_as=("Hawaiian massage",),
        summary="Long, dancing strokes with the forearms, like a tide that goes over the whole body.",
        description=prose("""
            The therapist walks around the table and lets forearms flow from the neck to the heel and back, over and
            under the body, with a lot of oil. There is a breath, sometimes a chant, and no hurry.

            It comes from Hawaii, where families have handed it on. Good therapists say from whom they learned it.
        """),
        origin="Hawaii",
        pressure=(2, 3),
        areas=("Whole body", "Back"),
        minutes=90,
        icon=MassageTypeIcon.WAVE,
        techniques=("effleurage", "compression", "stretching"),
        conditions=("stress", "insomnia"),
        contraindications=("varicose-veins", "blood-thinners"),
    ),
    "reflexology": MassageTypeData(
        name="Reflexology",
        also_known_as=("Foot reflexology", "Zone therapy"),
        summary="Thumbs walk over the soles of the feet, point after point, while the rest of you stays dressed.",
        description=prose("""
            You lie back with bare feet. The therapist presses along the sole in small steps and goes back to what
            feels tender or gritty.

            Its charts connect each point of the foot with an organ. There is no good evidence for that map; that an
            hour on the feet can leave a person calm needs no map.
        """),
        pressure=(2, 3),
        areas=("Feet", "Hands"),
        minutes=45,
        icon=MassageTypeIcon.FOOT,
        is_clothed=True,
        uses_oil=False,
        techniques=("static-pressure", "friction"),
        conditions=("stress", "insomnia"),
        contraindications=("pregnancy",),
    ),
}
