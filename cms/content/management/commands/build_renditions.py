"""Make the renditions of every image, after a preset has changed or something went wrong."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from cms.content.models import LibraryImage
from cms.content.renditions import FORMATS, build_renditions, rebuild_renditions, wanted_specs

SECONDS_BETWEEN_LINES = 5


class Command(BaseCommand):
    help = "Make the renditions of every image for every preset. Run it after a preset has changed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--missing", action="store_true", help="make only those that are missing, instead of all anew"
        )

    def handle(self, *, missing: bool, **options: Any) -> None:
        build = build_renditions if missing else rebuild_renditions
        images = LibraryImage.objects.order_by("pk")
        total, made, incomplete = images.count(), 0, 0
        said_at = time.monotonic()
        for number, image in enumerate(images.iterator(chunk_size=100), start=1):
            made += build(image)
            wanted = set(wanted_specs(image, FORMATS))
            if wanted - set(image.renditions.values_list("filter_spec", flat=True)):
                incomplete += 1
                self.stderr.write(f"“{image.title}” (image {image.pk}) is incomplete; the log says why.")
            if time.monotonic() - said_at > SECONDS_BETWEEN_LINES or number == total:
                said_at = time.monotonic()
                self.stdout.write(f"{number} of {total} images, {made} files made.")
                self.stdout.flush()
        if not total:
            self.stdout.write("There are no images.")
        elif incomplete:
            self.stdout.write(f"{incomplete} of {total} images are incomplete.")
