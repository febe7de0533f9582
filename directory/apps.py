"""Start-up of the directory."""

from django.apps import AppConfig
from django.core import checks


class DirectoryConfig(AppConfig):
    """The vocabulary, therapists' listings, and training."""

    name = "directory"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hand new index pages to managers; give entries their addresses; say what readers can search."""
        from cms.content.routes import register_entries
        from directory import models, roles, searching
        from directory.enquiries.challenges import check_challenge

        roles.connect()
        checks.register(check_challenge)
        register_entries(models.MassageType, word="massage-types")
        register_entries(models.Technique, word="techniques")
        register_entries(models.Condition, word="conditions")
        searching.register()
