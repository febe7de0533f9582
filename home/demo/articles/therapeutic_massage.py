"""The guide to therapeutic massage, which uses every block that an article can have."""

from __future__ import annotations

from home.demo.articles.article import Article
from home.demo.blocks import (
    benefits,
    callout,
    chosen_therapists,
    conditions,
    disclaimer,
    evidence,
    finding,
    heading,
    hubspot_form,
    image,
    massage_types,
    nearby_therapists,
    questions,
    quote,
    steps,
    table,
    techniques,
    text,
    training,
    video,
)

VIDEO_URL = "https://www.youtube.com/watch?v=tP0intDem0s"
VIDEO_TITLE = "How a therapist finds the right pressure"

THERAPEUTIC_MASSAGE = Article(
    title="Therapeutic massage",
    standfirst=(
        "Massage given with a purpose: to ease tight muscles, to calm, and to go beside other care. What it is, what "
        "studies found, and when to leave it."
    ),
    description="Kinds and techniques of therapeutic massage, what it may help with, what studies found.",
    authors=("ines-halvorsen", "tobias-okonjo"),
    reviewer="mireille-santoro",
    key_points=(
        "Massage may help with tension, stress and anxiety, best beside other care and not in place of it.",
        "In a trial it eased anxiety about as well as other ways to relax.",
        "Pressure runs from a resting palm to a leaning forearm: you choose.",
        "Fever, a blood clot or open skin are reasons to wait. If unsure, ask your doctor.",
    ),
    body=(
        text("""
            A massage becomes therapeutic through its aim. Somebody asks what you have come for, looks and feels,
            chooses strokes that fit, and checks afterwards whether they did. It belongs to the complementary
            practices: people use it together with medicine, and reviewers of the research advise the
            same.<cite>rapaport-2018</cite>

            It has neighbours, such as acupuncture, yoga and aromatherapy, which share its calm and little else. If you
            have never been on a table, read <a page="article/your-first-session">what happens in a first session</a>;
            if you want to begin with the best known kind, it is
            <a href="/massage-types/swedish-massage/">Swedish massage</a>.
        """),
        image("hero/pressure", "Pressure, from light to firm. Every kind of massage has <i>its own stretch</i> of it."),
        heading("Kinds of massage"),
        massage_types(
            "Four that you will meet most often",
            "They differ in pressure, in what you wear, and in what you lie on.",
            {
                "swedish-massage": "",
                "deep-tissue-massage": "The firm one. It takes a few places and stays with them, slowly.",
                "sports-massage": "Built around training: brisk before, calm after.",
                "shiatsu": "From Japan, on a mat and in clothes. Its name means finger pressure.",
            },
        ),
        table(
            "How four kinds of massage differ",
            ("Kind", "Pressure", "You wear", "You lie on"),
            ("Swedish", "light to medium", "a sheet", "a table"),
            ("Deep tissue", "firm to deep", "a sheet", "a table"),
            ("Sports", "medium to firm", "shorts or a sheet", "a table"),
            ("Shiatsu", "medium to firm", "soft clothes", "a mat"),
        ),
        heading("What the hands do", "3"),
        techniques(
            "",
            "Five words, four of them French, cover most of it.",
            {
                "effleurage": "Long strokes with the palm.",
                "petrissage": "Lifting and kneading.",
                "friction": "Small circles in one place.",
                "tapotement": "",
                "static-pressure": "",
            },
        ),
        video(VIDEO_URL, VIDEO_TITLE),
        heading("What it may help with"),
        conditions(
            "People come with",
            """
            A place in this list says that people seek massage for it and that it may help some of them. Where we cite
            nothing, we know of too little to say more.
            """,
            {
                "anxiety": "The best studied.<cite>sherman-2010</cite><cite>rapaport-2020</cite>",
                "depression": "As an addition to other care.<cite>depression-2010</cite>",
                "digestive-disorders": "",
                "fibromyalgia": "",
                "headaches": "",
                "insomnia": "",
                "panic-disorder": "Ask your doctor first.",
                "stress": "",
            },
        ),
        benefits(
            "What people hope to gain",
            physical=("Looser, less painful muscles", "Joints that move more easily", "A slower heartbeat"),
            mental=("A quieter head", "Less of the body's alarm", "An hour in which nothing is asked of you"),
        ),
        heading("What studies found"),
        evidence(
            finding(
                "Massage may ease generalised anxiety about as well as other ways to relax.",
                population="68 adults with generalised anxiety disorder, over 12 weeks",
                design="randomised_trial",
                result="""
                People in all groups improved, and massage did not stand out from the other relaxing
                treatments.<cite>sherman-2010</cite> Courses of six and of twelve weeks have been compared
                since.<cite>rapaport-2020</cite>
                """,
                strength="moderate",
            ),
            finding(
                "Massage may lift symptoms in people with depression.",
                population="786 people in 17 studies",
                design="meta_analysis",
                result="""
                Taken together the studies favour massage, with a standardised mean difference of
                0.73.<cite>depression-2010</cite>
                """,
                strength="limited",
            ),
            finding(
                "Massage may reduce pain, anxiety and low mood in palliative cancer care.",
                population="people with cancer in palliative care",
                design="narrative_review",
                result="""
                The review describes relief by means that are simple, cheap and do not enter the
                body.<cite>falkensteiner-2011</cite>
                """,
                strength="limited",
            ),
        ),
        text("""
            Two things follow. Calm itself seems to do part of the work, so choose what calms <i>you</i>. And nobody in
            these studies gave up other care: reviewers speak of massage as an addition.<cite>rapaport-2018</cite>
        """),
        heading("When not to"),
        callout(
            "contraindication",
            "Wait with any massage",
            """
            <ul>
                <li>with a fever over 38 °C or an infection that others can catch</li>
                <li>with a blood clot, or a leg that is suddenly swollen, warm and painful</li>
                <li>after alcohol or drugs</li>
            </ul>

            Open wounds, burns and varicose veins are left out; the rest of you can be worked on.
            <a page="article/when-to-wait">The whole list, with reasons</a>.
            """,
        ),
        callout(
            "ask_your_doctor",
            "",
            """
            Ask first if you take blood thinners, are pregnant, have cancer, brittle bones, a heart disease, or attacks
            of panic.
            """,
        ),
        heading("How to begin"),
        steps(
            "",
            ("Choose a kind and a pressure", "If in doubt, begin lightly. One can always ask for more."),
            (
                "Find somebody who may do it",
                """
                A licence where there is one, a certification or register where there is none.
                <a page="therapist-index">Our directory</a> shows what we checked, and when.
                """,
            ),
            (
                "Say what matters",
                "Illnesses, medicines, operations, what your mind is dealing with, and what you hope for.",
            ),
            ("Look back after three sessions", "Better, the same, worse? Decide together whether to go on."),
        ),
        quote(
            "If you hold your breath, I am pressing too hard. That is all the anatomy you need to know.",
            "Jonah Castellanos, massage therapist",
        ),
        questions(
            (
                "Does it have to hurt?",
                "No. Firm can feel good; pain is a reason to say stop. Some soreness in the days after is common.",
            ),
            (
                "Can it take the place of my treatment?",
                """
                No. Studies looked at it beside other care, as an
                addition.<cite>rapaport-2018</cite><cite>falkensteiner-2011</cite> Talk to your doctor before you
                change anything.
                """,
            ),
            ("Will my insurance pay?", "Some do, often after a referral. Ask them before you book."),
        ),
        callout(
            "note",
            "Where sessions take place",
            "In practices and spas, in wellness centres, in hospitals, and at your home.",
        ),
        chosen_therapists("Three therapists", "maren-oduya", "jonah-castellanos", "levin-hartwig"),
        nearby_therapists("Therapists near you", "swedish-massage", "deep-tissue-massage"),
        training("Learn it yourself", "Workshops and courses, near and far."),
        hubspot_form("A letter each month", portal="26513052", form="41663494-fe65-43d9-8d75-0462d3795b7f"),
        disclaimer("medical"),
        disclaimer("directory"),
    ),
    references=("rapaport-2018", "falkensteiner-2011", "sherman-2010", "rapaport-2020", "depression-2010"),
    massage_types=("swedish-massage", "deep-tissue-massage", "sports-massage", "shiatsu"),
    conditions=(
        "anxiety",
        "depression",
        "digestive-disorders",
        "fibromyalgia",
        "headaches",
        "insomnia",
        "panic-disorder",
        "stress",
    ),
    practices=("acupuncture", "yoga", "aromatherapy"),
    tags=("evidence", "overview"),
    related=("your-first-session", "when-to-wait", "how-firm"),
)
