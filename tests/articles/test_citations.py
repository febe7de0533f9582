"""Citations in stored text: through the editor's format and back, and what Wagtail does with them."""

from __future__ import annotations

import json
import uuid
from typing import Any

import pytest
from django.http import QueryDict
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.admin.rich_text.converters.editor_html import EditorHTMLConverter
from wagtail.rich_text import expand_db_html

from articles.citations import cited_keys, number_references
from articles.forms import with_own_keys
from articles.models import ArticlePage
from cms.content.rich_text import CITED_PROSE
from tests.factories.articles import ArticlePageFactory, ReferenceFactory, block, cite, finding, text

KEY = "11111111-1111-4111-8111-111111111111"
OTHER = "22222222-2222-4222-8222-222222222222"


@pytest.fixture
def converter() -> Any:
    return ContentstateConverter(CITED_PROSE)


def round_trip(converter: Any, html: str) -> str:
    """What is stored after an editor opened the text and saved it."""
    return str(converter.to_database_format(converter.from_database_format(html)))


def inside(html: str) -> str:
    """The content of the one paragraph that a converter made."""
    return html.partition(">")[2].removesuffix("</p>")


def test_citation_is_one_immutable_character_in_the_editor(converter: Any) -> None:
    state = json.loads(converter.from_database_format(f"<p>Sleep.{cite(KEY)}</p>"))
    assert state["blocks"][0]["text"] == "Sleep.*"
    assert state["blocks"][0]["entityRanges"] == [{"key": 0, "offset": 6, "length": 1}]
    assert state["entityMap"]["0"] == {"type": "CITATION", "mutability": "IMMUTABLE", "data": {"reference": KEY}}


@pytest.mark.parametrize(
    "html",
    [
        f"Sleep.{cite(KEY)}",
        f"{cite(KEY)}",
        f"a{cite(KEY)}{cite(OTHER)}b{cite(KEY)}",
        f"<b>a</b>{cite(KEY)}<b>b</b>",
        f"10<sup>2</sup>{cite(KEY)} and H<sub>2</sub>O{cite(OTHER)}",
        f'<a href="https://example.org/">a</a>{cite(KEY)}<a href="https://example.org/">b</a>',
    ],
)
def test_citation_survives_the_editor(converter: Any, html: str) -> None:
    assert inside(round_trip(converter, f"<p>{html}</p>")) == html


@pytest.mark.parametrize("style", ["sup", "sub", "b", "i"])
def test_style_around_a_citation_does_not_hide_it(converter: Any, style: str) -> None:
    stored = round_trip(converter, f"<p>a<{style}>b{cite(KEY)}c</{style}></p>")
    assert list(cited_keys(stored)) == [KEY]
    assert round_trip(converter, stored) == stored


def test_style_put_on_a_citation_in_the_editor_does_not_reach_its_text(converter: Any) -> None:
    state = json.loads(converter.from_database_format(f"<p>a{cite(KEY)}</p>"))
    state["blocks"][0]["inlineStyleRanges"] = [{"style": "SUPERSCRIPT", "offset": 1, "length": 1}]
    stored = converter.to_database_format(json.dumps(state))
    assert cite(KEY) in stored


def test_citation_inside_a_link_is_kept(converter: Any) -> None:
    stored = round_trip(converter, f'<p><a href="https://example.org/">a{cite(KEY)}b</a></p>')
    assert list(cited_keys(stored)) == [KEY]


def test_pasted_mark_beside_its_original_is_stored_once(converter: Any) -> None:
    state = json.loads(converter.from_database_format(f"<p>a{cite(KEY)}</p>"))
    state["blocks"][0]["text"] = "a**"
    state["blocks"][0]["entityRanges"][0]["length"] = 2
    assert inside(converter.to_database_format(json.dumps(state))) == f"a{cite(KEY)}"


def test_entity_without_its_key_is_stored_as_dangling(converter: Any) -> None:
    state = json.loads(converter.from_database_format(f"<p>a{cite(KEY)}</p>"))
    state["entityMap"]["0"]["data"] = {}
    assert inside(converter.to_database_format(json.dumps(state))) == f"a{cite('')}"


def test_key_cannot_break_out_of_its_attribute(converter: Any) -> None:
    state = json.loads(converter.from_database_format(f"<p>a{cite(KEY)}</p>"))
    state["entityMap"]["0"]["data"] = {"reference": '"><script>alert(1)</script>'}
    assert "<script" not in converter.to_database_format(json.dumps(state))


def test_cite_without_a_key_is_text(converter: Any) -> None:
    assert inside(round_trip(converter, "<p>The <cite>Lancet</cite> says</p>")) == "The Lancet says"


def test_citation_is_dropped_where_the_feature_is_off() -> None:
    stored = round_trip(ContentstateConverter(["bold"]), f"<p>a{cite(KEY)}</p>")
    assert "<cite" not in stored


def test_wagtails_whitelist_keeps_citations() -> None:
    given = f'<p>a<cite data-reference="{KEY}" onclick="alert(1)">*</cite></p>'
    assert EditorHTMLConverter(CITED_PROSE).to_database_format(given) == f"<p>a{cite(KEY)}</p>"


def test_wagtails_rewriting_keeps_citations() -> None:
    assert expand_db_html(f"<p>a{cite(KEY)}</p>") == f"<p>a{cite(KEY)}</p>"


def test_numbers_follow_the_first_citation_across_the_body() -> None:
    first, second, third = ReferenceFactory.build_batch(3)
    page = ArticlePage(
        title="a",
        body=json.dumps(
            [
                text(f"<p>{cite(second)}</p>"),
                block(
                    "steps", {"heading": "", "steps": [{"heading": "a", "text": f"<p>{cite(third)}{cite(second)}</p>"}]}
                ),
                finding(result=f"<p>{cite(first)}</p>"),
            ]
        ),
    )
    numbering = number_references(page, [first, second, third])
    assert numbering.numbers == {str(second.key): 1, str(third.key): 2, str(first.key): 3}
    assert numbering.cited == [second, third, first]
    assert numbering.dangling == []
    assert numbering.uncited == []


@pytest.mark.django_db
def test_citation_survives_a_revision() -> None:
    reference = ReferenceFactory()
    page = ArticlePageFactory(body=[text(f"<p>a{cite(reference)}</p>")], references=[reference])
    restored = page.save_revision().as_object()
    assert restored.body.raw_data[0]["value"] == f"<p>a{cite(reference)}</p>"
    assert number_references(restored, restored.references.all()).numbers == {str(reference.key): 1}


@pytest.mark.django_db
@pytest.mark.parametrize("keep_live", [True, False])
def test_copied_page_keeps_its_keys(keep_live: bool) -> None:
    reference = ReferenceFactory()
    page: Any = ArticlePageFactory(body=[text(f"<p>a{cite(reference)}</p>")], references=[reference])
    page.save_revision().publish()
    copy = page.copy(update_attrs={"slug": "copy", "title": "Copy"}, keep_live=keep_live)
    assert copy.live is keep_live
    for version in (copy, copy.get_latest_revision_as_object()):
        numbering = number_references(version, version.references.all())
        assert numbering.numbers == {str(reference.key): 1}
        assert numbering.dangling == []
    assert copy.references.get().pk != page.references.get().pk


def post(**fields: str) -> Any:
    data = QueryDict(mutable=True)
    data.update(fields)
    return data


def keys_of(data: Any, count: int) -> list[str]:
    return [data[f"references-{position}-key"] for position in range(count)]


def test_second_of_two_rows_with_one_key_gets_its_own() -> None:
    data = post(**{"references-TOTAL_FORMS": "3", **{f"references-{n}-key": KEY for n in range(3)}})
    first, second, third = keys_of(with_own_keys(data), 3)
    assert first == KEY
    assert len({first, second, third}) == 3


@pytest.mark.parametrize("key", ["", "no key", None])
def test_row_without_a_usable_key_gets_one(key: str | None) -> None:
    data = post(**{"references-TOTAL_FORMS": "1", **({} if key is None else {"references-0-key": key})})
    assert uuid.UUID(str(with_own_keys(data)["references-0-key"])).version == 4


def test_rows_with_keys_of_their_own_keep_them() -> None:
    data = post(**{"references-TOTAL_FORMS": "2", "references-0-key": KEY, "references-1-key": OTHER})
    assert with_own_keys(data) == data


@pytest.mark.parametrize("count", ["", "x", "-1", "999999999999"])
def test_wrong_count_of_rows_is_left_to_the_form(count: str) -> None:
    assert with_own_keys(post(**{"references-TOTAL_FORMS": count}))["references-TOTAL_FORMS"] == count
