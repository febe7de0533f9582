"""Work in the background: run queued tasks, and what is due by the clock."""

import logging
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, close_old_connections
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands import db_worker

logger = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS = 1
SECONDS_BETWEEN_TICKS = 60

# Commands that run at each tick. Each does only what is due, and may run on several workers at once.
AT_EACH_TICK = ("publish_scheduled", "delete_expired_previews", "prune_db_task_results", "tend_enquiries")


class Worker(db_worker.Worker):
    """django-tasks-db's worker, which also ticks once a minute, between tasks.

    One thread does both, so that a signal waits for a task and a tick alike.
    """

    def __init__(self) -> None:
        super().__init__(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=SECONDS_BETWEEN_LOOKS,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
        )
        self.next_tick = time.monotonic()

    def run_task(self, db_task_result: Any) -> None:
        super().run_task(db_task_result)
        self.tick_if_due()  # a long queue must not hold up the clock

    def tick_if_due(self) -> None:
        if not self.running or time.monotonic() < self.next_tick:
            return
        self.next_tick = time.monotonic() + SECONDS_BETWEEN_TICKS
        self.running_task = True  # a signal lets the tick end first
        try:
            for name in AT_EACH_TICK:
                self._run_command(name)
        finally:
            self.running_task = False

    def _run_command(self, name: str) -> None:
        try:
            call_command(name, verbosity=0)
        except (OperationalError, InterfaceError):
            raise
        except Exception:
            # The next minute tries again; tasks and the other commands go on meanwhile.
            logger.exception("%s failed", name)

    def work_once(self) -> None:
        """Run every task that is ready, and what is due by the clock."""
        self.run()
        self.tick_if_due()

    def work_until_told_to_stop(self) -> None:
        while self.running:
            try:
                self.work_once()
            except (OperationalError, InterfaceError):
                logger.exception("the database does not answer; trying again")
                close_old_connections()
            if self.running:
                time.sleep(self.interval)


class Command(BaseCommand):
    help = "Run queued tasks and, once a minute, what is due by the clock, until SIGTERM or Ctrl-C."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="do what is ready and due now, then end")

    def handle(self, *, once: bool, **options: Any) -> None:
        # It would write two lines at each look into the queue.
        logging.getLogger("django_tasks_db").setLevel(logging.WARNING)
        worker = Worker()
        if once:
            worker.work_once()
            return
        worker.configure_signals()
        logger.info("worker %s starts", worker.worker_id)
        worker.work_until_told_to_stop()
