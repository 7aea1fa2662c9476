"""An evening in Spanish: everything on screen is, a tag is one key, an error says what to do; and back, at once."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTextEdit, QWidget

from briefer.core import messages
from briefer.core.changes import WriteMemo
from briefer.core.fold import fold
from briefer.core.kinds import KINDS, RISK
from briefer.core.resources import resource
from briefer.memo.composing import compose
from briefer.store import settings
from briefer.store.folder import BriefFolder
from briefer.ui import app, commands, translating
from briefer.ui.memo_desk.check_list import CheckLine
from briefer.ui.preferences.dialog import show_preferences
from tests.flows.driving import click, opened, press, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    """Return a window on the sample, opened by somebody who chose Spanish the last time."""
    kept = settings.load()
    kept.language = "es"
    settings.save(kept)
    return opened(qtbot, app.open_window())


def choose_language(window: Window, language: str) -> None:
    """Choose a language in the preferences."""
    show_preferences(window).general.language.chosen.emit(language)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()


def shown_words(window: QWidget) -> Iterator[str]:
    """Yield every sentence that can be seen, pointed at or heard in a window."""
    for widget in window.findChildren(QWidget):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit | QTextEdit):
            yield widget.placeholderText()


def english_on(window: Window) -> set[str]:
    """Return what is shown in English although there is Spanish for it."""
    catalogue = messages.read(resource("translations", "es.ts"))
    shown = {words.strip() for words in shown_words(window)}
    shown |= {action.text().partition("\t")[0] for action in window.actions_by_id.values()}
    return {words for words in shown if catalogue.find(words) not in (None, words)}


def asked_in_vain(window: Window, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return what the desks asked the translator for, and did not get, while all of them were made and shown."""
    vain = set()
    ask = translating.Words.translate

    def listening(self: translating.Words, context: str, source: str, *more: object) -> str | None:
        answer = ask(self, context, source, *more)  # type: ignore[arg-type]
        if answer is None and not context.startswith("Q") and source:
            vain.add(source)
        return answer

    monkeypatch.setattr(translating.Words, "translate", listening)
    choose_language(window, "es")
    for visit in (_read, _docks, _weigh, _pictures, _brief, _sheets):
        visit(window)
        settle()
    return vain


def _read(window: Window) -> None:
    window.reveal(window.session.brief.passages()[3].id)
    commands.who_else(window)
    commands.find(window)


def _docks(window: Window) -> None:
    for id_ in ("agreement", "history", "share", "suggest"):
        assert window.actions_by_id[id_].isEnabled(), id_
        window.actions_by_id[id_].trigger()
        settle()


def _weigh(window: Window) -> None:
    for kind in KINDS:
        window.show_desk("weigh")
        window.weigh.choice.choose_point(window.session.brief.board(kind)[0].id)
        settle()


def _pictures(window: Window) -> None:
    for view in ("matrix", "risks", "coverage", "board"):
        window.weigh.show_view(view)
        settle()


def _brief(window: Window) -> None:
    window.show_desk("brief")
    settle()


def _sheets(window: Window) -> None:
    window.show_keys()
    window.show_about()
    show_preferences(window)


def test_every_desk_is_spanish(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked_in_vain(window, monkeypatch) == set()
    assert english_on(window) == set()


def test_an_evening(window: Window, tmp_path: Path) -> None:
    assert window.actions_by_id["open"].text() == "&Abrir …"
    view = window.read.panes.panes[0].view
    assert view.shown is not None
    at = view.shown.text.index("Gauges that were to be read")
    click(view, at + 3)
    before = len(window.session.brief.passages())
    press(window, "R")
    passages = window.session.brief.passages()
    assert len(passages) == before + 1
    assert window.status.counts.text().startswith(f"{before + 1} pasajes")
    assert window.session.chosen is not None
    assert window.session.brief.annotations[window.session.chosen].kind is RISK
    window.files.open_at(tmp_path / "nada.briefer")
    assert (
        window.status.told.text()
        == f"No existe el archivo {tmp_path / 'nada.briefer'}. Compruebe el nombre y la carpeta."
    )
    press(window, "Ctrl+3")
    said = [
        label.text()
        for label in window.memo.checks.findChildren(QWidget)
        if isinstance(label, QLabel | QAbstractButton)
    ]
    assert any("El destinatario, el remitente y el asunto están puestos." in words for words in said)
    path = window.session.path
    assert path is not None
    assert window.close()
    read = BriefFolder(path)
    assert len(fold(read.brief, read.news().events).passages()) == before + 1


def test_back_to_english_at_once_and_remembered(window: Window) -> None:
    window.show_desk("weigh")
    choose_language(window, "en")
    assert window.desk == "weigh"
    assert window.actions_by_id["open"].text() == "&Open …"
    spanish = re.compile(r"[¿¡áéíóúñ]")
    shown = {words for words in shown_words(window) if spanish.search(words)}
    assert not {words for words in shown if "Español" not in words and words != "é = e"}
    assert settings.load().language == "en"
    assert show_preferences(window).isVisible()


def test_the_checks_name_fields_and_lists_in_spanish(window: Window) -> None:
    window.session.do(WriteMemo("bottom_line", "As nobody said [E98] nor wrote [E99]."))
    press(window, "Ctrl+3")
    lines = [line.text() for line in window.memo.checks.findChildren(CheckLine)]
    assert "Ningún pasaje se llama [E98] y [E99], que se cita en el campo «conclusión»." in lines


def test_a_new_briefs_memo_is_spanish_if_so_preferred(window: Window, tmp_path: Path) -> None:
    show_preferences(window).general.memo_language.chosen.emit("es")
    window.files.new_at(tmp_path / "Agua.briefer")
    assert window.session.brief.memo["language"] == "es"
    press(window, "Ctrl+3")
    window.memo.flush()
    outline = compose(window.session.brief, today=date(2026, 3, 12))
    assert outline.title == "Memorando informativo"
    assert [section.title for section in outline.sections][:2] == ["", "Conclusión"]


def test_a_dialog_of_qts_speaks_spanish_and_so_do_dates(window: Window) -> None:
    field = window.read.passages.filter.search
    menu = field.createStandardContextMenu()
    assert any("Pegar" in action.text().replace("&", "") for action in menu.actions())
    menu.deleteLater()
    window.resize(1440, 900)
    model = window.read.articles.list.model()
    rows = [str(model.data(model.index(n, 0), Qt.ItemDataRole.AccessibleTextRole)) for n in range(model.rowCount())]
    assert any("mar 2026" in row or "mar. 2026" in row for row in rows), rows
