"""Which digits are citations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.importing import citations, from_html, from_text
from articles.importing.document import Document, Inlines, Mark, Paragraph, Run, inlines_of, plain


def marked(text: str, *, ceiling: int = 0) -> str:
    """The text with each citation in braces."""
    return shown(citations.mark(from_text.parse(f"T\n\n{text}\n\nx.").blocks[1].inlines, ceiling))  # type: ignore[union-attr]


def shown(inlines: Inlines) -> str:
    return "".join(
        f"{{{','.join(map(str, inline.numbers))}}}" if isinstance(inline, Mark) else inline.text for inline in inlines
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It helps with low mood.1", "It helps with low mood.{1}"),
        ("It helps with low mood.1 Some say more.", "It helps with low mood.{1} Some say more."),
        ("It means “pressure.”3 And more.", "It means “pressure.”{3} And more."),
        ("for worry,2 for sleep.12", "for worry,{2} for sleep.{12}"),
        ("Two reviews agree.3,4", "Two reviews agree.{3,4}"),
        ("Many studies agree.3–5", "Many studies agree.{3,4,5}"),
        ("It helps.¹ It may¹² help", "It helps.{1} It may{12} help"),
        ("It helps [1]. More [2, 3].", "It helps{1}. More{2,3}."),
        ("It helps.[^4] More", "It helps.{4} More"),
        ("A review of 2018² agrees", "A review of 2018{2} agrees"),
    ],
)
def test_certain_citations_are_marks(text: str, expected: str) -> None:
    assert marked(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "In 2018 it began.",
        "About 50,000 therapists, 4 types and 90 minutes.",
        "It costs 3.50 and weighs 2.5 kg.",
        "See www.example.org/page.1 or write to a.b@example.org",
        "Open at 10:30, see no.5 and fig.2 and p.12 of vol.3",
        "Vitamin B12, omega3, COVID19 and F41.1",
        "A room of 20 m² and 10² steps",
        "It lasts,60 minutes",
        "Since May,2018 it grew",
        "A ratio of 3:1 in rows,12 people each",
        "[sic] and [see note] and [2](address)",
    ],
)
def test_other_numbers_stay_text(text: str) -> None:
    assert "{" not in marked(text, ceiling=99)


def test_a_number_glued_to_a_word_counts_only_up_to_what_is_certainly_cited() -> None:
    document = Document(
        tuple(Paragraph((Run(text),)) for text in ("Depression5 and Route66", "It helps.8", "Insomnia9"))
    )

    found = citations.with_marks(document)

    assert [shown(i) for block in found.blocks for i in inlines_of(block)] == [
        "Depression{5} and Route66",
        "It helps.{8}",
        "Insomnia{9}",
    ]


def test_a_list_of_references_makes_glued_numbers_believable() -> None:
    document = Document((Paragraph((Run("Insomnia3"),)),))

    assert citations.with_marks(document) == document
    assert citations.with_marks(document, listed=[1, 2, 3]).blocks == (Paragraph((Run("Insomnia"), Mark((3,)))),)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Sleep<sup>1</sup> well</p>", "Sleep{1} well"),
        ("<p>Sleep well. <sup>[2]</sup></p>", "Sleep well. {2}"),
        ('<p>Sleep<sup><a href="#r1">1</a></sup></p>', "Sleep{1}"),
        ('<p>Sleep<a href="#n3">[3]</a></p>', "Sleep{3}"),
        ("<p>Sleep<sup>1,2</sup></p>", "Sleep{1,2}"),
        ("<p>the <b>mood</b>.4</p>", "the mood.{4}"),
        ("<p>20 m<sup>2</sup></p>", "20 m2"),
        ("<p>the 1<sup>st</sup></p>", "the 1st"),
        ("<p>10<sup>6</sup> cells</p>", "106 cells"),
    ],
)
def test_raised_digits_of_html(html: str, expected: str) -> None:
    document = citations.with_marks(from_html.parse(html))

    assert [shown(i) for block in document.blocks for i in inlines_of(block)] == [expected]


@given(st.text(alphabet="abc ABC.,;:!?()[]“”\"'0123456789-–¹²³\n", max_size=80))
def test_no_character_is_lost(text: str) -> None:
    inlines = (Run(text.replace("\n", " ")),)
    numbers = iter("".join(c for c in text if c.isdigit()))
    found = citations.mark(inlines, 99)

    letters = [c for c in plain(found) if c.isalpha()]
    assert letters == [c for c in text if c.isalpha()]
    kept = "".join(
        "".join(map(str, i.numbers)) if isinstance(i, Mark) else "".join(c for c in i.text if c.isdigit())
        for i in found
    )
    # A range ("2-5") may add numbers; a repeated number counts once. None other goes.
    assert set("".join(numbers)) - set("0") <= set(kept)


@given(
    word=st.text(alphabet="abcdefgh", min_size=4, max_size=10),
    number=st.integers(1, citations.HIGHEST),
    stop=st.sampled_from(".!?"),
)
def test_a_number_behind_a_sentence_is_cited(word: str, number: int, stop: str) -> None:
    assert marked(f"One {word}{stop}{number} More") == f"One {word}{stop}{{{number}}} More"


@given(st.integers(200, 9999))
def test_years_and_quantities_are_never_cited(number: int) -> None:
    assert "{" not in marked(f"Since the year.{number} and word{number}", ceiling=citations.HIGHEST)
