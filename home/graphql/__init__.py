"""What the API says of the home page and of standard pages."""

from home.graphql import types  # noqa: F401  # registers itself
