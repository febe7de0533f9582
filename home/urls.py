"""Addresses of the demo frontend: every path that nothing else answers, so they come last of all.

Paths end in a slash; Django sends on those that do not.
"""

from django.urls import re_path

from home.frontend.views import show_path

urlpatterns = [re_path(r"^(?:.*/)?$", show_path, name="frontend")]
