"""The home page and standard pages in the API."""

from __future__ import annotations

from typing import Any

from articles.graphql.blocks import TextBlock
from articles.models import ArticlePage
from cms.graphql.blocks import GENERAL_BLOCKS, block_union
from cms.graphql.context import Info
from cms.graphql.interfaces import listed, required
from cms.graphql.pages import PageFields
from cms.graphql.rich_text import RichText, Text
from cms.graphql.streams import BlockNode, stream_blocks
from cms.graphql.types import extend, model_type
from directory.graphql.blocks import DIRECTORY_BLOCKS
from directory.models import MassageType
from home.models import HomePage, StandardPage

CHOSEN_ARTICLES = "chosen_articles.article"

HomeBlock = block_union(
    "HomeBlock",
    {
        **{name: GENERAL_BLOCKS[name] for name in ("heading", "image", "quote")},
        **DIRECTORY_BLOCKS,
        "text": TextBlock,
    },
    "Exactly the blocks that the home page's body allows.",
)


@extend(HomePage)
class HomePageFields(PageFields):
    """The first page of a site in one language."""

    reads = {"articles": (CHOSEN_ARTICLES,)}

    articles = listed(lambda: model_type(ArticlePage), "Chosen articles, in order; only public ones.")
    massage_types = listed(lambda: model_type(MassageType), "Chosen types; only public ones.")
    body = listed(HomeBlock, "The text, block by block.")

    @staticmethod
    def resolve_articles(page: HomePage, info: Info) -> list[Any]:
        """The public chosen articles."""
        return info.context.many_to_many(page, CHOSEN_ARTICLES)

    @staticmethod
    def resolve_massage_types(page: HomePage, info: Info) -> list[Any]:
        """The public chosen types."""
        return info.context.many_to_many(page, "massage_types")

    @staticmethod
    def resolve_body(page: HomePage, info: Info) -> list[BlockNode]:
        """The blocks."""
        return stream_blocks(page, "body")


@extend(StandardPage)
class StandardPageFields(PageFields):
    """A page of plain text: legal page, editorial policy, about."""

    text = required(RichText, "The text.")

    @staticmethod
    def resolve_text(page: StandardPage, info: Info) -> Text:
        """The text."""
        return Text(page.text, page)
