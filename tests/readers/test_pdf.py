"""PDF files: paragraphs, headings, columns and pages from where the words stand; and what is refused."""

from __future__ import annotations

import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer import readers
from briefer.core.errors import BrieferError
from briefer.core.records import Role, Shape
from briefer.readers import apart
from tests.readers.pages import PROSE, body
from tests.readers.printing import PICTURE, Put, column, paged, pdf_file, wrapped
from tests.readers.test_every_reader import check

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from briefer.core.records import Article

LONG = [f"{PROSE[0]} {PROSE[1]}", f"{PROSE[2]} {PROSE[3]}", f"{PROSE[1]} {PROSE[3]}"]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "page.pdf"


def read(path: Path, *pages: Sequence[Put | str], info: Mapping[str, str] | None = None, more: str = "") -> Article:
    article = readers.read(pdf_file(path, pages, info, more))
    check(article)
    assert len(article.pages) == len(pages)
    assert article.pages[0] == 0
    assert all(a <= b <= len(article.text) for a, b in pairwise(article.pages))
    return article


def turned(n: int) -> str:
    """Return a paragraph that begins with other words for each number, and ends as a sentence."""
    spoken = " ".join(PROSE).replace(".", "").split()
    return " ".join([*spoken[n % 71 :], *spoken[: n % 71]]) + "."


def refused(path: Path) -> str:
    with pytest.raises(BrieferError) as caught:
        readers.read(path)
    return f"{caught.value.sentence} {caught.value.hint}"


def cut(found: Article) -> list[tuple[Role, str]]:
    return [(part.role, found.text[part.start : part.end]) for part in found.parts]


def words(found: Article) -> list[str]:
    return [words for _, words in cut(found)]


# --- paragraphs


def test_paragraphs_with_gaps_between_them_are_rebuilt(page: Path) -> None:
    assert read(page, column(LONG)).text == "\n\n".join(LONG)


def test_paragraphs_whose_first_lines_are_set_in_are_rebuilt(page: Path) -> None:
    assert words(read(page, column(LONG * 2, gap=0, indent=3))) == LONG * 2


def test_paragraphs_that_only_a_short_line_ends_are_rebuilt(page: Path) -> None:
    # The last line of each leaves more room than the first word of the next needs.
    short = [f"{one} So." for one in LONG]
    assert all(len(wrapped(one, 70)[-1]) < 50 for one in short)
    assert words(read(page, column(short, gap=0))) == short


def test_a_line_that_happens_to_be_full_ends_a_paragraph_if_a_gap_follows(page: Path) -> None:
    full = "x" * 34 + " " + "y" * 35
    assert words(read(page, column([full, LONG[0], full, LONG[1]]))) == [full, LONG[0], full, LONG[1]]


@pytest.mark.parametrize("size", [6.5, 10, 14])
@pytest.mark.parametrize("leading", [1.05, 1.2, 1.6, 2.0])
def test_any_size_and_leading_will_do(page: Path, size: float, leading: float) -> None:
    set_lines = column(LONG[:2], size=size, leading=size * leading, gap=size * leading * 0.8, width=48)
    assert words(read(page, set_lines)) == LONG[:2]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12)
@given(
    counts=st.lists(st.integers(25, 60), min_size=1, max_size=5),
    order=st.randoms(use_true_random=False),
    width=st.integers(40, 75),
)
def test_whatever_is_set_comes_back_word_for_word(page: Path, counts: list[int], order: object, width: int) -> None:
    vocabulary = " ".join(PROSE).replace(".", "").replace(",", "").split()
    paragraphs = []
    for count in counts:
        order.shuffle(vocabulary)  # type: ignore[attr-defined]
        paragraphs.append(" ".join(vocabulary[:count]) + " and so on for a while, as it has been since.")
    found = read(page, *paged(column(paragraphs, width=width), 45))
    assert " ".join(found.text.split()) == " ".join(" ".join(paragraphs).split())
    assert [" ".join(each.split()) for each in words(found)] == paragraphs


# --- line ends


def test_a_word_that_was_divided_at_a_line_end_is_whole_again(page: Path) -> None:
    lines = ["The harbour office gave its word in the govern-", "ment building, where every quay is a govern-"]
    lines += ["ment matter, and a good many boats are a depart-", "ment matter too, as the government says of them."]
    found = read(page, [Put(line, 72, 700 - 12 * n) for n, line in enumerate(lines)])
    assert found.text.count("government") == 3
    assert "department" in found.text
    assert "-" not in found.text


def test_an_author_s_own_hyphen_stays_at_a_line_end(page: Path) -> None:
    lines = [
        "Passengers complain of long-term trouble, and of self-",
        "made rules on the quay, which last year's long-",
    ]
    lines += ["term plan would have ended, says a U.S.-", "led company that nobody asked about its own plans."]
    text = read(page, [Put(line, 72, 700 - 12 * n) for n, line in enumerate(lines)]).text
    assert text.count("long-term") == 2
    assert "self-made" in text
    assert "U.S.-led" in text


# --- columns


def two_columns() -> tuple[list[Put], list[Put]]:
    return column(LONG[:2], width=36, x=60, gap=12), column(LONG[1:], width=36, x=330, gap=12)


def test_two_columns_that_were_drawn_one_after_the_other_are_read_so(page: Path) -> None:
    left, right = two_columns()
    assert words(read(page, [*left, *right])) == [*LONG[:2], *LONG[1:]]


def test_two_columns_that_were_drawn_line_by_line_are_told_apart(page: Path) -> None:
    left, right = two_columns()
    across = sorted([*left, *right], key=lambda put: (-put.y, put.x))
    assert words(read(page, across)) == [*LONG[:2], *LONG[1:]]


def test_a_heading_across_both_columns_stands_above_them(page: Path) -> None:
    left, right = two_columns()
    title = Put("Nobody waits for the ferry any longer", 60, 740, 18)
    across = sorted([*left, title, *right], key=lambda put: (-put.y, put.x))
    found = read(page, across)
    assert found.title == "Nobody waits for the ferry any longer"
    assert body(found) == [*LONG[:2], *LONG[1:]]


def test_a_paragraph_goes_on_in_the_next_column(page: Path) -> None:
    lines = column([" ".join(PROSE)], width=36, x=60)
    half = len(lines) // 2
    moved = [put._replace(x=330, y=put.y + 12 * half) for put in lines[half:]]
    assert words(read(page, [*lines[:half], *moved])) == [" ".join(PROSE)]


def test_a_page_drawn_from_below_is_read_from_above(page: Path) -> None:
    assert words(read(page, column(LONG)[::-1])) == LONG


# --- pages


def test_a_paragraph_goes_on_over_the_page_and_the_page_is_known(page: Path) -> None:
    pages = paged(column([*LONG, LONG[0]], gap=0, indent=3), 7)
    found = read(page, *pages)
    assert words(found) == [*LONG, LONG[0]]
    for n, put in enumerate(pages):
        assert found.text.startswith(put[0].text, found.pages[n])


def test_running_heads_feet_and_numbers_are_furniture_and_part_no_paragraph(page: Path) -> None:
    pages = [
        [Put("The Harbour Papers", 72, 750, 9), *lines, Put(f"{n} of 3", 300, 40, 9)]
        for n, lines in enumerate(paged(column([" ".join(PROSE)] * 2, gap=0, indent=3), 6), 1)
    ]
    found = read(page, *pages)
    assert body(found) == [" ".join(PROSE)] * 2
    furniture = [words for role, words in cut(found) if role is Role.FURNITURE]
    assert furniture == [text for n in range(1, len(pages) + 1) for text in ("The Harbour Papers", f"{n} of 3")]


def test_heads_of_left_and_right_pages_are_known(page: Path) -> None:
    heads = ["Nadia Brandt", "Nobody waits"] * 3
    pages = [[Put(f"{head} {n}", 72 if n % 2 else 400, 750), *column([turned(n)])] for n, head in enumerate(heads, 1)]
    assert len(body(read(page, *pages))) == 6
    assert [role for role, _ in cut(read(page, *pages))].count(Role.FURNITURE) == 6


def test_the_number_of_a_single_page_is_furniture_and_a_year_is_not(page: Path) -> None:
    found = read(page, [*column(LONG), Put("- 1 -", 300, 40)])
    assert cut(found)[-1] == (Role.FURNITURE, "- 1 -")
    assert cut(read(page, [*column(LONG), Put("2026", 300, 40)]))[-1][0] is not Role.FURNITURE


def test_a_page_without_words_begins_where_the_next_one_does(page: Path) -> None:
    found = read(page, [], column(LONG[:1]), [], column(LONG[1:2]), [])
    second = found.text.index(LONG[1])
    assert found.pages == (0, 0, second, second, len(found.text))


def test_notes_at_a_page_s_foot_stand_behind_the_paragraph_that_goes_on(page: Path) -> None:
    pages = paged(column([" ".join(PROSE)] * 2, gap=0, indent=3), 6)
    pages[0].append(Put("1 See also the harbour's report of last winter.", 72, 80, 7))
    found = read(page, *pages)
    assert body(found) == [" ".join(PROSE), "1 See also the harbour's report of last winter.", " ".join(PROSE)]


def test_a_turned_page_is_read_and_words_across_it_are_furniture(page: Path) -> None:
    stamp = Put("Draft, not for release", 30, 200, turned=True)
    found = read(page, [*column(LONG), stamp], more="/Rotate 90")
    assert cut(found)[-1] == (Role.FURNITURE, "Draft, not for release")
    turned = [put._replace(x=700 - put.y, y=put.x, turned=True) for put in column(LONG)]
    assert words(read(page, turned)) == LONG


# --- structure


def test_words_beyond_the_edges_of_the_page_are_not_read(page: Path) -> None:
    beyond = [Put("Nobody sees this", 72, 800), Put("nor this", 700, 400), Put("nor that", 72, -20)]
    assert words(read(page, [*column(LONG), *beyond])) == LONG


def test_headings_are_told_by_size_and_weight_with_their_levels(page: Path) -> None:
    found = read(
        page,
        [
            Put("Nobody waits for", 72, 740, 20),
            Put("the ferry", 72, 716, 20),
            *column(LONG[:1], top=680),
            Put("The quay", 72, 600, 14),
            *column(LONG[1:2], top=580),
            Put("The shelter", 72, 500, 10, "bold"),
            *column(LONG[2:], top=484),
        ],
    )
    assert [(part.role, part.level) for part in found.parts] == [
        *[(Role.TITLE, 0), (Role.BODY, 0), (Role.HEADING, 1), (Role.BODY, 0), (Role.HEADING, 2), (Role.BODY, 0)]
    ]
    assert words(found)[::2] == ["Nobody waits for the ferry", "The quay", "The shelter"]


def test_list_items_are_parts_of_their_own_without_their_signs(page: Path) -> None:
    items = [Put("•", 80, 600), Put("Fewer boats on the northern quay", 94, 600), Put("•", 80, 588)]
    items += [Put("More rain", 94, 588), Put("3.", 80, 576), Put("Nobody knows", 100, 576)]
    found = read(page, [*column(LONG[:1]), *items])
    assert [(part.shape, text) for part, text in zip(found.parts, words(found), strict=True)][1:] == [
        (Shape.ITEM, "Fewer boats on the northern quay"),
        (Shape.ITEM, "More rain"),
        (Shape.ITEM, "3. Nobody knows"),
    ]


def test_the_second_line_of_an_item_belongs_to_it(page: Path) -> None:
    item = wrapped(LONG[0], 60)
    put = [Put("•", 72, 500), *[Put(line, 86, 500 - 12 * n) for n, line in enumerate(item)]]
    assert words(read(page, [*column(LONG[1:2]), *put])) == [LONG[1], LONG[0]]


def test_a_paragraph_set_in_on_both_sides_is_a_quotation(page: Path) -> None:
    quoted = column([LONG[1]], x=108, width=54, top=600)
    found = read(page, [*column(LONG[:1]), *quoted, *column(LONG[2:], top=500)])
    assert [part.shape for part in found.parts] == [Shape.PLAIN, Shape.QUOTE, Shape.PLAIN]
    assert words(found) == LONG


def test_bold_and_italic_words_are_marked_in_the_text(page: Path) -> None:
    at = [len("The boat is "), len("The boat is never late ")]
    put = [Put("The boat is ", 72, 700), Put("never late", 72 + 6 * at[0], 700, 10, "bold")]
    put += [Put("they say", 72 + 6 * at[1], 700, 10, "italic"), Put("in spring.", 72 + 6 * (at[1] + 9), 700)]
    found = read(page, [*put, *column(LONG, top=660)])
    assert [(found.text[mark.start : mark.end], mark.style) for mark in found.marks] == [
        ("never late", "bold"),
        ("they say", "italic"),
    ]


def test_cells_beside_each_other_are_a_line(page: Path) -> None:
    rows = [Put("Boat", 72, 600), Put("Late", 300, 600), Put("Northern", 72, 588), Put("9 of 10", 300, 588)]
    assert words(read(page, [*column(LONG[:1]), *rows]))[1:] == ["Boat\tLate", "Northern\t9 of 10"]


def test_the_number_of_a_note_cannot_be_taken_for_a_part_of_the_word(page: Path) -> None:
    put = [Put("The ferry has been late on nine days.", 72, 700), Put("4", 72 + 6 * 37, 704, 6)]
    text = read(page, [*put, Put("Nobody knows.", 72 + 6 * 39, 700), *column(LONG, top=660)]).text
    assert text.startswith("The ferry has been late on nine days.⁴ Nobody knows.")


# --- properties


def test_properties_fill_in_what_the_text_does_not_say_and_are_named_as_the_source(page: Path) -> None:
    info = {"Title": "Nobody waits", "Author": "Nadia Brandt; Omar Reyes", "CreationDate": "D:20260303101500+01'00'"}
    found = read(page, column(LONG), info=info)
    assert (found.title, found.authors, found.date) == ("Nobody waits", ("Nadia Brandt", "Omar Reyes"), "2026-03-03")
    assert {origin.field: origin.source for origin in found.origins} == dict.fromkeys(
        ("title", "authors", "date"), "the file’s properties"
    )


def test_the_text_knows_better_than_the_properties(page: Path) -> None:
    top = [Put("Nobody waits", 72, 760, 20), Put("By Nadia Brandt", 72, 736), Put("3 March 2026", 72, 720)]
    info = {"Title": "Template", "Author": "Tom Weil", "CreationDate": "D:20200101"}
    found = read(page, [*top, *column(LONG)], info=info)
    assert (found.title, found.authors, found.date) == ("Nobody waits", ("Nadia Brandt",), "2026-03-03")
    assert {origin.source for origin in found.origins} == {"the text"}


@pytest.mark.parametrize("title", ["Microsoft Word - ferry.doc", "untitled", "ferry.indd", "https://example.org/a"])
def test_a_title_that_a_program_made_up_is_none(page: Path, title: str) -> None:
    assert read(page, column(LONG), info={"Title": title}).title == ""


def test_the_line_that_the_properties_call_the_title_is_it(page: Path) -> None:
    top = [Put("Harbour Institute", 72, 760, 24), Put("Nobody waits", 72, 730, 18)]
    found = read(page, [*top, *column(LONG, top=690)], info={"Title": "Nobody waits"})
    assert found.title == "Nobody waits"
    assert cut(found)[1] == (Role.TITLE, "Nobody waits")


# --- what is refused


@pytest.mark.parametrize(
    ("scanned", "listed"), [({2}, "2"), ({1, 2, 3}, "1–3"), ({2, 4, 5, 6}, "2, 4–6"), ({6, 7}, "6–7")]
)
def test_pages_of_a_document_that_are_scans_are_named(page: Path, scanned: set[int], listed: str) -> None:
    pages = [[PICTURE] if n in scanned else column([turned(n)]) for n in range(1, 8)]
    article, remark = readers.read_with_report(pdf_file(page, pages))
    assert remark == article.note == f"Scanned pages, which hold no text and were not read: {listed}."
    assert words(article) == [turned(n) for n in range(1, 8) if n not in scanned]


def test_a_blank_page_or_one_with_a_picture_beside_its_text_is_no_scan(page: Path) -> None:
    found = read(page, column(LONG[:1]), [], [PICTURE, *column(LONG[1:])])
    assert found.note == ""


def test_a_scan_without_text_is_said_plainly(page: Path) -> None:
    pdf_file(page, [[PICTURE], [PICTURE]])
    assert "is a scan" in refused(page)
    assert "OCR" in refused(page)


def test_a_file_without_words_and_pictures_holds_no_text(page: Path) -> None:
    assert "holds no text" in refused(pdf_file(page, [[], []]))


def test_a_truncated_file_is_damaged_wherever_it_breaks_off(page: Path) -> None:
    raw = pdf_file(page, [column(LONG)] * 3).read_bytes()
    for end in (20, len(raw) // 2, len(raw) - 40):
        page.write_bytes(raw[:end])
        assert "damaged" in refused(page)


def test_what_only_begins_like_a_pdf_file_is_damaged(page: Path) -> None:
    page.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"\nstartxref\n9\n%%EOF")
    assert "damaged" in refused(page)


def test_another_format_is_named(page: Path) -> None:
    page.write_bytes(b"PK\x03\x04" + bytes(99))
    assert "zip archive" in refused(page)
    page.write_text("The ferry is late.", encoding="utf-8")
    assert "no PDF file" in refused(page)


def test_five_hundred_pages_are_read(page: Path) -> None:
    firsts = [f"On{' and on' * (n // 71)} page {n}, {turned(n)}" for n in range(1, 501)]
    found = read(page, *([*column([first, *LONG]), Put(str(n), 300, 40)] for n, first in enumerate(firsts, 1)))
    assert found.text.count(LONG[0]) == found.text.count(LONG[2]) == 500
    assert all(found.text.startswith(first, start) for first, start in zip(firsts, found.pages, strict=True))


def test_thousands_of_pages_are_too_many(page: Path) -> None:
    pdf_file(page, [[]] * 2_001)
    assert "more than 2,000 pages" in refused(page)


def test_a_page_of_too_many_characters_is_refused(page: Path) -> None:
    pdf_file(page, [[Put("ferry " * 4_000, 10, 10 + 5 * n, 0.04) for n in range(140)]])
    assert "million characters" in refused(page)


def test_a_file_that_takes_too_long_is_given_up(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "PATIENCE", 0)
    assert "was not read within 0 seconds" in refused(pdf_file(page, [column(LONG)]))


def test_a_process_that_dies_is_a_damaged_file(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pdf_file(page, [column(LONG)])
    monkeypatch.setattr(apart, "_serve", exit)
    assert "damaged" in refused(page)


@pytest.mark.skipif(sys.platform != "linux", reason="only here a process can be kept from more memory")
@pytest.mark.parametrize("operators", ["BT /F0 9 Tf (a) Tj ET ", "0 0 m 1 1 l S "])
def test_a_page_of_millions_of_operators_is_given_up(
    page: Path, monkeypatch: pytest.MonkeyPatch, operators: str
) -> None:
    packed = zlib.compress(operators.encode() * 3_000_000).hex()
    raw = pdf_file(page, [["%"]]).read_bytes()
    stream = f"<< /Length {len(packed)} /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\n{packed}\nendstream"
    page.write_bytes(raw.replace(b"<< /Length 1 >>\nstream\n%\nendstream", stream.encode()))
    assert page.stat().st_size < 1_000_000
    monkeypatch.setattr(apart, "_MOST_MEMORY", 700_000_000)
    assert "made to use up a computer’s memory" in refused(page)


def test_pages_that_stand_in_themselves_are_no_trap(page: Path) -> None:
    raw = pdf_file(page, [column(LONG)]).read_bytes()
    page.write_bytes(raw.replace(b"/Kids [7 0 R]", b"/Kids [2 0 R]"))
    assert refused(page)


def test_several_files_are_read_at_once_in_threads(tmp_path: Path) -> None:
    paths = [pdf_file(tmp_path / f"{n}.pdf", [column([f"{LONG[0]} {n}"])]) for n in range(6)]
    with ThreadPoolExecutor(3) as pool:
        assert [found.text for found in pool.map(readers.read, paths)] == [f"{LONG[0]} {n}" for n in range(6)]
