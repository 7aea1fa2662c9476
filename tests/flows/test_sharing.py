"""Two windows on one folder: each person writes only their own file, both see the union, and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core import changes
from briefer.core.ids import PersonId
from briefer.store.brief_file import look
from briefer.store.settings import Settings
from briefer.ui import app
from briefer.ui.session import Session
from briefer.ui.sharing.conflicts import ConflictsPanel
from briefer.ui.sharing.dock import dock_of
from briefer.ui.window import Window
from tests.ui.using import write_articles

from .driving import drag, opened, pane_of, press, settle, write

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

BEN = Settings(person=PersonId("ben-osei-00000b"), name="Ben Osei")


@pytest.fixture
def ann(qtbot: QtBot, tmp_path: Path) -> Window:
    return opened(qtbot, app.open_window((write_articles(tmp_path / "Water"),)))


@pytest.fixture
def ben(qtbot: QtBot, ann: Window) -> Window:
    """Return a colleague's window on the same folder."""
    assert ann.session.flush()
    assert ann.session.path is not None
    session = Session(BEN)
    window = Window(session, ann.look)
    session.open(ann.session.path)
    return opened(qtbot, window)


def tag(window: Window, quote: str, key: str) -> None:
    """Select words with the mouse and tag them with a key."""
    article = next(iter(window.session.brief.articles.values()))
    window.read.panes.show_article(article.id)
    settle()
    start = article.text.index(quote)
    drag(pane_of(window, article.id).view, start, start + len(quote))
    press(window, key)


def test_what_each_tags_appears_in_the_other_s_window_with_whose_it_is(qtbot: QtBot, ann: Window, ben: Window) -> None:
    tag(ann, "Without shared figures", "R")
    tag(ben, "neither keeps", "A")
    qtbot.waitUntil(lambda: len(ann.session.brief.annotations) == len(ben.session.brief.annotations) == 2)
    settle()
    assert ann.session.brief.annotations == ben.session.brief.annotations
    chips = ann.read.passages.filter.people
    assert {chip.accessibleName() for chip in chips.values()} == {"Ben Osei", ann.session.settings.name}
    assert [a.quote for a in ann.session.brief.annotations.values() if a.id in ann.session.fresh.passages] == [
        "neither keeps"
    ]
    assert ann.session.saved_in != ben.session.saved_in


def test_a_note_typed_while_a_colleague_s_comes_is_a_conflict_that_one_settles_for_both(
    qtbot: QtBot, ann: Window, ben: Window
) -> None:
    tag(ann, "Without shared figures", "R")
    qtbot.waitUntil(lambda: len(ben.session.brief.annotations) == 1)
    [passage] = ann.session.brief.annotations
    ann.session.choose(passage)
    ann.actions_by_id["note"].trigger()
    write(ann, "mine")
    ben.session.do(changes.WriteNote(passage, "theirs"))
    qtbot.waitUntil(lambda: ann.session.brief.annotations[passage].note in ("theirs", "mine"))
    ann.flush()
    qtbot.waitUntil(lambda: len(ann.session.brief.conflicts) == len(ben.session.brief.conflicts) == 1)
    settle()
    ben.activateWindow()
    ben.actions_by_id["conflicts"].trigger()
    settle()
    panel = dock_of(ben).panel
    assert isinstance(panel, ConflictsPanel)
    panel.take_keyboard()
    press(ben, "T")
    qtbot.waitUntil(lambda: not ann.session.brief.conflicts and not ben.session.brief.conflicts)
    assert ann.session.brief.annotations == ben.session.brief.annotations
    assert ann.session.path is not None
    assert ann.session.flush()
    assert ben.session.flush()
    assert look(ann.session.path).brief == ann.session.brief
