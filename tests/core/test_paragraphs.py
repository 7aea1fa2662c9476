"""Paragraph numbers and how a range is cited."""

from __future__ import annotations

import pytest

from briefer.core.paragraphs import numbered_parts, paragraphs_of, part_at, place_of
from briefer.core.records import Role
from briefer.core.text import Span

from .examples import article, with_role

TEXT = "Title\n\nOne.\n\nRead more\n\nTwo.\n\nThree."
BASE = with_role(with_role(article(TEXT), 0, Role.TITLE), 2, Role.ADVERTISEMENT)


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_only_body_parts_are_numbered() -> None:
    assert [number for _, number in numbered_parts(BASE)] == [None, 1, None, 2, 3]


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ("One.", "¶\u00a01"),
        ("ne", "¶\u00a01"),
        ("Two.\n\nThree.", "¶¶\u00a02–3"),
        ("One.\n\nRead more\n\nTwo.", "¶¶\u00a01–2"),
        ("Title\n\nOne.", "¶\u00a01"),
        ("Title", "title"),
        ("more", "advertisement"),
    ],
)
def test_a_range_is_cited_by_its_paragraphs_or_else_by_the_part_it_is_in(words: str, cited: str) -> None:
    assert place_of(BASE, span_of(words)) == cited


def test_a_range_between_paragraphs_touches_none() -> None:
    assert paragraphs_of(BASE, Span(5, 7)) is None


def test_an_offset_between_two_parts_belongs_to_the_one_before() -> None:
    assert part_at(BASE, 6) == BASE.parts[0]
    assert part_at(BASE, span_of("One.").start) == BASE.parts[1]


def test_an_article_without_parts_has_no_places() -> None:
    bare = article("")
    assert part_at(bare, 0) is None
    assert place_of(bare, Span(0, 1)) == ""


def test_a_heading_has_a_name_of_two_words_where_it_needs_one() -> None:
    assert place_of(with_role(article("Said twice"), 0, Role.PULL_QUOTE), Span(0, 4)) == "pull quote"
