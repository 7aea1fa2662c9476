"""The steps of a re-compile one by one, where the whole does not show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.memo.composing import compose
from briefer.memo.outline import CitationStyle, Section
from briefer.memo.word.custom_xml import find_data, put_data
from briefer.memo.word.manifest import Manifest, Print, print_of, read_manifest, write_manifest
from briefer.memo.word.package import Package
from briefer.memo.word.recompile import placing, tidying
from briefer.memo.word.recompile.entries import cited_entries, entry_of, renumber_entries, renumbered
from briefer.memo.word.recompile.finding import find_regions
from briefer.memo.word.recompile.reading import block_text
from briefer.memo.word.recompile.renumbering import lead_links, name_citations
from briefer.memo.word.recompile.standing import OldNote, standing
from tests.memo.examples import TODAY
from tests.memo.reading import W, words
from tests.memo.word.recompile.compiled import river
from tests.memo.word.recompile.editing import xml

if TYPE_CHECKING:
    from lxml import etree

MAIN = "word/document.xml"


def body(content: str) -> etree._Element:
    """Return a body in a document."""
    return xml(f"<w:document><w:body>{content}</w:body></w:document>")[0]


def control(section: str, content: str = "<w:p/>") -> str:
    return f'<w:sdt><w:sdtPr><w:tag w:val="briefer:{section}"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def mark(name: str, id_: int) -> str:
    return f'<w:bookmarkStart w:id="{id_}" w:name="{name}"/><w:bookmarkEnd w:id="{id_}"/>'


def said(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


# --- finding


def test_a_block_is_found_by_its_control_wherever_it_was_moved_to() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{control('risks')}</w:tc></w:tr></w:tbl>"
    found = find_regions(body(control("header") + cell), [])
    assert {name: len(regions) for name, regions in found.items()} == {"header": 1, "risks": 1}


def test_a_control_inside_a_paragraph_says_nothing() -> None:
    assert find_regions(body(f"<w:p>{control('header', '<w:r/>')}</w:p>"), ["header"]) == {}


def test_marks_delimit_paragraphs_and_tables() -> None:
    first = f"<w:p>{mark('_briefer_risks', 1)}<w:r/></w:p>"
    last = f"<w:tbl><w:tr><w:tc><w:p>{mark('_briefer_risks_end', 2)}</w:p></w:tc></w:tr></w:tbl>"
    (region,) = find_regions(body(f"{said('mine')}{first}{said('x')}{last}{said('mine')}"), ["risks"])["risks"]
    assert [element.tag for element in region.elements] == [f"{W}p", f"{W}p", f"{W}tbl"]
    assert not region.controlled


def test_without_marks_the_bookmark_around_the_block_delimits_it() -> None:
    start, end = '<w:bookmarkStart w:id="1" w:name="briefer_risks"/>', '<w:bookmarkEnd w:id="1"/>'
    (region,) = find_regions(body(f"{said('mine')}{start}{said('a')}{said('b')}{end}{said('mine')}"), ["risks"])[
        "risks"
    ]
    assert [words(element) for element in region.elements] == ["a", "b"]


@pytest.mark.parametrize(
    "content",
    [
        f"<w:p>{mark('_briefer_risks', 1)}</w:p>",
        f"<w:p>{mark('_briefer_risks_end', 1)}</w:p><w:p>{mark('_briefer_risks', 2)}</w:p>",
        '<w:bookmarkStart w:id="1" w:name="briefer_risks"/><w:p/>',
        "<w:p/>",
    ],
)
def test_marks_that_say_nothing_sure_find_nothing(content: str) -> None:
    assert find_regions(body(content), ["risks"]) == {}


def test_a_block_pasted_into_another_is_part_of_it() -> None:
    assert list(find_regions(body(control("header", control("risks"))), [])) == ["header"]


# --- reading and finger prints


def test_a_block_reads_a_line_for_each_paragraph_and_row() -> None:
    row = f"<w:tr><w:tc>{said('a')}{said('b')}</w:tc><w:tc>{said('c')}</w:tc></w:tr>"
    block = xml(f"<w:sdtContent>{said('one')}<w:p/><w:tbl>{row}</w:tbl></w:sdtContent>")
    note = xml(
        '<w:footnote><w:p><w:r><w:t xml:space="preserve"> Said </w:t><w:tab/><w:t>so.</w:t></w:r></w:p></w:footnote>'
    )
    assert block_text([block], [note]) == "one\na b\tc\nNote: Said \tso."


def test_a_finger_print_sees_notes_and_pictures_but_not_who_said_nothing_of_notes() -> None:
    block, note, other = xml(said("a")), xml(said("n")), xml(said("m"))
    whole = print_of([block], [note])
    assert whole.fits(print_of([block], [note]))
    assert not whole.fits(print_of([block], [other]))
    assert not whole.fits(print_of([block], []))
    assert whole.fits(Print(whole.text))
    pictured = xml("<w:p><w:r><w:t>a</w:t></w:r><w:r><w:drawing/></w:r></w:p>")
    assert print_of([pictured], []).text != print_of([block], []).text


def test_one_paragraph_more_between_two_notes_is_another_print() -> None:
    a, b, ab = xml(said("a")), xml(said("b")), xml(said("ab"))
    assert print_of([], [a, b]) != print_of([], [ab])


# --- data in the file


def test_the_manifest_reads_back_as_it_was_written() -> None:
    manifest = Manifest({"risks": Print("t", "n", mine=True), "header": Print("u")}, "b<&>", ("e1", "e2"), 'To "all"')
    package = Package()
    write_manifest(package, MAIN, Manifest({}, "before"))
    write_manifest(package, MAIN, manifest)
    assert read_manifest(package) == manifest
    assert len([name for name in package.parts if name.startswith("customXml/item") and "Props" not in name]) == 1


def test_a_manifest_of_the_first_days_has_neither_notes_nor_a_brief() -> None:
    package = Package()
    put_data(
        package, MAIN, "urn:briefer:memo:1", '<memo xmlns="urn:briefer:memo:1"><block id="a" text="t"/></memo>', "{}"
    )
    assert read_manifest(package) == Manifest({"a": Print("t")})


def test_data_is_found_by_its_namespace_whatever_its_part_is_called() -> None:
    package = Package()
    package.add("customXml/strange name7.xml", b'<x xmlns="urn:a:1"/>', "application/xml")
    package.add("customXml/itemProps1.xml", b'<y xmlns="urn:b" z="urn:a:1"/>', "application/xml")
    assert [name for name, _ in find_data(package, "urn:a:1")] == ["customXml/strange name7.xml"]


# --- E-numbers


def test_each_passage_is_followed_to_its_new_number() -> None:
    assert renumbered(("a", "b", "c"), ("b", "x", "a")) == {1: 3, 2: 1, 3: None}
    assert renumbered((), ("a",)) == renumbered(("a",), ()) == renumbered(("a",), ("a", "b")) == {}


@pytest.mark.parametrize(("name", "entry"), [("evidence_12", 12), ("evidence_", None), ("note_1", None), (None, None)])
def test_an_entry_is_known_by_its_name(name: str | None, entry: int | None) -> None:
    assert entry_of(name) == entry


def test_labels_cut_into_runs_are_renumbered_and_the_readers_words_are_not() -> None:
    cut = '<w:hyperlink w:anchor="evidence_3"><w:r><w:t>E</w:t></w:r><w:r><w:t>3</w:t></w:r></w:hyperlink>'
    mine = '<w:hyperlink w:anchor="evidence_3"><w:r><w:t>see the third</w:t></w:r></w:hyperlink>'
    paragraph = xml(f"<w:p>{cut}{mine}</w:p>")
    renumber_entries([paragraph], {3: 4})
    assert words(paragraph) == "E4see the third"
    assert cited_entries(paragraph) == (4, 4)


# --- numbers of notes


def reference(id_: int, name: str = "") -> str:
    note = f'<w:r><w:footnoteReference w:id="{id_}"/></w:r>'
    return f'<w:bookmarkStart w:id="{id_}" w:name="{name}"/>{note}<w:bookmarkEnd w:id="{id_}"/>' if name else note


def test_old_citations_are_named_by_their_present_numbers_even_where_two_change_places() -> None:
    root = body(f"<w:p>{reference(1, 'note_2')}</w:p><w:p>{reference(2, 'note_1')}</w:p>")
    marks = set(root.iter(f"{W}footnoteReference"))
    assert name_citations(root, CitationStyle.FOOTNOTE, marks) == {"note_2": 1, "note_1": 2}
    assert [e.get(f"{W}name") for e in root.iter(f"{W}bookmarkStart")] == ["note_1", "note_2"]


def test_a_bookmark_whose_note_is_gone_is_taken_out() -> None:
    root = body(f"<w:p>{mark('note_1', 9)}</w:p><w:p>{reference(2, 'note_2')}</w:p><w:p>{mark('note_3', 8)}</w:p>")
    assert name_citations(root, CitationStyle.FOOTNOTE, set(root.iter(f"{W}footnoteReference"))) == {"note_2": 1}
    assert [e.get(f"{W}name") for e in root.iter(f"{W}bookmarkStart")] == ["note_1"]


def test_links_follow_their_citations_and_keep_words_that_are_no_number() -> None:
    links = [
        xml(f'<w:hyperlink w:anchor="{anchor}"><w:r><w:t>{text}</w:t></w:r></w:hyperlink>')
        for anchor, text in (("note_1", "1"), ("note_1", "above"), ("note_7", "7"), ("_top", "up"))
    ]
    lead_links(links, {"note_1": 4})
    assert [(link.get(f"{W}anchor"), words(link)) for link in links] == [
        ("note_4", "4"),
        ("note_4", "above"),
        ("note_gone", "7"),
        ("_top", "up"),
    ]


def test_the_outline_counts_the_notes_that_stay_and_cites_them_in_the_annex() -> None:
    outline = compose(river(), today=TODAY)
    lead, annex = (next(s for s in outline.sections if s.id == name) for name in ("bottom_line", "annex"))
    page: list[Section | OldNote] = [OldNote((), counts=False), OldNote((4,)), lead, OldNote((4, 1)), annex]
    made = standing(outline, page, [99])
    assert [cite.number for cite in made.cites] == [2, 3, 1, 4]
    assert 99 in made.entries
    printed = {e.text for block in made.sections[1].blocks for e in getattr(block, "runs", ()) if hasattr(e, "number")}
    assert printed == {"1", "2", "3", "4"}


# --- putting in order


def test_a_dead_link_of_ours_becomes_plain_text_in_its_place() -> None:
    styled = '<w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t>E9</w:t></w:r>'
    link = f'<w:hyperlink w:anchor="evidence_9">{styled}</w:hyperlink>'
    root = body(f"<w:p><w:r><w:t>[</w:t></w:r>{link}<w:r><w:t>]</w:t></w:r></w:p>")
    tidying.unlink_dead(root, [])
    assert words(root) == "[E9]"
    assert list(root.iter(f"{W}hyperlink", f"{W}rStyle")) == []


def test_bookmarks_get_ids_of_their_own_and_halves_go() -> None:
    halves = '<w:bookmarkStart w:id="5" w:name="half"/><w:bookmarkEnd w:id="6"/>'
    root = body(f"<w:p>{mark('a', 70)}{halves}{mark('a', 71)}{mark('b', 72)}</w:p>")
    tidying.settle_bookmarks(root, {"0"})
    assert [(e.get(f"{W}name"), e.get(f"{W}id")) for e in root.iter(f"{W}bookmarkStart")] == [("a", "1"), ("b", "2")]
    assert [e.get(f"{W}id") for e in root.iter(f"{W}bookmarkEnd")] == ["1", "2"]


@pytest.mark.parametrize(
    ("content", "last"),
    [
        ("<w:tbl/>", "p"),
        (control("a", "<w:tbl/>"), "p"),
        (control("a", control("b", "<w:tbl/>")), "p"),
        (control("a"), "sdt"),
        ("<w:sdt/>", "p"),
        ("", "p"),
    ],
)
def test_a_body_ends_on_a_paragraph(content: str, last: str) -> None:
    root = body(f"{content}<w:sectPr/>")
    tidying.end_on_paragraph(root)
    assert [str(element.tag) for element in root][-2:] == [f"{W}{last}", f"{W}sectPr"]


def test_bookmarks_are_dropped_by_name_and_nothing_else_is() -> None:
    root = body(f"<w:p>{mark('a', 1)}{mark('b', 2)}<w:r><w:t>x</w:t></w:r></w:p>")
    placing.drop_bookmarks(root, {"a"})
    assert [e.get(f"{W}name") for e in root.iter(f"{W}bookmarkStart")] == ["b"]
    assert words(root) == "x"
