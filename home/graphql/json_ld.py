"""What machines are told of the home page. Standard pages are plain web pages."""

from __future__ import annotations

from cms.graphql.json_ld import Graph, describes
from home.models import HomePage


@describes(HomePage)
def describe_home(graph: Graph, page: HomePage) -> None:
    """A page about the organisation."""
    graph.add_page("WebPage", about=graph.organization)
