"""Names in bylines: whole names only, and better none than a wrong one."""

from __future__ import annotations

import pytest

from briefer.readers import bylines, names


@pytest.mark.parametrize(
    ("listing", "found"),
    [
        ("Nadia Brandt", ["Nadia Brandt"]),
        ("Nadia Brandt and Tom Weil", ["Nadia Brandt", "Tom Weil"]),
        ("Nadia Brandt, Tom Weil and Li Na", ["Nadia Brandt", "Tom Weil", "Li Na"]),
        ("Nadia Brandt, Tom Weil, and Li Na", ["Nadia Brandt", "Tom Weil", "Li Na"]),
        ("Nadia Brandt & Tom Weil", ["Nadia Brandt", "Tom Weil"]),
        ("Nadia Brandt; Tom Weil", ["Nadia Brandt", "Tom Weil"]),
        ("Nadia Brandt, QNN", ["Nadia Brandt"]),
        ("Nadia Brandt, QNN and Tom Weil", ["Nadia Brandt", "Tom Weil"]),
        ("José Ortega y Gasset", ["José Ortega y Gasset"]),
        ("Ana Ruiz y José Díaz", ["Ana Ruiz", "José Díaz"]),
        ("Jürgen von der Heide und Åsa Ek", ["Jürgen von der Heide", "Åsa Ek"]),
        ("Ludwig van Beethoven", ["Ludwig van Beethoven"]),
        ("Tom O’Neill", ["Tom O’Neill"]),
        ("Jean-Luc d’Arc", ["Jean-Luc d’Arc"]),
        ("J. R. Weil", ["J. R. Weil"]),
        ("Martin L. King Jr.", ["Martin L. King Jr"]),
        ("Dr. Nadia Brandt, Ph.D.", ["Nadia Brandt"]),
        ("Nadia Brandt, Staff Writer", ["Nadia Brandt"]),
        ("Nadia Brandt, The Island Post", ["Nadia Brandt"]),
        ("NADIA BRANDT", ["Nadia Brandt"]),
        ("NADIA VAN DER BRANDT", ["Nadia van der Brandt"]),
        ("April Ryan", ["April Ryan"]),
        ("Nadia Brandt and Nadia Brandt", ["Nadia Brandt"]),
        ("Nadia", []),
        ("the clerk", []),
        ("Monday morning", []),
        ("Land and Sea", []),
        ("Nadia Brandt and others", []),
        ("The Editorial Board", []),
        ("Island Post Staff", []),
        ("Associated Press", []),
        ("", []),
        (",", []),
        ("A very long listing of words that are Not Names at all", []),
    ],
)
def test_names_are_told_apart_and_from_other_words(listing: str, found: list[str]) -> None:
    assert list(names.parse(listing)) == found


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Nadia Brandt", ["Nadia Brandt"]),
        ("BY NADIA BRANDT AND TOM WEIL", ["Nadia Brandt", "Tom Weil"]),
        ("by Nadia Brandt", ["Nadia Brandt"]),
        ("By: Nadia Brandt", ["Nadia Brandt"]),
        ("Von Nadia Brandt", ["Nadia Brandt"]),
        ("Por Nadia Brandt", ["Nadia Brandt"]),
        ("Par Nadia Brandt", ["Nadia Brandt"]),
        ("Written by Nadia Brandt", ["Nadia Brandt"]),
        ("Opinion by Nadia Brandt", ["Nadia Brandt"]),
        ("Author: Nadia Brandt", ["Nadia Brandt"]),
        ("By Nadia Brandt for The Island Post", ["Nadia Brandt"]),
        ("By Nadia Brandt in Husum", ["Nadia Brandt"]),
        ("By Nadia Brandt | 3 March 2026", ["Nadia Brandt"]),
        ("March 3, 2026 by Nadia Brandt", ["Nadia Brandt"]),
        ("Posted on March 3, 2026 by Nadia Brandt", ["Nadia Brandt"]),
        ("By Nadia Brandt, March 3, 2026, 8:15 am", ["Nadia Brandt"]),
        ("Posted by Nadia Brandt · 4 min read · Updated 3 March 2026", ["Nadia Brandt"]),
    ],
)
def test_bylines_come_in_many_shapes(line: str, authors: list[str]) -> None:
    found = bylines.imprint(line)
    assert found is not None
    assert list(found.authors) == authors


@pytest.mark.parametrize(
    "line",
    [
        "By law, the company must answer.",
        "By March 12, 2026, the company must have answered.",
        "By Nadia Brandt in a moment that nobody on the quay will forget",
        "By Land and Sea",
        "By admin",
        "Von der Leyen kommt",
        "Par exemple",
        "After March 2026",
        "The March 2026 accord",
        "January 6, 2021: a day to forget",
        "Nadia Brandt",
        "Words",
        "",
        "By " + "Nadia Brandt, " * 20,
    ],
)
def test_other_lines_are_no_bylines(line: str) -> None:
    assert bylines.imprint(line) is None
