"""The demo as `load_demo` leaves it. Loaded once for the whole module, and rolled back after it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import time_machine
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import models, transaction
from django.test import Client, override_settings
from wagtail.blocks import ChooserBlock
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, Revision, Site

from articles.blocks import ArticleBodyBlock
from articles.citations import cited_keys, number_references
from articles.models import ArticlePage, Person
from cms.content.models import ContentPage, Entry, LibraryImage, SiteSettings
from cms.content.publication import publication_problems
from cms.content.rich_text import stored_leaves, stored_rich_texts
from cms.content.visibility import is_public
from directory.days import today
from directory.models import (
    AccessibilityFeature,
    ClientGroup,
    Condition,
    Contraindication,
    Credential,
    FeaturedPlacement,
    LicensingRule,
    ListingAccessibility,
    ListingClientGroup,
    MassageType,
    Practice,
    PracticeLocation,
    PracticeSetting,
    SessionPrice,
    Technique,
    TherapistPage,
    TrainingEvent,
    TrainingProviderPage,
)
from home.models import HomePage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]

FICTIONAL_NUMBER = re.compile(r"\+1\d{3}55501\d\d$|\+442079460\d{3}$|\+441(?:61|31|17)4960\d{3}$|\+6135550\d{4}$")
"""Numbers that are kept for fiction: by the North American plan, by Ofcom and by the Australian authority."""

ARTICLE_QUERY = """
{
  page(urlPath: "/articles/therapeutic-massage/") {
    title
    ... on Article {
      authors { name }
      medicalReview { reviewer { name } isOverdue }
      related { title }
      body { __typename ... on VideoBlock { provider } ... on ImageBlock { image { alternativeText } } }
    }
  }
}
"""


SPANISH_QUERY = """
{
  site { locales }
  home: page(urlPath: "/es/") {
    title
    locale
    ... on HomePage { articles { urlPath } }
  }
  article(urlPath: "/es/guias/tu-primera-sesion/") {
    translations { locale urlPath }
    authors { role }
    massageTypes {
      name
      techniques { locale }
      mayHelpWith { locale }
      translations { locale }
    }
  }
  swedish: massageType(slug: "swedish-massage") { translations { locale } }
}
"""


def load() -> str:
    output = StringIO()
    call_command("load_demo", stdout=output)
    return output.getvalue()


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[Path]:
    """The folder of the demo's files."""
    media = tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=media), transaction.atomic():
        load()
        yield media
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _demo_files(demo: Path, settings: Any, _media: None) -> None:
    settings.MEDIA_ROOT = demo


def everything(model: type[models.Model]) -> list[Any]:
    """The rows of all models below `model`."""
    return [row for each in apps.get_models() if issubclass(each, model) for row in each._default_manager.all()]


def row_counts() -> dict[str, int]:
    return {model._meta.label: model._base_manager.count() for model in apps.get_models() if model._meta.managed}


def files(folder: Path) -> set[tuple[str, int]]:
    return {(str(path), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


def texts() -> Iterator[str]:
    """Every text that is stored in the demo's pages, entries, children, settings and pictures."""
    for label in ("home", "articles", "directory", "content"):
        for model in apps.get_app_config(label).get_models():
            fields = [
                field
                for field in model._meta.get_fields()
                if isinstance(field, models.CharField | models.TextField | StreamField)
            ]
            for row in model._default_manager.all():
                yield from (str(field.value_to_string(row)) for field in fields)


def leaves() -> Iterator[tuple[Any, Any]]:
    """Every innermost block of every stream with its stored value."""
    for model in apps.get_models():
        streams = [field for field in model._meta.get_fields() if isinstance(field, StreamField)]
        for row in model._default_manager.all() if streams else ():
            for field in streams:
                value = getattr(row, field.name)
                yield from stored_leaves(value.stream_block, value.raw_data)


@pytest.mark.engines
def test_a_second_load_changes_nothing(demo: Path) -> None:
    before = row_counts(), set(Revision.objects.values_list("pk", "created_at")), files(demo)
    assert "nothing was changed" in load()
    assert (row_counts(), set(Revision.objects.values_list("pk", "created_at")), files(demo)) == before


def test_what_editors_change_stays_and_what_they_delete_comes_back() -> None:
    article = ArticlePage.objects.get(slug="massage-and-sleep")
    article.title, article.slug = "Sleep well", "sleep-well"
    article.save_revision().publish()
    TherapistPage.objects.get(slug="dale-whitcombe").delete()
    assert "1 therapist" in load()
    assert TherapistPage.objects.get(slug="dale-whitcombe").live
    titles = ArticlePage.objects.values_list("title", flat=True)
    assert "Sleep well" in titles
    assert "Massage and a better night" not in titles


def test_it_goes_on_where_an_interrupted_load_ended() -> None:
    article = ArticlePage.objects.get(slug="therapeutic-massage")
    ArticlePage.objects.filter(pk=article.pk).update(live=False, first_published_at=None, body="[]", standfirst="")
    load()
    article.refresh_from_db()
    assert article.live
    assert article.standfirst


def test_a_site_with_a_home_page_of_its_own_is_refused() -> None:
    home = HomePage(title="A real publisher", slug="real")
    Page.get_first_root_node().add_child(instance=home)
    Site.objects.update(root_page=home)
    before = row_counts()
    with pytest.raises(CommandError, match="A real publisher"):
        load()
    assert row_counts() == before


def test_everything_is_public_and_has_no_problem() -> None:
    objects = everything(ContentPage) + everything(Entry)
    assert {obj: problems for obj in objects if (problems := publication_problems(obj))} == {}
    assert [obj for obj in objects if not obj.live or obj.has_unpublished_changes] == []
    assert TherapistPage.objects.public().count() == 60


def test_it_holds_what_the_brief_asks_for() -> None:
    wanted: dict[Any, int] = {
        ArticlePage: 12,
        Condition: 12,
        Contraindication: 12,
        MassageType: 20,
        Person: 8,
        Practice: 5,
        Technique: 8,
        TherapistPage: 60,
        TrainingProviderPage: 10,
    }
    english = Locale.get_default()
    assert {model: model._default_manager.filter(locale=english).count() for model in wanted} == wanted
    settings = SiteSettings.objects.get()
    assert all([settings.medical_disclaimer, settings.directory_disclaimer, settings.sourcing_statement])


def test_the_directory_has_what_people_filter_by() -> None:
    locations = PracticeLocation.objects.all()
    assert {location.setting for location in locations} == set(PracticeSetting.values)
    assert len({location.country for location in locations}) >= 15
    assert {location.is_exact_address_public for location in locations} == {True, False}
    assert set(ListingClientGroup.objects.values_list("value", flat=True)) == set(ClientGroup.values)
    assert set(ListingAccessibility.objects.values_list("value", flat=True)) == set(AccessibilityFeature.values)
    assert SessionPrice.objects.values("currency").distinct().count() >= 10
    assert FeaturedPlacement.objects.running().count() >= 15


def test_some_credentials_expire_soon_and_some_were_never_checked() -> None:
    days = {(credential.expires_on - today()).days for credential in Credential.objects.exclude(expires_on=None)}
    assert len([day for day in days if 0 <= day <= 30]) >= 5
    assert min(days) < 0
    assert Credential.objects.filter(verified_on=None).exists()
    assert TherapistPage.objects.filter(credentials=None, locations__region__in=["US-VT", "US-WY"]).count() == 2


def test_every_massage_type_is_offered_by_somebody() -> None:
    assert set(MassageType.objects.filter(locale=Locale.get_default(), offers=None)) == set()


def test_all_that_is_chosen_or_linked_is_public(client: Client) -> None:
    chosen = {(block.target_model, pk) for block, pk in leaves() if isinstance(block, ChooserBlock) and pk}
    assert [each for each in chosen if not is_public(each[0]._default_manager.get(pk=each[1]))] == []
    stored = "\n".join(texts())
    pages = Page.objects.filter(pk__in=re.findall(r'linktype=\\*"page\\*" id=\\*"(\d+)', stored)).specific()
    assert len(pages) >= 8
    assert [page for page in pages if not is_public(page)] == []
    paths = set(re.findall(r'href=\\*"(/[^"\\]+)', stored))
    assert len(paths) >= 5
    query = "{" + "".join(f'p{number}: route(path: "{path}") {{ status }}' for number, path in enumerate(paths)) + "}"
    answer = client.post("/graphql/", {"query": query}, content_type="application/json").json()["data"]
    assert {route["status"] for route in answer.values()} == {"PAGE"}


def test_a_few_pages_and_their_vocabulary_are_in_spanish_too(client: Client) -> None:
    answer = client.post("/graphql/", {"query": SPANISH_QUERY}, content_type="application/json").json()["data"]
    assert answer["site"]["locales"] == ["en", "es"]
    home, article = answer["home"], answer["article"]
    assert (home["locale"], home["title"]) == ("es", "Touchpoint Press en español")
    assert home["articles"] == [{"urlPath": "/es/guias/tu-primera-sesion/"}]
    assert article["translations"] == [{"locale": "en", "urlPath": "/articles/your-first-session/"}]
    assert article["authors"] == [{"role": "Masajista y escritora"}]
    assert [entry["name"] for entry in article["massageTypes"]] == ["Masaje sueco", "Shiatsu"]
    for entry in article["massageTypes"]:
        assert {other["locale"] for other in entry["techniques"] + entry["mayHelpWith"]} == {"es"}
        assert entry["translations"] == [{"locale": "en"}]
    assert answer["swedish"]["translations"] == [{"locale": "es"}]


def test_one_article_uses_every_block() -> None:
    article = ArticlePage.objects.get(slug="therapeutic-massage")
    assert {block.block_type for block in article.body} == set(ArticleBodyBlock().child_blocks)


def test_every_stream_passes_the_validation_of_its_editor() -> None:
    for model in apps.get_models():
        streams = [field for field in model._meta.get_fields() if isinstance(field, StreamField)]
        for row in model._default_manager.all() if streams else ():
            for field in streams:
                value = getattr(row, field.name)
                value.stream_block.clean(value)


def test_every_reference_is_cited_and_some_more_than_once() -> None:
    for article in ArticlePage.objects.all():
        numbering = number_references(article, article.references.all())
        assert (numbering.uncited, numbering.dangling) == ([], [])
    article = ArticlePage.objects.get(slug="therapeutic-massage")
    stored = stored_rich_texts(article.body.stream_block, article.body.raw_data)
    keys = [key for text in stored for key in cited_keys(text)]
    assert len([key for key in set(keys) if keys.count(key) > 1]) > 2


def test_the_api_answers_the_whole_article(client: Client) -> None:
    response = client.post("/graphql/", {"query": ARTICLE_QUERY}, content_type="application/json")
    page = response.json()["data"]["page"]
    assert [author["name"] for author in page["authors"]] == ["Ines Halvorsen", "Tobias Okonjo"]
    assert page["medicalReview"] == {"reviewer": {"name": "Dr Mireille Santoro"}, "isOverdue": False}
    assert len(page["related"]) == 3
    assert len({block["__typename"] for block in page["body"]}) == len(ArticleBodyBlock().child_blocks)
    assert {"__typename": "VideoBlock", "provider": "YouTube"} in page["body"]


def test_no_address_and_no_number_could_be_somebodys() -> None:
    stored = "\n".join(texts())
    mails = re.findall(r"[\w.+-]+@[\w-]+\.[\w.-]+", stored)
    assert mails
    assert [mail for mail in mails if not mail.endswith("example.org")] == []
    numbers = [str(location.telephone) for location in PracticeLocation.objects.all() if location.telephone]
    numbers += re.findall(r"\+\d[\d ]{8,}\d", stored)
    assert [number for number in numbers if not FICTIONAL_NUMBER.match(number.replace(" ", ""))] == []
    hosts = set(re.findall(r"https?://([\w.-]+)", stored))
    sources = {urlsplit(rule.source_url).hostname for rule in LicensingRule.objects.exclude(source_url="")}
    assert {host for host in hosts if not host.endswith("example.org")} == {"www.youtube.com"} | sources


def test_nothing_promises_a_cure() -> None:
    assert re.findall(r"\b(?:cures?|treats|heals? you|guarantees?)\b", "\n".join(texts())) == []


def test_every_picture_has_a_text_and_is_like_no_other() -> None:
    images = list(LibraryImage.objects.all())
    assert [image for image in images if not image.has_text or not image.placeholder] == []
    assert len({Path(image.file.path).read_bytes() for image in images}) == len(images)


def test_the_calendar_has_past_and_coming_events() -> None:
    now = dt.datetime.now(tz=dt.UTC)
    assert TrainingEvent.objects.count() == 40
    assert TrainingEvent.objects.filter(ends_at__lt=now).exists()
    assert TrainingEvent.objects.upcoming().count() >= 30


def test_events_long_over_move_on_by_half_a_year_with_a_later_load() -> None:
    before = {event.key: event for event in TrainingEvent.objects.all()}
    counts = TrainingEvent.objects.count()
    later = dt.datetime.now(tz=dt.UTC) + dt.timedelta(days=150)
    with time_machine.travel(later):
        output = load()
        assert TrainingEvent.objects.upcoming().count() >= 10
        assert "nothing was changed" in load()
    assert "new dates" in output
    assert TrainingEvent.objects.count() == counts
    for event in TrainingEvent.objects.all():
        moved = event.starts_on - before[event.key].starts_on
        assert moved in {dt.timedelta(0), dt.timedelta(weeks=26)}


SAMPLE = Path(__file__).resolve().parents[1] / "articles" / "importing" / "therapeutic-massage.txt"


def test_a_publishers_article_finds_all_its_words_in_the_vocabulary() -> None:
    output = StringIO()
    call_command("import_article", SAMPLE, parent="/articles/", dry_run=True, stdout=output)
    report = output.getvalue()
    for line in ("1 massage types with 4 entries", "1 techniques with 4 entries", "1 conditions with 8 entries"):
        assert line in report
    assert "Not in the vocabulary" not in report
