"""Settings for one's own machine: `make run` and `manage.py` by default."""

from cms.settings import environment
from cms.settings.base import *  # noqa: F403 - a settings module is its base's names, some replaced
from cms.settings.base import BASE_DIR

SECRET_KEY = environment.text("SECRET_KEY", development=True)
DEBUG = environment.flag("DEBUG", development=True)
ENQUIRY_KEYS = environment.keys("ENQUIRY_KEYS", development=True)
ALLOWED_HOSTS = environment.items("ALLOWED_HOSTS", development=True)
API_ALLOWED_ORIGINS = environment.origins("API_ALLOWED_ORIGINS", development=True)
SERVE_MEDIA = environment.flag("SERVE_MEDIA", development=True)
ALLOW_SEARCH_ENGINES = environment.flag("ALLOW_SEARCH_ENGINES", development=True)

# SQLite makes its file, but not the folder of it.
(BASE_DIR / "var").mkdir(exist_ok=True)
