"""How the demo's texts become rich text."""

from __future__ import annotations

from home.demo.prose import prose


def test_paragraphs_stand_between_empty_lines() -> None:
    assert prose("\n  One\n  line.\n\n\n  Another.\n") == "<p>One line.</p><p>Another.</p>"


def test_lists_and_headings_are_no_paragraphs() -> None:
    text = """
        <h2>When</h2>

        Not <b>today</b>:

        <ul>
            <li>with a fever</li>
            <li>with a <i>new</i>
            swelling</li>
        </ul>
    """
    assert prose(text) == (
        "<h2>When</h2><p>Not <b>today</b>:</p><ul><li>with a fever</li><li>with a <i>new</i> swelling</li></ul>"
    )


def test_no_words_are_no_paragraph() -> None:
    assert prose(" \n ") == ""
