"""The five real articles, where they are at hand: the role of every line, and what is found of each.

Lines are named by their numbers; no words of the articles stand here but those the issue gives.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from briefer import readers
from briefer.core.records import Article, Role

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"
FURNITURE = {
    "000": {1: "title", 4: "caption", 24: "credit", 26: "credit", 29: "credit"},
    "001": {1: "title", 3: "repeated-title", 4: "caption", 19: "pull-quote", 32: "biography"},
    "002": {1: "navigation", 2: "advertisement", 4: "title", 6: "navigation", 7: "dateline", 8: "repeated-title"}
    | dict.fromkeys((14, 24, 38, 46, 56, 64), "heading")
    | {78: "biography", 80: "biography", 82: "navigation", 84: "navigation"},
    "003": {3: "navigation"},
    "004": {1: "title", 3: "teaser", 5: "repeated-title", 8: "navigation"},
}
FIELDS: dict[str, tuple[int, tuple[str, ...], str, str, str]] = {
    "000": (1, ("Robert Torres",), "CounterPunch.org", "FPIF", ""),
    "001": (1, ("James Bosworth",), "", "", ""),
    "002": (4, ("Henry Ziemer",), "", "", "2025-01-29"),
    "003": (0, (), "", "", ""),
    "004": (1, (), "", "", ""),
}
"""The line that is the title (0: none), authors, publisher, where it appeared first, date. No words of the texts."""


def real(number: str) -> Article:
    found = sorted(FOLDER.glob(f"{number}_*.txt"))
    if not found:
        pytest.skip("the real articles are not beside this checkout")
    return readers.read(found[0])


@pytest.mark.parametrize("number", FURNITURE)
def test_every_line_has_its_role(number: str) -> None:
    article = real(number)
    roles = {article.text.count("\n", 0, part.start) + 1: part.role for part in article.parts}
    expected = {line: Role(FURNITURE[number].get(line, "body")) for line in roles}
    assert roles == expected
    assert set(FURNITURE[number]) <= set(roles)


@pytest.mark.parametrize("number", FIELDS)
def test_what_the_text_says_of_itself_is_found_and_no_more(number: str) -> None:
    article = real(number)
    line, *expected = FIELDS[number]
    assert article.title == (article.text.split("\n")[line - 1] if line else "")
    assert [article.authors, article.publisher, article.first_in, article.date] == expected
    assert not article.url
    assert article.title_is_guess == (number == "003")
