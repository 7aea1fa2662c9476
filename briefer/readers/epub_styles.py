"""What the style sheets of a book make of its elements, put into elements that say it: bold, italics, hidden, large.

Some programs write every heading as a paragraph of a class of its own. Only rules for single classes are looked at.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

_RULE = re.compile(r"\.([\w-]{1,80})\s*\{([^{}]{0,2000})\}")
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_SIZE = re.compile(r"font-size\s*:\s*([\d.]{1,12})pt")
_LARGE = 1.1
_LEVELS = 6
_UNSAID = 11.0
"""The size of letters of which no class says any, in points."""


class Style(NamedTuple):
    """What one class says. The size is in points, 0 if the class does not say."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    size: float = 0.0


def styles(sheets: Iterable[str]) -> dict[str, Style]:
    """Return what the classes of some style sheets say."""
    return {match[1]: _style(match[2]) for sheet in sheets for match in _RULE.finditer(sheet)}


def _style(rule: str) -> Style:
    size = _SIZE.search(rule)
    bold, italic, hidden = (bool(found.search(rule)) for found in (_BOLD, _ITALIC, _HIDDEN))
    return Style(bold, italic, hidden, _points(size[1] if size else ""))


def _points(number: str) -> float:
    return float(number) if re.fullmatch(r"\d+(?:\.\d*)?", number) else 0.0


def apply(bodies: Iterable[HtmlElement], known: dict[str, Style]) -> None:
    """Turn what the classes say into elements: `b`, `i`, headings; what is hidden goes."""
    sized: list[tuple[HtmlElement, float]] = []
    for body in bodies:
        for element in list(body.iter()):
            if isinstance(element.tag, str):
                _apply(element, _of(element, known))
        sized += [(each, _size(each, known)) for each in body.iter("p")]
    _mark_headings(sized)


def _of(element: HtmlElement, known: dict[str, Style]) -> Style:
    own = [known[name] for name in (element.get("class") or "").split() if name in known]
    own.append(_style(element.get("style") or ""))
    bold, italic, hidden, sizes = zip(*own, strict=True)
    return Style(any(bold), any(italic), any(hidden), max(sizes))


def _apply(element: HtmlElement, style: Style) -> None:
    if style.hidden or element.get("hidden") is not None:
        if element.getparent() is not None:
            element.drop_tree()
    elif element.tag == "span" and (style.bold or style.italic):
        element.tag = "b" if style.bold else "i"
        if style.bold and style.italic:
            _wrap(element)


def _wrap(element: HtmlElement) -> None:
    """Put all that is in an element into italics inside it."""
    inner = element.makeelement("i")
    inner.text, element.text = element.text, None
    inner.extend(list(element))
    element.append(inner)


def _size(paragraph: HtmlElement, known: dict[str, Style]) -> float:
    """Return the size of a paragraph's letters in points, if all of them have one."""
    sizes = {
        _of(each, known).size for each in paragraph.iter() if isinstance(each.tag, str) and (each.text or "").strip()
    }
    return sizes.pop() if len(sizes) == 1 else 0.0


def _mark_headings(sized: list[tuple[HtmlElement, float]]) -> None:
    """Make headings of the paragraphs in large letters, where they are fewer than the others."""
    letters: Counter[float] = Counter()
    for paragraph, size in sized:
        letters[size] += len("".join(map(str, paragraph.itertext())))
    usual = (letters.most_common(1)[0][0] if letters else 0) or _UNSAID
    larger = sorted((size for size in letters if size > _LARGE * usual), reverse=True)
    levels = {size: min(level, _LEVELS) for level, size in enumerate(larger, 1)}
    for paragraph, size in sized:
        if size in levels:
            paragraph.tag = f"h{levels[size]}"
