"""The order in which the demo comes into being: what others point to comes first."""

from __future__ import annotations

from home.demo.articles.build import build_article_pages, publish_articles
from home.demo.loading import Loading
from home.demo.pages import build_page_tree, publish_home_and_indices, publish_standard_pages
from home.demo.people import build_people
from home.demo.site import build_navigation, build_site, build_site_settings, require_room
from home.demo.therapists.build import build_listings
from home.demo.training.build import build_training
from home.demo.vocabulary.build import build_vocabulary
from home.demo.vocabulary.massage_types import build_massage_types


def build_demo(demo: Loading) -> None:
    """Build what is missing of the demo."""
    require_room(demo)
    demo.say("Vocabulary and people ...")
    build_vocabulary(demo)
    build_massage_types(demo)
    build_people(demo)
    demo.say("Therapists and training ...")
    build_page_tree(demo)
    build_article_pages(demo)
    publish_standard_pages(demo)
    build_listings(demo)
    build_training(demo)
    demo.say("Articles, home page and settings ...")
    publish_articles(demo)
    home = publish_home_and_indices(demo)
    site = build_site(demo, home)
    build_site_settings(demo, site)
    build_navigation(demo, site)
