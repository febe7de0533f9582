"""Lists of every kind: their filters, orders and facets, at the root and on other types."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles.models import ArticlePage
from directory import models
from directory.models import MassageType, Practice
from tests.factories.directory import (
    ConditionFactory,
    ContraindicationFactory,
    MassageTypeFactory,
    PracticeFactory,
    PracticeLocationFactory,
    TechniqueFactory,
    TherapistPageFactory,
    TrainingEventFactory,
    TrainingProviderPageFactory,
)
from tests.graphql.whole_article import home_page, person, short_article

pytestmark = pytest.mark.django_db

FACETS = "facets { name label values { value label count isSelected } }"


@pytest.fixture
def names(ask: Any) -> Any:
    """The names that a list holds in its order, which must be as many as are counted."""

    def found(root: str, arguments: str, name: str = "name") -> list[str]:
        answer = ask(f"{{ {root}({arguments}) {{ totalCount nodes {{ {name} }} }} }}")[root]
        assert answer["totalCount"] == len(answer["nodes"])
        return [node[name] for node in answer["nodes"]]

    return found


def shown(answer: dict[str, Any]) -> dict[str, dict[str, int]]:
    """Counts by facet and value; of facets with any."""
    return {
        facet["name"]: {value["value"]: value["count"] for value in facet["values"]}
        for facet in answer["facets"]
        if facet["values"]
    }


@pytest.fixture
def vocabulary() -> None:
    """Swedish massage, light to medium; deep tissue, firm; shiatsu, clothed on a mat; a draft."""
    home_page()
    kneading, sleep = TechniqueFactory(name="Petrissage", slug="petrissage"), ConditionFactory(slug="insomnia")
    fever = ContraindicationFactory(name="Fever", slug="fever")
    swedish = MassageTypeFactory(name="Swedish massage", slug="swedish", lightest_pressure=1, firmest_pressure=3)
    swedish.techniques, swedish.conditions, swedish.contraindications = [kneading], [sleep], [fever]
    swedish.save()
    MassageTypeFactory(name="Deep tissue massage", slug="deep-tissue", lightest_pressure=4, firmest_pressure=5)
    MassageTypeFactory(
        name="Shiatsu",
        slug="shiatsu",
        lightest_pressure=2,
        firmest_pressure=4,
        surface="mat",
        is_clothed=True,
        uses_oil=False,
    )
    draft = MassageTypeFactory(name="Draft massage", slug="draft", live=False)
    draft.techniques = [kneading]
    draft.save()


@pytest.mark.usefixtures("vocabulary")
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("first: 9", ["Deep tissue massage", "Shiatsu", "Swedish massage"]),
        ("orderBy: GENTLEST", ["Swedish massage", "Shiatsu", "Deep tissue massage"]),
        ("orderBy: FIRMEST", ["Deep tissue massage", "Shiatsu", "Swedish massage"]),
        ('filter: {name: {contains: "MASSAGE"}}', ["Deep tissue massage", "Swedish massage"]),
        ('filter: {technique: {eq: "petrissage"}}', ["Swedish massage"]),
        ('filter: {condition: {eq: "insomnia"}}', ["Swedish massage"]),
        ('filter: {not: {contraindication: {eq: "fever"}}}', ["Deep tissue massage", "Shiatsu"]),
        ("filter: {pressure: 2}", ["Shiatsu", "Swedish massage"]),
        ("filter: {pressure: 5}", ["Deep tissue massage"]),
        ("filter: {surface: [MAT]}", ["Shiatsu"]),
        ("filter: {isClothed: false}", ["Deep tissue massage", "Swedish massage"]),
        ("filter: {usesOil: false}", ["Shiatsu"]),
    ],
)
def test_massage_types_by_criterion_and_order(names: Any, arguments: str, expected: list[str]) -> None:
    assert names("massageTypes", arguments) == expected


@pytest.mark.usefixtures("vocabulary")
def test_techniques_and_conditions_by_massage_type(names: Any) -> None:
    assert names("techniques", 'filter: {massageType: {eq: "swedish"}}') == ["Petrissage"]
    assert names("techniques", 'filter: {massageType: {eq: "draft"}}') == []
    assert names("conditions", 'filter: {massageType: {eq: "swedish"}}', "slug") == ["insomnia"]
    assert names("conditions", "filter: {kind: [MENTAL]}", "slug") == []


@pytest.mark.usefixtures("vocabulary")
def test_facets_count_as_if_their_own_criterion_were_off(ask: Any) -> None:
    answer = ask(f"{{ massageTypes(filter: {{surface: [MAT], usesOil: false}}) {{ {FACETS} }} }}")["massageTypes"]
    surface = next(facet for facet in answer["facets"] if facet["name"] == "surface")
    assert surface == {
        "name": "surface",
        "label": "Where",
        "values": [{"value": "MAT", "label": "Mat on the floor", "count": 1, "isSelected": True}],
    }
    answer = ask(f"{{ massageTypes(filter: {{surface: [MAT]}}) {{ {FACETS} }} }}")["massageTypes"]
    assert shown(answer) == {"surface": {"TABLE": 2, "MAT": 1}}


@pytest.mark.usefixtures("vocabulary")
def test_facets_count_neither_drafts_nor_drafts_values(ask: Any) -> None:
    models.Technique.objects.update(live=False)
    counts = shown(ask(f"{{ massageTypes {{ {FACETS} }} }}")["massageTypes"])
    assert counts == {
        "condition": {"insomnia": 1},
        "contraindication": {"fever": 1},
        "surface": {"TABLE": 2, "MAT": 1},
    }


@pytest.fixture
def directory() -> None:
    """Ada in Portland, who speaks English and French and gives Swedish massage; Ben in Lyon; a suspended one."""
    home_page()
    swedish = MassageTypeFactory(slug="swedish")
    TherapistPageFactory(
        title="Ada",
        slug="ada",
        offered_massage_types=[models.OfferedMassageType(massage_type=swedish)],
        conditions=[ConditionFactory(slug="stress")],
        languages=[models.ListingLanguage(value="en"), models.ListingLanguage(value="fr")],
        client_groups=[models.ListingClientGroup(value="athletes")],
        locations=[PracticeLocationFactory(), PracticeLocationFactory(setting="spa")],
    )
    TherapistPageFactory(
        title="Ben",
        slug="ben",
        offered_massage_types=[models.OfferedMassageType(massage_type=MassageTypeFactory(slug="shiatsu"))],
        languages=[models.ListingLanguage(value="fr")],
        accepts_new_clients=False,
        locations=[PracticeLocationFactory(country="FR", region="FR-69", city="Lyon")],
    )
    TherapistPageFactory(
        title="Cleo",
        slug="cleo",
        membership_status="suspended",
        offered_massage_types=[models.OfferedMassageType(massage_type=swedish)],
        languages=[models.ListingLanguage(value="it")],
    )


@pytest.mark.usefixtures("directory")
@pytest.mark.parametrize(
    ("criteria", "expected"),
    [
        ('name: {startsWith: "a"}', ["Ada"]),
        ('massageType: {eq: "swedish"}', ["Ada"]),
        ('condition: {eq: "stress"}', ["Ada"]),
        ("clientGroup: [ATHLETES, CHILDREN]", ["Ada"]),
        ('language: ["fr"]', ["Ada", "Ben"]),
        ('language: ["it"]', []),
        ("setting: [SPA]", ["Ada"]),
        ('country: "fr"', ["Ben"]),
        ("acceptsNewClients: true", ["Ada"]),
    ],
)
def test_therapists_by_criterion(names: Any, criteria: str, expected: list[str]) -> None:
    assert names("therapists", f"orderBy: NAME, filter: {{{criteria}}}") == expected


@pytest.mark.usefixtures("directory")
def test_facets_of_therapists_count_each_once_and_no_suspended_one(ask: Any) -> None:
    answer = ask(f'{{ therapists(filter: {{country: "FR"}}) {{ {FACETS} }} }}')["therapists"]
    assert shown(answer) == {
        "massageType": {"shiatsu": 1},
        "language": {"fr": 1},
        "setting": {"CLINIC": 1},
        "country": {"US": 1, "FR": 1},
        "region": {"FR-69": 1},
    }
    countries = next(facet for facet in answer["facets"] if facet["name"] == "country")
    assert [(each["label"], each["isSelected"]) for each in countries["values"]] == [
        ("France", True),
        ("United States", False),
    ]


@pytest.mark.usefixtures("directory")
@pytest.mark.parametrize("criteria", ['country: "XX"', 'language: ["xx"]', "language: []"])
def test_a_code_that_does_not_exist_is_bad_input(ask_for_errors: Any, criteria: str) -> None:
    (error,) = ask_for_errors(f"{{ therapists(filter: {{{criteria}}}) {{ totalCount }} }}")
    assert error["extensions"]["code"] == "BAD_INPUT"


def test_articles_by_last_review_put_those_without_one_last_and_page_on(ask: Any) -> None:
    reviewer = person("Ada Writer")
    for title, day in (("Old", 1), ("New", 3)):
        short_article(title, medical_reviewer=reviewer, last_reviewed_on=dt.date(2026, 1, day))
    short_article("Never")
    query = """query($after: String) { articles(orderBy: LAST_REVIEWED, first: 2, after: $after) {
        nodes { title } pageInfo { endCursor } } }"""
    first = ask(query)["articles"]
    assert first["nodes"] == [{"title": "New"}, {"title": "Old"}]
    assert ask(query, after=first["pageInfo"]["endCursor"])["articles"]["nodes"] == [{"title": "Never"}]


def test_training_by_hours_latest_first(names: Any) -> None:
    home_page()
    soon = dt.date.today() + dt.timedelta(days=30)  # noqa: DTZ011 - any day to come
    later = soon + dt.timedelta(days=30)
    events = [
        TrainingEventFactory(title="Day", starts_on=soon, ends_on=soon, continuing_education_hours=8),
        TrainingEventFactory(title="Week", starts_on=later, ends_on=later, continuing_education_hours=40),
        TrainingEventFactory(title="Talk", starts_on=soon, ends_on=soon, continuing_education_hours=None),
    ]
    TrainingProviderPageFactory(title="School", slug="school", events=events)
    assert names("trainingEvents", "filter: {hoursAtLeast: 8}, orderBy: LATEST", "title") == ["Week", "Day"]
    assert names("trainingEvents", "filter: {hoursAtLeast: 8.5}", "title") == ["Week"]
    assert names("trainingProviders", 'filter: {name: {eq: "school"}}', "title") == ["School"]


NESTED = f"""query($f: ArticleFilter) {{ massageTypes {{ nodes {{ slug
    articles(filter: $f, first: 1) {{ totalCount nodes {{ title }} {FACETS} }} }} }} }}"""


def test_lists_on_other_types_are_filtered_and_counted_each_by_itself(ask: Any) -> None:
    swedish, shiatsu = MassageTypeFactory(slug="swedish"), MassageTypeFactory(slug="shiatsu")
    yoga = PracticeFactory(slug="yoga")
    short_article("Yoga", massage_types=[swedish, shiatsu], practices=[yoga])
    short_article("Swedish", massage_types=[swedish])
    found = {each["slug"]: each["articles"] for each in ask(NESTED)["massageTypes"]["nodes"]}
    assert found["swedish"]["totalCount"] == 2
    assert shown(found["swedish"])["massageType"] == {"swedish": 2, "shiatsu": 1}
    assert shown(found["shiatsu"])["massageType"] == {"swedish": 1, "shiatsu": 1}
    assert shown(found["shiatsu"])["practice"] == {"yoga": 1}
    filtered = ask(NESTED, f={"practice": {"eq": "yoga"}})["massageTypes"]["nodes"]
    assert {each["slug"]: each["articles"]["totalCount"] for each in filtered} == {"swedish": 1, "shiatsu": 1}


def test_statements_for_nested_facets_do_not_grow(client: Client, statements: Any) -> None:
    def ask() -> None:
        response = client.post("/graphql/", {"query": NESTED}, content_type="application/json")
        assert "errors" not in response.json()

    def add() -> None:
        entry = MassageTypeFactory()
        for number in range(2):
            short_article(f"{entry.name} {number}", massage_types=[entry], practices=[PracticeFactory()])

    add()
    ask()
    few = statements(ask)
    for _ in range(4):
        add()
    many = statements(ask)
    assert len(many) == len(few), "\n".join(many)


class FacetsAreWhatCountingByHandGives(TestCase):
    """Against a plain Python model: articles about any types and practices, any filter of the two."""

    SLUGS = st.sets(st.sampled_from("abc"), max_size=3)

    @hypothesis_settings(max_examples=20)
    @given(
        articles=st.lists(st.tuples(SLUGS, SLUGS), max_size=5),
        types=st.sets(st.sampled_from("abc"), max_size=2),
        practices=st.sets(st.sampled_from("abc"), max_size=2),
        operator=st.sampled_from(["in", "all"]),
    )
    def test_counts(self, articles: Any, types: set[str], practices: set[str], operator: str) -> None:
        ArticlePage.objects.all().delete()
        for model in (MassageType, Practice):
            model.objects.all().delete()
        entries = {
            each: (MassageTypeFactory(name=each, slug=each), PracticeFactory(name=each, slug=each)) for each in "abc"
        }
        for number, (about, helps) in enumerate(articles):
            short_article(
                f"Article {number}",
                massage_types=[entries[slug][0] for slug in about],
                practices=[entries[slug][1] for slug in helps],
            )

        def meets(slugs: set[str], wanted: set[str]) -> bool:
            return not wanted or (wanted <= slugs if operator == "all" else bool(wanted & slugs))

        criteria = {
            name: {operator: sorted(wanted)}
            for name, wanted in (("massageType", types), ("practice", practices))
            if wanted
        }
        expected: dict[str, dict[str, int]] = {"massageType": {}, "practice": {}}
        for about, helps in articles:
            for slug in about if meets(helps, practices) else ():
                expected["massageType"][slug] = expected["massageType"].get(slug, 0) + 1
            for slug in helps if meets(about, types) else ():
                expected["practice"][slug] = expected["practice"].get(slug, 0) + 1
        query = f"query($f: ArticleFilter) {{ articles(filter: $f) {{ totalCount {FACETS} }} }}"
        body = {"query": query, "variables": {"f": criteria or None}}
        answer = Client().post("/graphql/", body, content_type="application/json").json()["data"]["articles"]
        assert answer["totalCount"] == sum(meets(a, types) and meets(h, practices) for a, h in articles)
        counts = shown(answer)
        assert {name: counts.get(name, {}) for name in expected} == expected
