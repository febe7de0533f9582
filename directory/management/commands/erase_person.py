"""Erases a person from the directory."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from directory.erasure import erase, plan
from directory.models import TherapistPage


class Command(BaseCommand):
    help = "Erase the person of a listing: listing, versions, enquiries, invitation, account, portrait, names in logs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("listing", type=int, help="number of the listing: the one in the address of its edit view")
        parser.add_argument("--dry-run", action="store_true", help="say what would be erased, and change nothing")
        parser.add_argument("--no-input", action="store_false", dest="interactive", help="do not ask")

    def handle(self, *, listing: int, dry_run: bool, interactive: bool, **options: Any) -> None:
        page = TherapistPage.objects.filter(pk=listing).first()
        if page is None:
            raise CommandError(f"There is no listing {listing}. Its number stands in the address of its edit view.")
        found = plan(page)
        self.stdout.write("This is erased, for good:")
        self._write(found.removed())
        self.stdout.write("This is not:")
        self._write(found.kept())
        if dry_run:
            self.stdout.write("Nothing was changed (--dry-run).")
            return
        if interactive and input(f"Type the name “{page.title}” to erase it: ") != page.title:
            raise CommandError("That was another name. Nothing was changed.")
        erase(page)
        self.stdout.write(self.style.SUCCESS("Erased."))

    def _write(self, lines: Any) -> None:
        for line in lines:
            self.stdout.write(f"- {line}")
