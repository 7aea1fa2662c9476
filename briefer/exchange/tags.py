"""Other programs' tags, read as kinds and stances."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.kinds import KINDS, Kind, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable

_KINDS = {word.casefold(): kind for kind in KINDS for word in (kind.id, kind.label, kind.plural)}
_STANCES = {stance.value: stance for stance in Stance}


class Tags(NamedTuple):
    """What some tags say: kinds, a stance, and what is neither."""

    kinds: tuple[Kind, ...]
    stance: Stance | None
    others: tuple[str, ...]


def read_tags(tags: Iterable[str]) -> Tags:
    """Return what tags say, in whatever case; `argument: for` says both, and two stances say none.

    >>> read_tags(["Risks", "water"]).others
    ('water',)
    """
    kinds, stances, others = list[Kind](), list[Stance](), list[str]()
    for tag in tags:
        words = [word.strip().casefold() for word in re.split("[:/]", tag)]
        if not all(word in _KINDS or word in _STANCES for word in words):
            others.append(tag)
            continue
        kinds += [_KINDS[word] for word in words if word in _KINDS]
        stances += [_STANCES[word] for word in words if word in _STANCES]
    if len(set(stances)) > 1:
        others += stances
        stances = []
    return Tags(tuple(dict.fromkeys(kinds)), stances[0] if stances else None, tuple(others))
