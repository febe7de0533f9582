"""Writing to a therapist: `startEnquiry` opens the form, `sendEnquiry` sends it.

The answers are the same whether or not the therapist exists, is public or can be reached by mail.
"""

from __future__ import annotations

import re
from typing import Any

import graphene
from django.utils import timezone
from graphene.utils.str_converters import to_camel_case

from cms.graphql.context import Info
from cms.graphql.errors import APIError, ErrorCode, bad_input
from cms.graphql.interfaces import listed, required
from cms.graphql.pages import read_id
from cms.graphql.scalars import DateTime
from cms.graphql.schema import register_mutation
from cms.graphql.types import type_name
from cms.partners.addresses import client_place
from cms.partners.budgets import BudgetSpent
from directory.enquiries.acceptance import Incoming, KeyUsedForAnother, accept, spend_sender, was_accepted
from directory.enquiries.challenges import is_challenged, passes
from directory.enquiries.form_tokens import VALID_FOR, earliest_use, new_token
from directory.enquiries.sealing import Words
from directory.forms.enquiry import LONGEST_MESSAGE, LONGEST_NAME, EnquiryForm
from directory.models import TherapistPage

_KEY = re.compile(r"[A-Za-z0-9_-]{16,100}")


class FieldProblem(graphene.ObjectType):
    """Something in the input that the person who filled in the form can mend."""

    field = required(graphene.String, "The input's field, for example email.")
    message = required(graphene.String, "What to mend, in English.")
    code = required(graphene.String, "For texts of your own; docs/frontend/enquiries.md lists the codes.")


class EnquiryFormType(graphene.ObjectType):
    """An open form. Ask for it when the form is shown, not in advance."""

    class Meta:
        name = "EnquiryForm"

    form_token = required(graphene.String, "To be sent with the form. Opaque, and good for this therapist alone.")
    may_be_sent_at = required(DateTime, "Sent earlier, the form is taken for a robot's.")
    expires_at = required(DateTime, "From then on the form must be opened anew.")
    requires_challenge = required(
        graphene.Boolean, "Whether challengeResponse must hold what the challenge that the publisher uses gave."
    )


class SendEnquiryInput(graphene.InputObjectType):
    """What a reader writes to a therapist."""

    therapist_id = graphene.ID(required=True, description="Therapist.id.")
    name = graphene.String(required=True, description=f"Of the sender, on one line, up to {LONGEST_NAME} characters.")
    email = graphene.String(required=True, description="Of the sender, for the answer. No mail is sent there by us.")
    message = graphene.String(required=True, description=f"Plain text, up to {LONGEST_MESSAGE:,} characters.")
    consent_given = graphene.Boolean(
        required=True, description="That message and address are passed on to the therapist. Must be true."
    )
    form_token = graphene.String(required=True, description="From startEnquiry.")
    idempotency_key = graphene.ID(
        required=True,
        description="16 to 100 letters, digits, hyphens or underscores, for example a UUID, made anew for each "
        "enquiry. Sent again with the same key and words, an enquiry is relayed once.",
    )
    website = graphene.String(
        description="Must be empty. Show the field to no person: what fills it in is a robot, and is not relayed."
    )
    challenge_response = graphene.String(description="What the challenge gave, where there is one.")


class SendEnquiryPayload(graphene.ObjectType):
    """The same answer whether or not the therapist can be reached by mail."""

    was_accepted = required(graphene.Boolean, "False when there are problems; nothing was relayed then.")
    problems = listed(FieldProblem, "What the sender must mend. Empty when the enquiry was accepted.")


@register_mutation
class EnquiryMutation:
    """Writing to a therapist."""

    start_enquiry = required(
        EnquiryFormType,
        "Open the form by which a reader writes to a therapist.",
        therapist_id=graphene.ID(required=True, description="Therapist.id."),
    )
    send_enquiry = required(
        SendEnquiryPayload,
        "Relay a message to a therapist by e-mail, without showing the address to the sender. Too many from one sender "
        "or to one therapist are RATE_LIMITED, with the seconds to wait in extensions.retryAfter.",
        input=graphene.Argument(
            graphene.NonNull(SendEnquiryInput), description="The form, as the sender filled it in."
        ),
    )

    @staticmethod
    def resolve_start_enquiry(root: Any, info: Info, therapist_id: str) -> dict[str, Any]:
        """A token for any therapist, existing or not."""
        _therapist_pk(therapist_id)
        now = timezone.now()
        return {
            "form_token": new_token(therapist_id, at=now),
            "may_be_sent_at": earliest_use(now),
            "expires_at": now + VALID_FOR,
            "requires_challenge": is_challenged(),
        }

    @staticmethod
    def resolve_send_enquiry(root: Any, info: Info, input: Any) -> dict[str, Any]:
        """Check, count, and take it in."""
        if not _KEY.fullmatch(input.idempotency_key):
            raise bad_input("idempotencyKey must have 16 to 100 letters, digits, hyphens or underscores.")
        incoming = Incoming(
            therapist_pk=_therapist_pk(input.therapist_id),
            key=input.idempotency_key,
            words=Words(name=input.name.strip(), email=input.email.strip(), message=input.message.strip()),
        )
        try:
            if was_accepted(incoming):
                return ACCEPTED
            return _take_in(input, incoming, address=client_place(info.context.request))
        except KeyUsedForAnother:
            raise bad_input("This idempotencyKey was used for another enquiry. Make a new one.") from None
        except BudgetSpent as spent:
            raise APIError(
                ErrorCode.RATE_LIMITED,
                "Too many enquiries. Try again later.",
                retryAfter=spent.balance.seconds_left,
            ) from None


ACCEPTED: dict[str, Any] = {"was_accepted": True, "problems": []}


def _take_in(input: Any, incoming: Incoming, *, address: str) -> dict[str, Any]:
    form = EnquiryForm(input, therapist_id=input.therapist_id)
    if not form.is_valid():
        return _problems(**form.errors.get_json_data())
    spend_sender(incoming, address=address)
    if not passes(input.get("challenge_response") or "", address=address):
        return _problems(challenge_response=[{"message": "Answer the challenge again.", "code": "invalid"}])
    if not input.get("website"):
        accept(incoming)
    return ACCEPTED


def _problems(**errors: Any) -> dict[str, Any]:
    """Errors of the form's fields as the API tells them."""
    problems = [
        {"field": to_camel_case(name), "message": error["message"], "code": error["code"].upper()}
        for name, found in errors.items()
        for error in found
    ]
    return {"was_accepted": False, "problems": problems}


def _therapist_pk(therapist_id: str) -> int:
    name, pk = read_id(therapist_id)
    if name != type_name(TherapistPage):
        raise bad_input("therapistId must be the id of a therapist.")
    return pk
