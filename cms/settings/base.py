"""Settings that hold everywhere. What differs lives in `development`, `test` and `production`."""

import warnings
import zoneinfo
from pathlib import Path
from typing import Any

from django.conf.locale import LANG_INFO
from django.core.exceptions import ImproperlyConfigured

from cms.settings import environment

BASE_DIR = Path(__file__).resolve().parents[2]

SECRET_KEY = environment.text("SECRET_KEY")
DEBUG = environment.flag("DEBUG")
ALLOWED_HOSTS = environment.items("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = environment.items("CSRF_TRUSTED_ORIGINS")

# What Django 6 does by itself: an address that is typed without a scheme is one of https.
warnings.filterwarnings("ignore", "The FORMS_URLFIELD_ASSUME_HTTPS transitional setting is deprecated")
FORMS_URLFIELD_ASSUME_HTTPS = True

INSTALLED_APPS = [
    "home",
    "articles",
    "directory",
    "cms.content",
    "cms.operations",
    "cms.partners",
    "cms.graphql",
    "cms.search",
    "wagtail.contrib.settings",
    "wagtail.contrib.redirects",
    "wagtail.contrib.simple_translation",
    "wagtail.contrib.typed_table_block",
    "wagtail.locales",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    # grapple reads the models of the apps above when it starts: it comes after them and after wagtail.snippets.
    "grapple",
    "graphene_django",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
]

MIDDLEWARE = [
    # First: probes carry any host name, and need no session, no transaction and no HTTPS.
    "cms.operations.health.HealthMiddleware",
    "cms.operations.request_ids.RequestIdMiddleware",
    "cms.graphql.cookies.NoCookiesMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cms.content.publication.PublicationRefusedMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Data

DATABASES: dict[str, dict[str, Any]] = {"default": environment.database("DATABASE_URL")}
# The admin's requests are one transaction each; the API's view opts out.
DATABASES["default"]["ATOMIC_REQUESTS"] = True
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3" and DATABASES["default"]["NAME"] != ":memory:":
    DATABASES["default"]["NAME"] = BASE_DIR / DATABASES["default"]["NAME"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": {"KEY_PREFIX": "touchpoint", **environment.cache("CACHE_URL")},
    # Callers' counters, apart from what others keep: many callers must not push that out, nor be pushed out by it.
    "budgets": {"KEY_PREFIX": "touchpoint-budgets", **environment.counters("CACHE_URL")},
}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# A long page with many blocks posts many fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# People

AUTH_USER_MODEL = "auth.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "wagtailadmin_login"

# Languages

USE_TZ = True
TIME_ZONE = environment.text("TIME_ZONE")
if TIME_ZONE not in zoneinfo.available_timezones():
    raise ImproperlyConfigured("TIME_ZONE must be the name of a time zone such as UTC or Europe/Berlin.")
USE_I18N = True
_languages = environment.items("CONTENT_LANGUAGES")
if not _languages or not LANG_INFO.keys() >= set(_languages):
    raise ImproperlyConfigured("CONTENT_LANGUAGES must be codes of languages such as en,de,es.")
LANGUAGE_CODE = _languages[0]
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [(code, LANG_INFO[code]["name"]) for code in _languages]
WAGTAIL_I18N_ENABLED = True

# Files

STATIC_URL = "/static/"
STATICFILES_DIRS = [("frontend", BASE_DIR / "examples" / "frontend")]
STATIC_ROOT = BASE_DIR / environment.text("STATIC_ROOT")
MEDIA_URL = environment.text("MEDIA_URL")
MEDIA_ROOT = BASE_DIR / environment.text("MEDIA_ROOT")
PUBLIC_MEDIA_BASE_URL = environment.address("PUBLIC_MEDIA_BASE_URL")
SERVE_MEDIA = environment.flag("SERVE_MEDIA")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# Wagtail and the API

FRONTEND_BASE_URL = environment.address("FRONTEND_BASE_URL")
ALLOW_SEARCH_ENGINES = environment.flag("ALLOW_SEARCH_ENGINES")
# cms.content.old_addresses does it, for public addresses alone.
WAGTAILREDIRECTS_AUTO_CREATE = False
WAGTAIL_FINISH_WORKFLOW_ACTION = "cms.content.workflows.publish_approved"
WAGTAIL_SITE_NAME = "Touchpoint"
# The admin calls nobody else: no hashes of editors' addresses to Gravatar, no question for newer versions.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAILADMIN_BASE_URL = environment.address("ADMIN_BASE_URL")
WAGTAILIMAGES_IMAGE_MODEL = "content.LibraryImage"
WAGTAILDOCS_DOCUMENT_MODEL = "content.LibraryDocument"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

GRAPPLE = {
    "APPS": ["content", "directory", "articles", "home"],
    "PAGE_INTERFACE": "cms.graphql.interfaces.PageInterface",
    "SNIPPET_INTERFACE": "cms.graphql.interfaces.Node",
}

PUBLISH_SCHEMA = environment.flag("PUBLISH_SCHEMA")
API_ALLOWED_ORIGINS = environment.origins("API_ALLOWED_ORIGINS")
API_BUDGET_PER_ADDRESS = environment.number("API_BUDGET_PER_ADDRESS")
API_BUDGET_PER_KEY = environment.number("API_BUDGET_PER_KEY")
API_BUDGET_SECONDS = environment.number("API_BUDGET_SECONDS")
TRUSTED_PROXIES = environment.networks("TRUSTED_PROXIES")

GRAPHQL_MAX_COST = environment.number("GRAPHQL_MAX_COST")
GRAPHQL_MAX_DEPTH = environment.number("GRAPHQL_MAX_DEPTH")
GRAPHQL_MAX_TOKENS = environment.number("GRAPHQL_MAX_TOKENS")
GRAPHQL_MAX_ALIASES = environment.number("GRAPHQL_MAX_ALIASES")
GRAPHQL_MAX_ROOT_FIELDS = environment.number("GRAPHQL_MAX_ROOT_FIELDS")
GRAPHQL_MAX_BODY_BYTES = environment.number("GRAPHQL_MAX_BODY_BYTES")
# How long a list is taken to be when a query is costed, where the query does not say so itself.
GRAPHQL_DEFAULT_LIST_SIZE = 10
GRAPHQL_LIST_SIZES = {
    "PageInterface.breadcrumbs": 4,
    "PageInterface.translations": 2,
    "Preview.problems": 5,
    "Picture.sources": 2,
    "SearchConnection.counts": 7,
    "RichText.citations": 3,
    "Site.navigation": 8,
    "Site.footer": 8,
    "NavigationItem.children": 5,
    "Facet.values": 20,
    "MassageType.translations": 2,
    "MassageType.codes": 3,
    "Technique.translations": 2,
    "Condition.translations": 2,
    "Condition.codes": 3,
    "Article.authors": 2,
    "Article.body": 20,
    "Article.references": 20,
    "Article.massageTypes": 4,
    "Article.conditions": 4,
    "Article.practices": 3,
    "Article.related": 4,
    "BenefitsBlock.groups": 2,
    "EvidenceBlock.findings": 3,
    "Finding.references": 3,
    "MassageTypesBlock.massageTypeEntries": 8,
    "TechniquesBlock.techniqueEntries": 8,
    "ConditionsBlock.conditionEntries": 8,
    "StepsBlock.steps": 5,
    "QuestionsBlock.questions": 5,
    "TherapistSpotlightBlock.therapists": 3,
    "NearbyTherapistsBlock.massageTypes": 2,
    "TrainingBlock.events": 3,
    "HomePage.body": 10,
    "Therapist.credentials": 3,
    "Therapist.massageTypes": 5,
    "Therapist.conditions": 5,
    "Therapist.prices": 3,
    "Therapist.locations": 2,
    "PracticeLocation.openingHours": 7,
    "PracticeLocation.openingHoursExceptions": 5,
    "TrainingEvent.massageTypes": 3,
    "TrainingProvider.approvals": 2,
}

# E-mail

_mail = environment.mail("EMAIL_URL")
EMAIL_BACKEND = _mail["EMAIL_BACKEND"]
EMAIL_HOST = _mail["EMAIL_HOST"] or ""
EMAIL_PORT = _mail["EMAIL_PORT"] or 25
EMAIL_HOST_USER = _mail["EMAIL_HOST_USER"] or ""
EMAIL_HOST_PASSWORD = _mail["EMAIL_HOST_PASSWORD"] or ""
EMAIL_USE_TLS = _mail.get("EMAIL_USE_TLS", False)
EMAIL_USE_SSL = _mail.get("EMAIL_USE_SSL", False)
EMAIL_TIMEOUT = 20  # the worker has one thread: a mail server that does not answer must not stop it
DEFAULT_FROM_EMAIL = SERVER_EMAIL = environment.text("DEFAULT_FROM_EMAIL")

# Enquiries

ENQUIRY_KEYS = environment.keys("ENQUIRY_KEYS")
ENQUIRY_RETENTION_DAYS = environment.number("ENQUIRY_RETENTION_DAYS")
ENQUIRY_MINIMUM_SECONDS = environment.number("ENQUIRY_MINIMUM_SECONDS")
ENQUIRIES_PER_SENDER = environment.number("ENQUIRIES_PER_SENDER")
ENQUIRIES_PER_THERAPIST = environment.number("ENQUIRIES_PER_THERAPIST")
ENQUIRY_CHALLENGE = environment.text("ENQUIRY_CHALLENGE")

# Logs

LOG_LEVEL = environment.text("LOG_LEVEL").upper()
if LOG_LEVEL not in {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"}:
    raise ImproperlyConfigured("LOG_LEVEL must be DEBUG, INFO, WARNING, ERROR or CRITICAL.")
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {request_id} {name}: {message}", "style": "{"}},
    "filters": {"request_id": {"()": "cms.operations.request_ids.RequestIdFilter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["request_id"]}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {"django": {"handlers": [], "propagate": True, "level": LOG_LEVEL}},
}

# Security

X_FRAME_OPTIONS = "SAMEORIGIN"  # Wagtail's preview panel frames this server's own pages
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
if environment.flag("TRUST_X_FORWARDED_PROTO"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
