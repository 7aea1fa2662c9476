"""Words as WordprocessingML text. Every string of the memo passes here, so none holds what XML cannot."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from briefer.memo.wording import clean

__all__ = ["HEAD", "attribute", "clean", "directed_run", "direction", "part", "reads_right_to_left", "run", "words"]
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def attribute(text: str) -> str:
    """Return a text as an attribute's value, in quotation marks."""
    return quoteattr(clean(text))


def words(text: str) -> str:
    r"""Return a text as the content of a run (ECMA-376-1, 17.3.3): `w:t`, with breaks and tabs as elements.

    >>> words("a\nb")
    '<w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b</w:t>'
    """
    if "&" in text or "<" in text or ">" in text:
        text = escape(text)
    if not text.isprintable():
        text = clean(text)
        text = text.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
        text = text.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f'<w:t xml:space="preserve">{text}</w:t>'


def run(text: str, properties: str = "") -> str:
    """Return a run; `properties` is the content of its `w:rPr`, in the order of the schema."""
    return directed_run(text, properties + direction(text))


def direction(text: str) -> str:
    """Return the last property of a run: that it holds a script that runs from right to left, or nothing."""
    return "<w:rtl/>" if not text.isascii() and _RIGHT_TO_LEFT.search(text) else ""


def directed_run(text: str, properties: str) -> str:
    """Return a run whose properties hold its direction already."""
    if properties:
        return f"<w:r><w:rPr>{properties}</w:rPr>{words(text)}</w:r>"
    return f"<w:r>{words(text)}</w:r>"


def reads_right_to_left(text: str) -> bool:
    """Tell whether a paragraph of this text begins on the right: its first letter is of such a script."""
    first = next((char for char in text if char.isalpha()), "")
    return bool(_RIGHT_TO_LEFT.match(first))


def part(tag: str, content: str, namespaces: str) -> bytes:
    """Return a whole part with its root element."""
    return f"{HEAD}<{tag} {namespaces}>{content}</{tag}>".encode()
