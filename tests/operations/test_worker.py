import logging
import signal
from collections.abc import Iterator
from typing import Any
from unittest import mock

import pytest
from django.core.management import call_command
from django.db import OperationalError
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from cms.operations.management.commands import worker as command
from cms.operations.management.commands.worker import Worker

pytestmark = pytest.mark.django_db(transaction=True)

calls: list[str] = []


@task()
def note(word: str) -> None:
    calls.append(word)


@task()
def break_down() -> None:
    raise ValueError("broken")


@pytest.fixture(autouse=True)
def ticks(settings: Any) -> Iterator[mock.Mock]:
    """Queue in the database as in production, and watch the commands of each tick."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    calls.clear()
    with mock.patch.object(command, "call_command") as ticks:
        yield ticks


def names(ticks: mock.Mock) -> list[str]:
    return [call.args[0] for call in ticks.call_args_list]


def test_it_runs_what_is_queued_and_what_is_due(ticks: mock.Mock) -> None:
    note.enqueue("first")
    note.enqueue("second")
    call_command("worker", "--once")
    assert calls == ["first", "second"]
    assert names(ticks) == ["publish_scheduled", "delete_expired_previews", "prune_db_task_results", "tend_enquiries"]


def test_a_task_that_fails_is_recorded_and_the_next_one_runs() -> None:
    break_down.enqueue()
    note.enqueue("after")
    call_command("worker", "--once")
    assert calls == ["after"]
    assert sorted(DBTaskResult.objects.values_list("status", flat=True)) == ["FAILED", "SUCCESSFUL"]


def test_a_command_that_fails_is_logged_and_the_next_one_runs(
    ticks: mock.Mock, caplog: pytest.LogCaptureFixture
) -> None:
    ticks.side_effect = [ValueError("broken"), None, None, None]
    with caplog.at_level(logging.ERROR):
        call_command("worker", "--once")
    assert "publish_scheduled failed" in caplog.text
    assert names(ticks) == ["publish_scheduled", "delete_expired_previews", "prune_db_task_results", "tend_enquiries"]


def test_it_ticks_once_a_minute(ticks: mock.Mock) -> None:
    with mock.patch("time.monotonic", return_value=1000.0) as clock:
        worker = Worker()
        worker.work_once()
        clock.return_value = 1059.9
        worker.work_once()
        assert names(ticks).count("publish_scheduled") == 1
        clock.return_value = 1060.0
        worker.work_once()
        assert names(ticks).count("publish_scheduled") == 2


def test_a_long_queue_does_not_hold_up_the_clock(ticks: mock.Mock) -> None:
    for number in range(3):
        note.enqueue(str(number))
    with mock.patch("time.monotonic", side_effect=range(0, 100_000, 100)):
        Worker().work_once()
    assert names(ticks).count("publish_scheduled") == 4  # after each task, and at the end


def test_a_signal_during_a_tick_lets_it_end(ticks: mock.Mock) -> None:
    worker = Worker()
    ticks.side_effect = lambda *_args, **_options: worker.shutdown(signal.SIGTERM, None) if worker.running else None
    worker.work_until_told_to_stop()
    assert names(ticks) == ["publish_scheduled", "delete_expired_previews", "prune_db_task_results", "tend_enquiries"]


def test_a_signal_while_it_waits_ends_it_at_once() -> None:
    with pytest.raises(SystemExit) as end:
        Worker().shutdown(signal.SIGTERM, None)
    assert end.value.code == 0


def test_it_outlives_a_database_that_is_away(caplog: pytest.LogCaptureFixture) -> None:
    worker = Worker()

    def away_then_back(*_args: object) -> None:
        if worker.interval:
            worker.interval = 0
            raise OperationalError("away")
        worker.running = False

    with mock.patch.object(Worker, "run", away_then_back):
        worker.work_until_told_to_stop()
    assert "the database does not answer; trying again" in caplog.text
