"""Start-up of the GraphQL machinery."""

from django.apps import AppConfig


class GraphQLConfig(AppConfig):
    """Holds the export command; the schema itself is built on first use."""

    name = "cms.graphql"
    label = "graphql_api"
    verbose_name = "GraphQL API"
