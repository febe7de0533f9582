"""What the rows of an answer refer to, loaded through the gate: one statement a model for all that is known by then.

Rows say what they refer to when they are adopted: by foreign keys, through link tables, in the
choosers and links of their texts, and pages by the pages above them, all as far as the plan reads
it. The first resolver that asks for an object of a model gets it, and with it come all others of
that model that any row has named: pictures at the head, in the text and of people are one statement.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from typing import Any, TypeVar, cast

from django.db.models import F, ForeignKey, ManyToManyField, ManyToManyRel, Model, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject
from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.fields import StreamField
from wagtail.models import Page

from cms.content.json_aggregates import JSONArray
from cms.content.models import LibraryImage
from cms.content.renditions import with_renditions
from cms.content.rich_text import stored_leaves
from cms.content.tags import list_tag, object_tag, tree_tag
from cms.content.visibility import Gate
from cms.graphql.plan import LONG_TEXTS, Plan

M = TypeVar("M", bound=Model)

LINK = re.compile(r'<a\b[^>]*?\blinktype="(page|document)"[^>]*>')
LINKED_ID = re.compile(r'\bid="(\d{1,18})"')


@dataclass(frozen=True)
class Relation:
    """A link table seen from its owners: a many-to-many relation, or an ordered child that names a target.

    `order` is the column of the link that orders targets; None orders them by their names. `reverse`
    is the relation of the targets that makes the links, where the owners do not make them themselves.
    """

    through: type[Model]
    owner: str
    target: str
    target_model: type[Model]
    order: str | None
    reverse: str | None = None


@cache
def relation(model: type[Model], name: str) -> Relation:
    """The relation of a model by its name: `massage_types`, or through a child `article_authors.person`."""
    child, _, target = name.partition(".")
    field = cast("Any", model._meta.get_field(child))
    if target:
        through = cast("type[Model]", field.related_model)
        foreign_key = cast("ForeignKey[Any, Any]", through._meta.get_field(target))
        return Relation(through, field.field.attname, foreign_key.attname, foreign_key.related_model, "sort_order")
    forward: ManyToManyField[Any, Any] = field.field if isinstance(field, ManyToManyRel) else field
    owner, target = f"{forward.m2m_field_name()}_id", f"{forward.m2m_reverse_field_name()}_id"
    if field is not forward:
        owner, target = target, owner
    link_table = cast("type[Model]", forward.remote_field.through)
    return Relation(link_table, owner, target, field.related_model, None, None if field is forward else forward.name)


Linked = dict[Any, list[Any]]
"""The public targets of a relation by the primary keys of their owners."""


@dataclass(eq=False)
class Links:
    """A relation of rows that were loaded together; `targets` once they are loaded."""

    relation: Relation
    rows: list[Model]
    name: str
    targets: Linked | None = None

    def held(self) -> dict[Any, list[Any]] | None:
        """The primary keys of targets by owner, if a row holds them in memory, as drafts do; None otherwise."""
        child, _, target = self.name.partition(".")
        if not any(child in getattr(row, "_cluster_related_objects", {}) for row in self.rows):
            return None
        attribute = self.relation.target if target else "pk"
        return {row.pk: [getattr(each, attribute) for each in getattr(row, child).all()] for row in self.rows}

    def stored(self) -> QuerySet[Any]:
        """The rows of the link table."""
        owners = {f"{self.relation.owner}__in": [row.pk for row in self.rows]}
        return self.relation.through._default_manager.filter(**owners).order_by()

    def of_target(self) -> Subquery:
        """Owner and place of each link to a row of the outer query, as JSON."""
        places = self.stored().filter(**{self.relation.target: OuterRef("pk")}).values(self.relation.target)
        link = JSONObject(owner=F(self.relation.owner), place=F(self.relation.order or "pk"), pk=F("pk"))
        return Subquery(places.annotate(links=JSONArray(link)).values("links"))


class Loader:
    """The objects of one answer. `adopt` is called with the rows that it loads, before anybody sees them."""

    def __init__(self, gate: Gate, plan: Plan, adopt: Callable[[list[Any]], object]) -> None:
        self._gate = gate
        self._plan = plan
        self._adopt = adopt
        self._known: defaultdict[type[Model], dict[Any, Any]] = defaultdict(dict)
        self._wanted: defaultdict[type[Model], set[Any]] = defaultdict(set)
        self._links: dict[tuple[int, str], Links] = {}
        self._unloaded: defaultdict[type[Model], list[Links]] = defaultdict(list)
        self._unread: list[tuple[Sequence[Any], str]] = []
        self._read: dict[tuple[int, str], Sequence[Any]] = {}
        self._paths: set[str] = set()
        self._pages_by_path: dict[str, Any] = {}

    def refer(self, rows: list[Any]) -> None:
        """Note what rows of one model, which were loaded together, refer to."""
        references = self._plan.references(type(rows[0]))
        for attribute, target in references.foreign_keys:
            self._wanted[target].update(getattr(row, attribute) for row in rows)
        self._unread += [(rows, name) for name in references.texts]
        for name in references.relations:
            self._note_links(rows, name)
        if references.has_ancestors:
            self._paths.update(path for row in rows for path in ancestor_paths(row))

    def get(self, model: type[M], pk: Any, *, beside: Iterable[Any] = (), named_by: Sequence[Any] = ()) -> M | None:
        """The public object with this primary key; None if there is none.

        `beside` are keys to be asked for next; `named_by` the rows, loaded together, one of which
        names the object in a text: perhaps in one that the plan did not foresee.
        """
        if pk is None:
            return None
        known = self._known[model]
        if pk not in known:
            self._wanted[model].update((pk, *beside))
            self._unread += [(named_by, name) for name in (_loaded_texts(named_by[0]) if named_by else ())]
            self._load(model)
        return self._shown(model, pk)

    def linked(self, rows: list[Any], name: str) -> Linked:
        """The public targets of a relation of rows that were loaded together."""
        links = self._note_links(rows, name)
        if links.targets is None:
            self._load(links.relation.target_model)
        if (reverse := links.relation.reverse) is not None:
            keys = (list_tag(links.relation.target_model, key=(reverse, row.pk)) for row in rows)
            self._gate.consult(*keys)
        for targets in links.targets.values():  # type: ignore[union-attr]
            self._gate.admit(targets)
        return cast("Linked", links.targets)

    def ancestors(self, page: Page) -> list[Page]:
        """The public pages above a page, from its site's home page down."""
        paths = ancestor_paths(page)
        self._paths.update(paths)
        if not self._pages_by_path.keys() >= set(paths):
            self._load(Page)
        found = {path: self._pages_by_path[path] for path in paths}
        self._gate.consult(*(tree_tag(path) for path, above in found.items() if above is None))
        return self._gate.admit(above for above in found.values() if above is not None)

    def _shown(self, model: type[M], pk: Any) -> M | None:
        row: M | None = self._known[model][pk]
        if row is None:
            self._gate.consult(object_tag(model, pk))
        else:
            self._gate.admit([row])
        return row

    def _note_links(self, rows: list[Any], name: str) -> Links:
        key = (id(rows), name)
        if key not in self._links:
            links = self._links[key] = Links(relation(cast("Any", type(rows[0])), name), rows, name)
            self._unloaded[links.relation.target_model].append(links)
        return self._links[key]

    def _load(self, model: type[Model]) -> None:
        """Load all objects of a model that rows have named, in one statement."""
        self._read_texts()
        known = self._known[model]
        ids = self._wanted.pop(model, set())
        all_links = self._unloaded.pop(model, [])
        held = {links: keys for links in all_links if (keys := links.held()) is not None}
        stored = [links for links in all_links if links not in held]
        ids = {pk for pk in ids.union(*(pks for keys in held.values() for pks in keys.values())) if pk not in known}
        ids.discard(None)
        paths = self._paths - self._pages_by_path.keys() if model is Page else set()
        rows: list[Any] = []
        if ids or stored or paths:
            rows = list(self._statement(model, ids, stored, paths))
        known.update(dict.fromkeys(ids))
        fresh = {row.pk: row for row in rows if known.get(row.pk) is None}
        known.update(fresh)
        if model is Page:
            self._pages_by_path |= {**dict.fromkeys(paths), **{row.path: row for row in rows}}
        if fresh:
            self._adopt(list(fresh.values()))
        for position, links in enumerate(stored):
            links.targets = _grouped(links, [(known[row.pk], getattr(row, f"links_{position}")) for row in rows])
        for links, keys in held.items():
            links.targets = {
                owner: [known[pk] for pk in pks if known.get(pk) is not None] for owner, pks in keys.items()
            }

    def _statement(self, model: type[Model], ids: set[Any], stored: list[Links], paths: set[str]) -> QuerySet[Any]:
        rows = self._gate.public(model)
        if model is LibraryImage:
            rows = with_renditions(rows, self._plan.presets)
        named = [links.stored().values(links.relation.target) for links in stored]
        if ids and named:  # a union, since databases look up either part of it by an index
            named.append(model._default_manager.filter(pk__in=ids).order_by().values("pk"))
        found = Q(pk__in=reduce(_union, named) if named else ids)
        if paths:
            found |= Q(path__in=paths)
        owners = {f"links_{position}": links.of_target() for position, links in enumerate(stored)}
        named_rows: QuerySet[Any] = rows.filter(found).annotate(**owners)
        return named_rows

    def _read_texts(self) -> None:
        """Find what the texts of adopted rows refer to."""
        for rows, name in self._unread:
            if (id(rows), name) not in self._read:
                self._read[id(rows), name] = rows
                for row in rows:
                    for model, pk in _text_references(row, name):
                        self._wanted[model].add(pk)
        self._unread = []


def _union(keys: QuerySet[Any], others: QuerySet[Any]) -> QuerySet[Any]:
    return keys.union(others)


def ancestor_paths(page: Page) -> list[str]:
    """The places in the tree above a page, from its site's home page down."""
    step = page.steplen
    return [page.path[:end] for end in range(2 * step, len(page.path), step)]


def _grouped(links: Links, found: list[tuple[Any, Any]]) -> Linked:
    """Targets by owner, in order."""
    grouped: dict[Any, list[tuple[Any, Any]]] = {row.pk: [] for row in links.rows}
    for target, owners in found:
        for each in owners or ():
            is_named = links.relation.order is None
            place = (str(target).casefold(), target.pk) if is_named else (each["place"], each["pk"])
            grouped[each["owner"]].append((place, target))
    return {
        owner: [target for _, target in sorted(targets, key=lambda each: cast("Any", each[0]))]
        for owner, targets in grouped.items()
    }


def _loaded_texts(row: Model) -> list[str]:
    left_out = row.get_deferred_fields()
    return [each.name for each in row._meta.fields if isinstance(each, LONG_TEXTS) and each.name not in left_out]


def _text_references(row: Model, name: str) -> Iterator[tuple[type[Model], Any]]:
    """Model and primary key of all that a text names."""
    value = getattr(row, name)
    if not isinstance(row._meta.get_field(name), StreamField):
        yield from _linked(value)
        return
    for block, leaf in stored_leaves(value.stream_block, value.raw_data):
        if isinstance(block, blocks.ChooserBlock):
            yield block.model_class, leaf
        elif isinstance(block, blocks.RichTextBlock):
            yield from _linked(leaf)


def _linked(html: str) -> Iterator[tuple[type[Model], int]]:
    for link in LINK.finditer(html) if "linktype" in html else ():
        if found := LINKED_ID.search(link[0]):
            yield (Page if link[1] == "page" else get_document_model()), int(found[1])
