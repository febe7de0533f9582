"""What a document reads: found once from its text, so that rows come with what it needs and nothing more.

The look at the selection is deliberately coarse: which fields of which types are selected anywhere,
whatever the path, alias, fragment or directive. That is enough to leave long texts in the database,
and to know which relations and files will be asked for, so that one statement serves them all
(`Context`). A plan never decides what an answer holds: what it did not foresee is loaded when a
resolver asks for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.core.exceptions import FieldDoesNotExist
from django.db.models import ForeignKey, ManyToManyField, ManyToManyRel, ManyToOneRel, Model, QuerySet
from graphene.utils.str_converters import to_camel_case
from graphql import (
    DocumentNode,
    EnumValueNode,
    FieldNode,
    GraphQLObjectType,
    GraphQLSchema,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    visit,
)
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from cms.content.peers import PeersMixin
from cms.content.presets import PRESETS

EVERYTHING = "*"
"""What a field reads that reads all columns and relations of its row."""

GRAPH = "jsonLd"
"""The field that reads the texts and pictures of all that a page refers to."""

LONG_TEXTS = (RichTextField, StreamField)


class References(NamedTuple):
    """By what the rows of a model refer to others, as far as a plan reads it."""

    foreign_keys: tuple[tuple[str, type[Model]], ...]
    texts: tuple[str, ...]
    relations: tuple[str, ...]
    has_ancestors: bool


class Plan:
    """The fields that a document selects, by the name of their type, and the image presets that it asks for.

    Without fields: everything.
    """

    def __init__(
        self, fields: Mapping[str, Iterable[str]] | None = None, presets: Iterable[str] = tuple(PRESETS)
    ) -> None:
        self._fields = fields
        self._reads_graphs = fields is None or any(GRAPH in names for names in fields.values())
        self._reads: dict[type[Model], frozenset[str]] = {}
        self._references: dict[type[Model], References] = {}
        self.presets = frozenset(presets)

    def reads(self, model: type[Model]) -> frozenset[str]:
        """The fields of a model that the selected fields of its type read: by their names, and by what `reads` says."""
        if model not in self._reads:
            self._reads[model] = frozenset(self._read_fields(model))
        return self._reads[model]

    def slim(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """The rows without the long texts that nothing reads."""
        reads = self.reads(rows.model)
        if self._reads_graphs or EVERYTHING in reads or not issubclass(rows.model, PeersMixin):
            return rows
        unread = [
            each.name for each in rows.model._meta.fields if isinstance(each, LONG_TEXTS) and each.name not in reads
        ]
        return rows.defer(*unread) if unread else rows

    def references(self, model: type[Model]) -> References:
        """What rows of a model refer to."""
        if model not in self._references:
            self._references[model] = self._find_references(model)
        return self._references[model]

    def _read_fields(self, model: type[Model]) -> Iterable[str]:
        from cms.graphql.types import model_type, type_name

        try:
            node = model_type(model)
        except LookupError:
            return [EVERYTHING]
        if self._fields is None:
            return [EVERYTHING]
        selected = self._fields.get(type_name(model), ())
        return (
            read
            for name, field in node._meta.fields.items()
            if (field.name or to_camel_case(name)) in selected
            for read in (name, *node.reads.get(name, ()))
        )

    def _find_references(self, model: type[Model]) -> References:
        reads = self.reads(model)
        everything = EVERYTHING in reads
        fields = [each for each in model._meta.fields if everything or each.name in reads]
        return References(
            foreign_keys=tuple(
                (each.attname, each.related_model)
                for each in fields
                if isinstance(each, ForeignKey) and each.model is not Page
            ),
            texts=tuple(each.name for each in fields if isinstance(each, LONG_TEXTS)),
            relations=tuple(name for name in sorted(reads) if _is_relation(model, name)),
            has_ancestors=issubclass(model, Page) and (everything or "path" in reads),
        )


def _is_relation(model: type[Model], name: str) -> bool:
    try:
        field = model._meta.get_field(name.partition(".")[0])
    except FieldDoesNotExist:
        return False
    return isinstance(field, (ManyToManyField, ManyToManyRel)) or ("." in name and isinstance(field, ManyToOneRel))


def plan_of(document: DocumentNode, schema: GraphQLSchema) -> Plan:
    """The plan of a valid document; its operations share it."""
    fields: defaultdict[str, set[str]] = defaultdict(set)
    presets: set[str] = set()
    types = TypeInfo(schema)

    class Collector(Visitor):
        def enter_field(self, node: FieldNode, *_: Any) -> None:
            parent, name = types.get_parent_type(), node.name.value
            if parent is None:
                return
            for each in [parent] if isinstance(parent, GraphQLObjectType) else schema.get_possible_types(parent):
                fields[each.name].add(name)
            for argument in node.arguments:
                if argument.name.value == "preset":
                    value = argument.value
                    presets.update([value.value] if isinstance(value, EnumValueNode) else PRESETS)
            if name == GRAPH:
                presets.update(PRESETS)

    visit(document, TypeInfoVisitor(types, Collector()))
    return Plan(fields, presets)
