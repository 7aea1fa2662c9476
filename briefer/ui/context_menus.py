"""The menus at the pointer: on a passage, on words, on an article. Made of the same actions as the menu bar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from briefer.core.changes import TakeStance
from briefer.core.kinds import KINDS, Stance
from briefer.ui import commands
from briefer.ui.theme import menu_style

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.core.ids import AnnotationId, ArticleId
    from briefer.ui.window import Window

_MARKS = ("mark.furniture", "mark.heading", "mark.body")


def reading_menu(window: Window, annotation: AnnotationId | None) -> QMenu:
    """Return the menu for a place in an article: tags first, then what concerns the passage or paragraph there."""
    menu = _menu(window)
    menu.addActions([window.actions_by_id[f"tag.{kind.id}"] for kind in KINDS])
    if annotation is not None:
        menu.addSeparator()
        _add_passage_actions(menu, window, annotation)
    menu.addSeparator()
    menu.addActions([window.actions_by_id[id_] for id_ in _MARKS])
    return menu


def passage_menu(window: Window, annotation: AnnotationId) -> QMenu:
    """Return the menu for a passage in the list."""
    menu = _menu(window)
    _add(menu, window.tr("Show in its article"), lambda: window.reveal(annotation))
    menu.addSeparator()
    _add_passage_actions(menu, window, annotation)
    return menu


def article_menu(window: Window, article: ArticleId) -> QMenu:
    """Return the menu for an article in the list."""
    menu = _menu(window)
    _add(menu, window.tr("Open"), lambda: window.read.panes.show_article(article))
    _add(menu, window.tr("Open beside"), lambda: window.read.panes.show_article(article, beside=True))
    menu.addSeparator()
    _add(menu, window.tr("Title, author, date …"), lambda: commands.describe_article(window, article))
    menu.addSeparator()
    out = _add(menu, window.tr("Take out of the brief"), lambda: commands.remove_article(window, article))
    out.setEnabled(not window.session.read_only)
    return menu


def pane_menu(window: Window) -> QMenu:
    """Return the menu of the active pane."""
    menu = _menu(window)
    for id_ in ("details", "pane_left", "pane_right", "pane_new", "pane_close", "remove_article"):
        menu.addAction(window.actions_by_id[id_])
    return menu


def _menu(window: Window) -> QMenu:
    menu = QMenu(window)
    menu.setFont(window.look.interface_font(13))
    menu.setStyleSheet(menu_style(window.look.theme))
    return menu


def _add_passage_actions(menu: QMenu, window: Window, annotation: AnnotationId) -> None:
    passage = window.session.brief.annotations.get(annotation)
    if passage is None:
        return
    window.session.choose(annotation)
    if passage.kind.has_stance:
        for stance, title in ((Stance.FOR, "For"), (Stance.AGAINST, "Against"), (None, "Neither for nor against")):
            chosen = _add(menu, window.tr(title), partial(window.session.do, TakeStance(annotation, stance)))
            chosen.setCheckable(True)
            chosen.setChecked(passage.stance is stance)
            chosen.setEnabled(not window.session.read_only)
        menu.addSeparator()
    menu.addActions([window.actions_by_id["note"], window.actions_by_id["remove"]])


def _add(menu: QMenu, title: str, run: Callable[[], object]) -> QAction:
    action = QAction(title, menu)
    action.triggered.connect(lambda _checked: run())
    menu.addAction(action)
    return action
