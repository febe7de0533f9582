"""The databases of the peers: made once for each size of the content, kept for the next run of the same sources."""

from __future__ import annotations

import base64
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

from bench.content import Size
from tests.postgres import Server

ROOT = Path(__file__).resolve().parent.parent
PEERS_PYTHON = ROOT / "var/bench/venv/bin/python"


@dataclass(frozen=True)
class Source:
    """What fills a database, and what its content follows from."""

    name: str
    python: Path
    loader: str
    files: tuple[str, ...]

    def key(self) -> str:
        """Changes with the sources."""
        paths = sorted(path for pattern in self.files for path in ROOT.glob(pattern))
        return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:8]


SHARED_FILES = ("bench/content.py", "bench/insertion.py")
TOUCHPOINT = Source(
    "touchpoint",
    Path(sys.executable),
    "bench.touchpoint",
    (*SHARED_FILES, "bench/touchpoint.py", "*/migrations/*.py", "cms/*/migrations/*.py"),
)
PEERS = Source(
    "peers",
    PEERS_PYTHON,
    "bench.peers.loading",
    (*SHARED_FILES, "bench/peers/loading.py", "bench/peers/migrations/*.py"),
)
SOURCES = (TOUCHPOINT, PEERS)


def touchpoint_environment(database_url: str) -> dict[str, str]:
    """What Touchpoint's production settings want."""
    secret = hashlib.sha256(b"of the bench")
    return {
        "DJANGO_SETTINGS_MODULE": "cms.settings.production",
        "DATABASE_URL": database_url,
        "SECRET_KEY": secret.hexdigest(),
        "ENQUIRY_KEYS": base64.urlsafe_b64encode(secret.digest()).decode(),
        "EMAIL_URL": "dummymail://",
        "ALLOWED_HOSTS": "127.0.0.1",
        "ADMIN_BASE_URL": "http://127.0.0.1",
        "FRONTEND_BASE_URL": "http://127.0.0.1",
        "PUBLIC_MEDIA_BASE_URL": "http://127.0.0.1",
        "SECURE_SSL_REDIRECT": "off",
        "LOG_LEVEL": "WARNING",
        # One address asks for everything here: a budget would end the run.
        "API_BUDGET_PER_ADDRESS": "0",
        "API_BUDGET_PER_KEY": "0",
    }


class Databases:
    """A PostgreSQL of the bench's own, with the settings of a server that answers readers."""

    def __init__(self, size: Size) -> None:
        self.size = size
        # Read once: a file that is edited during a run must not lead to another database.
        self.keys = {source.name: source.key() for source in SOURCES}
        self.server = Server("bench", autovacuum="on", shared_buffers="512MB")
        self.server.start()

    @property
    def pid(self) -> int:
        """PostgreSQL's first process."""
        assert self.server.process is not None
        return self.server.process.pid

    def name(self, source: Source) -> str:
        """The database of a source."""
        return (
            f"{source.name}_{self.keys[source.name]}_{self.size.articles}_{self.size.therapists}_{self.size.sections}"
        )

    def url(self, name: str) -> str:
        """Its address."""
        return f"postgres://postgres@/{name}?host={self.server.folder}"

    def environment(self, source: Source, name: str | None = None) -> dict[str, str]:
        """What a process of this source needs to reach its database."""
        name = name or self.name(source)
        own = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "PYTHONPATH": str(ROOT)}
        if source == TOUCHPOINT:
            return own | touchpoint_environment(self.url(name))
        return own | {
            "DJANGO_SETTINGS_MODULE": "bench.peers.settings",
            "PEER": "rest_v2",
            "PEER_DATABASE": name,
            "PEER_DATABASE_SOCKET": str(self.server.folder),
        }

    def prepare(self, *, say: Any) -> None:
        """Make the databases that are missing, at the same time, and drop those of other sources."""
        with self._connection() as connection:
            rows = connection.execute("SELECT datname FROM pg_database WHERE datname ~ '_\\d+_\\d+_\\d+(_new)?$'")
            present = {name for (name,) in rows}
            wanted = {self.name(source): source for source in SOURCES}
            kept = tuple(f"{source.name}_{self.keys[source.name]}_" for source in SOURCES)
            for name in present:
                if not name.startswith(kept) or name.endswith("_new"):
                    connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
            missing = {name: source for name, source in wanted.items() if name not in present}
            if missing:
                say(f"Making the content: {self.size}. Once; the next run finds it.")
            for name in missing:
                connection.execute(f'CREATE DATABASE "{name}_new"')
            self._load(missing)
            for name in missing:
                connection.execute(f'ALTER DATABASE "{name}_new" RENAME TO "{name}"')

    def article_ids(self, name: str) -> dict[str, int]:
        """The primary keys of the pages in a peers' database, by slug: for APIs that ask by id."""
        with self._connection(name) as connection:
            return dict(connection.execute("SELECT slug, id FROM wagtailcore_page").fetchall())

    def log_statements(self, *, on: bool) -> None:
        """Let PostgreSQL write each statement to its log, for sessions that are open too."""
        with self._connection() as connection:
            connection.execute(f"ALTER SYSTEM SET log_statement = '{'all' if on else 'none'}'")
            connection.execute("SELECT pg_reload_conf()")

    def _load(self, missing: dict[str, Source]) -> None:
        numbers = [str(number) for number in (self.size.articles, self.size.therapists, self.size.sections)]
        running = [
            subprocess.Popen(
                [str(source.python), "-m", "bench.load", source.loader, *numbers],
                cwd=ROOT,
                env=self.environment(source, f"{name}_new"),
                stdout=subprocess.DEVNULL,
            )
            for name, source in missing.items()
        ]
        try:
            codes = [process.wait() for process in running]
        finally:
            for process in running:
                process.kill()
        if any(codes):
            raise SystemExit("The content could not be made; the reason stands above.")
        for name in missing:
            with self._connection(f"{name}_new") as connection:
                connection.execute("VACUUM ANALYZE")

    def _connection(self, name: str = "postgres") -> psycopg.Connection[Any]:
        return psycopg.connect(f"host={self.server.folder} user=postgres dbname={name}", autocommit=True)


def statements_in(lines: Iterable[str]) -> int:
    """How many statements a part of PostgreSQL's log tells of, those of transactions and connections included."""
    return sum(1 for line in lines if "LOG:  statement: " in line or "LOG:  execute " in line)
