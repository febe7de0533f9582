"""Images: what publishers must know of a picture beside its file."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import models
from grapple.models import GraphQLString
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.search import index

from cms.content.media import secret_name
from cms.content.renditions import blur_placeholder
from cms.content.visibility import ImageQuerySet

NAMED_USERS = 5
"""How many pages a message names."""


class Licence(models.TextChoices):
    """How the publisher came by the right to show a picture."""

    OWN = "own", "Our own"
    LICENSED = "licensed", "Licensed to us"
    CC_BY = "cc_by", "Creative Commons BY"
    CC_BY_SA = "cc_by_sa", "Creative Commons BY-SA"
    CC0 = "cc0", "Public domain or CC0"


class LibraryImage(AbstractImage):
    """A picture with its alternative text, or the word that it needs none, and its rights."""

    alternative_text = models.CharField(
        max_length=300,
        blank=True,
        help_text="What the picture shows, for people who cannot see it. One sentence; no “image of”.",
    )
    is_decorative = models.BooleanField(
        "decorative",
        default=False,
        help_text="Tick if the picture says nothing that the text does not; screen readers skip it.",
    )
    credit = models.CharField(max_length=200, blank=True, help_text="Who made it, as the licence asks to be named.")
    licence = models.CharField(
        max_length=20, choices=Licence, default=Licence.OWN, help_text="By what right the picture may be shown."
    )
    source_url = models.URLField(
        "source", blank=True, help_text="Where the picture was found or bought. Not shown in public."
    )
    placeholder = models.CharField(
        max_length=400,
        blank=True,
        editable=False,
        help_text="The picture in a few pixels, as a data URI; empty if it cannot be decoded.",
    )

    objects = ImageQuerySet.as_manager()

    graphql_name = "Image"
    graphql_interfaces = ("cms.graphql.interfaces.Node",)
    admin_form_fields = (
        "title",
        "file",
        "alternative_text",
        "is_decorative",
        "credit",
        "licence",
        "source_url",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )
    search_fields = [
        *AbstractImage.search_fields,
        index.SearchField("alternative_text"),
        index.SearchField("credit"),
    ]

    graphql_fields = [
        GraphQLString("credit", description="Who is to be named. Null when nobody needs to be."),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = "image"
        verbose_name_plural = "images"
        indexes = [models.Index(fields=["file"])]  # by which files are asked for

    def get_upload_to(self, filename: str) -> str:
        """Where the original is kept, under a name that only answers tell."""
        return secret_name(super().get_upload_to(filename))

    @property
    def default_alt_text(self) -> str:
        """Alternative text that Wagtail puts in when the image is inserted into rich text."""
        return "" if self.is_decorative else self.alternative_text

    @property
    def has_text(self) -> bool:
        """Whether somebody who cannot see the picture loses nothing."""
        return self.is_decorative or bool(self.alternative_text.strip())

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with the placeholder of a new file, and without the renditions of the one before.

        The renditions of presets follow after the commit (`cms.content.renditions`).
        """
        update_fields = kwargs.get("update_fields")
        if update_fields is not None and "file" not in update_fields:
            super().save(*args, **kwargs)
            return
        is_new = self._state.adding
        is_new_file = is_new or not type(self)._default_manager.filter(pk=self.pk, file=self.file.name).exists()
        if is_new_file:
            self.placeholder = blur_placeholder(self)
            if update_fields is not None:
                kwargs["update_fields"] = {*update_fields, "placeholder"}
        super().save(*args, **kwargs)
        if is_new_file and not is_new:
            self.renditions.all().delete()

    def generate_rendition_file(self, filter: Any, *, source: Any = None) -> ContentFile[bytes]:  # noqa: A002
        """The file of a rendition, in memory: Wagtail's is a temporary one that nobody closes."""
        with super().generate_rendition_file(filter, source=source) as file:
            file.seek(0)
            return ContentFile(file.read(), name=file.name)

    def clean(self) -> None:
        """Refuse a decorative picture with a text, and to take the text from a picture that readers see."""
        super().clean()
        if self.is_decorative and self.alternative_text.strip():
            raise ValidationError(
                {"is_decorative": "A decorative picture has no alternative text. Clear one of the two."}
            )
        if self.licence in {Licence.CC_BY, Licence.CC_BY_SA} and not self.credit.strip():
            raise ValidationError({"credit": "This licence asks that the maker be named."})
        if self.pk is not None and not self.has_text and (shown_on := self._live_users()):
            raise ValidationError(
                {"alternative_text": f"Readers see this picture on {shown_on}. Write the text, or tick “decorative”."}
            )

    def _live_users(self) -> str:
        """The published pages and entries that show the picture, in words; empty if there are none."""
        users = (user for user, _ in self.get_usage())
        titles = sorted({f"“{user}”" for user in users if getattr(user, "live", False)})
        if len(titles) > NAMED_USERS:
            titles[NAMED_USERS:] = [f"{len(titles) - NAMED_USERS} more"]
        return ", ".join(titles)


class Rendition(AbstractRendition):
    """One size and format of an image."""

    image = models.ForeignKey(LibraryImage, on_delete=models.CASCADE, related_name="renditions")

    def get_upload_to(self, filename: str) -> str:
        """Where the file is kept, under a name that only answers tell."""
        return secret_name(super().get_upload_to(filename))

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)
        indexes = [models.Index(fields=["file"])]
