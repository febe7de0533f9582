"""The vocabulary in the admin's menu."""

from __future__ import annotations

from wagtail.admin.ui.tables import LiveStatusTagColumn, UpdatedAtColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from directory.models import (
    Condition,
    Contraindication,
    Insurance,
    MassageType,
    Practice,
    Technique,
)


class MassageTypeViewSet(SnippetViewSet):
    """Massage types."""

    model = MassageType
    icon = "tag"
    list_display = [
        "name",
        "lightest_pressure",
        "firmest_pressure",
        "surface",
        UpdatedAtColumn(),
        LiveStatusTagColumn(),
    ]
    list_filter = ["live", "surface", "is_clothed", "uses_oil"]
    list_export = ["name", "slug", "summary", "origin", "lightest_pressure", "firmest_pressure", "surface", "live"]


class TechniqueViewSet(SnippetViewSet):
    """Techniques."""

    model = Technique
    icon = "edit"
    list_display = ["name", "aim", UpdatedAtColumn(), LiveStatusTagColumn()]
    list_filter = ["live"]
    list_export = ["name", "slug", "aim", "live"]


class ConditionViewSet(SnippetViewSet):
    """Conditions."""

    model = Condition
    icon = "help"
    list_display = ["name", "kind", UpdatedAtColumn(), LiveStatusTagColumn()]
    list_filter = ["live", "kind"]
    list_export = ["name", "slug", "kind", "summary", "live"]


class ContraindicationViewSet(SnippetViewSet):
    """Contraindications."""

    model = Contraindication
    icon = "warning"
    list_display = ["name", "severity", UpdatedAtColumn(), LiveStatusTagColumn()]
    list_filter = ["live", "severity"]
    list_export = ["name", "slug", "severity", "live"]


class PracticeViewSet(SnippetViewSet):
    """Related practices."""

    model = Practice
    icon = "link"
    list_display = ["name", UpdatedAtColumn(), LiveStatusTagColumn()]
    list_filter = ["live"]
    list_export = ["name", "slug", "summary", "live"]


class InsuranceViewSet(SnippetViewSet):
    """Insurances."""

    model = Insurance
    icon = "clipboard-list"
    list_display = ["name", "slug"]
    list_export = ["name", "slug"]


class VocabularyViewSetGroup(SnippetViewSetGroup):
    """What articles and listings refer to."""

    menu_label = "Vocabulary"
    menu_icon = "list-ul"
    menu_order = 250
    items = (
        MassageTypeViewSet,
        TechniqueViewSet,
        ConditionViewSet,
        ContraindicationViewSet,
        PracticeViewSet,
        InsuranceViewSet,
    )
