"""The evidence review: what four papers say about massage and anxiety."""

from __future__ import annotations

from home.demo.articles.article import Article
from home.demo.blocks import callout, disclaimer, evidence, finding, heading, questions, table, text

MASSAGE_AND_ANXIETY = Article(
    title="Massage and anxiety: what the studies say",
    standfirst=(
        "Four papers, read slowly. They agree on more than headlines suggest, and on less than advertisements claim."
    ),
    description="A reading of trials and reviews on massage for anxiety and low mood, with how far each one carries.",
    authors=("tobias-okonjo",),
    reviewer="mireille-santoro",
    reviewed=-8,
    next_review=722,
    key_points=(
        "In a trial with 68 people, anxiety eased with massage, and as much with two other ways to relax.",
        "A review sees some benefit for anxiety and depression, as an addition to other care.",
        "A meta-analysis of 17 studies finds less depression after massage.",
        "Nobody has shown that massage could take the place of a treatment.",
    ),
    body=(
        text("""
            When somebody says “studies show”, three questions are in order. Who was studied? Compared with what? And
            how sure can one be? We asked them of the papers that our guides cite most.
        """),
        heading("How to read a result"),
        table(
            "What each kind of study can carry",
            ("Kind", "What it does", "What it can say"),
            ("Narrative review", "experts read what there is and sum it up", "where the field stands"),
            ("Randomised trial", "chance decides who gets what", "whether it was the massage"),
            (
                "Meta-analysis",
                "adds up the numbers of many studies",
                "how large the effect is, if the studies are good",
            ),
        ),
        heading("What was found"),
        evidence(
            finding(
                "Massage may ease generalised anxiety, though no more than other relaxing treatments.",
                population="68 adults with generalised anxiety disorder, over 12 weeks",
                design="randomised_trial",
                result="""
                    All groups improved, and massage did no better than the other relaxation
                    treatments.<cite>sherman-2010</cite> That is good news for massage and for the others.
                """,
                strength="moderate",
            ),
            finding(
                "Massage may help people with anxiety or depression when it is added to other care.",
                population="people with psychiatric disorders",
                design="narrative_review",
                result="""
                    The authors see some benefit as an adjunct, which means: beside other treatment, not in place of
                    it.<cite>rapaport-2018</cite>
                """,
                strength="limited",
            ),
            finding(
                "Massage may reduce symptoms of depression.",
                population="786 people in 17 studies",
                design="meta_analysis",
                result="""
                    The standardised mean difference was 0.73 in favour of massage.<cite>depression-2010</cite> By a
                    common rule of thumb that lies between a medium and a large effect. How well the single studies
                    were made decides how far one can trust the sum.
                """,
                strength="limited",
            ),
        ),
        text("""
            A fourth paper compares six with twelve weeks of Swedish massage for generalised
            anxiety.<cite>rapaport-2020</cite> It asks the question that people ask us most: how often, and for how
            long?
        """),
        heading("What we make of it"),
        text("""
            If two other ways to relax worked as well in the trial, then perhaps calm itself is what works, and the road
            to it is yours to choose. Massage is one for people who like to be touched and would rather not sit still.
            <a href="/conditions/generalised-anxiety/">Generalised anxiety disorder</a> is a diagnosis with treatments
            of its own; keep them.
        """),
        callout(
            "caution",
            "What the papers do not say",
            """
            They do not say that massage prevents anxiety, that one kind beats another, or that more pressure does
            more. If you read that somewhere, ask for the reference.
            """,
        ),
        callout(
            "ask_your_doctor",
            "When worry is more than worry",
            """
            See a doctor if it fills most days for some weeks, or keeps you from work or people. If you think of harming
            yourself, call your local emergency number or a crisis line now.
            """,
        ),
        questions(
            (
                "How many sessions before I know?",
                "Studies ran for weeks, not for one evening. Give it three sessions, then look back honestly.",
            ),
            (
                "Being touched makes me anxious. Is there a way?",
                """
                Perhaps in clothes, in a chair, with your hands or feet only, and with your eyes open. It is also fine
                to choose something else: the trial gives you two good reasons.<cite>sherman-2010</cite>
                """,
            ),
            (
                "Is one kind of massage better for this?",
                "We know of no study that would tell. Light and slow is what most people find calming.",
            ),
        ),
        disclaimer("medical"),
    ),
    references=("rapaport-2018", "sherman-2010", "rapaport-2020", "depression-2010"),
    massage_types=("swedish-massage",),
    conditions=("anxiety", "generalised-anxiety", "depression"),
    practices=("meditation", "yoga"),
    tags=("evidence",),
    related=("massage-and-sleep", "massage-in-cancer-care", "therapeutic-massage"),
)
