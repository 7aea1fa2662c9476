"""What a memo's making leaves in it: finger prints of its blocks, and marks where they begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.memo.composing import compose
from briefer.memo.context import Options
from briefer.memo.outline import Cite, Outline, Paragraph, Runs, Section, Text, plain
from briefer.memo.word import write
from briefer.memo.word.manifest import control_id, print_of, read_manifest
from briefer.memo.word.marks import end_name, start_name
from briefer.memo.word.names import w
from briefer.memo.word.notes import notes_by_id, notes_of
from briefer.memo.word.package import parse, unpack
from tests.memo.examples import PICTURES, TODAY, empty, fields, nasty, rich, rich_journal, small_journal

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

    from briefer.core.brief import Brief
    from briefer.memo.word.package import Package

DOCUMENT = "word/document.xml"
BRIEFS = (empty, rich, nasty)
WORDS = st.text(st.sampled_from("ab &<>\n\t\r\u00a0\u2003\u202e\"'“ש🌊\x00\ufffe"), max_size=12)
TEXTS = st.builds(Text, WORDS, bold=st.booleans(), muted=st.booleans())


def controls(root: etree._Element) -> dict[str, etree._Element]:
    return {control_id(control): control for control in root.iter(w("sdt")) if control_id(control)}


def check_prints(package: Package) -> None:
    manifest = read_manifest(package)
    assert manifest is not None
    notes = notes_by_id(package, DOCUMENT)
    blocks = controls(parse(package.parts[DOCUMENT]))
    assert dict(manifest.blocks) == {id_: print_of([b], notes_of([b], notes)) for id_, b in blocks.items()}


@pytest.mark.parametrize("style", ["footnote", "endnote", "inline", "annex"])
@pytest.mark.parametrize("brief", BRIEFS)
def test_a_memos_prints_are_those_of_the_blocks_that_a_reader_finds_in_it(
    brief: Callable[[], Brief], style: str
) -> None:
    made = brief()
    made.memo["style"] = style
    check_prints(unpack(write(compose(made, today=TODAY)), "memo"))


def test_a_picture_has_its_place_in_a_print() -> None:
    drawn = rich_journal()
    fields(drawn, sections="header, risk_picture, matrix, annex")
    with_pictures = write(compose(drawn.brief, today=TODAY, options=Options(pictures=PICTURES)))
    check_prints(unpack(with_pictures, "memo"))


@given(st.lists(TEXTS, max_size=6), st.lists(TEXTS, max_size=6), st.booleans())
def test_prints_fit_whatever_the_words_are(words: list[Text], noted: list[Text], before: bool) -> None:
    cite = Cite((1,), 1, tuple(noted))
    runs: Runs = (cite, *words) if before else (*words, cite)
    section = Section("background", "Background", (Paragraph(runs),))
    check_prints(unpack(write(Outline("Title", (section,))), "memo"))


@pytest.mark.parametrize("brief", BRIEFS)
def test_each_block_has_a_mark_in_its_first_paragraph_and_one_in_its_last(brief: Callable[[], Brief]) -> None:
    root = parse(unpack(write(compose(brief(), today=TODAY)), "memo").parts[DOCUMENT])
    for section, control in controls(root).items():
        paragraphs = list(control.iter(w("p")))
        for name, paragraph in ((start_name(section), paragraphs[0]), (end_name(section), paragraphs[-1])):
            (mark,) = [e for e in root.iter(w("bookmarkStart")) if e.get(w("name")) == name]
            end, before = mark.getnext(), mark.getprevious()
            assert mark.getparent() is paragraph
            assert end is not None
            assert (end.tag, end.get(w("id"))) == (w("bookmarkEnd"), mark.get(w("id")))
            assert before is None or before.tag in (w("pPr"), w("bookmarkEnd"))


def written(runs: Runs) -> list[tuple[str, str]]:
    """Return what a paragraph of these runs holds in Word: the names of each run's properties, and its words."""
    section = Section("background", "", (Paragraph(runs),))
    root = parse(unpack(write(Outline("Title", (section,))), "memo").parts[DOCUMENT])
    found = [run for run in controls(root)["background"].iter(w("r")) if run.find(w("t")) is not None]
    looks = [" ".join(str(e.tag).rpartition("}")[2] for e in run.iterfind(f"{w('rPr')}/*")) for run in found]
    return list(zip(looks, ("".join(t.text or "" for t in run.iter(w("t"))) for run in found), strict=True))


def test_words_that_look_alike_are_one_run() -> None:
    runs = (Text("a "), Text("b "), Text("c", bold=True), Text("d", bold=True), Text("e"), Text(" שלום"), Text(" f"))
    assert written(runs) == [("", "a b "), ("b bCs", "cd"), ("", "e"), ("rtl", " שלום"), ("", " f")]
    assert written((Text("a"), Cite((1,), 1, (Text("See."),)), Text("b"))) == [("", "a"), ("", "b")]


@given(st.lists(TEXTS, min_size=1, max_size=8))
def test_no_word_is_lost_between_runs(words: list[Text]) -> None:
    shown = "".join(text for _look, text in written(tuple(words)))
    expected = plain(tuple(words)).replace("\r\n", "").translate({ord(c): "" for c in "\n\r\t"})
    assert shown == expected.replace("\x00", "\ufffd").replace("\ufffe", "\ufffd")


def test_a_small_memo_has_a_print_for_each_of_its_blocks() -> None:
    package = unpack(write(compose(small_journal().brief, today=TODAY)), "memo")
    manifest = read_manifest(package)
    assert manifest is not None
    assert list(manifest.blocks) == list(controls(parse(package.parts[DOCUMENT])))
    assert len({block.text for block in manifest.blocks.values()}) == len(manifest.blocks)
