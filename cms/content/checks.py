"""System checks for what would otherwise go wrong quietly."""

from __future__ import annotations

from inspect import signature
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, register
from django.db.models import Model

from cms.content.presets import PRESETS

REQUIRED_PRESETS = frozenset({"THUMBNAIL", "CARD", "PORTRAIT", "BODY", "HERO", "SOCIAL"})


@register()
def page_types_have_a_place(**kwargs: Any) -> list[CheckMessage]:
    """A page type that names no parents could be created anywhere and break the tree."""
    from cms.content.models import ContentPage

    return [
        Error(
            f"{model._meta.label} does not say where it stands in the page tree.",
            hint="Set both parent_page_types and subpage_types on the class itself.",
            obj=model,
            id="content.E001",
        )
        for model in apps.get_models()
        if issubclass(model, ContentPage) and not {"parent_page_types", "subpage_types"} <= set(vars(model))
    ]


@register()
def presets_are_complete(**kwargs: Any) -> list[CheckMessage]:
    """The presets are part of the contract with frontends."""
    missing = sorted(REQUIRED_PRESETS - PRESETS.keys())
    return [
        Error(
            f"Image presets are missing: {', '.join(missing)}.",
            hint="Declare them in cms/content/presets.py.",
            id="content.E002",
        )
    ] * bool(missing)


@register()
def public_types_have_a_rule(**kwargs: Any) -> list[CheckMessage]:
    """Pages, snippets and media need a public() queryset, or the gate would refuse them."""
    from cms.content.models import ContentPage, Entry, LibraryDocument, LibraryImage

    kinds: tuple[type[Model], ...] = (ContentPage, Entry, LibraryImage, LibraryDocument)
    errors: list[CheckMessage] = []
    for model in apps.get_models():
        if issubclass(model, kinds):
            rule = getattr(model._default_manager.all(), "public", None)
            # Wagtail's own public(), which looks at restrictions alone, takes no time.
            if rule is None or "at" not in signature(rule).parameters:
                errors.append(
                    Error(
                        f"{model._meta.label} has no rule of what is public.",
                        hint="Give it a manager of a queryset from cms.content.visibility.",
                        obj=model,
                        id="content.E003",
                    )
                )
    return errors
