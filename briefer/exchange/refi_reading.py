"""A REFI-QDA project, read: its texts, its codings as passages, and a word on all that has no place here."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from briefer.core.ids import NO_TAG, TagId, article_id
from briefer.core.kinds import KIND_BY_ID, Kind
from briefer.core.records import Article, Part, Side, replace
from briefer.core.text import Span
from briefer.exchange.identity import guid
from briefer.exchange.intake import Intake, Passage, PointTold
from briefer.exchange.refi_codes import subtag_of
from briefer.exchange.refi_lookup import Lookup, id_of
from briefer.exchange.refi_positions import STANDARD, Counting, Marked, judge
from briefer.exchange.told import NO_KIND

if TYPE_CHECKING:
    from uuid import UUID
    from xml.etree.ElementTree import Element

    from briefer.core.ids import AnnotationId

FIELDS = ("title", "authors", "publisher", "first_in", "date", "url", "retrieved", "file_name", "note", "reliability")
"""What is known about an article: a variable each, named as in the model."""
POINT = "Point: "
"""How the name of a note that is a point begins; its kind follows."""
_PLACED = {"Users", "CodeBook", "Sources", "Notes", "Links", "Variables"}


@dataclass(frozen=True, slots=True)
class Source:
    """A text of the project as an article, with the element that tells of its selections."""

    article: Article
    element: Element
    marked: Marked


class Reading:
    """Read one project into an intake."""

    def __init__(self, root: Element, texts: dict[str, bytes], intake: Intake, fallback: Kind | None) -> None:
        """Read nothing yet but what the rest refers to; `fallback` is for passages whose code is no kind."""
        self._root, self._intake, self._fallback = root, intake, fallback
        self._lookup = Lookup(root, texts)
        self._passages: dict[UUID, AnnotationId] = {}

    def run(self) -> None:
        """Put all there is to its place, or report it."""
        sources = [source for each in self._root.findall("Sources/*") if (source := self._source(each))]
        counting = self._counting([source.marked for source in sources])
        for source in sources:
            self._read_source(source, counting)
        self._read_points()
        self._report()
        if self._intake.articles:
            self._intake.remarks.append("REFI-QDA does not tell furniture from text: each line became a paragraph.")

    def _counting(self, marked: list[Marked]) -> Counting:
        """Return how positions count; a file of our own says so, any other is judged by its words."""
        if self._lookup.is_ours or not any(each.ranges for each in marked):
            return STANDARD
        verdict = judge(marked)
        self._intake.remarks.append(str(verdict))
        return verdict.counting

    def _source(self, element: Element) -> Source | None:
        name = element.get("name", "")
        text = self._lookup.text(element) if element.tag == "TextSource" else None
        if text is None or not text.strip():
            self._intake.miss("is a source without a text that can be read", name or element.tag)
            return None
        try:
            article = msgspec.convert(msgspec.to_builtins(self._article(element, text)), Article)
        except msgspec.ValidationError as error:
            self._intake.miss(f"is a source that cannot be kept ({error})", name)
            return None
        self._intake.add_article(article)
        marks = [(_number(each, "startPosition"), _number(each, "endPosition")) for each in _selections(element)]
        return Source(article, element, Marked(text, marks))

    def _article(self, element: Element, text: str) -> Article:
        """Return a text as an article, each line a paragraph; what its variables do not tell stays empty."""
        known = {} if self._lookup.is_ours else {"file_name": element.get("name", "")}
        for told in element.findall("VariableValue"):
            name = self._lookup.variable(told)
            if name in FIELDS:
                known[name] = told.findtext("TextValue", "")
            else:
                self._intake.miss("is a variable of a source, which has no place here", name)
        authors = tuple(filter(None, known.pop("authors", "").split("\n")))
        return replace(Article(article_id(text), text, _lines(text), authors=authors), **known)

    def _read_source(self, source: Source, counting: Counting) -> None:
        spans = source.marked.spans(counting)
        for element, span in zip(_selections(source.element), spans, strict=True):
            words = source.article.text[slice(*span)] if span else ""
            if span is None or not words.strip():
                self._intake.miss("is a selection that is not in its text", element.get("name", ""))
            elif not element.findall("Coding"):
                self._intake.miss("is a selection without a code, which has no place here", words)
            else:
                self._read_selection(source.article, _trimmed(span, words), element)
        for each in source.element:
            if each.tag in ("Coding", "NoteRef", "Description"):
                self._intake.miss(f"A {each.tag} of a whole source has no place here")

    def _read_selection(self, article: Article, span: Span, element: Element) -> None:
        """Take a selection in, as a passage for each of its codings; the first has the selection's own id."""
        for number, (coding, second) in enumerate(self._lookup.joined(element.findall("Coding"))):
            signed = coding if coding.get("creatingUser") else element
            creator, name = self._lookup.creator(signed, self._intake.brief)
            passage = self._passage(element, coding, coding if number else element, second)
            if passage is None:
                self._intake.miss(NO_KIND, article.text[slice(*span)])
                continue
            self._intake.introduce(creator, name)
            id_ = self._intake.add(article, span, dataclasses.replace(passage, creator=creator))
            if id_:
                self._passages.setdefault(id_of(element), id_)

    def _passage(self, element: Element, coding: Element, named: Element, second: Element | None) -> Passage | None:
        """Return what a coding tells; None if its code is no kind, and none is given for such."""
        code = self._lookup.code(coding)
        kind = (code and code.kind) or self._fallback
        if kind is None:
            return None
        finer = code if second is None else self._lookup.code(second)
        subtag = subtag_of(finer, kind, self._intake, ours=self._lookup.is_ours) if finer else NO_TAG
        created = coding.get("creationDateTime") or element.get("creationDateTime", "")
        told = self._lookup.notes_of([element, coding])
        stance = code.stance if code else None
        id_ = named.get("guid", "")
        return Passage(id_, kind, stance, told.said_by, told.note, told.gist, created=created or "", subtag=subtag)

    def _read_points(self) -> None:
        """Take in the notes that are points, with the passages that are linked to them."""
        sides = self._sides()
        for id_, note in self._lookup.notes.items():
            kind = KIND_BY_ID.get(TagId(note.name.removeprefix(POINT)))
            if not (kind and note.name.startswith(POINT) and note.text.strip()):
                continue
            self._lookup.used_notes.add(id_)
            creator, name = self._lookup.creator(note.element, self._intake.brief)
            self._intake.introduce(creator, name)
            created = note.element.get("creationDateTime", "")
            self._intake.add_point(PointTold(str(id_), kind, note.text, creator, created), sides.get(id_, {}))

    def _sides(self) -> dict[UUID, dict[AnnotationId, Side]]:
        """Return which passages links put to which note, and on which side."""
        sides: dict[UUID, dict[AnnotationId, Side]] = {}
        for link in self._root.findall("Links/Link"):
            passage = self._passages.get(guid(link.get("originGUID", "")))
            if passage and link.get("name") in set(Side):
                sides.setdefault(guid(link.get("targetGUID", "")), {})[passage] = Side(link.get("name", ""))
            else:
                self._intake.miss("is a link that has no place here", link.get("name", ""))
        return sides

    def _report(self) -> None:
        """Name what was not read."""
        for id_, note in self._lookup.notes.items():
            if id_ not in self._lookup.used_notes:
                self._intake.miss("is a note that belongs to no passage that was taken in", note.text or note.name)
        for element in self._root:
            if element.tag not in _PLACED:
                self._intake.miss(f"{element.tag} of a project ({len(element) or 1}) have no place here")


def _selections(element: Element) -> list[Element]:
    return element.findall("PlainTextSelection")


def _number(element: Element, name: str) -> int:
    """Return a position; -1, which is none, for what is no number of a sensible length."""
    digits = element.get(name, "").strip()
    return int(digits) if digits.isdecimal() and len(digits) < 12 else -1  # noqa: PLR2004 - far beyond any text


def _lines(text: str) -> tuple[Part, ...]:
    """Return each line that holds anything as a part."""
    parts, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            parts.append(Part(start, start + len(line)))
        start += len(line) + 1
    return tuple(parts)


def _trimmed(span: Span, words: str) -> Span:
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))
