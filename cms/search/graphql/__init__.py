"""Search in the API."""

from cms.search.graphql import roots  # noqa: F401  # it registers itself
