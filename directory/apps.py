"""Start-up of the directory."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """The vocabulary, therapists' listings, and training."""

    name = "directory"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hand new index pages to the directory's managers."""
        from directory import roles

        roles.connect()
