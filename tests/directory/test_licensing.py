"""What a region asks by law, so that nobody is taken for unverified where there is nothing to verify."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from directory.models import LicensingRule
from tests.factories.directory import PracticeLocationFactory, TherapistIndexPageFactory, TherapistPageFactory

pytestmark = pytest.mark.django_db

QUERY = """{ therapists(first: 20) { nodes { isVerified locations {
    region country licensing { region kind isRequired source sourceUrl checkedOn } } } } }"""


def ask() -> list[Any]:
    answer = Client().post("/graphql/", {"query": QUERY}, content_type="application/json").json()
    assert "errors" not in answer
    nodes: list[Any] = answer["data"]["therapists"]["nodes"]
    return nodes


def rule(region: str, kind: str, **changes: Any) -> LicensingRule:
    given = {"source": "A board", "checked_on": dt.date(2026, 1, 5)} | changes
    return LicensingRule.objects.create(region=region, kind=kind, **given)


def test_therapist_in_an_unlicensed_state_does_not_read_as_unverified() -> None:
    rule("US-KS", "local_only", source_url="https://rules.example/")
    TherapistPageFactory(locations=[PracticeLocationFactory(region="US-KS")])
    [therapist] = ask()
    assert therapist["isVerified"] is False
    assert therapist["locations"][0]["licensing"] == {
        "region": "US-KS",
        "kind": "LOCAL_ONLY",
        "isRequired": False,
        "source": "A board",
        "sourceUrl": "https://rules.example/",
        "checkedOn": "2026-01-05",
    }


@pytest.mark.parametrize(
    ("region", "country", "expected"),
    [
        ("US-OR", "US", ("US-OR", True)),
        ("GB-SCT", "GB", ("GB", False)),
        ("", "GB", ("GB", False)),
        ("US-CA", "US", None),
        ("", "FR", None),
    ],
)
def test_rule_of_the_region_goes_before_that_of_the_country(
    region: str, country: str, expected: tuple[str, bool] | None
) -> None:
    rule("US-OR", "licence")
    rule("GB", "voluntary_register")
    TherapistPageFactory(locations=[PracticeLocationFactory(region=region, country=country)])
    found = ask()[0]["locations"][0]["licensing"]
    assert (found and (found["region"], found["isRequired"])) == expected
    if found:
        assert found["sourceUrl"] is None


def test_rules_cost_no_more_statements_for_more_therapists() -> None:
    rule("US-OR", "licence")
    index = TherapistIndexPageFactory()

    def statements() -> list[str]:
        with CaptureQueriesContext(connection) as captured:
            ask()
        return [query["sql"] for query in captured.captured_queries]

    TherapistPageFactory(parent=index)
    statements()  # what is read once in a while
    few = statements()
    for _ in range(4):
        TherapistPageFactory(parent=index)
    many = statements()
    assert len(many) == len(few), "\n".join(many)


def test_facts_are_loaded_once_and_what_the_team_checked_later_stays() -> None:
    call_command("load_licensing", verbosity=0)
    assert LicensingRule.objects.filter(kind="licence").count() == 48  # 45 states, DC, Puerto Rico, US Virgin Islands
    assert set(LicensingRule.objects.filter(kind="local_only").values_list("region", flat=True)) == {
        "US-KS",
        "US-MN",
        "US-WY",
    }
    assert not LicensingRule.objects.filter(region__in=["US-CA", "US-VT"]).exists()
    newer = {"kind": "licence", "checked_on": dt.date(2030, 1, 1)}
    LicensingRule.objects.filter(region="US-KS").update(**newer)
    LicensingRule.objects.filter(region="US-OR").update(source="Old", checked_on=dt.date(2020, 1, 1))
    LicensingRule.objects.filter(region="US-NY").delete()
    call_command("load_licensing", verbosity=0)
    assert LicensingRule.objects.get(region="US-KS").kind == "licence"
    assert LicensingRule.objects.get(region="US-OR").source != "Old"
    assert LicensingRule.objects.filter(region="US-NY").exists()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"region": "Oregon"}, "region"),
        ({"region": "us-or"}, "region"),
        ({"checked_on": dt.date(2999, 1, 1)}, "checked_on"),
    ],
)
def test_wrong_rule_is_refused_with_its_field(changes: dict[str, Any], field: str) -> None:
    given = {"region": "US-OR", "kind": "licence", "source": "A board", "checked_on": dt.date(2026, 1, 5)}
    with pytest.raises(ValidationError) as refused:
        LicensingRule(**given | changes).full_clean()
    assert set(refused.value.message_dict) == {field}


def test_directory_managers_keep_the_rules(client: Client) -> None:
    user = get_user_model().objects.create_user("manager", "manager@example.org", "secret")
    user.groups.add(Group.objects.get(name="Directory managers"))
    client.force_login(user)
    data = {"region": "US-OR", "kind": "licence", "source": "A board", "source_url": "", "checked_on": "2026-01-05"}
    client.post(reverse("licensingrule:add"), data)
    assert LicensingRule.objects.get().region == "US-OR"
    assert "US-OR" in client.get(reverse("licensingrule:index")).content.decode()
