"""Load the demo content."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from home.demo.build import build_demo
from home.demo.loading import Loading


class Command(BaseCommand):
    help = (
        "Load the demo content: what is missing is made, what is there stays as it is. "
        "For an empty database; one with a home page of its own is refused."
    )

    def handle(self, **options: Any) -> None:
        demo = Loading(say=self._say)
        build_demo(demo)
        self._say(f"Made: {demo.summary()}." if demo.made else "The demo is complete: nothing was changed.")

    def _say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()
