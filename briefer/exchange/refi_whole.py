"""What a REFI-QDA project tells beyond its passages: points, contradictions, the memo, the structure of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from briefer.core.ids import TagId
from briefer.core.kinds import KIND_BY_ID
from briefer.core.records import Side
from briefer.exchange.identity import guid
from briefer.exchange.points import PointTold
from briefer.exchange.refi_words import CONTRADICTS, MEMO, POINT, STRUCTURE, UNNAMED, Structure, case_of

if TYPE_CHECKING:
    from uuid import UUID
    from xml.etree.ElementTree import Element

    from briefer.core.ids import AnnotationId
    from briefer.exchange.intake import Intake
    from briefer.exchange.refi_lookup import Lookup, Note

_LONGEST = 4
"""How many digits a rating has at most."""


def read_whole(root: Element, lookup: Lookup, passages: dict[UUID, AnnotationId], intake: Intake) -> None:
    """Read what is said of passages together; `passages` are those that came in, by the ids of their selections."""
    _Whole(root, lookup, passages, intake).read()


class _Whole:
    def __init__(self, root: Element, lookup: Lookup, passages: dict[UUID, AnnotationId], intake: Intake) -> None:
        self._root, self._lookup, self._passages, self._intake = root, lookup, passages, intake

    def read(self) -> None:
        sides = self._sides()
        for id_, note in self._lookup.notes.items():
            kind = KIND_BY_ID.get(TagId(note.name.removeprefix(POINT)))
            if kind and note.name.startswith(POINT) and note.text.strip():
                self._lookup.used_notes.add(id_)
                self._read_point(id_, note, sides.get(id_, {}))
        if self._lookup.is_ours:
            self._read_whole()

    def _read_whole(self) -> None:
        """Read what our own export says of the whole brief."""
        name = self._root.get("name", "")
        self._intake.name_brief(name if name != UNNAMED else "")
        for note in self._lookup.notes_on(self._root):
            if note.name.startswith(MEMO):
                self._intake.write_memo(note.name.removeprefix(MEMO), note.text)

    def _read_point(self, id_: UUID, note: Note, sides: dict[AnnotationId, Side]) -> None:
        """Take in a note that is a point, with the passages that are linked to it."""
        creator, name = self._lookup.creator(note.element, self._intake.brief)
        self._intake.introduce(creator, name)
        case = self._lookup.cases.get(case_of(id_))
        said: dict[str, Any] = {} if case is None else dict(self._lookup.values(case))
        rank = said.pop("rank", "")
        ratings = {name: _number(value) if name in ("impact", "priority") else value for name, value in said.items()}
        kind = KIND_BY_ID[TagId(note.name.removeprefix(POINT))]
        created = note.element.get("creationDateTime", "")
        self._intake.points.add(PointTold(str(id_), kind, note.text, creator, created, rank, ratings), sides)

    def _sides(self) -> dict[UUID, dict[AnnotationId, Side]]:
        """Return which passages links put to which note, and on which side; and read the other links."""
        sides: dict[UUID, dict[AnnotationId, Side]] = {}
        for link in self._root.findall("Links/Link"):
            name, ends = link.get("name", ""), [guid(link.get(end, "")) for end in ("originGUID", "targetGUID")]
            known = [self._passages.get(end) for end in ends]
            if known[0] and name in set(Side):
                sides.setdefault(ends[1], {})[known[0]] = Side(name)
            elif all(known) and name.casefold() == CONTRADICTS:
                about = "\n\n".join(note.text for note in self._lookup.notes_on(link))
                self._intake.points.contradict(str(known[0]), str(known[1]), about)
            else:
                self._intake.miss("is a link that has no place here", name)
        return sides


def _number(value: str) -> int | str:
    return int(value) if value.isdecimal() and len(value) <= _LONGEST else value


def structure_in(lookup: Lookup, source: Element, text: str) -> Structure | None:
    """Return what our own export says of the structure of a text; None if nothing, or nothing that fits."""
    note = next((each for each in lookup.notes_on(source) if each.name == STRUCTURE), None) if lookup.is_ours else None
    try:
        structure = None if note is None else msgspec.json.decode(note.text, type=Structure)
    except (msgspec.ValidationError, msgspec.DecodeError):
        return None
    return structure if structure is not None and structure.fits(text) else None


def foreign_in(told: str) -> str:
    """Return the fields of another program that our own export kept, if they are sound JSON."""
    try:
        msgspec.json.decode(told or "{}", type=dict[str, Any])
    except (msgspec.ValidationError, msgspec.DecodeError):
        return ""
    return told
