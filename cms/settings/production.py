"""Settings for servers. Nothing unsafe passes: the start stops with a sentence for each value to mend."""

from django.core.exceptions import ImproperlyConfigured

from cms.settings import environment
from cms.settings.base import *  # noqa: F403 - a settings module is its base's names, some replaced
from cms.settings.base import ALLOWED_HOSTS, DEBUG, ENQUIRY_KEYS, SECRET_KEY, STORAGES


def _problems() -> list[str]:
    problems = [
        f"{variable.name} is missing: {variable.description}"
        for variable in environment.VARIABLES
        if variable.is_required and not environment.is_set(variable.name)
    ]
    if environment.is_set("SECRET_KEY"):
        if SECRET_KEY == environment.DEVELOPMENT_SECRET_KEY:
            problems.append("SECRET_KEY is the one that everyone knows from development. Make a random one.")
        elif len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 10:
            problems.append("SECRET_KEY is too short or too regular. Make one of at least 50 random characters.")
    if environment.DEVELOPMENT_ENQUIRY_KEY in ENQUIRY_KEYS:
        problems.append("ENQUIRY_KEYS holds the key that everyone knows from development. Make a random one.")
    if "*" in ALLOWED_HOSTS:
        problems.append("ALLOWED_HOSTS lets in every host name, and answers carry what a visitor chose. Name your own.")
    if DEBUG:
        problems.append("DEBUG is on, which shows tracebacks and settings to every visitor. Turn it off.")
    return problems


if _found := _problems():
    raise ImproperlyConfigured("Touchpoint does not start:\n" + "\n".join(f"- {problem}" for problem in _found))

STORAGES = STORAGES | {"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}

SECURE_SSL_REDIRECT = environment.flag("SECURE_SSL_REDIRECT")
SECURE_HSTS_SECONDS = environment.number("SECURE_HSTS_SECONDS")
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
