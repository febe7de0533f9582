"""Addresses of the whole server. Pages are served by frontends: Wagtail's own page serving is left out."""

from django.conf import settings
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from cms.content.media import serve_image

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("graphql/", include("cms.graphql.urls")),
    path("", include("cms.content.urls")),
    # Wagtail sends readers of private documents to the address of this name.
    path(
        "login/",
        RedirectView.as_view(pattern_name="wagtailadmin_login", query_string=True),
        name="wagtailcore_login",
    ),
]

if settings.SERVE_MEDIA:
    # Documents are left out: they go through /documents/, which knows who may read them.
    urlpatterns += [
        re_path(
            rf"^{settings.MEDIA_URL.lstrip('/')}(?P<path>(?:images|original_images)/.+)$",
            serve_image,
        )
    ]

# By name, as settings name the apps: nothing of them is imported before the server starts.
urlpatterns += [path("", include("directory.urls")), path("", include("home.urls"))]
