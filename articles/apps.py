"""Start-up of the articles app."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    """Articles, references, people."""

    name = "articles"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Say what of articles readers can search."""
        from articles import searching

        searching.register()
