"""Shortcodes: bracketed commands of another system that stand in the text as words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cms.content.hubspot import FORM_ID, PORTAL_ID, HubSpotRegion

_QUOTES = "\"'“”„«»″‘’"
_VALUE = rf"[{_QUOTES}][^{_QUOTES}\]]*[{_QUOTES}]|[^\s\]{_QUOTES}]+"
_ATTRIBUTE = re.compile(rf"(?P<name>[A-Za-z][\w-]*)\s*=\s*(?P<value>{_VALUE})")
_SHORTCODE = re.compile(
    rf"\[(?P<end>/?)(?P<name>[A-Za-z][\w-]*)(?P<attributes>(?:\s+[A-Za-z][\w-]*\s*=\s*(?:{_VALUE}))*)\s*/?\]"
)
_KNOWN_WITHOUT_ATTRIBUTES = re.compile(
    r"^(?:gallery|audio|video|playlist|embed|caption|contact-form|contact-form-7|woocommerce_cart|"
    r"shortcode|toc|hubspot|elementor-template|vc_row|gravityform)$"
)


@dataclass(frozen=True, slots=True)
class Shortcode:
    """A shortcode: its name, its attributes, and where it stands in the text."""

    name: str
    attributes: dict[str, str]
    start: int
    end: int
    source: str


@dataclass(frozen=True, slots=True)
class HubSpotForm:
    """What a `[hubspot type="form"]` shortcode says. An empty region is the site's."""

    portal_id: str
    form_id: str
    region: str = ""


def find(text: str) -> Iterator[Shortcode]:
    """Each shortcode in a text. Plain words in brackets ("[sic]") are none."""
    whole = text.strip()
    for match in _SHORTCODE.finditer(text):
        name = match["name"].lower()
        is_alone = match[0] == whole and re.search(r"[-_]", name)
        if match["attributes"] or match["end"] or _KNOWN_WITHOUT_ATTRIBUTES.match(name) or is_alone:
            attributes = {
                attribute["name"].lower(): attribute["value"].strip(_QUOTES).strip()
                for attribute in _ATTRIBUTE.finditer(match["attributes"])
            }
            yield Shortcode(name, attributes, match.start(), match.end(), match[0])


def hubspot_form(shortcode: Shortcode) -> HubSpotForm | None:
    """The form that a shortcode shows; None if it shows none, or names none that could exist."""
    attributes = shortcode.attributes
    portal, form, region = (attributes.get(name, "") for name in ("portal", "id", "region"))
    if shortcode.name != "hubspot" or attributes.get("type", "form") != "form":
        return None
    if set(attributes) - {"type", "portal", "id", "region"}:
        return None
    if not FORM_ID.match(form) or (portal and not PORTAL_ID.match(portal)):
        return None
    if region and region not in HubSpotRegion.values:
        return None
    return HubSpotForm(portal, form.lower(), region)
