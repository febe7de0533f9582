"""Licensing rules in the admin."""

from __future__ import annotations

from wagtail.admin.panels import FieldPanel
from wagtail.admin.viewsets.model import ModelViewSet

from directory.models import LicensingRule


class LicensingRuleViewSet(ModelViewSet):
    """Licensing rules by region."""

    model = LicensingRule
    icon = "clipboard-list"
    menu_label = "Licensing rules"
    menu_order = 257
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    list_display = ["region", "kind", "source", "checked_on"]
    list_filter = ["kind", "checked_on"]
    list_export = ["region", "kind", "source", "source_url", "checked_on"]
    search_fields = ["region", "source"]
    panels = [FieldPanel(name) for name in ("region", "kind", "source", "source_url", "checked_on")]
