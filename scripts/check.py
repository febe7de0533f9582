"""`make check`: run every check that needs no test, tell of each, and fail if one did."""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = Path(sys.executable).parent
DJANGO = (sys.executable, "manage.py")
TEST_SETTINGS = {
    "DJANGO_SETTINGS_MODULE": "cms.settings.test",
    "DATABASE_URL": "sqlite://:memory:",
    "LOG_LEVEL": "WARNING",
}

CHECKS: dict[str, tuple[str | Path, ...]] = {
    "format": (PROGRAMS / "ruff", "format", "--check", "--quiet", "."),
    "lint": (PROGRAMS / "ruff", "check", "--quiet", "."),
    "types": (PROGRAMS / "mypy", "."),
    "imports": (PROGRAMS / "lint-imports",),
    "system checks": (*DJANGO, "check", "--fail-level", "WARNING"),
    "missing migrations": (*DJANGO, "makemigrations", "--check", "--dry-run"),
    "unsafe migrations": (sys.executable, "-m", "scripts.check_migrations"),
    "schema snapshot": (*DJANGO, "export_schema", "--check"),
    "contract kept": (sys.executable, "-m", "scripts.check_contract"),
    "settings table": (*DJANGO, "settings_table", "--check"),
    "Dockerfile": (PROGRAMS / "hadolint", "Dockerfile"),
    "locks": (sys.executable, "-m", "scripts.check_locks"),
}


def main() -> int:
    failed = []
    for name, command in CHECKS.items():
        started = time.monotonic()
        outcome = subprocess.run(
            command,
            cwd=ROOT,
            env=os.environ | TEST_SETTINGS,
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        verdict = "FAILED" if outcome.returncode else "ok"
        print(f"{name:20} {verdict:6} {time.monotonic() - started:5.1f} s", flush=True)
        if outcome.returncode:
            failed.append(name)
            print(outcome.stdout, flush=True)
    if failed:
        print(f"Failed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
