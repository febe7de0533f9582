"""What stands at a path, every public path, and where old ones lead; any object by its id."""

from __future__ import annotations

import base64
import json
from typing import Any

import graphene
from django.db.models import Model
from graphql_relay import from_global_id
from modelcluster.fields import ParentalKey
from wagtail.models import Page

from cms.content.addresses import page_address
from cms.content.redirects import (
    Resolved,
    RouteStatus,
    Target,
    link_url,
    public_pages,
    public_redirects,
    resolve_path,
    target_of,
)
from cms.content.routes import PublicPath, Scope, count_paths, list_paths
from cms.graphql.connection import DEFAULT_SIZE, LARGEST_SIZE, PageInfo, Slice, paginate
from cms.graphql.context import Info
from cms.graphql.enums import enum_type
from cms.graphql.errors import bad_input
from cms.graphql.interfaces import EntryInterface, Node, PageInterface, listed, optional, required
from cms.graphql.pages import find_language, find_site, page_by_id
from cms.graphql.previews import PREVIEW_ARGUMENT, draft_of
from cms.graphql.scalars import URL, DateTime, LanguageCode
from cms.graphql.schema import register_query
from cms.graphql.types import contract_models, global_id, model_type, type_name

SITE = "Host name of a site, with port where needed. The default site otherwise."


LOCALE = "Only in this language. All languages of the site otherwise."


class Route(graphene.ObjectType):
    """Everything that a frontend must decide for a path, in one answer."""

    status = required(enum_type(RouteStatus), "What to do.")
    page = optional(
        PageInterface, "The page that stands there. Null unless status is PAGE, and null where an entry stands there."
    )
    entry = optional(
        EntryInterface,
        "The entry that stands there. Null unless status is PAGE, and null where a page stands there.",
    )
    redirect_to = optional(
        URL,
        "Absolute address to send the visitor to, percent-encoded for a Location header: the end of a chain of "
        "redirects. It holds no query of the visitor's. Null unless status is REDIRECT.",
    )
    redirect_path = optional(
        graphene.String,
        "The same as a path within the site, with query and fragment. Null unless status is REDIRECT, and null for an "
        "address outside the site.",
    )
    is_permanent = optional(
        graphene.Boolean,
        "Whether every redirect on the way is permanent: 301 or 308, else 302 or 307. Null unless status is REDIRECT.",
    )

    @staticmethod
    def resolve_status(route: Resolved, info: Info) -> str:
        """The status."""
        return str(route.status.value)

    @staticmethod
    def resolve_page(route: Resolved, info: Info) -> Any:
        """A page."""
        return route.row if isinstance(route.row, Page) else None

    @staticmethod
    def resolve_entry(route: Resolved, info: Info) -> Any:
        """An entry."""
        return None if isinstance(route.row, Page) else route.row

    @staticmethod
    def resolve_redirect_to(route: Resolved, info: Info) -> str | None:
        """The absolute address."""
        return route.target.url if route.target is not None else None

    @staticmethod
    def resolve_redirect_path(route: Resolved, info: Info) -> str | None:
        """The path within the site."""
        return route.target.path if route.target is not None else None


class PublicRoute(graphene.ObjectType):
    """A public path: a page or an entry stands there."""

    url_path = required(graphene.String, "Path within the site, beginning and ending with a slash.")
    url = required(URL, "Absolute address on the configured frontend.")
    locale = required(LanguageCode, "The language of what stands there.")
    object_id = required(graphene.ID, "The id of the page or entry, for page(id:) or node(id:).")
    object_type = required(graphene.String, "The type of the page or entry, as its __typename says.")
    last_modified = required(DateTime, "When the page or entry was last published.")
    is_indexable = required(graphene.Boolean, "False when search engines should not list it.")

    @staticmethod
    def resolve_url_path(path: PublicPath, info: Info) -> str:
        """The path."""
        return path.address.path

    @staticmethod
    def resolve_url(path: PublicPath, info: Info) -> str:
        """The address."""
        return path.address.url

    @staticmethod
    def resolve_locale(path: PublicPath, info: Info) -> str:
        """The language."""
        return path.language

    @staticmethod
    def resolve_object_id(path: PublicPath, info: Info) -> str:
        """The global id."""
        return global_id(path.row)

    @staticmethod
    def resolve_object_type(path: PublicPath, info: Info) -> str:
        """The type's name in the contract."""
        return type_name(type(path.row))

    @staticmethod
    def resolve_last_modified(path: PublicPath, info: Info) -> Any:
        """The last publishing."""
        return path.changed_at


class PublicRouteEdge(graphene.ObjectType):
    """A public path in a list."""

    cursor = required(graphene.String, "Where the path stands, for after.")
    node = required(PublicRoute, "The path.")


class PublicRouteConnection(graphene.ObjectType):
    """A page of the list of all public paths, the oldest object first."""

    total_count = required(graphene.Int, "How many paths the whole list has. Counted only when asked for.")
    page_info = required(PageInfo, "Where this page of the list stands.")
    edges = listed(PublicRouteEdge, "The paths with their cursors.")
    nodes = listed(PublicRoute, "The paths without cursors.")

    @staticmethod
    def resolve_total_count(found: Slice, info: Info) -> int:
        """All of them."""
        return found.count()


class Redirect(graphene.ObjectType):
    """An old path and where it leads. Chains are not followed here: route does that."""

    old_path = required(
        graphene.String,
        "Path within the site, without a slash at its end, decoded; with a query if it holds for that query alone.",
    )
    redirect_to = required(URL, "Absolute address to send the visitor to, percent-encoded for a Location header.")
    redirect_path = optional(
        graphene.String,
        "The same as a path within the site, with query and fragment. Null for an address outside the site.",
    )
    is_permanent = required(graphene.Boolean, "Whether browsers may remember it: 301 or 308, else 302 or 307.")


class RedirectEdge(graphene.ObjectType):
    """A redirect in a list."""

    cursor = required(graphene.String, "Where the redirect stands, for after.")
    node = required(Redirect, "The redirect.")


class RedirectConnection(graphene.ObjectType):
    """A page of the list of redirects, the oldest first."""

    total_count = required(graphene.Int, "How many redirects the whole list has. Counted only when asked for.")
    page_info = required(PageInfo, "Where this page of the list stands.")
    edges = listed(RedirectEdge, "The redirects with their cursors.")
    nodes = listed(Redirect, "The redirects without cursors.")

    @staticmethod
    def resolve_total_count(found: Slice, info: Info) -> int:
        """All of them."""
        return found.count()


@register_query
class RoutingQuery:
    """Paths, and objects by id."""

    route = required(
        Route,
        "What a frontend must do with a path: show, send on, say that it is gone, or that nothing is there. "
        "Never an error for a path that a visitor may type.",
        path=graphene.String(
            required=True,
            description="Path as the visitor asked for it, encoded or not, with or without a slash at its end, "
            "query and fragment.",
        ),
        site=graphene.String(description=SITE),
        locale=LanguageCode(description="Only pages and entries in this language. The path's language otherwise."),
    )
    routes = required(
        PublicRouteConnection,
        "Every public path of a site, the oldest object first: for static generation and sitemaps.",
        first=graphene.Int(description=f"At most so many, up to {LARGEST_SIZE}. {DEFAULT_SIZE} when nothing is given."),
        after=graphene.String(description="Cursor behind which to begin."),
        site=graphene.String(description=SITE),
        locale=LanguageCode(description=LOCALE),
    )
    redirects = required(
        RedirectConnection,
        "The redirects of a site that lead to something public or elsewhere, the oldest first.",
        first=graphene.Int(description=f"At most so many, up to {LARGEST_SIZE}. {DEFAULT_SIZE} when nothing is given."),
        after=graphene.String(description="Cursor behind which to begin."),
        site=graphene.String(description=SITE),
    )
    node = optional(
        Node,
        "Any public object by its id, or the draft of a token, whatever its type. Null when there is none, and null "
        "for a page of another site.",
        id=graphene.ID(description="The object's id."),
        preview_token=graphene.String(description=PREVIEW_ARGUMENT),
        site=graphene.String(description=SITE),
    )

    @staticmethod
    def resolve_route(root: Any, info: Info, path: str, site: str | None = None, locale: str | None = None) -> Resolved:
        """Follow a path."""
        return resolve_path(path, scope=_scope(info, site, locale))

    @staticmethod
    def resolve_routes(
        root: Any,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        site: str | None = None,
        locale: str | None = None,
    ) -> Slice:
        """A page of the list."""
        size = DEFAULT_SIZE if first is None else first
        if not 0 <= size <= LARGEST_SIZE:
            raise bad_input(f"first must be at most {LARGEST_SIZE}, and not negative.")
        scope = _scope(info, site, locale)
        found = list_paths(scope, after=_read_cursor(after) if after is not None else None, size=size + 1)
        edges = [{"cursor": _write_cursor(path.key), "node": path} for path in found[:size]]
        page_info = {
            "has_next_page": len(found) > size,
            "has_previous_page": after is not None,
            "start_cursor": edges[0]["cursor"] if edges else None,
            "end_cursor": edges[-1]["cursor"] if edges else None,
        }
        return Slice(edges, page_info, lambda: count_paths(scope))

    @staticmethod
    def resolve_redirects(
        root: Any, info: Info, first: int | None = None, after: str | None = None, site: str | None = None
    ) -> Slice:
        """A page of the list."""
        scope = _scope(info, site, None)
        found = paginate(public_redirects(scope), ("pk",), {"first": first, "after": after}, info.context)
        targets = _targets(found.nodes, scope)
        found.edges = [
            {"cursor": edge["cursor"], "node": _redirect(edge["node"], targets[edge["node"].pk])}
            for edge in found.edges
            if edge["node"].pk in targets
        ]
        return found

    @staticmethod
    def resolve_node(
        root: Any, info: Info, id: str | None = None, preview_token: str | None = None, site: str | None = None
    ) -> Any:
        """Find an object."""
        context = info.context
        scope = _scope(info, site, None)
        if id is not None and preview_token is None:
            row = page_by_id(_model_of(id), id, context)
        elif preview_token is not None and id is None:
            row = draft_of(preview_token, context)
        else:
            raise bad_input("Give id or previewToken, one of the two.")
        if row is None or not (isinstance(row, Page) or _parent_name(type(row))):
            return row
        page = row if isinstance(row, Page) else context.foreign_object(row, _parent_name(type(row)) or "")
        return row if page is not None and scope.holds(page.url_path) else None


def _scope(info: Info, site: str | None, locale: str | None) -> Scope:
    context = info.context
    return Scope(
        site=find_site(info, site),
        gate=context.gate,
        language=find_language(locale),
        cache_object=context.request,
    )


def _targets(redirects: list[Any], scope: Scope) -> dict[int, Target]:
    """Where redirects lead, by primary key. A page that is public no more has no entry."""
    ids = {redirect.redirect_page_id for redirect in redirects} - {None}
    pages = {page.pk: page for page in public_pages(scope.gate, pk__in=ids)} if ids else {}
    targets = {}
    for redirect in redirects:
        if redirect.redirect_page_id is None:
            url = link_url(redirect.redirect_link, scope=scope)
        else:
            page = pages.get(redirect.redirect_page_id)
            address = page_address(page, cache_object=scope.cache_object) if page is not None else None
            url = address.url if address is not None else None
        if url is not None:
            targets[redirect.pk] = target_of(url, scope=scope)
    return targets


def _redirect(row: Any, target: Target) -> dict[str, Any]:
    return {
        "old_path": row.old_path,
        "redirect_to": target.url,
        "redirect_path": target.path,
        "is_permanent": row.is_permanent,
    }


def _model_of(id: str) -> type[Model]:
    """The model whose type an id names; Page, which no id names, if there is none."""
    try:
        name = from_global_id(id).type
    except (ValueError, UnicodeDecodeError):
        name = ""
    nodes = (model for model in contract_models() if Node in model_type(model)._meta.interfaces)
    page: type[Model] = Page
    return next((model for model in nodes if type_name(model) == name), page)


def _parent_name(model: type[Model]) -> str | None:
    """The relation by which a row is a part of a page, and so of its site; None if it is none."""
    fields = (each for each in model._meta.fields if isinstance(each, ParentalKey))
    return next((each.name for each in fields if issubclass(each.related_model, Page)), None)


def _write_cursor(key: tuple[int, str]) -> str:
    return base64.urlsafe_b64encode(json.dumps(key, separators=(",", ":")).encode()).decode()


def _read_cursor(cursor: str) -> tuple[int, str]:
    try:
        pk, label = json.loads(base64.b64decode(cursor, altchars=b"-_", validate=True))
        if type(pk) is int and abs(pk) < 2**63 and isinstance(label, str):
            return pk, label
    except (ValueError, TypeError, RecursionError):
        pass
    raise bad_input("after is not a cursor of this list.")
