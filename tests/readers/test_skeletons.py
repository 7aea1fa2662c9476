"""The article comes out of the page skeletons of common news systems, whole and alone, with a title on each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer import readers
from briefer.core.records import Role, Shape
from tests.readers.skeletons import SKELETONS, pages_of
from tests.readers.test_every_reader import check
from tests.readers.test_web import f1

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.records import Article

every_skeleton = pytest.mark.parametrize("name", SKELETONS)


def found_in(folder: Path, page: str) -> Article:
    (folder / "page.html").write_text(page, encoding="utf-8")
    article = readers.read(folder / "page.html")
    check(article)
    return article


def body(found: Article) -> list[str]:
    return [found.text[slice(*part.span)] for part in found.parts if not part.role.is_furniture]


@every_skeleton
def test_the_body_is_what_was_written_and_nothing_else(name: str, tmp_path: Path) -> None:
    for told, page in pages_of(name):
        assert f1("\n".join(body(found_in(tmp_path, page))), told.text) >= 0.93


@every_skeleton
def test_each_page_has_its_title(name: str, tmp_path: Path) -> None:
    for told, page in pages_of(name):
        assert found_in(tmp_path, page).title == told.title


def test_the_mean_over_all_skeletons_is_high(tmp_path: Path) -> None:
    scores = [
        f1("\n".join(body(found_in(tmp_path, page))), told.text) for name in SKELETONS for told, page in pages_of(name)
    ]
    assert sum(scores) / len(scores) >= 0.99


@every_skeleton
def test_what_the_page_says_of_itself_is_taken_and_nothing_is_guessed(name: str, tmp_path: Path) -> None:
    for told, page in pages_of(name):
        found = found_in(tmp_path, page)
        assert found.date in (told.date, "")
        assert set(found.authors) <= set(told.authors)
        known = {origin.field for origin in found.origins}
        assert all(bool(getattr(found, field)) == (field in known) for field in ("title", "authors", "date", "url"))


@pytest.mark.parametrize("name", ["broadsheet", "wordpress", "government", "letter", "form around", "metered"])
def test_headings_lists_and_quotes_survive_as_structure(name: str, tmp_path: Path) -> None:
    told, page = pages_of(name)[2]
    found = found_in(tmp_path, page)
    parts = {found.text[slice(*part.span)]: part for part in found.parts}
    for block in told.blocks:
        part = parts.get(block.words)
        if part is None:
            assert block.kind == "h2"
        elif block.kind == "h2":
            assert (part.role, part.level) == (Role.HEADING, 2)
        elif block.kind != "p":
            assert part.shape is {"li": Shape.ITEM, "quote": Shape.QUOTE}[block.kind]
