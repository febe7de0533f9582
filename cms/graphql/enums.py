"""GraphQL enums from Django's choices: the same names and labels, one enum for each."""

from __future__ import annotations

from functools import cache
from typing import Any

import graphene
from django.db.models import TextChoices


@cache
def enum_type(choices: type[TextChoices]) -> Any:
    """The enum of a closed set of choices. Values are described by the editors' labels."""
    labels = {member.value: str(member.label) for member in choices}

    def description(member: Any) -> str | None:
        if member is None:
            return (choices.__doc__ or "").strip().split("\n")[0]
        return labels[member.value]

    return graphene.Enum(
        choices.__name__,
        [(member.name, member.value) for member in choices],
        description=description,
    )
