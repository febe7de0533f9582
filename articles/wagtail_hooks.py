"""What articles add to the admin."""

from __future__ import annotations

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from articles.rich_text import register_citation
from articles.viewsets import PersonViewSet

hooks.register("register_rich_text_features", register_citation)
register_snippet(PersonViewSet)
