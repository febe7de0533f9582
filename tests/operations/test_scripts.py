"""The programs behind `make test` and `make check`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import check_locks

ROOT = Path(__file__).resolve().parents[2]


def make_test_without_chromium(**environment: str) -> subprocess.CompletedProcess[str]:
    """Run `make test`'s program so that pytest itself only tells its version."""
    return subprocess.run(
        [sys.executable, "scripts/test.py", "--version"],
        cwd=ROOT,
        env=os.environ | {"CHROMIUM": "/absent/chromium", "CI": ""} | environment,
        check=False,
        capture_output=True,
        text=True,
    )


def test_a_group_that_is_left_out_is_named_with_the_line_that_adds_it() -> None:
    outcome = make_test_without_chromium()
    assert outcome.returncode == 0
    assert (
        "Left out: the tests marked `browser`. They need /absent/chromium: apt-get install chromium" in outcome.stdout
    )


def test_help_names_every_target_that_a_person_calls() -> None:
    text = subprocess.run(["make", "help"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    phony = next(line for line in (ROOT / "Makefile").read_text().splitlines() if line.startswith(".PHONY:"))
    targets = set(phony.removeprefix(".PHONY:").split()) - {"free-port"}  # which `make run` calls first
    named = {line.split()[1] for line in text.splitlines() if line.startswith("  make ") and len(line.split()) > 3}
    assert named == targets


def test_a_group_that_is_left_out_fails_in_ci() -> None:
    outcome = make_test_without_chromium(CI="true")
    assert outcome.returncode == 1
    assert outcome.stdout.endswith("CI runs every group, so this run has failed.\n")


def test_our_locks_are_in_order() -> None:
    assert check_locks.problems_of(ROOT) == []


@pytest.mark.parametrize(
    ("lock", "problem"),
    [
        ("--index-url https://mirror.example.org\nuv==1.0 \\\n", "names an address"),
        ("uv @ https://example.org/uv.whl\n", "names an address"),
        ("uv==1.0\n", "uv==1.0 has no hash"),
        ("django==5.2 \\\n", "uv is missing: run make lock"),
    ],
)
def test_a_lock_that_would_not_install_elsewhere_is_refused(tmp_path: Path, lock: str, problem: str) -> None:
    (tmp_path / "requirements").mkdir()
    (tmp_path / "bench/peers").mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[project]\ndependencies=[]\n[dependency-groups]\ndevelopment=[]\n")
    for name in ("requirements/production.txt", "requirements/development.txt"):
        (tmp_path / name).write_text("")
    for name in ("requirements.in", "requirements.txt"):
        (tmp_path / "bench/peers" / name).write_text("")
    (tmp_path / "requirements" / "uv.txt").write_text(lock)
    assert problem in "\n".join(check_locks.problems_of(tmp_path))
