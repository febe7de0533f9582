"""Check that the locks name no index address, and hold every package that is asked for, with hashes."""

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


def problems_of(root: Path) -> list[str]:
    """Return a sentence for each thing that would keep the locks below `root` from installing elsewhere."""
    project = tomllib.loads((root / "pyproject.toml").read_text())
    production = project["project"]["dependencies"]
    peers = (root / "bench/peers/requirements.in").read_text().splitlines()
    asked_for = {
        "requirements/uv.txt": ["uv"],
        "requirements/production.txt": production,
        "requirements/development.txt": production + project["dependency-groups"]["development"],
        "bench/peers/requirements.txt": [line for line in peers if line and not line.startswith("#")],
    }
    problems = []
    for name, requirements in asked_for.items():
        lock = (root / name).read_text()
        pins = list(PINNED.finditer(lock))
        pinned = {normalised(pin.group(1)) for pin in pins}
        found = [
            f"line {number} names an address: {line}"
            for number, line in enumerate(lock.splitlines(), start=1)
            if "://" in line or line.startswith("-")
        ]
        found += [
            f"{requirement} is missing: run make lock"
            for requirement in requirements
            if name_in(requirement) not in pinned
        ]
        found += [f"{pin.group()} has no hash" for pin in pins if not pin.group().endswith("\\")]
        problems += [f"{name}: {problem}" for problem in found]
    return problems


def main() -> int:
    problems = problems_of(ROOT)
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
