"""`briefer add`, `merge` and `update` on two texts of one article: named, and made one by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer import readers
from briefer.core import changes
from briefer.store import settings
from briefer.store.brief_file import look
from tests.store.people import BEN, change
from tests.ui.updating.longer import KEPT, LOST, TITLE, newer, text, write

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Briefer


@pytest.fixture
def rivers(briefer: Briefer, tmp_path: Path) -> Path:
    """Return a brief with an article and two passages in it."""
    path = tmp_path / "rivers.briefer"
    assert briefer("new", path, write(tmp_path, "first.txt", text())).code == 0
    for quote in (KEPT, LOST):
        assert briefer("tag", path, "--article", "first.txt", "--quote", quote, "--as", "risk").code == 0
    return path


@pytest.fixture
def second(tmp_path: Path) -> Path:
    return write(tmp_path, "second.txt", newer("Twelve rivers and a board"))


def test_adding_names_what_looks_like_a_newer_text_and_says_how_to_make_it_one(
    briefer: Briefer, rivers: Path, second: Path
) -> None:
    said = briefer("add", rivers, second)
    assert (said.code, said.err) == (0, "")
    brief = look(rivers).brief
    older, later = brief.articles
    assert "1 article added." in said.out
    named = f"“Twelve rivers and a board” ({later[:8]}) looks like a newer text of “{TITLE}” ({older[:8]}): 9"
    assert named in said.out
    assert f"briefer update {rivers} --article {older[:8]} {later[:8]}" in said.out


def test_adding_says_so_to_programs_too(briefer: Briefer, rivers: Path, second: Path, article: Path) -> None:
    [likely] = briefer("add", rivers, second, "--json").value["likely"]
    older, later = look(rivers).brief.articles
    assert (likely["older"], likely["newer"]) == (older, later)
    assert 0.9 < likely["same"] < 1
    assert briefer("add", rivers, article, "--json").value["likely"] == []


def test_what_it_says_makes_them_one_with_the_passages_of_both(briefer: Briefer, rivers: Path, second: Path) -> None:
    briefer("add", rivers, second)
    older, later = look(rivers).brief.articles
    met = "the commission has met"
    assert briefer("tag", rivers, "--article", later, "--quote", met, "--as", "argument").code == 0
    said = briefer("update", rivers, "--article", older[:8], later[:8])
    assert (said.code, said.err) == (0, "")
    assert "Passages: 1 exact, 0 changed, 0 ambiguous, 1 orphan." in said.out
    assert "“Twelve rivers and a board” is one with it now; it brought 1 passage." in said.out
    brief = look(rivers).brief
    assert list(brief.articles) == [older]
    assert [passage.quote for passage in brief.passages()] == [KEPT, met]
    assert briefer("check", rivers).code == 0


def test_the_file_itself_does_as_well(briefer: Briefer, rivers: Path, second: Path) -> None:
    briefer("add", rivers, second)
    said = briefer("update", rivers, "--article", "first.txt", second)
    assert "it brought 0 passages" in said.out
    assert len(look(rivers).brief.articles) == 1
    assert "Already there" in briefer("add", rivers, second).out


def test_what_is_told_apart_is_not_named(briefer: Briefer, rivers: Path, second: Path) -> None:
    article, _remark = readers.read_with_report(second)
    brief = look(rivers).brief
    person = settings.load()
    settings.tell_apart(person, brief.id, frozenset((*brief.articles, article.id)))
    settings.save(person)
    assert "looks like" not in briefer("add", rivers, second).out


def test_merging_names_it_too(briefer: Briefer, rivers: Path, second: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mail"
    folder.mkdir()
    copy = folder / rivers.name
    copy.write_bytes(rivers.read_bytes())
    article, _remark = readers.read_with_report(second)
    change(copy, BEN, changes.AddArticle(article))
    mailed = [path for path in folder.iterdir() if path.suffix == ".briefer"]
    said = briefer("merge", rivers, *mailed)
    assert "looks like a newer text of" in said.out
    assert "--article" in said.out
    assert "looks like" not in briefer("merge", rivers, *mailed).out


def test_a_name_that_is_neither_a_file_nor_an_article_is_refused(briefer: Briefer, rivers: Path) -> None:
    said = briefer("update", rivers, "--article", "first.txt", "nowhere.txt")
    assert said.code == 1
    assert "nowhere.txt" in said.err
    assert briefer("update", rivers, "--article", "first.txt", "first.txt").code == 1


def test_sharing_without_texts_says_what_stays_in(briefer: Briefer, rivers: Path, tmp_path: Path) -> None:
    given = tmp_path / "given.briefer"
    said = briefer("share", rivers, "-o", given, "--no-texts")
    assert "the words of each passage stay, and 32 characters on either side of them" in said.out
    brief = look(given).brief
    passage = next(each for each in brief.annotations.values() if each.quote == KEPT)
    assert (len(passage.selector.prefix), len(passage.selector.suffix)) == (32, 32)
    assert "32 characters" in briefer("share", "--help").out
    assert "stay" not in briefer("share", rivers, "-o", given, "--clean").out
