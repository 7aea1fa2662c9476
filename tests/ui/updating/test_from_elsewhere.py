"""Annotations of other programs on another text of an article are checked in the same list as after a newer text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefer.core import changes
from briefer.core.records import Outcome
from briefer.ui.sharing.dock import dock_of
from briefer.ui.updating.panel import UnsureCard, UnsurePanel
from tests.exchange.test_unsure import ARTICLE, CHANGED, EXACT, ORPHAN, hypothesis
from tests.flows.driving import press, settle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window


def test_what_is_not_exact_is_shown_side_by_side_and_settled_with_one_key(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    window.session.do(changes.AddArticle(ARTICLE))
    for passage in window.session.brief.passages():
        window.session.do(changes.RemoveAnnotation(passage.id))
    path = tmp_path / "theirs.json"
    path.write_text(json.dumps(hypothesis(EXACT, CHANGED, ORPHAN)), encoding="utf-8")
    assert not window.actions_by_id["unsure"].isEnabled()
    window.exchange.take_in_from([path])
    qtbot.waitUntil(lambda: len(window.session.brief.annotations) == 3, timeout=10_000)
    settle()
    window.actions_by_id["unsure"].trigger()
    settle()
    panel = dock_of(window).panel
    assert isinstance(panel, UnsurePanel)
    changed, orphan = (card for card in panel.cards if isinstance(card, UnsureCard))
    assert (changed.outcome, orphan.outcome) == (Outcome.CHANGED, Outcome.ORPHAN)
    assert changed.sides is not None
    assert [side.plain for side in changed.sides] == [CHANGED, CHANGED.replace("the spring", "last spring")]
    assert changed.sides[1].marked == ["last"]
    press(window, "Y")
    brief = window.session.brief
    assert brief.outcome_of(brief.annotations[changed.passage]) is Outcome.EXACT
    press(window, "X")
    assert orphan.passage not in brief.annotations
    assert len(brief.passages()) == 2
