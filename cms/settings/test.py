"""Settings of the test suite: quick, silent, and nothing leaves the process."""

from cms.settings.base import *  # noqa: F403 - a settings module is its base's names, some replaced
from cms.settings.base import LOGGING

SECRET_KEY = "of the test suite"  # noqa: S105 - nothing is signed for longer than a test
ENQUIRY_KEYS = ["b2YgdGhlIHRlc3Qgc3VpdGUgYW5kIGl0IGFsb25lISE="]
DEBUG = False
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]

CACHES = {
    name: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": name}
    for name in ("default", "budgets")
}
# No test is refused for what others have asked: those of budgets set their own.
API_BUDGET_PER_ADDRESS = API_BUDGET_PER_KEY = ENQUIRIES_PER_SENDER = ENQUIRIES_PER_THERAPIST = 0
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
LOGGING["root"]["level"] = "WARNING"  # a failure's report is not buried in a line for each saved object

# Static files as they lie in the apps: nothing is collected before a test.
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True

# The door of images, which elsewhere a proxy may stand for.
SERVE_MEDIA = True
