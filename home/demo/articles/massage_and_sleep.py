"""The guide to massage and sleep."""

from __future__ import annotations

from home.demo.articles.article import Article
from home.demo.streams import Chosen, Items

SLEEP = Article(
    title="Massage and a better night",
    standfirst=(
        "Many people sleep on the table. Whether they sleep better at home is a harder question, and an honest answer "
        "is short."
    ),
    description="What massage may do for a restless mind at bedtime, what nobody knows yet, and when to see a doctor.",
    authors=("tobias-okonjo",),
    reviewer="mireille-santoro",
    reviewed=-95,
    next_review=635,
    key_points=(
        "Massage may help people with anxiety to calm down, which is one way into sleep.",
        "The studies that we cite asked about anxiety first, not about sleep.",
        "Sleeplessness of more than three months is for a doctor.",
    ),
    body=(
        (
            "text",
            (
                "<p>Sleep comes when nothing holds it back. For many people what holds it back is worry, and worry "
                "is what "
                "massage has been studied for: in a trial with sixty-eight people who had generalised anxiety, "
                "symptoms "
                "eased over twelve weeks, though not more than with two other ways to "
                "relax.<cite>sherman-2010</cite></p>"
                "<p>A review of 2018 comes to a similar end: some benefit, beside other "
                "care.<cite>rapaport-2018</cite> "
                "Neither tells us how long people lay awake.</p>"
            ),
        ),
        ("heading", {"text": "If you want to try", "level": "2"}),
        (
            "massage_types",
            {
                "heading": "",
                "intro": "<p>Light and slow is the direction. These are the quiet ones:</p>",
                "entries": Items(
                    (
                        {
                            "massage_type": Chosen("massage-type/swedish-massage"),
                            "text": "<p>Ask for long strokes, and for the brisk ending to be left out.</p>",
                        },
                        {"massage_type": Chosen("massage-type/manual-lymph-drainage"), "text": ""},
                    )
                ),
            },
        ),
        (
            "quote",
            {
                "quote": "I do not put people to sleep. I stop keeping them awake.",
                "attribution": "Maren Oduya, massage therapist",
            },
        ),
        (
            "callout",
            {
                "kind": "ask_your_doctor",
                "heading": "When it is more than a bad week",
                "text": "<p>See a doctor if you have slept badly for more than three months, if somebody hears your "
                "breath stop at night, or if you nod off at the wheel.</p>",
            },
        ),
        (
            "therapist_spotlight",
            {
                "heading": "Quiet hands",
                "rule": "by_rule",
                "therapists": Items(),
                "massage_type": Chosen("massage-type/hot-stone-massage"),
                "country": "",
                "region": "",
                "limit": 2,
            },
        ),
        ("disclaimer", {"kind": "medical"}),
    ),
    references=("rapaport-2018", "sherman-2010"),
    massage_types=("swedish-massage", "manual-lymph-drainage"),
    conditions=("insomnia", "anxiety"),
    practices=("yoga",),
    tags=("sleep", "evidence"),
    related=("therapeutic-massage", "your-first-session"),
)
