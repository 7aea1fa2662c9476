"""REFI-QDA project, `.qdpx` (Project.xsd, 2019): articles as text sources, passages as codings, points as linked notes.

Positions count code points of texts with LF and without a BOM, as the standard has it.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import briefer
from briefer.core.codebook import subtag_of
from briefer.core.kinds import KIND_BY_ID
from briefer.exchange.identity import NOBODY, guid
from briefer.exchange.intake import Intake, utc
from briefer.exchange.refi_archive import open_archive
from briefer.exchange.refi_codes import add_codes, code_guid
from briefer.exchange.refi_reading import FIELDS, POINT, Reading
from briefer.exchange.refi_xml import add, parse, render

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.ids import PersonId, TagId
    from briefer.core.records import Annotation, Article, Point, Tag
    from briefer.exchange.intake import Incoming

NAMESPACE = "urn:QDA-XML:project:1.0"
SUBTAG = "subtag"


def write(brief: Brief) -> bytes:
    """Return a brief as a REFI-QDA project, with the texts of its articles."""
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        _put(archive, "project.qde", render(_project(brief)))
        for article in brief.articles.values():
            _put(archive, f"sources/{guid(article.id)}.txt", article.text.encode())
    return out.getvalue()


def _put(archive: ZipFile, name: str, data: bytes) -> None:
    """Write a member that is dated as zip's own beginning, so that the same brief makes the same file."""
    archive.writestr(ZipInfo(name), data, ZIP_DEFLATED)


def _project(brief: Brief) -> Element:
    name = brief.name or "Brief"
    root = Element("Project", {"xmlns": NAMESPACE, "name": name, "origin": f"briefer {briefer.__version__}"})
    _add_users(root, brief)
    add_codes(add(root, "CodeBook"), brief)
    _add_sources(root, brief)
    _add_notes(root, brief)
    _add_links(root, brief)
    return root


def _variable(field: str) -> str:
    return str(guid(f"urn:briefer:variable:{field}"))


def _user(person: PersonId) -> str:
    return str(guid(person)) if person else ""


def _add_users(root: Element, brief: Brief) -> None:
    creators = {*(made.creator for made in brief.passages()), *(point.creator for point in brief.points.values())}
    known = sorted({*creators, *brief.people} - {NOBODY})
    users = add(root, "Users") if known else root
    for person in known:
        add(users, "User", guid=_user(person), name=brief.name_of(person), id=person)


def _add_sources(root: Element, brief: Brief) -> None:
    variables = add(root, "Variables")
    for field in FIELDS:
        add(variables, "Variable", guid=_variable(field), name=field, typeOfVariable="Text")
    sources = add(root, "Sources") if brief.articles else root
    for article in brief.articles.values():
        _add_source(sources, article, brief)


def _add_source(sources: Element, article: Article, brief: Brief) -> None:
    id_ = str(guid(article.id))
    source = add(sources, "TextSource", guid=id_, name=article.heading, plainTextPath=f"internal://{id_}.txt")
    for passage in brief.passages(article.id):
        _add_selection(source, passage, subtag_of(brief, passage))
    for field in FIELDS:
        value = getattr(article, field)
        if value:
            told = add(source, "VariableValue")
            add(told, "VariableRef", targetGUID=_variable(field))
            add(told, "TextValue", value if isinstance(value, str) else "\n".join(value))


def _add_selection(source: Element, passage: Annotation, tag: Tag | None) -> None:
    id_, user, time = str(guid(passage.id)), _user(passage.creator), utc(passage.created)
    selection = add(source, "PlainTextSelection", guid=id_, name=passage.quote[:60], creatingUser=user)
    selection.attrib.update(startPosition=str(passage.span.start), endPosition=str(passage.span.end))
    coding = add(selection, "Coding", guid=str(guid(f"{id_}#coding")), creatingUser=user, creationDateTime=time)
    add(coding, "CodeRef", targetGUID=str(code_guid(passage.kind, passage.stance)))
    if tag is not None:
        second = add(selection, "Coding", guid=str(guid(f"{id_}#{SUBTAG}")), creatingUser=user, creationDateTime=time)
        add(second, "CodeRef", targetGUID=str(guid(tag.id)))
    for label, _ in _notes(passage):
        add(selection, "NoteRef", targetGUID=_note_guid(passage, label))


def _notes(passage: Annotation) -> list[tuple[str, str]]:
    told = (("Note", passage.note), ("Gist", passage.gist), ("Said by", passage.said_by))
    return [(label, text) for label, text in told if text]


def _note_guid(passage: Annotation, label: str) -> str:
    return str(guid(f"{passage.id}#{label}"))


def _add_notes(root: Element, brief: Brief) -> None:
    """Add what passages are said to mean, and the points, as notes."""
    told = [(passage, *note) for passage in brief.passages() for note in _notes(passage)]
    notes = add(root, "Notes") if told or brief.points else root
    for passage, label, text in told:
        _add_note(notes, _note_guid(passage, label), label, text, passage)
    for point in brief.board():
        _add_note(notes, str(guid(point.id)), f"{POINT}{point.kind}", point.sentence, point)


def _add_note(notes: Element, id_: str, name: str, text: str, made: Annotation | Point) -> None:
    time = utc(made.created)
    note = add(notes, "Note", guid=id_, name=name, creatingUser=_user(made.creator), creationDateTime=time)
    add(note, "PlainTextContent", text)


def _add_links(root: Element, brief: Brief) -> None:
    """Link passages to the points that they support or dispute."""
    shown = {passage.id for passage in brief.passages()}
    sides = [(point, id_, side) for point in brief.points for id_, side in brief.sides.get(point, {}).items()]
    links = [each for each in sides if each[1] in shown]
    parent = add(root, "Links") if links else root
    for point, id_, side in links:
        ends = {"originGUID": str(guid(id_)), "targetGUID": str(guid(point))}
        add(parent, "Link", guid=str(guid(f"{id_}#{point}")), name=side.value, direction="OneWay", **ends)


def read(data: bytes, brief: Brief, kind: TagId | None = None) -> Incoming:
    """Return what a project brings to a brief: texts, passages, notes and, from our own, points.

    A passage whose code is no kind gets `kind` or, if that is None, is reported. Raises `BrieferError` for
    what is no sound project.
    """
    archive, intake = open_archive(data), Intake(brief)
    fallback = KIND_BY_ID[kind] if kind else None
    Reading(parse(archive.project, "Project"), archive.texts, intake, fallback).run()
    return intake.incoming()
