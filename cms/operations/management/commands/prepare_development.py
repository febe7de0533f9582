"""Prepare a development database, saying what is done: tables, demo content, an editor to log in as."""

import secrets
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

EDITOR = "editor"


class Command(BaseCommand):
    help = "Migrate, load the demo content and make an editor's account. Development only."

    def handle(self, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("This makes an account that may do everything: it runs with DEBUG only.")
        self.say("Preparing the database (the first time takes about half a minute) ...")
        call_command("migrate", verbosity=0, interactive=False)
        self.say("Loading the demo content (again, only the first time takes as long) ...")
        call_command("load_demo")
        call_command("load_places")
        self.say(f"Log in as {EDITOR}, password: {self.password_of_editor()}")

    def say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()

    def password_of_editor(self) -> str:
        """Make the account if it is missing, and return its password, or what is known of it.

        Random and kept in a file of one's own: a fixed one would be known to whoever
        reaches a development server through a tunnel.
        """
        path = settings.BASE_DIR / "var" / "editor-password"
        if not path.exists():
            path.touch(mode=0o600)
            path.write_text(secrets.token_urlsafe(9))
        password: str = path.read_text()
        user, is_new = get_user_model().objects.get_or_create(
            username=EDITOR, defaults={"is_staff": True, "is_superuser": True, "email": "editor@example.org"}
        )
        if is_new:
            user.set_password(password)
            user.save()
        return password if user.check_password(password) else "the one that you chose"
