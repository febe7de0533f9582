"""The door of stock grapple, as its documents set it up."""

from django.urls import include, path
from grapple import urls
from wagtail import urls as wagtail_urls

urlpatterns = [path("api/", include(urls)), path("", include(wagtail_urls))]
