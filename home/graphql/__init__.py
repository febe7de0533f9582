"""What the API says of the home page and of standard pages."""

from home.graphql import json_ld, types  # noqa: F401  # they register themselves
