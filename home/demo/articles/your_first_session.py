"""The guide to a first session. It makes no health claim, so it needs no medical reviewer."""

from __future__ import annotations

from home.demo.articles.article import Article
from home.demo.blocks import callout, disclaimer, heading, nearby_therapists, questions, steps, text

YOUR_FIRST_SESSION = Article(
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
        text("""
            Most of the worry before a first massage is about small things: what to take off, whether to talk, whether
            a stomach may rumble. It may. Therapists have heard every stomach there is.
        """),
        heading("Before you book"),
        text("""
            Think of two things: where you would like to be touched, and how firmly. If you have no idea,
            <a href="/massage-types/swedish-massage/">Swedish massage</a> is a good place to begin, and if you would
            rather keep your clothes on, so is <a href="/massage-types/shiatsu/">shiatsu</a>.

            <ul>
                <li><b>Look for a credential.</b> Most places license therapists; where they do not, look for a board
                certification or a register. <a page="article/choosing-a-therapist">How to read one</a>.</li>
                <li><b>Ask about the price and the length.</b> An hour often holds fifty minutes of massage.</li>
            </ul>
        """),
        steps(
            "How the hour goes",
            ("You talk", "What brings you, what you take, what you have had, where not to go."),
            ("You undress as far as you like", "Alone, behind a closed door. You lie down under a sheet."),
            ("The hands begin", "Light at first. Only the part that is being worked on is uncovered."),
            ("You say how it is", "Firmer, softer, warmer, quieter, not there: all of it is welcome."),
            ("You get up slowly", "Sit first, then stand. Drink if you are thirsty."),
        ),
        callout(
            "caution",
            "You may stop at any time",
            """
            You need no reason. If somebody crosses a line, leave, and report it to the board or register that lists
            them.
            """,
        ),
        questions(
            ("Do I have to talk?", "No. Say once that you would like it quiet."),
            ("What if I fall asleep?", "Then you sleep. Somebody will wake you in time."),
            ("Will I be sore?", "Perhaps a little, for a day or two, above all after firm work."),
        ),
        nearby_therapists("Somebody near you", "swedish-massage", "shiatsu", km=15),
        disclaimer("directory"),
    ),
    massage_types=("swedish-massage", "shiatsu"),
    tags=("first steps", "practical"),
    related=("choosing-a-therapist", "how-firm", "therapeutic-massage"),
)
