"""The main job without a word of English: from the first article to the memo, and again the next day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDockWidget,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QTextEdit,
    QWidget,
)

from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK
from briefer.ui import app
from briefer.ui.context_menus import article_menu, board_menu, passage_menu, reading_menu
from briefer.ui.preferences.dialog import Preferences
from briefer.ui.who_else.dock import dock_of
from tests.flows.coming_back import come_back
from tests.flows.driving import LEFT, click, opened, press, settle, write
from tests.flows.word_reading import Memo
from tests.ui.using import answering, drop_and_wait

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window

NAMES = ("Correo", "Gaceta", "Heraldo")
LINES = (
    "{name}: un tratado que nadie cumple",
    "Hace doce años se firmó el tratado, dice el {name}, y desde entonces ambas orillas lo citan y ninguna lo cumple.",
    "Sin cifras comunes, cada mes seco parece un robo. Existe el riesgo de que se cierren las compuertas del río.",
    "Ninguna de las orillas cumple el tratado que se firmó hace años: eso, al menos, lo saben todos.",
    "Los dos gobiernos deberían abrir sus medidores antes de la próxima sequía, según el {name}.",
)
ENGLISH = re.compile(
    r"\b(the|of|and|is|are|this|that|with|for|from|to|by|it|its|passages?|articles?|points?|tagged?|press|keys?"
    r"|saved?|undo|open|copy|show|what|which|who|where|here|there|new|next|others?|words|nothing|nobody|source"
    r"|risks?|arguments?|recommendations?|memo desk|search|find|write|read|close|file|page)\b",
    re.IGNORECASE,
)
"""Words that stand in nearly every English sentence of the program, and in no Spanish one."""
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of three articles in Spanish."""
    folder = tmp_path / "Agua"
    folder.mkdir()
    for name in NAMES:
        (folder / f"{name}.txt").write_text("\n\n".join(LINES).format(name=name), encoding="utf-8")
    return folder


def _told_by(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QLineEdit | QTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QMenu):
        yield widget.title()
        yield from (action.text() for action in widget.actions())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        for row in range(model.rowCount()):
            yield from (str(model.index(row, 0).data(role) or "") for role in ROLES)


def english(window: Window) -> set[str]:
    """Return whatever in the window, and in what it has opened, is said in English."""
    widgets = [*window.findChildren(QWidget), *QApplication.topLevelWidgets()]
    told = {words.replace("&", "") for widget in widgets for words in _told_by(widget)}
    return {words for words in told if ENGLISH.search(_bare(words))}


def _bare(words: str) -> str:
    """Return words without the names of files and languages, and of packages with their licences."""
    return re.sub(r"^[\w.-]+ \d+\..*|\S*[/.]\w+\S*|English", "", words, flags=re.DOTALL)


def preferences(window: Window) -> Preferences:
    """Return the preferences that are open."""
    (dialog,) = (each for each in window.findChildren(Preferences) if each.isVisible())
    return dialog


def prefer_spanish(window: Window) -> None:
    """Choose Spanish for the window and for memos, with the mouse."""
    press(window, "Ctrl+Comma")
    language = preferences(window).general.language
    QTest.mouseClick(language, LEFT)
    QTest.keyClick(language.menu, Qt.Key.Key_Down)
    language.menu.close()
    language.entries["es"].trigger()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()
    dialog = preferences(window)
    QTest.mouseClick(dialog.general.memo_language.chips["es"], LEFT)
    assert english(window) == set()
    QTest.mouseClick(dialog.done_button, LEFT)
    window.activateWindow()
    settle()


def choose_file(window: Window, keys: str, path: Path) -> None:
    """Press keys, type a name into the file dialog that comes, and press Enter."""

    def answer(dialog: QWidget) -> None:
        if isinstance(dialog, QFileDialog):
            assert not ENGLISH.search(dialog.windowTitle())
            field = dialog.findChild(QLineEdit)
            assert isinstance(field, QLineEdit)
            field.setText(str(path))
            QTest.keyClick(field, Qt.Key.Key_Return)

    timer = answering(answer)
    press(window, keys)
    timer.stop()
    window.activateWindow()
    settle()


def stand_in(window: Window, words: str, pane: int = 0) -> None:
    press(window, "Escape")
    view = window.read.panes.panes[pane].view
    assert view.shown is not None
    click(view, view.shown.text.index(words) + 3)


def read_and_tag(window: Window) -> Iterator[str]:
    """Tag, note, sort and look for words, and yield after each deed what it was."""
    for words, key in (("Hace doce", "A"), ("Existe el riesgo", "R"), ("Los dos gobiernos", "C")):
        stand_in(window, words)
        press(window, key)
        yield f"tagged with {key}"
    press(window, "Return")
    write(window, "Preguntar.")
    press(window, "Escape")
    yield "noted"
    press(window, "T")
    write(window, "Sequ")
    assert window.read.asking.chooser.isVisible(), window.focusWidget()
    yield "asking for a sub-tag"
    press(window, "Return")
    assert [tag.label for tag in window.session.brief.tags.values()] == ["Sequ"], window.focusWidget()
    yield "made a sub-tag"
    press(window, "Period")
    yield "told that it is so already"
    press(window, "Ctrl+F")
    write(window, "tratado")
    press(window, "F3")
    yield "found"
    write(window, "zzz")
    yield "not found"
    press(window, "Escape")
    press(window, "Ctrl+Shift+C")
    yield "copied"


def look_around(window: Window, qtbot: QtBot) -> Iterator[str]:
    """Open what stands beside the desks, and yield after each what it was."""
    stand_in(window, "Sin cifras")
    press(window, "Ctrl+Shift+E")
    qtbot.waitUntil(lambda: not window.read.suggesting.searcher.busy, timeout=10_000)
    settle()
    yield "suggestions"
    press(window, "G")
    yield "why suggested"
    press(window, "X")
    yield "dismissed"
    window.reveal(window.session.brief.passages()[0].id)
    for id_ in ("who_else", "history", "agreement", "share"):
        window.actions_by_id[id_].trigger()
        settle()
        yield id_
        if id_ == "who_else":
            yield from add_who_else(window, qtbot)
    for dock in window.findChildren(QDockWidget):
        dock.hide()
    press(window, "Ctrl+Shift+P")
    yield "palette"
    press(window, "Escape")
    for id_ in ("keys", "about"):
        window.actions_by_id[id_].trigger()
        settle()
        yield id_
        sheet = QApplication.activeWindow()
        assert sheet is not None
        assert sheet is not window
        sheet.close()
        window.activateWindow()
        settle()
    press(window, "Ctrl+Alt+F")
    press(window, "Down")
    press(window, "Ctrl+A")
    yield "several"


def add_who_else(window: Window, qtbot: QtBot) -> Iterator[str]:
    """Tag the first sentence that says the same, which its row then tells."""
    panel, before = dock_of(window).panel, len(window.session.brief.annotations)
    qtbot.waitUntil(lambda: not panel.searcher.busy, timeout=10_000)
    settle()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    settle()
    assert len(window.session.brief.annotations) == before + 1
    yield "who else, added"


def menus(window: Window) -> Iterator[QAction]:
    """Yield the entries of all menus, at the top and at the pointer."""
    brief = window.session.brief
    passage = brief.passages()[0].id
    article = next(iter(brief.articles))
    made = [reading_menu(window, passage), passage_menu(window, passage), article_menu(window, article)]
    made.append(board_menu(window))
    for menu in made:
        yield from menu.actions()
        menu.deleteLater()
    for entry in window.menuBar().findChildren(QMenu):
        yield from entry.actions()


def weigh(window: Window) -> Iterator[str]:
    """Make points of the passages on the board, look at the pictures, and yield after each deed what it was."""
    press(window, "Ctrl+2")
    assert window.desk == "weigh"
    yield "the board"
    window.weigh.begin()
    settle()
    press(window, "Ctrl+Shift+N")
    write(window, "El agua se agota")
    press(window, "Return")
    assert [point.sentence for point in window.session.brief.board()] == ["El agua se agota"]
    yield "a point"
    for key in "4321":
        press(window, "Escape")
        window.weigh.begin()
        press(window, key)
        yield f"picture {key}"


def test_an_evening_and_the_next_morning(qtbot: QtBot, folder: Path, tmp_path: Path) -> None:
    window = opened(qtbot, app.open_window([folder]))
    prefer_spanish(window)
    choose_file(window, "Ctrl+N", tmp_path / "Río.briefer")
    assert english(window) == set()
    drop_and_wait(qtbot, window, folder)
    assert len(window.read.panes.shown) == 3
    assert english(window) == set(), "articles came in"
    for deed in (*_checked(window, read_and_tag(window)), *_checked(window, look_around(window, qtbot))):
        assert deed
    assert {entry.text() for entry in menus(window) if ENGLISH.search(entry.text().replace("&", ""))} == set()
    for deed in _checked(window, weigh(window)):
        assert deed
    press(window, "Ctrl+3")
    assert english(window) == set(), "the memo desk"
    choose_file(window, "Ctrl+M", tmp_path / "memo.docx")
    assert english(window) == set(), "the memo is written"
    memo = Memo(tmp_path / "memo.docx")
    assert "Conclusión" in memo.text
    assert not re.search(r"\b(the|of|and|passage|sources)\b", memo.text, re.IGNORECASE)

    press(window, "Ctrl+1")
    again, there = come_back(qtbot, window)
    assert {passage.kind for passage in there.passages()} == {ARGUMENT, RISK, RECOMMENDATION}
    assert [tag.label for tag in there.tags.values()] == ["Sequ"]
    assert english(again) == set(), "the next morning"


def _checked(window: Window, deeds: Iterator[str]) -> Iterator[str]:
    for deed in deeds:
        assert english(window) == set(), deed
        yield deed
