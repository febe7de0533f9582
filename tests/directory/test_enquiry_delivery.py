"""Relaying by the worker: retries, what is kept and for how long."""

from __future__ import annotations

import datetime as dt
import logging
import smtplib
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import time_machine
from cryptography.fernet import Fernet
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command

from cms.graphql.types import global_id
from directory.models import Enquiry, TherapistPage
from tests.directory.enquiry_mutations import ACCEPTED, send
from tests.factories.directory import TherapistPageFactory
from tests.table_dump import table_dump

pytestmark = pytest.mark.django_db(transaction=True)

START = dt.datetime(2027, 3, 1, 12, tzinfo=dt.UTC)
SECRETS = ("Sam Reader", "sam@reader.example", "shoulder")

Work = Callable[..., None]


@pytest.fixture
def listing() -> Any:
    return TherapistPageFactory(title="Robin Example", email="robin@practice.example")


@pytest.fixture
def work(settings: Any) -> Iterator[Work]:
    """The worker, run once at a time so many minutes after the start."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    with time_machine.travel(START, tick=False) as clock:

        def run(*, after: dt.timedelta = dt.timedelta()) -> None:
            clock.move_to(START + after)
            call_command("worker", "--once")  # runs what is queued, then what is due, which queues
            call_command("worker", "--once")

        yield run


def refuse(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def fail(*args: Any, **kwargs: Any) -> None:
        raise error

    monkeypatch.setattr(EmailBackend, "send_messages", fail)


def test_worker_sends_what_is_queued(listing: Any, work: Work) -> None:
    assert send(global_id(listing)) == ACCEPTED
    assert mail.outbox == []
    work()
    assert [message.to for message in mail.outbox] == [["robin@practice.example"]]
    work(after=dt.timedelta(days=2))
    assert len(mail.outbox) == 1


def test_mail_server_that_is_away_is_tried_again_with_longer_pauses(
    listing: Any, work: Work, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    refuse(monkeypatch, smtplib.SMTPRecipientsRefused({"robin@practice.example": (550, b"shoulder")}))
    send(global_id(listing))
    attempts = []
    with caplog.at_level(logging.INFO):
        for minutes in (0, 4, 5, 24, 25, 104, 105, 424, 425, 1704, 1705, 5000):
            work(after=dt.timedelta(minutes=minutes))
            attempts.append(Enquiry.objects.get().attempts)
    assert attempts == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]
    assert Enquiry.objects.get().state == "failed"
    assert "attempt 6 of 6: SMTPRecipientsRefused" in caplog.text
    for secret in (*SECRETS, "robin@practice.example"):
        assert secret not in caplog.text


def test_mail_server_that_comes_back_gets_the_enquiry(
    listing: Any, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as away:
        refuse(away, ConnectionRefusedError())
        send(global_id(listing))
        work()
    work(after=dt.timedelta(minutes=6))
    assert len(mail.outbox) == 1
    assert Enquiry.objects.get().state == "sent"


def test_worker_that_died_loses_nothing_and_sends_nothing_twice(listing: Any, work: Work) -> None:
    send(global_id(listing))
    Enquiry.objects.update(attempts=1)  # claimed, and then the power went
    work()
    assert mail.outbox == []
    work(after=dt.timedelta(minutes=6))
    assert len(mail.outbox) == 1
    Enquiry.objects.update(state="waiting", attempts=6, next_attempt_at=START)
    work(after=dt.timedelta(minutes=7))
    assert Enquiry.objects.get().state == "failed"


def test_listing_that_was_suspended_meanwhile_gets_nothing(listing: Any, work: Work) -> None:
    send(global_id(listing))
    TherapistPage.objects.update(membership_status="suspended")
    work()
    assert mail.outbox == []
    assert Enquiry.objects.get().state == "undeliverable"


# At rest


def test_words_are_in_no_table(listing: Any, work: Work) -> None:
    send(global_id(listing))
    before = table_dump()
    work()
    for text in (before, table_dump()):
        assert "Robin Example" in text
        assert not [secret for secret in SECRETS if secret in text]


@pytest.mark.parametrize("state", ["waiting", "sent", "failed", "undeliverable"])
def test_enquiries_are_deleted_by_the_clock(listing: Any, work: Work, settings: Any, state: str) -> None:
    settings.ENQUIRY_RETENTION_DAYS = 7
    send(global_id(listing))
    Enquiry.objects.update(state=state, next_attempt_at=START + dt.timedelta(days=100))
    call_command("tend_enquiries")
    work(after=dt.timedelta(days=7))
    assert Enquiry.objects.exists()
    work(after=dt.timedelta(days=7, seconds=1))
    assert not Enquiry.objects.exists()


def test_keys_are_rotated_without_losing_an_enquiry(listing: Any, work: Work, settings: Any) -> None:
    send(global_id(listing))
    old, new = settings.ENQUIRY_KEYS[0], Fernet.generate_key().decode()
    settings.ENQUIRY_KEYS = [new, old]
    call_command("rotate_enquiry_keys")
    settings.ENQUIRY_KEYS = [new]
    work()
    assert "shoulder" in str(mail.outbox[0].body)


def test_key_that_went_too_early_is_told(
    listing: Any, work: Work, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    send(global_id(listing))
    settings.ENQUIRY_KEYS = [Fernet.generate_key().decode()]
    with pytest.raises(CommandError, match="1 enquiries open with none of ENQUIRY_KEYS"):
        call_command("rotate_enquiry_keys")
    work()
    assert mail.outbox == []
    assert Enquiry.objects.get().state == "failed"
    assert "is its key missing in ENQUIRY_KEYS?" in caplog.text
