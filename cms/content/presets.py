"""The image sizes that frontends may ask for, named in one place.

No query ever makes a rendition: the saving of an image, the worker and `manage.py build_renditions`
do. After a change here, run that command.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ImagePreset:
    """A named crop or fit, in several widths for `srcset`.

    `ratio` is (width, height) of a crop around the focal point, None keeps the whole picture.
    `widths` are in pixels, smallest first; the last is the fallback's. `sizes` is the HTML `sizes`
    attribute that fits the place for which the preset is meant.
    """

    name: str
    description: str
    widths: tuple[int, ...]
    ratio: tuple[int, int] | None
    sizes: str

    def operation(self, width: int) -> str:
        """Wagtail's filter operation for one width."""
        if self.ratio is None:
            return f"width-{width}"
        across, down = self.ratio
        return f"fill-{width}x{round(width * down / across)}"

    def filter_specs(self, image_format: str) -> dict[int, str]:
        """Wagtail's filter specification by width, for `webp`, `avif` or `jpeg`."""
        return {width: f"{self.operation(width)}|format-{image_format}" for width in self.widths}


PRESETS: dict[str, ImagePreset] = {
    preset.name: preset
    for preset in (
        ImagePreset("THUMBNAIL", "A small square, for bylines and lists.", (96, 192), (1, 1), "96px"),
        ImagePreset("CARD", "A landscape crop for cards.", (400, 800), (3, 2), "(min-width: 48rem) 24rem, 100vw"),
        ImagePreset("PORTRAIT", "An upright crop of a person.", (320, 640), (4, 5), "(min-width: 48rem) 20rem, 60vw"),
        ImagePreset(
            "BODY",
            "The whole picture at the width of the text.",
            (480, 960, 1440),
            None,
            "(min-width: 48rem) 44rem, 100vw",
        ),
        ImagePreset("HERO", "A wide crop for the top of a page.", (768, 1280, 1920), (16, 9), "100vw"),
        ImagePreset("SOCIAL", "1.91 to 1, as social networks crop previews.", (1200,), (1200, 630), "1200px"),
    )
}

FALLBACK_FORMAT = "jpeg"
MODERN_FORMATS = ("avif", "webp")
"""Best first."""
SLOW_FORMATS = ("avif",)
"""Made by the worker, since nobody should wait for them."""
