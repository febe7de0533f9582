"""What a browser would send of a form, without a browser."""

from __future__ import annotations

from html.parser import HTMLParser


class _Form(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, list[str]] = {}
        self._select = ""
        self._textarea = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name = given.get("name", "")
        if tag == "input" and name:
            is_box = given.get("type") in {"checkbox", "radio"}
            if not is_box or "checked" in given:
                self.fields.setdefault(name, []).append(given.get("value", "on" if is_box else ""))
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in given:
            self.fields.setdefault(self._select, []).append(given.get("value", ""))
        elif tag == "textarea":
            self._textarea = name
            self.fields[name] = [""]

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            text = self.fields[self._textarea][0]
            self.fields[self._textarea] = [text.removeprefix("\n")]
            self._textarea = ""
        elif tag == "select":
            self.fields.setdefault(self._select, [""])
            self._select = ""

    def handle_data(self, data: str) -> None:
        if self._textarea:
            self.fields[self._textarea][0] += data


def filled_form(html: str) -> dict[str, list[str]]:
    """Names and values of all fields of the page, as they stand."""
    parser = _Form()
    parser.feed(html)
    return parser.fields
