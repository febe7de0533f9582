"""Addresses of the API."""

from django.urls import path

from cms.graphql.view import graphql_view, sdl_view

urlpatterns = [
    path("", graphql_view, name="graphql"),
    path("schema.graphql", sdl_view, name="graphql_schema"),
]
