"""What one request carries through its resolvers."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, Protocol, TypeVar, cast

from django.db.models import ForeignKey, Model
from django.http import HttpRequest
from graphql import GraphQLObjectType
from graphql.pyutils import Path
from taggit.models import Tag
from wagtail.models import Page, Site

from cms.content.addresses import frontends, languages
from cms.content.models import SiteSettings
from cms.content.peers import PeersMixin
from cms.content.tags import list_tag, settings_tag
from cms.content.visibility import Gate
from cms.graphql.loading import Loader
from cms.graphql.plan import Plan
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
    """Rows of one model that were loaded together, and what was loaded for all of them at once.

    When one row is asked for a relation, it is loaded for its whole batch in one statement: so the
    number of statements follows the shape of the query and not the number of rows, and nothing is
    loaded that no query selects (ADR 0011).
    """

    def __init__(self, rows: Iterable[Model]) -> None:
        self.rows = list(rows)
        self.loaded: dict[Hashable, Mapping[Any, Any]] = {}
        for row in self.rows:
            setattr(row, BATCH_ATTRIBUTE, self)
            if isinstance(row, PeersMixin):
                row.peers = self.rows


class Context:
    """The gate, the audience, the batches and the site of one request.

    `plan` tells what the document reads: everything where none is given. `is_in_address` tells
    whether the query and its variables stand in the address, which is kept in logs.
    """

    def __init__(
        self,
        request: HttpRequest,
        *,
        gate: Gate | None = None,
        audience: Audience = ANONYMOUS,
        is_in_address: bool | None = None,
        plan: Plan | None = None,
    ) -> None:
        self.request = request
        self.is_in_address = request.method != "POST" if is_in_address is None else is_in_address
        self.audience = audience
        self.plan = plan or Plan()
        self.gate = gate or Gate()
        self.gate.shape = self.plan.slim
        self._loader = Loader(self.gate, self.plan, self.adopt)
        self._once: dict[Hashable, Any] = {}
        self.sites_asked_for: dict[str | int, Site] = {}
        """The site of each root field that named or took one, by the field's name in the answer."""

    # Loading in batches

    def adopt(self, rows: Iterable[M]) -> list[M]:
        """Make rows of one model that were loaded together a batch."""
        batch = Batch(rows)
        if batch.rows:
            self._loader.refer(batch.rows)
        return cast("list[M]", batch.rows)

    def batch_of(self, row: Model) -> Batch:
        """The batch of a row; a row that came alone is one by itself."""
        if not hasattr(row, BATCH_ATTRIBUTE):
            self.adopt([row])
        return cast("Batch", getattr(row, BATCH_ATTRIBUTE))

    def admit(self, rows: Iterable[M]) -> list[M]:
        """Let rows of a `gate.public()` queryset through, as one batch."""
        return self.adopt(self.gate.admit(rows))

    def get(self, model: type[M], pk: Any, *, named_by: Model) -> M | None:
        """The public object that a row names by primary key; None if there is none.

        Pages that are asked for as `Page` come as such: they have an address and a title.
        """
        return self._loader.get(model, pk, named_by=self.batch_of(named_by).rows)

    def load(self, model: type[M], ids: Iterable[Any]) -> dict[Any, M]:
        """Public objects by primary key. What this answer has loaded is not loaded again."""
        wanted = list(ids)
        found = {pk: self._loader.get(model, pk, beside=wanted) for pk in wanted}
        return {pk: row for pk, row in found.items() if row is not None}

    def load_page(self, **found_by: Any) -> Any:
        """The public page that these columns name, as its specific type; None if there is none."""
        page = self.gate.load_page(**found_by)
        return self.adopt([page])[0] if page is not None else None

    def for_batch(self, row: Model, key: Hashable, load: Callable[[list[Any]], Mapping[Any, V]]) -> V | None:
        """What `load` finds for `row`, loaded for all rows of its batch on first use.

        `load` takes the rows and gives a mapping by primary key; None where it has no entry.
        """
        batch = self.batch_of(row)
        if key not in batch.loaded:
            batch.loaded[key] = load(batch.rows)
        return cast("V | None", batch.loaded[key].get(row.pk))

    def foreign_object(self, row: Model, name: str) -> Any:
        """The public target of a foreign key; None if it is empty or not public."""
        field = cast("ForeignKey[Any, Any]", row._meta.get_field(name))
        batch, pk = self.batch_of(row), getattr(row, field.attname)
        if ("foreign", name) in batch.loaded:
            return batch.loaded["foreign", name].get(row.pk)
        beside = (getattr(each, field.attname) for each in batch.rows)
        return self._loader.get(field.related_model, pk, beside=beside)

    def many_to_many(self, row: Model, name: str) -> list[Any]:
        """The public targets of a many-to-many relation, from either side, by their names.

        Through an ordered child that names its target (`article_authors.person`): in its order.
        """
        return self.for_batch(row, ("many", name), lambda rows: self._loader.linked(rows, name)) or []

    def ancestors(self, page: Page) -> list[Page]:
        """The public pages above a page, from its site's home page down."""
        self.batch_of(page)
        return self._loader.ancestors(page)

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
            found = self.adopt(child for children in grouped.values() for child in children)
            if found:  # their parent is known, and may be a draft that no gate would load
                parents = {child.pk: row for row in rows for child in grouped[row.pk]}
                self.batch_of(found[0]).loaded["foreign", field.name] = parents
            return grouped

        return self.for_batch(row, ("children", name), load) or []

    def tag_names(self, row: Model, through: str) -> list[str]:
        """The names of a row's tags, by the alphabet. `through` names the relation to them."""
        relation = row._meta.get_field(through)
        model = cast("Any", relation.related_model)

        def load(rows: list[Model]) -> dict[Any, list[str]]:
            if any(through in getattr(row, "_cluster_related_objects", {}) for row in rows):  # a draft
                return {each.pk: sorted(link.tag.name for link in getattr(each, through).all()) for each in rows}
            names: dict[Any, list[str]] = {each.pk: [] for each in rows}
            self.gate.consult(list_tag(Tag))
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
        self.gate.consult(settings_tag(site_id))
        return frontends(self.request)[site_id].settings

    @property
    def locales(self) -> Mapping[int, str]:
        """Language code by primary key of the locale."""
        return languages(self.request)
