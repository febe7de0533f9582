"""The self-care guide: ten minutes for a neck, with one's own hands."""

from __future__ import annotations

from home.demo.articles.article import Article
from home.demo.blocks import callout, disclaimer, heading, image, nearby_therapists, questions, steps, text

NECK_AND_SHOULDERS = Article(
    title="Ten minutes for your neck and shoulders",
    standfirst="After a day at a desk, a wheel or a stove: a short massage that you give yourself, in your clothes.",
    description="A self-massage for neck and shoulders in seven steps, what to leave out, and when to see a doctor.",
    authors=("yuki-delgado",),
    reviewer="mireille-santoro",
    reviewed=-150,
    next_review=580,
    key_points=(
        "Warm first, then press; slow is better than strong.",
        "Press muscle, never the front of the neck and never the spine.",
        "Stop at pain that shoots, at dizziness and at numbness.",
    ),
    body=(
        text("""
            You need a chair without arms, ten minutes, and nobody who watches. The order goes from broad to small and
            back again, as it would on a table.
        """),
        image(
            "hero/neck-and-shoulders", "Where most people hold the day: between the neck and the tip of the shoulder."
        ),
        callout(
            "contraindication",
            "Leave it today",
            """
            <ul>
                <li>after a fall, a blow or an accident</li>
                <li>with fever, or a neck too stiff to bring the chin to the chest</li>
                <li>with pain, tingling or weakness that runs into an arm</li>
                <li>with a sudden headache unlike any before</li>
            </ul>

            These are for a doctor; the sudden headache, and stiffness with fever, at once.
            """,
        ),
        heading("The ten minutes"),
        steps(
            "Left side first, then the right",
            ("Arrive", "Feet on the floor, shoulders up to the ears, hold for a breath, let them drop. Three times."),
            (
                "Warm",
                "Right hand on the left shoulder. Stroke from the neck to the upper arm, ten times, with the palm.",
            ),
            (
                "Knead",
                "Lift the muscle between fingers and the heel of the hand. Squeeze, count to three, let go, move on.",
            ),
            (
                "Find the spot",
                "There is always one. Press it with two fingers until it is clear but bearable. Breathe five times.",
            ),
            (
                "Circle",
                "Small circles beside the spine, from the shoulder up to the edge of the skull. Not on the bone.",
            ),
            ("Open", "Let the right ear sink to the right shoulder. Do not pull. Wait for the breath to arrive."),
            ("Close", "Stroke as at the beginning, five times, slower. Compare the sides before you change over."),
        ),
        heading("How firm, how often"),
        text("""
            On a scale from one to ten, stay at five. Every evening for a week tells you more than an hour on Sunday. If
            it feels the same after two weeks, the neck is asking for something else: a break each half hour, a screen
            at the height of your eyes, or somebody with other hands.
        """),
        questions(
            (
                "May I use a ball against the wall?",
                "Yes, between shoulder blade and spine. A soft one, and not on bone.",
            ),
            ("Is the cracking dangerous?", "Cracking by itself, without pain, is common. Do not provoke it."),
            ("Heat or cold?", "What feels good. Most people prefer warmth for muscles that ache from holding still."),
        ),
        nearby_therapists(
            "If you would rather lie down", "swedish-massage", "trigger-point-therapy", "chair-massage", km=10
        ),
        disclaimer("medical"),
    ),
    massage_types=("chair-massage", "trigger-point-therapy"),
    conditions=("neck-pain", "headaches"),
    practices=("yoga", "tai-chi"),
    tags=("self care", "practical"),
    related=("five-strokes", "how-firm", "when-to-wait"),
)
