"""A migrated database for each run, and its rows put back after tests that commit.

Django empties every table after such a test, which would also take the rows that
migrations made: Wagtail's root page, site and locale, the groups, the permissions.
Here the migrated state comes back as a whole: PostgreSQL copies a template
database, SQLite a copy in memory.
"""

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connections

LOCK = 7_046_273  # any number; runs that share a server wait for each other's template


def _key_of_migrations() -> str:
    """Name the state that all migrations together lead to, with the roles that one of them makes."""
    digest = hashlib.sha256()
    for config in sorted(apps.get_app_configs(), key=lambda config: config.name):
        app = Path(config.path)
        for path in (*sorted((app / "migrations").glob("*.py")), *app.glob("roles.py")):
            digest.update(f"{config.name} {path.name}".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


class PostgresDatabase:
    def __init__(self) -> None:
        self.connection: Any = connections["default"]
        self.given_name = self.connection.settings_dict["NAME"]
        self.template = f"template_{_key_of_migrations()}"
        self.name = f"test_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}_{os.getpid()}"

    @contextmanager
    def _server(self) -> Iterator[Any]:
        with self.connection._nodb_cursor() as cursor:
            yield cursor

    def create(self) -> None:
        with self._server() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
            self._drop_leftovers(cursor)
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s AND datistemplate", [self.template])
            if cursor.fetchone() is None:
                self._make_template(cursor)
            self._copy_template(cursor)
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
        self._use(self.name)

    def restore(self) -> None:
        self.connection.close()
        connections["default"].close()  # another one once Playwright's loop runs in this thread
        with self._server() as cursor:
            self._copy_template(cursor)

    def destroy(self) -> None:
        self._use(self.given_name)
        with self._server() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)')

    def _use(self, name: str) -> None:
        self.connection.close()
        settings.DATABASES["default"]["NAME"] = name
        self.connection.settings_dict["NAME"] = name

    def _copy_template(self, cursor: Any) -> None:
        cursor.execute(f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)')
        cursor.execute(f'CREATE DATABASE "{self.name}" TEMPLATE "{self.template}" STRATEGY file_copy')

    def _make_template(self, cursor: Any) -> None:
        cursor.execute(f'DROP DATABASE IF EXISTS "{self.template}" WITH (FORCE)')
        cursor.execute(f'CREATE DATABASE "{self.template}" TEMPLATE template0')
        self._use(self.template)
        call_command("migrate", verbosity=0, interactive=False)
        self._use(self.given_name)
        cursor.execute(f'ALTER DATABASE "{self.template}" IS_TEMPLATE true')

    def _drop_leftovers(self, cursor: Any) -> None:
        """Drop databases of runs that were killed, and templates of other migrations."""
        cursor.execute(
            "SELECT datname FROM pg_database WHERE datname ~ '^(test_[a-z0-9]+_[0-9]+|template_[0-9a-f]{12})$'"
        )
        for (name,) in cursor.fetchall():
            if name.startswith("test_"):
                if not _runs(int(name.rpartition("_")[2])):
                    cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            elif name != self.template:
                cursor.execute(f'ALTER DATABASE "{name}" IS_TEMPLATE false')
                cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


class SqliteDatabase:
    def __init__(self) -> None:
        self.connection: Any = connections["default"]
        self.given_name = self.connection.settings_dict["NAME"]
        self.copy = sqlite3.connect(":memory:", check_same_thread=False)

    def create(self) -> None:
        self.connection.creation.create_test_db(verbosity=0, serialize=False)
        self.connection.ensure_connection()
        self.connection.connection.backup(self.copy)

    def restore(self) -> None:
        self.connection.ensure_connection()
        self.copy.backup(self.connection.connection)

    def destroy(self) -> None:
        self.copy.close()
        self.connection.creation.destroy_test_db(self.given_name, verbosity=0)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def of_this_run() -> PostgresDatabase | SqliteDatabase:
    return PostgresDatabase() if connections["default"].vendor == "postgresql" else SqliteDatabase()
