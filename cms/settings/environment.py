"""Every environment variable that Touchpoint reads, declared once.

Settings read them through the functions below; `manage.py settings_table` writes
`docs/operators/settings.md` from the same declarations. A value that cannot be
used stops the start with a sentence that names the variable, never its value.
"""

from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Any, Literal
from urllib.parse import unquote, urlsplit

import environ
from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured

Kind = Literal["text", "flag", "number", "list", "address", "database address", "cache address", "mail address"]

DEVELOPMENT_SECRET_KEY = "known to everyone, for development only: touchpoint"  # noqa: S105 - not a secret
DEVELOPMENT_ENQUIRY_KEY = "a25vd24tdG8tZXZlcnlvbmUtZm9yLWRldmVsb3BtZW4="


@dataclass(frozen=True, kw_only=True)
class Variable:
    """One environment variable. An empty value counts as absent."""

    name: str
    kind: Kind = "text"
    default: str = ""
    development: str | None = None  # the default under the development settings, where it differs
    is_secret: bool = False
    is_required: bool = False  # in production
    bounds: tuple[int, int] | None = None  # of a number
    description: str


VARIABLES = (
    Variable(
        name="SECRET_KEY",
        development=DEVELOPMENT_SECRET_KEY,
        is_secret=True,
        is_required=True,
        description="Signs sessions and preview tokens. At least 50 random characters, the same on every process.",
    ),
    Variable(
        name="DEBUG",
        kind="flag",
        default="off",
        development="on",
        description="Shows tracebacks to every visitor. Refused in production.",
    ),
    Variable(
        name="DATABASE_URL",
        kind="database address",
        default="sqlite:///var/db.sqlite3",
        is_secret=True,
        is_required=True,
        description=(
            "`postgres://user:password@host:5432/name`; a socket's folder goes in the query: "
            "`postgres://user@/name?host=/run/postgresql`. Percent-encode special characters of the password."
        ),
    ),
    Variable(
        name="CACHE_URL",
        kind="cache address",
        default="locmemcache://",
        is_secret=True,
        description=(
            "`redis://host:6379/0` (Redis or Valkey), shared by all processes. The default is each process's own "
            "memory: right for one process only."
        ),
    ),
    Variable(
        name="ALLOWED_HOSTS",
        kind="list",
        development="localhost,127.0.0.1,[::1]",
        is_required=True,
        description="Host names that this server answers to, with commas between them.",
    ),
    Variable(
        name="CSRF_TRUSTED_ORIGINS",
        kind="list",
        description="Origins with scheme (`https://cms.example.org`) whose forms are accepted behind a proxy.",
    ),
    Variable(
        name="ADMIN_BASE_URL",
        kind="address",
        default="http://localhost:8000",
        is_required=True,
        description="Where editors reach this server, without `/admin`: used in e-mails.",
    ),
    Variable(
        name="FRONTEND_BASE_URL",
        kind="address",
        default="http://localhost:8000",
        is_required=True,
        description="Where readers see the pages: the start of every page's `url`.",
    ),
    Variable(
        name="ALLOW_SEARCH_ENGINES",
        kind="flag",
        default="on",
        development="off",
        description="What `/robots.txt` tells search engines. Off where nobody should find the pages: staging, tests.",
    ),
    Variable(
        name="PUBLIC_MEDIA_BASE_URL",
        kind="address",
        default="http://localhost:8000",
        is_required=True,
        description="Put before the path of each image and document in the API: this server, or a CDN before it.",
    ),
    Variable(
        name="API_ALLOWED_ORIGINS",
        kind="list",
        development="*",
        description=(
            "Origins (`https://www.example.org`, with the port if it is not the usual one) whose pages may read the "
            "API in a browser, beside the frontend's own. `*` allows all: the API is public and knows no cookie."
        ),
    ),
    Variable(
        name="GRAPHQL_MAX_COST",
        kind="number",
        default="50000",
        bounds=(1_000, 1_000_000),
        description="Values that the largest answer to a query may hold, by the formula in the frontend documents.",
    ),
    Variable(
        name="GRAPHQL_MAX_DEPTH",
        kind="number",
        default="12",
        bounds=(5, 30),
        description="Fields inside one another in a query.",
    ),
    Variable(
        name="GRAPHQL_MAX_TOKENS",
        kind="number",
        default="2000",
        bounds=(200, 10_000),
        description="Words, signs and comments of a query.",
    ),
    Variable(
        name="GRAPHQL_MAX_ALIASES",
        kind="number",
        default="30",
        bounds=(0, 500),
        description="Aliases in a query.",
    ),
    Variable(
        name="GRAPHQL_MAX_ROOT_FIELDS",
        kind="number",
        default="25",
        bounds=(1, 200),
        description="Root fields of a query.",
    ),
    Variable(
        name="GRAPHQL_MAX_BODY_BYTES",
        kind="number",
        default="100000",
        bounds=(10_000, 1_000_000),
        description="Bytes of a request's body, or of its query string.",
    ),
    Variable(
        name="API_BUDGET_PER_ADDRESS",
        kind="number",
        default="1000000",
        bounds=(0, 1_000_000_000),
        description=(
            "Cost that one address may spend in each window without a key: the costs of its queries, and 10 for each "
            "request. `0` is no limit."
        ),
    ),
    Variable(
        name="API_BUDGET_PER_KEY",
        kind="number",
        default="10000000",
        bounds=(0, 1_000_000_000),
        description="Cost that one API key may spend in each window, wherever it is used. `0` is no limit.",
    ),
    Variable(
        name="API_BUDGET_SECONDS",
        kind="number",
        default="60",
        bounds=(1, 86_400),
        description="Length of the windows in which budgets are counted.",
    ),
    Variable(
        name="TRUSTED_PROXIES",
        kind="list",
        description=(
            "Addresses or networks (`10.0.0.0/8,fd00::/8`) of your proxies and CDN, whose `X-Forwarded-For` is "
            "believed. Without it all clients behind a proxy share one budget. Never name a network that clients "
            "can connect from."
        ),
    ),
    Variable(
        name="PUBLISH_SCHEMA",
        kind="flag",
        default="on",
        description=(
            "Whether callers may read the schema: introspection, `/graphql/schema.graphql` and the playground, all or "
            "none. Off, messages suggest no names either; `__typename` always works."
        ),
    ),
    Variable(
        name="MEDIA_ROOT",
        default="var/media",
        description="Folder of uploaded files, on a disk that web and worker share.",
    ),
    Variable(name="MEDIA_URL", default="/media/", description="Path under which uploaded images are served."),
    Variable(
        name="SERVE_MEDIA",
        kind="flag",
        default="off",
        development="on",
        description="Serves uploaded images from this server; leave it off where a proxy or CDN does.",
    ),
    Variable(
        name="STATIC_ROOT",
        default="var/static",
        description="Folder that `collectstatic` fills and the server serves.",
    ),
    Variable(
        name="EMAIL_URL",
        kind="mail address",
        default="consolemail://",
        is_secret=True,
        is_required=True,
        description=(
            "`smtp+tls://user:password@host:587`. The default writes e-mails, and with them what readers confide to "
            "therapists, to the log."
        ),
    ),
    Variable(
        name="DEFAULT_FROM_EMAIL",
        default="Touchpoint <touchpoint@localhost>",
        description="Sender of e-mails.",
    ),
    Variable(
        name="ENQUIRY_KEYS",
        kind="list",
        development=DEVELOPMENT_ENQUIRY_KEY,
        is_secret=True,
        is_required=True,
        description=(
            "Fernet keys that encrypt readers' enquiries at rest. The first one encrypts, all of them decrypt: "
            "docs/operators/enquiries.md tells how to make and rotate them."
        ),
    ),
    Variable(
        name="ENQUIRY_RETENTION_DAYS",
        kind="number",
        default="30",
        bounds=(1, 365),
        description="Days after which an enquiry is deleted, whether or not it could be sent.",
    ),
    Variable(
        name="ENQUIRY_MINIMUM_SECONDS",
        kind="number",
        default="3",
        bounds=(0, 60),
        description="An enquiry that is sent sooner after its form was opened is refused: only a robot is that quick.",
    ),
    Variable(
        name="ENQUIRIES_PER_SENDER",
        kind="number",
        default="10",
        bounds=(0, 1_000),
        description="Enquiries in an hour from one address, and with one e-mail address. `0` is no limit.",
    ),
    Variable(
        name="ENQUIRIES_PER_THERAPIST",
        kind="number",
        default="40",
        bounds=(0, 10_000),
        description="Enquiries in a day to one therapist, from whomever. `0` is no limit.",
    ),
    Variable(
        name="ENQUIRY_CHALLENGE",
        description=(
            "Dotted name of a function `(response: str, *, address: str) -> bool` that checks what a challenge in the "
            "form (a captcha) gave. Empty: no challenge."
        ),
    ),
    Variable(
        name="CONTENT_LANGUAGES",
        kind="list",
        default="en,de,es",
        description="Languages that content can be written in, the main one first. Removing one hides its content.",
    ),
    Variable(
        name="TIME_ZONE",
        default="UTC",
        description="Time zone of the admin, and of the days on which memberships, checks and placements end.",
    ),
    Variable(
        name="LOG_LEVEL",
        default="INFO",
        description="`DEBUG`, `INFO`, `WARNING`, `ERROR` or `CRITICAL`, written to standard error.",
    ),
    Variable(
        name="TRUST_X_FORWARDED_PROTO",
        kind="flag",
        default="off",
        description="On only behind a proxy that always sets `X-Forwarded-Proto` itself.",
    ),
    Variable(
        name="SECURE_SSL_REDIRECT",
        kind="flag",
        default="on",
        description="Sends plain HTTP to HTTPS. Production only; health checks are exempt.",
    ),
    Variable(
        name="SECURE_HSTS_SECONDS",
        kind="number",
        default="3600",
        description="How long browsers insist on HTTPS. Raise it to 31536000 once HTTPS is known to work.",
    ),
)

_BY_NAME = {variable.name: variable for variable in VARIABLES}
_environment = environ.Env()

_FLAGS = {"on": True, "true": True, "yes": True, "1": True, "off": False, "false": False, "no": False, "0": False}


def text(name: str, *, development: bool = False) -> str:
    """Return the value of a declared variable, or the default that holds where it is absent or empty."""
    variable = _BY_NAME[name]
    default = variable.default
    if development and variable.development is not None:
        default = variable.development
    value: str = _environment.str(name, default="").strip()
    return value or default


def is_set(name: str) -> bool:
    """Tell whether the environment itself gives a value."""
    return bool(_environment.str(_BY_NAME[name].name, default="").strip())


def flag(name: str, *, development: bool = False) -> bool:
    value = text(name, development=development).lower()
    if value not in _FLAGS:
        raise ImproperlyConfigured(f"{name} must be on or off.")
    return _FLAGS[value]


def number(name: str) -> int:
    value = text(name)
    if not (value.isascii() and value.isdecimal() and len(value) < 19):
        raise ImproperlyConfigured(f"{name} must be a whole number.")
    bounds = _BY_NAME[name].bounds
    if bounds and not bounds[0] <= int(value) <= bounds[1]:
        raise ImproperlyConfigured(f"{name} must be between {bounds[0]} and {bounds[1]}.")
    return int(value)


def items(name: str, *, development: bool = False) -> list[str]:
    return [item.strip() for item in text(name, development=development).split(",") if item.strip()]


def keys(name: str, *, development: bool = False) -> list[str]:
    """Return Fernet keys: 32 bytes each, in URL-safe base64."""
    values = items(name, development=development)
    for value in values:
        try:
            Fernet(value)
        except ValueError as error:
            raise ImproperlyConfigured(f"{name} must hold Fernet keys: 32 random bytes in URL-safe base64.") from error
    return values


def origins(name: str, *, development: bool = False) -> list[str]:
    """Return origins as browsers write them, or `*` for all."""
    values = items(name, development=development)
    for value in values:
        parts = urlsplit(value)
        is_origin = parts.scheme in {"http", "https"} and parts.hostname and value == f"{parts.scheme}://{parts.netloc}"
        if value != "*" and (not is_origin or "@" in parts.netloc or value != value.lower()):
            raise ImproperlyConfigured(f"{name} must hold origins such as https://www.example.org, in small letters.")
    return values


def networks(name: str) -> list[IPv4Network | IPv6Network]:
    """Return networks; an address alone is a network of one."""
    try:
        return [ip_network(item) for item in items(name)]
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} must hold addresses or networks such as 10.0.0.0/8.") from error


def address(name: str) -> str:
    """Return an absolute HTTP address without the slash at its end."""
    value = text(name).rstrip("/")
    scheme, separator, rest = value.partition("://")
    if scheme not in {"http", "https"} or not separator or not rest:
        raise ImproperlyConfigured(f"{name} must start with http:// or https:// and a host name.")
    return value


def database(name: str) -> dict[str, Any]:
    """Return one entry of Django's DATABASES, with the options that Touchpoint needs on that engine."""
    try:
        config: dict[str, Any] = dict(environ.Env.db_url_config(text(name)))
    except (ValueError, KeyError, environ.ImproperlyConfigured):
        config = {}
    options = config.setdefault("OPTIONS", {})
    match config.get("ENGINE"):
        case "django.db.backends.postgresql":
            # django-environ leaves a percent-encoded host as it is, and a socket's folder among the options.
            config["HOST"] = options.pop("host", None) or unquote(config["HOST"])
            config |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
            options.setdefault("connect_timeout", 5)
        case "django.db.backends.sqlite3":
            # A writer takes its lock when the transaction starts: two writers wait for each other, none fails.
            options |= {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            }
        case _:
            raise ImproperlyConfigured(f"{name} must be a postgres:// or sqlite:// address.")
    return config


def cache(name: str) -> dict[str, Any]:
    """Return one entry of Django's CACHES."""
    value = text(name)
    if value.startswith(("redis://", "rediss://")):
        return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": value}
    if value.startswith("locmemcache://"):
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    raise ImproperlyConfigured(f"{name} must be a redis:// or rediss:// address.")


def counters(name: str) -> dict[str, Any]:
    """Return one entry of Django's CACHES for counters that every request asks, and can do without."""
    config = cache(name)
    if config["BACKEND"].endswith("RedisCache"):
        return config | {"OPTIONS": {"socket_connect_timeout": 0.5, "socket_timeout": 0.5}}
    return config | {"LOCATION": "counters", "OPTIONS": {"MAX_ENTRIES": 100_000}}


def mail(name: str) -> dict[str, Any]:
    """Return Django's EMAIL_ settings by name."""
    try:
        config: dict[str, Any] = dict(environ.Env.email_url_config(text(name)))
    except (ValueError, KeyError, environ.ImproperlyConfigured) as error:
        raise ImproperlyConfigured(f"{name} must be an address such as smtp+tls://user:password@host:587.") from error
    return config
