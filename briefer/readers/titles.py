"""Which line is the title, and which lines only say it again."""

from __future__ import annotations

import re
from collections import Counter

from briefer.core.records import Role
from briefer.readers import wording
from briefer.readers.page import Page, is_title_like

_FEWEST_WORDS = 4
_LONG_ENOUGH = 25
_LONGEST = 220
_FAR = 40
"""How many pieces from the top a title is looked for."""

_PICTURE = re.compile(r"\s*[:|–-]?\s*\b(?:image|photo|picture|thumbnail|bild|foto|imagen)$")
_SITE = re.compile(r"\s*(?:\||\s[–—-])\s")
_OUTLET = re.compile(
    r"^(?:the )?(?:\w+ ){0,3}(?:review|journal|times|magazine|gazette|herald|tribune|quarterly|weekly|daily|monitor|"
    r"observer|chronicle|papers|institute|foundation|zeitung|diario)(?: (?:of|for|on) (?:\w+ ?){1,4})?$"
)
_CUT = re.compile(r"\s*(?:\.\.\.|…)$")
_SHORTEST_CUT = 20


def mark_title(page: Page) -> None:
    """Give the title its role, and the lines above it theirs: the name of a site or a section."""
    title = page.find(Role.TITLE)
    if title is None:
        title = _title(page)
    if title is None:
        return
    page.roles[title] = Role.TITLE
    for n in range(title):
        if page.roles[n] is None:
            page.roles[n] = Role.NAVIGATION


def mark_repeated_titles(page: Page) -> None:
    """Mark each line that says no more than the title, or the title and the name of the site."""
    title = page.find(Role.TITLE)
    if title is None:
        return
    key = page.key(title)
    for n, role in enumerate(page.roles):
        if n != title and (role in (None, Role.HEADING) or n < title) and says(page.key(n), key):
            page.roles[n] = Role.REPEATED_TITLE


def says(line: str, title: str) -> bool:
    """Tell whether a line is the title again: alone, cut short, with the site's name, or as the name of a picture.

    Both are folded.
    """
    if line == title or _PICTURE.sub("", line) == title:
        return True
    if line.startswith(title) and _SITE.match(line, len(title)):
        return True
    cut = _CUT.sub("", line)
    return cut != line and len(cut) >= _SHORTEST_CUT and title.startswith(cut)


def _title(page: Page) -> int | None:
    candidates = _candidates(page)
    if not candidates:
        return None
    repeated = _repeated(page, candidates)
    chosen = _likeliest(page, candidates) if repeated is None else repeated
    return _without_site(page, chosen, candidates)


def _candidates(page: Page) -> list[int]:
    """Return the lines above the running text that could be its title."""
    prose = page.prose()
    top = range(min(prose[0], _FAR)) if prose else range(0)
    lines = [n for n in top if page.roles[n] in (None, Role.HEADING) and is_title_like(page.pieces[n])]
    return [n for n in lines if not wording.is_section(page.pieces[n].words)]


def _repeated(page: Page, candidates: list[int]) -> int | None:
    keys = Counter(
        _PICTURE.sub("", page.key(n)) for n in range(len(page.pieces)) if page.pieces[n].length < 2 * _LONGEST
    )
    return next((n for n in candidates if keys[page.key(n)] > 1 and " " in page.key(n)), None)


def _is_long(page: Page, n: int) -> bool:
    words = page.pieces[n].words
    return len(words.split()) >= _FEWEST_WORDS or len(words) >= _LONG_ENOUGH


def _likeliest(page: Page, candidates: list[int]) -> int:
    """Return the first line that is long enough for a title, and not the name of an outlet above one that is."""
    long = [n for n in candidates if _is_long(page, n)]
    titles = [n for n in long if not _OUTLET.search(page.key(n))]
    return next(iter(titles or long or candidates))


def _without_site(page: Page, chosen: int, candidates: list[int]) -> int:
    """Return the line that is the chosen one without the site's name behind it, if there is one."""
    whole = page.key(chosen)
    shorter = (n for n in candidates if n > chosen and page.key(n) != whole)
    return next((n for n in shorter if whole.startswith(page.key(n)) and says(whole, page.key(n))), chosen)
