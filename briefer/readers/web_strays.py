"""Which chosen paragraphs are not the article: comments of readers below it, teasers far from it, and echoes of it.

The voters take them in where they read like text. Where they stand tells them apart: behind a line that announces
comments, or in elements of their own, with other things between them and the article.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from briefer.core.records import Role, Shape
from briefer.readers import wording
from briefer.readers.blocks import is_running

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from briefer.readers.web_blocks import Segment

_COMMENTS = re.compile(
    r"(?:[\d.,]+ )?(?:visitors?|readers?|users?|leser|nutzer)?['’]?s? ?-?(?:"
    r"comments?|replies|responses|reactions|discussion|kommentare?|leserkommentare|commentaires?|réactions?|"
    r"comentarios?|comentários?|commenti|komentarze|kommentarer|reacties|комментари\w*|коментари\w*|评论|留言|コメント|댓글)"
    r"(?: ?[(:]? ?[\d.,]+\)?)?(?: (?:on|to|zu|sur|à|a|sobre) .+)?[ »:…]*|"
    r"(?:leave|post|write|add) (?:a|your|new) (?:comment|reply)\b.*|(?:[\d.,]+ )?(?:thoughts on|gedanken zu) .+",
)
_COMMENTING = re.compile(
    r"(?<![a-z])(?:comments?|commentlist|commentaires?|comentarios?|kommentare?|disqus|respond|replies)(?![a-z])",
    re.IGNORECASE,
)
_HELD = frozenset("p li ul ol dl dt dd blockquote tr tbody thead table h1 h2 h3 h4 h5 h6".split())
_LEAST = 400
"""So many letters and digits make an article by themselves."""
_LEAST_ABOVE = 0.1
"""What share of the text stands above a heading that announces comments."""
_MOST_BELOW = 2
"""How often what stands above fits into an element below that is not yet the article going on."""
_LONGEST_MARK, _LONGEST_TEASER = 90, 400
_MOST_OF, _MOST_LINKED = 0.8, 0.2
_WITHIN = 3
"""How many elements around a heading may hold what it announces, too."""
_FAR = 3
"""How many other paragraphs stand at least between an article and what is no part of it."""
_MOST_ASTRAY, _LEAST_SHARE = 0.5, 0.15
_SHORT = 24
_CUT = re.compile(r"\s*(?:\.\.\.|…)\W*$")


def holder(segment: Segment) -> _Element | None:
    """Return the element in which a paragraph, with the list or the quote it belongs to, stands among others."""
    around = segment.home.getparent()
    while around is not None and around.tag in _HELD:
        around = around.getparent()
    return around


def without_strays(
    found: Sequence[Segment], keys: Sequence[str], chosen: Sequence[int], heading: int = -1
) -> list[int]:
    """Return the chosen paragraphs that are the article.

    `keys` has the letters and digits of each paragraph; `heading` is the number of the one that heads the article.
    """
    sizes = {n: len(keys[n]) for n in _without_teasers(found, keys, _without_comments(found, keys, chosen))}
    sizes = _without(_far_off(found, sizes, heading), sizes, _MOST_ASTRAY)
    sizes = _without(_lists_of_links(found, [*sizes]), sizes, _MOST_LINKED)
    return _without_echoes(found, keys, [*sizes])


def _without(strays: set[int], sizes: dict[int, int], most: float) -> dict[int, int]:
    """Return the paragraphs that do not stray; all, if those that seem to are more than a share of the text."""
    if sum(sizes[n] for n in strays) > most * sum(sizes.values()):
        return sizes
    return {n: size for n, size in sizes.items() if n not in strays}


def _without_echoes(found: Sequence[Segment], keys: Sequence[str], alone: Sequence[int]) -> list[int]:
    """Return the paragraphs without those that repeat another or count comments, or head nothing at the end."""
    whole = sorted(keys[n] for n in alone)
    own = [n for n in alone if not _echoes(found[n].block.text, whole) and not _counts_comments(found[n])]
    while own and found[own[-1]].block.role is Role.HEADING:
        own.pop()
    return own


def _without_comments(found: Sequence[Segment], keys: Sequence[str], chosen: Sequence[int]) -> list[int]:
    """Return the chosen paragraphs up to where comments begin, if the article does not go on below."""
    begin = next(_comments(found, keys, chosen), len(found))
    return [n for n in chosen if n < begin]


def _comments(found: Sequence[Segment], keys: Sequence[str], chosen: Sequence[int]) -> Iterator[int]:
    """Yield the paragraphs with which comments may begin."""
    named: dict[_Element, bool] = {}
    own = {n: len(keys[n]) for n in chosen if not _is_named(found[n].home, named)}
    held = _held(found, own)
    main = max(held, key=lambda each: held[each], default=None)
    first = next((n for n in own if holder(found[n]) is main), len(found))
    whole = sum(own.values())
    for n, size in _ends(found, keys, chosen):
        segment = found[n]
        if n < first and held.get(main, 0) > _MOST_BELOW * size:
            is_far_down = size >= _LEAST_ABOVE * whole
            begins = is_far_down and segment.block.role is Role.HEADING and _names_comments(segment)
        else:
            begins = _names_comments(segment) or _is_named(segment.home, named)
        if begins:
            yield n


def _ends(found: Sequence[Segment], keys: Sequence[str], chosen: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield each paragraph above which a whole article may have ended, and how much of the chosen stands above it."""
    here, last = set(chosen), {holder(found[n]): n for n in chosen}
    size = reach = 0
    for n, segment in enumerate(found):
        if size >= _LEAST and reach < n:
            yield n, size
        if n in here:
            size += len(keys[n])
            reach = max(reach, last[holder(segment)])


def _names_comments(segment: Segment) -> bool:
    text = segment.block.text
    return len(text) < _LONGEST_MARK and bool(_COMMENTS.fullmatch(wording.fold(text.strip())))


def _is_named(element: _Element, known: dict[_Element, bool]) -> bool:
    """Tell whether an element, or one around it, is named as comments are."""
    if element not in known:
        outer = element.getparent()
        own = bool(_COMMENTING.search(f"{element.get('class', '')} {element.get('id', '')}"))
        known[element] = own or (outer is not None and _is_named(outer, known))
    return known[element]


def _without_teasers(found: Sequence[Segment], keys: Sequence[str], chosen: Sequence[int]) -> list[int]:
    """Return the chosen paragraphs without those that stand alone below a heading which leads to another page."""
    whole = sum(len(keys[n]) for n in chosen)
    teasers = {n for n in chosen if n and _teases(found[n - 1], found[n]) and not _goes_on(found, n)}
    left = [n for n in chosen if n not in teasers]
    return left if sum(len(keys[n]) for n in left) >= max(_LEAST, _MOST_ASTRAY * whole) else list(chosen)


def _teases(heading: Segment, below: Segment) -> bool:
    """Tell whether a paragraph stands below a heading, not that of the page, which is nothing but a link."""
    if heading.block.role is not Role.HEADING or heading.block.level <= 1 or not _is_link(heading):
        return False
    return any(below.home.getparent() is each for each in islice(heading.home.iterancestors(), _WITHIN))


def _goes_on(found: Sequence[Segment], n: int) -> bool:
    """Tell whether a paragraph is followed by another one that stands beside it."""
    if n + 1 == len(found) or len(found[n].block.text) > _LONGEST_TEASER:
        return True
    return holder(found[n + 1]) is holder(found[n]) and is_running(found[n + 1].block.text)


def _lists_of_links(found: Sequence[Segment], chosen: Sequence[int]) -> set[int]:
    """Return the items that only lead to other pages, where several follow each other."""
    linked = {n for n in chosen if found[n].block.shape is Shape.ITEM and _is_link(found[n])}
    return {n for n in linked if linked & {n - 1, n + 1}}


def _is_link(segment: Segment) -> bool:
    return segment.linked >= _MOST_OF * len(segment.block.text.strip())


def _far_off(found: Sequence[Segment], sizes: dict[int, int], heading: int) -> set[int]:
    """Return the paragraphs above and below the article's elements that other things separate from them."""
    chosen = sorted(sizes)
    own = _own(found, sizes)
    core = [n for n in chosen if holder(found[n]) in own]
    if not core:
        return set()
    below = _beyond([core[-1], *(n for n in chosen if n > core[-1])])
    above = _beyond([core[0], *(n for n in reversed(chosen) if n < core[0])])
    lead = {n for n in above if n > heading >= 0 and is_running(found[n].block.text)}
    return {*below, *above} - lead


def _beyond(outwards: Sequence[int]) -> Sequence[int]:
    """Return the paragraphs behind the first gap, on the way outwards."""
    for place, (inner, outer) in enumerate(pairwise(outwards), 1):
        if abs(outer - inner) > _FAR:
            return outwards[place:]
    return ()


def _own(found: Sequence[Segment], sizes: dict[int, int]) -> set[_Element | None]:
    """Return the elements that hold the article: that with most of it, those that look like it, and large ones."""
    held = _held(found, sizes)
    main = max(held, key=lambda each: held[each], default=None)
    whole = sum(held.values())
    return {
        each for each in held if each is main or held[each] >= max(_LEAST, _LEAST_SHARE * whole) or _alike(each, main)
    }


def _held(found: Sequence[Segment], sizes: dict[int, int]) -> dict[_Element | None, int]:
    """Return how much of some paragraphs each element holds."""
    held: dict[_Element | None, int] = {}
    for n, size in sizes.items():
        held[holder(found[n])] = held.get(holder(found[n]), 0) + size
    return held


def _alike(one: _Element | None, other: _Element | None) -> bool:
    if one is None or other is None:
        return False
    siblings, looks = one.getparent() is other.getparent(), one.get("class")
    return one.tag == other.tag and (siblings or (looks is not None and looks == other.get("class")))


def _echoes(text: str, whole: Sequence[str]) -> bool:
    """Tell whether a paragraph is only the beginning of another one, cut short; `whole` has all of them in order."""
    cut = _CUT.search(text[-_LONGEST_MARK:])
    if not cut:
        return False
    begun = "".join(filter(str.isalnum, text)).casefold()
    after = bisect_right(whole, begun)
    return len(begun) >= _SHORT and after < len(whole) and whole[after].startswith(begun)


def _counts_comments(segment: Segment) -> bool:
    """Tell whether a line that heads nothing only counts or offers comments."""
    return segment.block.role is not Role.HEADING and _names_comments(segment)
