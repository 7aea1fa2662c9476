"""The memo as a Word file, read back from its XML and judged by validators."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from briefer.core.errors import BrieferError
from briefer.memo.composing import compose
from briefer.memo.context import Options
from briefer.memo.outline import (
    CitationStyle,
    Cite,
    Column,
    Listing,
    Outline,
    Paragraph,
    Picture,
    Section,
    Table,
    Text,
)
from briefer.memo.presets import PRESETS, Preset
from briefer.memo.word import body, write
from briefer.memo.word.markup import clean
from tests.memo.examples import PICTURES, TODAY, empty, from_files, many_passages, nasty, png, rich, small, weighed
from tests.memo.reading import Memo, R, W, open_memo, style_of, words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefer.core.brief import Brief

TWO_PAGES = PRESETS[0]
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def in_form(brief: Brief, preset: Preset) -> Brief:
    brief.memo.update(sections=preset.sections, form=preset.form)
    return brief


BRIEFS: dict[str, Callable[[], Brief]] = {
    "small": small,
    "weighed": weighed,
    "empty": empty,
    "nasty": nasty,
    "rich": rich,
    "two pages": lambda: in_form(rich(), TWO_PAGES),
    "thousand": lambda: many_passages(1_000),
}
STYLES = tuple(CitationStyle)


def written(brief: Brief, **typed: str) -> bytes:
    brief.memo.update(typed)
    return write(compose(brief, today=TODAY, options=Options("1.2.3", pictures=PICTURES)))


def memo(brief: Brief, **typed: str) -> Memo:
    return open_memo(written(brief, **typed))


def only(*blocks: Paragraph | Listing | Table | Picture, **known: object) -> Outline:
    return Outline("T", (Section("one", "One", blocks),), **known)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", BRIEFS)
@pytest.mark.parametrize("style", STYLES)
def test_the_open_xml_sdk_finds_nothing(
    name: str, style: CitationStyle, tmp_path: Path, validate_word: Callable[[Path], list[dict[str, str]]]
) -> None:
    path = tmp_path / "memo.docx"
    path.write_bytes(written(BRIEFS[name](), style=style.value, marking="Internal"))
    assert validate_word(path) == []


@pytest.mark.parametrize("name", ["rich", "two pages", "empty", "nasty"])
def test_the_other_validators_find_nothing(name: str, tmp_path: Path) -> None:
    path = tmp_path / "memo.docx"
    path.write_bytes(written(BRIEFS[name]()))
    for command in (["openxml_audit.cli"], ["ooxml_integrity", "check"]):
        result = subprocess.run(
            [sys.executable, "-m", *command, str(path)], capture_output=True, text=True, check=False
        )
        assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("name", ["small", "nasty", "thousand"])
def test_every_quote_in_the_annex_equals_its_articles_text(name: str) -> None:
    brief = BRIEFS[name]()
    quotes = memo(brief).paragraphs("Quote")
    passages = brief.passages()
    assert quotes == [clean(brief.articles[p.article].text[p.span.start : p.span.end]) for p in passages]


def test_real_articles_come_through_character_for_character(real_articles: tuple[Path, ...]) -> None:
    brief = from_files(real_articles)
    quotes = memo(brief).paragraphs("Quote")
    assert quotes == [p.quote for p in brief.passages()]
    assert any("\u00a0" in quote for quote in quotes)


def test_footnotes_stand_in_the_order_of_the_page_and_name_passage_and_source() -> None:
    made = memo(small())
    referred = made.values("footnoteReference", "id")
    notes = made.notes()
    assert referred == list(notes) == [str(n) for n in range(1, len(notes) + 1)]
    assert notes["1"] == "Ida Maren, “The gates stay shut”, Highland Review, 12 March 2026, ¶\u00a05 [E4]."
    assert notes["2"].startswith("Maren, ¶\u00a03 [E2]; Tom Olade and Ann Brandt, “Forty days”")


def test_a_footnote_hangs_on_the_words_it_belongs_to() -> None:
    made = memo(small())
    item = next(p for p in made.body.iter(f"{W}p") if "canal will fail" in words(p))
    number = next(item.iter(f"{W}footnoteReference")).get(f"{W}id", "")
    assert "[E3], reporting the engineers." in made.notes()[number]


def test_endnotes_are_real_endnotes() -> None:
    made = memo(small(), style="endnote")
    assert made.values("endnoteReference", "id") == list(made.notes("endnote"))
    assert not made.notes("footnote")


def test_inline_citations_lead_to_the_annex() -> None:
    made = memo(small(), style="inline")
    assert not made.notes()
    lead = made.paragraphs("BrieferLead")[0]
    assert lead == "Ask for readings now [E4]. Hold the rest back. [E2, E6]"
    assert "evidence_4" in made.values("hyperlink", "anchor")


def test_annex_only_prints_no_citations() -> None:
    made = memo(small(), style="annex")
    assert made.paragraphs("BrieferLead")[0] == "Ask for readings now. Hold the rest back."
    assert not made.notes()


def test_without_the_annex_no_link_leads_nowhere() -> None:
    made = memo(small(), sections="bottom_line,arguments", style="inline")
    assert made.values("hyperlink", "anchor") == []


@pytest.mark.parametrize("name", BRIEFS)
def test_every_reference_resolves_and_no_id_stands_twice(name: str) -> None:
    made = memo(BRIEFS[name]())
    names = Counter(made.values("bookmarkStart", "name"))
    assert max(names.values()) == 1
    notes = made.parts["word/footnotes.xml"]
    anchors = {*made.values("hyperlink", "anchor"), *(e.get(f"{W}anchor", "") for e in notes.iter(f"{W}hyperlink"))}
    assert anchors <= set(names)
    ids = [
        *made.values("bookmarkStart", "id"),
        *(e.get(f"{W}val", "") for e in made.body.iterfind(f".//{W}sdtPr/{W}id")),
    ]
    assert max(Counter(ids).values()) == 1
    assert all(0 < int(id_) < 32_767 for id_ in ids)
    assert sorted(made.values("bookmarkStart", "id")) == sorted(made.values("bookmarkEnd", "id"))


@pytest.mark.parametrize("name", BRIEFS)
def test_every_style_that_is_used_is_there(name: str) -> None:
    made = memo(BRIEFS[name](), marking="Internal")
    there = {style.get(f"{W}styleId") for style in made.parts["word/styles.xml"].iter(f"{W}style")}
    for root in made.parts.values():
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"):
            assert {element.get(f"{W}val") for element in root.iter(f"{W}{tag}")} <= there


def test_each_section_stands_in_a_control_within_a_bookmark_of_its_name() -> None:
    made = memo(small())
    controls = list(made.body.iterfind(f"{W}body/{W}sdt"))
    tags = [element.get(f"{W}val", "") for control in controls for element in control.iterfind(f"{W}sdtPr/{W}tag")]
    assert tags[:3] == ["briefer:header", "briefer:bottom_line", "briefer:recommendations"]
    for control, tag in zip(controls, tags, strict=True):
        start = control.getprevious()
        assert start is not None
        assert start.get(f"{W}name") == tag.replace(":", "_")
        end = control.getnext()
        assert end is not None
        assert end.get(f"{W}id") == start.get(f"{W}id")
        first = next(control.iter(f"{W}p"))
        assert first.find(f".//{W}fldSimple") is None


def test_headings_have_levels_and_stay_with_what_follows() -> None:
    made = memo(small())
    assert made.paragraphs("Heading1")[:3] == ["Bottom line", "Recommendations", "Background"]
    styles = {s.get(f"{W}styleId"): s for s in made.parts["word/styles.xml"].iter(f"{W}style")}
    for number in (1, 2, 3):
        style = styles[f"Heading{number}"]
        assert style.find(f"{W}pPr/{W}keepNext") is not None
        level = style.find(f"{W}pPr/{W}outlineLvl")
        assert level is not None
        assert level.get(f"{W}val") == str(number - 1)


def test_tables_fill_the_width_and_repeat_a_marked_header_row() -> None:
    made = memo(rich())
    tables = list(made.body.iter(f"{W}tbl"))[1:]
    assert len(tables) == 3
    for table in tables:
        first = next(table.iter(f"{W}tr"))
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        widths = [int(column.get(f"{W}w", "")) for column in table.iter(f"{W}gridCol")]
        assert sum(widths) == 11_906 - 2 * 1_644


def test_a_long_row_may_break_across_pages_and_a_short_one_may_not() -> None:
    rows = (((Text("short"),),), ((Text("long " * 2_000),),))
    made = open_memo(write(only(Table((Column("A"),), rows))))
    split = [row.find(f"{W}trPr/{W}cantSplit") is not None for row in made.body.iter(f"{W}tr")]
    assert split == [True, True, False]


def test_a_memo_that_ends_on_a_table_has_a_paragraph_after_it() -> None:
    made = open_memo(write(only(Table((Column("A", numeric=True),), (((Text("1"),),),), caption="Counts"))))
    before = made.body.find(f"{W}body/{W}sectPr")
    assert before is not None
    last = before.getprevious()
    assert last is not None
    assert last.tag == f"{W}p"
    assert made.paragraphs("Caption") == ["Counts"]


def test_each_numbered_list_counts_from_one() -> None:
    items = ((Text("a"),), (Text("b"),))
    made = open_memo(write(only(Listing(items, ordered=True), Paragraph((Text("x"),)), Listing(items, ordered=True))))
    assert made.values("numId", "val") == ["3", "3", "4", "4"]
    numbers = {e.get(f"{W}numId"): e for e in made.parts["word/numbering.xml"].iter(f"{W}num")}
    assert numbers["4"].find(f"{W}lvlOverride/{W}startOverride") is not None


def test_the_marking_stands_on_top_and_foot_only_where_set() -> None:
    marked, plain = memo(small(), marking="  INTERNAL\nuse "), memo(small(), marking="")
    for name in ("word/header1.xml", "word/footer1.xml"):
        assert "INTERNAL use" in words(marked.parts[name])
        assert "INTERNAL" not in words(plain.parts[name])
    fields = [e.get(f"{W}instr", "").strip() for e in plain.parts["word/footer1.xml"].iter(f"{W}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]


def test_language_and_properties_are_set() -> None:
    made = open_memo(write(compose(small(), today=TODAY, options=Options(language="en-US"))))
    language = next(made.parts["word/styles.xml"].iter(f"{W}lang"))
    assert language.get(f"{W}val") == "en-US"
    properties = {re.sub("{.*}", "", str(e.tag)): e.text for e in made.parts["docProps/core.xml"]}
    assert properties == {
        "title": "What to ask for", "subject": "What to ask for", "creator": "A. Meyer", "language": "en-US",
        "created": "2026-11-21T00:00:00Z", "modified": "2026-11-21T00:00:00Z",
    }  # fmt: skip


def test_letter_paper_is_letter_paper() -> None:
    assert memo(small(), page="Letter").values("pgSz", "w") == ["12240"]
    assert memo(small()).values("pgSz", "w") == ["11906"]


def test_text_that_reads_from_the_right_is_set_so() -> None:
    made = memo(nasty())
    quotes = [p for p in made.body.iter(f"{W}p") if style_of(p) == "Quote"]
    right = [p for p in quotes if p.find(f"{W}pPr/{W}bidi") is not None]
    assert [words(p)[:4] for p in right] == ["שלום"]
    assert next(right[0].iter(f"{W}rPr")).find(f"{W}rtl") is not None


def test_nothing_that_xml_cannot_hold_gets_through() -> None:
    made = memo(nasty())
    text = "".join(words(root) for root in made.parts.values())
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]", text)
    assert "</w:t></w:r> ]]> <script>" in text


def test_the_same_brief_gives_the_same_bytes() -> None:
    brief = small()
    assert written(brief) == written(brief)


def test_where_ids_run_out_the_way_back_goes_first_and_then_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(body, "MOST_IDS", 32)
    names = memo(small()).values("bookmarkStart", "name")
    assert "evidence_7" in names
    assert "note_1" not in names
    monkeypatch.setattr(body, "MOST_IDS", 8)
    with pytest.raises(BrieferError, match="so many passages"):
        written(small())


def test_a_citation_without_a_number_does_not_stop_the_writing() -> None:
    made = open_memo(write(only(Paragraph((Text("x"), Cite((1,), 1, (Text("note"),)))))))
    assert made.notes() == {"1": "note"}


def test_relationship_ids_in_the_page_setup_lead_to_parts() -> None:
    made = memo(small(), marking="x")
    rels = {e.get("Id"): e.get("Target", "") for e in made.parts["word/_rels/document.xml.rels"]}
    for tag in ("headerReference", "footerReference"):
        for element in made.body.iter(f"{W}{tag}"):
            assert f"word/{rels[element.get(f'{R}id')]}" in made.parts


@pytest.mark.parametrize("name", ["small", "rich", "two pages"])
def test_libreoffice_prints_every_footnote_under_its_number(
    tmp_path: Path, name: str, printed_words: Callable[[Path], str]
) -> None:
    path = tmp_path / "memo.docx"
    path.write_bytes(written(BRIEFS[name]()))
    text = printed_words(path)
    expected = open_memo(path.read_bytes()).notes()
    assert len(expected) > 5
    for number, note in expected.items():
        assert f"{number} {' '.join(note.split())}" in text


def test_a_short_memo_is_set_closely_on_our_template() -> None:
    short, full = memo(in_form(rich(), TWO_PAGES)), memo(rich())
    (narrow,), (wide,) = short.values("pgMar", "left"), full.values("pgMar", "left")
    assert int(narrow) < int(wide)
    sizes = [int(next(made.parts["word/styles.xml"].iter(f"{W}sz")).get(f"{W}val", "")) for made in (short, full)]
    assert sizes[0] < sizes[1]
    widths = [sum(int(c.get(f"{W}w", "")) for c in t.iter(f"{W}gridCol")) for t in short.body.iter(f"{W}tbl")]
    assert set(widths) == {11_906 - 2 * int(narrow)}


def test_a_picture_is_in_the_file_with_its_words_and_stays_with_its_caption() -> None:
    content = write(only(Picture("p", png(300, 200), "A risk in the corner", "Figure 1. Risks.", 0.5)))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.read("word/media/image1.png") == png(300, 200)
    made = open_memo(content)
    drawing = next(made.body.iter(f"{W}drawing"))
    assert [e.get("descr") for e in drawing.iter(f"{WP}docPr")] == ["A risk in the corner"]
    extent = next(drawing.iter(f"{WP}extent"))
    assert round(int(extent.get("cx", "")) / int(extent.get("cy", "")), 2) == 1.5
    assert int(extent.get("cx", "")) == round((11_906 - 2 * 1_644) * 0.5 * 635)
    styles = {s.get(f"{W}styleId"): s for s in made.parts["word/styles.xml"].iter(f"{W}style")}
    assert styles["BrieferFigure"].find(f"{W}pPr/{W}keepNext") is not None
    assert made.paragraphs("BrieferFigureCaption") == ["Figure 1. Risks."]


def test_a_tall_picture_still_leaves_room_for_its_caption() -> None:
    made = open_memo(write(only(Picture("p", png(10, 400), "A tower"))))
    extent = next(made.body.iter(f"{WP}extent"))
    assert int(extent.get("cy", "")) <= 9_000 * 635


def test_several_pictures_have_names_and_ids_of_their_own() -> None:
    made = memo(rich())
    properties = list(made.body.iter(f"{WP}docPr"))
    assert len(properties) == len({e.get("id") for e in properties}) == len({e.get("name") for e in properties}) == 3
    embedded = {
        e.get(f"{R}embed") for e in made.body.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip")
    }
    rels = {e.get("Id"): e.get("Target") for e in made.parts["word/_rels/document.xml.rels"]}
    assert {rels[id_] for id_ in embedded} == {f"media/image{n}.png" for n in ("1", "2", "3")}


def test_marks_of_quotation_and_language_go_together_into_word() -> None:
    made = memo(rich(), language="es")
    assert next(made.parts["word/styles.xml"].iter(f"{W}lang")).get(f"{W}val") == "es"
    assert any("«The treaty has held in worse years.»" in line for line in made.paragraphs("ListBullet"))
