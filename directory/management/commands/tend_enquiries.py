"""What is due of enquiries by the clock."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from directory.enquiries.delivery import queue_due
from directory.models import Enquiry


class Command(BaseCommand):
    help = "Queue enquiries whose next attempt is due, and delete those that were kept long enough."

    def handle(self, *args: Any, **options: Any) -> None:
        Enquiry.objects.outdated(days=settings.ENQUIRY_RETENTION_DAYS).delete()
        queue_due()
