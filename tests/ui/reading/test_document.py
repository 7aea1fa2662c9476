"""Whatever an article holds, positions in its document and offsets in its text agree."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from briefer.core.ids import article_id
from briefer.core.records import Article, Part, Role
from briefer.core.text import Utf16Map, canonical
from briefer.ui.reading.document import fill, lines_of, shown_text
from briefer.ui.theme import Look

if TYPE_CHECKING:
    from collections.abc import Sequence

_LETTERS = st.sampled_from(list("ab .\n\n\t\u00a0\u05d0\ufdd0\ufffc\x0b\u2029\u0301\U0001f30a<&"))
_TEXTS = st.lists(_LETTERS, max_size=60).map("".join).map(canonical)
_ROLES = st.lists(st.sampled_from(list(Role)), min_size=30, max_size=30)


def parted(text: str, roles: Sequence[Role]) -> Article:
    """Return an article whose parts are its paragraphs, white space at their ends left out."""
    found = (match for match in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text) if match[0].strip())
    parts = []
    for match, role in zip(found, roles, strict=False):
        words = match[0]
        start = match.start() + len(words) - len(words.lstrip())
        parts.append(Part(start, start + len(words.strip()), role))
    return Article(article_id(text), text, tuple(parts))


@given(_TEXTS, _ROLES)
def test_the_shown_text_is_as_long_as_the_text(text: str, roles: list[Role]) -> None:
    shown = shown_text(parted(text, roles))
    assert len(shown) == len(text)
    assert len(shown.encode("utf-16")) == len(text.encode("utf-16"))


@given(_TEXTS, _ROLES)
def test_only_line_feeds_and_what_cannot_be_shown_look_different(text: str, roles: list[Role]) -> None:
    for was, now in zip(text, shown_text(parted(text, roles)), strict=True):
        assert now == was or (was == "\n" and now == " ") or now == "\ufffd"


@given(_TEXTS, _ROLES)
def test_lines_cover_the_text_without_gap_or_overlap(text: str, roles: list[Role]) -> None:
    article = parted(text, roles)
    lines = lines_of(article, shown_text(article))
    assert lines[0].start == 0
    assert lines[-1].end == len(text)
    for line, after in pairwise(lines):
        assert after.start == line.end + 1


@given(_TEXTS, _ROLES)
def test_each_part_has_a_line_of_its_own(text: str, roles: list[Role]) -> None:
    article = parted(text, roles)
    lines = lines_of(article, shown_text(article))
    assert [line.part for line in lines if line.part] == list(article.parts)
    for line in lines:
        if line.part:
            assert line.start <= line.part.start < line.part.end <= line.end


@pytest.fixture(scope="module")
def look(qapp: object) -> Look:
    """Return the light theme, once for all examples."""
    del qapp
    return Look("light")


@given(text=_TEXTS, roles=_ROLES)
def test_the_document_has_a_block_to_a_line_and_a_unit_to_a_unit(look: Look, text: str, roles: list[Role]) -> None:
    article, document = parted(text, roles), QTextDocument()
    shown = shown_text(article)
    lines = lines_of(article, shown)
    fill(document, shown, lines, look, 100)
    units = Utf16Map(text)
    assert document.blockCount() == len(lines)
    assert document.characterCount() - 1 == units.to_utf16(len(text))
    block = document.begin()
    for line in lines:
        assert block.position() == units.to_utf16(line.start)
        assert block.length() - 1 == units.to_utf16(line.end) - units.to_utf16(line.start)
        block = block.next()


def test_zoom_scales_all_type(look: Look) -> None:
    article = parted("Words here.\n\nMore of them.", [Role.BODY, Role.FURNITURE])
    shown, sizes = shown_text(article), []
    for zoom in (100, 200):
        document = QTextDocument()
        fill(document, shown, lines_of(article, shown), look, zoom)
        sizes.append([document.findBlockByNumber(n).charFormat().font().pixelSize() for n in (0, 2)])
    assert sizes == [[16, 13], [31, 26]]


def test_numbers_go_to_body_parts_alone() -> None:
    roles = [Role.TITLE, Role.BODY, Role.HEADING, Role.BODY, Role.CAPTION]
    article = parted("Title\n\nOne.\n\nHead\n\nTwo.\n\nCaption", roles)
    lines = lines_of(article, shown_text(article))
    assert [line.number for line in lines if line.part] == [None, 1, None, 2, None]
