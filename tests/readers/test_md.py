"""Markdown: structure from the markup, the text untouched."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefer.core.records import Role
from briefer.readers import md
from tests.readers.pages import PROSE

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.records import Article


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def read(folder: Path, text: str) -> Article:
    path = folder / "page.md"
    path.write_text(text, encoding="utf-8", newline="")
    return md.read(path)


def cut(found: Article) -> list[tuple[str, str]]:
    return [(part.role.value, found.text[part.start : part.end]) for part in found.parts]


def test_headings_begin_behind_their_marks_and_the_first_is_the_title(folder: Path) -> None:
    found = read(folder, f"# The quay\n\n{PROSE[0]}\n\n## Why now? ##\n\n{PROSE[1]}\n\n# More\n\n{PROSE[2]}\n")
    assert found.title == "The quay"
    assert cut(found)[::2] == [("title", "The quay"), ("heading", "Why now? ##"), ("heading", "More")]


def test_underlined_headings_leave_their_line_to_the_furniture(folder: Path) -> None:
    found = read(folder, f"The quay\n========\n\n{PROSE[0]}\n\nWhy\nnow\n---\n{PROSE[1]}")
    assert cut(found)[:2] == [("title", "The quay"), ("navigation", "========")]
    assert cut(found)[3:5] == [("heading", "Why\nnow"), ("navigation", "---")]


def test_a_first_heading_below_prose_is_no_title(folder: Path) -> None:
    found = read(folder, f"{PROSE[0]} {PROSE[1]}\n\n# The quay\n\n{PROSE[2]}")
    assert (found.title, found.parts[1].role) == ("", Role.HEADING)


def test_without_a_first_level_the_opening_heading_is_the_title(folder: Path) -> None:
    assert read(folder, f"## The quay at night\n\n{PROSE[0]}\n\n### Why\n\n{PROSE[1]}").title == "The quay at night"


def test_wrapped_lines_are_one_paragraph_but_long_ones_and_hard_breaks_are_not(folder: Path) -> None:
    assert len(read(folder, "one\ntwo\nthree").parts) == 1
    assert len(read(folder, "one  \ntwo\\\nthree").parts) == 3
    assert len(read(folder, "\n".join([" ".join(PROSE)] * 3)).parts) == 3


def test_list_items_and_rows_are_parts_of_their_own_behind_their_marks(folder: Path) -> None:
    items = "- one\n  and on\n* two\n  - three\n\n1. four\n\n> five\n> six"
    text = f"{PROSE[0]}\n\n{items}\n\n| a | b |\n|---|---|\n| c | d |"
    assert cut(read(folder, text))[1:] == [
        ("body", "one\n  and on"),
        ("body", "two"),
        ("body", "three"),
        ("body", "1. four"),
        ("body", "five\n> six"),
        ("body", "| a | b |"),
        ("navigation", "|---|---|"),
        ("body", "| c | d |"),
    ]


def test_markup_alone_is_navigation_and_pictures_are_captions(folder: Path) -> None:
    text = f"{PROSE[0]}\n\n***\n\n![The quay](quay.jpg)\n\n<div>\n\n[1]: https://example.org\n\n{PROSE[1]}"
    assert [role for role, _ in cut(read(folder, text))] == [
        "body",
        "navigation",
        "caption",
        *["navigation"] * 2,
        "body",
    ]


def test_code_is_kept_line_by_line(folder: Path) -> None:
    found = read(folder, f"{PROSE[0]}\n\n```\nboats = 9\nprint(boats)\n```\n\n{PROSE[1]}")
    assert [words for role, words in cut(found) if role == "body"][1:3] == ["boats = 9", "print(boats)"]


def test_furniture_is_recognised_under_emphasis_and_links(folder: Path) -> None:
    text = (
        f"# The quay\n\n*By Nadia Brandt*\n\n**3 March 2026**\n\n{PROSE[0]}\n\n[Read more](https://example.org)\n\n"
        f"{PROSE[1]}\n\n## Comments\n\n## About the author\n\n**Nadia Brandt** is a sailor."
    )
    found = read(folder, text)
    assert [role for role, _ in cut(found)] == [
        *["title", "byline", "dateline", "body", "navigation", "body", "navigation", "biography", "biography"]
    ]
    assert (found.authors, found.date) == (("Nadia Brandt",), "2026-03-03")


def test_front_matter_is_one_part_and_is_believed(folder: Path) -> None:
    block = '---\ntitle: "The quay"\nauthors:\n  - Li Na\n  - Tom Weil\ndate: 2026-03-03T10:00:00Z\n---'
    found = read(folder, f"{block}\n\n# The quay at night\n\n{PROSE[0]}")
    assert cut(found)[0] == ("front-matter", block)
    assert cut(found)[1] == ("title", "The quay at night")
    assert (found.title, found.authors, found.date) == ("The quay", ("Li Na", "Tom Weil"), "2026-03-03")


def test_front_matter_alone_is_an_article_without_body(folder: Path) -> None:
    assert [part.role for part in read(folder, "---\ntitle: The quay\n---\n").parts] == [Role.FRONT_MATTER]


def test_a_rule_that_opens_a_text_is_no_front_matter(folder: Path) -> None:
    assert [role for role, _ in cut(read(folder, f"---\n\n{PROSE[0]}\n\n---\n\n{PROSE[1]}"))][1] == "body"


def test_a_mark_is_followed_by_no_invisible_character(folder: Path) -> None:
    assert cut(read(folder, ">\x1f0")) == [("body", "0")]
    assert cut(read(folder, f"- \u00a0a\n\n{PROSE[0]}"))[0][1] == "a"


def test_a_title_glued_to_a_long_line_stays_apart(folder: Path) -> None:
    long = " ".join(PROSE)
    assert [words for _, words in cut(read(folder, f"Nobody waits\n{long}"))] == ["Nobody waits", long]


def test_a_line_far_to_the_right_is_read_as_any_other(folder: Path) -> None:
    assert cut(read(folder, " " * 3_000_000 + "far")) == [("body", "far")]


@pytest.mark.parametrize(
    ("heading", "below", "role"),
    [("Comments", "short", "navigation"), ("Contents", PROSE[1], "heading"), ("The boat", PROSE[1], "heading")],
)
def test_a_heading_that_only_names_furniture_is_furniture_unless_it_heads_text(
    folder: Path, heading: str, below: str, role: str
) -> None:
    text = f"# The quay\n\n{PROSE[0]}\n\n## {heading}\n\n{below}"
    assert cut(read(folder, text))[2] == (role, heading)


@pytest.mark.parametrize(
    "text",
    ["> " * 500 + "deep", "- " * 500 + "deep", "[" * 5_000, "*a_" * 3_000, "<!--\nopen", "```\nopen", "\t\tcode"],
)
def test_hostile_markup_loses_no_line(folder: Path, text: str) -> None:
    found = read(folder, f"{PROSE[0]}\n\n{text}\n\n{PROSE[1]}")
    covered = [found.text[part.start : part.end] for part in found.parts]
    assert covered[0] == PROSE[0]
    assert any(PROSE[1] in words for words in covered)


def test_the_parser_is_loaded_only_for_markdown() -> None:
    program = "import sys; from briefer import readers; readers.articles_in([]); sys.exit('markdown_it' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
