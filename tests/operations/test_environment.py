"""Values of the environment: what is understood, and what stops the start with a sentence."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from cms.settings import environment

ROOT = Path(__file__).resolve().parents[2]
PRODUCTION = {
    "PATH": os.environ["PATH"],
    "SECRET_KEY": "qk3v8Zt1nB6yXr0sLw9pMf2hJd7gCa5eUiOxTQzRVbNKYEPSGHWD",
    "DATABASE_URL": "postgres://touchpoint@db.example.org/touchpoint",
    "ALLOWED_HOSTS": "cms.example.org",
    "ADMIN_BASE_URL": "https://cms.example.org",
    "FRONTEND_BASE_URL": "https://www.example.org",
    "PUBLIC_MEDIA_BASE_URL": "https://media.example.org",
    "EMAIL_URL": "smtp+tls://mail.example.org:587",
    "ENQUIRY_KEYS": "b2YgdGhlIHRlc3Qgc3VpdGUgYW5kIGl0IGFsb25lISE=",
}


def start(changes: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Import the production settings in a process of their own."""
    return subprocess.run(
        [sys.executable, "-c", "import cms.settings.production"],
        cwd=ROOT,
        env=PRODUCTION | changes,
        check=False,
        capture_output=True,
        text=True,
    )


def test_production_starts_with_all_that_it_requires() -> None:
    outcome = start({})
    assert outcome.returncode == 0, outcome.stderr


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY is missing"),
        ({"SECRET_KEY": environment.DEVELOPMENT_SECRET_KEY}, "SECRET_KEY is the one that everyone knows"),
        ({"SECRET_KEY": "short and secret"}, "SECRET_KEY is too short or too regular"),
        ({"SECRET_KEY": "ab" * 40}, "SECRET_KEY is too short or too regular"),
        ({"ENQUIRY_KEYS": ""}, "ENQUIRY_KEYS is missing"),
        ({"ENQUIRY_KEYS": environment.DEVELOPMENT_ENQUIRY_KEY}, "ENQUIRY_KEYS holds the key that everyone knows"),
        ({"ENQUIRY_KEYS": "c2hvcnQ="}, "ENQUIRY_KEYS must hold Fernet keys"),
        ({"EMAIL_URL": ""}, "EMAIL_URL is missing"),
        ({"DEBUG": "on"}, "DEBUG is on"),
        ({"DATABASE_URL": ""}, "DATABASE_URL is missing"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS is missing"),
        ({"FRONTEND_BASE_URL": "www.example.org"}, "FRONTEND_BASE_URL must start with http:// or https://"),
        ({"CONTENT_LANGUAGES": "en,xx"}, "CONTENT_LANGUAGES must be codes of languages"),
        ({"ALLOWED_HOSTS": "example.org,*"}, "ALLOWED_HOSTS lets in every host name"),
        ({"TIME_ZONE": "Mars/Olympus"}, "TIME_ZONE must be the name of a time zone"),
        ({"LOG_LEVEL": "loud"}, "LOG_LEVEL must be"),
        ({"GRAPHQL_MAX_COST": "10"}, "GRAPHQL_MAX_COST must be between 1000 and 1000000"),
        ({"GRAPHQL_MAX_DEPTH": "-1"}, "GRAPHQL_MAX_DEPTH must be a whole number"),
        ({"API_ALLOWED_ORIGINS": "www.example.org"}, "API_ALLOWED_ORIGINS must hold origins"),
        ({"API_ALLOWED_ORIGINS": "https://www.example.org/path"}, "API_ALLOWED_ORIGINS must hold origins"),
    ],
)
def test_production_refuses_an_unsafe_value_with_a_sentence(changes: dict[str, str], sentence: str) -> None:
    outcome = start(changes)
    assert outcome.returncode == 1
    assert sentence in outcome.stderr


def test_all_that_is_missing_is_named_at_once() -> None:
    outcome = start(dict.fromkeys(("SECRET_KEY", "DATABASE_URL", "ADMIN_BASE_URL"), ""))
    for name in ("SECRET_KEY", "DATABASE_URL", "ADMIN_BASE_URL"):
        assert f"{name} is missing" in outcome.stderr


def test_a_refusal_never_shows_the_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "oracle://user:hunter2@host/name")
    with pytest.raises(ImproperlyConfigured, match=r"DATABASE_URL must be") as refusal:
        environment.database("DATABASE_URL")
    assert "hunter2" not in str(refusal.value)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("postgres://u:p%40ss@db:5433/name", {"HOST": "db", "PORT": 5433, "PASSWORD": "p@ss", "NAME": "name"}),
        ("postgres://u@/name?host=/run/postgresql", {"HOST": "/run/postgresql", "USER": "u", "NAME": "name"}),
        ("postgres://u@%2Frun%2Fpostgresql/name", {"HOST": "/run/postgresql", "USER": "u", "NAME": "name"}),
    ],
)
def test_database_addresses_are_understood(
    monkeypatch: pytest.MonkeyPatch, address: str, expected: dict[str, object]
) -> None:
    monkeypatch.setenv("DATABASE_URL", address)
    config = environment.database("DATABASE_URL")
    assert {name: config[name] for name in expected} == expected
    assert "host" not in config["OPTIONS"]


def test_options_of_a_database_address_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://u@db/name?sslmode=require")
    assert environment.database("DATABASE_URL")["OPTIONS"] == {"sslmode": "require", "connect_timeout": 5}


def test_sqlite_writers_wait_for_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:////srv/touchpoint.sqlite3")
    config = environment.database("DATABASE_URL")
    assert config["NAME"] == "/srv/touchpoint.sqlite3"
    assert config["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert config["OPTIONS"]["timeout"] == 20


def test_an_empty_value_counts_as_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEDIA_URL", "  ")
    assert environment.text("MEDIA_URL") == "/media/"
    assert not environment.is_set("MEDIA_URL")


@pytest.mark.parametrize(("value", "expected"), [("on", True), ("TRUE", True), ("0", False), ("no", False)])
def test_flags_are_understood(monkeypatch: pytest.MonkeyPatch, value: str, *, expected: bool) -> None:
    monkeypatch.setenv("SERVE_MEDIA", value)
    assert environment.flag("SERVE_MEDIA") is expected


def test_a_flag_that_is_neither_on_nor_off_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SERVE_MEDIA", "perhaps")
    with pytest.raises(ImproperlyConfigured, match="SERVE_MEDIA must be on or off"):
        environment.flag("SERVE_MEDIA")


@pytest.mark.parametrize("value", ["-1", "an hour", "1.5"])
def test_a_number_that_is_not_whole_is_refused(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("SECURE_HSTS_SECONDS", value)
    with pytest.raises(ImproperlyConfigured, match="SECURE_HSTS_SECONDS must be a whole number"):
        environment.number("SECURE_HSTS_SECONDS")


def test_redis_is_taken_as_the_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CACHE_URL", "redis://cache:6379/0")
    assert environment.cache("CACHE_URL") == {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": "redis://cache:6379/0",
    }


@pytest.mark.parametrize(("read", "name"), [(environment.cache, "CACHE_URL"), (environment.mail, "EMAIL_URL")])
def test_an_address_of_an_unknown_kind_is_refused(monkeypatch: pytest.MonkeyPatch, read: object, name: str) -> None:
    monkeypatch.setenv(name, "pigeon://roof")
    assert callable(read)
    with pytest.raises(ImproperlyConfigured, match=f"{name} must be"):
        read(name)


def manage(*arguments: str, changes: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a command under the production settings, in a process of its own."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=PRODUCTION | {"DJANGO_SETTINGS_MODULE": "cms.settings.production"} | changes,
        check=False,
        capture_output=True,
        text=True,
    )


ON_ONE_SERVER = (
    "DATABASE_URL names SQLite",
    "CACHE_URL keeps the cache in each",
    "EMAIL_URL writes e-mails to the log",
)


def test_deployment_is_warned_of_what_fails_with_more_than_one_server() -> None:
    outcome = manage("check", "--deploy", changes={"DATABASE_URL": "sqlite:///none", "EMAIL_URL": "consolemail://"})
    assert [sentence in outcome.stderr for sentence in ON_ONE_SERVER] == [True] * 3, outcome.stderr


def test_deployment_with_servers_for_all_is_not_warned() -> None:
    servers = {"CACHE_URL": "redis://cache.example.org", "EMAIL_URL": "smtp+tls://user:secret@mail.example.org:587"}
    outcome = manage("check", "--deploy", changes=servers)
    assert outcome.returncode == 0
    assert "operations.W" not in outcome.stderr


def test_static_files_are_collected_under_the_production_settings(tmp_path: Path) -> None:
    outcome = manage("collectstatic", "--no-input", changes={"STATIC_ROOT": str(tmp_path)})
    assert outcome.returncode == 0, outcome.stderr
    manifest = json.loads((tmp_path / "staticfiles.json").read_text())["paths"]
    assert (tmp_path / manifest["articles/citations/entity.js"]).is_file()
