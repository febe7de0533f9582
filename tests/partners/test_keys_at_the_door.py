"""Keys and budgets as callers of the API meet them."""

from __future__ import annotations

import datetime as dt
import json
from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_network
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.http import HttpRequest
from django.test import Client
from django.test.utils import CaptureQueriesContext
from graphql import execute_sync

from cms.graphql.admission import REQUEST_COST
from cms.graphql.context import Context
from cms.partners import budgets
from cms.partners.models import ApiKey, KeyRefusedError, Partner
from tests.factories.partners import PartnerFactory, make_key

pytestmark = [pytest.mark.django_db, pytest.mark.engines]

TYPENAME = "{ __typename }"
NOON = dt.datetime(2027, 3, 1, 12, tzinfo=dt.UTC)
NOT_ACCEPTED = "The API key is not accepted. Send a live key as “Authorization: Bearer tp_…”, or none."


@pytest.fixture(autouse=True)
def _cache_is_asked() -> None:
    budgets._outage.reset()


def ask(client: Client, key: str | None = None, *, query: str = TYPENAME, **options: Any) -> Any:
    headers = {"Authorization": f"Bearer {key}"} if key is not None else {}
    return client.post("/graphql/", {"query": query}, content_type="application/json", headers=headers, **options)


def assert_not_accepted(response: Any) -> None:
    assert response.status_code == 401
    assert response["WWW-Authenticate"] == 'Bearer realm="Touchpoint", error="invalid_token"'
    assert response["Cache-Control"] == "no-store"
    answer = json.loads(response.content)
    assert answer.keys() == {"errors"}
    [error] = answer["errors"]
    assert error["message"] == NOT_ACCEPTED
    assert error["extensions"].keys() == {"code", "requestId"}
    assert error["extensions"]["code"] == "FORBIDDEN"


def test_right_key_is_answered(client: Client) -> None:
    _, text = make_key()
    response = ask(client, text)
    assert response.status_code == 200
    assert response.json() == {"data": {"__typename": "Query"}}


def test_no_key_is_answered(client: Client) -> None:
    assert ask(client).json() == {"data": {"__typename": "Query"}}


def test_scheme_is_written_in_any_case(client: Client) -> None:
    _, text = make_key()
    response = client.get("/graphql/", {"query": TYPENAME}, headers={"Authorization": f"bearer  {text}"})
    assert response.status_code == 200


def test_unknown_key_is_not_accepted(client: Client) -> None:
    key, text = make_key()
    key.delete()
    assert_not_accepted(ask(client, text))


def test_right_prefix_with_another_secret_is_not_accepted(client: Client) -> None:
    key, _ = make_key()
    other, text = make_key()
    other.delete()
    ApiKey.objects.filter(pk=key.pk).update(prefix=other.prefix)
    assert_not_accepted(ask(client, text))


def test_broken_checksum_is_refused_without_asking_the_database(client: Client) -> None:
    _, text = make_key()
    broken = text[:-1] + ("A" if text[-1] != "A" else "B")
    with CaptureQueriesContext(connection) as captured:
        assert_not_accepted(ask(client, broken))
    assert captured.captured_queries == []


@pytest.mark.parametrize(
    "header",
    ["", "Bearer", "Bearer ", "Basic dXNlcjpwYXNz", "tp_00000000_" + "0" * 43 + "3apu03", "Bearer a, Bearer b", "\x00"],
)
def test_other_credentials_never_count_as_none(client: Client, header: str) -> None:
    response = client.post(
        "/graphql/", {"query": TYPENAME}, content_type="application/json", headers={"Authorization": header}
    )
    assert_not_accepted(response)


def test_key_is_refused_from_the_moment_when_it_ends(client: Client) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        _, text = make_key(expires_at=NOON + dt.timedelta(days=1))
        clock.shift(dt.timedelta(days=1) - dt.timedelta(seconds=1))
        assert ask(client, text).status_code == 200
        clock.shift(1)
        assert_not_accepted(ask(client, text))


def test_revoked_key_is_refused_on_the_next_request(client: Client) -> None:
    key, text = make_key()
    assert ask(client, text).status_code == 200
    key.revoke()
    assert_not_accepted(ask(client, text))


def test_key_that_is_revoked_while_it_is_answered_gets_its_answer_and_no_other(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, text = make_key()

    def revoke_first(*args: Any, **kwargs: Any) -> Any:
        key.revoke()
        return execute_sync(*args, **kwargs)

    monkeypatch.setattr("cms.graphql.view.execute_sync", revoke_first)
    assert ask(client, text).status_code == 200
    assert_not_accepted(ask(client, text))


def test_keys_of_a_partner_that_is_not_active_are_refused_until_it_is(client: Client) -> None:
    _, text = make_key()
    Partner.objects.update(is_active=False)
    assert_not_accepted(ask(client, text))
    Partner.objects.update(is_active=True)
    assert ask(client, text).status_code == 200


def test_two_live_keys_work_side_by_side_and_a_third_is_refused(client: Client) -> None:
    partner = PartnerFactory()
    first, first_text = make_key(partner)
    _, second_text = make_key(partner)
    with pytest.raises(KeyRefusedError, match="has 2 live keys"):
        make_key(partner)
    assert ApiKey.objects.count() == 2
    assert ask(client, first_text).status_code == ask(client, second_text).status_code == 200
    first.revoke()
    make_key(partner)


@pytest.mark.django_db(transaction=True)
def test_two_of_four_keys_are_made_when_all_are_made_at_once() -> None:
    partner = PartnerFactory()

    def is_made(_: int) -> bool:
        try:
            make_key(partner)
        except KeyRefusedError:
            return False
        finally:
            connection.close()
        return True

    if connection.vendor != "postgresql":
        pytest.skip("SQLite in memory is one connection.")
    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(is_made, range(4))) == [False, False, True, True]


def test_key_that_has_ended_leaves_its_place(client: Client) -> None:
    partner = PartnerFactory()
    with time_machine.travel(NOON, tick=False):
        make_key(partner, expires_at=NOON + dt.timedelta(days=1))
        make_key(partner, expires_at=NOON + dt.timedelta(days=9))
    with time_machine.travel(NOON + dt.timedelta(days=2), tick=False):
        make_key(partner)


def test_rotated_key_works_until_the_overlap_ends(client: Client) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        old, old_text = make_key(expires_at=NOON + dt.timedelta(days=90))
        _, new_text = old.rotate(expires_at=NOON + dt.timedelta(days=365), overlap=dt.timedelta(days=7))
        clock.shift(dt.timedelta(days=7) - dt.timedelta(seconds=1))
        assert ask(client, old_text).status_code == ask(client, new_text.text).status_code == 200
        clock.shift(1)
        assert_not_accepted(ask(client, old_text))
        assert ask(client, new_text.text).status_code == 200


def test_rotating_never_lengthens_a_key() -> None:
    with time_machine.travel(NOON, tick=False):
        ends = NOON + dt.timedelta(days=1)
        old, _ = make_key(expires_at=ends)
        old.rotate(expires_at=NOON + dt.timedelta(days=365), overlap=dt.timedelta(days=7))
    assert ApiKey.objects.get(pk=old.pk).expires_at == ends


def test_key_without_the_scope_is_refused(client: Client) -> None:
    key, text = make_key()
    ApiKey.objects.filter(pk=key.pk).update(scopes=[])
    response = ask(client, text)
    assert response.status_code == 403
    assert [error["extensions"]["code"] for error in response.json()["errors"]] == ["FORBIDDEN"]
    assert "WWW-Authenticate" not in response


def test_last_use_is_kept_once_a_minute(client: Client) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        key, text = make_key()
        writes = []
        for _ in range(3):
            with CaptureQueriesContext(connection) as captured:
                ask(client, text)
            writes.append(sum(query["sql"].startswith("UPDATE") for query in captured.captured_queries))
            clock.shift(30)
    assert writes == [1, 0, 1]
    key.refresh_from_db()
    assert key.last_used_at == NOON + dt.timedelta(seconds=60)


def test_key_costs_one_statement_and_no_key_none(client: Client) -> None:
    _, text = make_key()
    ask(client, text)
    with CaptureQueriesContext(connection) as with_key:
        ask(client, text)
    with CaptureQueriesContext(connection) as without:
        ask(client)
    assert (len(with_key), len(without)) == (1, 0)


def test_resolvers_know_the_audience(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    key, text = make_key()
    seen: list[Any] = []

    def notice(request: HttpRequest, **options: Any) -> Any:
        seen.append(options["audience"])
        return Context(request, **options)

    monkeypatch.setattr("cms.graphql.view.Context", notice)
    ask(client, text)
    ask(client)
    assert [(audience.partner_id, audience.key_id) for audience in seen] == [(key.partner_id, key.pk), (None, None)]
    assert [audience.scopes for audience in seen] == [{"content:read"}] * 2


def test_shared_caches_tell_callers_with_a_key_from_others(client: Client) -> None:
    _, text = make_key()
    keyed = client.get("/graphql/", {"query": TYPENAME}, headers={"Authorization": f"Bearer {text}"})
    assert keyed["Cache-Control"] == "private, no-cache"
    open_to_all = client.get("/graphql/", {"query": TYPENAME})
    assert open_to_all["Cache-Control"] == "no-cache"
    for response in (keyed, open_to_all):
        assert "Authorization" in response["Vary"]


# Budgets


@pytest.fixture
def small_budgets(settings: Any) -> None:
    """Three requests that hold nothing for an address, five for a key."""
    settings.API_BUDGET_PER_ADDRESS = 3 * REQUEST_COST + 3
    settings.API_BUDGET_PER_KEY = 5 * REQUEST_COST + 5


def is_limited(response: Any) -> bool:
    if response.status_code != 429:
        return False
    [error] = json.loads(response.content)["errors"]
    assert error["extensions"]["code"] == "RATE_LIMITED"
    assert error["extensions"]["retryAfter"] == int(response["Retry-After"])
    assert "data" not in json.loads(response.content)
    return True


@pytest.mark.usefixtures("small_budgets")
def test_address_is_refused_when_its_budget_is_spent_and_answered_in_the_next_window(client: Client) -> None:
    with time_machine.travel(NOON + dt.timedelta(seconds=20), tick=False) as clock:
        responses = [ask(client) for _ in range(3)]
        assert [response.status_code for response in responses] == [200] * 3
        spent = [int(response["RateLimit"].partition("r=")[2].partition(";")[0]) for response in responses]
        assert spent == sorted(spent, reverse=True)
        assert responses[0]["RateLimit-Policy"] == '"address";q=33;w=60;touchpoint-unit="cost"'
        refused = ask(client)
        assert is_limited(refused)
        assert refused["Retry-After"] == "40"
        assert refused["RateLimit"] == '"address";r=0;t=40'
        assert refused["Cache-Control"] == "no-store"
        clock.shift(40)
        assert ask(client).status_code == 200


@pytest.mark.usefixtures("small_budgets")
def test_key_has_its_own_budget_wherever_it_is_used(client: Client) -> None:
    with time_machine.travel(NOON, tick=False):
        _, text = make_key()
        while not is_limited(ask(client)):
            pass
        answered = [ask(client, text, REMOTE_ADDR=f"198.51.100.{i}") for i in range(5)]
        assert [response.status_code for response in answered] == [200] * 5
        assert answered[0]["RateLimit-Policy"] == '"key";q=55;w=60;touchpoint-unit="cost"'
        assert is_limited(ask(client, text, REMOTE_ADDR="198.51.100.99"))


@pytest.mark.usefixtures("small_budgets")
def test_two_keys_of_a_partner_have_two_budgets(client: Client) -> None:
    partner = PartnerFactory()
    with time_machine.travel(NOON, tick=False):
        texts = [make_key(partner)[1] for _ in range(2)]
        while not is_limited(ask(client, texts[0])):
            pass
        assert ask(client, texts[1]).status_code == 200


def test_query_spends_its_cost(client: Client, settings: Any) -> None:
    settings.API_BUDGET_PER_ADDRESS = 100_000
    query = "{ articles(first: 20) { nodes { title } } }"
    body = {"query": query, "extensions": {"cost": True}}
    with time_machine.travel(NOON, tick=False):
        response = client.post("/graphql/", body, content_type="application/json")
    cost = response.json()["extensions"]["cost"]["estimated"]
    assert cost > 20
    assert response["RateLimit"] == f'"address";r={100_000 - cost - REQUEST_COST};t=60'


def test_spent_budget_is_told_before_anything_runs(client: Client, settings: Any) -> None:
    settings.API_BUDGET_PER_ADDRESS = REQUEST_COST  # spent by the request itself, so that its query is not run
    with time_machine.travel(NOON, tick=False), CaptureQueriesContext(connection) as captured:
        assert is_limited(ask(client, query="{ articles { nodes { title } } }"))
    assert captured.captured_queries == []


@pytest.mark.usefixtures("small_budgets")
def test_requests_that_are_refused_spend_too(client: Client) -> None:
    with time_machine.travel(NOON, tick=False):
        statuses = [ask(client, query="{").status_code for _ in range(5)]
    assert statuses == [200] * 4 + [429]


@pytest.mark.usefixtures("small_budgets")
def test_trying_keys_spends_the_budget_of_the_address(client: Client) -> None:
    key, text = make_key()
    key.revoke()
    with time_machine.travel(NOON, tick=False):
        statuses = [ask(client, text).status_code for _ in range(5)]
        assert statuses == [401] * 4 + [429]
        assert is_limited(ask(client))


@pytest.mark.usefixtures("small_budgets")
def test_forged_address_buys_nothing(client: Client, settings: Any) -> None:
    settings.TRUSTED_PROXIES = [ip_network("10.0.0.0/8")]
    with time_machine.travel(NOON, tick=False):
        direct = [ask(client, REMOTE_ADDR="203.0.113.5", HTTP_X_FORWARDED_FOR=f"198.51.100.{i}") for i in range(5)]
        proxied = [
            ask(client, REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR=f"198.51.100.{i}, 203.0.113.6") for i in range(5)
        ]
    for responses in (direct, proxied):
        assert [response.status_code for response in responses] == [200] * 3 + [429] * 2


@pytest.mark.usefixtures("small_budgets")
def test_clients_behind_our_proxy_have_budgets_of_their_own(client: Client, settings: Any) -> None:
    settings.TRUSTED_PROXIES = [ip_network("10.0.0.0/8")]
    with time_machine.travel(NOON, tick=False):
        responses = [ask(client, REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR=f"203.0.113.{i}") for i in range(9)]
    assert [response.status_code for response in responses] == [200] * 9


def test_no_budget_no_headers(client: Client) -> None:
    response = ask(client)
    assert "RateLimit" not in response
    assert "RateLimit-Policy" not in response


def test_preflight_needs_no_key_and_spends_nothing(client: Client, settings: Any) -> None:
    settings.API_BUDGET_PER_ADDRESS = 1
    for _ in range(3):
        assert client.options("/graphql/", headers={"Origin": "https://www.example.org"}).status_code == 204
