"""Names of people as bylines and biographies write them; better none than a wrong one."""

from __future__ import annotations

import re

_PARTICLES = frozenset(
    "da das de del della den der des di do dos du e el en al la le af av bin binti ibn ben ten ter van vom von y "
    "zu zum zur".split()
)
_HONORIFICS = frozenset("dr prof professor mr mrs ms sir dame rev hon amb gen col lt ret adm capt".split())
_DEGREES = frozenset("phd ph.d md m.d esq cfa mba ma msc jd obe cbe".split())
_GENERATIONS = frozenset("jr sr ii iii iv".split())
_NOT_NAMES = frozenset(
    "a an the this that these those in on at to it its we our you your they he she his her i my and or but if as "
    "no not read more about all view what why how when who where staff writer writers reporter reporters "
    "correspondent editor editors editorial board columnist contributor contributors contributing guest admin "
    "team desk news newsroom press agency agencies wire service services associated reuters times post journal "
    "magazine review university institute institution center centre college school council foundation "
    "association department ministry government committee commission bureau office group company inc ltd llc "
    "gmbh corporation network media television tv radio online today daily weekly monthly city state states "
    "united nations war world street house party president minister senator monday tuesday wednesday thursday "
    "friday saturday sunday default design popular public".split()
)
_FEWEST_WORDS, _MOST_WORDS = 2, 6
_LONGEST, _LONGEST_AGENCY = 60, 5
_SPLIT = re.compile(r"\s*(?:,|;|&|\+|\band\b)\s*(?:\band\b\s*)?", re.IGNORECASE)
_OTHER_AND = re.compile(r"\s+(?:y|e|et|und|UND|ET)\s+")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’-])*")


def parse(listing: str) -> tuple[str, ...]:
    """Return the names in a list such as `A`, `A and B` or `A, B and C`; nothing if it is not a list of names.

    What follows a name and is none itself (`Staff Writer`, an outlet, a degree) is left out.

    >>> parse("Ann Lee, José de la Cruz and Dr. Omar al-Said, Staff Writers")
    ('Ann Lee', 'José de la Cruz', 'Omar al-Said')
    """
    segments = [segment for segment in _SPLIT.split(listing.strip(" .")) if segment]
    found: list[str] = []
    for n, segment in enumerate(segments):
        names = _names(segment)
        if not names and (n == 0 or not _is_addition(segment)):
            return ()
        found += [name for name in names if name not in found]
    return tuple(found)


def one(phrase: str) -> str:
    """Return the name that a phrase is, without its title and degree; empty if it is no name of two words or more."""
    words = _without_titles(phrase.strip(" .,").split())
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or len(phrase) > _LONGEST:
        return ""
    ends = _is_name(words[0]) and _is_name(words[-1])
    return _mixed_case(words) if ends and all(_is_name(word) or word in _PARTICLES for word in words) else ""


def _without_titles(words: list[str]) -> list[str]:
    first, last = 0, len(words)
    while first < last and words[first].lower().strip(".") in _HONORIFICS:
        first += 1
    while last > first and words[last - 1].lower().strip(".,") in _DEGREES:
        last -= 1
    return words[first:last]


def _names(segment: str) -> list[str]:
    parts = [one(part) for part in _OTHER_AND.split(segment)]
    if all(parts):
        return parts
    return [name] if (name := one(segment)) else []


def _is_addition(segment: str) -> bool:
    """Tell whether a segment behind a name is a title, an outlet or a degree."""
    if segment.isupper() and len(segment) <= _LONGEST_AGENCY:
        return True
    words = [word.lower().strip(".") for word in segment.split()]
    return words[0] in _DEGREES or words[0] in _GENERATIONS or any(word in _NOT_NAMES for word in words)


def _is_name(word: str) -> bool:
    plain = word.removeprefix("d'").removeprefix("d’").removeprefix("al-").removeprefix("el-")
    return bool(_WORD.fullmatch(plain)) and not plain[0].islower() and plain.lower().strip(".") not in _NOT_NAMES


def _mixed_case(words: list[str]) -> str:
    name = " ".join(words)
    if not name.isupper() or max(map(len, words)) < 3:  # noqa: PLR2004 - initials such as J. R. stay capitals
        return name
    return " ".join(w.lower() if w.lower() in _PARTICLES else w if "." in w else w.title() for w in words)
