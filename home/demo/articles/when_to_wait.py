"""The safety guide: when not to have a massage, with reasons."""

from __future__ import annotations

from home.demo.articles.article import Article
from home.demo.blocks import callout, disclaimer, heading, questions, steps, table, text

WHEN_TO_WAIT = Article(
    title="When to wait with a massage",
    standfirst=(
        "Massage is safe for most people on most days. This page is about the other days: when to cancel, which places "
        "to leave out, and whom to ask first."
    ),
    description="Reasons not to have a massage: absolute, for one place of the body, and to ask a doctor about.",
    authors=("ines-halvorsen", "anouk-lindgren"),
    reviewer="mireille-santoro",
    reviewed=-12,
    next_review=718,
    key_points=(
        "A fever, an infection that others can catch, or a leg that is suddenly swollen and warm: no massage at all.",
        "A wound, varicose veins or a fresh scar: not there, but the rest of you is fine.",
        "Blood thinners, pregnancy, cancer, brittle bones: ask first, then choose light pressure.",
        "Cancelling late for such a reason is never rude.",
    ),
    body=(
        text("""
            The word for it is contraindication. Therapists learn three kinds of them, and it helps to know which is
            which, since only the first means that you stay at home.
        """),
        heading("Not today"),
        callout(
            "contraindication",
            "No massage at all",
            """
            <ul>
                <li><b>A fever over 38 °C.</b> The body is busy, and rest helps it more.</li>
                <li><b>An infection that others can catch.</b> The room is small, and somebody lies there after
                you.</li>
                <li><b>A blood clot, or signs of one:</b> a leg that is swollen, warm and painful on one side, sudden
                shortness of breath. That is for a doctor today, in an emergency for an ambulance.</li>
                <li><b>Very high blood pressure that is not under control.</b></li>
                <li><b>Alcohol or drugs.</b> You could not tell when it becomes too much.</li>
            </ul>
            """,
        ),
        heading("Not there"),
        text("""
            Some things rule out one place and leave the rest. Say where they are before you lie down; a towel over the
            spot is a good reminder for both of you.
        """),
        table(
            "Places to leave out",
            ("What", "How far", "Until"),
            ("Open wound, burn, rash", "the place itself", "the skin has closed"),
            ("Fresh bruise or sprain", "the place and what swells around it", "swelling and heat are gone"),
            ("Varicose veins", "no firm pressure on them or below them", "always"),
            ("Operation or fracture", "the place; ask before any firm work", "the surgeon agrees"),
            ("A lump that nobody has looked at", "the place", "a doctor has looked at it"),
            ("Site of a tumour, skin after radiation", "the place and around it", "the care team agrees"),
        ),
        heading("Ask first"),
        callout(
            "ask_your_doctor",
            "A question before the booking",
            """
            Ask whoever looks after you if you take blood thinners, are pregnant, have or have had cancer, have brittle
            bones, a heart disease, or diabetes with fragile skin. The answer is often “yes, lightly”, and a therapist
            who hears it can plan.
            """,
        ),
        steps(
            "How to say it",
            ("When you book", "One line is enough: “I take a blood thinner, is that a problem for you?”"),
            ("Before you lie down", "All medicines, operations and illnesses, also those that seem to have no part."),
            ("On the table", "“Not there” needs no reason. Dizzy, cold, in pain, uneasy: say it at once."),
            (
                "Afterwards",
                "Sore for a day or two is common. Pain that grows, numbness or swelling is for a doctor to see.",
            ),
        ),
        questions(
            (
                "I have a cold. Does that count?",
                "With a fever or while you cough and sneeze, yes. With a nose that has been dry for two days, no.",
            ),
            (
                "May I have a massage after a vaccination?",
                "Ask where you got it. Leave the arm alone while it is sore, and wait if you feel ill.",
            ),
            (
                "My therapist says that nothing is ever a problem.",
                "Then look for another one. Somebody who never says no has not asked enough.",
            ),
        ),
        disclaimer("medical"),
    ),
    tags=("safety", "practical"),
    related=("your-first-session", "massage-in-cancer-care", "choosing-a-therapist"),
)
