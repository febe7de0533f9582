"""The questions that the directory answers, and what of it is public."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import PageManager

from cms.content.visibility import PageQuerySet
from directory.days import day_at


class TherapistPageQuerySet(PageQuerySet):
    """Listings."""

    def public(self, *, at: dt.datetime | None = None) -> Self:
        """Public pages whose membership is active at `at` (now): neither paused nor suspended, nor over."""
        moment = at or timezone.now()
        public: Self = (
            super()
            .public(at=moment)
            .filter(
                Q(membership_active_until__isnull=True) | Q(membership_active_until__gte=day_at(moment)),
                membership_status="active",
            )
        )
        return public


class CredentialQuerySet(QuerySet[Any]):
    """Credentials of listings."""

    def verified(self, *, at: dt.datetime | None = None) -> Self:
        """Those that were checked, whose check still counts, and that have not expired at `at` (now)."""
        day = day_at(at or timezone.now())
        return self.filter(
            Q(expires_on__isnull=True) | Q(expires_on__gte=day),
            verified_on__lte=day,
            verification_valid_until__gte=day,
        )


class FeaturedPlacementQuerySet(QuerySet[Any]):
    """Paid placements."""

    def running(self, *, at: dt.datetime | None = None) -> Self:
        """Those whose first day has come and whose last has not passed at `at` (now)."""
        day = day_at(at or timezone.now())
        return self.filter(starts_on__lte=day, ends_on__gte=day)


class TrainingEventQuerySet(QuerySet[Any]):
    """Training events. One is as public as its provider."""

    def public(self, *, at: dt.datetime | None = None) -> Self:
        """Events of public providers, past ones too: they stay reachable."""
        from directory.models import TrainingProviderPage

        return self.filter(provider__in=TrainingProviderPage.objects.public(at=at).order_by())

    def upcoming(self, *, at: dt.datetime | None = None) -> Self:
        """Events that are not over at `at` (now), soonest first."""
        return self.filter(ends_at__gt=at or timezone.now()).order_by("starts_at", "pk")


class InsuranceQuerySet(QuerySet[Any]):
    """Insurers: plain names without a draft."""

    def public(self, *, at: dt.datetime | None = None) -> Self:
        """All of them."""
        return self.all()


class LicensingRuleQuerySet(QuerySet[Any]):
    """What regions ask by law."""

    def public(self, *, at: dt.datetime | None = None) -> Self:
        """All of them."""
        return self.all()


class InvitationQuerySet(QuerySet[Any]):
    """Invitations to a listing."""

    def open(self, *, at: dt.datetime | None = None) -> Self:
        """Those that can still be accepted at `at` (now)."""
        return self.filter(accepted_at__isnull=True, expires_at__gt=at or timezone.now())


class EnquiryQuerySet(QuerySet[Any]):
    """Readers' enquiries. They have no `public()`: no door of readers leads to them."""

    def due(self, *, at: dt.datetime | None = None) -> Self:
        """Those whose next attempt has come at `at` (now), and that wait for one."""
        return self.filter(state="waiting", next_attempt_at__lte=at or timezone.now())

    def outdated(self, *, days: int, at: dt.datetime | None = None) -> Self:
        """Those that came more than so many days before `at` (now)."""
        return self.filter(received_at__lt=(at or timezone.now()) - dt.timedelta(days=days))


TherapistPageManager = PageManager.from_queryset(TherapistPageQuerySet)
