"""What other programs and everyday speech call a command finds it, in the palette and on the sheet of shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.kinds import KINDS
from briefer.ui import keymap, translating
from briefer.ui.actions import ACTIONS
from briefer.ui.palette import synonyms
from briefer.ui.palette.palette import palette_of
from briefer.ui.palette.sources import found_for
from briefer.ui.preferences.key_lines import all_keys
from briefer.ui.reading.keys import ACTS
from briefer.ui.renewal import speak_in
from tests.flows.driving import press, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.ui.window import Window

KNOWN = {action.id for action in ACTIONS} | {key.id for key in ACTS}
NAMED = [(action.id, keymap.plain(action.title)) for action in ACTIONS]


@pytest.fixture
def spanish(window: Window) -> Iterator[None]:
    speak_in(window, "es")
    yield
    translating.speak(translating.ENGLISH)


def _found(window: Window, words: str) -> list[str]:
    return [each.id for each in found_for(window, f">{words}")]


def test_other_words_are_those_of_things_that_can_be_done() -> None:
    told = {id_ for ids in synonyms._ALSO.values() for id_ in ids}
    assert told <= KNOWN


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("highlight", {f"tag.{kind.id}" for kind in KINDS}),
        ("bibliography", {"import", "export"}),
        ("night", {"theme.dark"}),
        ("dark mode", {"theme.dark"}),
        ("settings", {"preferences"}),
        ("side by side", {"pane_new", "panes.2"}),
        ("HOTK", {"keys"}),
    ],
)
def test_a_command_is_found_by_what_it_is_called_elsewhere(window: Window, words: str, ids: set[str]) -> None:
    assert ids <= set(_found(window, words)[: len(ids) + 4])
    assert _found(window, words)[0] in ids


def test_it_is_taken_as_any_other(window: Window) -> None:
    press(window, "Ctrl+Shift+P")
    write(window, "night")
    press(window, "Return")
    assert window.look.mode == "dark"
    assert not palette_of(window).isVisible()


def test_what_is_called_so_comes_before_what_is_meant(window: Window) -> None:
    found = _found(window, "add")
    assert found[:2] == ["add", "add_folder"]
    assert _found(window, "note")[0] == "note"


def test_the_sheet_of_shortcuts_knows_them_too(window: Window) -> None:
    assert [each.bound.id for each in all_keys(window.keys, "hotkeys")] == ["keys"]


@pytest.mark.usefixtures("spanish")
def test_each_language_has_words_of_its_own(window: Window) -> None:
    assert _found(window, "noche")[0] == "theme.dark"
    assert _found(window, "resaltar")[:3] == ["tag.argument", "tag.risk", "tag.recommendation"]
    assert "theme.dark" not in _found(window, "night")


@given(st.sampled_from(NAMED), st.text(max_size=12))
def test_only_the_beginnings_of_words_count_and_all_of_them(named: tuple[str, str], typed: str) -> None:
    action, name = named
    first = name.split()[0]
    assert synonyms.meant(first[:3], name, action)
    assert not synonyms.meant(f"{first} qqq", name, action)
    if synonyms.meant(typed, name, action):
        assert all(synonyms.meant(word, name, action) for word in typed.split())
