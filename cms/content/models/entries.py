"""The base of the vocabulary: snippets with everything that Wagtail offers to snippets."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import ObjectList, Panel, PublishingPanel, TabbedInterface
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail.search import index

from cms.content.models.preview import FrontendPreviewMixin
from cms.content.panels import PublicationChecklistPanel
from cms.content.peers import PeersMixin
from cms.content.publication import PublicationFormMixin, PublicationMixin
from cms.content.visibility import EntryQuerySet


class EntryForm(PublicationFormMixin, WagtailAdminModelForm):
    """The edit form of an entry."""


class Entry(
    FrontendPreviewMixin,
    PeersMixin,
    PublicationMixin,
    WorkflowMixin,
    LockableMixin,
    DraftStateMixin,
    RevisionMixin,
    PreviewableMixin,
    TranslatableMixin,
    index.Indexed,
    models.Model,
):
    """A named thing with an address of its own, that articles and listings refer to.

    Each type declares `name` anew, with an example of its own in the help text.
    Draft, revision, workflow, lock, preview, translation, search and usage are on. The slug is
    unique within a locale; translations may share it.
    """

    name = models.CharField(max_length=120)
    slug = models.SlugField(
        max_length=120, help_text="The word in the address. Changing it breaks links that others have made."
    )
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        for_concrete_model=False,
    )
    _revisions = GenericRelation(
        "wagtailcore.Revision",
        content_type_field="base_content_type",
        object_id_field="object_id",
        for_concrete_model=False,
    )

    objects = EntryQuerySet.as_manager()
    base_form_class = EntryForm
    graphql_interfaces: tuple[str, ...] = ("cms.graphql.interfaces.Node",)

    search_fields = [
        index.SearchField("name", boost=4),
        index.AutocompleteField("name"),
        index.FilterField("slug"),
        index.FilterField("live"),
        index.FilterField("expire_at"),
        index.FilterField("locale_id"),
    ]

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ("name", "pk")
        unique_together = [("translation_key", "locale"), ("locale", "slug")]

    def __str__(self) -> str:
        return self.name

    def copy_for_translation(self, *args: Any, **kwargs: Any) -> Any:
        """A draft in another language, not yet saved: it holds what the draft here says, for somebody to translate."""
        translated = super().copy_for_translation(*args, **kwargs)
        translated.live = False
        translated.has_unpublished_changes = True
        translated.first_published_at = translated.last_published_at = None
        return translated

    @property
    def revisions(self) -> Any:
        """The revisions of this entry (Wagtail's mixin asks for the name)."""
        return self._revisions


def entry_edit_handler(*tabs: tuple[str, list[Panel]]) -> TabbedInterface:
    """The edit view of an entry: what is missing, its own tabs, then publishing (schedule, workflow)."""
    (first, panels), *others = tabs
    return TabbedInterface(
        [
            ObjectList([PublicationChecklistPanel(), *panels], heading=first),
            *(ObjectList(panels, heading=heading) for heading, panels in others),
            ObjectList([PublishingPanel()], heading="Publishing", classname="settings"),
        ]
    )
