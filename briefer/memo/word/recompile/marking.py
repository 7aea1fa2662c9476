"""The marking on top and foot of the pages: changed where briefer put it, left where the reader changed it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefer.memo.report import MARKING, BlockReport, Choice, Fate
from briefer.memo.word.frame import PLACES, frame_pages, marking_text
from briefer.memo.word.names import w
from briefer.memo.word.package import parse, serialised
from briefer.memo.word.recompile.adopting import adopt
from briefer.memo.word.recompile.placing import detach

if TYPE_CHECKING:
    from lxml import etree

    from briefer.memo.word.recompile.opening import OldMemo

STYLE = "Briefer Marking"


class Marked(NamedTuple):
    """What became of the marking."""

    recorded: str
    """What briefer wrote last."""
    report: tuple[BlockReport, ...] = ()


def settle_marking(memo: OldMemo, wanted: str, choice: Choice | None) -> Marked:
    """Have the pages say the brief's marking; one that the reader changed is left, and reported, unless asked for."""
    wanted, known = marking_text(wanted), marking_text(memo.manifest.marking)
    roots = _parts(memo)
    lines = [(name, line) for name, root in roots.items() for line in _lines(memo, root)]
    present = list(dict.fromkeys(_words(line) for _, line in lines))
    if present == _lines_saying(wanted):
        return Marked(wanted)
    untouched = memo.has_manifest and present == _lines_saying(known)
    if choice is Choice.KEEP_MINE or not (untouched or choice is Choice.TAKE_NEW):
        return Marked(known, (BlockReport(MARKING, "Marking", Fate.MARKING, "\n".join(present), wanted),))
    if lines:
        _change(memo, roots, lines, wanted)
    else:
        frame_pages(adopt(memo), memo.body.iter(w("sectPr")), wanted)
    return Marked(wanted)


def _parts(memo: OldMemo) -> dict[str, etree._Element]:
    """Return the headers and footers that the pages refer to."""
    targets = [r.target for r in memo.package.relations.get(memo.main, ()) if r.type.rpartition("/")[2] in PLACES]
    return {name: parse(memo.package.parts[name]) for name in targets if name in memo.package.parts}


def _lines(memo: OldMemo, root: etree._Element) -> list[etree._Element]:
    found = memo.package.relation_of(memo.main, "styles")
    styles = parse(memo.package.parts[found.target]).findall(w("style")) if found else []
    ids = {
        style.get(w("styleId")) for style in styles for name in style.findall(w("name")) if name.get(w("val")) == STYLE
    }
    return [
        paragraph
        for paragraph in root.iter(w("p"))
        if any(style.get(w("val")) in ids for style in paragraph.iterfind(f"{w('pPr')}/{w('pStyle')}"))
    ]


def _lines_saying(marking: str) -> list[str]:
    """Return the different lines of pages that say a marking; there is none for none."""
    return [marking] if marking else []


def _words(line: etree._Element) -> str:
    return "".join(text.text or "" for text in line.iter(w("t")))


def _change(
    memo: OldMemo, roots: dict[str, etree._Element], lines: list[tuple[str, etree._Element]], wanted: str
) -> None:
    for _, line in lines:
        texts = list(line.iter(w("t")))
        for text in texts:
            text.text = ""
        texts[0].text = wanted
        if not wanted:
            detach([line])
    for name in {name for name, _ in lines}:
        memo.package.parts[name] = serialised(roots[name])
