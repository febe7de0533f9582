"""What a frontend team does first: types for the documents in `docs/queries/`, by graphql-codegen's client preset."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from graphql import is_scalar_type, is_specified_scalar_type

from cms.graphql.schema import graphql_schema
from tests.npm import installed

pytestmark = pytest.mark.clients

HERE = Path(__file__).parent
ROOT = HERE.parents[2]

SOURCES = ("codegen.ts", "tsconfig.json", "use.ts")


@pytest.fixture(scope="module")
def project() -> Path:
    """A folder with the locked packages, made once a lock, and our sources as they are now."""
    return installed(HERE, files=SOURCES)


def run(project: Path, program: str, *arguments: str) -> str:
    """What a program of the packages says when it fails; empty when it does not."""
    command = ["node", f"node_modules/{program}", *arguments]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def test_documents_become_types_without_any_that_compile_strictly(project: Path) -> None:
    shutil.rmtree(project / "generated", ignore_errors=True)
    assert run(project, "@graphql-codegen/cli/cjs/bin.js", "--config", "codegen.ts") == ""
    types = (project / "generated" / "graphql.ts").read_text()
    code = re.sub(r"/\*.*?\*/|//[^\n]*|'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\"", "", types, flags=re.DOTALL)
    assert not re.search(r"\bany\b", code.partition("export const ")[0])
    assert run(project, "typescript/bin/tsc", "--project", ".") == ""


def test_the_scalar_map_in_the_docs_is_the_one_that_is_tested_and_complete() -> None:
    block = re.compile(r"scalars: \{(.*?)\}", re.DOTALL)
    tested, documented = (
        dict(re.findall(r"(\w+): \"(\w+)\"", found[1]))
        for path in (HERE / "codegen.ts", ROOT / "docs" / "frontend" / "codegen.md")
        if (found := block.search(path.read_text()))
    )
    own = {
        each.name
        for each in graphql_schema().type_map.values()
        if is_scalar_type(each) and not is_specified_scalar_type(each)
    }
    assert documented == tested
    assert tested.keys() == own
