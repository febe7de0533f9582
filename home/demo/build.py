"""The order in which the demo comes into being: what others point to comes first."""

from __future__ import annotations

from directory.licensing.loading import load_rules
from home.demo.articles.build import build_article_pages, publish_articles
from home.demo.loading import Loading
from home.demo.pages import build_page_tree, publish_home_and_indices, publish_standard_pages
from home.demo.people import build_people
from home.demo.pictures.library import build_pictures
from home.demo.site import build_navigation, build_site, build_site_settings, require_room
from home.demo.spanish.build import build_spanish
from home.demo.therapists.build import build_listings
from home.demo.training.build import build_training
from home.demo.vocabulary.build import build_vocabulary
from home.demo.vocabulary.massage_types import build_massage_types


def build_demo(demo: Loading) -> None:
    """Build what is missing of the demo."""
    require_room(demo)
    demo.say("Pictures ...")
    build_pictures(demo)
    demo.say("Vocabulary ...")
    build_vocabulary(demo)
    build_massage_types(demo)
    demo.say("Authors and reviewers ...")
    build_people(demo)
    build_page_tree(demo)
    build_article_pages(demo)
    publish_standard_pages(demo)
    demo.say("Therapists ...")
    load_rules()
    build_listings(demo)
    demo.say("Training ...")
    build_training(demo)
    demo.say("Articles ...")
    publish_articles(demo)
    demo.say("Home page and settings ...")
    home = publish_home_and_indices(demo)
    site = build_site(demo, home)
    build_site_settings(demo, site)
    build_navigation(demo, site)
    demo.say("Spanish ...")
    build_spanish(demo)
