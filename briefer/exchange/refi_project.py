"""REFI-QDA project, `.qdpx` (Project.xsd, 2019): articles as text sources, passages as codings, points as linked notes.

What the format has no word for is a note, a link or a case (`refi_words.py`), so that our own reads back exactly.

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
from briefer.exchange.intake import Intake
from briefer.exchange.refi_archive import open_archive
from briefer.exchange.refi_codes import add_codes, code_guid
from briefer.exchange.refi_notes import (
    add_cases,
    add_links,
    add_notes,
    add_value,
    add_variables,
    memo_notes,
    note_of_article,
    notes_of_passage,
    user,
)
from briefer.exchange.refi_reading import Reading
from briefer.exchange.refi_words import FIELDS, UNNAMED
from briefer.exchange.refi_xml import add, parse, render
from briefer.exchange.wording import utc

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.ids import TagId
    from briefer.core.records import Annotation, Article, Tag
    from briefer.exchange.intake import Incoming
    from briefer.exchange.refi_positions import Counting

NAMESPACE = "urn:QDA-XML:project:1.0"
SUBTAG = "subtag"


def write(brief: Brief) -> bytes:
    """Return a brief as a REFI-QDA project, with the texts of its articles."""
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        _put(archive, "project.qde", render(_project(brief)))
        for article in _with_text(brief):
            _put(archive, f"sources/{guid(article.id)}.txt", article.text.encode())
    return out.getvalue()


def _put(archive: ZipFile, name: str, data: bytes) -> None:
    """Write a member that is dated as zip's own beginning, so that the same brief makes the same file."""
    archive.writestr(ZipInfo(name), data, ZIP_DEFLATED)


def _project(brief: Brief) -> Element:
    name = brief.name or UNNAMED
    root = Element("Project", {"xmlns": NAMESPACE, "name": name, "origin": f"briefer {briefer.__version__}"})
    _add_users(root, brief)
    add_codes(add(root, "CodeBook"), brief)
    add_variables(root, brief)
    add_cases(root, brief)
    _add_sources(root, brief)
    add_notes(root, brief)
    add_links(root, brief)
    for note in memo_notes(brief):
        add(root, "NoteRef", targetGUID=note.id)
    return root


def _add_users(root: Element, brief: Brief) -> None:
    creators = {*(made.creator for made in brief.passages()), *(point.creator for point in brief.points.values())}
    known = sorted({*creators, *brief.people} - {NOBODY})
    users = add(root, "Users") if known else root
    for person in known:
        add(users, "User", guid=user(person), name=brief.name_of(person), id=person)


def _add_sources(root: Element, brief: Brief) -> None:
    articles = _with_text(brief)
    sources = add(root, "Sources") if articles else root
    for article in articles:
        _add_source(sources, article, brief)


def _with_text(brief: Brief) -> list[Article]:
    """Return the articles whose text was not left out: a source without a text is not valid."""
    return [article for article in brief.articles.values() if not article.withheld]


def _add_source(sources: Element, article: Article, brief: Brief) -> None:
    id_ = str(guid(article.id))
    source = add(sources, "TextSource", guid=id_, name=article.heading, plainTextPath=f"internal://{id_}.txt")
    for passage in brief.passages(article.id):
        _add_selection(source, passage, subtag_of(brief, passage))
    if note := note_of_article(article):
        add(source, "NoteRef", targetGUID=note.id)
    for field in FIELDS:
        value = getattr(article, field)
        if value:
            add_value(source, field, value if isinstance(value, str) else "\n".join(value))


def _add_selection(source: Element, passage: Annotation, tag: Tag | None) -> None:
    id_, signed, time = str(guid(passage.id)), user(passage.creator), utc(passage.created)
    selection = add(source, "PlainTextSelection", guid=id_, name=passage.quote[:60], creatingUser=signed)
    selection.attrib.update(startPosition=str(passage.span.start), endPosition=str(passage.span.end))
    coding = add(selection, "Coding", guid=str(guid(f"{id_}#coding")), creatingUser=signed, creationDateTime=time)
    add(coding, "CodeRef", targetGUID=str(code_guid(passage.kind, passage.stance)))
    if tag is not None:
        second = add(selection, "Coding", guid=str(guid(f"{id_}#{SUBTAG}")), creatingUser=signed, creationDateTime=time)
        add(second, "CodeRef", targetGUID=str(guid(tag.id)))
    for note in notes_of_passage(passage):
        add(selection, "NoteRef", targetGUID=note.id)


def read(data: bytes, brief: Brief, kind: TagId | None = None, counting: Counting | None = None) -> Incoming:
    """Return what a project brings to a brief: texts, passages, notes and, from our own, points and all the rest.

    A passage whose code is no kind gets `kind` or, if that is None, is reported. How positions count is judged by the
    words, unless a way is given; then passages that came by another way are moved. Raises `BrieferError` for what is
    no sound project.
    """
    archive, intake = open_archive(data), Intake(brief)
    fallback = KIND_BY_ID[kind] if kind else None
    Reading(parse(archive.project, "Project"), archive.texts, intake, fallback, counting).run()
    return intake.incoming()
