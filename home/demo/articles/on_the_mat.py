"""The comparison: massage in clothes, on a mat, from three countries."""

from __future__ import annotations

from home.demo.articles.article import Article
from home.demo.blocks import (
    callout,
    disclaimer,
    heading,
    image,
    massage_types,
    questions,
    table,
    techniques,
    text,
    therapists_by_rule,
    training,
)

ON_THE_MAT = Article(
    title="On the mat: shiatsu, Thai massage and tui na",
    standfirst="Three ways to be massaged in clothes, from Japan, Thailand and China, and how to tell which is yours.",
    description="Shiatsu, Thai massage and tui na compared: pressure, pace, what you wear and whom each suits.",
    authors=("ines-halvorsen", "yuki-delgado"),
    key_points=(
        "All three are given through clothes and without oil.",
        "Shiatsu presses and waits, Thai massage stretches, tui na rolls and rubs.",
        "Their teachings speak of energy; you need not share that to enjoy them.",
    ),
    body=(
        text("""
            Not everybody likes oil, sheets and a bare back. On a mat you keep your clothes on, and the therapist has
            gravity for a helper: instead of pushing from the shoulders, one leans.
        """),
        massage_types(
            "The three",
            "",
            {
                "shiatsu": "Quiet. Thumbs and palms along lines, long stays, an hour without a jolt.",
                "thai-massage": "Long and wide. You are folded, rocked and stretched, up to two hours.",
                "tui-na": "Brisk. Often for one complaint, often on a table or a stool, and over in half an hour.",
            },
        ),
        heading("Side by side"),
        table(
            "Shiatsu, Thai massage and tui na",
            ("What", "Shiatsu", "Thai massage", "Tui na"),
            ("From", "Japan", "Thailand", "China"),
            ("Usual length", "60 minutes", "90 minutes", "45 minutes"),
            ("Pressure", "medium to firm", "firm", "firm to very firm"),
            ("Pace", "slow", "slow, large", "quick, rhythmic"),
            ("You lie on", "a mat", "a mat", "a table, or you sit"),
            ("Suits", "people who want quiet", "people who want to move", "people with one stubborn place"),
        ),
        heading("What the hands do"),
        techniques(
            "",
            "The words of the west fit well enough.",
            {
                "static-pressure": "The heart of shiatsu: sink in, stay, come out.",
                "stretching": "The heart of Thai massage, with your weight and the therapist's in balance.",
                "compression": "In all three, with palms, forearms and knees.",
                "friction": "The heart of tui na, quick and warm.",
            },
        ),
        image("massage-type/shiatsu", "Pressure on a point is felt around it, too."),
        heading("About lines and energy"),
        text("""
            All three were taught for a long time with maps of lines along which energy is said to flow. The maps guide
            the therapist's hands in an order that has been tried for generations. Nobody has found the lines in a body.
            Both of these are true, and a good hour does not depend on settling it.
        """),
        callout(
            "ask_your_doctor",
            "Before you are stretched",
            """
            Ask first if you have brittle bones, an artificial joint, a slipped disc, or if you are pregnant. Then say
            it again on the mat. Firm pressure is not for people who take blood thinners.
            """,
        ),
        questions(
            ("What do I wear?", "Soft trousers and a shirt with sleeves. Thai schools often lend you a set."),
            (
                "Do I have to be able to get down to the floor?",
                "No. Shiatsu and tui na are given on tables and chairs as well.",
            ),
            ("Why did my belly gurgle?", "It does when people calm down. On the mat it counts as applause."),
        ),
        therapists_by_rule("On the mat", "shiatsu", limit=2),
        therapists_by_rule("In wide arcs", "thai-massage", limit=2),
        training("Learn to lean", "Courses on the mat.", "thai-massage"),
        disclaimer("directory"),
    ),
    massage_types=("shiatsu", "thai-massage", "tui-na"),
    practices=("acupuncture", "tai-chi", "yoga"),
    tags=("kinds", "overview"),
    related=("how-firm", "your-first-session", "when-to-wait"),
)
