"""Lines are pieces, unless the whole text was wrapped by hand."""

from __future__ import annotations

import textwrap

import pytest

from briefer.readers.parts import INVISIBLE, lines, pieces
from tests.readers.pages import PROSE


def cut(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in pieces(text)]


def test_each_line_that_shows_something_is_a_piece_without_the_space_around_it() -> None:
    assert cut("one\n\n \u00a0two\u00a0 \n\t\n\u200bthree") == ["one", "two", "three"]


def test_blank_lines_around_a_piece_are_counted() -> None:
    assert [(p.before, p.after) for p in pieces("\n\na\nb\n\nc\n \n\u00a0\nd\n\n")] == [(0, 0), (0, 1), (1, 2), (2, 0)]


def test_a_piece_is_looked_at_with_single_spaces_and_no_further_than_a_thousand_characters() -> None:
    found = pieces("a\u00a0  b\t" + "c" * 5_000)[0]
    assert found.words.startswith("a b ccc")
    assert len(found.words) <= 1_000
    assert found.length == 5_000 + 6


def test_nothing_invisible_begins_or_ends_a_piece() -> None:
    assert cut(f"{INVISIBLE}a{INVISIBLE.replace(chr(10), '')}b{INVISIBLE}".replace("\n", "")) == [
        f"a{INVISIBLE.replace(chr(10), '')}b"
    ]
    assert cut(INVISIBLE) == []


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_paragraphs_that_were_wrapped_by_hand_are_one_piece_each(width: int) -> None:
    wrapped = [textwrap.fill(" ".join(PROSE), width), textwrap.fill(PROSE[1] + " " + PROSE[3], width)]
    assert cut("\n\n".join(wrapped)) == wrapped


def test_wrapped_paragraphs_without_blank_lines_end_at_their_short_lines() -> None:
    first, second = textwrap.fill(" ".join(PROSE), 72), textwrap.fill(" ".join(PROSE[:2]) + " Yes.", 72)
    assert (
        cut(f"{first}\nShort.\n{second}")[0] == f"{first}\nShort." or cut(f"{first}\nShort.\n{second}")[1] == "Short."
    )


def test_indented_first_lines_open_paragraphs() -> None:
    paragraph = textwrap.fill(" ".join(PROSE), 72, initial_indent="    ")
    assert len(cut(f"{paragraph} Full line to the very end of it.\n{paragraph}")) == 2


def test_items_of_a_wrapped_list_are_pieces_of_their_own() -> None:
    items = [textwrap.fill(line, 60, initial_indent="- ", subsequent_indent="  ") for line in PROSE]
    assert cut("\n".join(items)) == items


def test_a_title_above_a_wrapped_paragraph_stays_apart() -> None:
    wrapped = textwrap.fill(" ".join(PROSE), 72)
    assert cut(f"Nobody waits\n{wrapped}") == ["Nobody waits", wrapped]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(PROSE),
        "\n".join(f"Line {n} of an address" for n in range(20)),
        "\n".join(
            f"Sentence number {n} is on a line of its own, and it ends there, as does the next." for n in range(9)
        ),
        "a b\nc d\ne f",
        "\n\n".join(textwrap.wrap(" ".join(PROSE), 72)),
    ],
)
def test_lines_that_are_paragraphs_stay_apart(text: str) -> None:
    assert len(cut(text)) == len(text.split("\n")) - text.count("\n\n")


def test_long_paragraphs_among_short_lines_stay_apart() -> None:
    text = "\n".join(["Title of a page", *(" ".join(PROSE) for _ in range(4))])
    assert len(cut(text)) == 5


def test_lines_know_where_they_stand() -> None:
    assert [(line.number, line.indent, line.start, line.end) for line in lines("ab\n\n  c\U0001f6a2")] == [
        (0, 0, 0, 2),
        (2, 2, 6, 8),
    ]
