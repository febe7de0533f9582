"""The guide to choosing somebody: credentials, questions, and how the directory orders what it shows."""

from __future__ import annotations

from home.demo.articles.article import Article
from home.demo.blocks import (
    callout,
    chosen_therapists,
    disclaimer,
    heading,
    nearby_therapists,
    questions,
    steps,
    table,
    text,
)

CHOOSING_A_THERAPIST = Article(
    title="How to choose a massage therapist",
    standfirst=(
        "Letters behind a name, a badge, a price, a good feeling: what each of them can tell you, and how our "
        "directory decides who stands where."
    ),
    description="Reading credentials, asking the right questions, and how results in our directory are ordered.",
    authors=("anouk-lindgren", "ines-halvorsen"),
    key_points=(
        "A licence says that somebody may work; a certification that they learned more than they had to.",
        "Where no licence exists, its absence says nothing.",
        "A verified mark tells what we checked, where and when, and it falls off.",
        "Featured places are paid for and say so.",
    ),
    body=(
        text("""
            The best therapist for you is one who may do the work, knows your kind of trouble, is near enough for a
            second visit, and listens. The first two can be looked up. The last one you find out in the first five
            minutes.
        """),
        heading("What the letters mean"),
        table(
            "Credentials, from what the law asks for to what people add",
            ("Word", "Who gives it", "What it tells you"),
            ("Licence", "a state or province", "may work there; can lose it"),
            ("Registration", "a public or voluntary register", "meets its rules; can be struck off"),
            ("Board certification", "a certification board", "more training, renewed every two years"),
            ("Membership", "an association", "pays a fee, often insured, sometimes more"),
            ("Training", "a school", "was there, and for how many hours"),
        ),
        callout(
            "note",
            "Where there is no licence",
            """
            Four states of the US had no rule for the whole state in 2024, and many other countries have none either.
            Somebody who works there without a licence is not hiding anything. Look for a register, a certification,
            or years.
            """,
        ),
        heading("Before you book"),
        steps(
            "Five questions that good therapists like",
            (
                "Have you worked with this before?",
                "“Often”, “sometimes” and “no, but I know who has” are all good answers.",
            ),
            (
                "What would you want to know of me?",
                "Medicines, operations and illnesses should come up without prompting.",
            ),
            ("How firm do you work?", "You want to hear that it is up to you."),
            (
                "How shall we know whether it helps?",
                "Three sessions and an honest look is a plan. “Ten, paid ahead” is not.",
            ),
            (
                "What does it cost, and what if I have to cancel?",
                "A price before you come, and a rule that you can live with.",
            ),
        ),
        callout(
            "caution",
            "When to walk away",
            """
            When somebody promises to heal, wants you to “push through” pain, asks you to undress further than you like,
            or tells you to leave your medicine.
            """,
        ),
        heading("How our directory works"),
        text("""
            <ul>
                <li><b>Order.</b> Near a place, the nearest come first. Without a place, we go by what fits your
                words, or by name, as you choose.</li>
                <li><b>Featured.</b> Some therapists pay to stand above the list. They are labelled, and they take
                turns, so that each is seen as often as the others who paid the same.</li>
                <li><b>Verified.</b> We compared a credential with the register that issued it. The mark says which
                one and on which day, and goes when the check or the credential runs out.</li>
                <li><b>Addresses.</b> Whoever works at home may show only the part of town. Distances are then counted
                from the middle of a square of some kilometres.</li>
                <li><b>Your message.</b> It goes to the therapist through our form. Their e-mail address is not shown;
                keep health matters for the first talk.</li>
            </ul>
        """),
        chosen_therapists("Three very different entries", "june-holloway", "eleni-papadakis", "zdenka-novotna"),
        nearby_therapists("Look around you", km=30),
        questions(
            ("May I ask for a woman, or a man?", "Of course. Say it when you book, without a reason."),
            ("Is more expensive better?", "Price follows the town and the rent more than the hands."),
            (
                "I did not like it. Now what?",
                "Say what was wrong, if you can; many things can be changed. Or go elsewhere.",
            ),
        ),
        disclaimer("directory"),
    ),
    tags=("practical", "directory"),
    related=("your-first-session", "when-to-wait", "how-firm"),
)
