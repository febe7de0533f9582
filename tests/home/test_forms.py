"""Forms of the admin: what they say of their fields, and which they have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.forms import HiddenInput
from django.test import Client
from django.urls import reverse
from wagtail import blocks
from wagtail.admin.panels import get_edit_handler
from wagtail.contrib.settings.registry import registry as settings_registry
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models
from wagtail.snippets.models import get_snippet_models

from cms.content.models import Entry
from tests.factories.articles import ArticlePageFactory
from tests.factories.directory import superuser

OURS = {"content", "directory", "articles", "home"}
WAGTAIL_OWN = {"title", "go_live_at", "expire_at", "comment_notifications"}


def edited_models() -> list[type[Any]]:
    models = {*get_page_models(), *get_snippet_models(), *settings_registry}
    return [model for model in models if model._meta.app_label in OURS]


def edit_handler(model: type[Any]) -> Any:
    return model.get_edit_handler() if issubclass(model, Page) else get_edit_handler(model)


def fields_without_help(form: Any, place: str) -> Iterator[str]:
    for name, field in form.base_fields.items():
        if not field.help_text and not isinstance(field.widget, HiddenInput) and name not in WAGTAIL_OWN:
            yield f"{place}.{name}"
    for name, formset in form.formsets.items():
        if name != "comments":
            yield from fields_without_help(formset.form, f"{place}.{name}")


def blocks_without_help(definition: Any, place: str) -> Iterator[str]:
    if isinstance(definition, blocks.ListBlock):
        yield from blocks_without_help(definition.child_block, place)
    elif isinstance(definition, blocks.BaseStreamBlock):
        for name, child in definition.child_blocks.items():
            yield from blocks_without_help(child, f"{place}.{name}")
    elif isinstance(definition, blocks.BaseStructBlock):
        for name, child in definition.child_blocks.items():
            field = getattr(child, "field", None)
            if not (field.help_text if field is not None else getattr(child.meta, "help_text", "")):
                yield f"{place}.{name}"
            yield from blocks_without_help(child, f"{place}.{name}")


def test_every_field_of_a_form_says_what_belongs_into_it() -> None:
    missing = [
        place
        for model in edited_models()
        for place in fields_without_help(edit_handler(model).get_form_class(), model.__name__)
    ]
    assert missing == []


def test_every_field_of_a_block_says_what_belongs_into_it() -> None:
    missing = [
        place
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, StreamField) and model._meta.app_label in OURS
        for place in blocks_without_help(field.stream_block, f"{model.__name__}.{field.name}")
    ]
    assert missing == []


def test_the_example_of_a_name_is_of_the_same_kind() -> None:
    examples = {
        model.__name__: str(model._meta.get_field("name").help_text)
        for model in get_snippet_models()
        if model._meta.app_label in OURS
    }
    assert len(set(examples.values())) == len(examples), examples
    assert "Swedish massage" in examples["MassageType"]
    assert "massage" not in examples["Person"].lower()


@pytest.mark.django_db
@pytest.mark.parametrize("model", [model for model in get_snippet_models() if issubclass(model, Entry)])
def test_slug_of_an_entry_fills_itself_from_the_name(client: Client, model: type[Any]) -> None:
    client.force_login(superuser())
    form = client.get(reverse(f"{model.snippet_viewset.url_namespace}:add")).content.decode()
    (name,) = re.findall(r'<input[^>]* name="name"[^>]*>', form)
    assert 'data-w-sync-target-value="#id_slug"' in name


@pytest.mark.django_db
def test_no_form_offers_menus_that_no_frontend_has(client: Client) -> None:
    client.force_login(superuser())
    form = client.get(reverse("wagtailadmin_pages:edit", args=[ArticlePageFactory().pk])).content.decode()
    assert 'name="slug"' in form
    assert "show_in_menus" not in form
