"""Which pages of other origins may read the API in a browser."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

TYPENAME = "{ __typename }"
ORIGIN = "https://www.example.org"


def post(client: Client, body: Any, **options: Any) -> Any:
    return client.post("/graphql/", body, content_type="application/json", **options)


def test_pages_of_configured_origins_may_read(client: Client, settings: Any) -> None:
    settings.API_ALLOWED_ORIGINS = [ORIGIN]
    response = post(client, {"query": TYPENAME}, headers={"origin": ORIGIN})
    assert response["Access-Control-Allow-Origin"] == ORIGIN
    assert {"X-Request-ID", "Retry-After"} <= set(response["Access-Control-Expose-Headers"].split(", "))
    assert "Access-Control-Allow-Credentials" not in response


def test_the_frontends_own_pages_may_read(client: Client, settings: Any) -> None:
    settings.FRONTEND_BASE_URL = "https://frontend.example.org/path"
    response = post(client, {"query": TYPENAME}, headers={"origin": "https://frontend.example.org"})
    assert response["Access-Control-Allow-Origin"] == "https://frontend.example.org"


@pytest.mark.parametrize(
    "origin", ["https://evil.example", f"{ORIGIN}.evil.example", "null", "http://www.example.org", ""]
)
def test_pages_of_other_origins_may_not_read(client: Client, settings: Any, origin: str) -> None:
    settings.API_ALLOWED_ORIGINS = [ORIGIN]
    response = post(client, {"query": TYPENAME}, headers={"origin": origin})
    assert "Access-Control-Allow-Origin" not in response
    assert "Origin" in response["Vary"]


def test_all_origins_may_read_where_the_operator_says_so(client: Client, settings: Any) -> None:
    settings.API_ALLOWED_ORIGINS = ["*"]
    response = post(client, {"query": TYPENAME}, headers={"origin": "https://any.example"})
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Origin" not in response["Vary"]


def test_errors_can_be_read_by_pages_too(client: Client, settings: Any) -> None:
    settings.API_ALLOWED_ORIGINS = [ORIGIN]
    assert post(client, "{", headers={"origin": ORIGIN})["Access-Control-Allow-Origin"] == ORIGIN


def test_a_preflight_allows_what_clients_send(client: Client, settings: Any) -> None:
    settings.API_ALLOWED_ORIGINS = [ORIGIN]
    headers = {"origin": ORIGIN, "access-control-request-method": "POST"}
    response = client.options("/graphql/", headers=headers)
    assert (response.status_code, response.content) == (204, b"")
    assert response["Access-Control-Allow-Origin"] == ORIGIN
    assert response["Access-Control-Allow-Methods"] == "GET, HEAD, POST"
    assert {"Authorization", "Content-Type"} <= set(response["Access-Control-Allow-Headers"].split(", "))
    refused = client.options("/graphql/", headers=headers | {"origin": "https://evil.example"})
    assert not [name for name in refused.headers if name.startswith("Access-Control")]
