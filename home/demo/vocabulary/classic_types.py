"""Massage types with roots in Europe and America that work on muscles, from long strokes to forearms."""

from __future__ import annotations

from directory.models import MassageTypeIcon, TreatmentSurface
from home.demo.prose import prose
from home.demo.vocabulary.massage_type import MassageTypeData

CLASSIC_TYPES = {
    "swedish-massage": MassageTypeData(
        name="Swedish massage",
        also_known_as=("Classic massage",),
        summary="Long strokes and kneading over the whole body: the massage that most people begin with.",
        description=prose("""
            You lie under a sheet, and only the part that is being worked on is uncovered. Oil lets the hands glide;
            strokes run towards the heart, then muscles are lifted and kneaded, and tight places get some more time.

            It is the base of much that came later: its five groups of strokes are what schools teach first.
        """),
        origin="Sweden, 19th century",
        pressure=(1, 3),
        areas=("Whole body", "Back", "Legs"),
        minutes=60,
        icon=MassageTypeIcon.STROKE,
        techniques=("effleurage", "petrissage", "friction", "tapotement", "vibration"),
        conditions=("anxiety", "generalised-anxiety", "depression", "stress", "insomnia"),
        contraindications=("varicose-veins", "blood-thinners"),
        codes=(("cpt", "97124"), ("snomed-ct", "387854002")),
    ),
    "deep-tissue-massage": MassageTypeData(
        name="Deep tissue massage",
        also_known_as=("Deep massage",),
        summary="Slow, firm work on the deeper layers of muscle, a few places at a time.",
        description=prose("""
            The therapist sinks in with knuckles, forearm or elbow and moves so slowly that the muscle can follow. It
            can be intense, yet you should always be able to breathe calmly: say so if you cannot.

            Soreness for a day or two afterwards is common and passes by itself.
        """),
        pressure=(3, 5),
        areas=("Back", "Neck and shoulders", "Hips"),
        minutes=60,
        icon=MassageTypeIcon.FOREARM,
        techniques=("static-pressure", "friction", "petrissage", "compression"),
        conditions=("low-back-pain", "neck-pain", "headaches", "stress"),
        contraindications=("varicose-veins", "blood-thinners", "osteoporosis"),
    ),
    "sports-massage": MassageTypeData(
        name="Sports massage",
        also_known_as=("Athletic massage",),
        summary="Massage around training: brisk before, calm after, and thorough in between.",
        description=prose("""
            Before a race the strokes are quick and short, to wake up. After it they are slow, to let the legs come
            down. On the days between, the therapist looks for what training has made tight.
        """),
        pressure=(2, 4),
        areas=("Legs", "Shoulders", "Back"),
        minutes=45,
        icon=MassageTypeIcon.RUNNER,
        techniques=("petrissage", "friction", "compression", "stretching", "tapotement"),
        conditions=("stress", "low-back-pain"),
        contraindications=("varicose-veins", "blood-thinners", "recent-surgery-or-fracture"),
    ),
    "trigger-point-therapy": MassageTypeData(
        name="Trigger point therapy",
        also_known_as=("Neuromuscular therapy",),
        summary="Steady pressure on single tender points in a muscle, until they give.",
        description=prose("""
            Some points ache when they are pressed, and send the ache elsewhere: from the neck to the temple, from the
            hip down the leg. The therapist looks for them, presses, and waits while you rate what you feel from one
            to ten. Seven is enough.

            What such points are is still debated. That pressing them can feel like relief is what people report.
        """),
        pressure=(3, 5),
        areas=("Neck and shoulders", "Back", "Hips"),
        minutes=45,
        icon=MassageTypeIcon.POINT,
        uses_oil=False,
        techniques=("static-pressure", "friction", "stretching"),
        conditions=("neck-pain", "low-back-pain", "headaches"),
        contraindications=("blood-thinners", "osteoporosis"),
    ),
    "myofascial-release": MassageTypeData(
        name="Myofascial release",
        also_known_as=("MFR",),
        summary="Slow, broad stretches of skin and connective tissue, held for minutes and without oil.",
        description=prose("""
            Hands lie flat, take up the slack of the skin and lean into it, at an angle and very slowly. Nothing seems
            to happen for a minute or two; then there is a feeling of melting or spreading.

            Fascia is the tissue that wraps muscles and binds them to each other. Whether hands change it, or the
            nerves in it change their tone, is an open question.
        """),
        pressure=(2, 3),
        areas=("Back", "Hips", "Chest"),
        minutes=60,
        icon=MassageTypeIcon.STRETCH,
        uses_oil=False,
        techniques=("static-pressure", "stretching"),
        conditions=("fibromyalgia", "low-back-pain", "neck-pain"),
        contraindications=("blood-thinners", "recent-surgery-or-fracture"),
    ),
    "chair-massage": MassageTypeData(
        name="Chair massage",
        also_known_as=("Seated massage", "Office massage"),
        summary="A quarter of an hour on a special chair, in clothes: back, neck, arms, and back to work.",
        description=prose("""
            You lean forwards into a chair that carries chest and face. No oil, nothing to take off; thumbs, palms and
            forearms work through the shirt. It fits into a break and into a corridor.
        """),
        pressure=(2, 4),
        areas=("Neck and shoulders", "Back", "Arms"),
        minutes=15,
        icon=MassageTypeIcon.CHAIR,
        is_clothed=True,
        uses_oil=False,
        surface=TreatmentSurface.CHAIR,
        techniques=("compression", "petrissage", "static-pressure", "tapotement"),
        conditions=("stress", "neck-pain"),
    ),
    "ashiatsu": MassageTypeData(
        name="Ashiatsu",
        also_known_as=("Barefoot massage", "Barefoot bar massage"),
        summary="The therapist holds on to bars under the ceiling and works with the soles of the feet.",
        description=prose("""
            A foot is broad, so deep pressure spreads and does not poke. Bars above the table carry as much of the
            therapist's weight as you wish, and long strokes glide from the hip to the shoulder in one breath.
        """),
        pressure=(3, 5),
        areas=("Back", "Legs"),
        minutes=75,
        icon=MassageTypeIcon.FOOT,
        techniques=("effleurage", "compression"),
        conditions=("low-back-pain", "stress"),
        contraindications=("varicose-veins", "blood-thinners", "osteoporosis", "pregnancy"),
    ),
}
