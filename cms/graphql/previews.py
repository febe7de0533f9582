"""Drafts by token: the one door by which unpublished content leaves, for whoever an editor gave a token."""

from __future__ import annotations

from typing import Any

from cms.content.models import Preview, PreviewNotFound
from cms.graphql.context import Context
from cms.graphql.errors import bad_input, not_found

PREVIEW_ARGUMENT = (
    "Shows a draft instead, for an hour: the token with which the editor was sent to the frontend. "
    "By POST only, since addresses are kept in logs. The draft alone is unpublished, all that it refers to is public."
)


def draft_of(token: str, context: Context) -> Any:
    """The draft that a token shows.

    Raises `NOT_FOUND`, alike for each token that shows nothing, and `BAD_INPUT` for one in an address.
    """
    if context.is_in_address:
        raise bad_input("Send previewToken by POST: addresses are kept in logs.")
    try:
        draft = Preview.draft_of(token)
    except PreviewNotFound:
        raise not_found(
            "The preview token shows nothing, or no longer: it lasts for an hour. Open the preview anew in the admin."
        ) from None
    context.adopt([draft])
    return draft
