"""Addresses for search engines."""

from django.urls import path

from cms.content import sitemap

urlpatterns = [
    path("sitemap.xml", sitemap.index, name="sitemap"),
    path("sitemap-<slug:section>-<int:number>.xml", sitemap.part, name="sitemap-part"),
    path("robots.txt", sitemap.robots, name="robots"),
]
