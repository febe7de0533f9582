"""Addresses of the API."""

from django.urls import path

from cms.graphql.introspection import only_where_published
from cms.graphql.playground.view import playground_view
from cms.graphql.view import graphql_view, sdl_view

urlpatterns = [
    path("", graphql_view, name="graphql"),
    path("schema.graphql", only_where_published(sdl_view), name="graphql_schema"),
    path("playground/", only_where_published(playground_view), name="graphql_playground"),
]
