"""Home page, indices, and the pages of plain text."""

from __future__ import annotations

from functools import partial
from typing import Any

from wagtail.models import Page

from articles.models import ArticleIndexPage
from directory.models import TherapistIndexPage, TrainingIndexPage
from home.demo.loading import Loading
from home.demo.pictures.library import demo_image
from home.demo.streams import Chosen, Items, rich_text, stream
from home.models import ChosenArticle, HomePage, StandardPage

HERO_TEXT = (
    "Guides to massage that say what is known and what is not, and a directory of people whose hands you can trust."
)

HOME_BODY = (
    ("heading", {"text": "Begin with how it should feel", "level": "2"}),
    (
        "text",
        (
            "<p>Massage is told by its pressure. Some kinds hardly move the skin, others lean in with a forearm. If "
            "you know "
            "how firm you like it, you are halfway to the right one. "
            '<a page="article/your-first-session">What happens in a first session</a> tells the rest.</p>'
        ),
    ),
    ("image", {"image": Chosen("image/hero/pressure"), "caption": "<p>From a resting palm to a leaning forearm.</p>"}),
    (
        "quote",
        {
            "quote": "Good hands ask a question and wait for the muscle to answer.",
            "attribution": "Ines Halvorsen, massage therapist",
        },
    ),
    (
        "therapist_spotlight",
        {
            "heading": "Some of our therapists",
            "rule": "by_rule",
            "therapists": Items(),
            "massage_type": Chosen("massage-type/swedish-massage"),
            "country": "",
            "region": "",
            "limit": 3,
        },
    ),
    ("nearby_therapists", {"heading": "Find somebody near you", "massage_types": Items(), "default_radius_km": 25}),
    (
        "training",
        {
            "heading": "Learn it",
            "intro": "<p>Workshops and courses of the coming months.</p>",
            "massage_type": None,
            "country": "",
            "limit": 4,
        },
    ),
)

STANDARD_PAGES = {
    "about": {
        "title": "About us",
        "text": (
            "<p>Touchpoint Press is a small, invented publisher. It writes about massage for people who come with "
            "pain, "
            "worry or curiosity, and keeps a directory of therapists.</p>"
            "<h2>What we care about</h2>"
            "<ul><li>Plain words, short sentences, nothing to be afraid of.</li>"
            "<li>What studies found, how sure one can be, and where to read it.</li>"
            "<li>When massage is not the answer, said as clearly as when it may help.</li></ul>"
            "<h2>Who pays</h2>"
            "<p>Therapists and schools pay to be listed. Featured places are sold, labelled as such, and never change "
            'what an article says. <a page="standard-page/editorial-policy">Our editorial policy</a> says more.</p>'
        ),
    },
    "editorial-policy": {
        "title": "Editorial policy",
        "text": (
            "<p>Every guide has named authors. If it says what massage does for health, a medical reviewer has read it "
            "before you do, and reads it again after two years at the latest.</p>"
            "<h2>Sources</h2>"
            "<p>We cite systematic reviews and trials before anything else, and books or guidelines where there are no "
            "studies. A claim without a source does not appear. Each finding names who was studied, how, and how far "
            "the "
            "evidence carries.</p>"
            "<h2>Words</h2>"
            "<p>We write “may help with”. We do not write that massage heals, and we do not advise anybody to leave a "
            "treatment.</p>"
            "<h2>Mistakes</h2>"
            '<p>Write to <a href="mailto:editors@example.org">editors@example.org</a>. We correct what is wrong, say '
            "so on the page, and date it.</p>"
        ),
    },
    "legal": {
        "title": "Legal",
        "text": (
            "<h2>Who we are</h2>"
            "<p>Touchpoint Press, 12 Example Street, Portland, Oregon. Telephone +1 503 555 0100, e-mail "
            '<a href="mailto:hello@example.org">hello@example.org</a>. The publisher is invented, and so is everybody '
            "who appears here.</p>"
            "<h2>Not medical advice</h2>"
            "<p>Our texts inform and do not replace a doctor. If you are unsure whether massage is right for you, ask "
            "one first.</p>"
            "<h2>The directory</h2>"
            "<p>Therapists are responsible for their entries. Where we checked a credential, the entry says what we "
            "compared, where and on which day, and the mark falls off when the check has run out. Results are "
            "ordered by "
            "distance or by what you choose; paid places stand apart and say so.</p>"
            "<h2>Your message to a therapist</h2>"
            "<p>What you write through our form goes to the therapist. We keep it only as long as it takes to deliver "
            "it and to stop misuse.</p>"
        ),
    },
}


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
    demo_image("hero/pressure", demo)
    page.search_description = "Guides to massage with their sources, and a directory of therapists and training."
    page.body = stream("home/body", HOME_BODY, demo)
    page.massage_types = demo.several(
        "massage-type", "swedish-massage", "deep-tissue-massage", "shiatsu", "manual-lymph-drainage"
    )
    page.chosen_articles = [
        ChosenArticle(sort_order=number, article_id=demo.pk(f"article/{slug}"))
        for number, slug in enumerate(("therapeutic-massage", "your-first-session", "massage-and-sleep"))
    ]
