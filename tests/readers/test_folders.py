"""A folder stands for the articles in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefer import readers
from briefer.core.errors import BrieferError


def fill(folder: Path, *names: str) -> list[Path]:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("text", encoding="utf-8")
    return [folder / name for name in names]


def test_a_folder_stands_for_its_articles_in_the_order_people_number_them(tmp_path: Path) -> None:
    fill(tmp_path, "article 10.txt", "article 2.txt", "Article 1.md", "ARTICLE 3.TXT", "table.csv", "noise")
    names = [path.name for path in readers.articles_in([tmp_path])]
    assert names == ["Article 1.md", "article 2.txt", "ARTICLE 3.TXT", "article 10.txt"]


def test_hidden_files_and_lock_files_are_left_out(tmp_path: Path) -> None:
    kept, *_ = fill(tmp_path, "a.txt", ".b.txt", "~$c.txt", ".git/d.txt")
    assert readers.articles_in([tmp_path]) == [kept]


def test_one_level_of_folders_is_looked_into(tmp_path: Path) -> None:
    own, inner, _ = fill(tmp_path, "a.txt", "inner/b.txt", "inner/deep/c.txt")
    assert readers.articles_in([tmp_path]) == [own, inner]


@pytest.mark.parametrize("ending", ["_files", "-Dateien", "_archivos"])
def test_what_a_browser_saved_beside_a_page_is_no_article(tmp_path: Path, ending: str) -> None:
    page, _, other = fill(tmp_path, "Ferry.html", f"Ferry{ending}/frame.html", f"Boat{ending}/b.txt")
    assert set(readers.articles_in([tmp_path])) == {page, other}


def test_a_folder_named_like_an_article_is_none(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    (only,) = fill(tmp_path, "folder.txt/a.txt")
    assert readers.articles_in([tmp_path]) == [only]


def test_files_stay_as_they_are_and_in_their_order_once(tmp_path: Path) -> None:
    a, b = fill(tmp_path, "a.txt", "b.csv")
    gone = tmp_path / "gone.txt"
    assert readers.articles_in([b, gone, a, tmp_path, a]) == [b, gone, a]


def test_nothing_stands_for_nothing() -> None:
    assert readers.articles_in([]) == []


def test_a_folder_without_articles_is_answered_with_what_is_read(tmp_path: Path) -> None:
    fill(tmp_path, "table.csv", ".hidden.txt", "a/b/deep.txt")
    with pytest.raises(BrieferError, match=r"holds no article.*\.txt.*\.md"):
        readers.articles_in([tmp_path])


def test_a_locked_folder_is_reported_but_one_inside_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (kept, _) = fill(tmp_path, "a.txt", "locked/b.txt")
    listing = Path.iterdir

    def refuse(path: Path) -> object:
        if path.name == "locked":
            raise PermissionError(13, "Permission denied")
        return listing(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert readers.articles_in([tmp_path]) == [kept]
    with pytest.raises(BrieferError, match="could not be read: Permission denied"):
        readers.articles_in([tmp_path / "locked"])
