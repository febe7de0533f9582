"""Documents as JSON, for renderers that have no HTML. The shape is documented in docs/frontend/rich-text.md."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any, get_args

from cms.graphql.rich_text.document import Block, Break, Citation, Document, Heading, Inline, Link, List, Mark, Run

Node = dict[str, Any]
MARKS: tuple[Mark, ...] = get_args(Mark)


def to_tree(document: Document) -> Node:
    """The document as a node of type `root`."""
    return {"type": "root", "children": [_block(block) for block in document.blocks]}


def _block(block: Block) -> Node:
    if isinstance(block, List):
        items = [{"type": "listItem", "children": [_block(inner) for inner in item.blocks]} for item in block.items]
        return {"type": "list", "isOrdered": block.is_ordered, "children": items}
    if isinstance(block, Heading):
        return {"type": "heading", "level": block.level, "children": _inline(block.pieces)}
    return {"type": "paragraph", "children": _inline(block.pieces)}


def _inline(pieces: tuple[Inline, ...]) -> list[Node]:
    nodes: list[Node] = []
    for link, group in groupby(pieces, _link):
        inner = _pieces(group)
        nodes.extend(inner if link is None else [{"type": "link", "href": link.href, "children": inner}])
    return nodes


def _link(piece: Inline) -> Link | None:
    return next((wrapper for wrapper in piece.wrappers if isinstance(wrapper, Link)), None)


def _pieces(pieces: Iterable[Inline]) -> list[Node]:
    """The nodes; text with the same marks is one node, in whatever order the marks were set."""
    nodes: list[Node] = []
    for piece in pieces:
        node = _piece(piece)
        if nodes and node["type"] == nodes[-1]["type"] == "text" and node["marks"] == nodes[-1]["marks"]:
            nodes[-1]["text"] += node["text"]
        else:
            nodes.append(node)
    return nodes


def _piece(piece: Inline) -> Node:
    match piece:
        case Run():
            marks = [mark for mark in MARKS if mark in piece.wrappers]
            return {"type": "text", "text": piece.text, "marks": marks}
        case Citation():
            return {"type": "citation", "anchor": piece.anchor, "number": piece.number}
        case Break():
            return {"type": "lineBreak"}
    raise TypeError(piece)
