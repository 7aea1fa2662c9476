"""The user's settings: an identity that stays, whatever the file has become."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core.errors import BrieferError
from briefer.core.ids import BriefId
from briefer.store import settings
from briefer.store.settings import RECENT, PlaceInPane, View

if TYPE_CHECKING:
    from pathlib import Path


def test_a_person_gets_an_identity_on_first_use_and_keeps_it() -> None:
    first = settings.load()
    assert first.name
    assert first.person
    assert settings.load() == first


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    kept = settings.load()
    kept.theme = "dark"
    settings.remember(kept, tmp_path / "river.briefer", BriefId("b"), View((PlaceInPane("a", 120),), zoom=130))
    settings.save(kept)
    assert settings.load() == kept


@pytest.mark.parametrize("damage", [b"", b"{", b"\x00\xff", b"[]", b'{"person":7}', b"[" * 100_000, b'{"x":' * 100_000])
def test_settings_that_cannot_be_read_start_afresh(isolated_settings: Path, damage: bytes) -> None:
    (isolated_settings / "settings.json").write_bytes(damage)
    assert settings.load().person
    assert settings.load() == settings.load()


def test_settings_of_a_newer_version_are_read_as_far_as_they_are_known(isolated_settings: Path) -> None:
    (isolated_settings / "settings.json").write_bytes(b'{"person":"ana-1","name":"Ana","sparkle":true}')
    assert settings.load().person == "ana-1"


def test_the_latest_briefs_come_first_each_once(tmp_path: Path) -> None:
    kept = settings.load()
    for n in [*range(RECENT + 5), 3]:
        settings.remember(kept, tmp_path / f"{n}.briefer", BriefId(str(n)))
    assert len(kept.recent) == RECENT
    assert kept.recent[0] == str(tmp_path / "3.briefer")
    assert kept.recent[1] == str(tmp_path / f"{RECENT + 4}.briefer")


def test_a_home_that_takes_no_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("BRIEFER_HOME", str(tmp_path / "file"))
    with pytest.raises(BrieferError, match=r"could not be made.*BRIEFER_HOME"):
        settings.load()


def test_a_home_is_made_where_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFER_HOME", str(tmp_path / "a" / "b"))
    settings.load()
    assert (tmp_path / "a" / "b" / "settings.json").exists()


def test_articles_that_are_told_apart_stay_so_in_their_brief_alone() -> None:
    kept = settings.load()
    settings.tell_apart(kept, BriefId("one"), frozenset(("b", "a")))
    settings.tell_apart(kept, BriefId("one"), frozenset(("a", "c")))
    settings.save(kept)
    again = settings.load()
    assert settings.told_apart(again, BriefId("one")) == {frozenset("ab"), frozenset("ac")}
    assert settings.told_apart(again, BriefId("two")) == set()
