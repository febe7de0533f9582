"""A reader writes to a therapist: what is relayed, and what the sender learns."""

from __future__ import annotations

import datetime as dt
import email
import json
import uuid
from email.policy import default as default_policy
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.core.checks import run_checks
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisTestCase

from cms.content.models import SiteSettings
from cms.graphql.types import global_id
from directory.models import Enquiry, TherapistPage
from tests.directory.enquiry_mutations import ACCEPTED, SEND, START, enquiry, opened_form, post, send
from tests.factories.directory import MassageTypeFactory, TherapistPageFactory, site_root

pytestmark = pytest.mark.django_db

ADDRESS = "robin@practice.example"


@pytest.fixture
def therapist() -> str:
    """The id of a listing that can be reached."""
    return global_id(TherapistPageFactory(title="Robin Example", email=ADDRESS))


def codes(answer: dict[str, Any]) -> list[tuple[str, str]]:
    payload = answer["data"]["sendEnquiry"]
    assert payload["wasAccepted"] is False
    return [(problem["field"], problem["code"]) for problem in payload["problems"]]


def error(answer: dict[str, Any]) -> dict[str, Any]:
    assert answer["data"] is None
    assert len(answer["errors"]) == 1
    found: dict[str, Any] = answer["errors"][0]
    assert found["path"] in (["sendEnquiry"], ["startEnquiry"])
    return found


def html_part(message: Any) -> str:
    return str(message.alternatives[0].content)


# What is relayed


def test_message_reaches_the_therapist_who_can_answer_it(therapist: str) -> None:
    assert send(therapist) == ACCEPTED
    [message] = mail.outbox
    assert message.to == [ADDRESS]
    assert message.reply_to == ["sam@reader.example"]
    assert message.subject == "Somebody wrote to you through Touchpoint"
    html = html_part(message)
    for body in (str(message.body), html):
        assert "Sam Reader" in body
        assert "My shoulder hurts." in body
        assert "delete our own copy after 30 days" in body
    assert Enquiry.objects.get().state == "sent"


def test_mail_carries_publisher_and_directory_disclaimer(therapist: str) -> None:
    SiteSettings.objects.create(
        site=site_root().sites_rooted_here.get(),
        organisation="Calm Hands Press",
        directory_disclaimer="<p>Listings are not advice.</p>",
    )
    send(therapist)
    [message] = mail.outbox
    assert message.subject == "Somebody wrote to you through Calm Hands Press"
    assert "Listings are not advice." in str(message.body)


def test_words_of_the_sender_are_text_in_the_html_mail(therapist: str) -> None:
    send(therapist, name="<b>Sam</b>", message='<a href="https://evil.example">click</a>')
    html = html_part(mail.outbox[0])
    assert "<b>Sam" not in html
    assert "<a href" not in html


def test_answer_never_shows_the_address(therapist: str) -> None:
    answers = [post(START, {"therapistId": therapist}), send(therapist), send(therapist, email="wrong")]
    assert ADDRESS not in json.dumps(answers)


def test_same_key_relays_once_and_answers_the_same(therapist: str) -> None:
    sent = enquiry(therapist)
    answers = [post(SEND, {"input": sent}) for _ in range(3)]
    assert answers == [ACCEPTED] * 3
    assert len(mail.outbox) == 1


def test_same_key_answers_the_same_after_the_form_has_expired(therapist: str) -> None:
    sent = enquiry(therapist)
    post(SEND, {"input": sent})
    with time_machine.travel(timezone.now() + dt.timedelta(days=1), tick=False):
        assert post(SEND, {"input": sent}) == ACCEPTED
    assert len(mail.outbox) == 1


def test_same_key_with_other_words_is_refused(therapist: str) -> None:
    sent = enquiry(therapist)
    post(SEND, {"input": sent})
    refused = error(post(SEND, {"input": sent | {"message": "Something else."}}))
    assert refused["extensions"]["code"] == "BAD_INPUT"
    assert "idempotencyKey" in refused["message"]
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("key", ["", "short", "x" * 101, "has spaces in its middle", "ümlaut-ümlaut-ümlaut"])
def test_key_that_is_none_is_refused(therapist: str, key: str) -> None:
    assert "16 to 100 letters" in error(send(therapist, idempotencyKey=key))["message"]


def test_key_of_a_refused_form_can_be_used_again(therapist: str) -> None:
    sent = enquiry(therapist)
    codes(post(SEND, {"input": sent | {"email": "sam"}}))
    assert post(SEND, {"input": sent}) == ACCEPTED


# What the sender learns


@pytest.mark.parametrize(
    "state",
    [
        {"membership_status": "suspended"},
        {"membership_status": "paused"},
        {"membership_active_until": dt.date(2020, 1, 1)},
        {"email": ""},
        {"live": False},
        {"expire_at": dt.datetime(2020, 1, 1, tzinfo=dt.UTC)},
        None,
    ],
    ids=["suspended", "paused", "membership over", "no address", "draft", "expired", "unknown"],
)
def test_nobody_who_can_be_reached_answers_like_somebody(state: dict[str, Any] | None) -> None:
    listing = TherapistPageFactory(email=ADDRESS)
    therapist_id = global_id(listing)
    reachable = [post(START, {"therapistId": therapist_id}), send(therapist_id)]
    mail.outbox.clear()
    if state is None:
        therapist_id = global_id(TherapistPage(pk=999_999))
    else:
        TherapistPage.objects.filter(pk=listing.pk).update(**state)
    sent = enquiry(therapist_id)
    assert [post(START, {"therapistId": therapist_id})["data"].keys(), post(SEND, {"input": sent})] == [
        reachable[0]["data"].keys(),
        reachable[1],
    ]
    assert post(SEND, {"input": sent}) == ACCEPTED
    assert "idempotencyKey" in error(post(SEND, {"input": sent | {"name": "Other"}}))["message"]
    assert codes(send(therapist_id, email="wrong")) == [("email", "INVALID")]
    assert mail.outbox == []
    assert Enquiry.objects.exclude(state="sent").get().state == "undeliverable"


def test_unknown_therapists_are_limited_like_known_ones(therapist: str, settings: Any) -> None:
    settings.ENQUIRIES_PER_THERAPIST = 2
    for therapist_id in (therapist, global_id(TherapistPage(pk=999_999))):
        assert [send(therapist_id), send(therapist_id)] == [ACCEPTED, ACCEPTED]
        assert error(send(therapist_id))["extensions"]["code"] == "RATE_LIMITED"


def test_translations_of_a_listing_share_the_limit_of_its_therapist(settings: Any) -> None:
    settings.ENQUIRIES_PER_THERAPIST = 1
    listing = TherapistPageFactory(email=ADDRESS)
    other = TherapistPageFactory(email=ADDRESS, translation_key=listing.translation_key, locale=german())
    assert send(global_id(listing)) == ACCEPTED
    assert error(send(global_id(other)))["extensions"]["code"] == "RATE_LIMITED"


def test_listing_in_another_language_is_reached() -> None:
    assert send(global_id(TherapistPageFactory(email=ADDRESS, locale=german()))) == ACCEPTED
    assert len(mail.outbox) == 1


def german() -> Any:
    from wagtail.models import Locale

    return Locale.objects.get_or_create(language_code="de")[0]


@pytest.mark.parametrize("start", [True, False])
def test_id_of_another_type_or_of_none_is_bad_input(therapist: str, start: bool) -> None:
    for wrong in (global_id(MassageTypeFactory()), "12", "", "VGhlcmFwaXN0Og==", "x" * 500):
        token = opened_form(therapist)
        answer = post(START, {"therapistId": wrong}) if start else send(wrong, formToken=token)
        assert error(answer)["extensions"]["code"] == "BAD_INPUT"
    assert mail.outbox == []


def test_every_enquiry_does_the_same_work(therapist: str, settings: Any) -> None:
    """So that the time of an answer tells nothing: what is queued looks at the listing later."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    statements = []
    for therapist_id in (therapist, global_id(TherapistPageFactory(email="", live=False))):
        sent = enquiry(therapist_id)
        with CaptureQueriesContext(connection) as captured:
            post(SEND, {"input": sent})
        words = [query["sql"].split()[:3] for query in captured.captured_queries]
        statements.append([each for each in words if each[0] not in {"SAVEPOINT", "RELEASE"}])
    assert statements[0] == statements[1]
    assert ["INSERT", "INTO", '"directory_enquiry"'] in statements[0]


# What must be mended


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"name": ""}, [("name", "REQUIRED")]),
        ({"name": "   "}, [("name", "REQUIRED")]),
        ({"name": "x" * 101}, [("name", "MAX_LENGTH")]),
        ({"name": "Sam\r\nBcc: all@example.org"}, [("name", "CONTROL_CHARACTER")]),
        ({"name": "Sam\u2028Reader"}, [("name", "CONTROL_CHARACTER")]),
        ({"email": ""}, [("email", "REQUIRED")]),
        ({"email": "sam"}, [("email", "INVALID")]),
        ({"email": "sam@reader.example, all@example.org"}, [("email", "INVALID")]),
        ({"email": "sam@reader.example\nBcc: all@example.org"}, [("email", "INVALID"), ("email", "CONTROL_CHARACTER")]),
        ({"email": '"sam\x01"@reader.example'}, [("email", "CONTROL_CHARACTER")]),
        ({"message": ""}, [("message", "REQUIRED")]),
        ({"message": "x" * 4001}, [("message", "MAX_LENGTH")]),
        ({"consentGiven": False}, [("consentGiven", "REQUIRED")]),
        ({"formToken": "made up"}, [("formToken", "INVALID")]),
        ({"name": "", "message": ""}, [("name", "REQUIRED"), ("message", "REQUIRED")]),
    ],
)
def test_problems_name_the_field(therapist: str, changes: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert codes(send(therapist, **changes)) == expected
    assert mail.outbox == []
    assert not Enquiry.objects.exists()


def test_form_is_neither_sent_at_once_nor_after_hours(therapist: str) -> None:
    start = timezone.now()
    with time_machine.travel(start, tick=False):
        form = post(START, {"therapistId": therapist})["data"]["startEnquiry"]
        assert codes(send(therapist, formToken=form["formToken"])) == [("formToken", "TOO_EARLY")]
    with time_machine.travel(dt.datetime.fromisoformat(form["mayBeSentAt"]), tick=False):
        assert send(therapist, formToken=form["formToken"]) == ACCEPTED
    with time_machine.travel(dt.datetime.fromisoformat(form["expiresAt"]), tick=False):
        assert codes(send(therapist, formToken=form["formToken"])) == [("formToken", "EXPIRED")]


def test_form_of_one_therapist_is_none_of_another(therapist: str) -> None:
    other = global_id(TherapistPageFactory(email="other@practice.example"))
    assert codes(send(other, formToken=opened_form(therapist))) == [("formToken", "INVALID")]


def test_what_fills_in_the_hidden_field_is_thanked_and_not_relayed(therapist: str) -> None:
    assert send(therapist, website="https://pills.example") == ACCEPTED
    assert mail.outbox == []
    assert not Enquiry.objects.exists()


def challenge(response: str, *, address: str) -> bool:
    """Plugged in by a test."""
    return (response, address) == ("passed", "127.0.0.1")


def test_challenge_can_be_plugged_in(therapist: str, settings: Any) -> None:
    settings.ENQUIRY_CHALLENGE = f"{__name__}.challenge"
    assert post(START, {"therapistId": therapist})["data"]["startEnquiry"]["requiresChallenge"] is True
    assert codes(send(therapist)) == [("challengeResponse", "INVALID")]
    assert codes(send(therapist, challengeResponse="guessed")) == [("challengeResponse", "INVALID")]
    assert mail.outbox == []
    assert send(therapist, challengeResponse="passed") == ACCEPTED


def test_challenge_that_cannot_be_imported_stops_the_start(settings: Any) -> None:
    settings.ENQUIRY_CHALLENGE = "nowhere.verify"
    assert [found.id for found in run_checks() if found.id == "directory.E001"] == ["directory.E001"]


# Abuse


def test_one_network_address_sends_so_many_an_hour(therapist: str, settings: Any) -> None:
    settings.ENQUIRIES_PER_SENDER = 2
    for number in range(2):
        assert send(therapist, email=f"reader{number}@reader.example") == ACCEPTED
    refused = error(send(therapist, email="reader3@reader.example"))
    assert refused["extensions"]["code"] == "RATE_LIMITED"
    assert 0 < refused["extensions"]["retryAfter"] <= 3600
    elsewhere = {"REMOTE_ADDR": "198.51.100.7"}
    assert send(therapist, email="reader4@reader.example", headers=elsewhere) == ACCEPTED
    with time_machine.travel(timezone.now() + dt.timedelta(hours=1), tick=False):
        assert send(therapist) == ACCEPTED


def test_one_e_mail_address_sends_so_many_an_hour_from_wherever(therapist: str, settings: Any) -> None:
    settings.ENQUIRIES_PER_SENDER = 2
    sent = [send(therapist, headers={"REMOTE_ADDR": f"198.51.100.{n}"}, email="Sam@reader.example") for n in range(3)]
    assert sent[:2] == [ACCEPTED, ACCEPTED]
    assert error(sent[2])["extensions"]["code"] == "RATE_LIMITED"


def test_forged_forwarded_address_opens_no_new_budget(therapist: str, settings: Any) -> None:
    settings.ENQUIRIES_PER_SENDER = 1
    sent = [
        send(therapist, headers={"HTTP_X_FORWARDED_FOR": f"198.51.100.{n}"}, email=f"reader{n}@reader.example")
        for n in range(2)
    ]
    assert sent[0] == ACCEPTED
    assert error(sent[1])["extensions"]["code"] == "RATE_LIMITED"


def test_refused_forms_count_against_nobody(therapist: str, settings: Any) -> None:
    settings.ENQUIRIES_PER_SENDER = settings.ENQUIRIES_PER_THERAPIST = 1
    for _ in range(3):
        codes(send(therapist, email="wrong"))
    assert send(therapist) == ACCEPTED


def test_aliases_in_one_request_are_counted_one_by_one(therapist: str, settings: Any) -> None:
    settings.ENQUIRIES_PER_THERAPIST = 2
    names = [f"a{number}" for number in range(4)]
    query = "mutation({}) {{ {} }}".format(
        ", ".join(f"${name}: SendEnquiryInput!" for name in names),
        " ".join(f"{name}: sendEnquiry(input: ${name}) {{ wasAccepted }}" for name in names),
    )
    answer = post(query, {name: enquiry(therapist) for name in names})
    assert {each["extensions"]["code"] for each in answer["errors"]} == {"RATE_LIMITED"}
    assert len(mail.outbox) == 2


@pytest.mark.parametrize("query", [START, SEND])
def test_mutations_are_not_run_by_get(therapist: str, query: str) -> None:
    variables = {"therapistId": therapist, "input": enquiry(therapist)}
    response = Client().get("/graphql/", {"query": query, "variables": json.dumps(variables)})
    assert response.status_code == 405
    assert mail.outbox == []


def test_answers_are_kept_by_no_cache(therapist: str) -> None:
    body = {"query": START, "variables": {"therapistId": therapist}}
    response = Client().post("/graphql/", body, content_type="application/json")
    assert response.headers["Cache-Control"] == "no-store"


TEXTS = st.text(max_size=60)
HEADERS = st.sampled_from(["", "\r\n", "\n", "\r", "\x0b", "\x85", "\u2028", "\nBcc: all@evil.example\n"])


class HeaderInjectionTest(HypothesisTestCase):
    """Whatever is written, a mail goes to the therapist alone and has the headers that ours have."""

    @hypothesis_settings(max_examples=40)
    @given(
        name=st.builds("{}{}{}".format, TEXTS, HEADERS, TEXTS),
        message=st.builds("{}{}{}".format, TEXTS, HEADERS, TEXTS),
    )
    def test_no_words_become_headers(self, name: str, message: str) -> None:
        therapist_id = global_id(TherapistPageFactory(email=ADDRESS))
        mail.outbox.clear()
        post(SEND, {"input": enquiry(therapist_id, name=name, message=message)})
        for sent in mail.outbox:
            parsed = email.message_from_bytes(sent.message().as_bytes(), policy=default_policy)
            assert sorted(parsed.keys()) == [
                "Content-Type", "Date", "From", "MIME-Version", "Message-ID", "Reply-To", "Subject", "To",
            ]  # fmt: skip
            assert parsed["To"] == ADDRESS
            assert parsed["Subject"] == "Somebody wrote to you through Touchpoint"
            assert sent.recipients() == [ADDRESS]

    @hypothesis_settings(max_examples=40)
    @given(address=st.one_of(st.emails(), st.builds("{}{}@reader.example".format, TEXTS, HEADERS)))
    def test_address_to_answer_to_is_one_address(self, address: str) -> None:
        therapist_id = global_id(TherapistPageFactory(email=ADDRESS))
        mail.outbox.clear()
        post(SEND, {"input": enquiry(therapist_id, email=address, idempotencyKey=str(uuid.uuid4()))})
        for sent in mail.outbox:
            parsed = email.message_from_bytes(sent.message().as_bytes(), policy=default_policy)
            assert parsed.keys().count("Reply-To") == 1
            assert len(parsed["Reply-To"].addresses) == 1
            assert sent.recipients() == [ADDRESS]
