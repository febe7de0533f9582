"""Rich text in its three forms: they say the same, whatever was stored, and nothing in them can act."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, Page

from cms.graphql.rich_text.document import Document
from cms.graphql.rich_text.html import to_html
from cms.graphql.rich_text.markdown import to_markdown
from cms.graphql.rich_text.reading import read
from cms.graphql.rich_text.tree import to_tree
from home.models import StandardPage
from tests.graphql.rich_text_forms import COMMONMARK, shape_of_markdown, shape_of_tree, text_of
from tests.graphql.whole_article import home_page, short_article, whole_article

ALLOWED = {
    "p": set(), "br": set(), "b": set(), "i": set(), "sub": set(), "sup": {"class", "id"}, "a": {"href"},
    "ol": set(), "ul": set(), "li": set(), "h2": set(), "h3": set(),
}  # fmt: skip

OPENING = [
    "p", "p onclick='x()'", "b", "strong", "i", "em", "sup", "sub", "ol", "ul", "li", "h2", "h3", "div", "script",
    "style", "svg", "iframe srcdoc='x'", "a", "a href='https://example.org/?a=1&amp;copy;=(2)'", "a href='/x y'",
    "a href='javascript:x()'", 'a linktype="page" id="1"', "cite data-reference='k'", "table", "td", "!--",
]  # fmt: skip
CLOSING = ["p", "b", "i", "a", "sup", "ul", "ol", "li", "h2", "cite", "script", "style", "svg", "div", "table"]
TRICKY = [
    "<br/>", " ", "\n", "\t", "a", "word", "1.", "2)", "1234567890.", "-", "---", "+", "#", "##", "=", "===", ">", "*",
    "**", "_", "__", "`", "```", "~~~", "!", "[x]", "[x]:", "(y)", "\\", "|", ":", "'", '"', "&amp;amp;", "&lt;b&gt;",
    "&nbsp;", "&#10;", "&#0;", "&#xD800;", "&", "<", "\u2003", "\u2028", "\ufeff", "\x00", "é", "€", "“", "”", "👩‍⚕️",
]  # fmt: skip
STORED = st.lists(
    st.sampled_from([f"<{tag}>" for tag in OPENING] + [f"</{tag}>" for tag in CLOSING] + TRICKY) | st.text(max_size=4),
    max_size=30,
).map("".join)


def document(stored: str) -> Document:
    return read(
        stored,
        link=lambda attributes: None if attributes.get("linktype") else attributes.get("href"),
        citation=lambda key: ("cite-1", 7) if key == "k" else None,
    )


class Elements(HTMLParser):
    """What HTML holds: elements with their attributes, addresses, text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@given(STORED)
@example("---    ---")
@example("a<b>“b”</b>c<i>d</i>e<b>f</b><i>g</i>")
@example("<ul><li>a<ol><li>b</li></ol></li></ul><ul><li>c</li></ul>")
@example("<a href='/x'>a<p>b</p></a><b> c </b><b><br></b>")
def test_the_three_forms_of_any_text_say_the_same(stored: str) -> None:
    read_once = document(stored)
    tree = shape_of_tree(to_tree(read_once))
    assert shape_of_markdown(to_markdown(read_once)) == tree
    assert Elements(to_html(read_once)).text == text_of(tree)


@given(STORED)
def test_html_of_any_text_holds_allowed_elements_alone(stored: str) -> None:
    for tag, attributes in Elements(to_html(document(stored))).found:
        assert attributes.keys() <= ALLOWED[tag]
        if tag == "a":
            assert re.match(r"(https?|mailto|tel):|[/#]", attributes["href"] or ""), attributes


@given(STORED)
@example("<b>a</p>a")
@example("\ufeff")
def test_html_of_any_text_is_read_back_as_the_same_text(stored: str) -> None:
    html = to_html(read(stored, link=lambda attributes: attributes.get("href"), citation=lambda key: None))
    assert to_html(read(html, link=lambda attributes: attributes.get("href"), citation=lambda key: None)) == html


ATTACKS = [
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<style>p{}</style>",
    "<p><a href='javascript:alert(1)'>x</a></p>",
    "<p><a href=' JaVaScRiPt:alert(1)'>x</a></p>",
    "<p><a href='java&#10;script:alert(1)'>x</a></p>",
    "<p><a href='java\x00script:alert(1)'>x</a></p>",
    "<p><a href='data:text/html,<script>alert(1)</script>'>x</a></p>",
    "<p><a href='vbscript:x'>x</a></p>",
    "<p onmouseover='alert(1)'>x</p>",
    "<img src=x onerror=alert(1)>",
    "<svg><p><style><a id='</style><img src=x onerror=alert(1)>'>",
    "<math><mtext><table><mglyph><style><!--</style><img src=x onerror=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    "<p>[x](javascript:alert(1)) <a href='https://e.org/'>](javascript:alert(1))</a></p>",
    "<p>&lt;javascript:alert(1)&gt; ![x](data:image/svg+xml,x)</p>",
    "<p><a href='https://e.org/\"><script>alert(1)</script>'>x</a></p>",
    "<p><a href='https://e.org/)[x](javascript:alert(1)'>x</a></p>",
    "<p><cite data-reference='k\"><script>alert(1)</script>'>*</cite></p>",
]


@pytest.mark.parametrize("stored", ATTACKS)
def test_an_attack_is_inert_in_every_form(stored: str) -> None:
    attacked = document(stored)
    for html in (to_html(attacked), _rendered(to_markdown(attacked))):
        for tag, attributes in Elements(html).found:
            assert attributes.keys() <= ALLOWED[{"strong": "b", "em": "i"}.get(tag, tag)], html
            assert not re.match(r"\W*(java|vb)?script:|data:", attributes.get("href") or "", re.IGNORECASE), html
    links = re.findall(r"'href': '([^']*)'", str(to_tree(attacked)))
    assert all(link.startswith("https://e.org/") for link in links)


def _rendered(markdown: str) -> str:
    return str(COMMONMARK.render(markdown))


@pytest.mark.parametrize(
    ("stored", "markdown"),
    [
        ("<p>One<br/>two</p><p>three</p>", "One\\\ntwo\n\nthree"),
        ("<h2>A # b #</h2><h3>C</h3>", "## A # b \\#\n\n### C"),
        ("<p>2 * 3_4 [x] &lt;b&gt; R&amp;D &amp;amp; `c`</p>", "2 \\* 3\\_4 \\[x\\] \\<b> R&D \\&amp; \\`c\\`"),
        ("<p>1. No list</p><p># No heading</p><p>- No item</p>", "1\\. No list\n\n\\# No heading\n\n\\- No item"),
        ("<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>", "- a\n  1. b\n  2. c\n- d"),
        ("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n* b"),
        ("<p>10<sup>2</sup> H<sub>2</sub>O</p>", "10<sup>2</sup> H<sub>2</sub>O"),
        ("<p><b>bold </b>and <i>italic</i></p>", "**bold** and _italic_"),
        ("<p>in<b>side</b>, in<i>side</i>s</p>", "in**side**, i&#110;_side_&#115;"),
        ("<p>Wow!<a href='https://e.org/a(b)'>x</a></p>", "Wow\\![x](https://e.org/a%28b%29)"),
        ("<p>Hands<cite data-reference='k'>*</cite>.</p>", "Hands[7](#reference-7)."),
        ("", ""),
    ],
)
def test_markdown_is_written_as_people_write_it(stored: str, markdown: str) -> None:
    assert to_markdown(document(stored)) == markdown


FORMS = '{ article(slug: "therapeutic-massage") { body { ... on TextBlock { text { html tree markdown } } } } }'


@pytest.mark.django_db
def test_a_text_comes_in_three_forms_with_links_and_citations(ask: Any, settings: Any) -> None:
    settings.FRONTEND_BASE_URL = "https://www.example.org"
    whole_article()
    text = next(block["text"] for block in ask(FORMS)["article"]["body"] if block)
    first, second = re.findall(r'id="(cite-[^"]+)"', text["html"])
    plain: list[str] = []
    assert text["tree"] == {
        "type": "root",
        "children": [
            {
                "type": "paragraph",
                "children": [
                    {"type": "text", "text": "Hands", "marks": plain},
                    {"type": "citation", "anchor": first, "number": 1},
                    {"type": "text", "text": " on ", "marks": plain},
                    {
                        "type": "link",
                        "href": "https://www.example.org/articles/sleep/",
                        "children": [{"type": "text", "text": "skin", "marks": plain}],
                    },
                    {"type": "text", "text": ", ", "marks": plain},
                    {
                        "type": "link",
                        "href": "https://example.org/",
                        "children": [{"type": "text", "text": "elsewhere", "marks": plain}],
                    },
                    {"type": "citation", "anchor": second, "number": 2},
                    {"type": "text", "text": ".", "marks": plain},
                ],
            }
        ],
    }
    assert text["markdown"] == (
        "Hands[1](#reference-1) on [skin](https://www.example.org/articles/sleep/), "
        "[elsewhere](https://example.org/)[2](#reference-2)."
    )


STANDARD_PAGE = '{ page(urlPath: "/about/") { ... on StandardPage { text { html tree markdown } } } }'


@pytest.mark.django_db
def test_a_link_to_what_is_not_public_is_text_in_every_form(ask: Any) -> None:
    draft = short_article("Sleep")
    private = Collection.get_first_root_node().add_child(instance=Collection(name="Private"))
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    file = get_document_model().objects.create(title="Plan", file="secret-plan.pdf", collection=private)
    stored = f'<p><a linktype="page" id="{draft.pk}">Read</a> <a linktype="document" id="{file.pk}">it</a></p>'
    home_page().add_child(instance=StandardPage(title="About", slug="about", text=stored))
    Page.objects.filter(pk=draft.pk).update(live=False)
    assert ask(STANDARD_PAGE)["page"]["text"] == {
        "html": "<p>Read it</p>",
        "tree": {
            "type": "root",
            "children": [{"type": "paragraph", "children": [{"type": "text", "text": "Read it", "marks": []}]}],
        },
        "markdown": "Read it",
    }


@pytest.mark.django_db
def test_a_dangling_citation_is_in_no_form(ask: Any) -> None:
    made = whole_article()
    made.page.references.all().delete()
    text = next(block["text"] for block in ask(FORMS)["article"]["body"] if block)
    assert "citation" not in str(text)
    assert text["markdown"].startswith("Hands on")


@pytest.mark.django_db
def test_three_forms_cost_no_more_statements_than_one(ask: Any, statements: Any) -> None:
    whole_article()
    ask(FORMS)
    one = statements(lambda: ask(FORMS.replace("tree markdown", "")))
    three = statements(lambda: ask(FORMS))
    assert len(three) == len(one), "\n".join(three)
