"""Rich text as clients get it: HTML, a JSON tree or Markdown, written from one reading of the stored text.

`reading` turns the stored text into a document of few kinds of nodes (`document`), resolving links
through the gate (`links`) and citations by their owner. `html`, `tree` and `markdown` write that
document; none of them knows the stored form. Documented for clients in docs/frontend/rich-text.md.
"""

from cms.graphql.rich_text.text import RichText, Text, add_rich_text_field, plain_text, render_html

__all__ = ["RichText", "Text", "add_rich_text_field", "plain_text", "render_html"]
