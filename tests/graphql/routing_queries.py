"""Queries and rows for tests of paths."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from home.models import HomePage, StandardPage
from tests.graphql.whole_article import home_page

BASE = "https://www.example.org"

ROUTE = """query($path: String!, $site: String, $locale: LanguageCode) {
  route(path: $path, site: $site, locale: $locale) {
    status page { title urlPath } entry { __typename name } redirectTo redirectPath isPermanent } }"""

ROUTES = """query($first: Int, $after: String, $site: String, $locale: LanguageCode) {
  routes(first: $first, after: $after, site: $site, locale: $locale) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { urlPath } }
    nodes { urlPath url locale objectId objectType lastModified isIndexable } } }"""

REDIRECTS = """query($first: Int, $after: String, $site: String) {
  redirects(first: $first, after: $after, site: $site) {
    totalCount pageInfo { hasNextPage endCursor } nodes { oldPath redirectTo redirectPath isPermanent } } }"""

NODE = "query($id: ID!, $site: String) { node(id: $id, site: $site) { __typename id } }"

Route = Callable[..., dict[str, Any]]
Committed = Callable[[], AbstractContextManager[Any]]


def shown(title: str, url_path: str) -> dict[str, Any]:
    return {"status": "PAGE", "page": {"title": title, "urlPath": url_path}}


def sent(path: str, *, is_permanent: bool = True) -> dict[str, Any]:
    return {
        "status": "REDIRECT",
        "redirectTo": BASE + path,
        "redirectPath": path,
        "isPermanent": is_permanent,
    }


NOT_FOUND = {"status": "NOT_FOUND"}
GONE = {"status": "GONE"}


def standard_page(title: str, *, parent: Any = None, **fields: Any) -> Any:
    page = StandardPage(title=title, text="<p>Text.</p>", **fields)
    (parent or home_page()).add_child(instance=page)
    return page


def other_site() -> HomePage:
    """The home page of a second site."""
    home = HomePage(title="Other", slug="other")
    Page.objects.get(depth=1).add_child(instance=home)
    Site.objects.create(hostname="other.example.org", root_page=home)
    return home


def redirect(old_path: str, target: Any, **fields: Any) -> Any:
    where = {"redirect_link": target} if isinstance(target, str) else {"redirect_page": target}
    row = Redirect(old_path=old_path, **where, **fields)
    row.clean()
    row.save()
    return row
