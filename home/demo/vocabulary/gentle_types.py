"""Massage types for light hands and for times when a body needs special care."""

from __future__ import annotations

from directory.models import MassageTypeIcon, TreatmentSurface
from home.demo.prose import prose
from home.demo.vocabulary.massage_type import MassageTypeData

GENTLE_TYPES = {
    "manual-lymph-drainage": MassageTypeData(
        name="Manual lymph drainage",
        also_known_as=("Lymphatic drainage", "MLD"),
        summary="Very light, circling strokes that follow the paths of the lymph.",
        description=prose("""
            The skin is moved, the muscle below is not: the touch is hardly heavier than a resting hand, slow and
            always in the same rhythm. Emil Vodder described it in the 1930s. Many people fall asleep.
        """),
        origin="1930s, by Emil Vodder",
        pressure=(1, 1),
        areas=("Face and neck", "Arms", "Legs"),
        minutes=50,
        icon=MassageTypeIcon.WAVE,
        uses_oil=False,
        techniques=("effleurage",),
        conditions=("stress",),
        contraindications=("blood-thinners", "cancer"),
    ),
    "prenatal-massage": MassageTypeData(
        name="Prenatal massage",
        also_known_as=("Pregnancy massage",),
        summary="Gentle work for a changing body, lying on the side between cushions.",
        description=prose("""
            Cushions carry belly, knee and head. The therapist stays light on the legs, leaves out the belly, and
            gives lower back, hips and shoulders the time they ask for. You turn when you want to.
        """),
        pressure=(1, 2),
        areas=("Lower back", "Hips", "Shoulders"),
        minutes=60,
        icon=MassageTypeIcon.PREGNANCY,
        parent="swedish-massage",
        techniques=("effleurage", "petrissage"),
        conditions=("stress", "insomnia", "anxiety", "low-back-pain"),
        contraindications=("pregnancy", "varicose-veins"),
    ),
    "hot-stone-massage": MassageTypeData(
        name="Hot stone massage",
        also_known_as=("Warm stone massage",),
        summary="Smooth warm stones rest on the body and lengthen the strokes.",
        description=prose("""
            Basalt stones lie in warm water and are tested on the therapist's own skin before they touch yours. Some
            rest along the spine over a cloth, others glide in the hand. Heat lets lighter pressure go further.
        """),
        pressure=(1, 3),
        areas=("Back", "Hands", "Feet"),
        minutes=75,
        icon=MassageTypeIcon.STONE,
        parent="swedish-massage",
        techniques=("effleurage", "static-pressure"),
        conditions=("stress", "insomnia"),
        contraindications=("varicose-veins", "blood-thinners", "severe-high-blood-pressure", "pregnancy"),
    ),
    "aromatherapy-massage": MassageTypeData(
        name="Aromatherapy massage",
        also_known_as=("Massage with essential oils",),
        summary="A light Swedish massage with a scent that you choose.",
        description=prose("""
            Two or three plant oils, strongly diluted, are held under your nose before you lie down, and the one that
            you like best goes into the bottle. The strokes are those of a Swedish massage, slow and light.

            Say if your skin is sensitive, if you have asthma, or if scents bring on a headache.
        """),
        pressure=(1, 2),
        areas=("Back", "Whole body"),
        minutes=60,
        icon=MassageTypeIcon.LEAF,
        parent="swedish-massage",
        techniques=("effleurage", "petrissage"),
        conditions=("stress", "anxiety", "insomnia"),
        contraindications=("pregnancy", "blood-thinners"),
    ),
    "craniosacral-therapy": MassageTypeData(
        name="Craniosacral therapy",
        also_known_as=("CST",),
        summary="Hands that hardly move, at the head, the neck and the base of the spine, while you lie dressed.",
        description=prose("""
            You lie on your back in your clothes. The therapist holds the head, the feet or the sacrum for minutes and
            seems to listen. The touch is as light as a coin.

            John Upledger, who taught it, described a rhythm that hands can feel. Others have not been able to measure
            it reliably. What remains is an hour of stillness, which many people come for.
        """),
        origin="United States, by John Upledger",
        pressure=(1, 1),
        areas=("Head", "Neck", "Lower back"),
        minutes=60,
        icon=MassageTypeIcon.HEAD,
        is_clothed=True,
        uses_oil=False,
        techniques=("static-pressure",),
        conditions=("stress", "headaches", "migraine"),
        contraindications=("recent-surgery-or-fracture",),
    ),
    "oncology-massage": MassageTypeData(
        name="Oncology massage",
        also_known_as=("Massage in cancer care",),
        summary="Massage adapted for people with cancer or a history of it: light, planned and with the care team.",
        description=prose("""
            It begins with many questions: which treatment, when, what the blood counts are, where there is a port, a
            scar, a swelling. From the answers follow a position, a pressure and places that are left out.

            What is left is often simple: feet, hands, scalp, a back. People say that it is touch for once that is
            not an examination.
        """),
        pressure=(1, 2),
        areas=("Hands", "Feet", "Back"),
        minutes=45,
        icon=MassageTypeIcon.HANDS,
        parent="swedish-massage",
        techniques=("effleurage",),
        conditions=("anxiety", "depression", "stress"),
        contraindications=("cancer", "blood-thinners", "osteoporosis"),
    ),
    "infant-massage": MassageTypeData(
        name="Infant massage",
        also_known_as=("Baby massage",),
        summary="A teacher shows parents how to stroke their baby; the parents' hands do it.",
        description=prose("""
            The teacher works on a doll, you on your child, who lies before you on a warm blanket. Strokes are slow and
            light; the baby says by looking, turning away or crying whether it is time, and then is never argued with.
        """),
        pressure=(1, 1),
        areas=("Legs and feet", "Belly", "Back"),
        minutes=30,
        icon=MassageTypeIcon.INFANT,
        surface=TreatmentSurface.MAT,
        techniques=("effleurage",),
        conditions=("stress",),
    ),
    "watsu": MassageTypeData(
        name="Watsu",
        also_known_as=("Water shiatsu",),
        summary="You float in warm water, are carried, swung and stretched, with your ears below the surface.",
        description=prose("""
            The pool is as warm as skin and reaches to the therapist's chest. One arm holds your head, floats hold your
            knees; the water takes the weight, and stretches come from slow turns. Points are pressed as in shiatsu.
        """),
        pressure=(1, 2),
        areas=("Whole body", "Hips", "Neck"),
        minutes=60,
        icon=MassageTypeIcon.DROP,
        is_clothed=True,
        uses_oil=False,
        surface=TreatmentSurface.WATER,
        parent="shiatsu",
        techniques=("stretching", "static-pressure"),
        conditions=("stress", "fibromyalgia", "insomnia"),
        contraindications=("severe-high-blood-pressure", "pregnancy"),
    ),
}
