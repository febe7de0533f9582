"""A guide to techniques: the five groups of strokes of Swedish massage."""

from __future__ import annotations

from home.demo.articles.article import Article
from home.demo.blocks import (
    callout,
    disclaimer,
    heading,
    image,
    quote,
    steps,
    table,
    techniques,
    text,
    therapists_by_rule,
    training,
)

FIVE_STROKES = Article(
    title="Five strokes and what they are for",
    standfirst=(
        "Gliding, kneading, rubbing, tapping, trembling: almost everything that happens on a massage table is made of "
        "five movements. Once you know them, you can ask for them."
    ),
    description="Effleurage, petrissage, friction, tapotement and vibration: how they feel and when they come.",
    authors=("padraig-osei", "ines-halvorsen"),
    key_points=(
        "Swedish massage has five groups of strokes, and most other kinds borrow from them.",
        "Their order has a reason: from broad and light to small and firm, and back.",
        "You can ask for more of one and none of another.",
    ),
    body=(
        text("""
            The names are French, the system is Swedish and comes from the 19th century, and the movements are older
            than both. Schools still teach them in the first weeks, one a day, on the calves of whoever sits next to
            you.
        """),
        heading("The five, one by one"),
        techniques(
            "",
            "In the order in which you are likely to meet them.",
            {
                "effleurage": """
                    The greeting. A whole palm, oil, a long way, towards the heart. If you like only this, an hour of
                    it is a good hour.
                """,
                "petrissage": """
                    The kneading. A muscle is lifted off what lies below, rolled and handed over. On the shoulders
                    people sigh here.
                """,
                "friction": """
                    The detail. Fingertips hold the skin and move it over a small spot, across the fibres. It is the
                    one that can be too much: say so.
                """,
                "tapotement": """
                    The rain. Loose wrists, cupped hands, quick and light. Never over the kidneys or on the spine.
                """,
                "vibration": """
                    The hum. A flat hand trembles, or a leg is held by the foot and gently shaken.
                """,
            },
        ),
        image(
            "massage-type/swedish-massage",
            "Effleurage, drawn: the hand follows the body, and the body tells it where to go.",
        ),
        heading("Why the order matters"),
        text("""
            Cold muscle does not like to be surprised. So the hands begin broad and light, become narrower and firmer as
            the tissue warms, and widen again before they leave. A therapist who begins with an elbow has skipped the
            first half of the book.
        """),
        table(
            "Five strokes at a glance",
            ("Stroke", "Hands", "Speed", "Feels like"),
            ("Effleurage", "whole palm", "slow", "a long breath"),
            ("Petrissage", "both hands in turn", "slow to medium", "dough that is well treated"),
            ("Friction", "fingertips, thumb", "slow", "a small, exact question"),
            ("Tapotement", "cupped hands, edges", "quick", "rain on a tent"),
            ("Vibration", "flat hand", "very quick", "a train far away"),
        ),
        quote(
            "My students want to learn the firm strokes first. I let them do effleurage for a week. Then they can feel "
            "what the firm ones are for.",
            "Pádraig Osei, teacher of massage",
        ),
        heading("Try it on a forearm"),
        steps(
            "Five minutes, no oil needed",
            (
                "Glide",
                "Lay your right palm on the left wrist and stroke up to the elbow, five times, each a bit slower.",
            ),
            ("Knead", "Lift the flesh below the elbow between thumb and fingers, squeeze, let go, move on."),
            (
                "Circle",
                "Find a tender spot near the elbow. Hold the skin with a fingertip and circle, ten breaths long.",
            ),
            ("Tap", "Loose wrist, light fingertips, up and down once."),
            ("Hold", "Lay the palm flat and wait. Compare this arm with the other."),
        ),
        callout(
            "note",
            "The same words elsewhere",
            """
            <a href="/massage-types/sports-massage/">Sports massage</a> takes the five and changes the tempo;
            <a href="/massage-types/shiatsu/">shiatsu</a> does without all of them and presses. Two more that you will
            hear of are <a href="/techniques/compression/">compression</a> and
            <a href="/techniques/static-pressure/">static pressure</a>.
            """,
        ),
        therapists_by_rule("They know all five", "swedish-massage"),
        training("Learn the strokes", "Courses that begin with the hands.", "swedish-massage"),
        disclaimer("directory"),
    ),
    massage_types=("swedish-massage",),
    tags=("techniques", "overview"),
    related=("how-firm", "becoming-a-massage-therapist", "your-first-session"),
)
