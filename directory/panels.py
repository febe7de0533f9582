"""Panels of the directory's edit views."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import Panel


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
