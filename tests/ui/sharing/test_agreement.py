"""Agreement in the window: the figures by kind and unit, and who tagged which sentence as what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core import changes
from briefer.core.agreement import agreement_of
from briefer.core.kinds import ARGUMENT, RISK
from briefer.ui.panels.controls import Text
from briefer.ui.sharing.agreement import AgreementPanel
from briefer.ui.sharing.dock import dock_of
from tests.flows.driving import press, settle

from .mail import from_ben

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.ui.window import Window


@pytest.fixture
def panel(window: Window, tmp_path: Path) -> AgreementPanel:
    """Return the panel after Ben tagged the first sentence as we did and the second otherwise."""
    article = next(iter(window.session.brief.articles.values()))
    first, second = article.parts[1], article.parts[2]
    asked = (
        changes.Annotate(article.id, first.start, first.start + 20, ARGUMENT.id),
        changes.Annotate(article.id, second.start, second.start + 20, ARGUMENT.id),
    )
    window.session.merge([from_ben(window, tmp_path / "mail", *asked)])
    window.actions_by_id["agreement"].trigger()
    settle()
    panel = dock_of(window).panel
    assert isinstance(panel, AgreementPanel)
    return panel


def table(panel: AgreementPanel) -> list[list[str]]:
    return [[text.text() for text in line] for line in panel.figures.cells]


def test_the_figures_stand_by_kind_with_their_units(window: Window, panel: AgreementPanel) -> None:
    lines = table(panel)
    assert lines[0][1:] == ["Units", "%", "κ", "α"]  # noqa: RUF001 - the Greek letter
    assert [line[0] for line in lines if not line[1]] == ["Argument", "Risk", "Recommendation", "All kinds"]
    row = next(row for row in agreement_of(window.session.brief).rows if row.kind == RISK.id and row.unit == "sentence")
    at = next(n for n, line in enumerate(lines) if line[0] == "Risk")
    assert row.figures.per_cent is not None
    assert lines[at + 1][1:3] == [str(row.figures.units), f"{row.figures.per_cent:.0f}"]
    assert "Ben Osei" in lines[at + 1][0]


def test_characters_are_another_unit(panel: AgreementPanel) -> None:
    before = table(panel)
    panel.units["character"].click()
    settle()
    assert panel.units["character"].isChecked()
    assert not panel.units["sentence"].isChecked()
    assert table(panel) != before


def test_only_sentences_they_differ_about_are_listed_with_who_said_what(window: Window, panel: AgreementPanel) -> None:
    said = [[text.text() for text in card.findChildren(Text)] for card in panel.cards]
    me = window.session.settings.name
    assert [line for line in said[0] if ":" in line and "¶" not in line] in (
        ["Ben Osei: Argument", f"{me}: Risk"],
        [f"{me}: Risk", "Ben Osei: Argument"],
    )
    assert "They differ about 2 sentences." in panel.told.text()


def test_enter_shows_the_sentence_and_the_keyboard_stays(window: Window, panel: AgreementPanel) -> None:
    panel.take_keyboard(0)
    press(window, "Return")
    view = window.read.panes.active.view
    assert view.selected is not None
    assert view.shown is not None
    assert view.shown.text[slice(*view.selected)].startswith("Without shared figures")
    assert panel.index == 0


def test_alone_there_is_nothing_to_compare(window: Window) -> None:
    window.actions_by_id["agreement"].trigger()
    settle()
    panel = dock_of(window).panel
    assert isinstance(panel, AgreementPanel)
    assert panel.told.text() == "There is no article in which two people tagged something."
    assert not panel.figures.isVisible()
