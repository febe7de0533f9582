"""Each word of a source is afterwards in the page, in the site's texts, or named by the report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from articles.importing import body, pipeline, reading
from articles.importing.parts import SiteText
from articles.importing.reading import Format, ImportRefused, Source
from articles.importing.vocabulary import Term, TermKind, Vocabulary
from tests.articles.importing.words import words_of_result, words_of_source

SLUG = "an-article"
TERMS = Vocabulary(
    tuple(
        Term(kind, number, name)
        for kind, names in (
            (TermKind.MASSAGE_TYPE, ["Swedish massage", "Shiatsu"]),
            (TermKind.TECHNIQUE, ["Effleurage", "Friction"]),
            (TermKind.CONDITION, ["Anxiety", "Stress", "Headache"]),
        )
        for number, name in enumerate(names, start=1)
    )
)


def difference(source: Source, site_texts: dict[SiteText, str] | None = None) -> tuple[Counter[str], Counter[str]]:
    """The words that were lost, and those that came from nowhere."""
    result = pipeline.read(source, TERMS)
    built = body.build(result.draft, slug=SLUG, pk_of=lambda term: term.pk, site_texts=site_texts or {})
    before = words_of_source(source.text, source.format)
    after = words_of_result(result.draft, built, slug=SLUG)
    return before - after, after - before


def check(source: Source) -> None:
    lost, invented = difference(source)
    # The numbers of a list are its form, a range of citations names those between, one cited twice counts once.
    assert [word for word in lost if not word.isdigit()] == []
    assert [word for word in invented if not word.isdigit()] == []
    assert {int(n) for n in lost} <= _list_numbers(source.text) | _repeated(source.text)


def _list_numbers(text: str) -> set[int]:
    return {int(number) for number in re.findall(r"(?:^|\s)(\d+)[.)]", text)}


def _repeated(text: str) -> set[int]:
    return {int(number) for number, count in Counter(re.findall(r"\d+", text)).items() if count > 1}


def test_the_sample_article_keeps_every_word(sample: Path) -> None:
    lost, invented = difference(reading.read(sample))

    assert (lost, invented) == (Counter(), Counter())


def test_words_stay_in_the_page_where_the_site_has_others(sample: Path) -> None:
    others = dict.fromkeys(SiteText, "<p>Other words.</p>")

    assert difference(reading.read(sample), others) == (Counter(), Counter())


# Documents made of everything that the importer treats specially, in any order.

WORDS = (
    "massage Swedish Shiatsu therapists techniques conditions types anxiety stress benefits One study found that "
    "a 2018 review of the advice mood.3 sleep,4 Depression5 Route66 50,000 pressure.” [sic] — naïve 心 Ωμέγα it’s "
    "fight-or-flight [1] (GAD).2 4"
)
WORD = st.sampled_from(WORDS.split())
SENTENCE = st.lists(WORD, min_size=1, max_size=12).map(" ".join)
TEXT = st.one_of(
    SENTENCE,
    SENTENCE.map("{}.".format),
    SENTENCE.map("The kinds of massage, {}:".format),
    SENTENCE.map("{} It may help with these conditions:".format),
    st.sampled_from(
        [
            '[hubspot type="form" portal="12" id="00000000-aaaa-4bbb-8ccc-0123456789ab"]',
            'Before [hubspot type="form" id="00000000-aaaa-4bbb-8ccc-0123456789ab"] and after.',
            '[hubspot type="cta" id="7"]',
            '[gallery ids="1,2"] and [contact-form-7 id="3"]',
            "All of this is for informational purposes only and is no medical advice.",
            "This online directory does not certify or recommend anybody in it.",
            "The Legal Page says more.",
            "We have sourcing guidelines.",
            'Our sourcing guidelines: [gallery ids="1"]',
            'For informational purposes only, no medical advice. [hubspot id="00000000-aaaa-4bbb-8ccc-0123456789ab"]',
            "By Ada Example",
        ]
    ),
)
HEADING = st.one_of(
    st.lists(WORD, min_size=1, max_size=4).map(lambda words: " ".join(words).title()),
    st.sampled_from(
        [
            "Physical Benefits",
            "Mental Benefits",
            "Medical Disclaimer",
            "Disclaimer",
            "References",
            "Featured Therapists",
            "Local To You",
            "Looking for massage training providers?",
            "Techniques of Massage",
        ]
    ),
)
ITEM = st.one_of(
    SENTENCE,
    st.sampled_from(
        ["Anxiety", "Stress5", "Headaches", "Effleurage: long strokes.3", "Shiatsu – on a mat", "Cupping:"]
    ),
    SENTENCE.map("Swedish massage: {}".format),
    SENTENCE.map("One study found {}. And {}".format("{}", "more.7").format),
    SENTENCE.map("Rapaport MH. {}. Focus. 2018;16(1):24. doi:10.1176/appi.focus.1".format),
)


@dataclass(frozen=True)
class Block:
    """A heading, a paragraph, or a list, ordered or not."""

    kind: str
    texts: tuple[str, ...]


LIST = st.tuples(st.sampled_from(["list", "numbered"]), st.lists(ITEM, min_size=1, max_size=4)).map(
    lambda pair: Block(pair[0], tuple(pair[1]))
)
PARAGRAPH = TEXT.map(lambda text: Block("paragraph", (text,)))
TITLE = HEADING.map(lambda text: Block("heading", (text,)))
DOCUMENT = st.lists(
    st.one_of(
        st.tuples(TITLE),
        st.tuples(PARAGRAPH),
        st.tuples(LIST),
        st.tuples(TITLE, LIST),
        st.tuples(TITLE, LIST, TITLE, LIST),
        st.tuples(PARAGRAPH, LIST),
    ),
    min_size=1,
    max_size=8,
).map(lambda groups: [block for group in groups for block in group])


def as_text(blocks: list[Block]) -> str:
    lines: list[str] = []
    for block in blocks:
        if block.kind == "numbered":
            lines += [f"{number}. {text}" for number, text in enumerate(block.texts, start=1)]
        else:
            lines += [f"  • {text}" if block.kind == "list" else text for text in block.texts]
        lines.append("")
    return "\n".join(lines)


def as_markdown(blocks: list[Block]) -> str:
    signs = {"heading": "## {}", "list": "- **{}**", "numbered": "1. {}"}
    return "\n\n".join("\n".join(signs.get(b.kind, "{}").format(text) for text in b.texts) for b in blocks)


def as_html(blocks: list[Block]) -> str:
    pieces: list[str] = []
    for block in blocks:
        texts = [re.sub(r"(?<=\S)(\d)$", r"<sup>\1</sup>", escape(text)) for text in block.texts]
        if block.kind in {"list", "numbered"}:
            tag = "ul" if block.kind == "list" else "ol"
            pieces.append(f"<{tag}>" + "".join(f"<li><p>{text}</p></li>" for text in texts) + f"</{tag}>")
        else:
            tag = "h2" if block.kind == "heading" else "p"
            pieces.append(f"<{tag}>{texts[0]}</{tag}>")
    return "\n".join(pieces)


@pytest.mark.parametrize(
    ("file_format", "render"),
    [(Format.TEXT, as_text), (Format.MARKDOWN, as_markdown), (Format.HTML, as_html)],
)
@given(blocks=DOCUMENT)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_a_random_document_keeps_every_word(
    file_format: Format, render: Callable[[list[Block]], str], blocks: list[Block]
) -> None:
    assume(any(character.isalnum() for block in blocks for text in block.texts for character in text))
    check(Source(render(blocks), file_format, "a file"))


@given(st.text(max_size=300))
def test_any_text_at_all_keeps_every_word(text: str) -> None:
    try:
        content = reading.decode(text.encode("utf-8", "replace"), name="a file")
        check(Source(content, Format.TEXT, "a file"))
    except ImportRefused:
        pass


HTML = (
    "<p> </p> <ul> <li> </ul> <b> </b> <h2> </h2> <h1> </h1> <div> </div> <sup>1</sup> <table> <tr> <td> <th> </td> "
    "</tr> </table> <caption> <br> </a> <blockquote> </blockquote> <dl> <dt> <dd> <ol> </ol> <script>no()</script> "
    "&amp; word other.1"
)


@given(st.lists(st.sampled_from([*HTML.split(), "<a href='/x'>", "<ol start=4>", "<!-- no -->"]), max_size=30))
def test_broken_html_keeps_every_word(pieces: list[str]) -> None:
    source = Source(" ".join(pieces), Format.HTML, "a file")
    try:
        lost, invented = difference(source)
    except ImportRefused:
        return

    assert [word for word in lost if not word.isdigit()] == []
    assert [word for word in invented if not word.isdigit()] == []
