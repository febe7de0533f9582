"""The guide for people with cancer and those who accompany them."""

from __future__ import annotations

from home.demo.articles.article import Article
from home.demo.blocks import (
    benefits,
    callout,
    disclaimer,
    evidence,
    finding,
    heading,
    questions,
    quote,
    steps,
    text,
    therapists_by_rule,
)

MASSAGE_IN_CANCER_CARE = Article(
    title="Massage in cancer care",
    standfirst=(
        "Touch that is not an examination can do a person good in hard months. It has to be light, planned, and agreed "
        "with the people who look after you."
    ),
    description="Massage for people with cancer: what to ask, what is left out, and what a review found.",
    authors=("ines-halvorsen", "tobias-okonjo"),
    reviewer="kofi-brandvold",
    reviewed=-30,
    next_review=335,
    key_points=(
        "Ask your care team first; the answer changes with treatment, so ask again.",
        "Look for a therapist who is trained for it, and who asks more than you expected.",
        "Hands and feet are often enough.",
        "Massage may ease pain and worry for a while. It does nothing about the illness.",
    ),
    body=(
        text("""
            For a long time therapists were taught to keep away from cancer altogether, for fear that rubbing might
            spread it. What is left of that rule is sensible and smaller: not at the site of a tumour, not firmly, and
            not without asking. Within it there is room.
        """),
        heading("What people look for"),
        benefits(
            "In their own words, more or less",
            physical=("An hour with less pain", "Warm feet", "A body that is not only a patient"),
            mental=(
                "To be touched without a needle",
                "Sleep in the chair during an infusion",
                "Not to have to be brave",
            ),
        ),
        heading("What was studied"),
        evidence(
            finding(
                "Massage may reduce pain, anxiety and low mood in palliative cancer care.",
                population="people with cancer in palliative care",
                design="narrative_review",
                result="""
                    The review describes relief, by means that cost little and do not enter the
                    body.<cite>falkensteiner-2011</cite> A narrative review shows where a field stands; it does not
                    measure how large an effect is.
                """,
                strength="limited",
            )
        ),
        heading("How it is planned"),
        steps(
            "",
            (
                "Your team says yes",
                "Ask the doctor or the nurse who knows your blood counts. Tell the therapist what they said.",
            ),
            (
                "The therapist asks",
                "Which treatment and when, ports and scars, swelling, bones, skin, tiredness, and what you would like.",
            ),
            (
                "A place, a position, a pressure",
                "Often half an hour, in the chair or on your side, no firmer than a handshake.",
            ),
            ("It ends before you are tired", "Shorter than you expected is right. One can come again."),
        ),
        callout(
            "contraindication",
            "Left out",
            """
            <ul>
                <li>the site of a tumour, and a lump that nobody has looked at</li>
                <li>skin after radiation, fresh scars, ports and lines</li>
                <li>an arm or leg that swells or might swell after lymph nodes were removed, unless by somebody trained
                in lymph drainage</li>
                <li>firm pressure anywhere, with brittle bones, few platelets or blood thinners</li>
            </ul>
            """,
        ),
        callout(
            "ask_your_doctor",
            "The day before, again",
            """
            With a fever, a new pain, a swollen leg or a bad blood count, postpone. A practice that knows this work will
            not charge you for it.
            """,
        ),
        quote(
            "I ask everybody the same thing: hands or feet?", "Guadalupe Marsh, massage therapist in a cancer centre"
        ),
        questions(
            (
                "I am a relative. May I do something myself?",
                "Yes. Ask the nurse, then hold a hand, stroke a foot through the blanket, and stop when it is enough.",
            ),
            (
                "Is it for the end only?",
                "No. People come during treatment, years after it, and in a hospice. The plan differs, not the care.",
            ),
            (
                "Does the hospital offer it?",
                "Some do, and often free of charge. Ask on the ward before you look elsewhere.",
            ),
        ),
        therapists_by_rule("Trained for cancer care", "oncology-massage", limit=4),
        disclaimer("medical"),
        disclaimer("directory"),
    ),
    references=("falkensteiner-2011",),
    massage_types=("oncology-massage", "manual-lymph-drainage"),
    conditions=("anxiety", "depression"),
    practices=("aromatherapy", "meditation"),
    tags=("special care", "evidence"),
    related=("when-to-wait", "choosing-a-therapist", "massage-and-anxiety"),
)
