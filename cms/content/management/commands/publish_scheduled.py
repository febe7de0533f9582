"""Wagtail's command, which stops at the first object that cannot be published; this one goes on."""

from __future__ import annotations

from typing import Any

from wagtail.management.commands.publish_scheduled import Command as WagtailCommand

from cms.content.scheduling import publish_due, unpublish_expired


class Command(WagtailCommand):
    """Takes Wagtail's place, since our app stands before Wagtail's; the dry run is Wagtail's own."""

    help = "Publish and take down what is due. What is incomplete stays a draft, and its editor is told."

    def handle(self, *args: Any, **options: Any) -> None:
        if options["dryrun"]:
            super().handle(*args, **options)
            return
        unpublish_expired()
        publish_due()
