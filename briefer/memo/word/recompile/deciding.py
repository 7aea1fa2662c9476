"""What is to become of each block: the reader's edits win unless the analyst says otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.memo.report import Choice, Fate, LostRecordError
from briefer.memo.section_text import section_text
from briefer.memo.sections import SECTIONS
from briefer.memo.word.notes import notes_of
from briefer.memo.word.recompile.finding import find_regions
from briefer.memo.word.recompile.judging import is_edited, the_block
from briefer.memo.word.recompile.reading import block_text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from briefer.memo.outline import Outline, Section
    from briefer.memo.word.recompile.finding import Region
    from briefer.memo.word.recompile.opening import OldMemo

LABELS = {kind.id: kind.label for kind in SECTIONS}
KEPT = (Fate.KEPT, Fate.HELD)


@dataclass(eq=False, slots=True)
class Decision:
    """What becomes of one block."""

    id: str
    title: str
    fate: Fate
    region: Region | None = None
    section: Section | None = None
    mine: str = ""
    new: str = ""
    held: bool = False
    """Whether the analyst said, now or earlier, that it is to be kept."""

    @property
    def is_written(self) -> bool:
        """Tell whether new text comes."""
        return self.fate in (Fate.RENEWED, Fate.ADDED, Fate.TAKEN_NEW, Fate.PUT_BACK)


def decide(
    memo: OldMemo, outline: Outline, choices: Mapping[str, Choice], undrawn: Collection[str] = ()
) -> list[Decision]:
    """Return a decision for each block of the outline, in its order, then for those that stand in the memo only.

    Blocks that are `undrawn` stay if they stand.
    """
    sections = {section.id: section for section in outline.sections}
    found = find_regions(memo.root, [*sections, *memo.manifest.blocks])
    if not memo.has_manifest:
        _refuse_to_guess(found, choices)
    decided = []
    for id_ in dict.fromkeys([*sections, *found]):
        regions = found.get(id_, [])
        block = the_block(regions, memo) if regions else None
        decision = _decision(memo, id_, sections.get(id_), block, choices.get(id_))
        if block is not None and id_ in undrawn:
            decision.fate = Fate.UNCHANGED
        decision.new = section_text(sections[id_], outline.style) if id_ in sections else ""
        decided.append(decision)
        copies = [region for region in regions if region is not block]
        decided += [Decision(id_, decision.title, Fate.DUPLICATED, copy, mine=words_of(copy, memo)) for copy in copies]
    return decided


def title_of(section: str) -> str:
    """Return what a section is called where its text is not at hand."""
    return LABELS.get(section) or section.replace("_", " ").capitalize()


def _refuse_to_guess(found: Mapping[str, object], choices: Mapping[str, Choice]) -> None:
    if not choices.keys() >= found.keys():
        raise LostRecordError(
            "The memo has lost its record of what briefer wrote, so that nobody can tell what was edited by hand.",
            "Say for each section whether to take the new text or to keep yours, or give the new memo another name.",
        )


def _decision(
    memo: OldMemo, id_: str, section: Section | None, region: Region | None, choice: Choice | None
) -> Decision:
    title = (section.title if section else "") or title_of(id_)
    if region is None:
        fate = _fate_of_absent(choice, was_there=id_ in memo.manifest.blocks)
        return Decision(id_, title, fate, None, section)
    known = memo.manifest.blocks.get(id_)
    held = choice is Choice.KEEP_MINE or (known is not None and known.mine)
    keep = Fate.KEPT if is_edited(region, memo) else Fate.HELD if held else None
    fate = _fate_of_present(choice, keep, wanted=section is not None)
    return Decision(id_, title, fate, region, section, words_of(region, memo), held=held and fate in KEPT)


def words_of(region: Region, memo: OldMemo) -> str:
    """Return what stands in a block, its notes at the end."""
    return block_text(region.elements, notes_of(region.elements, memo.notes))


def _fate_of_absent(choice: Choice | None, *, was_there: bool) -> Fate:
    if not was_there:
        return Fate.ADDED
    return Fate.PUT_BACK if choice is Choice.TAKE_NEW else Fate.DELETED


def _fate_of_present(choice: Choice | None, keep: Fate | None, *, wanted: bool) -> Fate:
    """Return the fate of a block that there may be a reason to keep."""
    if choice is Choice.TAKE_NEW:
        return (Fate.TAKEN_NEW if keep else Fate.RENEWED) if wanted else Fate.REMOVED
    return (keep or Fate.RENEWED) if wanted else (Fate.LEFT if keep else Fate.REMOVED)
