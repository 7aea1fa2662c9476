"""Two texts side by side: nothing is lost, and only what differs is marked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefer.ui.recompiling.comparing import Piece, Row, compare

WORDS = st.lists(st.sampled_from(["the", "dam", "holds", "water", "E1", "🌊"]), max_size=6).map(" ".join)
TEXTS = st.lists(WORDS, max_size=6).map("\n".join)


def words(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.words for piece in pieces)


def test_an_added_sentence_is_marked_and_the_rest_is_not() -> None:
    (row,) = compare("The dam holds. Or so he says.", "The dam holds.")
    assert row.mine == (Piece("The dam holds."), Piece(" Or so he says.", differs=True))
    assert row.new == (Piece("The dam holds."),)


def test_another_word_is_marked_on_both_sides() -> None:
    (row,) = compare("The old dam holds", "The new dam holds")
    assert [piece.words.strip() for piece in row.mine if piece.differs] == ["old"]
    assert [piece.words.strip() for piece in row.new if piece.differs] == ["new"]


def test_paragraphs_that_are_the_same_are_counted() -> None:
    rows = compare("One\nTwo\nThree\nFour", "One\nTwo\nDrei\nFour")
    assert [row.same for row in rows] == [2, 0, 1]


def test_a_paragraph_that_stands_on_one_side_only_is_marked_whole() -> None:
    assert compare("One", "One\nTwo") == (Row(same=1), Row((), (Piece("Two", differs=True),)))
    assert compare("", "Two") == (Row((), (Piece("Two", differs=True),)),)
    assert compare("", "") == ()


def test_white_space_alone_marks_no_word() -> None:
    (row,) = compare("The  dam", "The dam")
    assert not any(piece.differs for piece in (*row.mine, *row.new))


@given(TEXTS, TEXTS)
def test_every_word_is_on_its_side_or_counted_as_the_same(mine: str, new: str) -> None:
    rows = compare(mine, new)
    for side, text in (("mine", mine), ("new", new)):
        shown = [words(getattr(row, side)) for row in rows if not row.same and getattr(row, side)]
        lines = text.split("\n") if text else []
        assert sum(row.same for row in rows) + len(shown) <= len(lines)
        left = list(lines)
        for line in shown:
            left.remove(line)
        assert len([line for line in left if line]) <= sum(row.same for row in rows)


@given(TEXTS)
def test_a_text_compared_with_itself_differs_nowhere(text: str) -> None:
    assert all(row.same for row in compare(text, text))


@given(TEXTS, TEXTS)
def test_what_is_not_marked_is_the_same_on_both_sides(mine: str, new: str) -> None:
    for row in compare(mine, new):
        plain = [
            " ".join("".join(piece.words for piece in side if not piece.differs).split())
            for side in (row.mine, row.new)
        ]
        assert row.same or plain[0] == plain[1] or not (row.mine and row.new)
