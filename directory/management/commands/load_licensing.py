"""`manage.py load_licensing`: what regions ask of massage therapists by law."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from directory.licensing.loading import load_rules


class Command(BaseCommand):
    help = "Add or renew the licensing rules that come with Touchpoint. What your team has checked later stays."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{load_rules()} licensing rules were added or renewed.")
