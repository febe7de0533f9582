"""HTML to a document: its headings, paragraphs, lists and tables; everything else by its text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from bs4.element import CData, NavigableString, PreformattedString, Tag

from articles.importing.document import (
    Block,
    Document,
    Heading,
    Inline,
    Inlines,
    Item,
    Listing,
    Paragraph,
    Run,
    Table,
    inlines_of,
    plain,
    tidy,
)
from articles.importing.from_text import raised
from articles.importing.reading import ImportRefused

_DROPPED = {"script": "script", "style": "style sheet", "noscript": "", "template": ""}
_PICTURES = frozenset({"img", "svg", "picture", "canvas", "map"})
_PLAYERS = frozenset({"iframe", "video", "audio", "embed", "object"})
_INLINE = re.compile(
    r"^(?:a|abbr|acronym|b|bdi|bdo|big|br|button|cite|code|data|del|dfn|em|font|i|input|ins|kbd|"
    r"label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$"
)
_BOLD = frozenset({"b", "strong"})
_ITALIC = frozenset({"i", "em", "cite", "dfn", "var"})
_HEADING = re.compile(r"^h[1-6]$")
_STANDFIRST = re.compile(r"\b(?:standfirst|lead|lede|intro|subtitle|dek)\b", re.IGNORECASE)
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_DEEPEST = 60
_LONGEST_HEADING = 160


def parse(text: str) -> Document:
    """The document that an HTML page or fragment means."""
    soup = BeautifulSoup(text, "html.parser")
    reader = _Reader()
    title = soup.title.get_text(" ") if soup.title else ""
    if soup.title:
        soup.title.decompose()
    blocks = tuple(reader.blocks(soup, _Style(), 0))
    return Document(_levelled(blocks), tuple(reader.notes()), " ".join(title.split()))


@dataclass(frozen=True, slots=True)
class _Style:
    """What the elements around a text make of it."""

    is_bold: bool = False
    is_italic: bool = False
    is_superscript: bool = False
    is_subscript: bool = False
    href: str = ""
    is_quote: bool = False

    def run(self, text: str) -> Run:
        return Run(
            text,
            is_bold=self.is_bold,
            is_italic=self.is_italic,
            is_superscript=self.is_superscript,
            is_subscript=self.is_subscript,
            href=self.href,
        )


@dataclass(slots=True)
class _Reader:
    """Walks the tree once and counts what it leaves out."""

    dropped: Counter[str] = field(default_factory=Counter)
    pictures: list[str] = field(default_factory=list)
    players: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def notes(self) -> Iterator[str]:
        """Sentences about what was left out."""
        for kind, count in self.dropped.items():
            yield f"{count} {kind}{'s' if count > 1 else ''} left out."
        for source in dict.fromkeys(self.pictures):
            yield f"A picture was left out; add it by hand: {source}"
        for source in dict.fromkeys(self.players):
            yield f"A video or frame was left out; add it by hand: {source}"
        for address in dict.fromkeys(self.links):
            yield f"A link was left out, its text stays: {address}"

    def blocks(self, parent: Tag, style: _Style, depth: int) -> Iterator[Block]:
        """The blocks inside an element; loose text between them makes paragraphs."""
        if depth > _DEEPEST:
            raise ImportRefused(f"The HTML is nested more than {_DEEPEST} elements deep.")
        loose: list[Inline] = []
        for child in parent.children:
            if isinstance(child, Tag) and not self._is_inline(child):
                yield from _paragraph(loose, style)
                loose.clear()
                yield from self._block(child, style, depth + 1)
            else:
                loose.extend(self._inline(child, style, depth + 1))
        yield from _paragraph(loose, style)

    def _block(self, tag: Tag, style: _Style, depth: int) -> Iterator[Block]:
        if self._is_left_out(tag):
            return
        if _HEADING.match(tag.name):
            inlines = tidy(replace(run, is_bold=False) for run in self._runs(tag, style, depth))
            if len(plain(inlines)) > _LONGEST_HEADING:
                yield Paragraph(inlines)
            else:
                yield Heading(int(tag.name[1]), inlines)
        elif tag.name in {"ul", "ol", "menu", "dir"}:
            yield from self._listing(tag, style, depth)
        elif tag.name == "dl":
            yield from self._definitions(tag, style, depth)
        elif tag.name == "table" and not tag.find(["table", "ul", "ol"]):
            yield from self._table(tag, style, depth)
        elif tag.name == "blockquote":
            yield from self.blocks(tag, replace(style, is_quote=True), depth)
        elif tag.name == "p" and _STANDFIRST.search(" ".join(tag.get_attribute_list("class"))):
            for block in self.blocks(tag, style, depth):
                yield replace(block, is_standfirst=True) if isinstance(block, Paragraph) else block
        else:
            yield from self.blocks(tag, self._styled(tag, style), depth)

    def _listing(self, tag: Tag, style: _Style, depth: int) -> Iterator[Block]:
        items: list[Item] = []
        is_ordered = tag.name == "ol"
        first = str(tag.get("start") or "1")
        for child in tag.children:
            if isinstance(child, Tag) and child.name == "li":
                blocks = list(self.blocks(child, style, depth + 1))
            elif isinstance(child, Tag):
                if self._is_left_out(child):
                    continue
                blocks = list(self._block(child, style, depth + 1))
            else:
                blocks = list(_paragraph(list(self._inline(child, style, depth)), style))
            items.extend(_items(blocks))
        if not items:
            return
        if is_ordered and first != "1" and first.isdecimal():
            for number, item in enumerate(items, start=int(first)):
                yield Paragraph(tidy((Run(f"{number}. "), *item.inlines)))
                yield from item.children
        else:
            yield Listing(tuple(items), is_ordered)

    def _definitions(self, tag: Tag, style: _Style, depth: int) -> Iterator[Block]:
        items: list[Item] = []
        for child in tag.find_all(["dt", "dd"]):
            runs = tidy(self._runs(child, style, depth))
            if child.name == "dt":
                items.append(Item(tuple(replace(r, is_bold=True) for r in runs if isinstance(r, Run))))
            elif items:
                items[-1] = Item(tidy((*items[-1].inlines, Run(": "), *runs)))
            else:
                items.append(Item(runs))
        if items and _letters(*(item.inlines for item in items)) == _letters_of(tag):
            yield Listing(tuple(items))
        else:
            yield from self.blocks(tag, style, depth)

    def _table(self, tag: Tag, style: _Style, depth: int) -> Iterator[Block]:
        caption = tag.find("caption")
        rows = [
            tuple(tidy(self._runs(cell, style, depth)) for cell in row.find_all(["td", "th"]))
            for row in tag.find_all("tr")
        ]
        rows = [row for row in rows if any(row)]
        title = tidy(self._runs(caption, style, depth)) if caption else ()
        if not rows or _letters(title, *(cell for row in rows for cell in row)) != _letters_of(tag):
            yield from self.blocks(tag, style, depth)
            return
        width = max(map(len, rows))
        first = tag.find("tr")
        has_header = bool(first and first.find("th") and not first.find("td"))
        filled = tuple((*row, *((),) * (width - len(row))) for row in rows)
        yield Table(filled, has_header, plain(title))

    def _runs(self, tag: Tag, style: _Style, depth: int) -> list[Run]:
        """All text inside an element as runs, whatever elements hold it."""
        runs: list[Run] = []
        for block in self.blocks(tag, self._styled(tag, style), depth + 1):
            stretches = list(_stretches(block))
            for stretch in stretches:
                if runs:
                    runs.append(Run(" "))
                runs.extend(inline for inline in stretch if isinstance(inline, Run))
        return runs

    def _inline(self, node: object, style: _Style, depth: int) -> Iterator[Inline]:
        if depth > _DEEPEST:
            raise ImportRefused(f"The HTML is nested more than {_DEEPEST} elements deep.")
        if isinstance(node, Tag):
            if self._is_left_out(node):
                return
            if node.name == "br":
                yield style.run("\n")
                return
            for child in node.children:
                yield from self._inline(child, self._styled(node, style), depth + 1)
        elif isinstance(node, NavigableString) and (
            not isinstance(node, PreformattedString) or isinstance(node, CData)
        ):
            for run in raised(re.sub(r"\s+", " ", str(node))):
                plain_style = style.run(run.text)
                yield replace(plain_style, is_superscript=style.is_superscript or run.is_superscript)

    def _styled(self, tag: Tag, style: _Style) -> _Style:
        href = style.href
        if tag.name == "a" and tag.get("href"):
            href = self._address(str(tag["href"]).strip())
        return replace(
            style,
            is_bold=style.is_bold or tag.name in _BOLD,
            is_italic=style.is_italic or tag.name in _ITALIC,
            is_superscript=style.is_superscript or tag.name == "sup",
            is_subscript=style.is_subscript or tag.name == "sub",
            href=href,
        )

    def _address(self, href: str) -> str:
        """An address that another site can keep; empty, and reported, for any other."""
        if href.startswith("#"):
            return href
        try:
            scheme = urlsplit(href).scheme.lower()
        except ValueError:
            scheme = ""
        if scheme in _SCHEMES:
            return href
        self.links.append(href[:200])
        return ""

    def _is_inline(self, tag: Tag) -> bool:
        return _INLINE.match(tag.name) is not None and not any(
            isinstance(inner, Tag)
            and not _INLINE.match(inner.name)
            and inner.name not in _DROPPED
            and inner.name not in _PICTURES
            for inner in tag.descendants
        )

    def _is_left_out(self, tag: Tag) -> bool:
        """Whether an element has no text of the article; notes what that is."""
        if kind := _DROPPED.get(tag.name, ""):
            self.dropped[kind] += 1
            return True
        if tag.name in _PICTURES:
            if tag.name == "img":
                source = str(tag.get("src") or "")[:200]
                alternative = " ".join(str(tag.get("alt") or "").split())
                self.pictures.append(f"{source} ({alternative})" if alternative else source)
            else:
                self.pictures.extend(str(image.get("src") or "")[:200] for image in tag.find_all("img"))
            return not tag.get_text(strip=True)
        if tag.name in _PLAYERS:
            self.players.append(str(tag.get("src") or tag.get("data") or tag.name)[:200])
            return not tag.get_text(strip=True)
        return False


def _letters(*stretches: Inlines) -> list[str]:
    return sorted(c for inlines in stretches for c in plain(inlines) if c.isalnum())


def _letters_of(tag: Tag) -> list[str]:
    """What a table or list of definitions must have given, or text stood outside its cells."""
    return sorted(c for run in raised(tag.get_text()) for c in run.text if c.isalnum())


def _paragraph(loose: list[Inline], style: _Style) -> Iterator[Paragraph]:
    inlines = tidy(loose)
    if inlines:
        yield Paragraph(inlines, is_quote=style.is_quote)


def _items(blocks: list[Block]) -> Iterator[Item]:
    """The list items that the blocks of one `li` make: further paragraphs follow as items."""
    current: Item | None = None
    for block in blocks:
        if isinstance(block, Listing) and current is not None:
            current = Item(current.inlines, (*current.children, block))
        elif isinstance(block, Listing):
            yield from block.items
        else:
            for stretch in _stretches(block):
                if current is not None and not current.children:
                    current = Item(tidy((*current.inlines, Run("\n"), *stretch)))
                else:
                    if current is not None:
                        yield current
                    current = Item(stretch)
    if current is not None:
        yield current


def _stretches(block: Block) -> Iterator[Inlines]:
    return (stretch for stretch in inlines_of(block) if stretch)


def _levelled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with one title: a second one is a section like any other."""
    result: list[Block] = []
    has_title = False
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1 and plain(block.inlines):
            result.append(replace(block, level=2) if has_title else block)
            has_title = True
        else:
            result.append(block)
    return tuple(result)
