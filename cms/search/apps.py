"""Start-up of search."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """The index and what keeps it; apps register what can be searched."""

    name = "cms.search"
    label = "search"
    verbose_name = "Search"
    default_auto_field = "django.db.models.BigAutoField"
