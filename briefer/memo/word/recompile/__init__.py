"""Compile a memo again after its reader has edited it: generated blocks are renewed, everything else stays.

From the old file's bytes to the new one's, in this order: take the file apart; decide what becomes of each block;
take out what goes; write the new blocks with the old file as their template; put them in; settle notes, ids, links
and lists over the whole; prove the result.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefer.core.errors import BrieferError
from briefer.memo.origin import UNKNOWN, Origin
from briefer.memo.report import MARKING, BlockReport, Choice, Fate, Recompiled
from briefer.memo.word import FaultyMemoError, prove
from briefer.memo.word.carried import evidence_of, put_evidence
from briefer.memo.word.frame import marking_text
from briefer.memo.word.manifest import Manifest, Print, print_of, write_manifest
from briefer.memo.word.names import w
from briefer.memo.word.notes import kind_of, references_in
from briefer.memo.word.package import serialised
from briefer.memo.word.recompile import placing, renumbering, tidying
from briefer.memo.word.recompile.adopting import adopt
from briefer.memo.word.recompile.deciding import KEPT, Decision, decide, words_of
from briefer.memo.word.recompile.entries import cited_entries, entry_of, renumber_entries, renumbered
from briefer.memo.word.recompile.fresh import Block, write_blocks
from briefer.memo.word.recompile.judging import present_print
from briefer.memo.word.recompile.marking import settle_marking
from briefer.memo.word.recompile.opening import OldMemo, open_memo
from briefer.memo.word.recompile.ordering import order_remarks
from briefer.memo.word.recompile.standing import OldNote, standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml import etree

    from briefer.memo.outline import Outline, Section
    from briefer.memo.word.template import Template


def recompile(  # noqa: PLR0913 - each says something else
    old: bytes,
    outline: Outline,
    origin: Origin = UNKNOWN,
    choices: Mapping[str, Choice] | None = None,
    *,
    name: str = "The memo",
    of_another: bool = False,
) -> Recompiled:
    """Return the memo renewed in the file that its reader edited, and what became of each block.

    Raises `BrieferError`, which calls the memo by its name, if it is no sound memo of ours, of a newer version, or
    of another brief, unless `of_another`. What is returned was checked as a new memo is.
    """
    memo = open_memo(old, name)
    if origin.brief and memo.manifest.brief not in ("", origin.brief) and not of_another:
        raise BrieferError(f"{name} was made from another brief.", "Give the new memo another name.")
    choices = choices or {}
    decisions = decide(memo, outline, choices, origin.undrawn)
    remarks, before = order_remarks(memo.root, decisions), _known_of(memo, memo.manifest.entries)
    try:
        made = _Recompiling(memo, outline, origin, decisions, choices.get(MARKING)).run()
    except FaultyMemoError as error:
        raise BrieferError(
            f"{name} could not be compiled again without breaking something in it.", "Give the new memo another name."
        ) from error
    known = _known_of(memo, origin.entries or memo.manifest.entries)
    same = _are_whole(decisions) and before == known and memo.manifest.marking == marking_text(outline.marking)
    # Word numbers some ids its own way: the same words must not make another file.
    return replace(made, data=old if same and len(made.report) == len(decisions) else made.data, remarks=remarks)


def _are_whole(decisions: Sequence[Decision]) -> bool:
    """Tell whether all blocks stand as they were compiled, each in its content control."""
    return all(d.fate is Fate.UNCHANGED and d.region is not None and d.region.controlled for d in decisions)


def _known_of(memo: OldMemo, entries: tuple[str, ...]) -> tuple[bool, bytes | None, tuple[str, ...]]:
    """Return what a memo knows of itself beside its words."""
    return memo.has_manifest, evidence_of(memo.package), entries


@dataclass(slots=True)
class _Recompiling:
    """One run: the steps share the decisions and what they know of the notes."""

    memo: OldMemo
    outline: Outline
    origin: Origin
    decisions: list[Decision]
    marking: Choice | None
    """What the analyst wants for the marking on the pages."""
    note_of: renumbering.NoteOf = field(default_factory=dict)
    written: dict[str, Block] = field(default_factory=dict)
    untouched: set[str] = field(default_factory=set)
    """Kept blocks whose words are still those of the manifest."""
    suspect_lists: set[str] = field(default_factory=set)
    suspect_relations: set[str] = field(default_factory=set)

    def run(self) -> Recompiled:
        """Take all steps."""
        memo = self.memo
        notes = self._know_old()
        links = [link for element in (memo.root, *notes) for link in element.iter(w("hyperlink"))]
        places = placing.clear_places(memo.body, self.decisions)
        blocks = self._write(places, adopt(memo))
        for decision in self.decisions:
            if decision.id in places and decision.is_written:
                self._put_in(decision, places[decision.id], blocks[decision.id])
        numbers = renumbering.name_citations(memo.body, self.outline.style, set(self.note_of) - self._new_references())
        renumbering.lead_links(links, numbers)
        self._tidy()
        marking = settle_marking(memo, self.outline.marking, self.marking)
        self._sign(marking.recorded)
        prove(memo.package, memo.main, memo.known_faults)
        report = (*(_report(decision) for decision in self.decisions), *marking.report)
        return Recompiled(memo.package.to_bytes(), report)

    def _know_old(self) -> list[etree._Element]:
        """Look up the old notes while every reference still stands, and give passages their new E-numbers."""
        memo = self.memo
        kept = [d for d in self.decisions if d.fate in KEPT and d.region is not None]
        prints = memo.manifest.blocks
        self.untouched = {d.id for d in kept if d.id in prints and present_print(d.region, memo).fits(prints[d.id])}  # type: ignore[arg-type]
        for mark in references_in(memo.root):
            note = memo.notes[kind_of(mark)].get(mark.get(w("id"), ""))
            if note is not None:
                self.note_of[mark] = note
        notes = list(self.note_of.values())
        renumber_entries([memo.root, *notes], renumbered(memo.manifest.entries, self.origin.entries))
        for decision in kept:
            decision.mine = words_of(decision.region, memo)  # type: ignore[arg-type]
        return notes

    def _write(self, places: Mapping[str, etree._Element], template: Template) -> dict[str, Block]:
        memo = self.memo
        sections = {places[d.id]: d.section for d in self.decisions if d.id in places and d.section is not None}
        names = (start.get(w("name")) for start in memo.body.iter(w("bookmarkStart")))
        entries = [number for name in names if (number := entry_of(name)) is not None]
        outline = standing(self.outline, self._page(sections), dict.fromkeys(entries))
        before = {relation.id for relation in memo.package.relations.get(memo.main, ())}
        ids = [element.get(w("id"), "") for element in self._old_bookmarks()]
        blocks = write_blocks(outline, template, max((int(id_) for id_ in ids if id_.isdigit()), default=0))
        self.suspect_relations |= {r.id for r in memo.package.relations.get(memo.main, ())} - before
        self.suspect_lists |= {str(template.bullets), str(template.first_list - 1)}
        self.suspect_lists |= tidying.numbers_in(block.control for block in blocks.values())
        return blocks

    def _old_bookmarks(self) -> Iterator[etree._Element]:
        return self.memo.root.iter(w("bookmarkStart"), w("bookmarkEnd"))

    def _page(self, sections: Mapping[etree._Element, Section]) -> Iterator[Section | OldNote]:
        """Yield what has notes, in the order of the page."""
        kind = "endnote" if self.outline.style.value == "endnote" else "footnote"
        for element in self.memo.body.iter(placing.PLACE, w(f"{kind}Reference")):
            if element in sections:
                yield sections[element]
            elif element in self.note_of:
                yield OldNote(cited_entries(self.note_of[element]), renumbering.counts(element))

    def _put_in(self, decision: Decision, place: etree._Element, block: Block) -> None:
        """Put the new block in or, where it says the same as the old one, the old one back."""
        old = decision.region.elements if decision.region is not None else []
        if decision.fate is Fate.RENEWED and self._same(old, block):
            decision.fate = Fate.UNCHANGED
            placing.fill(place, old)
            return
        placing.replace_block(self.memo.body, place, block.elements, old, decision.id)
        self.written[decision.id] = block
        self.note_of |= dict(block.notes)
        self.suspect_lists |= tidying.numbers_in(old)
        self.suspect_relations |= set(tidying.relation_ids(old))

    def _same(self, old: list[etree._Element], block: Block) -> bool:
        package, main = self.memo.package, self.memo.main
        marks = [mark for mark in references_in(*old) if mark in self.note_of]
        words = print_of(old, [self.note_of[mark] for mark in marks])
        same = words == print_of([block.control], [note for _, note in block.notes])
        kinds = [kind_of(mark) for mark in marks] == [kind_of(mark) for mark, _ in block.notes]
        pictures = tidying.pictures_in(old, package, main) == tidying.pictures_in([block.control], package, main)
        return same and kinds and pictures

    def _new_references(self) -> set[etree._Element]:
        return {mark for block in self.written.values() for mark, _ in block.notes}

    def _tidy(self) -> None:
        memo = self.memo
        for decision in self.decisions:
            if decision.fate is Fate.REMOVED and decision.region is not None:
                self.suspect_lists |= tidying.numbers_in(decision.region.elements)
                self.suspect_relations |= set(tidying.relation_ids(decision.region.elements))
        tidying.settle_bookmarks(memo.body, tidying.bookmark_ids(memo.package, memo.main))
        tidying.unlink_dead(memo.body, self.note_of.values())
        tidying.settle_controls([block.control for block in self.written.values()], memo.body)
        tidying.settle_pictures(memo.body)
        tidying.end_on_paragraph(memo.body)
        renumbering.settle_notes(memo, self.note_of)
        tidying.drop_lists(memo, self.suspect_lists)

    def _sign(self, marking: str) -> None:
        """Write manifest and evidence, and the document itself."""
        memo = self.memo
        prints = dict(memo.manifest.blocks)
        for decision in self.decisions:
            self._record(decision, prints)
        write_manifest(
            memo.package,
            memo.main,
            Manifest(
                prints, self.origin.brief or memo.manifest.brief, self.origin.entries or memo.manifest.entries, marking
            ),
        )
        if self.origin.evidence is not None:
            put_evidence(memo.package, memo.main, self.origin.evidence)
        placing.drop_set_aside(memo.root)
        memo.package.parts[memo.main] = serialised(memo.root)
        tidying.drop_relations(memo, self.suspect_relations)

    def _record(self, decision: Decision, prints: dict[str, Print]) -> None:
        """Note what was written. A kept block keeps its old print, by which it is seen to be edited the next time."""
        id_, known = decision.id, prints.get(decision.id, Print(""))
        if id_ in self.written:
            block = self.written[id_]
            prints[id_] = print_of([block.control], [note for _, note in block.notes])
        elif decision.fate in (Fate.REMOVED, Fate.LEFT):
            prints.pop(id_, None)
        elif decision.fate is Fate.UNCHANGED or (decision.fate in KEPT and id_ in self.untouched):
            prints[id_] = self._present(decision)._replace(mine=decision.held)
        elif decision.fate in KEPT:
            prints[id_] = known._replace(mine=decision.held)

    def _present(self, decision: Decision) -> Print:
        elements = decision.region.elements if decision.region is not None else []
        return print_of(elements, [self.note_of[mark] for mark in references_in(*elements) if mark in self.note_of])


def _report(decision: Decision) -> BlockReport:
    return BlockReport(decision.id, decision.title, decision.fate, decision.mine, decision.new)
