"""Start-up of the content ground."""

from django.apps import AppConfig


class ContentConfig(AppConfig):
    """Registers the system checks of the content ground, lets images get their renditions and pages their redirects."""

    name = "cms.content"
    label = "content"
    verbose_name = "Content"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from taggit.models import Tag
        from wagtail.embeds.models import Embed

        from cms.content import (
            checks,  # noqa: F401  # registers on import
            old_addresses,
            renditions,
        )
        from cms.content.tags import register_list_keys

        register_list_keys(Embed, "url")
        register_list_keys(Tag)
        old_addresses.connect()
        renditions.connect()
