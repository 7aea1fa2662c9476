"""Which paragraphs of a page are its article: two extractors vote, the page's own data decides, gaps are filled.

trafilatura is right most often; readability finds what it misses where it finds almost nothing. Either only says
which words are the article's: the paragraphs, with their structure, are the page's own. Where the page tells its
article in JSON-LD, that settles it. What both voters take in and yet is none of it, `web_strays` takes out again.
Measured on `tests/readers/skeletons.py` by `make bench`.
"""

from __future__ import annotations

import re
from copy import deepcopy
from itertools import accumulate, chain, takewhile
from typing import TYPE_CHECKING

import trafilatura
from trafilatura.external import try_readability

from briefer.core.records import Role, Shape
from briefer.readers.blocks import Block, is_running
from briefer.readers.web_blocks import Segment, segments
from briefer.readers.web_strays import holder, without_strays

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lxml import html
    from lxml.etree import _Element

_APART = frozenset("nav aside footer menu dialog figure figcaption address".split())
_ROLES_APART = frozenset("navigation complementary banner contentinfo dialog search menu alert toolbar".split())
_CUES = re.compile(
    r"(?<![a-z])(?:related|recirc\w*|recommend\w*|newsletter|subscri(?:be|ption)\w*|abonn\w+|cta|sign-?up|promo\w*|"
    r"shar(?:e|ing)-\w+|social-\w+|comments?|disqus|cookie\w*|consent|gdpr|advert\w*|sponsor\w*|outbrain|taboola|"
    r"breadcrumbs?|author[-_]\w+|about-(?:the-)?author|disclaimer|notice|most-(?:read|popular)|trending|read-?(?:more|next|also)|"
    r"more-(?:on|from|stories)|pagination|modal|popup|donat\w+|contact|support-us|membership|onward\w*|caption|credits?|byline)(?![a-z])",
    re.IGNORECASE,
)
_WHOLES = frozenset("body html article main".split())
_BOXES = frozenset("div span td center section dd".split())
_LONGEST_CAPTION, _LONG = 350, 160
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LEAST_TOLD, _SHORT = 400, 24
_MOST_APART, _MOST_LINKED = 0.3, 0.4
_LOOKS = frozenset("b strong i em u s font small big sub sup mark span".split())
_CROWD = 2_000
"""How many bold words and the like an element of an article has at most."""

_FEW = 0.5
"""Below this share of what readability found, trafilatura's text counts as missing its article."""

_TOLD_AT_LEAST, _CUT = 0.6, 0.2
_FARTHEST_LEAD = 25
_LONGEST, _MOST = 1_000_000, 2_000
"""Where articles end; looking for each paragraph in a whole library would take minutes."""


def article(root: html.HtmlElement, told: str, title: str = "") -> list[Block]:
    """Return the article's paragraphs; `told` is its text as the page's own data gives it, often empty."""
    page = _Page(segments(root), title)
    readable = _Words(_lines(segments(try_readability(_copy(root)))))
    found = trafilatura.bare_extraction(_copy(root), include_comments=False)
    body = None if found is None or isinstance(found, dict) else found.body
    ours = _Words([] if body is None else _lines(segments(body)))
    if len(told) >= max(_LEAST_TOLD, _FEW * min(len(readable.all), len(ours.all))):
        settled = _settled(page, _Words(told.splitlines()), ours, readable)
        if settled:
            return settled
    first, other = (readable, ours) if len(ours.all) < _FEW * len(readable.all) else (ours, readable)
    chosen = page.cleaned(page.filled(page.said_in(first), other.has))
    return page.blocks(page.without_strays(chosen)) or _plain(body)


def _copy(root: html.HtmlElement) -> html.HtmlElement:
    """Return a copy for a voter, without the looks of words where an element has thousands: that takes it minutes."""
    copy = deepcopy(root)
    for each in [each for each in copy.iter("*") if sum(child.tag in _LOOKS for child in each) > _CROWD]:
        words = "".join(map(str, each.itertext()))
        del each[:]
        each.text = words
    return copy


def key(words: str) -> str:
    """Return only the letters and digits of some words, in one case."""
    return "".join(filter(str.isalnum, words)).casefold().translate(_LOWERED)


class _Words:
    """What a voter takes for the article."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.text = lines
        self.lines = {key(line) for line in lines}
        self.all = "".join(key(line) for line in lines)

    def has(self, words: str, *, within: bool = False) -> bool:
        """Tell whether a paragraph is part of it; a short one must be a line of its own, or be `within` lines."""
        if words in self.lines:
            return True
        return (within or len(words) >= _SHORT) and len(self.all) <= _LONGEST and words in self.all


class _Page:
    """A page's paragraphs, and which of them were chosen."""

    def __init__(self, found: Sequence[Segment], title: str) -> None:
        self.found = found
        self._title = key(title)
        self.keys = [key(segment.block.text) for segment in found]
        self._apart: dict[_Element, tuple[_Element, ...]] = {}

    def said_in(self, words: _Words) -> list[int]:
        """Return the paragraphs that a voter has; of copies, the one nearest to the others."""
        voted = [n for n, each in enumerate(self.keys) if each and words.has(each, within="\t" in self._text(n))]
        middle = voted[len(voted) // 2] if voted else 0
        nearest: dict[str, int] = {}
        for n in sorted(voted, key=lambda n: abs(n - middle)):
            nearest.setdefault(self.keys[n], n)
        return sorted(nearest.values())

    def _text(self, n: int) -> str:
        return self.found[n].block.text

    def size(self, chosen: Iterable[int]) -> int:
        """Return how many letters and digits some paragraphs have."""
        return sum(len(self.keys[n]) for n in chosen)

    def filled(self, chosen: list[int], also: Callable[[str], bool] = bool) -> list[int]:
        """Return the chosen paragraphs, and those among them that stand there just as they do or that `also` has."""
        if not chosen:
            return []
        chosen = [*self._leading(chosen, also), *chosen]
        chosen = [*self._lead(chosen[0]), *chosen]
        voted = set(chosen)
        taken = voted.union(self._joining(chosen, also))
        return [n for n in sorted(taken) if n in voted or self._heads_on(n, taken)]

    def _joining(self, chosen: list[int], also: Callable[[str], bool]) -> Iterator[int]:
        """Yield what stands as the chosen paragraphs do or `also` has; below the last of them, only if both are so."""
        voted, holders = set(chosen), {holder(self.found[n]) for n in chosen if self._is_text(n)}
        for n in range(chosen[0], len(self.found)):
            beside = self._is_small(n) or holder(self.found[n]) in holders
            agreed = also(self.keys[n])
            joins = agreed or beside if n < chosen[-1] else agreed and beside
            if n not in voted and joins and self._fits(n):
                yield n

    def _leading(self, chosen: list[int], also: Callable[[str], bool]) -> list[int]:
        """Return the paragraphs right above the chosen ones that `also` has, and that look just as they do."""
        looks = {None, *(self.found[n].home.get("class") for n in chosen)}
        above = (n for n in range(chosen[0] - 1, -1, -1) if self.apart(n) is None)
        run = takewhile(lambda n: self._is_text(n) and self._fits(n) and also(self.keys[n]), above)
        return [n for n in run if self.found[n].home.tag == "p" and self.found[n].home.get("class") in looks][::-1]

    def _lead(self, first: int) -> list[int]:
        """Return the paragraphs between the page's heading and the first chosen one that are long enough for text."""
        above = range(self._heading(first) + 1, first)
        if above.start == 0 or len(above) >= _FARTHEST_LEAD:
            return []
        return [n for n in above if self._is_text(n) and self._fits(n) and len(self._text(n)) >= _LONG]

    def _heading(self, first: int) -> int:
        """Return the last paragraph above one that says the title or else is a heading of a page; -1 if none is."""
        above = range(first - 1, -1, -1)
        levels = {n: self.found[n].block.level for n in above}
        said = [n for n in above if self._title and self._title in self.keys[n] and levels[n]]
        same = [n for n in above if self._title and self._title == self.keys[n]]
        return next(chain(said, same, (n for n in above if levels[n] in (1, 2))), -1)

    def without_strays(self, chosen: list[int]) -> list[int]:
        """Return the chosen paragraphs without comments, teasers and echoes."""
        return without_strays(self.found, self.keys, chosen, self._heading(chosen[0] if chosen else 0))

    def _fits(self, n: int) -> bool:
        block, linked = self.found[n].block, self.found[n].linked
        if linked > _MOST_LINKED * len(block.text) or self.apart(n) is not None or not self.keys[n]:
            return False
        return block.role is Role.HEADING or block.shape is not Shape.PLAIN or is_running(block.text)

    def _is_small(self, n: int) -> bool:
        block = self.found[n].block
        return block.role is Role.HEADING or block.shape is Shape.ITEM or "\t" in block.text

    def _heads_on(self, n: int, taken: set[int]) -> bool:
        """Tell whether a paragraph is no heading, or heads one of the article's."""
        if self.found[n].block.role is not Role.HEADING:
            return True
        below = (m for m in range(n + 1, len(self.found)) if m in taken or self.apart(m) is None)
        return next(below, -1) in taken

    def _is_text(self, n: int) -> bool:
        return self.found[n].block.role is not Role.HEADING and is_running(self._text(n))

    def cleaned(self, chosen: list[int]) -> list[int]:
        """Return the chosen paragraphs without those in small elements that are set apart from the article."""
        whole = self.size(chosen)
        sizes: dict[_Element, int] = {}
        for n in chosen:
            for each in self._all_apart(n):
                sizes[each] = sizes.get(each, 0) + len(self.keys[n])
        kept = [n for n in chosen if not any(sizes[each] < _MOST_APART * whole for each in self._all_apart(n))]
        # Names of classes may mislead, but hardly about a small part of the text.
        return kept if self.size(kept) >= (1 - _MOST_APART) * whole else chosen

    def apart(self, n: int) -> _Element | None:
        """Return the element around a paragraph, if any, that is set apart from an article."""
        return next(iter(self._all_apart(n)), None)

    def _all_apart(self, n: int) -> tuple[_Element, ...]:
        return self._apart_around(self.found[n].home)

    def _apart_around(self, element: _Element) -> tuple[_Element, ...]:
        if element not in self._apart:
            outer = element.getparent()
            around = () if outer is None else self._apart_around(outer)
            self._apart[element] = (element, *around) if _is_apart(element) else around
        return self._apart[element]

    def blocks(self, chosen: Sequence[int]) -> list[Block]:
        """Return the chosen paragraphs; a quote that only repeats another paragraph is one pulled out of it."""
        whole = [self.keys[n] for n in chosen[:_MOST]]
        return [_quoted(self.found[n].block, self.keys[n], whole) for n in chosen]


def _settled(page: _Page, told: _Words, ours: _Words, readable: _Words) -> list[Block]:
    """Return the article as the page's own data tells it; none where the page shows more than that."""
    chosen = page.said_in(told)
    if page.size(chosen) < _TOLD_AT_LEAST * len(told.all):
        # What the page does not show is the article behind a wall, unless it is far shorter than what the page shows.
        return [Block(line) for line in told.text] if _FEW * len(ours.all) < len(told.all) else []
    alone = page.filled(chosen, lambda _words: False)
    agreed = page.filled(chosen, lambda words: ours.has(words) and readable.has(words))
    if page.size(set(agreed).difference(alone)) > _CUT * page.size(chosen):
        return []
    return page.blocks(alone)


def _quoted(block: Block, words: str, whole: Sequence[str]) -> Block:
    if (
        block.shape is not Shape.QUOTE
        or len(words) < _SHORT
        or not any(words in other and words != other for other in whole)
    ):
        return block
    return block._replace(role=Role.PULL_QUOTE)


def _is_apart(element: _Element) -> bool:
    if element.tag == "figure" and element.find(".//table") is not None:
        return False
    if element.tag in _APART or element.get("role") in _ROLES_APART or element.get("aria-hidden") == "true":
        return True
    named = f"{element.get('class', '')} {element.get('id', '')}"
    return element.tag not in _WHOLES and (bool(_CUES.search(named)) or _is_picture(element))


def _is_picture(element: _Element) -> bool:
    """Tell whether an element holds a picture and no more words than a caption has."""
    if element.tag not in _BOXES:
        return False
    # Most elements have far more words than this, and are left at once.
    size = next((size for size in accumulate(map(len, element.itertext())) if size > _LONGEST_CAPTION), 0)
    if size or not any(True for _ in element.iter("img", "picture", "amp-img")):
        return False
    return element.find(".//p") is None or len("".join(map(str, element.itertext()))) <= _LONG


def _lines(found: Iterable[Segment]) -> list[str]:
    return [segment.block.text for segment in found]


def _plain(body: _Element | None) -> list[Block]:
    return [] if body is None else [segment.block for segment in segments(body)]
