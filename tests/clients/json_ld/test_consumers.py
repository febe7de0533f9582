"""JSON fields as their consumers check them.

JSON-LD: Google's rules in Adobe's validator, schema.org in the types of schema-dts. Trees of rich text: the type in the
docs.
"""

from __future__ import annotations

import copy
import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.test import Client

from cms.graphql.types import global_id
from home.models import StandardPage
from tests.graphql.every_page import every_page
from tests.graphql.whole_article import home_page
from tests.npm import installed

pytestmark = [pytest.mark.clients, pytest.mark.django_db]

HERE = Path(__file__).parent
QUERY = "query($id: ID!) { page(id: $id) { jsonLd } }"


@pytest.fixture(scope="session")
def project() -> Path:
    """A folder with the locked packages, made once a lock."""
    return installed(HERE, files=("validate.js",))


@pytest.fixture
def graphs(client: Client) -> dict[str, Any]:
    """The graph of a page of each type, by the type's name."""
    found = {}
    for name, page in every_page().items():
        body = {"query": QUERY, "variables": {"id": global_id(page)}}
        answer = client.post("/graphql/", body, content_type="application/json").json()
        found[name] = answer["data"]["page"]["jsonLd"]
    return found


def compile_strictly(project: Path, source: str) -> str:
    """What tsc has to say about some TypeScript; empty if nothing."""
    with tempfile.NamedTemporaryFile("w", dir=project, suffix=".ts", delete=False) as file:
        file.write(source)
    options = ["--strict", "--noEmit", "--module", "nodenext", "--target", "es2022"]
    done = subprocess.run(
        ["node", "node_modules/typescript/bin/tsc", *options, file.name],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    Path(file.name).unlink()
    return done.stdout


def as_graphs(graphs: dict[str, Any]) -> str:
    """The graphs as values of the type of schema-dts."""
    lines = ['import type { Graph } from "schema-dts";']
    lines += [f"export const {name}: Graph = {json.dumps(graph)};" for name, graph in graphs.items()]
    return "\n".join(lines)


def validate(project: Path, graphs: dict[str, Any]) -> dict[str, Any]:
    """Types and issues that the validator finds."""
    done = subprocess.run(
        ["node", "validate.js"], cwd=project, input=json.dumps(graphs), capture_output=True, text=True, check=True
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_the_graph_of_each_type_of_page_is_schema_org_in_strict_types(project: Path, graphs: dict[str, Any]) -> None:
    assert compile_strictly(project, as_graphs(graphs)) == ""


def test_the_types_refuse_a_word_that_schema_org_does_not_have(project: Path, graphs: dict[str, Any]) -> None:
    wrong = copy.deepcopy(graphs["Article"])
    page = next(node for node in wrong["@graph"] if node["@type"] == "MedicalWebPage")
    page["about"][0]["treats"] = "Anxiety"
    assert "treats" in compile_strictly(project, as_graphs({"Article": wrong}))


def test_the_validator_finds_no_error_in_any_type_of_page(project: Path, graphs: dict[str, Any]) -> None:
    found = validate(project, graphs)
    assert {name: answer["issues"] for name, answer in found.items()} == {name: [] for name in graphs}
    assert {"Article", "BreadcrumbList", "MedicalWebPage", "Organization", "Person"} <= set(found["Article"]["types"])


def test_the_validator_finds_an_error_that_we_plant(project: Path, graphs: dict[str, Any]) -> None:
    wrong = copy.deepcopy(graphs["Therapist"])
    person = next(node for node in wrong["@graph"] if node["@type"] == "Person")
    del person["hasCertification"][0]["issuedBy"]
    issues = validate(project, {"Therapist": wrong})["Therapist"]["issues"]
    assert [issue["severity"] for issue in issues] == ["ERROR"]


TREE = '{ page(urlPath: "/about/") { ... on StandardPage { text { tree } } } }'
STORED = (
    "<h2>Title</h2><p>One <b>two</b><br/><a href='https://example.org/'>three <i>four</i></a>"
    "<cite data-reference='x'>*</cite></p><ul><li>a<ol><li>b</li></ol></li></ul>"
)


def test_a_tree_of_rich_text_has_the_documented_type(project: Path, client: Client) -> None:
    home_page().add_child(instance=StandardPage(title="About", slug="about", text=STORED))
    answer = client.post("/graphql/", {"query": TREE}, content_type="application/json").json()
    tree = answer["data"]["page"]["text"]["tree"]
    documented = (Path(django_settings.BASE_DIR) / "docs/frontend/rich-text.md").read_text().split("```ts\n")[1]
    types = documented.split("```")[0]
    value = f"export const tree: RichTextTree = {json.dumps(tree)};"
    assert compile_strictly(project, types + value) == ""
    assert "TS2322" in compile_strictly(project, types + value.replace('"bold"', '"blink"'))
