from unittest import mock

import pytest
from django.db import OperationalError, connection
from django.test import Client

OF_A_PROBE = {"host": "10.0.0.7"}


def test_healthz_answers_without_a_database_and_for_any_host(client: Client) -> None:
    response = client.get("/healthz", headers=OF_A_PROBE)  # pytest-django blocks the database here
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies


@pytest.mark.django_db
def test_readyz_answers_while_the_database_does(client: Client) -> None:
    response = client.get("/readyz", headers=OF_A_PROBE)
    assert (response.status_code, response.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_readyz_says_503_when_the_database_is_down(client: Client) -> None:
    with mock.patch.object(connection, "cursor", side_effect=OperationalError("connection refused to 10.1.2.3")):
        response = client.get("/readyz")
    assert (response.status_code, response.content) == (503, b"the database does not answer\n")


def test_other_addresses_still_check_the_host(client: Client) -> None:
    assert client.get("/admin/", headers=OF_A_PROBE).status_code == 400
