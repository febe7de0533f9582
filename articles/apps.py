"""Start-up of the articles app."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    """Articles, references, people."""

    name = "articles"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Say what of articles readers can search, and by what their lists are told apart."""
        from articles import models, searching
        from cms.content.tags import register_list_keys

        register_list_keys(
            models.ArticlePage, "massage_types", "massage_types__slug", "conditions", "article_authors__person"
        )
        searching.register()
