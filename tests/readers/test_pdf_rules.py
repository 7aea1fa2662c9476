"""The rules behind the reading of PDF files, one by one: line ends, running lines, made-up titles."""

from __future__ import annotations

import pytest

from briefer.readers.pdf_furniture import trimmed
from briefer.readers.pdf_hyphens import Hyphens
from briefer.readers.pdf_lines import Line
from briefer.readers.pdf_words import Word
from briefer.readers.properties import Properties


def line(text: str, y: float, page: int = 0, x: float = 72.0) -> Line:
    words, at = [], x
    for word in text.split():
        words.append(Word(word, at, at + 6 * len(word), y, 10.0))
        at += 6 * (len(word) + 1)
    return Line(words, page=page)


def joint(above: str, below: str, *known: str, lines: int = 0) -> str:
    others = [["quay", "and", "boat"]] * lines
    word, space = Hyphens([[*known, above], *others]).joint(above, below)
    return f"{word}{space}{below}"


@pytest.mark.parametrize(
    ("above", "below", "known", "expected"),
    [
        ("govern-", "ment", [], "government"),
        ("govern-", "ment,", ["government", "govern", "ment"], "government,"),
        ("long-", "term", ["long-term"], "long-term"),
        ("drug-", "related", ["drug", "related"], "drug-related"),
        ("self-", "made", [], "self-made"),
        ("U.S.-", "led", [], "U.S.-led"),
        ("Mexico-", "U.S.", [], "Mexico-U.S."),
        ("COVID-", "related", [], "COVID-related"),
        ("1990-", "1995", [], "1990-1995"),
        ("govern\u00ad", "ment", ["govern", "ment"], "government"),
        ("the", "ferry", [], "the ferry"),
        ("-", "ferry", [], "- ferry"),
        ("promise—", "and", [], "promise—and"),
        ("渡", "船", [], "渡船"),
        ("渡", "boat", [], "渡 boat"),
        ("한국", "배", [], "한국 배"),
    ],
)
def test_line_ends(above: str, below: str, known: list[str], expected: str) -> None:
    assert joint(above, below, *known) == expected


def test_where_hardly_a_line_ends_with_a_hyphen_nobody_divides_words() -> None:
    assert joint("govern-", "ment", lines=60) == "govern-ment"
    assert joint("govern\u00ad", "ment", lines=60) == "government"


def page(number: int, *middle: str, head: str = "The Harbour Papers", foot: str = "") -> list[Line]:
    lines = [line(text, 600 - 12 * n) for n, text in enumerate(middle)]
    tops = [line(head, 750)] if head else []
    return [*tops, *lines, line(foot or f"Page {number}", 40)]


def test_lines_that_stand_on_several_pages_at_one_height_are_running() -> None:
    pages = trimmed([page(n, f"one {'x' * n} boat", f"two {'y' * n}") for n in range(1, 5)])
    assert [each.heads[0].text for each in pages] == ["The Harbour Papers"] * 4
    assert [each.feet[0].text for each in pages] == [f"Page {n}" for n in range(1, 5)]
    assert all(len(each.own) == 2 for each in pages)


def test_a_line_that_stands_in_its_paragraph_runs_nowhere() -> None:
    pages = trimmed(
        [page(n, "the same words on each page", f"two {'y' * n}", head="", foot="x" * n) for n in (1, 2, 3)]
    )
    assert all(each.own[0].text == "the same words on each page" for each in pages)


def test_a_page_of_running_lines_only_keeps_them_as_its_text() -> None:
    pages = trimmed([[line("Annual report", 700), line("Harbour office", 400)]] * 3)
    assert all(len(each.own) == 2 for each in pages)


@pytest.mark.parametrize(
    ("foot", "is_number"),
    [("1", True), ("- 1 -", True), ("Page 1 of 9", True), ("1/9", True), ("2026", False), ("1 boat", False)],
)
def test_a_page_s_own_number_is_running_even_on_a_single_page(foot: str, is_number: bool) -> None:
    [only] = trimmed([page(1, "one boat", "two boats", head="", foot=foot)])
    assert bool(only.feet) == is_number


@pytest.mark.parametrize(
    "title",
    [
        "Microsoft Word - a.doc",
        "Microsoft PowerPoint - slides",
        "a b.PDF",
        "Untitled-1",
        "Document 3",
        "about:blank",
        "—",
    ],
)
def test_titles_that_programs_make_up_are_none(title: str) -> None:
    assert Properties(title=title).real_title == ""


@pytest.mark.parametrize("title", ["Nobody waits", "Word on the street", "Documents of the harbour", "Report 3.5"])
def test_titles_that_people_write_stay(title: str) -> None:
    assert Properties(title=f"  {title}\n").real_title == title
