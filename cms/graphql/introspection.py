"""Whether callers may read the schema: one setting for introspection, the SDL address and the playground.

Introspection itself is refused with the other costs, in `cms.graphql.documents`.

`__typename` always works. While the schema is not published, messages suggest no names either:
callers would read it from them one by one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

View = Callable[[HttpRequest], HttpResponse]

_SUGGESTION = re.compile(r"\s*Did you mean .*\?\s*\Z", re.DOTALL)


def is_schema_published() -> bool:
    """Whether callers may read the schema."""
    return bool(settings.PUBLISH_SCHEMA)


def only_where_published(view: View) -> View:
    """Decorate a view so that its address is absent while the schema is not published."""

    @wraps(view)
    def published(request: HttpRequest) -> HttpResponse:
        if not is_schema_published():
            raise Http404
        return view(request)

    return published


def public_message(message: str) -> str:
    """The message of an error without names that the caller did not write, unless the schema is published."""
    return message if is_schema_published() else _SUGGESTION.sub("", message)
