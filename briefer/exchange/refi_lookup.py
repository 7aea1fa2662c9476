"""What the parts of a REFI-QDA project refer to by id: users, codes, notes, variables and texts."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from briefer.core.ids import PersonId
from briefer.core.text import canonical
from briefer.exchange.identity import NOBODY, guid, person_named
from briefer.exchange.refi_codes import Code, read_codes
from briefer.exchange.refi_words import ANCHORING, FOREIGN, PRINTED
from briefer.exchange.wording import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

    from briefer.core.brief import Brief
    from briefer.core.kinds import Kind


OURS = (PRINTED, ANCHORING, FOREIGN)


class Note(NamedTuple):
    """A note of the project."""

    name: str
    text: str
    element: Element


class Remarks(NamedTuple):
    """What the notes on a passage say."""

    note: str
    gist: str
    said_by: str
    ours: dict[str, str]
    """What else our own export says, by the names in `OURS`."""


class Lookup:
    """Find what ids of one project stand for."""

    def __init__(self, root: Element, texts: dict[str, bytes]) -> None:
        """Read what is referred to; `texts` are the files beside the project, by name in lower case."""
        self._texts = texts
        self.is_ours = root.get("origin", "").startswith("briefer ")
        self.codes = read_codes(root.find("CodeBook"))
        self.variables = {id_of(each): each.get("name", "") for each in root.findall("Variables/Variable")}
        self.notes = {id_of(note): self._note(note) for note in root.findall("Notes/Note")}
        self.cases = {id_of(case): case for case in root.findall("Cases/Case")}
        self.used_notes = set[UUID]()
        self._users = {id_of(user): user for user in root.findall("Users/User")}

    def _note(self, element: Element) -> Note:
        return Note(element.get("name", ""), self.text(element) or element.findtext("Description") or "", element)

    def text(self, element: Element) -> str | None:
        """Return the canonical text of a source or note, inside the project or beside it; None if there is none.

        A file that is not UTF-8, as the standard has it, counts as none.
        """
        inside = element.findtext("PlainTextContent")
        if inside is not None:
            return canonical(inside)
        name = element.get("plainTextPath", "").replace("\\", "/").rpartition("/")[2].lower()
        data = self._texts.get(name.removeprefix("internal:"))
        try:
            return None if data is None else canonical(data.decode("utf-8"))
        except UnicodeDecodeError:
            return None

    def code(self, coding: Element) -> Code | None:
        """Return the code of a coding; None if the project has none such."""
        return self.codes.get(referred(coding, "CodeRef"))

    def joined(self, codings: Iterable[Element]) -> list[tuple[Element, Element | None]]:
        """Return the codings of a selection; one with a sub-tag goes with the one that names its kind and stance."""
        plain: list[Element] = []
        finer: list[Element] = []
        for coding in codings:
            code = self.code(coding)
            (finer if code and code.trail else plain).append(coding)
        pairs: list[tuple[Element, Element | None]] = []
        for coding in plain:
            kind = self._kind(coding)
            fits = next((each for each in finer if kind is not None and self._kind(each) is kind), None)
            finer = [each for each in finer if each is not fits]
            pairs.append((coding, fits))
        return [*pairs, *((coding, None) for coding in finer)]

    def _kind(self, coding: Element) -> Kind | None:
        code = self.code(coding)
        return code.kind if code else None

    def creator(self, element: Element, brief: Brief) -> tuple[PersonId, str]:
        """Return the id and the name of whoever made a coding, as the brief knows them; nobody if that is not told."""
        user = self._users.get(guid(element.get("creatingUser", "")))
        if user is None:
            return NOBODY, ""
        name = clean(user.get("name", "") or user.get("id", ""))
        if self.is_ours and user.get("id"):
            return PersonId(clean(user.get("id", ""))), name
        return (person_named(brief, name) if name else NOBODY), name

    def values(self, element: Element) -> Iterator[tuple[str, str]]:
        """Yield the names of variables with the values that a source or a case has for them."""
        for told in element.findall("VariableValue"):
            value = told.findtext("TextValue") or told.findtext("IntegerValue") or ""
            yield self.variables.get(referred(told, "VariableRef"), ""), value

    def notes_on(self, *elements: Element) -> Iterator[Note]:
        """Yield the notes that elements refer to, which then count as used."""
        for reference in (each for element in elements for each in element.findall("NoteRef")):
            id_ = guid(reference.get("targetGUID", ""))
            if note := self.notes.get(id_):
                self.used_notes.add(id_)
                yield note

    def remarks_on(self, *elements: Element) -> Remarks:
        """Return what notes on a passage, and its description, say; one by another name than ours is a plain note."""
        said = [canonical(words) for element in elements if (words := element.findtext("Description"))]
        found: dict[str, list[str]] = {}
        for note in self.notes_on(*elements):
            found.setdefault(note.name.casefold(), []).append(note.text)
        gist, said_by = found.pop("gist", []), found.pop("said by", [])
        ours = {name: found.pop(name.casefold(), [""])[0] for name in OURS} if self.is_ours else {}
        return Remarks(_joined(chain(said, *found.values())), _joined(gist), _joined(said_by), ours)


def _joined(texts: Iterable[str]) -> str:
    return "\n\n".join(texts)


def id_of(element: Element) -> UUID:
    """Return the id of an element, however it is spelled."""
    return guid(element.get("guid", ""))


def referred(element: Element, name: str) -> UUID:
    """Return the id that a child of an element refers to."""
    child = element.find(name)
    return guid("" if child is None else child.get("targetGUID", ""))
