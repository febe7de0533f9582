"""Addresses of the demo frontend: every path that nothing else answers, so they come last of all.

Paths end in a slash; Django sends on those that do not.
"""

from django.urls import path, re_path

from cms.content.models.preview import PREVIEW_PATH
from home.frontend.views import show_path, show_preview

urlpatterns = [
    path(PREVIEW_PATH.lstrip("/"), show_preview, name="preview"),
    re_path(r"^(?:.*/)?$", show_path, name="frontend"),
]
