"""A page that gets another address leaves a redirect behind, for itself and all below it.

Wagtail does so for drafts and restricted pages too. Redirects are public, so the address of a page
that nobody could see would be told with the first publishing: here only an address that readers
could know leaves one. Wagtail's own receivers are off (`WAGTAILREDIRECTS_AUTO_CREATE`).
"""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from wagtail.contrib.redirects.signal_handlers import create_redirects
from wagtail.models import Page, Site
from wagtail.signals import page_slug_changed, post_page_move


def connect() -> None:
    """Listen to Wagtail's signals."""
    page_slug_changed.connect(_after_change_of_slug)
    post_page_move.connect(_after_move)


def _after_change_of_slug(sender: Any, *, instance: Page, instance_before: Page, **_: Any) -> None:
    if instance_before.live and not instance.get_view_restrictions().exists():
        create_redirects(page=instance, page_old=instance_before, sites=_sites(instance, instance_before))


def _after_move(
    sender: Any,
    *,
    instance: Page,
    parent_page_before: Page,
    url_path_before: str,
    url_path_after: str,
    **_: Any,
) -> None:
    if url_path_before == url_path_after or not instance.live:
        return
    if parent_page_before.get_view_restrictions().exists() or instance.view_restrictions.exists():
        return
    page = instance.specific
    before = type(page)()
    before.__dict__.update(page.__dict__, url_path=url_path_before)
    create_redirects(page=page, page_old=before, sites=_sites(page, before))


def _sites(page: Page, before: Page) -> QuerySet[Site]:
    """The sites that showed the page at its old address and show it at the new one; not as their home page."""
    roots = Site.get_site_root_paths()
    ids = [{root.site_id for root in roots if each.url_path.startswith(root.root_path)} for each in (page, before)]
    sites: QuerySet[Site] = Site.objects.filter(pk__in=ids[0] & ids[1]).exclude(root_page=page)
    return sites
