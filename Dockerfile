# Installs the locked packages and collects static files.
FROM python:3.13-slim AS build
WORKDIR /app
COPY requirements/uv.txt requirements/production.txt requirements/
RUN pip install --no-cache-dir --require-hashes --requirement requirements/uv.txt \
    && python -m venv --without-pip /venv \
    && uv pip install --no-cache --compile-bytecode --python /venv/bin/python \
        --require-hashes --requirements requirements/production.txt
COPY . .
# The production settings want values to start; those for this one command reach no image.
RUN SECRET_KEY="$(python -c 'import secrets; print(secrets.token_urlsafe(64))')" \
    ENQUIRY_KEYS="$(/venv/bin/python -c 'from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())')" \
    EMAIL_URL=consolemail:// \
    DATABASE_URL=sqlite://:memory: ALLOWED_HOSTS=localhost ADMIN_BASE_URL=http://localhost \
    FRONTEND_BASE_URL=http://localhost PUBLIC_MEDIA_BASE_URL=http://localhost \
    DJANGO_SETTINGS_MODULE=cms.settings.production \
    /venv/bin/python manage.py collectstatic --no-input --verbosity 0

FROM python:3.13-slim
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    GRANIAN_WORKERS=2 \
    GRANIAN_BLOCKING_THREADS=3 \
    DJANGO_SETTINGS_MODULE=cms.settings.production
WORKDIR /app
RUN useradd --system --uid 10001 --no-create-home touchpoint \
    && install --directory --owner touchpoint /app/var/media
COPY --from=build /venv /venv
COPY --from=build /app /app
USER 10001
VOLUME /app/var/media
EXPOSE 8000
HEALTHCHECK --start-period=30s --interval=15s --timeout=5s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
# GRANIAN_WORKERS sets the number of processes, GRANIAN_BLOCKING_THREADS how many requests each answers at once.
CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", \
    "--respawn-failed-workers", "--log-level", "warning", "cms.wsgi:application"]
