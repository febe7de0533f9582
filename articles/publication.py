"""What keeps an article from being published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from wagtail.snippets.blocks import SnippetChooserBlock

from articles.citations import cited_keys, number_references
from cms.content.addresses import page_address
from cms.content.models import SiteSettings
from cms.content.models.pages import image_problem
from cms.content.publication import Problem
from cms.content.rich_text import stored_leaves, stored_rich_texts
from cms.content.visibility import is_public

if TYPE_CHECKING:
    from articles.models import ArticlePage

CLAIMING_BLOCKS = frozenset({"benefits", "conditions", "evidence"})
"""Blocks that say what massage does for people's health."""


def makes_health_claims(page: ArticlePage) -> bool:
    """Whether the article needs a medical reviewer: by its blocks, or by being about a condition."""
    return any(block.block_type in CLAIMING_BLOCKS for block in page.body) or bool(page.conditions.all())


def find_article_problems(page: ArticlePage) -> Iterator[Problem]:
    """All problems of an article, in the order in which the form shows their places."""
    if not page.standfirst.strip():
        yield Problem(
            "no_standfirst", "Standfirst", "Write one or two sentences that say what it is about.", "standfirst"
        )
    if page.hero is not None and not page.hero.has_text:
        yield image_problem("Hero image", page.hero, field="hero")
    yield from _author_problems(page)
    if makes_health_claims(page):
        yield from _review_problems(page)
    if not page.body:
        yield Problem("no_body", "Body", "Write the article.", "body")
    for position, block in enumerate(page.body, start=1):
        place = f"Body, {position}: {block.block.label}"
        yield from _block_problems(page, place, block)
        yield from _entry_problems(place, block.block, block.get_prep_value()["value"])
    yield from _citation_problems(page)


def _author_problems(page: ArticlePage) -> Iterator[Problem]:
    authors = [link.person for link in page.article_authors.all()]
    if not authors:
        yield Problem("no_author", "Authors", "Name at least one author.")
    for author in authors:
        if not is_public(author):
            yield _not_public("Authors", author)


def _not_public(place: str, entry: Any, field: str = "") -> Problem:
    return Problem("entry_not_public", place, f"“{entry}” is not published. Publish it first, or take it out.", field)


def _entry_problems(place: str, definition: Any, raw: Any) -> Iterator[Problem]:
    """Entries of the vocabulary that readers would not see."""
    for block, pk in stored_leaves(definition, raw):
        if isinstance(block, SnippetChooserBlock) and pk is not None:
            entry = block.model_class.objects.filter(pk=pk).first()
            if entry is None:
                yield Problem("no_entry", place, "An entry was deleted. Choose another, or take it out.")
            elif not is_public(entry):
                yield _not_public(place, entry)


def _review_problems(page: ArticlePage) -> Iterator[Problem]:
    if page.medical_reviewer is None:
        yield Problem(
            "no_reviewer",
            "Review",
            "The article makes health claims. Name the medical reviewer.",
            "medical_reviewer",
        )
    elif not is_public(page.medical_reviewer):
        yield _not_public("Review", page.medical_reviewer, "medical_reviewer")
    elif page.last_reviewed_on is None:
        yield Problem("no_review_date", "Review", "Say when it was last reviewed.", "last_reviewed_on")


def _block_problems(page: ArticlePage, place: str, block: Any) -> Iterator[Problem]:
    if block.block_type == "image":
        image = block.value["image"]
        if image is None:
            yield Problem("no_image", place, "The image was deleted. Choose another, or remove the block.")
        elif not image.has_text:
            yield image_problem(place, image)
    elif block.block_type == "hubspot_form":
        if not block.value["portal_id"] and not _site_names_portal(page):
            yield Problem(
                "form_without_portal",
                place,
                "Neither the form nor the site's settings name a HubSpot portal. Give its number in one of the two.",
            )
    elif block.block_type == "evidence":
        for number, finding in enumerate(block.value["findings"], start=1):
            if not any(True for _ in cited_keys(finding["result"].source)):
                yield Problem(
                    "claim_without_reference",
                    f"{place}, finding {number}",
                    f"Cite a reference for “{finding['claim']}”.",
                )


def _site_names_portal(page: ArticlePage) -> bool:
    """Whether the settings of the page's site name a HubSpot account."""
    # A page that is being added has no path yet; it will stand where its parent does.
    address = page_address(page if page.url_path else page.get_parent())
    settings = SiteSettings.objects.filter(site=address.site_id).first() if address is not None else None
    return settings is not None and bool(settings.hubspot_portal_id)


def _citation_problems(page: ArticlePage) -> Iterator[Problem]:
    numbering = number_references(page, page.references.all())
    missing = set(numbering.dangling)
    definitions = page.body.stream_block.child_blocks
    for position, child in enumerate(page.body.raw_data if missing else (), start=1):
        definition = definitions[child["type"]]
        texts = stored_rich_texts(definition, child["value"])
        if count := sum(key in missing for text in texts for key in cited_keys(text)):
            yield Problem(
                "dangling_citation",
                f"Body, {position}: {definition.label}",
                f"{count} citation(s) point to a reference that is not on this page. "
                "Add the reference and cite it anew, or remove the mark.",
            )
    for reference in numbering.uncited:
        yield Problem(
            "uncited_reference",
            "References",
            f"“{reference.title}” is never cited. Cite it in the text, or remove it.",
        )
