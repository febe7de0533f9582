"""Start-up of the home app."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Home page, standard pages, roles, demo content."""

    name = "home"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Give articles their workflow wherever an index of them is created."""
        from home import roles

        roles.connect()
