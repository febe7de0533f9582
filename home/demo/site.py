"""The site: where it is, what goes with every page, and how readers get around."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import CommandError
from django.db import transaction
from wagtail.models import Page, Site

from cms.content.models import Navigation, SiteSettings
from home.demo.loading import Loading, stable_uuid
from home.demo.pictures.library import demo_image, demo_logo
from home.demo.streams import Chosen, Items, rich_text, stream
from home.models import HomePage

SITE_NAME = "Touchpoint Press"

MEDICAL_DISCLAIMER = (
    "<p>What you read here is for information. It does not replace the advice, the diagnosis or the care of a doctor "
    "or another qualified professional, and it cannot know your history. Ask them before you begin something new, "
    "and do not put off a visit because of something that you have read on this site.</p>"
)
DIRECTORY_DISCLAIMER = (
    "<p>Therapists write their own entries and pay to be listed. Where an entry carries a verified mark, we compared "
    "that credential with the named source on the day shown beside it. Beyond that we neither recommend nor vouch for "
    "anybody, their qualifications or their work. "
    '<a page="standard-page/legal">Read the terms of the directory</a>.</p>'
)
SOURCING_STATEMENT = (
    "<p>Our guides rest on peer-reviewed studies, reviews and guidelines, which stand below each article with a link. "
    "We say how strong the evidence is, also when it is weak. "
    '<a page="standard-page/editorial-policy">How we work</a>.</p>'
)
SOCIAL_PROFILES = ("https://social.example.org/@touchpoint", "https://video.example.org/touchpoint")
HUBSPOT_PORTAL = "26513052"

HEADER = (
    {
        "title": "Guides",
        "page": Chosen("article-index"),
        "url": "",
        "children": Items(
            (
                {"title": "", "page": Chosen("article/therapeutic-massage"), "url": ""},
                {"title": "", "page": Chosen("article/your-first-session"), "url": ""},
                {"title": "", "page": Chosen("article/when-to-wait"), "url": ""},
                {"title": "", "page": Chosen("article/choosing-a-therapist"), "url": ""},
            )
        ),
    },
    {"title": "Find a therapist", "page": Chosen("therapist-index"), "url": "", "children": Items()},
    {
        "title": "Training",
        "page": Chosen("training-index"),
        "url": "",
        "children": Items(({"title": "", "page": Chosen("article/becoming-a-massage-therapist"), "url": ""},)),
    },
    {"title": "About", "page": Chosen("standard-page/about"), "url": "", "children": Items()},
)
FOOTER = (
    {
        "title": "About us",
        "page": Chosen("standard-page/about"),
        "url": "",
        "children": Items(
            (
                {"title": "", "page": Chosen("standard-page/editorial-policy"), "url": ""},
                {"title": "", "page": Chosen("standard-page/legal"), "url": ""},
            )
        ),
    },
    {"title": "For therapists", "page": None, "url": "https://therapists.example.org/", "children": Items()},
)


def require_room(demo: Loading) -> None:
    """Refuse a database that somebody has begun to fill: the demo does not mix with a real publication.

    Raises `CommandError`.
    """
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is None or is_welcome_page(site.root_page):
        return
    if site.root_page.translation_key != stable_uuid("home"):
        raise CommandError(
            f"This site has a home page of its own, “{site.root_page.title}”. The demo is for an empty database."
        )


def is_welcome_page(page: Page) -> bool:
    """Whether it is the page that Wagtail's first migration makes."""
    return page.specific_class is Page and page.is_leaf()


def build_site(demo: Loading, home: HomePage) -> Site:
    """Let the demo's home page answer on the address at which the server was started first."""
    address = urlsplit(settings.FRONTEND_BASE_URL)
    port = address.port or (443 if address.scheme == "https" else 80)
    with transaction.atomic():
        site = Site.objects.select_related("root_page").filter(is_default_site=True).first()
        if site is None:
            site = Site(is_default_site=True)
        elif site.root_page_id == home.pk:
            return site
        welcome = site.root_page if site.root_page_id else None
        site.hostname, site.port = address.hostname or "localhost", port
        site.site_name, site.root_page = SITE_NAME, home
        site.save()
        if welcome is not None and is_welcome_page(welcome):
            welcome.delete()
    demo.say(f"The site answers as {site.hostname}:{site.port}.")
    return site


def build_site_settings(demo: Loading, site: Site) -> None:
    """Organisation, disclaimers and connections."""

    def make() -> SiteSettings:
        wanted = row or SiteSettings(site=site)
        wanted.organisation = SITE_NAME
        wanted.logo = demo_logo(demo)
        wanted.social_image = demo_image("hero/home", demo)
        wanted.social_profiles = stream("site/social", [("profile", url) for url in SOCIAL_PROFILES], demo)
        wanted.medical_disclaimer = rich_text(MEDICAL_DISCLAIMER, demo)
        wanted.directory_disclaimer = rich_text(DIRECTORY_DISCLAIMER, demo)
        wanted.sourcing_statement = rich_text(SOURCING_STATEMENT, demo)
        wanted.editorial_policy_page_id = demo.pk("standard-page/editorial-policy")
        wanted.legal_page_id = demo.pk("standard-page/legal")
        wanted.hubspot_portal_id = HUBSPOT_PORTAL
        wanted.full_clean()
        wanted.save()
        return wanted

    row = SiteSettings.objects.filter(site=site).first()  # the admin makes an empty one when it is opened
    demo.made_once("site-settings", row if row and row.organisation else None, make)


def build_navigation(demo: Loading, site: Site) -> None:
    """Header and footer."""

    def make() -> Navigation:
        wanted = row or Navigation(site=site)
        wanted.header = stream("navigation/header", [("item", item) for item in HEADER], demo)
        wanted.footer = stream("navigation/footer", [("item", item) for item in FOOTER], demo)
        wanted.full_clean()
        wanted.save()
        return wanted

    row = Navigation.objects.filter(site=site).first()
    demo.made_once("navigation", row if row and (row.header or row.footer) else None, make)
