"""What a brief says beyond its passages, as REFI-QDA has places for it: notes, links between them, and cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from briefer.core.records import Outcome, Printing
from briefer.exchange.identity import guid
from briefer.exchange.points import ratings_of
from briefer.exchange.refi_words import (
    ANCHORING,
    CONTRADICTS,
    FIELDS,
    FOREIGN,
    MEMO,
    POINT,
    PRINTED,
    STRUCTURE,
    case_of,
    structure_of,
)
from briefer.exchange.refi_xml import add
from briefer.exchange.wording import utc

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from briefer.core.brief import Brief
    from briefer.core.ids import PersonId
    from briefer.core.records import Annotation, Article, Contradiction, Point


class Note(NamedTuple):
    """A note to be written."""

    id: str
    name: str
    text: str
    creator: str = ""
    created: str = ""


def user(person: PersonId) -> str:
    """Return the id of a user; empty for nobody."""
    return str(guid(person)) if person else ""


def notes_of_passage(passage: Annotation) -> list[Note]:
    """Return what is said of a passage besides its tags."""
    told = (
        ("Note", passage.note),
        ("Gist", passage.gist),
        ("Said by", passage.said_by),
        (PRINTED, passage.printing if passage.printing is not Printing.QUOTE else ""),
        (ANCHORING, passage.anchoring if passage.anchoring is not Outcome.EXACT else ""),
        (FOREIGN, passage.foreign),
    )
    signed = user(passage.creator), utc(passage.created)
    return [Note(str(guid(f"{passage.id}#{name}")), name, text, *signed) for name, text in told if text]


def note_of_article(article: Article) -> Note | None:
    """Return the note on the structure of an article, if it has more than lines."""
    structure = structure_of(article)
    if structure is None:
        return None
    return Note(str(guid(f"{article.id}#{STRUCTURE}")), STRUCTURE, msgspec.json.encode(structure).decode())


def memo_notes(brief: Brief) -> list[Note]:
    """Return the fields of the memo, which are notes of the whole project."""
    fields = brief.memo.items()
    return [Note(str(guid(f"{brief.id}#{MEMO}{name}")), f"{MEMO}{name}", text) for name, text in fields if text]


def shown(brief: Brief) -> list[Annotation]:
    """Return the passages of articles that have their text here: without it, there is nothing to select in."""
    return [passage for passage in brief.passages() if not brief.articles[passage.article].withheld]


def _contradictions(brief: Brief) -> list[Contradiction]:
    ids = {passage.id for passage in shown(brief)}
    return [each for each in brief.open_contradictions() if ids >= {each.one, each.other}]


def add_notes(root: Element, brief: Brief) -> None:
    """Add all notes to a project."""
    notes = list(_notes(brief))
    parent = add(root, "Notes") if notes else root
    for note in notes:
        named = {"guid": note.id, "name": note.name, "creatingUser": note.creator, "creationDateTime": note.created}
        add(add(parent, "Note", **named), "PlainTextContent", note.text)


def _notes(brief: Brief) -> Iterator[Note]:
    yield from (note for passage in shown(brief) for note in notes_of_passage(passage))
    for point in brief.board():
        name = f"{POINT}{point.kind}"
        yield Note(str(guid(point.id)), name, point.sentence, user(point.creator), utc(point.created))
    yield from (_note_on(each) for each in _contradictions(brief) if each.about)
    yield from (note for article in brief.articles.values() if (note := note_of_article(article)))
    yield from memo_notes(brief)


def _note_on(contradiction: Contradiction) -> Note:
    name = f"{contradiction.one}#{contradiction.other}#{CONTRADICTS}"
    return Note(str(guid(f"{name}#note")), "Contradiction", contradiction.about)


def add_links(root: Element, brief: Brief) -> None:
    """Link passages to the points that they support or dispute, and to those that they contradict."""
    ids = {passage.id for passage in shown(brief)}
    sides = [(point, id_, side) for point in brief.points for id_, side in brief.sides.get(point, {}).items()]
    links = [each for each in sides if each[1] in ids]
    contradictions = _contradictions(brief)
    parent = add(root, "Links") if links or contradictions else root
    for point, id_, side in links:
        ends = {"originGUID": str(guid(id_)), "targetGUID": str(guid(point))}
        add(parent, "Link", guid=str(guid(f"{id_}#{point}")), name=side.value, direction="OneWay", **ends)
    for each in contradictions:
        _add_contradiction(parent, each)


def _add_contradiction(parent: Element, each: Contradiction) -> None:
    id_ = str(guid(f"{each.one}#{each.other}#{CONTRADICTS}"))
    ends = {"originGUID": str(guid(each.one)), "targetGUID": str(guid(each.other))}
    link = add(parent, "Link", guid=id_, name=CONTRADICTS, direction="Bidirectional", **ends)
    if each.about:
        add(link, "NoteRef", targetGUID=_note_on(each).id)


# --- variables and their values


def add_variables(root: Element, brief: Brief) -> None:
    """Add the variables that tell of articles, and those of points that have a value."""
    parent = add(root, "Variables")
    told = dict.fromkeys((*FIELDS, *(name for point in brief.board() for name in _said_of(point))))
    for name in told:
        kind = "Integer" if name in ("impact", "priority") else "Text"
        add(parent, "Variable", guid=_variable(name), name=name, typeOfVariable=kind)


def add_cases(root: Element, brief: Brief) -> None:
    """Add a case for each point of which more is said than its sentence: to others, a table of points."""
    told = [(point, said) for point in brief.board() if (said := _said_of(point))]
    parent = add(root, "Cases") if told else root
    for point, said in told:
        case = add(parent, "Case", guid=str(case_of(point.id)), name=point.sentence[:200])
        for name, value in said.items():
            add_value(case, name, value)


def _said_of(point: Point) -> dict[str, str | int]:
    return {**ratings_of(point), **({"rank": point.rank} if point.rank else {})}


def add_value(parent: Element, name: str, value: str | int) -> None:
    """Add the value of a variable to a source or a case."""
    told = add(parent, "VariableValue")
    add(told, "VariableRef", targetGUID=_variable(name))
    add(told, "IntegerValue" if isinstance(value, int) else "TextValue", str(value))


def _variable(name: str) -> str:
    return str(guid(f"urn:briefer:variable:{name}"))
