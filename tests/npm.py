"""Packages of npm for tests, as a lock beside the tests names them."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import subprocess
import tempfile
from pathlib import Path

CLIENTS = Path(__file__).resolve().parents[1] / "var" / "clients"
"""As deep below the root as the folders in tests/clients: relative addresses hold in both."""


def installed(source: Path, *, files: tuple[str, ...] = ()) -> Path:
    """A folder with the packages that `source` locks, made once a lock, and with `files` of it as they are now."""
    packages = [name for name in ("package.json", "package-lock.json", ".npmrc") if (source / name).exists()]
    digest = hashlib.sha256(b"".join((source / name).read_bytes() for name in packages)).hexdigest()[:12]
    folder = CLIENTS / f"{source.name}-{digest}"
    if not folder.exists():
        CLIENTS.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=CLIENTS))
        for name in packages:
            shutil.copy(source / name, made)
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=made, check=True, capture_output=True)
        with contextlib.suppress(OSError):  # another run was faster
            made.rename(folder)
    for name in files:
        shutil.copy(source / name, folder)
    return folder
