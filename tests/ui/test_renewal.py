"""The window made anew in another language: where one was, what is typed, and what is listened to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMenu, QWidget

from briefer.ui import renewal, translating
from tests.flows.driving import press, settle

if TYPE_CHECKING:
    from briefer.ui.window import Window


def speak(window: Window, language: str) -> None:
    """Switch the language, and let what was taken out go."""
    renewal.speak_in(window, language)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()


def titles(window: Window) -> list[str]:
    """Return the titles of the menus."""
    return [action.text().replace("&", "") for action in window.menuBar().actions()]


def test_all_menus_are_in_the_language_and_back(window: Window) -> None:
    speak(window, "es")
    assert titles(window) == ["Archivo", "Edición", "Etiquetas", "Artículo", "Valoración", "Ver", "Ayuda"]
    assert window.actions_by_id["undo"].text() == "&Deshacer"
    speak(window, "en")
    assert titles(window) == ["File", "Edit", "Tag", "Article", "Weigh", "View", "Help"]


def test_one_is_where_one_was(window: Window) -> None:
    passage = window.session.brief.passages()[0]
    window.reveal(passage.id)
    shown = window.read.panes.shown
    speak(window, "es")
    assert (window.session.chosen, window.read.panes.shown, window.desk) == (passage.id, shown, "read")
    window.show_desk("weigh")
    speak(window, "en")
    assert window.desk == "weigh"


def test_suggestions_that_were_asked_for_are_still_shown(window: Window) -> None:
    speak(window, "es")
    assert not window.actions_by_id["suggest"].isChecked()
    press(window, "Ctrl+Shift+E")
    speak(window, "en")
    assert window.actions_by_id["suggest"].isChecked()
    assert window.read.suggesting.on


def test_nothing_of_the_window_before_is_left(window: Window) -> None:
    window.show_desk("weigh")
    window.show_desk("brief")
    speak(window, "es")
    for desk in ("weigh", "brief", "read"):
        window.show_desk(desk)
    settle()
    first = len(window.findChildren(QWidget))
    speak(window, "en")
    for desk in ("weigh", "brief", "read"):
        window.show_desk(desk)
    settle()
    assert len(window.findChildren(QWidget)) == first


def test_the_window_still_follows_session_and_look(window: Window) -> None:
    speak(window, "es")
    before = len(window.session.brief.passages())
    window.session.undo()
    settle()
    assert window.status.counts.text() == f"{before - 1} pasajes"
    window.look.set_mode("dark")
    settle()
    assert window.palette().window().color() == window.look.theme.background


def test_what_is_being_typed_is_kept(window: Window) -> None:
    passage = window.session.brief.passages()[0]
    window.reveal(passage.id)
    window.read.card.begin_note()
    window.read.card.note.setPlainText("Ask who measured this")
    speak(window, "es")
    assert window.session.brief.annotations[passage.id].note == "Ask who measured this"


def test_a_window_without_a_brief_changes_too(window: Window) -> None:
    window.session.close()
    window.session.path = None
    speak(window, "es")
    assert window.status.saved.text() == "No hay ningún expediente abierto"


def entries(menu: QMenu) -> list[str]:
    """Return the mnemonics of a menu's entries."""
    texts = [action.text().replace("&&", "").partition("\t")[0] for action in menu.actions()]
    return [text[text.index("&") + 1].casefold() for text in texts if "&" in text]


@pytest.mark.parametrize("language", list(translating.LANGUAGES))
def test_no_two_entries_of_a_menu_share_a_mnemonic(window: Window, language: str) -> None:
    speak(window, language)
    menus = [("bar", [text.text()[text.text().index("&") + 1] for text in window.menuBar().actions()])]
    menus += [(menu.title(), entries(menu)) for menu in window.menuBar().findChildren(QMenu)]
    for title, letters in menus:
        assert len(letters) == len(set(letters)), (title, letters)
