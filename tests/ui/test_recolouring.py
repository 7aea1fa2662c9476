"""A change of theme while the window is open reaches everything that can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from briefer.core.errors import BrieferError
from briefer.ui.bar import Bar
from briefer.ui.context_menus import pane_menu
from tests.flows.driving import press, settle
from tests.ui.colours import contrast, mean_luminance, share_of
from tests.ui.using import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

    from briefer.ui.window import Window

OTHER = {"light": "dark", "dark": "sepia", "sepia": "light"}


@pytest.fixture(params=["light", "dark", "sepia"])
def recoloured(request: pytest.FixtureRequest, window: Window) -> Window:
    """Return a window whose theme was changed after it had been shown in the other one, on both desks."""
    mode = request.param
    QCursor.setPos(5_000, 5_000)
    window.actions_by_id[f"theme.{OTHER[mode]}"].trigger()
    window.reveal(window.session.brief.passages()[0].id)
    settle()
    window.show_desk("brief")
    settle()
    window.show_desk("read")
    window.actions_by_id[f"theme.{mode}"].trigger()
    settle()
    return window


def _of(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def _fits(window: Window, image: QImage) -> bool:
    """Tell whether a picture is mostly as light, or as dark, as its theme."""
    light = mean_luminance(image)
    return light < 0.12 if window.look.theme.name == "dark" else light > 0.6


def _visible(window: Window) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.width() > 24 and widget.height() > 24:
            yield widget


def test_every_panel_stands_on_its_themes_ground(recoloured: Window) -> None:
    theme = recoloured.look.theme
    for widget, ground in (
        (recoloured.menuBar(), theme.chrome),
        (recoloured.status, theme.chrome),
        (recoloured.findChild(Bar), theme.chrome),
        (recoloured.read.articles, theme.chrome),
        (recoloured.read.passages, theme.chrome),
        (recoloured.read.panes.active.view, theme.paper),
    ):
        assert widget is not None
        assert share_of(_of(widget), ground) > 0.4, (type(widget).__name__, ground.name())


@pytest.mark.parametrize("desk", ["read", "brief"])
def test_no_widget_keeps_the_other_themes_ground(recoloured: Window, desk: str) -> None:
    recoloured.show_desk(desk)
    settle()
    # The preview's pages are paper, white in either theme; a pressed button is ink.
    exempt = {"preview", "pages"}
    wrong = [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in _visible(recoloured)
        if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit | QLabel)
        and not any(name in type(widget).__name__.lower() for name in exempt)
        and not _fits(recoloured, _of(widget))
    ]
    assert wrong == []


@pytest.mark.parametrize("desk", ["read", "brief"])
def test_no_words_keep_the_other_themes_ink(recoloured: Window, desk: str) -> None:
    recoloured.show_desk(desk)
    settle()
    theme = recoloured.look.theme
    for label in recoloured.findChildren(QLabel):
        if label.isVisible() and label.text():
            ink = label.palette().color(label.foregroundRole())
            assert contrast(ink, theme.chrome) >= 4.5, (label.text(), ink.name())


def test_a_sentence_that_stands_changes_its_colour(recoloured: Window) -> None:
    recoloured.session.failed.emit(BrieferError("Something is not right."))
    for mode in OTHER:
        recoloured.actions_by_id[f"theme.{mode}"].trigger()
        settle()
        assert told(recoloured) == "Something is not right."
        line = recoloured.status.told
        assert line.palette().color(line.foregroundRole()) == recoloured.look.theme.warning


def test_sheets_and_menus_come_in_the_theme(recoloured: Window) -> None:
    press(recoloured, "F1")
    (sheet,) = [child for child in recoloured.findChildren(QDialog) if child.isVisible()]
    assert _fits(recoloured, _of(sheet))
    other = OTHER[recoloured.look.theme.name]
    recoloured.actions_by_id[f"theme.{other}"].trigger()
    settle()
    assert _fits(recoloured, _of(sheet))
    sheet.close()
    menu = pane_menu(recoloured)
    menu.popup(recoloured.mapToGlobal(recoloured.rect().center()))
    QApplication.processEvents()
    assert _fits(recoloured, _of(menu))
    menu.close()


def test_the_choice_is_there_the_next_time(recoloured: Window) -> None:
    assert recoloured.session.settings.theme == recoloured.look.theme.name
    assert recoloured.actions_by_id[f"theme.{recoloured.look.theme.name}"].isChecked()
