"""Lines that say who wrote an article and when: bylines and datelines, alone or in one line."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefer.readers import dates, names

_LONGEST = 160
_BY = re.compile(
    r"(?:(?:written|reported|authored|words|story|text|analysis|opinion|commentary|essay|interview|review|"
    r"column)[ :]+)?"
    r"(?:by|von|por|par)\b:? *(?P<who>.+)$"
    r"|(?:authors?|autor(?:a|es|as|en|in)?|auteure?s?|text) ?: *(?P<named>.+)$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s+(?:for|at|in|from|with|of|für|para|pour)\s+(?P<rest>.*)$")
_MOST_ASIDE = 5
_READING_TIME = re.compile(
    r"\b\d+[ -]?(?:min(?:ute)?s?\.?)(?: (?:read|de lecture|de lectura|lesezeit))?\b", re.IGNORECASE
)
_TIME = re.compile(r"\d{1,2}(?:[:.h]\d\d){0,2} ?(?:[ap]\.?m\.?|h|uhr)?(?!\w)", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*[|·•—–\n]\s*|\s+-\s+")
_NOISE = frozenset(
    "published posted updated modified edited revised created added filed issued released first last date dated on at "
    "the time am pm a.m p.m est edt et cst cdt ct mst mdt pst pdt pt gmt utc bst cet cest read reading "
    "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday "
    "datum stand veröffentlicht aktualisiert erschienen am um den der uhr lesezeit montag dienstag mittwoch donnerstag "
    "freitag samstag sonntag fecha publicado publicada actualizado actualizada el a las lunes martes miércoles jueves "
    "viernes sábado domingo publié mis jour à le lundi mardi mercredi jeudi vendredi samedi dimanche".split()
)
_LATER = re.compile(r"\b(?:updated|modified|edited|revised|aktualisiert|actualizad[oa]|mis à jour)\b", re.IGNORECASE)
_PLACE_BEFORE = re.compile(r"(?P<place>[^\n]{2,60}?) ?[,|/·•–—-] ?(?:\w+,? )?\n")
_PLACE_AFTER = re.compile(r"\n ?[|·•–—] ?(?P<place>[^\n]{2,60})$")
_MOST_PLACE_WORDS = 5


class Imprint(NamedTuple):
    """What one line says of an article's making. `date` is ISO 8601, empty where the line's date can't be told."""

    authors: tuple[str, ...]
    date: str
    dated: bool
    updated: bool
    """Whether the date is only that of a later change."""


def imprint(words: str) -> Imprint | None:
    """Return what a line says if it is a byline, a dateline or both and nothing else, and None if it is not."""
    if len(words) > _LONGEST:
        return None
    found = dates.find(words)
    rest = _without(words, found)
    authors: list[str] = []
    for segment in _SEPARATOR.split(rest):
        bare = _bare(segment)
        who = written_by(bare)
        authors += [name for name in who if name not in authors]
        if bare and not who and not (found and _is_place(rest)):
            return None
    if not found and not authors:
        return None
    updated = bool(found and _LATER.search(words[: found[0].start]))
    return Imprint(tuple(authors), _first(found), bool(found), updated)


def authors_in(words: str) -> tuple[str, ...]:
    """Return the authors that a byline names, be it a name alone."""
    found = imprint(words)
    return found.authors if found else names.parse(words)


def written_by(phrase: str) -> tuple[str, ...]:
    """Return the authors that a phrase such as `By A and B` names; none if it is anything else."""
    match = _BY.match(phrase)
    if not match:
        return ()
    who = match["who"] or match["named"]
    aside = _ASIDE.search(who)
    if aside and (len(aside["rest"].split()) > _MOST_ASIDE or phrase.endswith((".", "!", "?"))):
        return ()
    return names.parse(who[: aside.start()] if aside else who)


def _first(found: list[dates.Found]) -> str:
    return next((date.iso for date in found if date.iso), "")


def _without(words: str, found: list[dates.Found]) -> str:
    """Return a line with a line feed in place of each date, and without times."""
    for date in reversed(found):
        words = f"{words[: date.start]}\n{words[date.end :]}"
    return _TIME.sub(" ", _READING_TIME.sub(" ", words)) if found else words


def _bare(segment: str) -> str:
    """Return a segment without the words at its ends that only lead to a date or follow it."""
    left = segment.split()
    while left and left[0].lower().strip(".,:;()[]/") in {*_NOISE, ""}:
        left.pop(0)
    while left and left[-1].lower().strip(".,:;()[]/") in {*_NOISE, ""}:
        left.pop()
    return " ".join(left).strip(",;")


def _is_place(rest: str) -> bool:
    """Tell whether what is left beside a date is a place or an outlet, set off by punctuation."""
    match = _PLACE_BEFORE.match(rest) or _PLACE_AFTER.search(rest)
    if not match or match.end() < len(rest.rstrip(" .")):
        return False
    capitals = [word for word in re.split(r"[\s/,|]+", match["place"]) if word]
    return len(capitals) <= _MOST_PLACE_WORDS and all(not w[0].islower() or w in {"of", "the", "de"} for w in capitals)
