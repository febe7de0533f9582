"""Settings of the test suite: quick, silent, and nothing leaves the process."""

import tempfile

from cms.settings import environment
from cms.settings.base import *  # noqa: F403 - a settings module is its base's names, some replaced

SECRET_KEY = environment.text("SECRET_KEY", development=True)
DEBUG = False
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = tempfile.mkdtemp(prefix="touchpoint-test-media-")
