"""Which media type an answer has (GraphQL over HTTP, 6.1 and appendix A; RFC 9110, 12.5.1)."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.request import MediaType

RESPONSE_TYPE = "application/graphql-response+json"
JSON_TYPE = "application/json"


def answer_type(request: HttpRequest) -> str | None:
    """The media type that the client likes best; None if it takes neither of ours.

    Clients that say nothing, or `*/*`, get plain JSON: they predate GraphQL's own type.
    """
    accepted = [MediaType(entry) for entry in request.headers.get("Accept", "*/*").split(",")]
    ranked: list[tuple[tuple[float, int, int], str]] = []
    for offered in (JSON_TYPE, RESPONSE_TYPE):
        fitting = [media for media in accepted if _fits(media, offered)]
        if not fitting:
            continue
        said = max(fitting, key=lambda media: media.specificity)
        if said.quality == 0:
            continue
        rank = (-said.quality, -said.specificity, accepted.index(said))
        ranked.append((rank, offered))
    return min(ranked, key=lambda each: each[0])[1] if ranked else None


def is_json(content_type: str, parameters: dict[str, str]) -> bool:
    """Whether a body is JSON in UTF-8, which JSON is unless it says otherwise (GraphQL over HTTP, 5.4)."""
    return content_type == JSON_TYPE and parameters.get("charset", "utf-8").lower() in {"utf-8", "utf8"}


def _fits(accepted: MediaType, offered: str) -> bool:
    """Whether an entry of Accept names the type, in UTF-8; parameters other than the charset say nothing to us."""
    kind, _, subtype = offered.partition("/")
    if accepted.params.get("charset", "utf-8").lower() not in {"utf-8", "utf8"}:
        return False
    return accepted.main_type.lower() in {kind, "*"} and accepted.sub_type.lower() in {subtype, "*"}
