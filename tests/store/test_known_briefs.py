"""A brief is found by its id among the recent ones and beside them, by first lines only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.changes import NameBrief
from briefer.core.ids import BriefId
from briefer.store import log, settings
from briefer.store.brief_file import new_brief
from briefer.store.known_briefs import find_brief, whole_of

from .people import BEN, change, river

if TYPE_CHECKING:
    from pathlib import Path


def made(path: Path) -> BriefId:
    path.parent.mkdir(parents=True, exist_ok=True)
    new_brief(path, settings.load())
    return log.read(path).header.brief


def test_of_a_part_that_was_mailed_the_brief_with_its_articles_is_found(tmp_path: Path) -> None:
    for name in ("team", "copy", "mail"):
        (tmp_path / name).mkdir()
    path = river(tmp_path / "team")
    (tmp_path / "copy" / path.name).write_bytes(path.read_bytes())
    change(tmp_path / "copy" / path.name, BEN, NameBrief("The river"))
    part = (tmp_path / "copy" / "river.ben-osei.briefer").rename(tmp_path / "mail" / "from Ben.briefer")
    assert whole_of(part, [str(part), str(tmp_path / "gone" / "x.briefer"), str(path)]) == path
    assert whole_of(part, [str(part)]) is None
    assert whole_of(path, [str(tmp_path / "copy" / path.name)]) is None
    (tmp_path / "mail" / path.name).write_bytes(path.read_bytes())
    assert whole_of(part, [str(path)]) is None


def test_a_recent_brief_is_found(tmp_path: Path) -> None:
    id_ = made(tmp_path / "water.briefer")
    made(tmp_path / "other.briefer")
    recent = [str(tmp_path / "other.briefer"), str(tmp_path / "water.briefer")]
    assert find_brief(id_, recent) == tmp_path / "water.briefer"


def test_one_that_lies_beside_a_recent_one_is_found_under_any_name(tmp_path: Path) -> None:
    made(tmp_path / "team" / "one.briefer")
    id_ = made(tmp_path / "team" / "two.briefer")
    (tmp_path / "team" / "two.briefer").rename(tmp_path / "team" / "renamed.briefer")
    assert find_brief(id_, [str(tmp_path / "team" / "one.briefer")]) == tmp_path / "team" / "renamed.briefer"


def test_folders_that_are_gone_and_files_that_are_none_are_passed_over(tmp_path: Path) -> None:
    id_ = made(tmp_path / "water.briefer")
    (tmp_path / "aaa.briefer").write_bytes(b"\xff\x00 no brief at all")
    (tmp_path / "dir.briefer").mkdir()
    recent = [str(tmp_path / "gone" / "x.briefer"), str(tmp_path / "aaa.briefer")]
    assert find_brief(id_, recent) == tmp_path / "water.briefer"


def test_an_unknown_id_finds_nothing(tmp_path: Path) -> None:
    made(tmp_path / "water.briefer")
    assert find_brief(BriefId("nobody"), [str(tmp_path / "water.briefer")]) is None
    assert find_brief(BriefId("nobody"), []) is None


def test_no_more_than_the_first_line_is_read(tmp_path: Path) -> None:
    path = tmp_path / "water.briefer"
    id_ = made(path)
    with path.open("ab") as file:
        file.write(b"\xff no line of any log\n" * 1000)
    assert find_brief(id_, [str(path)]) == path
