"""Blocks of an outline set in the type of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from briefer.memo.outline import (
    Block,
    CitationStyle,
    Cite,
    Column,
    CrossRef,
    Field,
    Fields,
    Heading,
    Listing,
    NoteRef,
    Outline,
    Page,
    Paragraph,
    ParagraphStyle,
    Picture,
    Quotation,
    Section,
    Table,
    Text,
)
from briefer.ui.memo_desk.memo_pages import MemoPages
from briefer.ui.memo_desk.print_type import POINT, sheet_of
from briefer.ui.memo_desk.typesetting import Typesetter
from tests.memo.examples import png

if TYPE_CHECKING:
    from briefer.ui.memo_desk.strips import Strip
    from briefer.ui.theme import Look

LONG = "Without shared figures every dry month looks like theft, and the dispute goes on. " * 4
NOTE = (Text("Maren, "), Text("Highland Review", italic=True), Text(", ¶ 2 ["), CrossRef(3, "E3"), Text("]."))


def outline(*blocks: Block, style: CitationStyle = CitationStyle.FOOTNOTE, page: Page = Page.A4) -> Outline:
    return Outline("Memo", (Section("one", "First section", blocks),), style=style, page=page, marking="INTERNAL")


def set_blocks(look: Look, *blocks: Block, style: CitationStyle = CitationStyle.FOOTNOTE) -> list[Strip]:
    return list(Typesetter(look).set(outline(*blocks, style=style)))


def words(strips: list[Strip]) -> str:
    return "\n".join(strip.words for strip in strips)


def cited(*entries: int, number: int = 1) -> Cite:
    return Cite(entries, number, NOTE)


def sixty_notes(look: Look) -> MemoPages:
    pages = MemoPages(look)
    pages.begin(outline(*(Paragraph((Text(f"{n}. {LONG}"), cited(n, number=n))) for n in range(1, 61))))
    assert pages.advance()
    return pages


def test_a_paragraph_is_one_strip_to_a_line_within_the_margins(look: Look) -> None:
    heading, *lines = set_blocks(look, Paragraph((Text(LONG),)))
    assert heading.words == "First section"
    assert len(lines) > 2
    assert "".join(line.words for line in lines) == LONG
    width = sheet_of(Outline("", ())).width
    assert all(line.lines[0].line.naturalTextWidth() <= width for line in lines)


def test_neither_first_nor_last_line_stands_alone(look: Look) -> None:
    _, *lines = set_blocks(look, Paragraph((Text(LONG),)))
    assert lines[0].keep
    assert lines[-2].keep
    assert not lines[-1].keep


def test_headings_and_entries_keep_with_what_follows(look: Look) -> None:
    strips = set_blocks(
        look, Heading("Below"), Paragraph((Text("E3", bold=True),), ParagraphStyle.ENTRY, entry=3), Quotation("Words.")
    )
    assert [strip.keep for strip in strips] == [True, True, True, True]


def test_a_footnote_number_is_raised_and_leads_to_its_evidence(look: Look) -> None:
    strips = set_blocks(look, Paragraph((Text("Theft"), cited(3, 5), cited(7, number=2), Text("."))))
    (line,) = strips[1].lines
    assert line.words == "Theft1, 2."
    assert line.notes == (1, 2)
    right = line.line.naturalTextWidth()
    assert {strips[1].entry_at(right - back, 80) for back in range(0, 150, 5)} == {None, 3, 7}
    assert strips[1].entry_at(10, 80) is None
    assert strips[1].entry_at(100_000, 80) is None


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        (CitationStyle.INLINE, "Theft [E3, E5]."),
        (CitationStyle.ANNEX, "Theft."),
        (CitationStyle.ENDNOTE, "Theft1."),
    ],
)
def test_citations_are_printed_in_their_style(look: Look, style: CitationStyle, printed: str) -> None:
    strips = set_blocks(look, Paragraph((Text("Theft"), cited(3, 5), Text("."))), style=style)
    assert strips[1].words == printed


def test_each_number_in_a_bracket_leads_to_its_own_evidence(look: Look) -> None:
    strips = set_blocks(look, Paragraph((Text("Theft"), cited(3, 5))), style=CitationStyle.INLINE)
    (line,) = strips[1].lines
    assert [(link.entry, line.words[link.start : link.end]) for link in line.text.links] == [(3, "E3"), (5, "E5")]


def test_endnotes_stand_in_a_section_of_their_own(look: Look) -> None:
    strips = set_blocks(look, Paragraph((Text("Theft"), cited(3))), style=CitationStyle.ENDNOTE)
    assert words(strips).endswith("Notes\n1\tMaren, Highland Review, ¶ 2 [E3].")


def test_positions_count_utf_16_as_qt_does(look: Look) -> None:
    strips = set_blocks(look, Paragraph((Text("🌧️🌧️ rain"), cited(3))))
    (line,) = strips[1].lines
    assert line.words == "🌧️🌧️ rain1"
    (link,) = line.text.links
    assert line.text.layout.text().encode("utf-16-le")[2 * link.start : 2 * link.end].decode("utf-16-le") == "1"


def test_the_mark_of_an_item_hangs_before_its_first_line(look: Look) -> None:
    strips = set_blocks(look, Listing(((Text(LONG),), (Text("Short."),)), ordered=True))
    assert strips[1].words.startswith("1.\tWithout")
    assert "\t" not in strips[2].words
    assert strips[-1].words == "2.\tShort."
    assert strips[1].lines[0].x == 0 < strips[1].lines[1].x == strips[2].lines[0].x


def test_the_hundredth_note_has_its_whole_number(look: Look) -> None:
    strips = Typesetter(look).footnote(1_234, NOTE)
    assert strips[0].words.startswith("1234\t")


def test_the_header_block_has_a_rule_above_and_below_each_row(look: Look) -> None:
    fields = Fields((Field("To", (Text("The Minister"),)), Field("Subject", (Text(LONG),))))
    strips = set_blocks(look, fields)[1:]
    assert [len(strip.rules) for strip in strips] == [2, 1]
    assert strips[0].words == "To\tThe Minister"
    assert strips[1].height > strips[0].height


def test_a_row_of_a_table_is_one_strip_and_knows_its_head(look: Look) -> None:
    columns = (Column("No.", 0.1), Column("Risk", 6), Column("Score", 0.5, numeric=True))
    rows = tuple(((Text(str(n)),), (Text(LONG), cited(3)), (Text("20"),)) for n in range(3))
    _, caption, head, *strips, space = set_blocks(look, Table(columns, rows, "What may happen"))
    assert caption.words == "What may happen"
    assert head.words == "No.\tRisk\tScore"
    assert head.keep
    assert [strip.header for strip in strips] == [head] * 3
    assert [strip.notes for strip in strips] == [(1,)] * 3
    assert space.words == ""


def test_no_column_is_too_narrow_for_its_title(look: Look) -> None:
    columns = (Column("Recommendation", 0.01), Column("Text", 9))
    _, head, *_ = set_blocks(look, Table(columns, (((Text("1"),), (Text("x"),)),)))
    assert [line.words for line in head.lines] == ["Recommendation", "Text"]


def test_numbers_stand_at_the_right_of_their_column(look: Look) -> None:
    columns = (Column("Text", 5), Column("Number", 2, numeric=True))
    _, _, row, _ = set_blocks(look, Table(columns, (((Text("x"),), (Text("9"),)),)))
    number = row.lines[1]
    right = number.x + number.line.naturalTextRect().right()
    assert sheet_of(Outline("", ())).width - right < 8 * POINT


def test_a_quotation_is_set_character_for_character_with_its_line_breaks(look: Look) -> None:
    quote = "First  line,\u00a0ten km\nsecond line"
    strips = set_blocks(look, Quotation(quote))[1:]
    assert "".join(strip.words for strip in strips).replace("\u2028", "\n") == quote
    assert all(strip.rules for strip in strips)


def test_all_the_words_of_an_annex_entry_lead_to_it(look: Look) -> None:
    entry = Paragraph((Text("E3", bold=True), Text("  Risk, ¶ 4")), ParagraphStyle.ENTRY, entry=3)
    strip = set_blocks(look, entry, Quotation("Words."))[1]
    assert strip.entry_at(30, 80) == 3


def test_a_reference_back_to_a_note_is_printed(look: Look) -> None:
    strips = set_blocks(look, Paragraph((Text("Cited in note "), NoteRef(4, "4"), Text("."))))
    assert strips[1].words == "Cited in note 4."


def test_an_empty_cell_and_an_empty_paragraph_take_a_line(look: Look) -> None:
    strips = set_blocks(look, Paragraph(()), Table((Column("A"),), (((),),)))
    assert all(strip.height > 0 for strip in strips)


def test_blocks_that_stayed_are_not_set_again(look: Look) -> None:
    setter = Typesetter(look)
    stays = Paragraph((Text(LONG),))
    before = list(setter.set(outline(stays, Paragraph((Text("old"),)))))
    after = list(setter.set(outline(stays, Paragraph((Text("new"),)))))
    assert before[1] is after[1]
    assert before[-1] is not after[-1]


def test_another_paper_sets_everything_again(look: Look) -> None:
    setter = Typesetter(look)
    block = Paragraph((Text(LONG),))
    a4, letter = (list(setter.set(outline(block, page=page))) for page in Page)
    assert a4[1] is not letter[1]


def test_a_memo_of_many_pages_numbers_them_and_marks_each(look: Look) -> None:
    pages = sixty_notes(look)
    count = len(pages.pages)
    assert count > 5
    for number in range(count):
        text = pages.words(number)
        assert text.startswith("INTERNAL\n")
        assert text.endswith(f"\n{number + 1} / {count}")


def test_every_note_stands_on_the_page_that_cites_it(look: Look) -> None:
    pages = sixty_notes(look)
    for page in pages.pages:
        numbers = [str(note) for placed in page.body for note in placed.strip.notes]
        assert [strip.lines[0].words for strip in page.notes] == numbers


def test_a_long_memo_can_be_laid_out_a_little_at_a_time(look: Look) -> None:
    whole, pages = sixty_notes(look), MemoPages(look)
    pages.begin(outline(*(Paragraph((Text(f"{n}. {LONG}"), cited(n, number=n))) for n in range(1, 61))))
    steps = 0
    while not pages.advance(0):
        steps += 1
    assert steps > 20
    assert [pages.words(n) for n in range(pages.count)] == [whole.words(n) for n in range(whole.count)]


def test_the_count_of_pages_does_not_fall_while_they_are_laid_out_again(look: Look) -> None:
    pages = sixty_notes(look)
    before = pages.count
    pages.begin(outline(Paragraph((Text("Short."),)), Paragraph((Text("now"),))))
    assert not pages.advance(0)
    assert pages.count == before
    assert pages.advance()
    assert pages.count == 1


def test_what_a_broken_off_pass_did_not_come_to_is_still_known(look: Look) -> None:
    setter = Typesetter(look)
    memo = outline(Paragraph((Text("one"),)), Paragraph((Text(LONG),)))
    before = list(setter.set(memo))
    broken_off = setter.set(memo)
    next(broken_off)
    assert list(setter.set(memo))[-1] is before[-1]


def test_a_picture_fills_its_share_and_stays_with_its_caption(look: Look) -> None:
    heading, picture, caption = set_blocks(look, Picture("p", png(300, 200), "A risk", "Figure 1. Risks.", 0.5))
    assert heading.keep
    assert picture.keep
    assert not caption.keep
    assert picture.image is not None
    width = sheet_of(Outline("", ())).width
    assert round(picture.image.rect.width() / width, 2) == 0.5
    assert round(picture.image.rect.width() / picture.image.rect.height(), 2) == 1.5
    assert (picture.words, caption.words) == ("A risk", "Figure 1. Risks.")


def test_a_tall_picture_leaves_room_for_its_caption(look: Look) -> None:
    _heading, picture, _caption = set_blocks(look, Picture("p", png(10, 400), "A tower"))
    assert picture.height < sheet_of(Outline("", (), page=Page.LETTER)).height


def test_a_picture_is_painted(look: Look) -> None:
    pages = MemoPages(look)
    pages.begin(outline(Picture("p", png(300, 200), "A risk")))
    assert pages.advance()
    assert QColor("#aabbcc").rgb() in colours_of(pages)


def colours_of(pages: MemoPages) -> set[int]:
    image = QImage(300, 424, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(300 / pages.size.width(), 300 / pages.size.width())
    pages.paint(painter, 0)
    painter.end()
    return {image.pixel(x, y) for x in range(0, 300, 5) for y in range(0, 424, 5)}


def test_a_short_memo_is_set_smaller_between_narrower_margins(look: Look) -> None:
    full = outline(Paragraph((Text(LONG * 4),)))
    short = Outline("Memo", full.sections, compact=True)
    assert sheet_of(short).width > sheet_of(full).width
    strips = [list(Typesetter(look).set(each)) for each in (full, short)]
    assert len(strips[1]) < len(strips[0])
    assert strips[1][1].height < strips[0][1].height


def test_a_caption_stays_with_its_table(look: Look) -> None:
    _heading, caption, head, *_rows = set_blocks(look, Table((Column("A"),), (((Text("1"),),),), caption="Counts"))
    assert caption.words == "Counts"
    assert caption.keep
    assert head.keep


def test_letters_are_not_joined_so_that_a_pdf_can_be_searched(look: Look) -> None:
    strips = set_blocks(look, Paragraph((Text("The office"),)))
    font = strips[1].lines[0].text.layout.font()
    assert font.featureValue(QFont.Tag("liga")) == 0
