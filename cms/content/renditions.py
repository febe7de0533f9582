"""Renditions: the files of an image for each preset, made when it is saved and never by a query.

Made directly after the commit of the save, in the process that saved: when the editor's request is
over, every reader gets the new crops. AVIF takes longer to make: the worker does it. A picture that
cannot be decoded is logged; it stays in the library and is answered with its original file.
"""

from __future__ import annotations

import base64
import io
import logging
from collections.abc import Collection, Iterator
from functools import lru_cache, partial
from typing import Any, cast

from django.db import transaction
from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.db.models.signals import post_save
from django_tasks import task
from PIL import Image, ImageOps
from wagtail.images import get_image_model
from wagtail.images.models import Filter

from cms.content.json_aggregates import JSONArray
from cms.content.presets import FALLBACK_FORMAT, MODERN_FORMATS, PRESETS, SLOW_FORMATS, ImagePreset

logger = logging.getLogger(__name__)

FORMATS = (*MODERN_FORMATS, FALLBACK_FORMAT)
QUICK_FORMATS = tuple(each for each in FORMATS if each not in SLOW_FORMATS)
"""What is made when an image is saved."""

CHANGE_FILES = frozenset({"file", "focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"})
"""Fields on which the files depend."""

PLACEHOLDER_SIDE = 16


def build_renditions(image: Any, *, formats: Collection[str] = FORMATS) -> int:
    """Make the renditions of all presets that are missing, and remove those of an earlier focal point.

    Gives the number of files made. Those that fail are logged; what they would replace stays.
    """
    made = _create(image, [_filter(spec) for spec in _missing(image, formats)])
    _remove_outdated(image)
    return made


def _missing(image: Any, formats: Collection[str]) -> list[str]:
    wanted = {(spec, focal_point_key(image, spec)) for spec in wanted_specs(image, formats)}
    present = set(image.renditions.values_list("filter_spec", "focal_point_key"))
    return [spec for spec, _ in sorted(wanted - present)]


def rebuild_renditions(image: Any) -> int:
    """Make all renditions anew, also those that a changed preset left behind or made otherwise."""
    with transaction.atomic():
        image.renditions.all().delete()
        return build_renditions(image)


def with_renditions(images: QuerySet[Any], presets: Collection[str]) -> QuerySet[Any]:
    """Images with the renditions of some presets, in the same statement.

    Each comes with `files`: a list of dictionaries (spec, key, file, width, height), or None if it has none.
    """
    specs = (
        spec
        for name in sorted(presets)
        for image_format in FORMATS
        for spec in PRESETS[name].filter_specs(image_format).values()
    )
    with_files: QuerySet[Any] = images.annotate(files=_files(cast("Any", images.model), tuple(specs)))
    return with_files


@lru_cache(maxsize=64)
def _files(model: type[Any], specs: tuple[str, ...]) -> Subquery:
    """The renditions of an image of the outer query. Kept, since it takes longer to build than to run."""
    file = JSONObject(spec="filter_spec", key="focal_point_key", file="file", width="width", height="height")
    made = model.get_rendition_model().objects.filter(image=OuterRef("pk"), filter_spec__in=specs)
    return Subquery(made.order_by().values("image").annotate(files=JSONArray(file)).values("files"))


def wanted_specs(image: Any, formats: Collection[str]) -> Iterator[str]:
    """The filter specifications of all presets for an image."""
    for preset in PRESETS.values():
        widths = fitting_widths(preset, image.width, image.height)
        for image_format in formats:
            for width, spec in preset.filter_specs(image_format).items():
                if width in widths:
                    yield spec


def fitting_widths(preset: ImagePreset, width: int, height: int) -> list[int]:
    """The widths of a preset that an original of this size can fill without being enlarged.

    The next one above is among them unless one fits exactly: its file is as wide as the original
    allows.
    """
    available = width
    if preset.ratio is not None:
        across, down = preset.ratio
        available = min(width, height * across // down)
    smaller = [each for each in preset.widths if each <= available]
    larger = [each for each in preset.widths if each > available]
    return smaller if available in smaller else smaller + larger[:1]


def focal_point_key(image: Any, spec: str) -> str:
    """What Wagtail stores beside a rendition to tell for which focal point it was made."""
    return str(_filter(spec).get_cache_key(image))


def blur_placeholder(image: Any) -> str:
    """The whole picture in 16 pixels as a data URI of a WebP; empty if it cannot be decoded."""
    try:
        with image.open_file() as file, Image.open(file) as picture:
            picture.draft("RGB", (PLACEHOLDER_SIDE * 4, PLACEHOLDER_SIDE * 4))
            small = ImageOps.exif_transpose(picture)
            small = small.convert("RGBA" if small.has_transparency_data else "RGB")
            small.thumbnail((PLACEHOLDER_SIDE, PLACEHOLDER_SIDE), Image.Resampling.BOX)
            output = io.BytesIO()
            small.save(output, "WEBP", quality=40, method=6)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):  # what Pillow's readers raise
        logger.exception("Image %s cannot be decoded: it has no placeholder.", image.pk)
        return ""
    return "data:image/webp;base64," + base64.b64encode(output.getvalue()).decode()


def connect() -> None:
    """Let the saving of an image make its renditions."""
    post_save.connect(_after_save, sender=get_image_model(), dispatch_uid="cms.content.renditions")


def _after_save(instance: Any, *, raw: bool, update_fields: Collection[str] | None, **kwargs: Any) -> None:
    if raw or (update_fields is not None and CHANGE_FILES.isdisjoint(update_fields)):
        return
    transaction.on_commit(partial(_build_saved, instance.pk), robust=True)


def _build_saved(pk: int) -> None:
    image = get_image_model()._default_manager.filter(pk=pk).first()
    if image is not None:  # another request may have deleted it since
        build_renditions(image, formats=QUICK_FORMATS)
        if _missing(image, SLOW_FORMATS):
            build_slow_renditions.enqueue(pk)


@task()
def build_slow_renditions(pk: int) -> None:
    """Make the renditions of an image in the formats that take long."""
    image = get_image_model()._default_manager.filter(pk=pk).first()
    if image is not None:
        build_renditions(image, formats=SLOW_FORMATS)


def _create(image: Any, filters: list[Filter]) -> int:
    """Make all at once, side by side; if that fails, one by one, so that one cannot spoil the others."""
    try:
        return len(image.create_renditions(*filters))
    except Exception as error:  # noqa: BLE001 - a codec may raise anything; the loop below logs it
        logger.warning("Image %s: not all renditions could be made at once (%s).", image.pk, str(error))
    made = 0
    for each in filters:
        try:
            image.create_rendition(each)
            made += 1
        except Exception:
            logger.exception("Image %s: %s could not be made.", image.pk, each.spec)
    return made


def _remove_outdated(image: Any) -> None:
    """Remove crops around an earlier focal point, once the present one has its own."""
    crops = list(image.renditions.filter(filter_spec__contains="|format-").exclude(focal_point_key=""))
    keys = {(crop.filter_spec, crop.focal_point_key) for crop in crops}
    for crop in crops:
        current = focal_point_key(image, crop.filter_spec)
        if crop.focal_point_key != current and (crop.filter_spec, current) in keys:
            crop.delete()


@lru_cache(maxsize=256)
def _filter(spec: str) -> Filter:
    return Filter(spec=spec)
