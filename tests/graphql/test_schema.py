"""The contract as a whole."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command
from django.test import Client
from graphql import (
    build_schema,
    get_named_type,
    is_enum_type,
    is_input_object_type,
    is_interface_type,
    is_leaf_type,
    is_object_type,
    is_union_type,
    validate_schema,
)

from cms.graphql.schema import graphql_schema


def own_types() -> list[Any]:
    return [each for name, each in graphql_schema().type_map.items() if not name.startswith("__")]


def test_schema_is_valid() -> None:
    assert validate_schema(graphql_schema()) == []


def test_committed_schema_is_current() -> None:
    call_command("export_schema", "--check")


def test_sdl_address_answers_the_committed_schema(client: Client) -> None:
    served = client.get("/graphql/schema.graphql").content.decode()
    assert build_schema(served).type_map.keys() == graphql_schema().type_map.keys()


def test_everything_is_described() -> None:
    missing = []
    for each in own_types():
        if not each.description:
            missing.append(each.name)
        if is_object_type(each) or is_interface_type(each) or is_input_object_type(each):
            for name, field in each.fields.items():
                if not field.description:
                    missing.append(f"{each.name}.{name}")
                for argument, value in getattr(field, "args", {}).items():
                    if not value.description:
                        missing.append(f"{each.name}.{name}({argument}:)")
        if is_enum_type(each):
            missing += [f"{each.name}.{name}" for name, value in each.values.items() if not value.description]
    assert missing == []


def test_nullable_fields_say_when_they_are_null() -> None:
    silent = [
        f"{each.name}.{name}"
        for each in own_types()
        if is_object_type(each) or is_interface_type(each)
        for name, field in each.fields.items()
        if not str(field.type).endswith("!") and "null" not in (field.description or "").lower()
    ]
    assert silent == []


def _shape(of_type: Any) -> str:
    """A type as far as it decides whether two fields of one name merge: objects do by what is asked of them."""
    named = get_named_type(of_type)
    return str(of_type) if is_leaf_type(named) else str(of_type).replace(named.name, "{}")


def test_a_field_name_has_one_type_across_the_members_of_a_union() -> None:
    """So that a query of every field of every member validates without an alias."""
    conflicts = []
    for each in own_types():
        if is_union_type(each):
            types: dict[str, set[str]] = {}
            for member in each.types:
                for name, field in member.fields.items():
                    types.setdefault(name, set()).add(_shape(field.type))
            conflicts += [f"{each.name}: {name} is {kinds}" for name, kinds in types.items() if len(kinds) > 1]
    assert conflicts == []


def test_lists_hold_no_null() -> None:
    loose = [
        f"{each.name}.{name}: {field.type}"
        for each in own_types()
        if is_object_type(each) or is_interface_type(each)
        for name, field in each.fields.items()
        if "]" in str(field.type) and ("!]" not in str(field.type) or not str(field.type).endswith("!"))
    ]
    assert loose == []


def test_a_body_union_has_a_type_for_each_block_that_the_field_allows() -> None:
    from articles.blocks import ArticleBodyBlock
    from home.models import HomeBodyBlock

    schema: Any = graphql_schema()
    assert len(schema.type_map["ArticleBlock"].types) == len(ArticleBodyBlock().child_blocks)
    assert len(schema.type_map["HomeBlock"].types) == len(HomeBodyBlock().child_blocks)


def test_what_wagtail_and_grapple_would_add_is_not_in_the_contract() -> None:
    names = {name for each in own_types() if is_object_type(each) or is_interface_type(each) for name in each.fields}
    leaked = {
        "draftTitle", "path", "numchild", "depth", "translationKey", "hasUnpublishedChanges", "goLiveAt", "expireAt",
        "locked", "lockedAt", "live", "aliases", "owner", "revisions", "latestRevision", "email",
        "internalNotes", "verifiedBy", "account", "membershipStatus", "exactLatitude", "exactLongitude", "street",
        "sourceUrlOfImage", "collection", "uploadedByUser", "fileHash", "pages", "documents",
    } & names  # fmt: skip
    assert leaked == set()
