"""The rich text feature `citation`: how a citation is stored, and how editors get and see it.

Stored as `<cite data-reference="KEY">*</cite>` (see `articles.citations`). In the editor it is one
immutable character, `*`, that carries an entity; the number that editors see is worked out in the
browser, over all texts of the form.
"""

from __future__ import annotations

from typing import Any

from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.editor_html import WhitelistRule
from wagtail.admin.rich_text.converters.html_to_contentstate import InlineEntityElementHandler
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.whitelist import attribute_rule

FEATURE = "citation"
ENTITY_TYPE = "CITATION"

# “[1]”, drawn for Draftail's square of 1024 units.
ICON = [
    "M96 160h256v96H208v512h144v96H96z",
    "M928 160H672v96h144v512H672v96h256z",
    "M480 720V416l-80 48v-104l112-72h80v432z",
]


class CitationElementHandler(InlineEntityElementHandler):
    """From the stored form to the editor's."""

    mutability = "IMMUTABLE"

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, str]:
        """What the entity remembers: the key of the reference."""
        return {"reference": attrs["data-reference"]}


def store_citation(props: dict[str, Any]) -> Any:
    """From the editor's form to the stored one; styles that were put on the mark are dropped.

    An entity that lost its key is stored with an empty one, which is dangling: the editor is told.
    """
    return DOM.create_element("cite", {"data-reference": props.get("reference", "")}, "*")


def register_citation(features: FeatureRegistry) -> None:
    """Make the feature known to Wagtail."""
    features.register_editor_plugin(
        "draftail",
        FEATURE,
        EntityFeature(
            {
                "type": ENTITY_TYPE,
                "icon": ICON,
                "description": "Cite a reference",
                "attributes": ["reference"],  # all that survives pasting
            },
            js=[
                "articles/citations/references.js",
                "articles/citations/dialogs.js",
                "articles/citations/entity.js",
            ],
            css={"all": ["articles/citations/citations.css"]},
        ),
    )
    features.register_converter_rule(
        "contentstate",
        FEATURE,
        {
            "from_database_format": {"cite[data-reference]": CitationElementHandler(ENTITY_TYPE)},
            "to_database_format": {"entity_decorators": {ENTITY_TYPE: store_citation}},
        },
    )
    features.register_converter_rule(
        "editorhtml", FEATURE, [WhitelistRule("cite", attribute_rule({"data-reference": True}))]
    )
