"""System checks of the content ground."""

from __future__ import annotations

import pytest
from wagtail.models import PageManager

from cms.content import checks
from home.models import StandardPage


def test_our_own_models_pass() -> None:
    assert checks.page_types_have_a_place() == []
    assert checks.presets_are_complete() == []
    assert checks.public_types_have_a_rule() == []


def test_a_page_type_without_a_place_in_the_tree_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(StandardPage, "subpage_types")
    (error,) = checks.page_types_have_a_place()
    assert error.id == "content.E001"
    assert error.obj is StandardPage


def test_a_missing_preset_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "PRESETS", {})
    (error,) = checks.presets_are_complete()
    assert error.id == "content.E002"
    assert "HERO" in error.msg


def test_a_page_type_with_wagtails_rule_alone_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    manager = PageManager()
    manager.model = StandardPage
    monkeypatch.setitem(vars(StandardPage._meta), "default_manager", manager)
    (error,) = checks.public_types_have_a_rule()
    assert error.id == "content.E003"
    assert error.obj is StandardPage
