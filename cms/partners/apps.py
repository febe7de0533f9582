"""Start-up of the partners' app."""

from django.apps import AppConfig


class PartnersConfig(AppConfig):
    """Partners and their keys."""

    name = "cms.partners"
    label = "partners"
    verbose_name = "Partners"
    default_auto_field = "django.db.models.BigAutoField"
