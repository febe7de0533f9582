"""Panels of the directory's edit views."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.urls import reverse
from django.utils.text import capfirst
from wagtail.admin.compare import M2MFieldComparison, TextFieldComparison, register_comparison_class
from wagtail.admin.panels import FieldPanel, InlinePanel, Panel

from directory.amounts import AmountField
from directory.standards.currencies import format_amount


class RowsComparison(M2MFieldComparison):
    """Compares rows of a relation as moderators read them: one line of words each."""

    def __init__(self, relation: str, label: str, before: Any, after: Any) -> None:
        self.label = label
        self.lines = [[str(row) for row in getattr(each, relation).all()] if each else [] for each in (before, after)]

    def field_label(self) -> str:
        """What the rows are."""
        return capfirst(self.label)

    def get_items(self) -> tuple[list[str], list[str]]:
        """The lines before and after."""
        return self.lines[0], self.lines[1]


class AmountComparison(TextFieldComparison):
    """Compares amounts as people pay them."""

    def __init__(self, field: AmountField, before: Any, after: Any) -> None:
        super().__init__(field, before, after)
        self.val_a, self.val_b = (
            ""
            if field.value_from_object(each) is None
            else format_amount(field.value_from_object(each), getattr(each, field.currency_field))
            for each in (before, after)
        )


register_comparison_class(AmountField, comparison_class=AmountComparison)


class LinesPanel(InlinePanel):
    """Rows inside rows: Wagtail compares one level of them only."""

    class BoundPanel(InlinePanel.BoundPanel):
        """Compared line by line."""

        def get_comparison(self) -> list[Callable[..., RowsComparison]]:
            """The lines of both sides."""
            return [partial(RowsComparison, self.panel.relation_name, self.panel.heading)]


class TickedValuesPanel(FieldPanel):
    """A list of ticks that is kept as child rows, not as a field that Wagtail could compare."""

    class BoundPanel(FieldPanel.BoundPanel):
        """Compared word by word."""

        def get_comparison(self) -> list[Callable[..., RowsComparison]]:
            """The words of both sides."""
            relation = self.field_name.removesuffix("_values")
            return [partial(RowsComparison, relation, relation.replace("_", " "))]


class MembershipPanel(Panel):
    """What the membership and the account are today, with the way to change them."""

    class BoundPanel(Panel.BoundPanel):
        """Shown for a listing that exists: a new one is asked for its membership in the form."""

        template_name = "directory/admin/membership_panel.html"

        def is_shown(self) -> bool:
            """Whether there is a membership to show."""
            return self.instance.pk is not None

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """The listing and the addresses of its actions."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            context["listing"] = self.instance
            context["membership_url"] = reverse("directory_membership", args=[self.instance.pk])
            context["invite_url"] = reverse("directory_invite", args=[self.instance.pk])
            user = self.request.user
            context["may_manage_membership"] = user.has_perm("directory.manage_membership")
            context["may_invite"] = user.has_perm("directory.add_invitation")
            return context
