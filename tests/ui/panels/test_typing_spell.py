"""Fields that never lose a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from briefer.ui.panels.typing_spell import PAUSE, SHORT, LineField, ProseField
from tests.ui.panels.making import press

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from briefer.ui.theme import Look

    Show = Callable[[QWidget, int, int], None]

CONTROL = Qt.KeyboardModifier.ControlModifier


class Form(QWidget):
    """Two fields, what they kept, and whether it may be kept."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.kept: list[str] = []
        self.willing = True
        self.line = LineField(look, "Line", self._keep)
        self.prose = ProseField(look, "Prose", self._keep)
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(self.prose)

    def _keep(self, text: str) -> bool:
        if self.willing:
            self.kept.append(text)
        return self.willing


@pytest.fixture
def form(look: Look, shown: Show) -> Form:
    form = Form(look)
    shown(form, 300, 300)
    return form


@pytest.fixture(params=["line", "prose"])
def field(form: Form, request: pytest.FixtureRequest) -> LineField | ProseField:
    found: LineField | ProseField = getattr(form, request.param)
    found.setFocus()
    return found


def overrides(field: LineField | ProseField, key: Qt.Key) -> bool:
    """Tell whether a field wants a key for itself that is a shortcut of the window."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


def test_nothing_is_kept_while_nothing_is_typed(form: Form, field: LineField | ProseField) -> None:
    field.spell.offer("given")
    field.spell.flush()
    field.clearFocus()
    assert form.kept == []


def test_typing_is_kept_once_after_a_pause(form: Form, field: LineField | ProseField, qtbot: QtBot) -> None:
    QTest.keyClicks(field, "one two")
    assert form.kept == []
    qtbot.waitUntil(lambda: form.kept == ["one two"], timeout=5 * PAUSE)
    field.clearFocus()
    assert form.kept == ["one two"]


def test_leaving_keeps_at_once(form: Form, field: LineField | ProseField) -> None:
    QTest.keyClicks(field, "one")
    press(field, Qt.Key.Key_Tab)
    assert form.kept == ["one"]


def test_typing_and_taking_it_back_keeps_nothing(form: Form, field: LineField | ProseField) -> None:
    QTest.keyClicks(field, "x")
    press(field, Qt.Key.Key_Backspace)
    field.spell.flush()
    assert form.kept == []


def test_an_offer_shows_unless_somebody_types(field: LineField | ProseField) -> None:
    field.spell.offer("offered")
    assert field.spell.text == "offered"
    QTest.keyClicks(field, "x")
    typed = field.spell.text
    field.spell.offer("again")
    assert field.spell.text == typed


def test_what_could_not_be_kept_stays_and_is_tried_again(form: Form, field: LineField | ProseField) -> None:
    form.willing = False
    QTest.keyClicks(field, "word")
    field.spell.flush()
    field.spell.offer("from elsewhere")
    assert field.spell.text == "word"
    form.willing = True
    field.spell.flush()
    assert form.kept == ["word"]


def test_what_is_let_go_is_not_kept(form: Form, field: LineField | ProseField) -> None:
    QTest.keyClicks(field, "word")
    field.spell.forget()
    field.spell.flush()
    assert form.kept == []


def test_undo_belongs_to_the_field_only_while_it_has_something_to_undo(field: LineField | ProseField) -> None:
    field.spell.offer("offered")
    assert not overrides(field, Qt.Key.Key_Z)
    assert not overrides(field, Qt.Key.Key_Y)
    QTest.keyClicks(field, "x")
    assert overrides(field, Qt.Key.Key_Z)


def test_copying_belongs_to_the_field(form: Form) -> None:
    form.line.setFocus()
    form.line.spell.offer("offered")
    form.line.selectAll()
    assert overrides(form.line, Qt.Key.Key_C)


@pytest.mark.parametrize("text", ["10\u00a0km", "🌧️ rain", "e\u0301", "tab\there"])
def test_every_character_survives(form: Form, field: LineField | ProseField, text: str) -> None:
    field.spell.offer(text)
    press(field, Qt.Key.Key_End)
    QTest.keyClicks(field, "!")
    field.spell.flush()
    assert form.kept == [text + "!"]


def test_lines_of_prose_are_kept_as_lines(form: Form) -> None:
    form.prose.spell.offer("one\n\ntwo")
    form.prose.setFocus()
    press(form.prose, Qt.Key.Key_End, CONTROL)
    press(form.prose, Qt.Key.Key_Return)
    QTest.keyClicks(form.prose, "three")
    form.prose.spell.flush()
    assert form.kept == ["one\n\ntwo\nthree"]


def test_pasted_markup_is_plain_text(form: Form) -> None:
    form.prose.setFocus()
    clipboard = QApplication.clipboard()
    clipboard.setText("<b>bold</b>")
    form.prose.paste()
    form.prose.spell.flush()
    assert form.kept == ["<b>bold</b>"]


def test_a_line_takes_no_more_than_the_record_does(form: Form) -> None:
    form.line.setFocus()
    form.line.insert("x" * (SHORT + 500))
    form.line.spell.flush()
    assert [len(text) for text in form.kept] == [SHORT]


def test_the_cursor_stays_where_it_is_when_another_text_comes(field: LineField | ProseField) -> None:
    field.spell.offer("one two three")
    press(field, Qt.Key.Key_Home)
    press(field, Qt.Key.Key_Right)
    field.spell.offer("one two four")
    QTest.keyClicks(field, "X")
    assert field.spell.text == "oXne two four"


def test_escape_in_a_line_gives_back_what_stood_there(form: Form) -> None:
    form.line.spell.offer("before")
    form.prose.setFocus()
    form.line.setFocus()
    form.line.selectAll()
    QTest.keyClicks(form.line, "after")
    form.line.spell.flush()
    press(form.line, Qt.Key.Key_Escape)
    assert form.line.text() == "before"
    assert form.kept == ["after", "before"]


def test_escape_in_prose_keeps_and_leaves(form: Form, qtbot: QtBot) -> None:
    form.prose.setFocus()
    QTest.keyClicks(form.prose, "kept")
    with qtbot.waitSignal(form.prose.left):
        press(form.prose, Qt.Key.Key_Escape)
    assert form.kept == ["kept"]


def test_the_focus_shows(form: Form, look: Look) -> None:
    ring = look.theme.kinds[next(iter(look.theme.kinds))].colour
    form.prose.setFocus()
    quiet = form.line.grab().toImage().pixelColor(100, 0)
    form.line.setFocus()
    assert quiet == look.theme.line
    assert form.line.grab().toImage().pixelColor(100, 0) == ring
