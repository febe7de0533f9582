"""Write the search index anew."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from cms.search.indexing import rebuild
from cms.search.registry import searchables


class Command(BaseCommand):
    help = (
        "Write the search index anew, while readers search: after loading rows past the application "
        "(loaddata, SQL), and after an upgrade that makes more searchable."
    )

    def handle(self, **options: Any) -> None:
        for kind, searchable in searchables().items():
            with transaction.atomic():
                count = rebuild(searchable)
            self.stdout.write(f"{kind}: {count}")
