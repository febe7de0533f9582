"""What a therapist's account does with its own listing: changes become a revision that the team looks at."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from wagtail.models import WorkflowState

from directory.models import TherapistPage


def own_listing(account: Any, *, lock: bool = False) -> TherapistPage | None:
    """The listing of an account as the database has it; None if it has none. Locked until the transaction ends."""
    listings = TherapistPage.objects.filter(account=account.pk)
    if lock:
        listings = listings.select_for_update(of=("self",))
    listing: TherapistPage | None = listings.first()
    return listing


def version(listing: TherapistPage) -> str:
    """Names the state that a form was filled from: another one means that somebody saved meanwhile."""
    return str(listing.latest_revision_id or "")


@transaction.atomic
def submit(listing: TherapistPage, *, account: Any) -> None:
    """Save a revision and start its moderation.

    A moderation that runs begins anew: nobody approves words that they have not seen.
    """
    listing.save_revision(user=account, log_action=True, clean=True)
    state = listing.current_workflow_state
    if state is not None:
        state.cancel(user=account)
    workflow = listing.get_workflow()
    if workflow is not None:
        workflow.start(listing, account)


def pending(listing: TherapistPage) -> dict[str, Any] | None:
    """What becomes of the latest changes; None when all of them are published."""
    if not listing.has_unpublished_changes and listing.live:
        return None
    state = listing.current_workflow_state
    needs_changes = state is not None and state.status == WorkflowState.STATUS_NEEDS_CHANGES
    return {
        "saved_at": listing.latest_revision_created_at,
        "needs_changes": needs_changes,
        "comment": state.current_task_state.comment if needs_changes else "",
    }
