"""Start-up of the articles app."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    """Articles, references, people."""

    name = "articles"
    default_auto_field = "django.db.models.BigAutoField"
