"""The three forms of a rich text, read back into one shape by parsers that are not ours.

Tests compare the shapes: whatever editors stored, HTML, tree and Markdown must say the same.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

Shape = Any

COMMONMARK = MarkdownIt("commonmark", {"html": True})
MARKS = {"strong": "bold", "em": "italic", "<sup>": "superscript", "<sub>": "subscript"}


def shape_of_tree(tree: dict[str, Any]) -> list[Shape]:
    """A tree as nested lists: marks without their order, citations by their number."""
    return [_shape(node) for node in tree["children"]]


def shape_of_markdown(markdown: str) -> list[Shape]:
    """The same, from what markdown-it makes of Markdown."""
    return [_block(node) for node in SyntaxTreeNode(COMMONMARK.parse(markdown)).children]


def text_of(shape: list[Shape]) -> str:
    """The characters alone."""
    parts = []
    for kind, *rest in shape:
        if kind == "text":
            parts.append(rest[0])
        elif kind == "citation":
            parts.append(str(rest[0]))
        elif kind != "lineBreak":
            parts.append(text_of(rest[-1]))
    return "".join(parts)


def _shape(node: dict[str, Any]) -> Shape:
    kind = node["type"]
    inner = [_shape(child) for child in node.get("children", ())]
    match kind:
        case "text":
            return kind, node["text"], frozenset(node["marks"])
        case "citation":
            return kind, node["number"]
        case "lineBreak":
            return (kind,)
    own = {"heading": "level", "list": "isOrdered", "link": "href"}.get(kind)
    if own is None:
        return kind, inner
    return kind, _address(node[own]) if kind == "link" else node[own], inner


def _address(href: Any) -> str:
    """An address however its characters are encoded."""
    return unquote(COMMONMARK.normalizeLink(str(href)))


def _block(node: SyntaxTreeNode) -> Shape:
    match node.type:
        case "paragraph":
            return "paragraph", _line(node.children[0].children)
        case "heading":
            return "heading", int(node.tag[1]), _line(node.children[0].children)
        case "bullet_list" | "ordered_list":
            items = [("listItem", [_block(child) for child in item.children]) for item in node.children]
            return "list", node.type == "ordered_list", items
    raise AssertionError(f"Markdown of another kind: {node.type}")


def _line(nodes: list[SyntaxTreeNode]) -> list[Shape]:
    pieces: list[Shape] = []
    _inline(nodes, [], pieces)
    return _merged(pieces)


def _merged(pieces: list[Shape]) -> list[Shape]:
    """markdown-it parts a text at each escape."""
    merged: list[Shape] = []
    for piece in pieces:
        if piece[:2] == ("text", ""):
            continue
        if merged and piece[0] == merged[-1][0] == "text" and piece[2] == merged[-1][2]:
            merged[-1] = ("text", merged[-1][1] + piece[1], piece[2])
        else:
            merged.append(piece)
    return merged


def _inline(nodes: list[SyntaxTreeNode], marks: list[str], pieces: list[Shape]) -> None:
    marks = list(marks)
    for node in nodes:
        match node.type:
            case "text" | "text_special":
                pieces.append(("text", node.content, frozenset(marks)))
            case "hardbreak":
                pieces.append(("lineBreak",))
            case "strong" | "em":
                _inline(node.children, [*marks, MARKS[node.type]], pieces)
            case "html_inline":
                if node.content.startswith("</"):
                    marks.remove(MARKS[node.content.replace("/", "")])
                else:
                    marks.append(MARKS[node.content])
            case "link":
                inner: list[Shape] = []
                _inline(node.children, marks, inner)
                href = _address(node.attrs["href"])
                if href.startswith("#reference-"):
                    pieces.append(("citation", int(href.rpartition("-")[2])))
                else:
                    pieces.append(("link", href, _merged(inner)))
            case _:
                raise AssertionError(f"Markdown of another kind: {node.type}")
