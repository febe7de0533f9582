"""The check that no release breaks clients without saying so."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import check_contract

RELEASED = "type Query { article(slug: String): Article }  type Article { title: String! standfirst: String! }"
CURRENT = "type Query { article(slug: String): Article }  type Article { title: String body: String }"
REMOVED, CHANGED = "Article.standfirst was removed.", "Article.title changed type from String! to String."


def project(root: Path, *, released: dict[str, str], current: str, changelog: str = "") -> Path:
    for version, schema in released.items():
        folder = root / "docs" / "releases" / version
        folder.mkdir(parents=True)
        (folder / "schema.graphql").write_text(schema)
    (root / "schema.graphql").write_text(current)
    (root / "CHANGELOG.md").write_text(changelog)
    return root


def test_our_contract_is_kept() -> None:
    assert check_contract.problems_of(check_contract.ROOT) == []


def test_before_the_first_release_nothing_can_break(tmp_path: Path) -> None:
    assert check_contract.problems_of(project(tmp_path, released={}, current=CURRENT)) == []


def test_each_breaking_change_is_named(tmp_path: Path) -> None:
    problems = check_contract.problems_of(project(tmp_path, released={"1.0.0": RELEASED}, current=CURRENT))
    assert len(problems) == 2
    assert all(any(change in problem for problem in problems) for change in (REMOVED, CHANGED))


def test_an_addition_breaks_nothing(tmp_path: Path) -> None:
    current = RELEASED.replace("title:", "subtitle: String title:")
    assert check_contract.problems_of(project(tmp_path, released={"1.0.0": RELEASED}, current=current)) == []


def test_a_change_that_the_changelog_announces_passes(tmp_path: Path) -> None:
    changelog = f"# Changelog\n\n## Unreleased\n\n- `Article.standfirst` was\n  removed. Use body.\n- {CHANGED}\n"
    root = project(tmp_path, released={"1.0.0": RELEASED}, current=CURRENT, changelog=changelog)
    assert check_contract.problems_of(root) == []


def test_what_an_earlier_release_announced_does_not_count(tmp_path: Path) -> None:
    changelog = f"## Unreleased\n\n- {CHANGED}\n\n## 1.0.0\n\n- {REMOVED}\n"
    root = project(tmp_path, released={"1.0.0": RELEASED}, current=CURRENT, changelog=changelog)
    assert [REMOVED in problem for problem in check_contract.problems_of(root)] == [True]


@pytest.mark.parametrize("versions", [("1.9.0", "1.10.0"), ("0.9.9", "1.0.0")])
def test_the_last_release_counts(tmp_path: Path, versions: tuple[str, str]) -> None:
    root = project(tmp_path, released=dict.fromkeys(versions, RELEASED), current=CURRENT)
    assert check_contract.last_release(root) == versions[1]
