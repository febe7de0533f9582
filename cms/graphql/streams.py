"""StreamField blocks as the API reads them: from the stored JSON, without making Wagtail's values.

Choosers in a block are primary keys there, so nothing is fetched unseen: what a block refers to is
loaded through the gate, with all else that the answer's rows refer to (`cms.graphql.loading`).
"""

from __future__ import annotations

from typing import Any

import graphene
from django.db.models import Model
from wagtail import blocks
from wagtail.blocks.stream_block import StreamValue

from cms.content.rich_text import is_list_item, list_item_value
from cms.graphql.context import Context
from cms.graphql.interfaces import required


class Block(graphene.Interface):
    """A part of a text."""

    id = required(graphene.ID, "Stays the same while editors move the block.")


class BlockNode:
    """One block, or one item of a list block, of a row's StreamField.

    `raw` is the stored value, `definition` the block that describes it.
    """

    __slots__ = ("definition", "field", "id", "name", "owner", "raw")

    def __init__(
        self,
        *,
        owner: Model,
        field: str,
        definition: blocks.Block,
        raw: Any,
        id: str,
        name: str,
    ) -> None:
        self.owner = owner
        self.field = field
        self.definition = definition
        self.raw = raw
        self.id = id
        self.name = name

    def __getitem__(self, name: str) -> Any:
        """The stored value of a child, or its default where an older block lacks it."""
        if name in self.raw:
            return self.raw[name]
        child = self.definition.child_blocks[name]
        return child.get_prep_value(child.get_default())

    def text(self, name: str) -> str | None:
        """A child's text; None if it is empty."""
        return self[name] or None

    def words(self, name: str) -> str:
        """The text of a child that publishing requires: empty in previews alone."""
        return self[name] or ""

    def items(self, name: str) -> list[BlockNode]:
        """The items of a list block, each with an id of its own."""
        item_definition = self.definition.child_blocks[name].child_block
        return [
            BlockNode(
                owner=self.owner,
                field=self.field,
                definition=item_definition,
                raw=list_item_value(item),
                id=(is_list_item(item) and item.get("id")) or f"{self.id}-{name}-{position}",
                name="item",
            )
            for position, item in enumerate(self[name] or ())
        ]

    def chosen(self, name: str, context: Context) -> Any:
        """The public object that a chooser names; None if it is empty, gone or not public."""
        return self._target(self.definition.child_blocks[name], self[name], context)

    def chosen_list(self, name: str, context: Context) -> list[Any]:
        """The public objects that a list of choosers names, in order."""
        definition = self.definition.child_blocks[name].child_block
        targets = (self._target(definition, item.raw, context) for item in self.items(name))
        return [target for target in targets if target is not None]

    def _target(self, chooser: blocks.ChooserBlock, pk: Any, context: Context) -> Any:
        return context.get(chooser.model_class, pk, named_by=self.owner)


def stream_blocks(owner: Model, field: str) -> list[BlockNode]:
    """The top-level blocks of a StreamField, in order. Types that no longer exist are left out."""
    value: StreamValue = getattr(owner, field)
    definitions = value.stream_block.child_blocks
    return [
        BlockNode(
            owner=owner,
            field=field,
            definition=definitions[child["type"]],
            raw=child["value"],
            id=child.get("id") or f"{field}-{position}",
            name=child["type"],
        )
        for position, child in enumerate(value.raw_data)
        if child["type"] in definitions
    ]
