"""Images: alternative text, renditions by preset, sources for a picture element.

No query makes a rendition. What was not made yet (a preset was added; AVIF waits for the worker) is
left out of `sources`; the fallback is then the nearest rendition that exists, or the original.
"""

from __future__ import annotations

from typing import Any

import graphene
from django.core.files.storage import default_storage

from cms.content.models import LibraryImage
from cms.content.models.images import Licence
from cms.content.presets import FALLBACK_FORMAT, MODERN_FORMATS, PRESETS, SLOW_FORMATS, ImagePreset
from cms.content.renditions import focal_point_key
from cms.graphql.context import Context, Info
from cms.graphql.enums import enum_type
from cms.graphql.interfaces import listed, optional, required
from cms.graphql.media import media_url
from cms.graphql.scalars import URL
from cms.graphql.types import extend

ImagePresetEnum = graphene.Enum(
    "ImagePreset",
    [(name, name) for name in PRESETS],
    description=lambda member: PRESETS[member.value].description if member else "The sizes in which images come.",
)


class FocalPoint(graphene.ObjectType):
    """The middle of what matters in a picture, in fractions of width and height from the top left."""

    x = required(graphene.Float, "From 0 (left) to 1 (right).")
    y = required(graphene.Float, "From 0 (top) to 1 (bottom).")


class ImageRendition(graphene.ObjectType):
    """One file of an image."""

    url = required(URL, "Absolute address of the file.")
    width = required(graphene.Int, "In pixels.")
    height = required(graphene.Int, "In pixels.")
    content_type = required(graphene.String, "Media type, for example image/webp.")


class PictureSource(graphene.ObjectType):
    """One source element: a format in several widths."""

    content_type = required(graphene.String, "For the type attribute.")
    src_set = required(graphene.String, "For the srcset attribute.")


class Picture(graphene.ObjectType):
    """Ready for a picture element: best format first, the fallback last."""

    sources = listed(
        PictureSource,
        "The source elements, best first: AVIF once the worker has made it, WebP. Empty until renditions are made.",
    )
    fallback = required(ImageRendition, "For the img element.")
    sizes = required(graphene.String, "For the sizes attribute.")
    placeholder = required(
        graphene.String,
        "The whole picture in at most 16 by 16 pixels, as a data URI of at most 400 characters: a background that "
        "covers the place while the file loads. Empty when the picture could not be read.",
    )


@extend(LibraryImage)
class ImageFields:
    """A picture of the library."""

    alternative_text = required(
        graphene.String, "For people who cannot see the picture. Empty when decorative, or taken away by editors."
    )
    is_decorative = required(graphene.Boolean, "Whether screen readers should skip the picture.")
    licence = required(enum_type(Licence), "By what right the picture is shown; some ask that credit be shown with it.")
    width = required(graphene.Int, "Of the original, in pixels.")
    height = required(graphene.Int, "Of the original, in pixels.")
    focal_point = optional(FocalPoint, "Null when editors set none: then the middle counts.")
    rendition = required(
        ImageRendition,
        "The fallback file of a preset: its largest width as JPEG.",
        preset=graphene.Argument(graphene.NonNull(ImagePresetEnum), description="Which size."),
    )
    picture = required(
        Picture,
        "All files of a preset.",
        preset=graphene.Argument(graphene.NonNull(ImagePresetEnum), description="Which size."),
    )

    @staticmethod
    def resolve_focal_point(image: LibraryImage, info: Info) -> dict[str, float] | None:
        """The editors' focal point as fractions."""
        if image.focal_point_x is None:
            return None
        return {"x": image.focal_point_x / image.width, "y": image.focal_point_y / image.height}

    @staticmethod
    def resolve_rendition(image: LibraryImage, info: Info, preset: str) -> dict[str, Any]:
        """The fallback of a preset."""
        return _fallback(image, PRESETS[_name(preset)], info.context)

    @staticmethod
    def resolve_picture(image: LibraryImage, info: Info, preset: str) -> dict[str, Any]:
        """Sources and fallback of a preset."""
        chosen = PRESETS[_name(preset)]
        made = _renditions(image)
        sources = []
        for image_format in MODERN_FORMATS:
            files = [made[spec] for spec in chosen.filter_specs(image_format).values() if spec in made]
            if files:
                sources.append(
                    {
                        "content_type": f"image/{image_format}",
                        "src_set": ", ".join(f"{_url(file['file'], info.context)} {file['width']}w" for file in files),
                    }
                )
        return {
            "sources": sources,
            "fallback": _fallback(image, chosen, info.context),
            "sizes": chosen.sizes,
            "placeholder": image.placeholder,
        }


def _name(preset: Any) -> str:
    return str(getattr(preset, "value", preset))


def _renditions(image: Any) -> dict[str, dict[str, Any]]:
    """The files of an image by filter specification, as far as the document's presets need them."""
    made: dict[str, dict[str, Any]] = {}
    for file in image.files or ():
        # After a change of the focal point the old crop counts until the new one is made. A slow format would show
        # it beside the others' new one for longer: it waits.
        spec = file["spec"]
        is_taken = spec not in made and not spec.endswith(SLOW_FORMATS)
        if is_taken or file["key"] == focal_point_key(image, spec):
            made[spec] = file
    return made


def preset_file(image: LibraryImage, preset: str, context: Context) -> dict[str, Any]:
    """The fallback file of a preset, as the type `ImageRendition` reads it."""
    return _fallback(image, PRESETS[preset], context)


def _fallback(image: LibraryImage, preset: ImagePreset, context: Context) -> dict[str, Any]:
    made = _renditions(image)
    for spec in reversed(preset.filter_specs(FALLBACK_FORMAT).values()):
        if spec in made:
            file = made[spec]
            return _file(file["file"], file["width"], file["height"], "image/jpeg", context)
    extension = image.file.name.rpartition(".")[2].lower().replace("jpg", "jpeg")
    return _file(image.file.name, image.width, image.height, f"image/{extension}", context)


def _file(name: str, width: int, height: int, content_type: str, context: Context) -> dict[str, Any]:
    return {"url": _url(name, context), "width": width, "height": height, "content_type": content_type}


def _url(name: str, context: Context) -> str:
    """The absolute address of a stored file: originals and renditions lie in one storage."""
    return media_url(default_storage.url(name), context)
