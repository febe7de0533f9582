"""Addresses for invited therapists. They are no pages: nothing here is in a site's tree."""

from django.urls import path

app_name = "directory"

urlpatterns: list[path] = []  # type: ignore[valid-type]
