"""The guide to therapeutic massage, which uses every block that an article can have."""

from __future__ import annotations

from home.demo.articles.article import Article
from home.demo.streams import Chosen, Items

VIDEO_URL = "https://www.youtube.com/watch?v=tP0intDem0s"
VIDEO_TITLE = "How a therapist finds the right pressure"
HUBSPOT_FORM = "41663494-fe65-43d9-8d75-0462d3795b7f"

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
        (
            "text",
            (
                "<p>A massage becomes therapeutic through its aim. Somebody asks what you have come for, looks and "
                "feels, "
                "chooses strokes that fit, and checks afterwards whether they did. It belongs to the complementary "
                "practices: people use it together with medicine, and reviewers of the research advise the "
                "same.<cite>rapaport-2018</cite></p>"
                "<p>It has neighbours, such as acupuncture, yoga and aromatherapy, which share its calm and little "
                "else. "
                "If "
                'you have never been on a table, read <a page="article/your-first-session">what happens in a first '
                "session</a>; if you want to begin with the best known kind, it is "
                '<a href="/massage-types/swedish-massage/">Swedish massage</a>.</p>'
            ),
        ),
        (
            "image",
            {
                "image": Chosen("image/hero/pressure"),
                "caption": "<p>Pressure, from light to firm. Every kind of massage has <i>its own stretch</i> of this "
                "line.</p>",
            },
        ),
        ("heading", {"text": "Kinds of massage", "level": "2"}),
        (
            "massage_types",
            {
                "heading": "Four that you will meet most often",
                "intro": "<p>They differ in pressure, in what you wear, and in what you lie on.</p>",
                "entries": Items(
                    (
                        {"massage_type": Chosen("massage-type/swedish-massage"), "text": ""},
                        {
                            "massage_type": Chosen("massage-type/deep-tissue-massage"),
                            "text": "<p>The firm one. It takes a few places and stays with them, slowly.</p>",
                        },
                        {
                            "massage_type": Chosen("massage-type/sports-massage"),
                            "text": "<p>Built around training: brisk before, calm after.</p>",
                        },
                        {
                            "massage_type": Chosen("massage-type/shiatsu"),
                            "text": "<p>From Japan, on a mat and in clothes. Its name means finger pressure.</p>",
                        },
                    )
                ),
            },
        ),
        (
            "table",
            {
                "caption": "How four kinds of massage differ",
                "table": {
                    "columns": [
                        {"type": "text", "heading": "Kind"},
                        {"type": "text", "heading": "Pressure"},
                        {"type": "text", "heading": "You wear"},
                        {"type": "text", "heading": "You lie on"},
                    ],
                    "rows": [
                        {"values": ["Swedish", "light to medium", "a sheet", "a table"]},
                        {"values": ["Deep tissue", "firm to deep", "a sheet", "a table"]},
                        {"values": ["Sports", "medium to firm", "shorts or a sheet", "a table"]},
                        {"values": ["Shiatsu", "medium to firm", "soft clothes", "a mat"]},
                    ],
                    "caption": "",
                },
            },
        ),
        ("heading", {"text": "What the hands do", "level": "3"}),
        (
            "techniques",
            {
                "heading": "",
                "intro": "<p>Five words, four of them French, cover most of it.</p>",
                "entries": Items(
                    (
                        {"technique": Chosen("technique/effleurage"), "text": "<p>Long strokes with the palm.</p>"},
                        {"technique": Chosen("technique/petrissage"), "text": "<p>Lifting and kneading.</p>"},
                        {"technique": Chosen("technique/friction"), "text": "<p>Small circles in one place.</p>"},
                        {"technique": Chosen("technique/tapotement"), "text": ""},
                        {"technique": Chosen("technique/static-pressure"), "text": ""},
                    )
                ),
            },
        ),
        ("video", {"video": VIDEO_URL, "title": VIDEO_TITLE}),
        ("heading", {"text": "What it may help with", "level": "2"}),
        (
            "conditions",
            {
                "heading": "People come with",
                "intro": "<p>A place in this list says that people seek massage for it and that it may help some of "
                "them. Where we cite nothing, we know of too little to say more.</p>",
                "entries": Items(
                    (
                        {
                            "condition": Chosen("condition/anxiety"),
                            "note": "<p>The best studied.<cite>sherman-2010</cite><cite>rapaport-2020</cite></p>",
                        },
                        {
                            "condition": Chosen("condition/depression"),
                            "note": "<p>As an addition to other care.<cite>depression-2010</cite></p>",
                        },
                        {"condition": Chosen("condition/digestive-complaints"), "note": ""},
                        {"condition": Chosen("condition/fibromyalgia"), "note": ""},
                        {"condition": Chosen("condition/headaches"), "note": ""},
                        {"condition": Chosen("condition/insomnia"), "note": ""},
                        {"condition": Chosen("condition/panic-disorder"), "note": "<p>Ask your doctor first.</p>"},
                        {"condition": Chosen("condition/stress"), "note": ""},
                    )
                ),
            },
        ),
        (
            "benefits",
            {
                "heading": "What people hope to gain",
                "groups": Items(
                    (
                        {
                            "kind": "physical",
                            "items": Items(
                                ("Looser, less painful muscles", "Joints that move more easily", "A slower heartbeat")
                            ),
                        },
                        {
                            "kind": "mental",
                            "items": Items(
                                (
                                    "A quieter head",
                                    "Less of the body's alarm",
                                    "An hour in which nothing is asked of you",
                                )
                            ),
                        },
                    )
                ),
            },
        ),
        ("heading", {"text": "What studies found", "level": "2"}),
        (
            "evidence",
            {
                "findings": Items(
                    (
                        {
                            "claim": "Massage may ease generalised anxiety about as well as other ways to relax.",
                            "population": "68 adults with generalised anxiety disorder, over 12 weeks",
                            "design": "randomised_trial",
                            "result": "<p>People in all groups improved, and massage did not stand out from the other "
                            "relaxing treatments.<cite>sherman-2010</cite> Courses of six and of twelve weeks have "
                            "been "
                            "compared since.<cite>rapaport-2020</cite></p>",
                            "strength": "moderate",
                        },
                        {
                            "claim": "Massage may lift symptoms in people with depression.",
                            "population": "786 people in 17 studies",
                            "design": "meta_analysis",
                            "result": "<p>Taken together the studies favour massage, with a standardised mean "
                            "difference "
                            "of 0.73.<cite>depression-2010</cite></p>",
                            "strength": "limited",
                        },
                        {
                            "claim": "Massage may reduce pain, anxiety and low mood in palliative cancer care.",
                            "population": "people with cancer in palliative care",
                            "design": "narrative_review",
                            "result": "<p>The review describes relief by means that are simple, cheap and do not enter "
                            "the body.<cite>falkensteiner-2011</cite></p>",
                            "strength": "limited",
                        },
                    )
                )
            },
        ),
        (
            "text",
            (
                "<p>Two things follow. Calm itself seems to do part of the work, so choose what calms <i>you</i>. "
                "And nobody "
                "in these studies gave up other care: reviewers speak of massage as an "
                "addition.<cite>rapaport-2018</cite></p>"
            ),
        ),
        ("heading", {"text": "When not to", "level": "2"}),
        (
            "callout",
            {
                "kind": "contraindication",
                "heading": "Wait with any massage",
                "text": "<ul><li>with a fever over 38 °C or an infection that others can catch</li><li>with a blood "
                "clot, "
                "or a leg that is suddenly swollen, warm and painful</li><li>after alcohol or drugs</li></ul><p>Open "
                "wounds, burns and varicose veins are left out; the rest of you can be worked on.</p>",
            },
        ),
        (
            "callout",
            {
                "kind": "ask_your_doctor",
                "heading": "",
                "text": "<p>Ask first if you take blood thinners, are pregnant, have cancer, brittle bones, a heart "
                "disease, or attacks of panic.</p>",
            },
        ),
        ("heading", {"text": "How to begin", "level": "2"}),
        (
            "steps",
            {
                "heading": "",
                "steps": Items(
                    (
                        {
                            "heading": "Choose a kind and a pressure",
                            "text": "<p>If in doubt, begin lightly. One can always ask for more.</p>",
                        },
                        {
                            "heading": "Find somebody who may do it",
                            "text": "<p>A licence where there is one, a certification or register where there is none. "
                            '<a page="therapist-index">Our directory</a> shows what we checked, and when.</p>',
                        },
                        {
                            "heading": "Say what matters",
                            "text": "<p>Illnesses, medicines, operations, what your mind is dealing with, and what you "
                            "hope for.</p>",
                        },
                        {
                            "heading": "Look back after three sessions",
                            "text": "<p>Better, the same, worse? Decide together whether to go on.</p>",
                        },
                    )
                ),
            },
        ),
        (
            "quote",
            {
                "quote": "If you hold your breath, I am pressing too hard. That is all the anatomy you need to know.",
                "attribution": "Jonah Castellanos, massage therapist",
            },
        ),
        (
            "questions",
            {
                "questions": Items(
                    (
                        {
                            "question": "Does it have to hurt?",
                            "answer": "<p>No. Firm can feel good; pain is a reason to say stop. Some soreness in the "
                            "days after is common.</p>",
                        },
                        {
                            "question": "Can it take the place of my treatment?",
                            "answer": "<p>No. Studies looked at it beside other care, as an "
                            "addition.<cite>rapaport-2018</cite><cite>falkensteiner-2011</cite> Talk to your doctor "
                            "before you change anything.</p>",
                        },
                        {
                            "question": "Will my insurance pay?",
                            "answer": "<p>Some do, often after a referral. Ask them before you book.</p>",
                        },
                    )
                )
            },
        ),
        (
            "callout",
            {
                "kind": "note",
                "heading": "Where sessions take place",
                "text": "<p>In practices and spas, in wellness centres, in hospitals, and at your home.</p>",
            },
        ),
        (
            "therapist_spotlight",
            {
                "heading": "Three therapists",
                "rule": "chosen",
                "therapists": Items(
                    (
                        Chosen("therapist/maren-oduya"),
                        Chosen("therapist/jonah-castellanos"),
                        Chosen("therapist/levin-hartwig"),
                    )
                ),
                "massage_type": None,
                "country": "",
                "region": "",
                "limit": 3,
            },
        ),
        (
            "nearby_therapists",
            {
                "heading": "Therapists near you",
                "massage_types": Items(
                    (Chosen("massage-type/swedish-massage"), Chosen("massage-type/deep-tissue-massage"))
                ),
                "default_radius_km": 25,
            },
        ),
        (
            "training",
            {
                "heading": "Learn it yourself",
                "intro": "<p>Workshops and courses, near and far.</p>",
                "massage_type": None,
                "country": "",
                "limit": 3,
            },
        ),
        (
            "hubspot_form",
            {"heading": "A letter each month", "portal_id": "26513052", "form_id": HUBSPOT_FORM, "region": "na1"},
        ),
        ("disclaimer", {"kind": "medical"}),
        ("disclaimer", {"kind": "directory"}),
    ),
    references=("rapaport-2018", "falkensteiner-2011", "sherman-2010", "rapaport-2020", "depression-2010"),
    massage_types=("swedish-massage", "deep-tissue-massage", "sports-massage", "shiatsu"),
    conditions=(
        "anxiety",
        "depression",
        "digestive-complaints",
        "fibromyalgia",
        "headaches",
        "insomnia",
        "panic-disorder",
        "stress",
    ),
    practices=("acupuncture", "yoga", "aromatherapy"),
    tags=("evidence", "overview"),
    related=("your-first-session", "massage-and-sleep"),
)
