"""Blocks of the header and footer navigation."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks


class LinkBlock(blocks.StructBlock):
    """A link to a page of ours, which disappears with the page, or to an address elsewhere."""

    title = blocks.CharBlock(max_length=60, required=False, help_text="Empty: the title of the page.")
    page = blocks.PageChooserBlock(required=False, help_text="The link is left out while the page is not published.")
    url = blocks.URLBlock(required=False, label="Address", help_text="Instead of a page.")

    class Meta:
        icon = "link"
        label = "Link"

    def clean(self, value: Any) -> Any:
        """Ask for exactly one target, and for a title where no page gives one."""
        cleaned = super().clean(value)
        errors = {}
        if bool(cleaned["page"]) == bool(cleaned["url"]):
            errors["page"] = ValidationError("Choose a page or give an address, one of the two.")
        if cleaned["url"] and not cleaned["title"]:
            errors["title"] = ValidationError("Give a title: there is no page to take it from.")
        if errors:
            raise blocks.StructBlockValidationError(block_errors=errors)
        return cleaned


class NavigationItemBlock(LinkBlock):
    """A link of the navigation with at most one level below."""

    children = blocks.ListBlock(
        LinkBlock(), required=False, default=[], label="Below it", help_text="Links of a menu that opens here."
    )


class NavigationBlock(blocks.StreamBlock):
    """The entries of one navigation, in order."""

    item = NavigationItemBlock(icon="link")

    class Meta:
        required = False
