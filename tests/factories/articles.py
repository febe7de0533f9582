"""Factories of articles. Each makes something complete enough to be public, and no more."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import factory
import wagtail_factories
from factory.django import DjangoModelFactory

from articles import models
from cms.content.models import LibraryImage
from tests.factories.directory import EntryFactory, site_root


class ImageFactory(wagtail_factories.ImageFactory):
    alternative_text = "Two hands on a back"

    class Meta:
        model = LibraryImage


class PersonFactory(EntryFactory):
    name = factory.Sequence(lambda n: f"Alex Example {n}")
    credentials = "LMT"
    role = "Health writer"
    biography = "<p>Writes about touch.</p>"

    class Meta:
        model = models.Person


class ReferenceFactory(DjangoModelFactory[Any]):
    """A study. Built, not saved: an article holds it."""

    title = factory.Sequence(lambda n: f"Massage and sleep: study {n}")
    authors = "Rivera A, Okafor B"
    source = "J Example Touch. 2021;3:4-9"
    year = 2021

    class Meta:
        model = models.Reference
        strategy = factory.BUILD_STRATEGY


class ArticleIndexPageFactory(wagtail_factories.PageFactory):
    title = "Articles"
    slug = factory.Sequence(lambda n: f"articles-{n}")

    class Meta:
        model = models.ArticleIndexPage

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> Any:
        kwargs["parent"] = kwargs.get("parent") or site_root()
        return super()._create(model_class, *args, **kwargs)


class ArticlePageFactory(wagtail_factories.PageFactory):
    """An article that claims nothing. `authors` and `references` are its children."""

    parent = factory.SubFactory(ArticleIndexPageFactory)
    title = factory.Sequence(lambda n: f"Sleep better {n}")
    slug = factory.Sequence(lambda n: f"sleep-better-{n}")
    standfirst = "What a calm evening has to do with touch."
    body = factory.LazyFunction(lambda: [text("<p>Breathe out.</p>")])
    authors = factory.LazyFunction(lambda: [PersonFactory()])
    references: list[Any] = []

    class Meta:
        model = models.ArticlePage

    @classmethod
    def _create_instance(cls, model_class: Any, parent: Any, kwargs: Any) -> Any:
        children = {name: kwargs.pop(name) for name in ("references", "authors")}
        page = model_class(**kwargs)
        page.references = children["references"]
        page.article_authors = [models.ArticleAuthor(person=person) for person in children["authors"]]
        return parent.add_child(instance=page)


class ReviewedArticlePageFactory(ArticlePageFactory):
    """An article whose health claims somebody has reviewed."""

    medical_reviewer = factory.SubFactory(PersonFactory, role="Medical reviewer")
    last_reviewed_on = dt.date(2026, 3, 2)


def cite(reference: models.Reference | uuid.UUID | str) -> str:
    """A stored citation of a reference, or of a key."""
    return f'<cite data-reference="{getattr(reference, "key", reference)}">*</cite>'


def block(kind: str, value: Any) -> dict[str, Any]:
    """A stored block of a body."""
    return {"type": kind, "value": value, "id": str(uuid.uuid4())}


def text(html: str) -> dict[str, Any]:
    """A stored text block."""
    return block("text", html)


def finding(*, result: str, claim: str = "Massage may help with sleep.") -> dict[str, Any]:
    """A stored evidence block with one finding."""
    value = {"claim": claim, "population": "", "design": "other", "result": result, "strength": "limited"}
    return block("evidence", {"findings": [{"type": "item", "value": value, "id": str(uuid.uuid4())}]})
