"""The guide to massage and sleep: a condition, and an honest answer that is short."""

from __future__ import annotations

from home.demo.articles.article import Article
from home.demo.blocks import callout, disclaimer, heading, massage_types, quote, steps, text, therapists_by_rule

MASSAGE_AND_SLEEP = Article(
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
        text("""
            Sleep comes when nothing holds it back. For many people what holds it back is worry, and worry is what
            massage has been studied for: in a trial with sixty-eight people who had generalised anxiety, symptoms
            eased over twelve weeks, though not more than with two other ways to relax.<cite>sherman-2010</cite>

            A review of 2018 comes to a similar end: some benefit, beside other care.<cite>rapaport-2018</cite> Neither
            tells us how long people lay awake.
        """),
        heading("If you want to try"),
        massage_types(
            "",
            "Light and slow is the direction. These are the quiet ones:",
            {
                "swedish-massage": "Ask for long strokes, and for the brisk ending to be left out.",
                "manual-lymph-drainage": "",
                "aromatherapy-massage": "With a scent only if you like it in the evening as well as in the shop.",
            },
        ),
        steps(
            "An evening around it",
            ("Book late, and nothing after", "A session at six and a slow walk home beat one at noon and a meeting."),
            ("Say what you hope for", "“I would like to be slow afterwards” is a sentence that therapists understand."),
            ("Keep the rest of the evening dim", "The table can open the door. The telephone can close it again."),
            ("Note how you slept, for some weeks", "Two lines a morning show more than one good night."),
        ),
        quote("I do not put people to sleep. I stop keeping them awake.", "Maren Oduya, massage therapist"),
        callout(
            "ask_your_doctor",
            "When it is more than a bad week",
            """
            See a doctor if you have slept badly for more than three months, if somebody hears your breath stop at
            night, or if you nod off at the wheel.
            """,
        ),
        therapists_by_rule("Quiet hands", "hot-stone-massage", limit=2),
        disclaimer("medical"),
    ),
    references=("rapaport-2018", "sherman-2010"),
    massage_types=("swedish-massage", "manual-lymph-drainage", "aromatherapy-massage"),
    conditions=("insomnia", "anxiety"),
    practices=("yoga", "meditation"),
    tags=("sleep", "evidence"),
    related=("massage-and-anxiety", "therapeutic-massage", "your-first-session"),
)
