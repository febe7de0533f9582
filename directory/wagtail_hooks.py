"""What the directory adds to the admin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from directory.admin_views import erase_person, invite, membership
from directory.enquiries.viewset import EnquiryViewSet
from directory.licensing.viewset import LicensingRuleViewSet
from directory.models import FeaturedPlacement, TherapistPage, change_membership
from directory.reports import ExpiringCredentialsView, may_see
from directory.viewsets import VocabularyViewSetGroup

register_snippet(VocabularyViewSetGroup)


@hooks.register("register_admin_viewset")  # type: ignore[untyped-decorator]
def directory_viewsets() -> list[Any]:
    """Enquiries and licensing rules."""
    return [EnquiryViewSet(), LicensingRuleViewSet()]


class ExpiringCredentialsMenuItem(MenuItem):
    """Shown to those who care for listings."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the report would show anything to them."""
        return may_see(request.user)


@hooks.register("register_reports_menu_item")  # type: ignore[untyped-decorator]
def expiring_credentials() -> MenuItem:
    """Under Reports."""
    url = reverse("directory_expiring_credentials")
    return ExpiringCredentialsMenuItem("Expiring credentials", url, icon_name="calendar-alt", order=710)


@hooks.register("register_admin_urls")  # type: ignore[untyped-decorator]
def directory_urls() -> list[Any]:
    """Actions on one listing that are no edits of its page, and reports."""
    return [
        path("directory/<int:page_id>/membership/", membership, name="directory_membership"),
        path("directory/<int:page_id>/invite/", invite, name="directory_invite"),
        path("directory/<int:page_id>/erase/", erase_person, name="directory_erase"),
        path("reports/expiring-credentials/", ExpiringCredentialsView.as_view(), name="directory_expiring_credentials"),
        path(
            "reports/expiring-credentials/results/",
            ExpiringCredentialsView.as_view(results_only=True),
            name="directory_expiring_credentials_results",
        ),
    ]


@hooks.register("register_page_header_buttons")  # type: ignore[untyped-decorator]
def listing_header_buttons(page: Any, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """In the menu of a listing's title."""
    return _listing_buttons(page, user)


@hooks.register("register_page_listing_more_buttons")  # type: ignore[untyped-decorator]
def listing_more_buttons(page: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """In the menu of a listing's row in the explorer."""
    return _listing_buttons(page, user)


def _listing_buttons(page: Any, user: Any) -> Iterator[Button]:
    if not isinstance(page, TherapistPage) or not page.permissions_for_user(user).can_edit():
        return
    if user.has_perm("directory.manage_membership"):
        url = reverse("directory_membership", args=[page.pk])
        yield Button("Membership", url, icon_name="calendar-check", priority=70)
    if user.has_perm("directory.add_invitation"):
        url = reverse("directory_invite", args=[page.pk])
        yield Button("Invite therapist", url, icon_name="mail", priority=71)
    if user.has_perm("directory.erase_person"):
        url = reverse("directory_erase", args=[page.pk])
        yield Button("Erase person", url, icon_name="bin", priority=72)


@hooks.register("register_permissions")  # type: ignore[untyped-decorator]
def directory_permissions() -> QuerySet[Permission]:
    """Offered in the settings of a group."""
    return Permission.objects.filter(
        content_type__app_label="directory",
        codename__in=["manage_membership", "add_invitation", "read_enquiry_text", "erase_person"],
    )


@hooks.register("register_log_actions")  # type: ignore[untyped-decorator]
def directory_log_actions(actions: Any) -> None:
    """What stands in a listing's history."""
    actions.register_action("directory.invite", "Invite therapist", "Invited the therapist")
    actions.register_action("directory.accept", "Accept invitation", "The therapist accepted the invitation")
    actions.register_action("directory.read_enquiry", "Read enquiry", "Read the text of the enquiry")
    actions.register_action("directory.erase", "Erase person", "Erased a person")
    actions.register_action("directory.disconnect", "Disconnect account", "Disconnected the therapist's account")

    @actions.register_action("directory.membership")
    class MembershipFormatter(LogFormatter):
        """Says what a membership became."""

        label = "Change membership"

        def format_message(self, log_entry: Any) -> str:
            """One sentence."""
            until = log_entry.data.get("active_until")
            end = f" until {until}" if until else ""
            return f"Membership: {log_entry.data.get('after') or 'none'}{end}"


@hooks.register("after_copy_page")  # type: ignore[untyped-decorator]
def end_membership_of_copy(request: HttpRequest, page: Page, new_page: Page) -> None:
    """A membership and paid placements belong to one person: a copy of a listing begins without them."""
    copy = new_page.specific
    if isinstance(copy, TherapistPage) and copy.alias_of_id is None:
        FeaturedPlacement.objects.filter(listing=copy).delete()
        change_membership(copy, status="", active_until=None, user=request.user)
