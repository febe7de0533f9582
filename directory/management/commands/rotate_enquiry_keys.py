"""Encrypts enquiries anew, so that an old key can go."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from directory.enquiries.sealing import SealNotOpened, reseal
from directory.models import Enquiry


class Command(BaseCommand):
    help = "Encrypt all enquiries with the first of ENQUIRY_KEYS. After it, the other keys can be removed."

    def handle(self, *args: Any, **options: Any) -> None:
        count, lost = 0, 0
        for pk, sealed in Enquiry.objects.values_list("pk", "sealed").order_by("pk").iterator():
            try:
                renewed = reseal(sealed)
            except SealNotOpened:
                lost += 1
                continue
            count += Enquiry.objects.filter(pk=pk).update(sealed=renewed)
        self.stdout.write(f"Encrypted {count} enquiries with the first key.")
        if lost:
            raise CommandError(f"{lost} enquiries open with none of ENQUIRY_KEYS. Put back the key that is missing.")
