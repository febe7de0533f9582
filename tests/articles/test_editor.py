"""An editor's way in a browser: cite, be refused, mend, publish, and read the article through the API."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Locator, Page, expect

from articles.models import ArticlePage
from tests.factories.articles import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    PersonFactory,
    ReferenceFactory,
    cite,
    text,
)
from tests.factories.directory import ConditionFactory, superuser

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ARTICLE = """query($path: String!) { article(urlPath: $path) {
  title standfirst authors { name } medicalReview { reviewer { name } }
  references { number title }
  body { ... on TextBlock { text { citations { number reference { title } } } } } } }"""

DANGLING = (
    "The reference of this citation is not on this page. "
    "Choose another reference with “Change”, or remove the citation."
)


@pytest.fixture
def faults() -> list[str]:
    """What the browser's console complained of."""
    return []


@pytest.fixture
def admin(live_server: Any, page: Page, faults: list[str]) -> Iterator[Page]:
    """The browser of somebody who is logged in."""
    superuser()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{live_server.url}/admin/login/")
    page.fill("[name=username]", "admin")
    page.fill("[name=password]", "secret")
    page.click("[type=submit]")
    page.wait_for_url("**/admin/")
    yield page
    page.goto("about:blank")  # ends what the form asks for in the background, while there is a database
    page.wait_for_timeout(300)


def edit(admin: Page, live_server: Any, article: ArticlePage) -> Page:
    """The edit form of an article, once its texts are there."""
    admin.goto(live_server.url + reverse("wagtailadmin_pages:edit", args=[article.pk]))
    expect(editors(admin).first).to_be_visible()
    return admin


def editors(admin: Page) -> Locator:
    return admin.locator("[data-contentpath=body] .public-DraftEditor-content")


def expect_labels(admin: Page, *labels: str) -> None:
    """The citations in the order of the document, as the editor sees them."""
    marks = admin.locator(".citation:visible")
    expect(marks).to_have_count(len(labels))
    for position, label in enumerate(labels):
        expect(marks.nth(position)).to_have_attribute("data-label", label)


def tab(admin: Page, name: str) -> None:
    admin.get_by_role("tab", name=name).click()


def dialog(admin: Page) -> Locator:
    return admin.get_by_role("dialog", name="Cite a reference")


def cite_by_button(admin: Page, words: str, *, at: str = "End") -> None:
    """Select the word before the caret and cite, with the keyboard alone once the dialog is open."""
    admin.keyboard.press(at)
    admin.keyboard.press("Control+Shift+ArrowLeft" if at == "End" else "Control+Shift+ArrowRight")
    admin.locator("[name=CITATION]:visible").click()
    expect(dialog(admin).get_by_role("combobox")).to_be_focused()
    admin.keyboard.type(words)
    admin.keyboard.press("Enter")
    # Draftail takes a moment to give the text back.
    expect(admin.locator(".public-DraftEditor-content[contenteditable=true]:focus")).to_have_count(1)


def add_reference(admin: Page, position: int, title: str) -> None:
    admin.click("#id_references-ADD")
    for field, value in {"title": title, "authors": "Rivera A", "year": "2021", "source": "J Example"}.items():
        admin.fill(f"[name=references-{position}-{field}]", value)


def choose(admin: Page, widget: str, name: str) -> None:
    """Pick a person in the chooser's dialog."""
    admin.locator(f"#{widget}-chooser").get_by_role("button", name="Choose").first.click()
    admin.get_by_role("link", name=name).click()
    expect(admin.locator(f"#{widget}-chooser")).to_contain_text(name)


def publish(admin: Page) -> None:
    """Press Publish, and wait for the answer."""
    admin.wait_for_timeout(500)  # a quarter of a second after the last key, Draftail writes into the form
    admin.locator("footer [data-w-dropdown-target=toggle]").click()
    with admin.expect_navigation():
        admin.locator("[name=action-publish]").click()


def test_article_with_two_citations_from_the_first_word_to_the_api(
    admin: Page, live_server: Any, faults: list[str]
) -> None:
    PersonFactory(name="Alex Author")
    PersonFactory(name="Robin Reviewer", role="Medical reviewer")
    condition = ConditionFactory()
    index = ArticleIndexPageFactory()
    admin.goto(live_server.url + reverse("wagtailadmin_pages:add", args=["articles", "articlepage", index.pk]))
    admin.fill("[name=title]", "Better sleep")

    # Nothing can be cited before there are references, and the dialog leads to them.
    admin.locator("[data-contentpath=body] .c-sf-add-button").first.click()
    admin.get_by_role("option", name="Text", exact=True).click()
    editors(admin).click()
    admin.keyboard.type("Calm")
    admin.keyboard.press("Control+Shift+ArrowLeft")
    admin.locator("[name=CITATION]:visible").click()
    dialog(admin).get_by_role("button", name="Go to the References tab").click()
    expect(admin.locator("#id_references-ADD")).to_be_focused()
    add_reference(admin, 0, "First study")
    add_reference(admin, 1, "Second study")

    tab(admin, "Content")
    editors(admin).click()
    cite_by_button(admin, "first")
    admin.keyboard.type(" and sleep")
    cite_by_button(admin, "second")
    expect_labels(admin, "[1]", "[2]")
    cite_by_button(admin, "second", at="Home")
    expect_labels(admin, "[1]", "[2]", "[1]")

    tab(admin, "About")
    admin.locator("[name=conditions]").select_option(str(condition.pk))
    publish(admin)
    for message in (
        "Write one or two sentences that say what it is about.",
        "Authors: Name at least one author.",
        "The article makes health claims. Name the medical reviewer.",
    ):
        expect(admin.get_by_text(message).first).to_be_attached()
    assert not ArticlePage.objects.filter(live=True).exists()
    expect_labels(admin, "[1]", "[2]", "[1]")

    admin.fill("[name=standfirst]", "What a calm evening does.")
    admin.click("#id_article_authors-ADD")
    choose(admin, "id_article_authors-0-person", "Alex Author")
    tab(admin, "Review")
    choose(admin, "id_medical_reviewer", "Robin Reviewer")
    admin.fill("[name=last_reviewed_on]", "2026-03-02")
    publish(admin)
    expect(admin.get_by_text("Page 'Better sleep' has been published")).to_be_visible()

    path = f"/{index.slug}/better-sleep/"
    answer = admin.request.post(f"{live_server.url}/graphql/", data={"query": ARTICLE, "variables": {"path": path}})
    first, second = {"title": "First study"}, {"title": "Second study"}
    assert answer.json() == {
        "data": {
            "article": {
                "title": "Better sleep",
                "standfirst": "What a calm evening does.",
                "authors": [{"name": "Alex Author"}],
                "medicalReview": {"reviewer": {"name": "Robin Reviewer"}},
                "references": [{"number": 1, **second}, {"number": 2, **first}],
                "body": [
                    {
                        "text": {
                            "citations": [
                                {"number": 1, "reference": second},
                                {"number": 2, "reference": first},
                                {"number": 1, "reference": second},
                            ]
                        }
                    }
                ],
            }
        }
    }
    assert faults == []


@pytest.fixture
def cited(admin: Page, live_server: Any) -> Page:
    """The form of an article with three references, two texts, and the citations 1 2 | 3 1."""
    references = ReferenceFactory.build_batch(3)
    for number, reference in enumerate(references, start=1):
        reference.title = f"Study {number}"
    first, second, third = references
    body = [
        text(f"<p>Calm{cite(first)} and sleep{cite(second)}</p>"),
        text(f"<p>Rest{cite(third)} and calm{cite(first)}</p>"),
    ]
    edit(admin, live_server, ArticlePageFactory(live=False, body=body, references=references))
    expect_labels(admin, "[1]", "[2]", "[3]", "[1]")
    return admin


def test_numbers_follow_a_moved_block(cited: Page) -> None:
    cited.locator("[data-contentpath=body] button[title='Move up']").nth(1).click()
    expect_labels(cited, "[1]", "[2]", "[2]", "[3]")


def test_numbers_forget_a_deleted_block(cited: Page) -> None:
    cited.locator("[data-contentpath=body] button[title='Delete']").first.click()
    expect_labels(cited, "[1]", "[2]")


def test_numbers_forget_a_citation_deleted_by_key(cited: Page) -> None:
    editors(cited).first.click()
    cited.keyboard.press("Control+End")
    cited.keyboard.press("Backspace")
    expect_labels(cited, "[1]", "[2]", "[1]")


def test_citation_can_be_removed_on_its_card(cited: Page) -> None:
    cited.locator(".citation").first.click()
    card = cited.get_by_role("dialog", name="Citation")
    expect(card).to_contain_text("Study 1")
    card.get_by_role("button", name="Remove").click()
    expect_labels(cited, "[1]", "[2]", "[3]")
    expect(editors(cited).first).to_have_text("Calm and sleep*")


def test_citation_can_be_changed_on_its_card(cited: Page) -> None:
    cited.locator(".citation").nth(1).click()
    cited.get_by_role("button", name="Change").click()
    cited.get_by_role("option", name="Study 3").click()
    expect_labels(cited, "[1]", "[2]", "[2]", "[1]")


def test_slash_command_cites_at_the_caret(cited: Page) -> None:
    editors(cited).nth(1).click()
    cited.keyboard.press("Control+End")
    cited.keyboard.type(" at last /cite")
    expect(cited.get_by_role("option", name="Cite a reference")).to_be_visible()
    cited.keyboard.press("Enter")
    dialog(cited).get_by_role("option", name="Study 2").click()
    expect_labels(cited, "[1]", "[2]", "[3]", "[1]", "[2]")
    expect(editors(cited).nth(1)).to_have_text("Rest* and calm* at last *")


def test_selected_citation_can_be_removed_in_the_dialog(cited: Page) -> None:
    editors(cited).first.click()
    for keys in ("Control+End", "Shift+ArrowLeft"):
        cited.keyboard.press(keys)
    cited.locator("[name=CITATION]:visible").click()
    dialog(cited).get_by_role("button", name="Remove the citation").click()
    expect_labels(cited, "[1]", "[2]", "[1]")
    expect(editors(cited).first).to_have_text("Calm* and sleep")


def test_escape_leaves_the_text_as_it_was(cited: Page) -> None:
    editors(cited).first.click()
    cited.keyboard.press("Control+End")
    cited.keyboard.press("Control+Shift+ArrowLeft")
    cited.locator("[name=CITATION]:visible").click()
    expect(dialog(cited)).to_be_visible()
    cited.keyboard.press("Escape")
    expect(dialog(cited)).to_have_count(0)
    expect_labels(cited, "[1]", "[2]", "[3]", "[1]")


def test_citation_of_a_deleted_reference_shows_a_question_mark(cited: Page) -> None:
    tab(cited, "References")
    cited.click("#id_references-0-DELETE-button")
    tab(cited, "Content")
    expect_labels(cited, "[?]", "[1]", "[2]", "[?]")
    expect(cited.locator(".citation").first).to_have_attribute("title", DANGLING)


def test_copied_text_brings_its_citations_along(cited: Page) -> None:
    editors(cited).first.click()
    for keys in ("Control+a", "Control+c"):
        cited.keyboard.press(keys)
    editors(cited).nth(1).click()
    for keys in ("Control+End", "Control+v"):
        cited.keyboard.press(keys)
    expect_labels(cited, "[1]", "[2]", "[3]", "[1]", "[1]", "[2]")


def test_text_pasted_into_another_article_shows_question_marks(cited: Page, live_server: Any) -> None:
    other = ArticlePageFactory(live=False, body=[text("<p>Other.</p>")])
    editors(cited).first.click()
    for keys in ("Control+a", "Control+c"):
        cited.keyboard.press(keys)
    edit(cited, live_server, other)
    editors(cited).first.click()
    for keys in ("Control+End", "Control+v"):
        cited.keyboard.press(keys)
    expect_labels(cited, "[?]", "[?]")


def test_undo_brings_a_citation_back(cited: Page) -> None:
    editors(cited).first.click()
    for keys in ("Control+End", "Backspace"):
        cited.keyboard.press(keys)
    expect_labels(cited, "[1]", "[2]", "[1]")
    cited.keyboard.press("Control+z")
    expect_labels(cited, "[1]", "[2]", "[3]", "[1]")


def test_new_references_have_keys_of_their_own(cited: Page) -> None:
    tab(cited, "References")
    for _ in range(2):
        cited.click("#id_references-ADD")
    keys = cited.evaluate("[...document.querySelectorAll('[data-reference-key]')].map((input) => input.value)")
    assert len(keys) == 5
    assert len(set(keys)) == 5


def test_checklist_follows_the_automatic_save(cited: Page) -> None:
    checklist = cited.locator("[data-publication-checklist]")
    expect(checklist).to_contain_text("The saved draft is complete.")
    cited.wait_for_timeout(3000)  # Wagtail compares with the form as it was some time after it opened
    cited.fill("[name=standfirst]", "")
    expect(checklist).to_contain_text("Standfirst: Write one or two sentences")
    cited.fill("[name=standfirst]", "What a calm evening does.")
    expect(checklist).to_contain_text("The saved draft is complete.")


def test_form_of_every_block_opens_without_a_complaint(
    admin: Page, live_server: Any, faults: list[str], settings: Any
) -> None:
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0  # a table without columns is refused, which the console would name
    edit(admin, live_server, ArticlePageFactory(live=False))
    for name, block in ArticlePage.body.field.stream_block.child_blocks.items():
        admin.locator("[data-contentpath=body] .c-sf-add-button").last.click()
        admin.get_by_role("option", name=block.label, exact=True).click()
        expect(admin.locator(f"[data-contentpath=body] input[value={name}][name$='-type']").last).to_be_attached()
    assert faults == []
