"""The guide to pressure: the five steps by which this publisher tells massage."""

from __future__ import annotations

from home.demo.articles.article import Article
from home.demo.blocks import callout, disclaimer, heading, image, massage_types, questions, quote, table, text

HOW_FIRM = Article(
    title="How firm should a massage be?",
    standfirst="Firmer is not better, and lighter is not weaker. Five steps of pressure, and how to find yours.",
    description="Massage pressure from 1 to 5, which kinds belong where, and how to say what you would like.",
    authors=("ines-halvorsen",),
    key_points=(
        "We describe each kind of massage by its pressure, from 1, very light, to 5, very firm.",
        "The right pressure is one under which you can breathe calmly.",
        "Ask for half a step more or less; therapists like to be told.",
    ),
    body=(
        text("""
            Ask ten people what a good massage is, and nine will speak of pressure. It is the one thing that everybody
            feels and hardly anybody can name. So we gave it numbers, and you will find them all over this site.
        """),
        image("hero/how-firm", "From 1 to 5: each mark is darker and spreads further."),
        heading("The five steps"),
        table(
            "What the numbers mean",
            ("Step", "In a word", "With", "As if"),
            ("1", "very light", "a resting hand", "a scarf lay on you"),
            ("2", "light", "a moving palm", "somebody smoothed a bed"),
            ("3", "medium", "palms and thumbs", "dough were kneaded"),
            ("4", "firm", "fists and forearms", "somebody leaned on a door"),
            ("5", "very firm", "elbows, feet, much weight", "the door gave way"),
        ),
        heading("Who lives where"),
        massage_types(
            "Steps 1 and 2",
            "For tired days, for swelling, for times of illness, and for people who simply like it so.",
            {"manual-lymph-drainage": "", "craniosacral-therapy": "", "prenatal-massage": "", "oncology-massage": ""},
        ),
        massage_types(
            "Step 3, and one to each side",
            "The broad middle, where most people are at home.",
            {"swedish-massage": "", "lomi-lomi": "", "myofascial-release": ""},
        ),
        massage_types(
            "Steps 4 and 5",
            "For those who like to feel that something has been moved.",
            {"deep-tissue-massage": "", "ashiatsu": "", "trigger-point-therapy": "", "tui-na": ""},
        ),
        heading("How to find yours"),
        text("""
            Forget the number and watch your breath. If it flows, the pressure is right. If you hold it, if your toes
            curl or your hands make fists, it is too much, whatever you paid for. If your thoughts wander off to the
            shopping, it may be too little, or you may be asleep.

            Muscles that are pressed harder than they can bear push back. A therapist who goes in slowly often reaches
            deeper with a 3 than another with a 5.
        """),
        quote(
            "Half a step less, please. That is the most useful sentence you can bring.",
            "Ines Halvorsen, massage therapist",
        ),
        callout(
            "caution",
            "Times for light hands",
            """
            Stay light if you take blood thinners or have brittle bones or cancer, keep firm hands off varicose veins,
            and ask your doctor if you are unsure. <a page="article/when-to-wait">When to wait</a> has the list.
            """,
        ),
        questions(
            ("Does it have to hurt to do something?", "No. We know of no study that would show it."),
            ("I bruise. Is that normal?", "It should not be. Ask for less, and mention your medicines."),
            (
                "My partner says that I press too hard.",
                "Then you do. Use your weight, go slower, and ask after each stroke.",
            ),
        ),
        disclaimer("medical"),
    ),
    massage_types=("swedish-massage", "deep-tissue-massage", "manual-lymph-drainage"),
    tags=("pressure", "first steps"),
    related=("five-strokes", "on-the-mat", "your-first-session"),
)
