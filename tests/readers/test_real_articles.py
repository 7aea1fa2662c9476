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
FIELDS = {
    "000": (
        "US Boots on the Ground in Mexico Would be a Disaster",
        ("Robert Torres",),
        "CounterPunch.org",
        "FPIF",
        "",
    ),
    "001": ("Take Trump’s Threats of U.S. Military Action in Mexico Seriously", ("James Bosworth",), "", "", ""),
    "002": ("Five questions to ask before declaring war on cartels", ("Henry Ziemer",), "", "", "2025-01-29"),
    "003": ("", (), "", "", ""),
    "004": ("U.S. Seeks Mexico's Approval for Joint Military Ops Against Cartels", (), "", "", ""),
}


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
    found = (article.title, article.authors, article.publisher, article.first_in, article.date)
    assert found == FIELDS[number]
    assert not article.url
    assert article.title_is_guess == (number == "003")
