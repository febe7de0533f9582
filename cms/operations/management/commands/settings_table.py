"""Write the table of environment variables for operators, from their declarations."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cms.settings.environment import VARIABLES, Variable

INTRODUCTION = """\
# Settings

Made from `cms/settings/environment.py` by `manage.py settings_table`: edit there.

Touchpoint reads its settings from the environment when it starts. An empty value counts as absent. A value
that is missing or unsafe in production (`DJANGO_SETTINGS_MODULE=cms.settings.production`) stops the start with
a sentence that names it. Values marked secret never appear in logs or messages.

| variable | kind | default | in production | meaning |
|---|---|---|---|---|
"""


class Command(BaseCommand):
    help = "Write docs/operators/settings.md."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="write nothing; fail if the file is not current")

    def handle(self, *, check: bool, **options: Any) -> None:
        path = settings.BASE_DIR / "docs" / "operators" / "settings.md"
        table = INTRODUCTION + "".join(_row(variable) for variable in VARIABLES)
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(table)
        elif not path.exists() or path.read_text() != table:
            raise CommandError("docs/operators/settings.md is not current: run manage.py settings_table.")


def _row(variable: Variable) -> str:
    kind = variable.kind + (", secret" if variable.is_secret else "")
    default = f"`{variable.default}`" if variable.default else "none"
    if variable.development is not None:
        default += "; one for development" if variable.is_secret else f"; `{variable.development}` in development"
    if variable.bounds is not None:
        kind += f" from {variable.bounds[0]} to {variable.bounds[1]}"
    required = "required" if variable.is_required else ""
    return f"| `{variable.name}` | {kind} | {default} | {required} | {variable.description} |\n"
