"""Previews last for an hour; their rows go with them."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.content.models import Preview


class Command(BaseCommand):
    help = "Delete the drafts that were kept for previews whose tokens have expired."

    def handle(self, *args: Any, **options: Any) -> None:
        Preview.objects.expired().delete()
