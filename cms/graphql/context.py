"""What one request carries through its resolvers."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cached_property
from typing import Any, Protocol, TypeVar, cast

from django.db.models import ForeignKey, ManyToManyField, ManyToManyRel, Model
from django.http import HttpRequest
from graphql import GraphQLObjectType
from graphql.pyutils import Path
from wagtail.models import Locale, Page, Site

from cms.content.addresses import frontends
from cms.content.models import SiteSettings
from cms.content.visibility import Gate
from cms.partners.audience import ANONYMOUS, Audience

M = TypeVar("M", bound=Model)
V = TypeVar("V")

BATCH_ATTRIBUTE = "_graphql_batch"


class Info(Protocol):
    """What resolvers read of graphql-core's resolve info."""

    context: Context
    parent_type: GraphQLObjectType
    path: Path


class Batch:
    """Rows that were loaded together, and what was loaded for all of them at once.

    When one row is asked for a relation, it is loaded for its whole batch in one statement: so the
    number of statements follows the shape of the query and not the number of rows, and nothing is
    loaded that no query selects (ADR 0011).
    """

    def __init__(self, rows: Iterable[Model]) -> None:
        self.rows = list(rows)
        self.loaded: dict[Hashable, Mapping[Any, Any]] = {}
        for row in self.rows:
            setattr(row, BATCH_ATTRIBUTE, self)


def batch_of(row: Model) -> Batch:
    """The batch of a row; a row that came alone is one by itself."""
    return getattr(row, BATCH_ATTRIBUTE, None) or Batch([row])


class Context:
    """The gate, the audience, the batches and the site of one request.

    `is_in_address` tells whether the query and its variables stand in the address, which is kept in logs.
    """

    def __init__(
        self,
        request: HttpRequest,
        *,
        gate: Gate | None = None,
        audience: Audience = ANONYMOUS,
        is_in_address: bool | None = None,
    ) -> None:
        self.request = request
        self.is_in_address = request.method != "POST" if is_in_address is None else is_in_address
        self.audience = audience
        self.gate = gate or Gate()
        self._known: dict[type[Model], dict[Any, Any]] = {}
        self._once: dict[Hashable, Any] = {}
        self._site_settings: dict[int, SiteSettings] = {}
        self.sites_asked_for: dict[str | int, Site] = {}
        """The site of each root field that named or took one, by the field's name in the answer."""

    # Loading in batches

    def admit(self, rows: Iterable[M]) -> list[M]:
        """Let rows of a `gate.public()` queryset through, as one batch."""
        admitted = self.gate.admit(rows)
        Batch(admitted)
        return admitted

    def load(self, model: type[M], ids: Iterable[Any]) -> dict[Any, M]:
        """Public objects by primary key, as one batch a type. What this answer has loaded is not loaded again."""
        wanted = {pk for pk in ids if pk is not None}
        known = self._known.setdefault(model, {})
        if missing := wanted - known.keys():
            found = self.gate.load(model, missing)
            known.update({pk: found.get(pk) for pk in missing})
            by_type: dict[type[Model], list[Model]] = {}
            for row in found.values():
                by_type.setdefault(type(row), []).append(row)
            for rows in by_type.values():
                Batch(rows)
        return {pk: known[pk] for pk in wanted if known[pk] is not None}

    def load_page(self, **found_by: Any) -> Any:
        """The public page that these columns name, as its specific type; None if there is none."""
        page = self.gate.load_page(**found_by)
        if page is not None:
            Batch([page])
            self._known.setdefault(Page, {})[page.pk] = page
        return page

    def for_batch(self, row: Model, key: Hashable, load: Callable[[list[Any]], Mapping[Any, V]]) -> V | None:
        """What `load` finds for `row`, loaded for all rows of its batch on first use.

        `load` takes the rows and gives a mapping by primary key; None where it has no entry.
        """
        batch = batch_of(row)
        if key not in batch.loaded:
            batch.loaded[key] = load(batch.rows)
        return cast("V | None", batch.loaded[key].get(row.pk))

    def foreign_object(self, row: Model, name: str) -> Any:
        """The public target of a foreign key; None if it is empty or not public."""
        field = cast("ForeignKey[Any, Any]", row._meta.get_field(name))
        target = field.related_model

        def load(rows: list[Model]) -> dict[Any, Any]:
            found = self.load(target, (getattr(row, field.attname) for row in rows))
            return {row.pk: found.get(getattr(row, field.attname)) for row in rows}

        return self.for_batch(row, ("foreign", name), load)

    def children(self, row: Model, name: str) -> list[Any]:
        """The ordered rows of a child relation: parts of their parent, as public as it is."""
        relation = row._meta.get_field(name)
        field = cast("ForeignKey[Any, Any]", relation.remote_field)
        model = cast("type[Model]", relation.related_model)

        def load(rows: list[Model]) -> dict[Any, list[Any]]:
            if any(name in getattr(row, "_cluster_related_objects", {}) for row in rows):
                grouped = {row.pk: list(getattr(row, name).all()) for row in rows}  # a draft
            else:
                grouped = {row.pk: [] for row in rows}
                owners = [row.pk for row in rows]
                for child in model._default_manager.filter(**{f"{field.name}__in": owners}):
                    grouped[getattr(child, field.attname)].append(child)
            batch = Batch(child for children in grouped.values() for child in children)
            # Their parent is known, and may be a draft that no gate would load.
            batch.loaded["foreign", field.name] = {child.pk: row for row in rows for child in grouped[row.pk]}
            return grouped

        return self.for_batch(row, ("children", name), load) or []

    def many_to_many(self, row: Model, name: str) -> list[Any]:
        """The public targets of a many-to-many relation, from either side, by their names."""
        relation = cast("ManyToManyField[Any, Any] | ManyToManyRel", row._meta.get_field(name))

        def load(rows: list[Model]) -> dict[Any, list[Any]]:
            pairs = _pairs(rows, relation)
            found = self.load(relation.related_model, (target_id for _, target_id in pairs))
            grouped: dict[Any, list[Any]] = {row.pk: [] for row in rows}
            for owner_id, target_id in pairs:
                if target_id in found:
                    grouped[owner_id].append(found[target_id])
            for targets in grouped.values():
                targets.sort(key=lambda target: (str(target).casefold(), target.pk))
            return grouped

        return self.for_batch(row, ("many", name), load) or []

    def tag_names(self, row: Model, through: str) -> list[str]:
        """The names of a row's tags, by the alphabet. `through` names the relation to them."""
        relation = row._meta.get_field(through)
        model = cast("Any", relation.related_model)

        def load(rows: list[Model]) -> dict[Any, list[str]]:
            if any(through in getattr(row, "_cluster_related_objects", {}) for row in rows):  # a draft
                return {each.pk: sorted(link.tag.name for link in getattr(each, through).all()) for each in rows}
            names: dict[Any, list[str]] = {each.pk: [] for each in rows}
            tagged = model.objects.filter(content_object__in=names).order_by("tag__name")
            for owner_id, name in tagged.values_list("content_object_id", "tag__name"):
                names[owner_id].append(name)
            return names

        return self.for_batch(row, ("tags", through), load) or []

    def once(self, key: Hashable, load: Callable[[], V]) -> V:
        """What `load` gives, called once for the whole answer."""
        if key not in self._once:
            self._once[key] = load()
        return cast("V", self._once[key])

    # Site and language

    @property
    def sites(self) -> list[Site]:
        """All sites, each with its home page and the locale of it."""
        return [frontend.site for frontend in frontends(self.request).values()]

    def site(self, site_id: int) -> Site:
        """A site by primary key."""
        return frontends(self.request)[site_id].site

    def site_settings(self, site_id: int) -> SiteSettings:
        """The settings of a site; unsaved defaults for one that nobody has set up."""
        if site_id not in self._site_settings:
            found = SiteSettings.objects.filter(site_id=site_id).first()
            self._site_settings[site_id] = found or SiteSettings(site_id=site_id)
        return self._site_settings[site_id]

    @cached_property
    def locales(self) -> dict[int, str]:
        """Language code by primary key of the locale."""
        return dict(Locale.objects.values_list("pk", "language_code"))


def _pairs(rows: list[Model], relation: ManyToManyField[Any, Any] | ManyToManyRel) -> list[tuple[Any, Any]]:
    """Primary keys of owner and target; of a draft from what it holds in memory."""
    held = "_cluster_related_objects"
    if any(relation.name in getattr(row, held, {}) for row in rows):
        return [(row.pk, target.pk) for row in rows for target in getattr(row, relation.name).all()]
    forward = relation.field if isinstance(relation, ManyToManyRel) else relation
    owner, target = forward.m2m_field_name(), forward.m2m_reverse_field_name()
    if relation is not forward:
        owner, target = target, owner
    through = cast("type[Model]", forward.remote_field.through)._default_manager
    owners = {f"{owner}__in": [row.pk for row in rows]}
    return list(through.filter(**owners).values_list(f"{owner}_id", f"{target}_id"))
