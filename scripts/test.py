"""`make test`: run every group of tests whose programs are present, and name the groups that were left out.

Arguments go to pytest. With CI set, a group that would be left out is a failure.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NO_TESTS_COLLECTED = 5
MOST_PROCESSES = 4


@dataclass(frozen=True)
class Group:
    """Tests with a mark of pytest, and the program that they need."""

    mark: str
    program: str
    install: str

    def is_present(self) -> bool:
        return shutil.which(self.program) is not None


GROUPS = (
    Group("browser", os.environ.get("CHROMIUM", "chromium"), "apt-get install chromium"),
    Group("clients", "node", "apt-get install nodejs npm"),
    Group("shared_cache", "redis-server", "apt-get install redis-server"),
)


def pytest(marks: str, arguments: list[str], database: str | None = None) -> int:
    environment = dict(os.environ)
    if database is not None:
        environment["DATABASE_URL"] = database
    # Whole runs use several processes; a run of chosen tests is quicker in one.
    parallel = [] if arguments else ["-n", str(min(os.cpu_count() or 1, MOST_PROCESSES))]
    command = [sys.executable, "-m", "pytest", *parallel, *(("-m", marks) if marks else ()), *arguments]
    code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    return 0 if code == NO_TESTS_COLLECTED and arguments else code


def main() -> int:
    arguments = sys.argv[1:]
    missing = [group for group in GROUPS if not group.is_present()]
    without_missing = " and ".join(f"not {group.mark}" for group in missing)

    print("Tests on PostgreSQL" if not os.environ.get("DATABASE_URL") else "Tests on DATABASE_URL", flush=True)
    codes = [pytest(without_missing, arguments)]
    print("\nTests marked `engines` on SQLite", flush=True)
    codes.append(pytest("engines", arguments, database="sqlite://:memory:"))

    for group in missing:
        print(f"Left out: the tests marked `{group.mark}`. They need {group.program}: {group.install}")
    if missing and os.environ.get("CI"):
        print("CI runs every group, so this run has failed.")
        return 1
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
