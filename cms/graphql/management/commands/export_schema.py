"""Writes `schema.graphql`, the contract as committed in the repository."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.graphql.schema import schema_text


class Command(BaseCommand):
    """`manage.py export_schema` renews the file; `--check` fails if it is out of date."""

    help = "Write the GraphQL schema to schema.graphql, or check that the file is current."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare `--check`."""
        parser.add_argument("--check", action="store_true", help="Change nothing; fail if out of date.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write or check."""
        path = Path(settings.BASE_DIR, "schema.graphql")
        text = schema_text()
        current = path.read_text() if path.exists() else ""
        if options["check"]:
            if current != text:
                raise CommandError(
                    "schema.graphql is out of date. Run `manage.py export_schema`, read the diff, "
                    "and name breaking changes in CHANGELOG.md."
                )
            self.stdout.write("schema.graphql is current.")
        else:
            path.write_text(text)
            self.stdout.write(f"Wrote {path.name}: {len(text.splitlines())} lines.")
