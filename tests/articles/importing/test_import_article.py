"""`manage.py import_article`: from a file to a draft, all of it or nothing."""

from __future__ import annotations

import re
from collections import Counter
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Revision, Site

from articles.importing.body import reference_key
from articles.models import ArticleIndexPage, ArticlePage, Reference
from cms.content.models import SiteSettings
from cms.content.publication import publication_problems
from directory.models import Condition, MassageType, Technique

pytestmark = pytest.mark.django_db

REFERENCES = """
References

1. Rapaport MH, Schettler P. Massage Therapy for Psychiatric Disorders. Focus. 2018;16(1):24-31.
   doi:10.1176/appi.focus.20170043. PMID: 31975897
2. An address alone: https://example.org/study
"""


def run(*arguments: Any, **options: Any) -> str:
    """The report that the command prints."""
    output = StringIO()
    call_command("import_article", *map(str, arguments), stdout=output, **options)
    return output.getvalue()


def latest(slug: str) -> ArticlePage:
    page: ArticlePage = ArticlePage.objects.get(slug=slug).get_latest_revision_as_object()
    return page


def write(folder: Path, text: str, name: str = "article.txt") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def everything() -> tuple[int, ...]:
    """How many rows there are of all that an import could make."""
    models = (Page, Revision, Reference, SiteSettings, MassageType, Technique, Condition)
    return tuple(model.objects.count() for model in models)


def values(page: ArticlePage, kind: str) -> list[Any]:
    return [block.value for block in page.body if block.block_type == kind]


@pytest.mark.usefixtures("index", "vocabulary")
def test_the_sample_becomes_typed_blocks(sample: Path) -> None:
    run(sample)

    page = latest("massage-as-therapy")
    assert page.title == "Massage as Therapy"
    assert not page.live
    assert page.url_path.endswith("/guides/massage-as-therapy/")
    (types,), (techniques,), (conditions,) = (
        values(page, kind) for kind in ("massage_types", "techniques", "conditions")
    )
    assert [entry["massage_type"].name for entry in types["entries"]] == [
        "Swedish massage",
        "Deep tissue massage",
        "Sports massage",
        "Shiatsu",
    ]
    assert [entry["technique"].name for entry in techniques["entries"]] == [
        "Effleurage",
        "Petrissage",
        "Tapotement",
        "Friction",
    ]
    assert [entry["condition"].name for entry in conditions["entries"]] == [
        "Anxiety",
        "Depression",
        "Digestive disorders",
        "Fibromyalgia",
        "Headache",
        "Insomnia",
        "Panic disorder",
        "Stress",
    ]
    (benefits,) = values(page, "benefits")
    assert [(group["kind"], len(group["items"])) for group in benefits["groups"]] == [("physical", 3), ("mental", 3)]
    (evidence,) = values(page, "evidence")
    assert [finding["design"] for finding in evidence["findings"]] == ["other", "other", "other"]
    assert evidence["findings"][2]["claim"].startswith("A 2018 review came to the view")
    (form,) = values(page, "hubspot_form")
    assert (form["portal_id"], form["form_id"]) == ("5550100", "00000000-aaaa-4bbb-8ccc-0123456789ab")
    assert [value["kind"] for value in values(page, "disclaimer")] == ["medical", "directory"]
    assert [value["heading"] for value in values(page, "therapist_spotlight")] == ["Featured Massage Therapists"]
    assert [value["heading"] for value in values(page, "nearby_therapists")] == ["Local To You"]
    assert [value["intro"].source for value in values(page, "training")] == [
        "<p>Find courses, workshops and talks near your home and abroad</p>"
    ]


@pytest.mark.usefixtures("index", "vocabulary")
def test_the_body_is_one_that_the_editor_accepts(sample: Path) -> None:
    run(sample)

    page = latest("massage-as-therapy")
    page.body.stream_block.clean(page.body)


@pytest.mark.usefixtures("index", "vocabulary")
def test_no_reference_is_invented_and_each_missing_one_is_named(sample: Path) -> None:
    report = run(sample)

    page = latest("massage-as-therapy")
    assert page.references.count() == 0
    assert "Missing references (8)" in report
    assert [int(n) for n in re.findall(r"^  (\d+), cited in ", report, re.MULTILINE)] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert "5, cited in “What Massage May Help With”, list 1; “Mental Benefits”, list 2." in report
    assert f"Key {reference_key('massage-as-therapy', 5)}" in report


@pytest.mark.usefixtures("index", "vocabulary")
def test_a_draft_with_missing_references_cannot_be_published(sample: Path) -> None:
    run(sample)

    problems = Counter(problem.code for problem in publication_problems(latest("massage-as-therapy")))
    assert problems["dangling_citation"] == 8
    assert {"no_standfirst", "no_author", "no_reviewer"} <= set(problems)


@pytest.mark.usefixtures("index", "vocabulary")
def test_the_report_names_each_defect_with_its_place(sample: Path) -> None:
    report = run(sample)

    to_mend = report[report.index("To mend") :].splitlines()[1:]
    assert [line.strip() for line in to_mend] == [
        "“Massage as Therapy”, paragraph 3: “acupunctureyoga” looks like words run together: acupuncture + yoga.",
        (
            "“Looking for Massage as Therapy training providers?”, paragraph 2: "
            "A form shortcode stood as text and is now a block: check that the form still exists."
        ),
        "“Medical Disclaimer”, paragraph 1: “fo” looks misspelt: of or for?",
        "“Medical Disclaimer”, paragraph 1: “provder” looks misspelt: provider?",
        "“Featured Massage Therapists”: The section is empty.",
        "“Local To You”: The section is empty.",
        "Article: No author is named.",
        "Article: No medical reviewer is named.",
        "Article: No date is given.",
        "Article: There is no standfirst.",
        "Evidence: How strong is it? “Limited” stands at 3 findings until somebody judges.",
    ]


@pytest.mark.usefixtures("vocabulary")
def test_empty_texts_of_the_site_take_the_words(sample: Path, index: ArticleIndexPage, site: Site) -> None:
    report = run(sample, "--fill-settings")

    kept = SiteSettings.objects.get(site=site)
    assert kept.medical_disclaimer.startswith("<p>Everything on these pages is there for informational purposes")
    assert kept.directory_disclaimer.endswith("<p>The Legal Page has the rest</p>")
    assert kept.sourcing_statement.startswith("<p>Harbour Guides has its own sourcing rules")
    assert "The medical disclaimer of the site was empty and takes the article's words: public at once." in report


@pytest.mark.usefixtures("vocabulary")
def test_settings_are_not_touched_unasked(sample: Path, index: ArticleIndexPage, site: Site) -> None:
    report = run(sample)

    assert not SiteSettings.objects.exists()
    assert "The site has no medical disclaimer yet; the article's words stay in its text" in report
    bodies = " ".join(block.value.source for block in latest("massage-as-therapy").body if block.block_type == "text")
    assert "informational purposes only" in bodies


@pytest.mark.usefixtures("vocabulary")
def test_other_texts_of_the_site_stay_and_the_words_go_to_the_page(
    sample: Path, index: ArticleIndexPage, site: Site
) -> None:
    SiteSettings.objects.create(site=site, medical_disclaimer="<p>Ask a doctor.</p>")

    run(sample)

    assert SiteSettings.objects.get(site=site).medical_disclaimer == "<p>Ask a doctor.</p>"
    page = latest("massage-as-therapy")
    kinds = [block.block_type for block in page.body]
    at = kinds.index("disclaimer")
    assert kinds[at : at + 4] == ["disclaimer", "heading", "text", "disclaimer"]
    assert "informational purposes only" in page.body[at + 2].value.source


@pytest.mark.usefixtures("index", "vocabulary")
def test_a_second_import_updates_the_draft(sample: Path) -> None:
    run(sample)
    page = latest("massage-as-therapy")
    page.standfirst = "What an editor wrote."
    page.save_revision()

    report = run(sample)

    assert ArticlePage.objects.count() == 1
    assert "Draft updated: page" in report
    again = latest("massage-as-therapy")
    assert again.standfirst == "What an editor wrote."
    assert again.body.get_prep_value() == page.body.get_prep_value()
    assert page.revisions.count() == 3


@pytest.mark.usefixtures("vocabulary")
def test_a_second_import_leaves_what_is_public_alone(tmp_path: Path, index: ArticleIndexPage) -> None:
    path = write(tmp_path, "A Guide\n\nFirst words.")
    run(path)
    ArticlePage.objects.update(live=True)
    before = ArticlePage.objects.get().body.get_prep_value()
    write(tmp_path, "A Guide\n\nSecond words.")

    report = run(path)

    page = ArticlePage.objects.get()
    assert page.live
    assert page.body.get_prep_value() == before
    assert page.has_unpublished_changes
    assert "Second words." in str(latest("a-guide").body)
    assert "What is published stays as it is." in report


@pytest.mark.usefixtures("index", "vocabulary")
def test_a_dry_run_writes_nothing(sample: Path) -> None:
    before = everything()

    with CaptureQueriesContext(
        connection,
    ) as queries:
        report = run(sample, dry_run=True, create_missing=True)

    assert everything() == before
    assert [q["sql"] for q in queries if not q["sql"].startswith("SELECT")] == []
    assert "Dry run, nothing was written: a draft would be made." in report
    assert "Missing references (8)" in report


@pytest.mark.usefixtures("index")
def test_unknown_names_are_reported_and_stay_text(sample: Path, site: Site) -> None:
    MassageType.objects.create(name="Swedish massages", slug="swedish", locale=site.root_page.locale, live=False)
    Technique.objects.create(name="Efleurage", slug="efleurage", locale=site.root_page.locale, live=False)

    report = run(sample)

    assert "technique “Effleurage” (did you mean “Efleurage”?)" in report
    assert "massage type “Shiatsu”" in report
    assert "Vocabulary: The massage type “Swedish massages” is a draft: publish it first." in report
    page = latest("massage-as-therapy")
    assert [len(value["entries"]) for value in values(page, "massage_types")] == [1]
    assert values(page, "techniques") == values(page, "conditions") == []
    assert "<li>Shiatsu: A Japanese way" in str(page.body)


@pytest.mark.usefixtures("index")
def test_unknown_names_become_drafts_when_asked(sample: Path) -> None:
    report = run(sample, create_missing=True)

    assert "Made as drafts (16)" in report
    assert MassageType.objects.filter(live=False).count() == 4
    assert Technique.objects.filter(live=False).count() == 4
    assert Condition.objects.filter(live=False).count() == 8
    (value,) = values(latest("massage-as-therapy"), "massage_types")
    assert [entry["massage_type"].name for entry in value["entries"]] == [
        "Swedish massage",
        "Deep tissue",
        "Sports massage",
        "Shiatsu",
    ]


@pytest.mark.usefixtures("index")
def test_a_list_of_references_is_read_and_cited(tmp_path: Path) -> None:
    path = write(tmp_path, f"A Guide\n\nIt helps with mood.1 And more.3\n{REFERENCES}")

    report = run(path)

    page = latest("a-guide")
    first, second = page.references.all()
    assert first.title == "Massage Therapy for Psychiatric Disorders"
    assert first.authors == "Rapaport MH, Schettler P"
    assert (first.source, first.year, first.doi, first.pubmed_id) == (
        "Focus",
        2018,
        "10.1176/appi.focus.20170043",
        "31975897",
    )
    assert (second.url, second.year, second.doi) == ("https://example.org/study", None, "")
    assert f'<cite data-reference="{first.key}">*</cite>' in str(page.body[0].value.source)
    assert "References: Reference 2 is never cited." in report
    assert "Missing references (1)\n  3, cited in “A Guide”, paragraph 1." in report


@pytest.mark.usefixtures("index")
def test_references_added_to_the_file_later_answer_its_citations(tmp_path: Path) -> None:
    path = write(tmp_path, "A Guide\n\nIt helps with mood.1")
    run(path)
    key = re.findall(r'data-reference="([^"]+)"', str(latest("a-guide").body[0].value.source))
    write(tmp_path, f"A Guide\n\nIt helps with mood.1\n{REFERENCES}")

    report = run(path)

    assert [str(reference.key) for reference in latest("a-guide").references.all()][:1] == key
    assert "Missing references" not in report


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "article.txt is empty."),
        (b"\0\1\2", "article.txt is a binary file, not text."),
        (b"x" * 2_000_001, "article.txt is too large: 2,000,001 bytes, the limit is 2,000,000."),
        (b"- \n\n  \n*** \n", "article.txt holds no text."),
    ],
)
@pytest.mark.usefixtures("index")
def test_bad_input_gets_one_line_and_changes_nothing(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(content)
    before = everything()

    with pytest.raises(CommandError) as error:
        run(path, create_missing=True)

    assert str(error.value) == sentence
    assert everything() == before


@pytest.mark.usefixtures("index", "vocabulary")
def test_a_failure_on_the_way_changes_nothing(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = everything()

    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(ArticlePage, "save_revision", fail)
    with pytest.raises(RuntimeError):
        run(sample, create_missing=True)

    assert everything() == before


def test_without_an_index_the_parent_is_asked_for(sample: Path, site: Site) -> None:
    with pytest.raises(CommandError, match=r"Name the article index with --parent \(.*there is none yet\)"):
        run(sample)


def test_an_unknown_parent_gets_the_list_of_candidates(sample: Path, index: ArticleIndexPage) -> None:
    with pytest.raises(
        CommandError, match=r"/blog/ is no article index of the default site \(article indexes: /guides/\)"
    ):
        run(sample, parent="/blog/")


@pytest.mark.parametrize("path", ["/guides/", "guides"])
def test_the_parent_may_be_named(tmp_path: Path, index: ArticleIndexPage, path: str) -> None:
    run(write(tmp_path, "A Guide\n\nWords."), parent=path)

    assert ArticlePage.objects.get().get_parent().pk == index.pk


def test_a_locked_article_is_refused(tmp_path: Path, index: ArticleIndexPage) -> None:
    path = write(tmp_path, "A Guide\n\nWords.")
    run(path)
    ArticlePage.objects.update(locked=True)

    with pytest.raises(CommandError, match=r"/guides/a-guide/ is locked: unlock it first\."):
        run(path)

    assert ArticlePage.objects.get().revisions.count() == 1
