"""Start-up of the directory."""

from django.apps import AppConfig
from django.core import checks


class DirectoryConfig(AppConfig):
    """The vocabulary, therapists' listings, and training."""

    name = "directory"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hand new index pages to managers; give entries their addresses; say how rows are searched and told apart."""
        from cms.content.routes import register_entries
        from cms.content.tags import register_list_keys
        from directory import models, roles, searching
        from directory.enquiries.challenges import check_challenge

        roles.connect()
        checks.register(check_challenge)
        register_entries(models.MassageType, word="massage-types")
        register_entries(models.Technique, word="techniques")
        register_entries(models.Condition, word="conditions")
        register_list_keys(
            models.TherapistPage,
            "offered_massage_types__massage_type",
            "offered_massage_types__massage_type__slug",
            "locations__country",
            "locations__region",
        )
        register_list_keys(models.MassageType, "techniques", "conditions", "contraindications")
        searching.register()
