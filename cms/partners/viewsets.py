"""Partners in the admin's menu."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import HeaderButton
from wagtail.admin.widgets.slug import SlugInput

from cms.partners.admin_views import MAKE, REVOKE, key_rows
from cms.partners.models import Partner


class KeysView(generic.InspectView):
    """A partner with its keys: their names and states, never a key."""

    page_title = "Keys"
    template_name = "partners/admin/partner.html"

    @cached_property
    def header_buttons(self) -> list[Any]:
        """The way to a new key, for those who may make one."""
        if not self.request.user.has_perm(MAKE):
            return []
        return [HeaderButton("Make a key", url=reverse("partners_make_key", args=[self.object.pk]), icon_name="plus")]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the keys."""
        user = self.request.user
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {
            "rows": key_rows(self.object),
            "may_revoke": user.has_perm(REVOKE),
            "may_rotate": user.has_perms([MAKE, REVOKE]),
        }


class PartnerViewSet(ModelViewSet):
    """Partners."""

    model = Partner
    icon = "group"
    menu_label = "Partners"
    menu_order = 260
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_class = KeysView
    inspect_template_name = KeysView.template_name
    inspect_view_fields = ["slug", "contact_name", "contact_email", "is_active", "notes"]
    list_display = ["name", Column("slug", label="Embed id"), BooleanColumn("is_active", label="Active")]
    list_filter = ["is_active"]
    search_fields = ["name", "slug", "contact_name", "contact_email"]
    panels = [
        TitleFieldPanel("name", targets=["slug"], placeholder="Name"),
        FieldPanel("slug", widget=SlugInput),
        FieldPanel("is_active"),
        MultiFieldPanel([FieldPanel("contact_name"), FieldPanel("contact_email")], heading="Contact"),
        FieldPanel("notes"),
    ]
