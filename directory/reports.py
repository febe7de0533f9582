"""Credentials that need a look: what expires soon, or whose check does."""

from __future__ import annotations

import datetime as dt
from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce, Least
from django.urls import reverse
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies.pages import PagePermissionPolicy

from directory.days import today
from directory.models import Credential, TherapistPage

DEFAULT_DAYS = 60
NEVER = dt.date.max


class ExpiringFilterSet(WagtailFilterSet):
    """Within how many days."""

    within = django_filters.ChoiceFilter(
        label="Within",
        choices=[(days, f"{days} days") for days in (30, DEFAULT_DAYS, 90, 180, 365)],
        empty_label=None,
        method="filter_within",
    )

    class Meta:
        model = Credential
        fields = ["within", "kind"]

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        chosen = data.copy() if data is not None else {}
        chosen.setdefault("within", str(DEFAULT_DAYS))
        super().__init__(chosen, *args, **kwargs)

    def filter_within(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those that end from today on until so many days later, and those whose end is past."""
        return rows.filter(ends_on__lte=today() + dt.timedelta(days=int(value)))


class ExpiringCredentialsView(ReportView):
    """Credentials that expire, or whose check does, of listings that the user may edit; the soonest first."""

    page_title = "Expiring credentials"
    header_icon = "calendar-alt"
    index_url_name = "directory_expiring_credentials"
    index_results_url_name = "directory_expiring_credentials_results"
    filterset_class = ExpiringFilterSet
    is_searchable = False
    columns = [
        TitleColumn(
            "listing",
            label="Therapist",
            get_url=lambda row: reverse("wagtailadmin_pages:edit", args=[row.listing_id]),
        ),
        Column("name", label="Credential"),
        Column("get_kind_display", label="Kind"),
        Column("number"),
        Column("region"),
        DateColumn("expires_on", label="Expires"),
        DateColumn("verification_valid_until", label="Check counts until"),
    ]
    list_export = [
        "listing.title", "listing_id", "name", "kind", "issuer", "number", "region", "expires_on",
        "verified_on", "verification_source", "verification_valid_until",
    ]  # fmt: skip
    export_headings = {"listing.title": "Therapist", "listing_id": "Listing"}

    def get_filename(self) -> str:
        """The name of the exported file."""
        return f"expiring-credentials-{today().isoformat()}"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """For those who may edit a listing."""
        if not may_see(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet[Any]:
        """Each with the day on which it ends: its own last day or its check's, whichever comes first."""
        editable = _editable(self.request.user)
        rows: QuerySet[Any] = (
            Credential.objects.filter(listing__in=editable.order_by().values("pk"))
            .filter(Q(expires_on__isnull=False) | Q(verification_valid_until__isnull=False))
            .annotate(ends_on=Least(Coalesce("expires_on", NEVER), Coalesce("verification_valid_until", NEVER)))
            .select_related("listing")
            .order_by("ends_on", "listing__sort_name", "pk")
        )
        return rows


def may_see(user: Any) -> bool:
    """Whether there is a listing that the user may edit."""
    return bool(_editable(user).exists())


def _editable(user: Any) -> QuerySet[Any]:
    pages = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    listings: QuerySet[Any] = TherapistPage.objects.filter(pk__in=pages.order_by().values("pk"))
    return listings
