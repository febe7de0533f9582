"""The app of the peers' models."""

from django.apps import AppConfig
from django.conf import settings


class PeersConfig(AppConfig):
    """Declares grapple's fields only where grapple reads them, so that no other peer carries its memory."""

    name = "bench.peers"
    label = "peers"

    def ready(self) -> None:
        """Comes before grapple's own, which reads the fields."""
        if settings.PEER == "grapple":
            from bench.peers import grapple_fields  # noqa: F401
