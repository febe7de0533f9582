"""What is not public leaves by none of these: route, routes, redirects, node, the sitemap."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction

from cms.graphql.types import global_id
from directory.models import TherapistPage
from tests.factories.directory import (
    MassageTypeFactory,
    TherapistPageFactory,
)
from tests.graphql.routing_queries import BASE, NODE, REDIRECTS, ROUTE, ROUTES, other_site, redirect, standard_page
from tests.graphql.whole_article import home_page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frontend")]


# What is not public leaves through no door of these

SECRET = "quetzalcoatl"


@pytest.fixture
def doors(client: Client) -> Callable[[Any], dict[str, bool]]:
    """Whether each door shows a row, by door. Two redirects lead to the row: by its page, and by its address."""

    def ask_doors(row: Any) -> dict[str, bool]:
        def text(query: str, **variables: Any) -> str:
            sent_ = {"query": query, "variables": variables}
            response = client.post("/graphql/", sent_, content_type="application/json")
            assert "errors" not in response.json(), response.json()
            return response.content.decode()

        path = path_of(row)
        own_id = global_id(row)
        routes = json.loads(text(ROUTES, first=100))["data"]["routes"]
        ids = [node["objectId"] for node in routes["nodes"]]
        index = client.get("/sitemap.xml").getvalue().decode()
        parts = [client.get(part.removeprefix(BASE)) for part in re.findall("<loc>(.*?)</loc>", index)]
        return {
            "route": '"PAGE"' in text(ROUTE, path=path),
            "routes": own_id in ids,
            "count": routes["totalCount"] > len({*ids} - {own_id}),
            "redirects": SECRET in text(REDIRECTS),
            "redirect": SECRET in text(ROUTE, path="/old/"),
            "link": SECRET in text(ROUTE, path="/link/"),
            "node": own_id in text(NODE, id=own_id),
            "sitemap": any(SECRET in part.getvalue().decode() for part in parts),
        }

    return ask_doors


def path_of(row: Any) -> str:
    if isinstance(row, Page):
        return "/" + str(row.url_path).removeprefix(home_page().url_path)
    return f"/massage-types/{row.slug}/"


def made_row(kind: str) -> Any:
    """A row with redirects that lead to it."""
    home_page()
    row: Any
    if kind == "page":
        row = standard_page("Hidden", slug=SECRET)
    elif kind == "listing":
        row = TherapistPageFactory(slug=SECRET)
    else:
        row = MassageTypeFactory(slug=SECRET)
    if isinstance(row, Page):
        redirect("/old/", row)
    else:
        redirect("/old/", f"{BASE}{path_of(row)}?from=old")
    redirect("/link/", f"{BASE}{path_of(row)}")
    return row


OPEN = dict.fromkeys(("route", "routes", "count", "redirects", "redirect", "link", "node", "sitemap"), True)
SHUT = dict.fromkeys(OPEN, False)


@pytest.mark.parametrize("kind", ["page", "listing", "entry"])
def test_a_draft_is_absent_from_every_door(doors: Any, kind: str) -> None:
    row = made_row(kind)
    assert doors(row) == OPEN
    type(row).objects.filter(pk=row.pk).update(live=False)
    assert doors(row) == SHUT


@pytest.mark.parametrize("kind", ["page", "listing", "entry"])
def test_what_has_expired_by_the_clock_is_absent_from_every_door(doors: Any, kind: str) -> None:
    row = made_row(kind)
    type(row).objects.filter(pk=row.pk).update(expire_at=timezone.now() + dt.timedelta(hours=1))
    assert doors(row) == OPEN
    with time_machine.travel(timezone.now() + dt.timedelta(hours=2)):
        assert doors(row) == SHUT


@pytest.mark.parametrize("kind", ["page", "listing"])
def test_a_restricted_page_is_absent_from_every_door(doors: Any, kind: str) -> None:
    row = made_row(kind)
    PageViewRestriction.objects.create(page=row, restriction_type="login")
    assert doors(row) == SHUT


def test_a_page_below_a_restricted_one_is_absent_from_every_door(doors: Any) -> None:
    row = made_row("listing")
    PageViewRestriction.objects.create(page=row.get_parent(), restriction_type="password", password="x")
    assert doors(row) == SHUT


@pytest.mark.parametrize("status", ["paused", "suspended", ""])
def test_a_listing_without_active_membership_is_absent_from_every_door(doors: Any, status: str) -> None:
    row = made_row("listing")
    TherapistPage.objects.update(membership_status=status)
    assert doors(row) == SHUT


def test_a_page_of_another_site_is_absent_from_every_door_but_a_redirect_to_it(doors: Any) -> None:
    row = made_row("page")
    row.move(other_site(), pos="last-child")
    row.refresh_from_db()
    Redirect.objects.exclude(old_path="/link").delete()
    # the link leads to an address where nothing stands any more: it may be the frontend's own
    assert doors(row) == SHUT | {"redirects": True, "link": True}
