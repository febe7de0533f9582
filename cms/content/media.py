"""Files of images: names that nobody can guess, and the door through which this server gives them out.

Documents have a door of their own, Wagtail's `/documents/`.
"""

from __future__ import annotations

import secrets
from pathlib import PurePosixPath

from django.conf import settings
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import patch_cache_control
from django.views.static import serve
from wagtail.images import get_image_model

from cms.content.visibility import public_queryset

LONGEST_STEM = 50
"""Characters of a file's own name that are kept: the column holds a hundred with folder, secret and extension."""


def secret_name(path: str) -> str:
    """A file's path with 16 random characters in its name."""
    file = PurePosixPath(path)
    return str(file.with_name(f"{file.stem[:LONGEST_STEM]}-{secrets.token_urlsafe(12)}{file.suffix}"))


def serve_image(request: HttpRequest, path: str) -> HttpResponseBase:
    """The file of a public image, to people of the admin that of any; 404 for all others."""
    is_shared = _is_public(path)
    if not is_shared and not request.user.has_perm("wagtailadmin.access_admin"):
        raise Http404
    response = serve(request, path, document_root=str(settings.MEDIA_ROOT))
    if not is_shared:
        patch_cache_control(response, private=True, no_store=True)
    return response


def _is_public(path: str) -> bool:
    """Whether the gate lets the image through whose original or rendition stands at a path."""
    images = public_queryset(get_image_model())
    return images.filter(file=path).exists() or images.filter(renditions__file=path).exists()
