"""Check that the locks name no index address, and hold every package that `pyproject.toml` asks for, with hashes."""

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[.*\])?==\S+(.*\\)?", re.MULTILINE)


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def name_in(requirement: str) -> str:
    return normalised(re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0])


def main() -> int:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    production = project["project"]["dependencies"]
    asked_for = {
        "uv.txt": ["uv"],
        "production.txt": production,
        "development.txt": production + project["dependency-groups"]["development"],
    }
    problems = []
    for name, requirements in asked_for.items():
        lock = (ROOT / "requirements" / name).read_text()
        problems += [
            f"requirements/{name}: line {number} names an address: {line}"
            for number, line in enumerate(lock.splitlines(), start=1)
            if "://" in line or line.startswith("-")
        ]
        pinned = {normalised(match.group(1)) for match in PINNED.finditer(lock)}
        problems += [
            f"requirements/{name}: {requirement} is missing: run make lock"
            for requirement in requirements
            if name_in(requirement) not in pinned
        ]
        problems += [
            f"requirements/{name}: {match.group()} has no hash"
            for match in PINNED.finditer(lock)
            if not match.group().endswith("\\")
        ]
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
