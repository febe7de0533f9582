"""From grapple's types of our models to the types of the contract.

grapple makes a type of each model and gives it the fields that the model declares in
`graphql_fields`, but also each column of Wagtail's Page and resolvers that check nothing. Here each
type gets the name of the contract (`graphql_name`), exactly the fields that are declared for it,
descriptions from the editors' help texts, and our resolvers. What a declaration cannot say, an app
adds with `extend`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import cache
from typing import Any

import graphene
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field, ForeignKey, Model
from graphql_relay import to_global_id

from cms.graphql.context import Info

_extensions: dict[type[Model], list[type]] = {}


def extend(model: type[Model]) -> Callable[[type], type]:
    """Class decorator: the fields and resolvers of the class belong to the type of `model`.

    `reads` names the model's fields that a field's resolver reads where their names differ, for
    `cms.graphql.plan`: long texts and relations. What is read and not named there costs a statement more.

    Several apps may extend a type of a floor below; its own app's describes it.
    """

    def register(extension: type) -> type:
        _extensions.setdefault(model, []).append(extension)
        return extension

    return register


@cache
def model_type(model: type[Model]) -> Any:
    """The type of a model.

    Raises `LookupError` for a model that is not in the contract.
    """
    from grapple.registry import registry

    if model not in _extensions:
        raise LookupError(f"{model.__name__} has no type in the contract.")
    node = registry.class_models[model]
    _shape(model, node, _in_order(model, _extensions[model]))
    return node


def contract_types() -> list[Any]:
    """The types of all models in the contract."""
    return [model_type(model) for model in contract_models()]


def contract_models() -> list[type[Model]]:
    """The models in the contract, in an order that does not depend on what was imported first."""
    return sorted(_extensions, key=lambda model: str(model._meta.label_lower))


def _in_order(model: type[Model], extensions: list[type]) -> list[type]:
    """The extension of the model's own app first: it describes the type."""
    app = model.__module__.partition(".")[0]
    return sorted(extensions, key=lambda each: (each.__module__.partition(".")[0] != app, each.__module__))


def type_name(model: type[Model]) -> str:
    """The name of a model's type in the contract."""
    return str(getattr(model, "graphql_name", model.__name__))


def global_id(row: Model) -> str:
    """The id by which the API names a row."""
    return str(to_global_id(type_name(type(row)), row.pk))


def _shape(model: type[Model], node: Any, extensions: list[type]) -> None:
    declared = {field().field_name: field() for field in getattr(model, "graphql_fields", ())}
    fields: dict[str, Any] = {}
    interfaces = _with_inherited(node._meta.interfaces)
    for interface in interfaces:
        fields.update(interface._meta.fields)
    for name, declaration in declared.items():
        fields[name] = node._meta.fields[name]
        fields[name].description = declaration.description or _help_text(model, name)
        setattr(node, f"resolve_{name}", _resolver(model, declaration))
    members = {
        name: value
        for extension in extensions
        for base in reversed(extension.__mro__)
        for name, value in vars(base).items()
    }
    for name, value in members.items():
        if isinstance(value, graphene.Field):
            fields[name] = value
        elif name.startswith("resolve_"):
            setattr(node, name, value.__func__ if isinstance(value, staticmethod) else value)
    node.is_type_of = None  # graphene looks at each row for what our interfaces and unions tell by `resolve_type`
    node.reads = {
        name: columns
        for extension in extensions
        for base in reversed(extension.__mro__)
        for name, columns in vars(base).get("reads", {}).items()
    }
    if "id" in fields:
        node.resolve_id = lambda row, info: global_id(row)
    # graphene freezes a type's options when it has made it; the schema reads them only later.
    vars(node._meta).update(
        name=type_name(model),
        interfaces=interfaces,
        description=inspect.getdoc(extensions[0]),
        fields=fields,
    )


def _with_inherited(interfaces: tuple[Any, ...]) -> tuple[Any, ...]:
    """The interfaces and those that they implement, which GraphQL wants named too; the general ones first.

    grapple keeps them as a set, without an order.
    """
    inherited = (parent for interface in interfaces for parent in interface._meta.interfaces)
    return tuple(sorted({*inherited, *interfaces}, key=lambda each: (len(each._meta.interfaces), each.__name__)))


def _help_text(model: type[Model], name: str) -> str | None:
    field = _model_field(model, name)
    return str(field.help_text) or None if field is not None else None


def _model_field(model: type[Model], name: str) -> Field[Any, Any] | None:
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    return field if isinstance(field, Field) else None


def _resolver(model: type[Model], declaration: Any) -> Callable[..., Any]:
    source = declaration.field_source
    if isinstance(_model_field(model, source), ForeignKey):
        return lambda row, info: info.context.foreign_object(row, source)

    is_required = isinstance(declaration.field_type, graphene.NonNull)

    def resolve(row: Model, info: Info) -> Any:
        value = getattr(row, source)
        # Absence is null, never an empty string: only previews lack what publishing requires.
        return None if value == "" and not is_required else value

    return resolve
