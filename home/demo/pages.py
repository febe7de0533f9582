"""Home page, indices, and the pages of plain text."""

from __future__ import annotations

from functools import partial
from typing import Any

from wagtail.models import Page

from articles.models import ArticleIndexPage
from directory.models import TherapistIndexPage, TrainingIndexPage
from home.demo.blocks import heading, image, nearby_therapists, quote, text, therapists_by_rule, training
from home.demo.loading import Loading
from home.demo.pictures.library import demo_image
from home.demo.prose import prose
from home.demo.streams import rich_text, stream
from home.models import ChosenArticle, HomePage, StandardPage

HERO_TEXT = (
    "Guides to massage that say what is known and what is not, and a directory of people whose hands you can trust."
)

HOME_BODY = (
    heading("Begin with how it should feel"),
    text("""
        Massage is told by its pressure. Some kinds hardly move the skin, others lean in with a forearm. If you know
        <a page="article/how-firm">how firm you like it</a>, you are halfway to the right one.
        <a page="article/your-first-session">What happens in a first session</a> tells the rest.
    """),
    image("hero/pressure", "From a resting palm to a leaning forearm."),
    quote("Good hands ask a question and wait for the muscle to answer.", "Ines Halvorsen, massage therapist"),
    therapists_by_rule("Some of our therapists", "swedish-massage"),
    nearby_therapists("Find somebody near you"),
    training("Learn it", "Workshops and courses of the coming months.", limit=4),
)

STANDARD_PAGES = {
    "about": {
        "title": "About us",
        "text": prose("""
            Touchpoint Press is a small, invented publisher. It writes about massage for people who come with pain,
            worry or curiosity, and keeps a directory of therapists.

            <h2>What we care about</h2>

            <ul>
                <li>Plain words, short sentences, nothing to be afraid of.</li>
                <li>What studies found, how sure one can be, and where to read it.</li>
                <li>When massage is not the answer, said as clearly as when it may help.</li>
            </ul>

            <h2>Who we are</h2>

            Eight people: two massage therapists, a physiotherapist, a writer who reads studies for a living, two
            doctors who review, a translator, and an editor who looks after the commas. Their names stand above what
            they wrote.

            <h2>Who pays</h2>

            Therapists and schools pay to be listed. Featured places are sold, labelled as such, and never change what
            an article says. <a page="standard-page/editorial-policy">Our editorial policy</a> says more.
        """),
    },
    "editorial-policy": {
        "title": "Editorial policy",
        "text": prose("""
            Every guide has named authors. If it says what massage does for health, a medical reviewer has read it
            before you do, and reads it again after two years at the latest.

            <h2>Sources</h2>

            We cite systematic reviews and trials before anything else, and books or guidelines where there are no
            studies. A claim without a source does not appear. Each finding names who was studied, how, and how far the
            evidence carries.

            <h2>Words</h2>

            We write “may help with”. We do not write that massage heals, and we do not advise anybody to leave a
            treatment.

            <h2>Languages</h2>

            We write in English. Some guides are translated into Spanish by a person who asks the authors when something
            is not clear; a translation is reviewed like its original.

            <h2>Money</h2>

            No therapist, school or maker of oils sees a text before it appears, and none has ever paid for a sentence.

            <h2>Mistakes</h2>

            Write to <a href="mailto:editors@example.org">editors@example.org</a>. We correct what is wrong, say so on
            the page, and date it.
        """),
    },
    "legal": {
        "title": "Legal",
        "text": prose("""
            <h2>Who we are</h2>

            Touchpoint Press, 12 Example Street, Portland, Oregon. Telephone +1 503 555 0100, e-mail
            <a href="mailto:hello@example.org">hello@example.org</a>. The publisher is invented, and so is everybody who
            appears here.

            <h2>Not medical advice</h2>

            Our texts inform and do not replace a doctor. If you are unsure whether massage is right for you, ask one
            first.

            <h2>The directory</h2>

            Therapists are responsible for their entries. Where we checked a credential, the entry says what we
            compared, where and on which day, and the mark falls off when the check has run out. Results are ordered by
            distance or by what you choose; paid places stand apart and say so.

            <h2>Your message to a therapist</h2>

            What you write through our form goes to the therapist. We keep it only as long as it takes to deliver it and
            to stop misuse.

            <h2>Pictures</h2>

            All pictures on this site were drawn for it. Portraits show nobody's real face.
        """),
    },
}

CHOSEN_ARTICLES = ("therapeutic-massage", "your-first-session", "massage-and-anxiety", "neck-and-shoulders")
CHOSEN_MASSAGE_TYPES = (
    "swedish-massage",
    "deep-tissue-massage",
    "shiatsu",
    "manual-lymph-drainage",
    "lomi-lomi",
    "trigger-point-therapy",
)


def build_page_tree(demo: Loading) -> None:
    """The pages that others stand below or point to, as drafts."""
    root = Page.get_first_root_node()
    home = demo.page("home", HomePage(title="Touchpoint Press", slug="touchpoint-press"), parent=root)
    demo.page("article-index", ArticleIndexPage(title="Guides", slug="articles"), parent=home)
    demo.page("therapist-index", TherapistIndexPage(title="Find a therapist", slug="therapists"), parent=home)
    demo.page("training-index", TrainingIndexPage(title="Training", slug="training"), parent=home)
    for slug, data in STANDARD_PAGES.items():
        page = StandardPage(title=data["title"], slug=slug, text="<p></p>")
        demo.page(f"standard-page/{slug}", page, parent=home)


def publish_standard_pages(demo: Loading) -> None:
    """About, editorial policy, legal page."""

    for slug, data in STANDARD_PAGES.items():
        page = demo.get(f"standard-page/{slug}", StandardPage)
        demo.publish(page, partial(_fill_standard, text=data["text"], demo=demo))


def publish_home_and_indices(demo: Loading) -> HomePage:
    """The pages that show what stands below them."""
    home = demo.get("home", HomePage)
    demo.publish(home, partial(_fill_home, demo=demo))
    intros = (
        ("article-index", ArticleIndexPage, "<p>What massage is, what it may help with, and when to leave it.</p>"),
        (
            "therapist-index",
            TherapistIndexPage,
            (
                "<p>Say where you are and what you are looking for. We show who is near, what they offer and for how "
                "much.</p>"
            ),
        ),
        ("training-index", TrainingIndexPage, "<p>For therapists and for those who want to become one.</p>"),
    )
    for key, model, intro in intros:
        demo.publish(demo.get(key, model), partial(_fill_index, intro=intro))
    return home


def _fill_standard(page: StandardPage, text: str, demo: Loading) -> None:
    page.text = rich_text(text, demo)


def _fill_index(page: Any, intro: str) -> None:
    page.intro = intro


def _fill_home(page: Any, demo: Loading) -> None:
    page.hero_text = HERO_TEXT
    page.hero = demo_image("hero/home", demo)
    page.search_description = "Guides to massage with their sources, and a directory of therapists and training."
    page.body = stream("home/body", HOME_BODY, demo)
    page.massage_types = demo.several("massage-type", *CHOSEN_MASSAGE_TYPES)
    page.chosen_articles = [
        ChosenArticle(sort_order=number, article_id=demo.pk(f"article/{slug}"))
        for number, slug in enumerate(CHOSEN_ARTICLES)
    ]
