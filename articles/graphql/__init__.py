"""What the API says of articles and people, beyond what the models declare."""

from articles.graphql import json_ld, roots, types  # noqa: F401  # they register themselves
