"""People in the admin's menu."""

from __future__ import annotations

from wagtail.admin.ui.tables import LiveStatusTagColumn, UpdatedAtColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from articles.models import Person


class PersonViewSet(SnippetViewSet):
    """Authors and medical reviewers."""

    model = Person
    icon = "user"
    menu_label = "People"
    menu_order = 260
    add_to_admin_menu = True
    list_display = ["name", "credentials", "role", UpdatedAtColumn(), LiveStatusTagColumn()]
    list_filter = ["live"]
    list_export = ["name", "slug", "credentials", "role", "live"]
