"""Words as WordprocessingML text. Every string of the memo passes here, so none holds what XML cannot."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

_ILLEGAL = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def clean(text: str) -> str:
    r"""Return a text with all that XML 1.0 cannot hold (2.2, Char) replaced by U+FFFD, and line ends made LF.

    >>> clean("a\x0bb\ud800c\r\nd")
    'a\ufffdb\ufffdc\nd'
    """
    if text.isascii() and text.isprintable():
        return text
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _ILLEGAL.sub("\ufffd", text)


def attribute(text: str) -> str:
    """Return a text as an attribute's value, in quotation marks."""
    return quoteattr(clean(text))


def words(text: str) -> str:
    r"""Return a text as the content of a run (ECMA-376-1, 17.3.3): `w:t`, with breaks and tabs as elements.

    >>> words("a\nb")
    '<w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b</w:t>'
    """
    marked = f'<w:t xml:space="preserve">{escape(clean(text))}</w:t>'
    if "\n" in marked:
        marked = marked.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    if "\t" in marked:
        marked = marked.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return marked


def run(text: str, properties: str = "") -> str:
    """Return a run; `properties` is the content of its `w:rPr`, in the order of the schema."""
    rtl = "<w:rtl/>" if not text.isascii() and _RIGHT_TO_LEFT.search(text) else ""
    if properties or rtl:
        return f"<w:r><w:rPr>{properties}{rtl}</w:rPr>{words(text)}</w:r>"
    return f"<w:r>{words(text)}</w:r>"


def reads_right_to_left(text: str) -> bool:
    """Tell whether a paragraph of this text begins on the right: its first letter is of such a script."""
    first = next((char for char in text if char.isalpha()), "")
    return bool(_RIGHT_TO_LEFT.match(first))


def part(tag: str, content: str, namespaces: str) -> bytes:
    """Return a whole part with its root element."""
    return f"{HEAD}<{tag} {namespaces}>{content}</{tag}>".encode()
