"""Settings of the peers' Wagtail project: those of Wagtail's own project template, without debugging.

PEER names the module of this package that holds the door's addresses. One setting favours the peers: the connection to
the database is kept, which Django's default does not do.
"""

import os

PEER = os.environ["PEER"]
SOCKET = os.environ["PEER_DATABASE_SOCKET"]

SECRET_KEY = "of the bench"  # noqa: S105 - nothing is signed
DEBUG = False
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = f"bench.peers.{PEER}"

DOORS = {
    "grapple": ["grapple", "graphene_django"],
    "rest_v2": ["wagtail.api.v2", "rest_framework"],
    "rest_v3": ["wagtail.api.v3"],
    "strawberry_door": ["strawberry_django"],
}
INSTALLED_APPS = [
    "bench.peers.apps.PeersConfig",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    *DOORS.get(PEER, []),
    "modelcluster",
    "taggit",
    "django_filters",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": os.environ["PEER_DATABASE"],
        "USER": "postgres",
        "HOST": SOCKET,
        "CONN_MAX_AGE": 60,
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
LANGUAGE_CODE = "en"
STATIC_URL = "/static/"
MEDIA_URL = "/media/"
LOGGING = {"version": 1, "disable_existing_loggers": False, "root": {"handlers": [], "level": "ERROR"}}

WAGTAIL_SITE_NAME = "Bench"
WAGTAILADMIN_BASE_URL = "http://127.0.0.1"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILAPI_LIMIT_MAX = 100
WAGTAILAPI_RICH_TEXT_FORMAT = "html"

GRAPHENE = {"SCHEMA": "grapple.schema.schema", "MIDDLEWARE": ["grapple.middleware.GrappleMiddleware"]}
GRAPPLE = {"APPS": ["peers"], "MAX_PAGE_SIZE": 100}
