"""Check that migrations can run while the previous version still serves, on a PostgreSQL of its own.

A migration that is accepted in spite of a finding stands in ACCEPTED with the reason.
"""

import os
import sys

import django

from tests.postgres import Server

OUR_APPS = ("content", "directory", "articles", "home", "operations", "partners", "graphql_api", "search")

# Name of the migration, as in `directory.0007_price`: why it is safe all the same.
ACCEPTED: dict[str, str] = {}


def main() -> int:
    server = Server()
    server.start()
    try:
        os.environ |= {"DATABASE_URL": server.url, "DJANGO_SETTINGS_MODULE": "cms.settings.test"}
        django.setup()
        return lint()
    finally:
        server.stop()


def lint() -> int:
    from django_migration_linter import MigrationLinter

    linter = MigrationLinter(no_cache=True, quiet=["ok", "ignore"])
    for (app, name), migration in sorted(linter.migration_loader.disk_migrations.items()):
        if app in OUR_APPS and f"{app}.{name}" not in ACCEPTED:
            linter.lint_migration(migration)
    linter.print_summary()
    return 1 if linter.has_errors else 0


if __name__ == "__main__":
    sys.exit(main())
