"""What readers find, in which order, and what they never find."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from wagtail.models import Locale, Page, PageViewRestriction, Site

from cms.search.models import SearchDocument
from directory.models import MassageType, MembershipStatus
from home.models import HomePage
from tests.factories.articles import ArticleIndexPageFactory, ArticlePageFactory, ReferenceFactory, block, cite, text
from tests.factories.directory import (
    ConditionFactory,
    MassageTypeFactory,
    PracticeLocationFactory,
    TechniqueFactory,
    TherapistIndexPageFactory,
    TherapistPageFactory,
    TrainingEventFactory,
    TrainingProviderPageFactory,
)
from tests.graphql.every_field import every_field
from tests.graphql.whole_article import home_page

pytestmark = [pytest.mark.django_db, pytest.mark.engines, pytest.mark.usefixtures("_site")]

NOW = dt.datetime(2027, 1, 1, 12, tzinfo=dt.UTC)


SEARCH = """query ($words: String!, $types: [SearchType!], $first: Int, $after: String, $site: String,
  $locale: LanguageCode) {
  search(query: $words, types: $types, first: $first, after: $after, site: $site, locale: $locale) {
    totalCount counts { type count } suggestions pageInfo { hasNextPage hasPreviousPage endCursor }
    edges { cursor highlightedTitle highlight node { __typename ... on Node { id } } } nodes { __typename } } }"""

needs_postgresql = pytest.mark.skipif(connection.vendor != "postgresql", reason="PostgreSQL alone does this")


@pytest.fixture
def _site() -> Any:
    with time_machine.travel(NOW, tick=False):
        home_page()
        yield


@pytest.fixture
def search(ask: Any) -> Any:
    return lambda query, **arguments: ask(SEARCH, words=query, **arguments)["search"]


@pytest.fixture
def titles(search: Any) -> Any:
    """The titles that a query finds, without marks, in order."""

    def find(query: str, **arguments: Any) -> list[str]:
        found = search(query, **arguments)
        assert found["totalCount"] >= len(found["edges"])
        return [edge["highlightedTitle"].replace("<mark>", "").replace("</mark>", "") for edge in found["edges"]]

    return find


def one_of_each(word: str) -> dict[str, Any]:
    """A row of each type with a word in its title."""
    provider = TrainingProviderPageFactory(title=f"School of {word}")
    return {
        "ARTICLE": ArticlePageFactory(title=f"All about {word}"),
        "MASSAGE_TYPE": MassageTypeFactory(name=f"Massage {word}"),
        "TECHNIQUE": TechniqueFactory(name=f"Technique {word}"),
        "CONDITION": ConditionFactory(name=f"Condition {word}"),
        "THERAPIST": TherapistPageFactory(title=f"Robin {word}"),
        "TRAINING_PROVIDER": provider,
        "TRAINING_EVENT": add_event(provider, title=f"Day of {word}"),
    }


def add_event(provider: Any, **values: Any) -> Any:
    provider.events = [*provider.events.all(), TrainingEventFactory(**values)]
    provider.save()
    return provider.events.get(title=values["title"])


# What is found


def test_each_type_is_found_by_its_title(search: Any) -> None:
    one_of_each("Quokka")
    found = search("quokka")
    assert found["totalCount"] == 7
    assert found["counts"] == [
        {"type": kind, "count": 1}
        for kind in (
            "ARTICLE", "MASSAGE_TYPE", "TECHNIQUE", "CONDITION", "THERAPIST", "TRAINING_PROVIDER", "TRAINING_EVENT",
        )
    ]  # fmt: skip
    names = {edge["node"]["__typename"] for edge in found["edges"]}
    assert names == {
        "Article", "MassageType", "Technique", "Condition", "Therapist", "TrainingProvider", "TrainingEvent",
    }  # fmt: skip
    assert found["suggestions"] == []


def test_an_article_is_found_by_each_part_that_is_read(titles: Any) -> None:
    ArticlePageFactory(
        title="Sleep",
        standfirst="Standfirstword",
        key_points=[("point", "Keypointword")],
        body=[text("<p>Textword &amp; Ampword</p>"), block("heading", {"text": "Headingword", "level": "2"})],
    )
    for word in ("Standfirstword", "keypointword", "TEXTWORD", "ampword", "headingword", "textword ampword"):
        assert titles(word) == ["Sleep"], word


def test_a_massage_type_is_found_by_its_other_names(titles: Any) -> None:
    MassageTypeFactory(name="Swedish massage", also_known_as=[("name", "Classic massage")])
    assert titles("classic massage") == ["Swedish massage"]
    assert titles("classic") == ["Swedish massage"]


def test_a_therapist_is_found_by_city_and_part_of_town(titles: Any) -> None:
    TherapistPageFactory(title="Robin", locations=[PracticeLocationFactory(city="Astoria", area="Uppertown")])
    assert titles("robin astoria") == ["Robin"]
    assert titles("uppertown") == ["Robin"]


def test_half_a_word_finds_what_begins_with_it(titles: Any) -> None:
    MassageTypeFactory(name="Swedish massage")
    assert titles("swed mass") == ["Swedish massage"]


def test_capitals_accents_and_punctuation_do_not_count(titles: Any) -> None:
    TherapistPageFactory(title="Zoë Ångström-Núñez")
    for query in ("zoe angstrom nunez", "ZOË", "ångström", "Angstrom, Zoe!", "  nunez  "):
        assert titles(query) == ["Zoë Ångström-Núñez"], query


def test_all_words_must_be_there(titles: Any) -> None:
    MassageTypeFactory(name="Swedish massage")
    MassageTypeFactory(name="Thai massage")
    assert titles("thai massage") == ["Thai massage"]
    assert titles("thai xylophone") == []


@needs_postgresql
def test_other_forms_of_a_word_are_found_and_marked(search: Any) -> None:
    MassageTypeFactory(name="Watsu", summary="The client is stretched in water.")
    (edge,) = search("stretching")["edges"]
    assert "is <mark>stretched</mark> in" in edge["highlight"]


@needs_postgresql
@pytest.mark.parametrize("typo", ["effluerage", "eflleurage", "efleurage", "effleurage strokez"])
def test_a_typing_error_is_forgiven_where_nothing_is_found_as_typed(typo: str, search: Any) -> None:
    TechniqueFactory(name="Effleurage strokes")
    TechniqueFactory(name="Petrissage")
    found = search(typo)
    assert [edge["node"]["__typename"] for edge in found["edges"]] == ["Technique"]
    assert "<mark>" in found["edges"][0]["highlightedTitle"]
    assert found["suggestions"][0] == "Effleurage strokes"
    assert found["totalCount"] == 1
    assert next(each for each in found["counts"] if each["type"] == "TECHNIQUE")["count"] == 1


@needs_postgresql
def test_a_wrong_letter_in_a_short_word_is_forgiven(titles: Any) -> None:
    ConditionFactory(name="Sleep")
    assert titles("sleap") == ["Sleep"]


@needs_postgresql
def test_what_is_found_as_typed_in_another_type_is_no_typing_error(search: Any) -> None:
    ConditionFactory(name="Stress")
    MassageTypeFactory(name="Strass")
    found = search("stress", types=["MASSAGE_TYPE"])
    assert (found["edges"], found["totalCount"], found["suggestions"]) == ([], 0, [])
    assert next(each for each in found["counts"] if each["type"] == "CONDITION")["count"] == 1


def test_types_limit_hits_and_total_and_leave_the_counts(search: Any) -> None:
    one_of_each("Quokka")
    found = search("quokka", types=["TECHNIQUE", "THERAPIST"])
    assert {edge["node"]["__typename"] for edge in found["edges"]} == {"Technique", "Therapist"}
    assert found["totalCount"] == 2
    assert [each["count"] for each in found["counts"]] == [1] * 7


# Order and pages


def test_hits_stand_by_how_well_they_answer(titles: Any) -> None:
    ArticlePageFactory(title="Breathing", standfirst="A word on Thai massage.")
    MassageTypeFactory(name="A Thai kind of massage")
    MassageTypeFactory(name="Thai massage for feet")
    MassageTypeFactory(name="Thai massage")
    assert titles("thai massage") == ["Thai massage", "Thai massage for feet", "A Thai kind of massage", "Breathing"]


def test_pages_hold_each_hit_once_while_rows_come_and_go(search: Any) -> None:
    made = [MassageTypeFactory(name=f"Reflex {number}") for number in range(9)]
    first = search("reflex", first=4)
    assert (first["totalCount"], first["pageInfo"]["hasNextPage"]) == (9, True)
    seen = [edge["node"]["id"] for edge in first["edges"]]
    first_row = made[0]
    first_row.delete()
    MassageTypeFactory(name="Reflex")  # an exact title: it stands before all that was seen
    rest = search("reflex", first=50, after=first["pageInfo"]["endCursor"])
    seen += [edge["node"]["id"] for edge in rest["edges"]]
    assert len(seen) == len(set(seen)) == 9
    assert (rest["pageInfo"]["hasNextPage"], rest["pageInfo"]["hasPreviousPage"]) == (False, True)


@needs_postgresql
def test_pages_of_forgiven_typing_errors_go_on(search: Any) -> None:
    for number in range(5):
        TechniqueFactory(name=f"Petrissage {number}")
    first = search("petrisage", first=2)
    rest = search("petrisage", first=50, after=first["pageInfo"]["endCursor"])
    ids = [edge["node"]["id"] for page in (first, rest) for edge in page["edges"]]
    assert len(ids) == len(set(ids)) == 5
    assert rest["totalCount"] == 5


def test_a_page_of_none_still_counts(search: Any) -> None:
    MassageTypeFactory(name="Reflex")
    found = search("reflex", first=0)
    assert (found["edges"], found["totalCount"], found["pageInfo"]["hasNextPage"]) == ([], 1, True)


# Highlights


def test_found_words_are_marked_and_everything_else_is_escaped(search: Any) -> None:
    MassageTypeFactory(
        name="<b>Shiatsu</b> & more", summary='Under <script>alert(1)</script> a shiatsu\'s "thumb" presses.'
    )
    (edge,) = search("shiatsu")["edges"]
    assert edge["highlightedTitle"] == "&lt;b&gt;<mark>Shiatsu</mark>&lt;/b&gt; &amp; more"
    assert "&lt;script&gt;alert(1)&lt;/script&gt; a <mark>shiatsu</mark>&#x27;s &quot;thumb&quot;" in edge["highlight"]


def test_a_highlight_is_the_passage_around_the_first_found_word(search: Any) -> None:
    summary = "Before. " * 60 + "Here is the needle. " + "After. " * 60
    ConditionFactory(name="Haystack", summary=summary)
    (edge,) = search("needle")["edges"]
    assert "Here is the <mark>needle</mark>. After." in edge["highlight"]
    assert edge["highlight"].startswith("… ")
    assert edge["highlight"].endswith(" …")
    assert len(edge["highlight"]) < 280


def test_a_citation_is_no_word(search: Any) -> None:
    study = ReferenceFactory()
    ArticlePageFactory(title="Calm", references=[study], body=[text(f"<p>Touch{cite(study)} calms.</p>")])
    (edge,) = search("touch calms")["edges"]
    assert "<mark>Touch</mark> <mark>calms</mark>" in edge["highlight"]


# What is not found


def withdraw(row: Any) -> None:
    type(row).objects.filter(pk=getattr(row, "provider_id", row.pk)).update(live=False)


def expire(row: Any) -> None:
    row.expire_at = NOW - dt.timedelta(minutes=1)
    row.save()


@pytest.mark.parametrize("change", [withdraw, expire])
@pytest.mark.parametrize(
    "kind", ["ARTICLE", "MASSAGE_TYPE", "TECHNIQUE", "CONDITION", "THERAPIST", "TRAINING_PROVIDER", "TRAINING_EVENT"]
)
def test_what_is_not_public_is_neither_found_nor_counted_nor_suggested(kind: str, change: Any, client: Client) -> None:
    row = one_of_each("Zzyzx")[kind]
    change(row.provider if kind == "TRAINING_EVENT" else row)
    for query in ("zzyzx", "zzyz", "zzyzz"):
        answer = client.post(
            "/graphql/",
            {"query": SEARCH, "variables": {"words": query, "types": [kind]}},
            content_type="application/json",
        )
        found = answer.json()["data"]["search"]
        assert (found["edges"], found["totalCount"], found["suggestions"]) == ([], 0, []), query
        assert next(each["count"] for each in found["counts"] if each["type"] == kind) == 0


def test_what_stands_below_a_restricted_page_is_absent(search: Any) -> None:
    page = ArticlePageFactory(title="Zzyzx")
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN)
    assert search("zzyzx")["edges"] == []


def test_a_draft_of_a_public_page_is_absent(titles: Any) -> None:
    page = ArticlePageFactory(title="Public words")
    page.title = "Zzyzx"
    page.standfirst = "Zzyzx"
    page.save_revision()
    assert titles("zzyzx") == []
    assert titles("public words") == ["Public words"]
    page.get_latest_revision().publish()
    assert titles("zzyzx") == ["Zzyzx"]
    assert titles("public words") == []


def test_a_draft_of_a_public_entry_is_absent(titles: Any) -> None:
    entry = MassageTypeFactory(name="Public words")
    entry.name = "Zzyzx"
    entry.save_revision()
    assert titles("zzyzx") == []
    entry.get_latest_revision().publish()
    assert titles("zzyzx") == ["Zzyzx"]


def test_a_suspended_listing_is_absent(titles: Any) -> None:
    listing = TherapistPageFactory(title="Zzyzx")
    listing.membership_status = MembershipStatus.SUSPENDED
    listing.save()
    assert titles("zzyzx") == []


def test_private_fields_of_a_listing_cannot_be_searched(titles: Any) -> None:
    private = PracticeLocationFactory(street="Hiddenstreet 5", street_line_2="Hiddenfloor", postcode="H1DD3N")
    TherapistPageFactory(
        title="Robin", email="hiddenmail@hiddendomain.example", internal_notes="Hiddennote", locations=[private]
    )
    assert titles("robin") == ["Robin"]
    for word in ("hiddenstreet", "hiddenfloor", "H1DD3N", "hiddenmail", "hiddendomain", "hiddennote", "hidden"):
        assert titles(word) == [], word
    stored = " ".join(f"{each.title} {each.text} {each.words} {each.vector}" for each in SearchDocument.objects.all())
    assert "hidden" not in stored.lower()
    assert "h1dd3n" not in stored.lower()


def test_the_name_of_a_hidden_neighbour_does_not_find_a_row(titles: Any) -> None:
    hidden = MassageTypeFactory(name="Zzyzx", live=False)
    article = ArticlePageFactory(title="Sleep")
    article.massage_types = [hidden]
    article.save()
    assert titles("zzyzx") == []


def test_an_event_that_is_over_is_absent(titles: Any) -> None:
    add_event(TrainingProviderPageFactory(), title="Fascia day", starts_on=NOW.date(), ends_on=NOW.date())
    assert titles("fascia") == ["Fascia day"]
    with time_machine.travel(NOW + dt.timedelta(days=2), tick=False):
        assert titles("fascia") == []


def test_a_deleted_row_leaves_no_document(titles: Any) -> None:
    rows = one_of_each("Zzyzx")
    rows["TRAINING_PROVIDER"].delete()
    rows["MASSAGE_TYPE"].delete()
    rows["ARTICLE"].delete()
    kinds = set(SearchDocument.objects.filter(title__contains="Zzyzx").values_list("kind", flat=True))
    assert kinds == {"TECHNIQUE", "CONDITION", "THERAPIST"}


# Site and language


def test_pages_belong_to_the_site_that_is_asked(titles: Any) -> None:
    other_home = home_page_beside()
    Site.objects.create(hostname="other.example", root_page=other_home, site_name="Other")
    ArticlePageFactory(title="Quokka here")
    ArticlePageFactory(title="Quokka there", parent=ArticleIndexPageFactory(parent=other_home))
    assert titles("quokka") == ["Quokka here"]
    assert titles("quokka", site="other.example") == ["Quokka there"]


def home_page_beside() -> Any:
    return Page.objects.get(depth=1).add_child(instance=HomePage(title="Other", slug="other"))


def test_entries_belong_to_the_language_that_is_asked(titles: Any) -> None:
    spanish = Locale.objects.create(language_code="es")
    MassageTypeFactory(name="Quokka")
    MassageTypeFactory(name="Quokka en español", locale=spanish)
    assert titles("quokka") == ["Quokka"]
    assert titles("quokka", locale="es") == ["Quokka en español"]


# Upkeep and cost


def test_a_place_that_is_saved_alone_is_found(titles: Any) -> None:
    listing = TherapistPageFactory(title="Robin")
    location = listing.locations.get()
    location.city = "Astoria"
    location.save()
    assert titles("astoria") == ["Robin"]
    location.delete()
    assert titles("astoria") == []


def test_the_index_can_be_written_anew(titles: Any, capsys: Any) -> None:
    row = MassageTypeFactory(name="Quokka")
    SearchDocument.objects.all().delete()
    SearchDocument.objects.create(kind="MASSAGE_TYPE", object_id=row.pk + 1000, title="Gone", names="\ngone\n")
    assert titles("quokka") == []
    call_command("rebuild_search")
    assert titles("quokka") == ["Quokka"]
    assert not SearchDocument.objects.filter(title="Gone").exists()
    assert "MASSAGE_TYPE: 1" in capsys.readouterr().out


def test_statements_do_not_grow_with_hits(ask: Any, statements: Any, wide_limits: None) -> None:
    TrainingProviderPageFactory(title="Warm up the caches of sites")
    one_of_each("Quokka")
    ask(SEARCH, words="quokka")
    few = statements(lambda: ask(SEARCH, words="quokka", first=50))
    for _ in range(5):
        one_of_each("Quokka")
    many = statements(lambda: ask(SEARCH, words="quokka", first=50))
    assert len(many) == len(few), "\n".join(many)
    assert len(few) <= 12, "\n".join(few)


def test_every_field_of_every_type_can_be_asked_for_without_an_alias(ask: Any, wide_limits: None) -> None:
    one_of_each("Quokka")
    found = ask(f'{{ search(query: "quokka") {{ nodes {every_field("SearchHitNode", depth=1)} }} }}')["search"]
    assert len(found["nodes"]) == 7


# Whatever is typed


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        ({"words": "a" * 201}, "query must be at most 200"),
        ({"words": "a\x00b"}, "U+0000"),
        ({"words": "a", "first": 51}, "first must be at most 50"),
        ({"words": "a", "types": []}, "types: name at least one"),
        ({"words": "a", "after": "nonsense"}, "after is not a cursor"),
        ({"words": "a", "after": "WzEsMiwzXQ=="}, "after is not a cursor"),
        ({"words": "a", "after": "WzEsLTEsIkFSVElDTEUiLDFd"}, "after is not a cursor"),
        ({"words": "a", "after": "W1tdLDEsIkFSVElDTEUiLDFd"}, "after is not a cursor"),
        ({"words": "a", "after": "WzEsMSx7fSwxXQ=="}, "after is not a cursor"),
    ],
)
def test_wrong_arguments_are_named(arguments: dict[str, Any], part: str, ask_for_errors: Any) -> None:
    (error,) = ask_for_errors(SEARCH, **arguments)
    assert error["extensions"]["code"] == "BAD_INPUT"
    assert part in error["message"]


@pytest.mark.parametrize("query", ["", "  ", "&|!()<->:*'\"\\%_", "---", "🙂", "́", "' OR 1=1 --"])
def test_signs_have_no_meaning(query: str, titles: Any) -> None:
    MassageTypeFactory(name="Thai massage")
    assert titles(query) == []


@pytest.mark.parametrize(
    "query", ["thai & massage", "thai | massage", "!thai massage", "'thai':* massage", "thai%mass_"]
)
def test_operators_are_read_as_gaps(query: str, titles: Any) -> None:
    MassageTypeFactory(name="Thai massage")
    assert titles(query) == ["Thai massage"]


ALPHABET = st.one_of(
    st.sampled_from(list("thaimsge &|!():*'\"\\%_<>-\n\t½²ﬁßİ\u0301\u200d\ud800\x00\x01")), st.characters()
)


@hypothesis_settings(
    max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(query=st.one_of(st.text(ALPHABET, max_size=60), st.text(max_size=210)))
def test_no_query_fails_or_tells_what_is_hidden(query: str, client: Client) -> None:
    if not MassageType.objects.exists():
        MassageTypeFactory(name="Thai massage", summary="½ a ﬁne İstanbul ß")
        MassageTypeFactory(name="Thai Zzyzx", live=False)
        TherapistPageFactory(title="Massage Zzyzx", membership_status=MembershipStatus.SUSPENDED)
        ArticlePageFactory(title="Massage", live=False, standfirst="Zzyzx")
    body = json.dumps({"query": SEARCH, "variables": {"words": query}})
    response = client.post("/graphql/", body, content_type="application/json")
    assert response.status_code < 500
    answer = response.json()
    codes = {error["extensions"]["code"] for error in answer.get("errors", ())}
    assert codes <= {"BAD_INPUT"}
    assert ("errors" in answer) == (len(query) > 200 or any(c == "\x00" or "\ud800" <= c <= "\udfff" for c in query))
    assert "zzyzx" not in response.content.decode().lower()


def test_the_index_page_of_therapists_is_not_searchable(titles: Any) -> None:
    TherapistIndexPageFactory(title="Zzyzx")
    assert titles("zzyzx") == []
