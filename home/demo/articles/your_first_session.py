"""The guide to a first session. It makes no health claim, so it needs no medical reviewer."""

from __future__ import annotations

from home.demo.articles.article import Article
from home.demo.streams import Chosen, Items

FIRST_SESSION = Article(
    title="Your first massage session",
    standfirst=(
        "Nobody is born knowing what to do on a massage table. Here is how an hour usually goes, and what you may ask "
        "for."
    ),
    description="What to say, what to wear, how firm is too firm: an hour on the table, step by step.",
    authors=("ines-halvorsen",),
    key_points=(
        "You decide what stays covered, how firm it is and when to stop.",
        "Tell your therapist what you take and what you have had.",
        "Pressure should let you breathe calmly all the time.",
    ),
    body=(
        (
            "text",
            (
                "<p>Most of the worry before a first massage is about small things: what to take off, whether to talk, "
                "whether a stomach may rumble. It may. Therapists have heard every stomach there is.</p>"
            ),
        ),
        ("heading", {"text": "Before you book", "level": "2"}),
        (
            "text",
            (
                "<p>Think of two things: where you would like to be touched, and how firmly. If you have no idea, "
                '<a href="/massage-types/swedish-massage/">Swedish massage</a> is a good place to begin, and if you '
                'would rather keep your clothes on, so is <a href="/massage-types/shiatsu/">shiatsu</a>.</p>'
                "<ul><li><b>Look for a credential.</b> Most places license therapists; where they do not, look for a "
                "board "
                "certification or a register.</li><li><b>Ask about the price and the length.</b> An hour often holds "
                "fifty "
                "minutes of massage.</li></ul>"
            ),
        ),
        (
            "steps",
            {
                "heading": "How the hour goes",
                "steps": Items(
                    (
                        {
                            "heading": "You talk",
                            "text": "<p>What brings you, what you take, what you have had, where not to go.</p>",
                        },
                        {
                            "heading": "You undress as far as you like",
                            "text": "<p>Alone, behind a closed door. You lie down under a sheet.</p>",
                        },
                        {
                            "heading": "The hands begin",
                            "text": "<p>Light at first. Only the part that is being worked on is uncovered.</p>",
                        },
                        {
                            "heading": "You say how it is",
                            "text": "<p>Firmer, softer, warmer, quieter, not there: all of it is welcome.</p>",
                        },
                        {
                            "heading": "You get up slowly",
                            "text": "<p>Sit first, then stand. Drink if you are thirsty.</p>",
                        },
                    )
                ),
            },
        ),
        (
            "callout",
            {
                "kind": "caution",
                "heading": "You may stop at any time",
                "text": "<p>You need no reason. If somebody crosses a line, leave, and report it to the board or "
                "register that lists them.</p>",
            },
        ),
        (
            "questions",
            {
                "questions": Items(
                    (
                        {
                            "question": "Do I have to talk?",
                            "answer": "<p>No. Say once that you would like it quiet.</p>",
                        },
                        {
                            "question": "What if I fall asleep?",
                            "answer": "<p>Then you sleep. Somebody will wake you in time.</p>",
                        },
                        {
                            "question": "Will I be sore?",
                            "answer": "<p>Perhaps a little, for a day or two, above all after firm work.</p>",
                        },
                    )
                )
            },
        ),
        (
            "nearby_therapists",
            {
                "heading": "Somebody near you",
                "massage_types": Items((Chosen("massage-type/swedish-massage"), Chosen("massage-type/shiatsu"))),
                "default_radius_km": 15,
            },
        ),
        ("disclaimer", {"kind": "directory"}),
    ),
    massage_types=("swedish-massage", "shiatsu"),
    tags=("first steps", "practical"),
    related=("therapeutic-massage", "massage-and-sleep"),
)
