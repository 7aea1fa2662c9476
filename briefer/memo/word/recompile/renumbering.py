"""Notes in the order of the page: LibreOffice pairs them with their references by order, not by id."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from briefer.memo.outline import CitationStyle
from briefer.memo.word.names import WORD_TYPE, relation, w
from briefer.memo.word.notes import KINDS, Notes, is_text, kind_of, references_in
from briefer.memo.word.package import parse, serialised
from briefer.memo.word.recompile.placing import detach, drop_bookmarks

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence
    from typing import TypeAlias

    from lxml.etree import _Element

    from briefer.memo.word.recompile.opening import OldMemo

    NoteOf: TypeAlias = dict[_Element, _Element]

_NOTE = re.compile(r"note_\d+")


def counts(reference: _Element) -> bool:
    """Tell whether a note is numbered: one with a mark of the reader's own is not (ECMA-376-1, 17.11.14)."""
    return reference.get(w("customMarkFollows")) not in ("1", "true", "on")


def name_citations(root: _Element, style: CitationStyle, old: Container[_Element]) -> dict[str, int]:
    """Name the bookmarks round what is left of the old citations by their present numbers.

    Returns the new number of each old name. Bookmarks whose citation was deleted are taken out.
    """
    kind = "endnote" if style is CitationStyle.ENDNOTE else "footnote"
    number = 0
    found: dict[str, int] = {}
    references, stale = _with_marks(root)
    for reference, marks in references:
        is_cited = kind_of(reference) == kind
        number += is_cited and counts(reference)
        if reference in old:
            mine = [mark for mark in marks[-1:] if is_cited and _paragraph(mark) is _paragraph(reference)]
            stale += [mark for mark in marks if mark not in mine]
            for mark in mine:
                found[mark.get(w("name"), "")] = number
                mark.set(w("name"), f"note_{number} ")
    _settle_names(root, stale)
    return found


def _with_marks(root: _Element) -> tuple[list[tuple[_Element, list[_Element]]], list[_Element]]:
    """Return each reference with the citations' bookmarks since the one before it, and those behind the last."""
    references: list[tuple[_Element, list[_Element]]] = []
    marks: list[_Element] = []
    for element in root.iter(w("bookmarkStart"), *(w(f"{kind}Reference") for kind in KINDS)):
        if element.tag != w("bookmarkStart"):
            references.append((element, marks))
            marks = []
        elif _NOTE.fullmatch(element.get(w("name"), "")):
            marks.append(element)
    return references, marks


def _settle_names(root: _Element, stale: Sequence[_Element]) -> None:
    """Take out stale bookmarks; only then can the others take their names."""
    for mark in stale:
        mark.set(w("name"), "stale ")
    drop_bookmarks(root, {"stale "})
    for mark in root.iter(w("bookmarkStart")):
        mark.set(w("name"), mark.get(w("name"), "").rstrip(" "))


def _paragraph(element: _Element) -> _Element | None:
    return next(element.iterancestors(w("p")), None)


def lead_links(links: Sequence[_Element], numbers: Mapping[str, int]) -> None:
    """Lead old links to citations where these stand now, and give them the number that is printed there."""
    for link in links:
        number = numbers.get(link.get(w("anchor"), ""))
        texts = list(link.iter(w("t")))
        if number is not None:
            link.set(w("anchor"), f"note_{number}")
            if "".join(text.text or "" for text in texts).isdigit():
                for text in texts:
                    text.text = ""
                texts[0].text = str(number)
        elif _NOTE.fullmatch(link.get(w("anchor"), "")):
            link.set(w("anchor"), "note_gone")


def settle_notes(memo: OldMemo, note_of: NoteOf) -> None:
    """Write the notes of both kinds in the order of the page, with ids from 1 that no separator has."""
    for kind in KINDS:
        marks = [mark for mark in references_in(memo.body) if kind_of(mark) == kind]
        detach([mark for mark in marks if mark not in note_of])
        _write(memo, kind, [(mark, note_of[mark]) for mark in marks if mark in note_of])


def _write(memo: OldMemo, kind: str, pairs: Sequence[tuple[_Element, _Element]]) -> None:
    found = memo.package.relation_of(memo.main, f"{kind}s")
    if found is None and not pairs:
        return
    name = found.target if found else memo.package.free_name(f"word/{kind}s{{}}.xml", first="")
    if found is None:
        memo.package.add(name, Notes(kind, str).part(), WORD_TYPE.format(f"{kind}s"))
        memo.package.relate(memo.main, relation(f"{kind}s"), name)
    root = parse(memo.package.parts[name])
    before = serialised(root)
    detach([note for note in root.findall(w(kind)) if is_text(note)])
    free = max([0, *(int(note.get(w("id"), "0")) for note in root)]) + 1
    for id_, (mark, note) in enumerate(pairs, free):
        # One that is referred to twice stands twice.
        note = deepcopy(note) if note.getparent() is root else note  # noqa: PLW2901
        mark.set(w("id"), str(id_))
        note.set(w("id"), str(id_))
        root.append(note)
    if serialised(root) != before:
        memo.package.parts[name] = serialised(root)
