"""A REFI-QDA project, read: its texts, its codings as passages, and a word on all that has no place here."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from briefer.core.ids import NO_TAG, ArticleId, article_id
from briefer.core.records import Article, Outcome, Printing, replace
from briefer.core.text import Span
from briefer.exchange.identity import guid
from briefer.exchange.intake import Intake, Passage
from briefer.exchange.refi_codes import A_DESCRIPTION, Subtags, descriptions
from briefer.exchange.refi_lookup import Lookup, id_of
from briefer.exchange.refi_positions import COUNTINGS, STANDARD, Counting, Marked, judge
from briefer.exchange.refi_whole import foreign_in, read_whole, structure_in
from briefer.exchange.refi_words import ANCHORING, FIELDS, FOREIGN, PRINTED, lines
from briefer.exchange.told import NO_KIND
from briefer.exchange.wording import chosen, clean

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID
    from xml.etree.ElementTree import Element

    from briefer.core.ids import AnnotationId
    from briefer.core.kinds import Kind

_PLACED = {"Users", "CodeBook", "Sources", "Notes", "Links", "Variables"}
_OURS = {"Cases", "NoteRef"}
"""What is read of our own projects alone."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text of the project as an article, with the element that tells of its selections."""

    article: Article
    element: Element
    marked: Marked


class Reading:
    """Read one project into an intake."""

    def __init__(
        self,
        root: Element,
        texts: dict[str, bytes],
        intake: Intake,
        fallback: Kind | None,
        counting: Counting | None = None,
    ) -> None:
        """Read nothing yet but what the rest refers to; `fallback` is for passages whose code is no kind."""
        self._root, self._intake, self._fallback, self._asked = root, intake, fallback, counting
        self._lookup = Lookup(root, texts)
        self._subtags = Subtags(intake, ours=self._lookup.is_ours)
        self._passages: dict[UUID, AnnotationId] = {}

    def run(self) -> None:
        """Put all there is to its place, or report it."""
        if self._lookup.is_ours:
            for code in self._lookup.codes.values():
                if code.kind and code.trail:
                    self._subtags.of(code, code.kind)
        sources = [source for each in self._root.findall("Sources/*") if (source := self._source(each))]
        counting = self._counting([source.marked for source in sources])
        for source in sources:
            self._read_source(source, counting)
        read_whole(self._root, self._lookup, self._passages, self._intake)
        self._report()
        if self._intake.articles and not self._lookup.is_ours:
            self._intake.remarks.append("REFI-QDA does not tell furniture from text: each line became a paragraph.")

    def _counting(self, marked: list[Marked]) -> Counting:
        """Return how positions count, if nobody asked for a way; our own files say so, others are judged by words."""
        if not any(each.ranges for each in marked) or (self._lookup.is_ours and self._asked is None):
            return STANDARD
        verdict = judge(marked, self._asked)
        self._intake.remarks.append(str(verdict))
        self._intake.ways, self._intake.way = verdict.ways, verdict.counting
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
        for name, value in self._lookup.values(element):
            if name in FIELDS:
                known[name] = value
            else:
                self._intake.miss("is a variable of a source, which has no place here", name)
        authors = tuple(filter(None, known.pop("authors", "").split("\n")))
        article = replace(Article(self._id_of(element, text), text, lines(text), authors=authors), **known)
        structure = structure_in(self._lookup, element, text)
        return article if structure is None else replace(article, **msgspec.structs.asdict(structure))

    def _id_of(self, element: Element, text: str) -> ArticleId:
        """Return the id of an article: one of ours that got a newer text has not the id that its text would make."""
        made, theirs, brief = article_id(text), ArticleId(id_of(element).hex), self._intake.brief
        if not self._lookup.is_ours or made in brief.articles or theirs in brief.removed_articles:
            return made
        there = brief.articles.get(theirs)
        return theirs if there is None or there.text == text else made

    def _read_source(self, source: Source, counting: Counting) -> None:
        self._read_selections(source, counting)
        for each in source.element:
            if each.tag in ("Coding", "NoteRef", "Description") and not self._is_used(each):
                self._intake.miss(f"A {each.tag} of a whole source has no place here")

    def _read_selections(self, source: Source, counting: Counting) -> None:
        spans = source.marked.spans(counting)
        others = [source.marked.spans(each) for each in COUNTINGS] if self._asked else []
        for number, (element, span) in enumerate(zip(_selections(source.element), spans, strict=True)):
            words = source.article.text[slice(*span)] if span else ""
            if span is None or not words.strip():
                self._intake.miss("is a selection that is not in its text", element.get("name", ""))
            elif not element.findall("Coding"):
                self._intake.miss("is a selection without a code, which has no place here", words)
            else:
                elsewhere = {_trimmed(each[number], source.article.text) for each in others}
                self._read_selection(source.article, _trimmed(span, source.article.text), element, elsewhere)

    def _is_used(self, element: Element) -> bool:
        return guid(element.get("targetGUID", "")) in self._lookup.used_notes

    def _read_selection(self, article: Article, span: Span, element: Element, elsewhere: Collection[Span]) -> None:
        """Take a selection in, as a passage for each of its codings; the first has the selection's own id."""
        for number, (coding, second) in enumerate(self._lookup.joined(element.findall("Coding"))):
            signed = coding if coding.get("creatingUser") else element
            creator, name = self._lookup.creator(signed, self._intake.brief)
            passage = self._passage(element, coding, coding if number else element, second)
            if passage is None:
                self._intake.lack_kind(NO_KIND, article.text[slice(*span)])
                continue
            self._intake.introduce(creator, name)
            id_ = self._intake.add(article, span, dataclasses.replace(passage, creator=creator), elsewhere)
            if id_:
                self._passages.setdefault(id_of(element), id_)

    def _passage(self, element: Element, coding: Element, named: Element, second: Element | None) -> Passage | None:
        """Return what a coding tells; None if its code is no kind, and none is given for such."""
        code = self._lookup.code(coding)
        kind = (code and code.kind) or self._fallback
        if kind is None:
            return None
        finer = code if second is None else self._lookup.code(second)
        subtag = self._subtags.of(finer, kind) if finer else NO_TAG
        created = coding.get("creationDateTime") or element.get("creationDateTime", "")
        told = self._lookup.remarks_on(element, coding)
        return Passage(
            named.get("guid", ""),
            kind,
            code.stance if code else None,
            told.said_by,
            told.note,
            told.gist,
            created=created or "",
            subtag=subtag,
            foreign=foreign_in(told.ours.get(FOREIGN, "")),
            printing=chosen(Printing, told.ours.get(PRINTED, ""), Printing.QUOTE),
            anchoring=chosen(Outcome, told.ours.get(ANCHORING, ""), Outcome.EXACT),
        )

    def _report(self) -> None:
        """Name what was not read."""
        for id_, note in self._lookup.notes.items():
            if id_ not in self._lookup.used_notes:
                self._intake.miss("is a note that belongs to no passage that was taken in", note.text or note.name)
        for said in descriptions(self._root.find("CodeBook")):
            self._intake.miss(A_DESCRIPTION, clean(said))
        for element in self._root:
            if element.tag not in (_PLACED | _OURS if self._lookup.is_ours else _PLACED):
                self._intake.miss(f"{element.tag} of a project ({len(element) or 1}) have no place here")


def _selections(element: Element) -> list[Element]:
    return element.findall("PlainTextSelection")


def _number(element: Element, name: str) -> int:
    """Return a position; -1, which is none, for what is no number of a sensible length."""
    digits = element.get(name, "").strip()
    return int(digits) if digits.isdecimal() and len(digits) < 12 else -1  # noqa: PLR2004 - far beyond any text


def _trimmed(span: Span | None, text: str) -> Span:
    """Return a range without white space at its ends; an empty one for none."""
    if span is None:
        return Span(0, 0)
    words = text[slice(*span)]
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))
