"""What stands at a path: a page, an entry, a redirect, something gone, nothing."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, PageViewRestriction, Site

from directory.models import TherapistPage
from tests.factories.directory import (
    ConditionFactory,
    MassageTypeFactory,
    TherapistPageFactory,
)
from tests.graphql.routing_queries import (
    BASE,
    GONE,
    NOT_FOUND,
    REDIRECTS,
    Committed,
    Route,
    other_site,
    redirect,
    sent,
    shown,
    standard_page,
)
from tests.graphql.whole_article import home_page, short_article

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frontend")]


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Any) -> Committed:
    """What follows a commit happens when the block ends."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


# route


@pytest.mark.parametrize("path", ["/articles/sleep/", "/articles/sleep", "articles/sleep", "/articles/sl%65ep?utm=1#a"])
def test_a_page_is_shown_at_its_path_however_it_is_written(route: Route, path: str) -> None:
    short_article("Sleep")
    assert route(path) == shown("Sleep", "/articles/sleep/")


@pytest.mark.parametrize(
    "path", ["//articles//sleep/", "/articles/./sleep/", "/x/../articles/sleep", "/Articles/SLEEP/"]
)
def test_a_page_has_one_address_and_others_lead_to_it(route: Route, path: str) -> None:
    short_article("Sleep")
    assert route(path) == sent("/articles/sleep/")


@pytest.mark.parametrize(
    "path", ["/nothing/", "/a\tb/", "/a%00b", "/%ff", "/..%2f..%2fetc/passwd", "https://x.example/"]
)
def test_a_path_where_nothing_is_answers_so_and_never_an_error(route: Route, path: str) -> None:
    home_page()
    assert route(path) == NOT_FOUND


def test_a_path_in_another_language_than_asked_for_is_not_found(route: Route) -> None:
    home_page().copy_for_translation(Locale.objects.get_or_create(language_code="es")[0]).save_revision().publish()
    assert route("/es/", locale="es")["status"] == "PAGE"
    assert route("/es/", locale="en") == NOT_FOUND


def test_an_entry_is_shown_at_the_address_that_it_names(route: Route, ask: Any) -> None:
    home_page()
    MassageTypeFactory(name="Swedish massage", slug="swedish")
    ConditionFactory(name="Anxiety", slug="anxiety")
    spanish = Locale.objects.get_or_create(language_code="es")[0]
    MassageTypeFactory(name="Masaje sueco", slug="sueco", locale=spanish)
    url = ask('{ massageType(slug: "swedish") { url } }')["massageType"]["url"]
    entry = {"__typename": "MassageType", "name": "Swedish massage"}
    assert route(url.removeprefix(BASE)) == {"status": "PAGE", "entry": entry}
    assert route("/conditions/anxiety")["entry"]["name"] == "Anxiety"
    assert route("/es/massage-types/sueco/")["entry"]["name"] == "Masaje sueco"
    for path in ("/massage-types/sueco/", "/en/massage-types/swedish/", "/techniques/swedish/", "/massage-types/"):
        assert route(path) == NOT_FOUND


def test_a_redirect_leads_to_a_page_by_the_address_that_it_has_now(route: Route) -> None:
    page = standard_page("About", slug="about")
    redirect("/old/", page)
    redirect("/old-for-now/", page, is_permanent=False)
    assert route("/old") == sent("/about/")
    assert route("/old-for-now/") == sent("/about/", is_permanent=False)
    page.slug = "about-us"
    page.save_revision().publish()
    assert route("/old/") == sent("/about-us/")


def test_a_page_leaves_redirects_behind_for_itself_and_all_below(route: Route, committed: Committed) -> None:
    parent = standard_page("About", slug="about")
    child = standard_page("Team", slug="team", parent=parent)
    with committed():
        parent.slug = "über-uns"
        parent.save_revision().publish()
    assert route("/about/team/") == sent("/%C3%BCber-uns/team/")
    assert route("/about/") == sent("/%C3%BCber-uns/")
    child.refresh_from_db()
    with committed():
        child.move(home_page(), pos="last-child")
    assert route("/%C3%BCber-uns/team/") == sent("/team/")
    assert route("/about/team/") == sent("/team/")


def test_a_page_in_another_language_leaves_redirects_with_its_language(route: Route, committed: Committed) -> None:
    spanish = home_page().copy_for_translation(Locale.objects.get_or_create(language_code="es")[0])
    spanish.save_revision().publish()
    page = standard_page("Acerca", slug="acerca", parent=spanish)
    with committed():
        page.slug = "nosotros"
        page.save_revision().publish()
    assert route("/es/acerca/") == sent("/es/nosotros/")
    assert route("/acerca/") == NOT_FOUND


def test_an_address_that_nobody_could_know_leaves_no_redirect(route: Route, ask: Any, committed: Committed) -> None:
    draft = standard_page("Draft", slug="secret", live=False)
    members = standard_page("Members", slug="members")
    notes = standard_page("Notes", slug="notes", parent=members)
    PageViewRestriction.objects.create(page=members, restriction_type="login")
    about = standard_page("About", slug="about")
    with committed():
        draft.move(about, pos="last-child")
        draft.refresh_from_db()
        draft.slug = "announced"
        draft.save_revision().publish()
        notes.move(home_page(), pos="last-child")
        members.slug = "inside"
        members.save_revision().publish()
    PageViewRestriction.objects.all().delete()
    assert route("/about/announced/")["status"] == "PAGE"
    for path in ("/secret/", "/about/secret/", "/members/notes/", "/members/"):
        assert route(path) == NOT_FOUND
    assert ask(REDIRECTS)["redirects"]["totalCount"] == Redirect.objects.count() == 0


def test_a_redirect_may_hold_for_one_query_alone(route: Route) -> None:
    redirect("/shop?b=2&a=1", "https://shop.example.com/one")
    redirect("/shop", "https://shop.example.com/")
    assert route("/shop/?a=1&b=2")["redirectTo"] == "https://shop.example.com/one"
    assert route("/shop/?a=9")["redirectTo"] == "https://shop.example.com/"
    assert route("/SHOP") == {"status": "REDIRECT", "redirectTo": "https://shop.example.com/", "isPermanent": True}


def test_a_sites_own_redirect_goes_before_one_of_all_sites(route: Route) -> None:
    home_page()
    other_site()
    redirect("/old/", "https://everywhere.example.com/")
    redirect("/old/", "https://own.example.com/", site=Site.objects.get(is_default_site=True))
    assert route("/old/")["redirectTo"] == "https://own.example.com/"
    assert route("/old/", site="other.example.org")["redirectTo"] == "https://everywhere.example.com/"


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "ftp://files.example.com/", "//evil.example/", "/\\evil.example/", "https://", "", "x"],
)
def test_a_redirect_leads_elsewhere_only_by_http(route: Route, ask: Any, link: str) -> None:
    Redirect.objects.create(old_path="/old", redirect_link=link)
    assert route("/old/") == NOT_FOUND
    assert ask(REDIRECTS)["redirects"]["totalCount"] == 0


def test_a_chain_of_redirects_is_followed_to_its_end(route: Route) -> None:
    page = standard_page("About", slug="about")
    redirect("/one/", f"{BASE}/two/")
    redirect("/two/", "/three/?from=two", is_permanent=False)
    redirect("/three/", page)
    redirect("/part/", f"{BASE}/about/?a=1#team")
    redirect("/search-page/", f"{BASE}/search/")
    assert route("/one/") == sent("/about/", is_permanent=False)
    assert route("/three/") == sent("/about/")
    assert route("/part/") == sent("/about/?a=1#team")
    assert route("/search-page/") == sent("/search/")  # the frontend's own path


def test_redirects_in_a_circle_lead_nowhere(route: Route) -> None:
    redirect("/self/", "/self/")
    redirect("/there/", "/back/")
    redirect("/back/", "/there/")
    assert route("/self/") == route("/there/") == NOT_FOUND


def test_an_endless_chain_is_given_up(route: Route, statements: Any) -> None:
    for number in range(30):
        redirect(f"/{number}/", f"/{number + 1}/")
    assert route("/0/") == NOT_FOUND
    assert route("/22/") == sent("/30/")
    assert len(statements(lambda: route("/0/"))) < 50


def test_a_page_goes_before_a_redirect_from_its_path(route: Route) -> None:
    redirect("/about/", "https://example.com/")
    standard_page("About", slug="about")
    assert route("/about/") == shown("About", "/about/")


# gone


def test_a_page_that_was_public_is_gone(route: Route) -> None:
    page = standard_page("Secret title", slug="offer")
    page.unpublish()
    assert route("/offer/") == GONE


def test_an_expired_page_is_gone_before_wagtail_notices(route: Route) -> None:
    standard_page("Offer", slug="offer", expire_at=timezone.now() + dt.timedelta(hours=1))
    assert route("/offer/")["status"] == "PAGE"
    with time_machine.travel(timezone.now() + dt.timedelta(hours=2)):
        assert route("/offer/") == GONE


def test_a_draft_that_was_never_public_is_not_found(route: Route) -> None:
    standard_page("Draft", slug="draft", live=False)
    standard_page("Later", slug="later", live=False, go_live_at=timezone.now() + dt.timedelta(days=1))
    standard_page("About", slug="about").copy(update_attrs={"slug": "copy"}, keep_live=False)
    for path in ("/draft/", "/later/", "/copy/"):
        assert route(path) == NOT_FOUND


@pytest.mark.parametrize("is_inherited", [False, True])
@pytest.mark.parametrize("is_live", [False, True])
def test_a_restricted_page_is_not_found_in_any_state(route: Route, is_inherited: bool, is_live: bool) -> None:
    parent = standard_page("Members", slug="members")
    page = standard_page("Notes", slug="notes", parent=parent)
    if not is_live:
        page.unpublish()
    PageViewRestriction.objects.create(page=parent if is_inherited else page, restriction_type="login")
    assert route("/members/notes/") == NOT_FOUND


def test_nothing_is_told_of_a_listing_that_may_never_have_been_public(route: Route) -> None:
    listing = TherapistPageFactory()
    TherapistPage.objects.update(membership_status="suspended")
    path = "/" + listing.url_path.partition("/")[2].partition("/")[2]
    assert route(path) == NOT_FOUND
    listing.unpublish()
    assert route(path) == NOT_FOUND


def test_nothing_is_told_of_an_entry_that_may_never_have_been_public(route: Route) -> None:
    home_page()
    MassageTypeFactory(slug="hidden", live=False, first_published_at=timezone.now())
    assert route("/massage-types/hidden/") == NOT_FOUND
