"""What partners add to the admin."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import path
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from cms.partners.admin_views import make_key, revoke_key, rotate_key
from cms.partners.viewsets import PartnerViewSet


@hooks.register("register_admin_viewset")  # type: ignore[untyped-decorator]
def partner_viewset() -> PartnerViewSet:
    """List, forms, keys and history of partners."""
    return PartnerViewSet()


@hooks.register("register_admin_urls")  # type: ignore[untyped-decorator]
def key_urls() -> list[Any]:
    """What can be done with keys."""
    return [
        path("partner/<int:partner_id>/make-key/", make_key, name="partners_make_key"),
        path("partner/keys/<int:key_id>/rotate/", rotate_key, name="partners_rotate_key"),
        path("partner/keys/<int:key_id>/revoke/", revoke_key, name="partners_revoke_key"),
    ]


@hooks.register("register_permissions")  # type: ignore[untyped-decorator]
def key_permissions() -> QuerySet[Permission]:
    """Offered in the settings of a group."""
    return Permission.objects.filter(content_type__app_label="partners", codename__in=["add_apikey", "change_apikey"])


@hooks.register("register_log_actions")  # type: ignore[untyped-decorator]
def key_log_actions(actions: Any) -> None:
    """What stands in a partner's history."""

    class KeyFormatter(LogFormatter):
        """Names the key by its prefix."""

        did = ""

        def format_message(self, log_entry: Any) -> str:
            """One sentence."""
            data = log_entry.data
            until = f" It ends at {data['ends']}." if "ends" in data else ""
            return f"{self.did} the key tp_{data.get('prefix', '')}… ({data.get('label', '')}).{until}"

    for action, title, verb in (
        ("partners.make_key", "Make a key", "Made"),
        ("partners.rotate_key", "Rotate a key", "Rotated"),
        ("partners.revoke_key", "Revoke a key", "Revoked"),
    ):
        actions.register_action(action)(type(verb, (KeyFormatter,), {"label": title, "did": verb}))
