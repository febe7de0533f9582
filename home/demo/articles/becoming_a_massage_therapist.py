"""The guide to the profession. Rules are dated: they change, and the boards have the last word."""

from __future__ import annotations

from home.demo.articles.article import Article
from home.demo.blocks import callout, disclaimer, heading, hubspot_form, questions, quote, steps, table, text, training

BECOMING_A_MASSAGE_THERAPIST = Article(
    title="Becoming a massage therapist",
    standfirst=(
        "Hours, exams, licences, and what nobody tells you about thumbs: the way into the profession, mainly in the "
        "United States, with a look elsewhere."
    ),
    description="Training hours by state, the licensing exam, board certification and continuing education explained.",
    authors=("padraig-osei",),
    key_points=(
        "Most states of the US license therapists, and each sets its own number of training hours.",
        "The exam that most of them ask for is the MBLEx.",
        "Board certification comes on top, and is renewed every two years.",
        "Learn early how to work without your thumbs.",
    ),
    body=(
        text("""
            People come to this work from everywhere: nursing, dance, kitchens, offices. What they share is that they
            were told they had good hands. That is a beginning. The rest is some hundred hours of anatomy, practice on
            people who wriggle, and a good deal of paper.
        """),
        heading("The way in"),
        steps(
            "In most states of the US",
            (
                "Look up your state's rule first",
                "The number of hours, and which schools count. Ask the board, not the school.",
            ),
            ("School", "Six months in full time to two years in the evenings, with a student clinic towards the end."),
            ("The exam", "Most boards ask for the MBLEx, the licensing examination."),
            ("The licence", "With fingerprints, fees and patience. Only then may you take money for massage."),
            ("Renewal", "Every few years, with continuing education in most states."),
        ),
        heading("How many hours"),
        table(
            "Hours of training that some states ask for",
            ("State", "Hours"),
            ("Alabama", "650"),
            ("Alaska", "625"),
            ("Arizona", "700"),
            ("Arkansas", "500"),
            ("Indiana", "625"),
            ("New Jersey", "500"),
            ("New York", "1,000"),
        ),
        callout(
            "caution",
            "Check before you pay",
            """
            Rules change. In 2024, 45 states, the District of Columbia, Puerto Rico and the US Virgin Islands licensed
            therapists; Kansas, Minnesota, Vermont and Wyoming had no rule for the whole state, though towns may have
            one. The board of your state has the last word.
            """,
        ),
        text("""
            A compact between states is meant to let a licence travel. Nevada, Ohio, Arkansas, Virginia and Montana have
            joined; it comes to life with the seventh.
        """),
        heading("After the licence"),
        text("""
            <b>Board certification</b> is voluntary and comes on top of the licence. It is renewed every two years with
            24 hours of continuing education, at least three of them in ethics and at most four in self-care.

            <b>Continuing education</b> counts when the provider is approved, which lasts three years, and the course is
            approved too. There are live courses, webinars and home study; a webinar that you watch as a recording
            counts as home study. Keep the certificate: it carries the approval number, the hours and the title as
            approved.
        """),
        heading("Elsewhere"),
        text("""
            In the United Kingdom registers are voluntary, and some are accredited by the Professional Standards
            Authority, such as those of the CNHC and the FHT. Other countries train for three years, or regulate one
            kind of massage and not the next. If you hope to work abroad, ask there first.
        """),
        heading("What nobody tells you"),
        text("""
            <ul>
                <li><b>Thumbs.</b> Use forearms, fists and your weight from the first day on. Hands that push with the
                thumbs wear out early.</li>
                <li><b>Four or five a day.</b> More than that, every day, and it is you who needs the table.</li>
                <li><b>Listening is half of it.</b> You will hear things that nobody else hears. Learn where your part
                ends, and to whom you refer.</li>
                <li><b>Paper.</b> Notes, receipts, insurance. Do it the same evening.</li>
            </ul>
        """),
        quote(
            "Strokes in the morning, ethics after lunch. Nobody remembers why, but everybody remembers the ethics.",
            "Pádraig Osei, teacher of massage",
        ),
        questions(
            ("Am I too old?", "I have had students of nineteen and of sixty-one. The older ones listen better."),
            (
                "Can one live on it?",
                """
                Many do, many work part-time. Ask three therapists in your town how full their week is, and how full
                they want it.
                """,
            ),
            ("Which kind should I learn first?", "Swedish. Everything else is easier to learn from there."),
        ),
        training("Begin, or go on", "The next workshops and courses of our calendar.", limit=6),
        hubspot_form("Dates by letter", portal="26513052", form="7d0c7e0a-53b2-4c1e-9f55-2b8a1c0e4d36"),
        disclaimer("directory"),
    ),
    massage_types=("swedish-massage",),
    tags=("careers", "training"),
    related=("five-strokes", "choosing-a-therapist"),
)
