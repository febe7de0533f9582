"""JSON-LD: what search engines and other machines are told of a page, as one schema.org graph.

This module makes what any page has: the organisation, the site, the page itself, the way to it. What
a type of page is about, its app adds in a function that it registers with `describes`. Everything
comes through the gate and in batches like the rest of the API; nothing is said that the API would
not say. Words: schema.org release 30. Nodes are named by `@id`: the address of their page with a
fragment, so that graphs of several pages speak of the same things.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from wagtail.models import Page

from cms.content.addresses import page_address
from cms.content.models import ContentPage, LibraryImage
from cms.graphql.context import Context
from cms.graphql.images import preset_file
from cms.graphql.pages import address, page_image

Node = dict[str, Any]
Describe = Callable[["Graph", Any], None]

_descriptions: dict[type[Page], Describe] = {}


def describes(model: type[Page]) -> Callable[[Describe], Describe]:
    """Decorator: the function tells what pages of `model` are about. It must call `graph.add_page`."""

    def register(describe: Describe) -> Describe:
        _descriptions[model] = describe
        return describe

    return register


def page_graph(page: ContentPage, context: Context) -> Node:
    """The graph of a page, with its `@context`."""
    graph = Graph(page, context)
    describe = _descriptions.get(type(page))
    if describe is None:
        graph.add_page("WebPage")
    else:
        describe(graph, page)
    return {"@context": "https://schema.org", "@graph": list(graph.nodes.values())}


def node(kind: str, name: str | None = None, /, **properties: Any) -> Node:
    """A node of a kind, with a name (`@id`) if others refer to it.

    Absent properties (None, empty text, empty list) are left out.
    """
    named = {"@type": kind, **({"@id": name} if name else {})}
    return {**named, **{key: value for key, value in properties.items() if value not in (None, "", [], {})}}


def moment(value: dt.datetime | None) -> str | None:
    """A moment with its offset."""
    return value.isoformat() if value is not None else None


def day(value: dt.date | None) -> str | None:
    """A date."""
    return value.isoformat() if value is not None else None


def image_object(image: LibraryImage | None, preset: str, context: Context) -> Node | None:
    """A picture, in the file that the preset names."""
    if image is None:
        return None
    file = preset_file(image, preset, context)
    return node(
        "ImageObject",
        contentUrl=file["url"],
        url=file["url"],
        width=_pixels(file["width"]),
        height=_pixels(file["height"]),
        caption=image.alternative_text,
        creditText=image.credit,
    )


def _pixels(count: int) -> Node:
    return node("QuantitativeValue", value=count, unitCode="E37")  # UN/CEFACT's code of the pixel


class Graph:
    """The graph of one page while it is made."""

    def __init__(self, page: ContentPage, context: Context) -> None:
        self.page = page
        self.context = context
        self.nodes: dict[str, Node] = {}
        found = address(page, context)
        self.url = found.url
        self.base = found.base
        self.language = context.locales[page.locale_id]
        self.organization = self.add(self._organization(found.site_id))
        self.site = self.add(
            node(
                "WebSite",
                f"{self.base}/#website",
                url=f"{self.base}/",
                name=self.nodes[self.organization["@id"]]["name"],
                publisher=self.organization,
            )
        )

    def add(self, added: Node) -> Node:
        """Put a node with an `@id` into the graph; a reference to it."""
        self.nodes[added["@id"]] = added
        return {"@id": added["@id"]}

    def name(self, fragment: str) -> str:
        """The `@id` of something that this page is about."""
        return f"{self.url}#{fragment}"

    def add_page(self, kind: str, **properties: Any) -> Node:
        """The page itself, as a kind of WebPage, with the way to it; a reference to it."""
        page = self.page
        return self.add(
            node(
                kind,
                self.name("webpage"),
                url=self.url,
                name=page.title,
                description=page.search_description or page.summary_text,
                inLanguage=self.language,
                isPartOf=self.site,
                publisher=self.organization,
                breadcrumb=self._breadcrumbs(),
                primaryImageOfPage=image_object(page_image(page, self.context), "SOCIAL", self.context),
                datePublished=moment(page.first_published_at),
                dateModified=moment(page.last_published_at),
                **properties,
            )
        )

    def _breadcrumbs(self) -> Node | None:
        """The way from the home page; none to the home page itself."""
        steps = [*self.context.ancestors(self.page), self.page]
        found = [(step.title, page_address(step, cache_object=self.context.request)) for step in steps]
        way = [(title, step.url) for title, step in found if step is not None]
        if len(way) < 2:
            return None
        items = [
            node("ListItem", position=position, name=title, item=url)
            for position, (title, url) in enumerate(way, start=1)
        ]
        return self.add(node("BreadcrumbList", self.name("breadcrumb"), itemListElement=items))

    def _organization(self, site_id: int) -> Node:
        context = self.context
        settings = context.site_settings(site_id)
        policy = context.load(Page, [settings.editorial_policy_page_id]).get(settings.editorial_policy_page_id)
        policy_address = page_address(policy, cache_object=context.request) if policy is not None else None
        return node(
            "Organization",
            f"{self.base}/#organization",
            name=settings.organisation or urlsplit(self.base).hostname,
            url=f"{self.base}/",
            logo=image_object(context.foreign_object(settings, "logo"), "BODY", context),
            sameAs=[child["value"] for child in settings.social_profiles.raw_data],
            publishingPrinciples=policy_address.url if policy_address else None,
        )
