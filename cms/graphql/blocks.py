"""Types of the blocks that any page may use, and unions of exactly the blocks that a field allows."""

from __future__ import annotations

from typing import Any

import graphene
from wagtail.embeds.models import Embed

from cms.content.blocks import DisclaimerKind
from cms.content.hubspot import HubSpotRegion
from cms.content.models import LibraryImage
from cms.content.rich_text import is_empty
from cms.content.tags import list_tag
from cms.graphql.context import Context, Info
from cms.graphql.enums import enum_type
from cms.graphql.interfaces import listed, optional, required
from cms.graphql.pages import address
from cms.graphql.rich_text import RichText, Text
from cms.graphql.scalars import URL
from cms.graphql.settings import Disclaimer, disclaimer
from cms.graphql.streams import Block, BlockNode
from cms.graphql.types import model_type


def block_union(name: str, members: dict[str, Any], description: str) -> Any:
    """The union of the blocks of a StreamField, by the name of the block in it."""

    def resolve_type(cls: Any, node: BlockNode, info: Info) -> Any:
        return members[node.name]

    meta = type("Meta", (), {"types": tuple(members.values()), "description": description})
    return type(name, (graphene.Union,), {"Meta": meta, "resolve_type": classmethod(resolve_type)})


def block_text(node: BlockNode, name: str) -> Text | None:
    """A rich text child of a block; None if it shows nothing."""
    source = node[name]
    return None if is_empty(source) else Text(source, node.owner)


class HeadingBlock(graphene.ObjectType):
    """A heading of the text."""

    class Meta:
        interfaces = (Block,)

    anchor = required(graphene.String, "For the element's id; stable while the heading's words change.")
    level = required(graphene.Int, "2 for a section, 3 for a subsection.")
    label = required(graphene.String, "The heading's words.")

    @staticmethod
    def resolve_anchor(node: BlockNode, info: Info) -> str:
        """The anchor."""
        return heading_anchor(node)

    @staticmethod
    def resolve_level(node: BlockNode, info: Info) -> int:
        """The level."""
        return int(node["level"])

    @staticmethod
    def resolve_label(node: BlockNode, info: Info) -> str:
        """The words."""
        return node.words("text")


def heading_anchor(node: BlockNode) -> str:
    """Made from the block's id, so that links into a page survive a change of words."""
    return f"section-{node.id[:8]}"


class ImageBlock(graphene.ObjectType):
    """A picture in the text."""

    class Meta:
        interfaces = (Block,)

    image = optional(lambda: model_type(LibraryImage), "Null when the picture was withdrawn or is not public any more.")
    caption = optional(RichText, "Null when there is none.")

    @staticmethod
    def resolve_image(node: BlockNode, info: Info) -> Any:
        """The picture."""
        return node.chosen("image", info.context)

    @staticmethod
    def resolve_caption(node: BlockNode, info: Info) -> Any:
        """The caption."""
        return block_text(node, "caption")


class QuoteBlock(graphene.ObjectType):
    """Somebody's words."""

    class Meta:
        interfaces = (Block,)

    quote = required(graphene.String, "The words, without quotation marks.")
    attribution = optional(graphene.String, "Who said it. Null when nobody is named.")

    @staticmethod
    def resolve_quote(node: BlockNode, info: Info) -> str:
        """The words."""
        return node.words("quote")

    @staticmethod
    def resolve_attribution(node: BlockNode, info: Info) -> str | None:
        """The speaker."""
        return node.text("attribution")


class VideoBlock(graphene.ObjectType):
    """A video elsewhere. Load it only when the reader asks."""

    class Meta:
        interfaces = (Block,)

    url = required(URL, "The video's page.")
    title = required(graphene.String, "What the video shows.")
    provider = optional(graphene.String, "Who hosts it, for example YouTube. Null when it does not say.")
    thumbnail_url = optional(URL, "A still picture at the provider's. Null when it gives none.")

    @staticmethod
    def resolve_url(node: BlockNode, info: Info) -> str:
        """The address."""
        return node.words("video")

    @staticmethod
    def resolve_title(node: BlockNode, info: Info) -> str:
        """The title."""
        return node.words("title")

    @staticmethod
    def resolve_provider(node: BlockNode, info: Info) -> str | None:
        """The provider as its oEmbed answer named it."""
        embed = _embed(node, info.context)
        return (embed.provider_name or None) if embed else None

    @staticmethod
    def resolve_thumbnail_url(node: BlockNode, info: Info) -> str | None:
        """The provider's thumbnail."""
        embed = _embed(node, info.context)
        return (embed.thumbnail_url or None) if embed else None


def _embed(node: BlockNode, context: Context) -> Embed | None:
    """What Wagtail kept of the provider's answer when the editor saved; no request asks again."""

    def load(rows: list[Any]) -> dict[Any, dict[str, Embed]]:
        from cms.graphql.streams import stream_blocks

        urls = {
            other.words("video") for row in rows for other in stream_blocks(row, node.field) if other.name == "video"
        }
        context.gate.consult(*(list_tag(Embed, key=("url", url)) for url in urls))
        kept = {embed.url: embed for embed in Embed.objects.filter(url__in=urls)}
        return {row.pk: kept for row in rows}

    kept = context.for_batch(node.owner, ("embeds", node.field), load) or {}
    return kept.get(node.words("video"))


class HubSpotFormBlock(graphene.ObjectType):
    """A form of HubSpot. The frontend decides when to load it, after consent."""

    class Meta:
        interfaces = (Block,)

    portal_id = optional(
        graphene.String, "Number of the HubSpot account. Null when neither the block nor the site names one."
    )
    form_id = required(graphene.ID, "The form in that account.")
    region = required(enum_type(HubSpotRegion), "Where HubSpot keeps the account's data.")
    heading = optional(graphene.String, "Null when there is none.")

    @staticmethod
    def resolve_portal_id(node: BlockNode, info: Info) -> str | None:
        """The block's account, else the site's."""
        return node.text("portal_id") or _site_settings(node, info.context).hubspot_portal_id or None

    @staticmethod
    def resolve_form_id(node: BlockNode, info: Info) -> str:
        """The form."""
        return node.words("form_id")

    @staticmethod
    def resolve_region(node: BlockNode, info: Info) -> str:
        """The block's region, else the site's."""
        return node.text("region") or str(_site_settings(node, info.context).hubspot_region)

    @staticmethod
    def resolve_heading(node: BlockNode, info: Info) -> str | None:
        """The heading."""
        return node.text("heading")


def _site_settings(node: BlockNode, context: Context) -> Any:
    return context.site_settings(address(node.owner, context).site_id)


class DisclaimerBlock(graphene.ObjectType):
    """One of the site's disclaimers at this place."""

    class Meta:
        interfaces = (Block,)

    disclaimer = required(Disclaimer, "The disclaimer with its text.")

    @staticmethod
    def resolve_disclaimer(node: BlockNode, info: Info) -> Any:
        """The disclaimer of the page's site."""
        site_id = address(node.owner, info.context).site_id
        return disclaimer(DisclaimerKind(node["kind"]), site_id, info.context)


class TableBlock(graphene.ObjectType):
    """Rows and columns of short texts."""

    class Meta:
        interfaces = (Block,)

    table_caption = required(graphene.String, "What the table tells.")
    header = listed(graphene.String, "The headings of the columns.")
    rows = listed(
        graphene.List(graphene.NonNull(graphene.String)), "The cells, row by row; an empty cell is an empty string."
    )

    @staticmethod
    def resolve_table_caption(node: BlockNode, info: Info) -> str:
        """The caption."""
        return node.words("caption")

    @staticmethod
    def resolve_header(node: BlockNode, info: Info) -> list[str]:
        """The column headings."""
        return [column["heading"] for column in node["table"]["columns"]]

    @staticmethod
    def resolve_rows(node: BlockNode, info: Info) -> list[list[str]]:
        """The cells."""
        return [[cell or "" for cell in row["values"]] for row in node["table"]["rows"]]


GENERAL_BLOCKS = {
    "heading": HeadingBlock,
    "image": ImageBlock,
    "quote": QuoteBlock,
    "video": VideoBlock,
    "hubspot_form": HubSpotFormBlock,
    "disclaimer": DisclaimerBlock,
    "table": TableBlock,
}
"""Types by the names that StreamFields give these blocks."""
