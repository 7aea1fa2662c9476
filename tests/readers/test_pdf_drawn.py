"""PDF files as browsers, typesetters and office programs draw them: dots, gaps for spaces, signs drawn late."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer import readers
from briefer.core.records import Role, Shape
from briefer.readers.pdf_hyphens import Hyphens
from tests.readers.pages import PROSE
from tests.readers.printing import WIDTH, Put, column, pdf_file
from tests.readers.test_every_reader import check

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefer.core.records import Article

LONG = [f"{PROSE[0]} {PROSE[1]}", f"{PROSE[2]} {PROSE[3]}", f"{PROSE[1]} {PROSE[3]}"]
ITEMS = ("Fewer boats", "More rain", "No shelter")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "page.pdf"


def read(path: Path, *pages: Sequence[Put | str]) -> Article:
    article = readers.read(pdf_file(path, pages))
    check(article)
    return article


def words(found: Article) -> list[str]:
    return [found.text[part.start : part.end] for part in found.parts]


def shown(operators: str, y: float, x: float = 72) -> str:
    """Return a line of Courier in 10 points whose words are shown by operators of ours (PDF 32000-1, 9.4.3)."""
    return f"BT /F0 10 Tf 1 0 0 1 {x} {y} Tm {operators} ET"


def listed(dot: str) -> list[Put | str]:
    """Return a page with a list whose signs are drawn: `dot` has the place of each."""
    below = [Put(item, 90, 600 - 14 * n) for n, item in enumerate(ITEMS)]
    dots = [dot.format(x=80, y=602 - 14 * n) for n in range(len(ITEMS))]
    return [*column(LONG[:2]), *below, *dots, *column(LONG[2:], top=530)]


# --- dots


@pytest.mark.parametrize(
    "dot", ["{x} {y} 3 3 re f", "q 1 0 0 1 {x} {y} cm 0 1.5 m 0 3 3 3 3 1.5 c 3 0 0 0 0 1.5 c f Q"]
)
def test_a_drawn_dot_before_a_line_makes_it_an_item(page: Path, dot: str) -> None:
    found = read(page, listed(dot))
    items = [found.text[part.start : part.end] for part in found.parts if part.shape is Shape.ITEM]
    assert items == list(ITEMS)
    assert words(found) == [*LONG[:2], *ITEMS, LONG[2]]
    assert all(part.role is Role.BODY for part in found.parts)


@pytest.mark.parametrize("dot", ["{x} {y} 9 9 re f", "{x} {y} 3 0.4 re f", "20 {y} 3 3 re f", "{x} 300 3 3 re f"])
def test_boxes_rules_and_what_is_drawn_far_away_are_no_signs(page: Path, dot: str) -> None:
    assert not any(part.shape is Shape.ITEM for part in read(page, listed(dot)).parts)


def test_a_dot_between_words_ends_a_story_and_begins_no_item(page: Path) -> None:
    line: list[Put | str] = [Put("Late again", 72, 600), "134 602 3 3 re f", Put("and again", 142, 600)]
    found = read(page, [*column(LONG[:2]), *line, *column(LONG[2:], top=560)])
    assert not any(part.shape is Shape.ITEM for part in found.parts)


def test_a_list_in_the_right_column_has_its_dots_too(page: Path) -> None:
    left = column(LONG[:2], width=36, x=60)
    right = [Put(item, 348, 700 - 12 * n) for n, item in enumerate(ITEMS)]
    dots = [f"338 {702 - 12 * n} 3 3 re f" for n in range(len(ITEMS))]
    found = read(page, [*left, *dots, *right, *column(LONG[1:], width=36, x=330, top=650)])
    assert [found.text[part.start : part.end] for part in found.parts if part.shape is Shape.ITEM] == list(ITEMS)


def test_a_chart_of_a_thousand_dots_makes_no_list(page: Path) -> None:
    chart = [f"{80 + n % 40} {100 + n // 4} 3 3 re f" for n in range(1_000)]
    found = read(page, [*column(LONG), Put("Boats", 100, 150), Put("Winters", 100, 250), *chart])
    assert not any(part.shape is Shape.ITEM for part in found.parts)


# --- gaps


def test_words_that_only_a_gap_parts_are_two(page: Path) -> None:
    lines = ["[(since the new) -260 (company) -260 (took over, as) -300 (a) -300 (timetable says.)] TJ"]
    lines += ["[(Nobody at the) -220 (northern quay knows) -400 (why it has been late.)] TJ"]
    found = read(page, [shown(line, 700 - 12 * n) for n, line in enumerate(lines)])
    assert " ".join(found.text.split()) == (
        "since the new company took over, as a timetable says. Nobody at the northern quay knows why it has been late."
    )


def test_a_space_that_the_next_letters_were_drawn_over_is_none(page: Path) -> None:
    line = "[(The storm took ev ) 600 (ery stone of the wall, and nobody repairs it.)] TJ"
    assert read(page, [shown(line, 700)]).text == "The storm took every stone of the wall, and nobody repairs it."


def test_spaced_out_letters_are_not_taken_for_words(page: Path) -> None:
    spaced = "2 Tc (TIMETABLE of winter) Tj 0 Tc"
    assert words(read(page, [shown(spaced, 730), *column(LONG)]))[0] == "TIMETABLE of winter"


def test_a_line_that_was_only_stretched_is_no_row_of_a_table(page: Path) -> None:
    above, below = column(LONG[:1], top=700, width=40), column([LONG[1]], top=580, width=40)
    right = max(line.x + len(line.text) * WIDTH * 10 for line in above)
    full = [line for line in above if line.x + len(line.text) * WIDTH * 10 == right]
    three = ("Nobody", "knows", "when")
    room = (right - 72 - sum(len(word) for word in three) * WIDTH * 10) / 2
    places = (72.0, 72 + 36 + room, 72 + 36 + room + 30 + room)
    line = [Put(word, x, 595) for word, x in zip(three, places, strict=True)]
    edges = [Put("x" * round((right - 72) / 6), 72, 400 - 12 * n) for n in range(3)]
    assert full
    found = read(page, [*above, *line, *below, *edges])
    assert "Nobody knows when" in found.text
    assert "\t" not in found.text


def test_a_row_whose_gaps_differ_stays_a_row(page: Path) -> None:
    rows = [Put(word, x, 600 - 12 * n) for n in range(3) for word, x in (("Winter", 72), ("Boats", 150), ("Late", 330))]
    assert "Winter\tBoats\tLate" in read(page, [*column(LONG[:2]), *rows]).text


# --- signs that are drawn late, numbers of notes


def test_a_sign_that_another_font_draws_after_its_line_is_put_where_it_stands(page: Path) -> None:
    before, after = Put("Nobody sat at", 72, 600), Put("the ferry stop, nor had asked.", 72 + 6 * 16, 600)
    sign = Put("§§", 72 + 6 * 13.5, 600)
    found = read(page, [*column(LONG[:2]), before, after, sign, *column(LONG[2:], top=560)])
    assert "Nobody sat at §§ the ferry stop, nor had asked." in words(found)


def test_a_sign_drawn_late_within_a_word_joins_it(page: Path) -> None:
    before, after = Put("The price is 40", 72, 600), Put(", says the office.", 72 + 6 * 16, 600)
    found = read(page, [*column(LONG[:2]), before, after, Put("€", 72 + 6 * 15, 600), *column(LONG[2:], top=560)])
    assert "The price is 40€, says the office." in words(found)


def test_the_raised_number_that_a_note_begins_with_is_told_from_its_words(page: Path) -> None:
    note = [Put("7", 72, 103, 5), Put("The office says so in its letter.", 75, 100, 8)]
    assert words(read(page, [*column(LONG), *note]))[-1] == "⁷The office says so in its letter."


# --- over the page


def test_a_quotation_that_ends_a_page_takes_nothing_in_from_the_next(page: Path) -> None:
    quote = column([LONG[1]], x=100, top=500, width=60)
    right = max(line.x + len(line.text) * WIDTH * 10 for line in quote)
    last = quote[-1]
    filled = f"{last.text[:-1]} {'and so on ' * 9}"[: round((right - last.x) / 6) - 1].rstrip() + "."
    found = read(page, [*column(LONG[:1]), *quote[:-1], last._replace(text=filled)], column([f"Again. {LONG[2]}"]))
    assert words(found)[-1] == f"Again. {LONG[2]}"
    assert words(found)[-2].endswith(filled)


def test_a_small_running_head_close_above_the_text_is_furniture(page: Path) -> None:
    pages = [[*column(LONG), Put("The Quay Post, winter issue", 72, 712, 7)] for _ in range(4)]
    found = read(page, *pages)
    said = [found.text[part.start : part.end] for part in found.parts if part.role is Role.FURNITURE]
    assert said == ["The Quay Post, winter issue"] * 4


# --- divided words


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("long-stand-", "ing", "long-standing"),
        ("well-docu-", "mented", "well-docu-mented"),
        ("five-year-", "old", "five-year-old"),
    ],
)
def test_a_compound_is_divided_anew_only_where_its_end_says_so(above: str, below: str, joined: str) -> None:
    lines = [["a", f"depart{n}-"] for n in range(9)]
    word, space = Hyphens(lines).joint(above, below)
    assert word + space + below == joined
