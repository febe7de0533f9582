"""One edit of each kind that editors make, with the tags that it moves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.auth.models import Group
from wagtail.contrib.redirects.models import Redirect
from wagtail.embeds.models import Embed
from wagtail.models import Collection, CollectionViewRestriction, Locale, Page, PageViewRestriction, Site

from articles.models import ArticleIndexPage, ArticlePage
from cms.content.models import Navigation, SiteSettings
from cms.content.tags import NOTHING, State, state_of, tags_of_change
from directory.models import MassageType, OfferedMassageType, TherapistPage
from tests.factories.directory import (
    ConditionFactory,
    MassageTypeFactory,
    TherapistPageFactory,
    TrainingEventFactory,
)
from tests.graphql.whole_article import VIDEO, WholeArticle, home_page, items, short_article


class Change:
    """Collects the tags of what is saved while an edit is made, as an event does."""

    def __init__(self) -> None:
        self.tags: set[str] = set()

    @contextmanager
    def of(self, *rows: Any) -> Iterator[None]:
        """Rows that are there before."""
        before = [state_of(row) for row in rows]
        yield
        for row, state in zip(rows, before, strict=True):
            self.note(state, state_of(row) if row.pk is not None else NOTHING)

    def note(self, before: State, after: State) -> None:
        self.tags |= tags_of_change(before, after)

    def made(self, *rows: Any) -> None:
        """Rows that were not there before."""
        for row in rows:
            self.note(NOTHING, state_of(row))

    def save(self, row: Any, **fields: Any) -> None:
        """Save a row with other values."""
        with self.of(row):
            for name, value in fields.items():
                setattr(row, name, value)
            row.save()


def publish_article(made: WholeArticle, change: Change) -> None:
    article = short_article("Later", author=made.author)
    article.massage_types = [made.massage_type]
    article.save()
    change.made(article)


def edit_article(made: WholeArticle, change: Change) -> None:
    change.save(ArticlePage.objects.get(pk=made.page.pk), standfirst="Other words.")


def unpublish_related_article(made: WholeArticle, change: Change) -> None:
    change.save(ArticlePage.objects.get(pk=made.related.pk), live=False)


def publish_it_again(made: WholeArticle, change: Change) -> None:
    change.save(ArticlePage.objects.get(pk=made.related.pk), live=True)


def change_slug(made: WholeArticle, change: Change) -> None:
    change.save(ArticlePage.objects.get(pk=made.related.pk), slug="rest")


def move_branch(made: WholeArticle, change: Change) -> None:
    change.save(ArticleIndexPage.objects.get(), slug="guides")


def move_it_back(made: WholeArticle, change: Change) -> None:
    change.save(ArticleIndexPage.objects.get(), slug="articles")


def rename_type(made: WholeArticle, change: Change) -> None:
    change.save(MassageType.objects.get(pk=made.massage_type.pk), name="Classic massage")


def withdraw_type(made: WholeArticle, change: Change) -> None:
    change.save(MassageType.objects.get(pk=made.massage_type.pk), live=False)


def publish_type_again(made: WholeArticle, change: Change) -> None:
    change.save(MassageType.objects.get(pk=made.massage_type.pk), live=True)


def give_type_a_technique(made: WholeArticle, change: Change) -> None:
    massage_type = MassageType.objects.get(pk=made.massage_type.pk)
    with change.of(massage_type):
        massage_type.techniques.add(made.technique)
        massage_type.save()


def publish_type(made: WholeArticle, change: Change) -> None:
    change.made(MassageTypeFactory(name="Later", slug="later"))


def publish_condition(made: WholeArticle, change: Change) -> None:
    change.made(ConditionFactory())


def rename_author(made: WholeArticle, change: Change) -> None:
    change.save(type(made.author).objects.get(pk=made.author.pk), name="Ada Author")


def describe_image(made: WholeArticle, change: Change) -> None:
    change.save(made.image, alternative_text="A calm room")


def remove_renditions(made: WholeArticle, change: Change) -> None:
    with change.of(*made.image.renditions.all()):
        made.image.renditions.all().delete()


def restrict_collection(made: WholeArticle, change: Change) -> None:
    collection = Collection.get_first_root_node().add_child(name="Private")
    change.made(collection)
    change.made(
        CollectionViewRestriction.objects.create(
            collection=collection, restriction_type=CollectionViewRestriction.LOGIN
        )
    )
    change.save(made.image, collection=collection)


def restrict_page(made: WholeArticle, change: Change) -> None:
    page = Page.objects.get(pk=made.therapist.get_parent().pk)
    restriction = PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.GROUPS)
    restriction.groups.add(Group.objects.create(name="Staff"))
    change.made(restriction)


def free_page(made: WholeArticle, change: Change) -> None:
    restriction = PageViewRestriction.objects.get()
    with change.of(restriction):
        PageViewRestriction.objects.all().delete()


def suspend_membership(made: WholeArticle, change: Change) -> None:
    change.save(TherapistPage.objects.get(pk=made.therapist.pk), membership_status="suspended")


def resume_membership(made: WholeArticle, change: Change) -> None:
    change.save(TherapistPage.objects.get(pk=made.therapist.pk), membership_status="active")


def publish_therapist(made: WholeArticle, change: Change) -> None:
    parent = Page.objects.get(pk=made.therapist.get_parent().pk)
    offers = [OfferedMassageType(massage_type=made.massage_type)]
    change.made(TherapistPageFactory(parent=parent, offered_massage_types=offers))


def add_event(made: WholeArticle, change: Change) -> None:
    provider = Page.objects.get(slug="cedar-and-salt").specific
    with change.of(provider):
        provider.events.add(TrainingEventFactory(title="Later"))
        provider.save()


def change_disclaimer(made: WholeArticle, change: Change) -> None:
    change.save(SiteSettings.objects.get(), medical_disclaimer="<p>Ask a doctor first.</p>")


def change_frontend(made: WholeArticle, change: Change) -> None:
    change.save(SiteSettings.objects.get(), frontend_url="https://elsewhere.example.org")


def set_navigation(made: WholeArticle, change: Change) -> None:
    link = {"title": "", "page": made.page.pk, "url": "", "children": items()}
    site = Site.objects.get(is_default_site=True)
    change.made(Navigation.objects.create(site=site, header=[{"type": "item", "value": link}]))


def change_redirect(made: WholeArticle, change: Change) -> None:
    change.save(Redirect.objects.get(old_path="/old"), redirect_link="https://example.org/other/")


def add_redirect(made: WholeArticle, change: Change) -> None:
    change.made(Redirect.objects.create(old_path="/older", redirect_page=made.page))


def fetch_video_again(made: WholeArticle, change: Change) -> None:
    change.save(Embed.objects.get(url=VIDEO), provider_name="Elsewhere")


def rename_tag(made: WholeArticle, change: Change) -> None:
    change.save(made.page.tags.get(), name="quiet")


def translate_home(made: WholeArticle, change: Change) -> None:
    locale = Locale.objects.create(language_code="es")
    home: Any = home_page()
    translated = home.copy_for_translation(locale, copy_parents=True)
    translated.live = True
    translated.save()
    change.made(locale, translated)


def translate_article(made: WholeArticle, change: Change) -> None:
    page = ArticlePage.objects.get(pk=made.page.pk)
    translated = page.copy_for_translation(Locale.objects.get(language_code="es"), copy_parents=True)
    translated.live = True
    translated.save()
    change.made(translated)


def rename_site(made: WholeArticle, change: Change) -> None:
    change.save(Site.objects.get(is_default_site=True), hostname="touchpoint.example.org")


def delete_article(made: WholeArticle, change: Change) -> None:
    page = ArticlePage.objects.get(slug="later")
    with change.of(page):
        page.delete()


EDITS = [
    publish_article, edit_article, unpublish_related_article, publish_it_again, change_slug, move_branch, move_it_back,
    rename_type, withdraw_type, publish_type_again, give_type_a_technique, publish_type, publish_condition,
    rename_author, describe_image, remove_renditions, restrict_page, free_page, suspend_membership, resume_membership,
    publish_therapist, add_event, change_disclaimer, change_frontend, set_navigation, change_redirect, add_redirect,
    fetch_video_again, rename_tag, restrict_collection, delete_article, translate_home, translate_article, rename_site,
]  # fmt: skip
"""One after the other, on the same content."""
