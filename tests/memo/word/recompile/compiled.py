"""Memos compiled and compiled again, and what is read back from them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefer.memo.composing import compose
from briefer.memo.origin import origin_of
from briefer.memo.word import write
from briefer.memo.word.recompile import recompile
from tests.memo.examples import TODAY, small
from tests.memo.reading import W, open_memo, words

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.memo.report import Choice, Fate, Recompiled

OLD = "Signed twelve years ago."
NEW = "Signed in a dry year, and never revised."


@cache
def _river() -> Brief:
    return small()


def river(**typed: str) -> Brief:
    """Return the small brief, always with the same passages, with some fields of the memo written anew."""
    brief = _river().snapshot()
    brief.memo.update(typed)
    return brief


def first(brief: Brief | None = None) -> bytes:
    """Return the memo of a brief, the small one unless said otherwise, written for the first time."""
    brief = brief or river()
    return write(compose(brief, today=TODAY), None, origin_of(brief))


def changed(**typed: str) -> Brief:
    """Return the small brief with another background and other fields of the memo."""
    return river(**{"background": NEW, **typed})


def again(data: bytes, brief: Brief | None = None, **choices: Choice) -> Recompiled:
    """Compile a memo again, from the small brief with another background unless said otherwise."""
    brief = brief or changed()
    return recompile(data, compose(brief, today=TODAY), origin_of(brief), choices, name="MEMO.docx")


def fates(made: Recompiled) -> dict[str, Fate]:
    """Return what became of each block; of one that was copied, what became of the copy stands last."""
    return {block.section: block.fate for block in made.report}


def text(data: bytes) -> str:
    """Return the words of the body, a line for each paragraph."""
    return "\n".join(words(p) for p in open_memo(data).body.iter(f"{W}p"))


def notes(data: bytes, kind: str = "footnote") -> list[str]:
    """Return the words of the notes in the order of the page, by their references."""
    made = open_memo(data)
    by_id = made.notes(kind)
    return [by_id[id_] for id_ in made.values(f"{kind}Reference", "id")]


def sound(data: bytes) -> bytes:
    """Return a memo after a look at all that must hold in each: ids, names, links, the order of the notes."""
    made = open_memo(data)
    names, ids = made.values("bookmarkStart", "name"), made.values("bookmarkStart", "id")
    assert len(set(names)) == len(names)
    assert len(set(ids)) == len(ids)
    assert sorted(ids) == sorted(made.values("bookmarkEnd", "id"))
    controls = [e.get(f"{W}val") for e in made.body.iterfind(f".//{W}sdtPr/{W}id")]
    assert len(set(controls)) == len(controls)
    links = [link for root in made.parts.values() for link in root.iter(f"{W}hyperlink")]
    assert {link.get(f"{W}anchor") for link in links} <= set(names)
    for kind in ("footnote", "endnote"):
        written = made.notes(kind) if f"word/{kind}s.xml" in made.parts else {}
        assert made.values(f"{kind}Reference", "id") == list(written)
        assert all(0 < int(id_) < 32_767 for id_ in written)
    _entries_are_right(data)
    return data


def _entries_are_right(data: bytes) -> None:
    """Each `Cited in note 3` leads to a note that is printed as 3 and names the entry it stands under."""
    made = open_memo(data)
    printed = notes(data)
    order = made.body.iter(f"{W}bookmarkStart", f"{W}footnoteReference")
    number_of, waiting = {}, ""
    number = 0
    for element in order:
        if element.tag == f"{W}bookmarkStart":
            name = element.get(f"{W}name", "")
            waiting = name if name.startswith("note_") else waiting
        else:
            number += 1
            number_of[waiting], waiting = number, ""
    entry = ""
    for paragraph in made.body.iter(f"{W}p"):
        starts = [start.get(f"{W}name", "") for start in paragraph.iter(f"{W}bookmarkStart")]
        entry = next((name.removeprefix("evidence_") for name in starts if name.startswith("evidence_")), entry)
        for link in paragraph.iter(f"{W}hyperlink"):
            if link.get(f"{W}anchor", "").startswith("note_"):
                assert words(link) == str(number_of[link.get(f"{W}anchor", "")])
                assert re.search(rf"\bE{entry}\b", printed[int(words(link)) - 1])
