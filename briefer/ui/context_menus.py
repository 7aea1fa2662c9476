"""The menus at the pointer: on a passage, on words, on an article. Made of the same actions as the menu bar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from briefer.core.changes import TakeStance
from briefer.core.codebook import codebook
from briefer.core.ids import NO_TAG
from briefer.core.kinds import KINDS, Stance
from briefer.ui import commands
from briefer.ui.badge import badge_icon
from briefer.ui.panels import several
from briefer.ui.theme import menu_style
from briefer.ui.translating import kind_name
from briefer.ui.weigh_desk.keys import BOARD_KEYS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefer.core.ids import AnnotationId, ArticleId
    from briefer.ui.window import Window

_MARKS = ("mark.furniture", "mark.heading", "mark.body")


def reading_menu(window: Window, annotation: AnnotationId | None) -> QMenu:
    """Return the menu for a place in an article: tags first, then what concerns the passage or paragraph there."""
    menu = _menu(window)
    menu.addActions([window.actions_by_id[f"tag.{kind.id}"] for kind in KINDS])
    menu.addAction(window.actions_by_id["subtag"])
    if annotation is not None:
        menu.addSeparator()
        _add_passage_actions(menu, window, annotation)
    menu.addSeparator()
    _add_copying(menu, window, annotation)
    menu.addSeparator()
    menu.addActions([window.actions_by_id[id_] for id_ in _MARKS])
    return menu


def _add_copying(menu: QMenu, window: Window, annotation: AnnotationId | None) -> None:
    view = window.read.panes.active.view
    keys = QKeySequence(QKeySequence.StandardKey.Copy).toString(QKeySequence.SequenceFormat.NativeText)
    _add(menu, f"{window.tr('Copy')}\t{keys}", view.copy).setEnabled(view.selected is not None)
    if annotation in window.session.brief.annotations:
        menu.addActions([window.actions_by_id[id_] for id_ in ("copy_quotation", "copy_link")])
    menu.addAction(window.actions_by_id["find"])


def passage_menu(window: Window, annotation: AnnotationId) -> QMenu:
    """Return the menu for a passage in the list or, if it is one of several that are selected, for all of these."""
    menu = _menu(window)
    selected = window.read.passages.several
    if annotation in selected:
        _add_several_actions(menu, window, selected)
        return menu
    _add(menu, window.tr("Show in its article"), lambda: window.reveal(annotation))
    menu.addSeparator()
    _add_passage_actions(menu, window, annotation)
    if annotation in window.session.brief.annotations:
        menu.addSeparator()
        _add_taking_along(menu, window, (annotation,))
    return menu


def _add_several_actions(menu: QMenu, window: Window, passages: Sequence[AnnotationId]) -> None:
    session, changing = window.session, not window.session.read_only
    for kind in KINDS:
        entry = _add(menu, kind_name(kind), partial(several.retag, session, passages, kind.id))
        entry.setIcon(badge_icon(kind, window.look))
        entry.setEnabled(changing)
    _add_subtags(menu, window, passages)
    menu.addSeparator()
    _add_taking_along(menu, window, passages)
    menu.addSeparator()
    _add(menu, window.tr("Remove"), partial(several.remove, session, passages)).setEnabled(changing)


def _add_subtags(menu: QMenu, window: Window, passages: Sequence[AnnotationId]) -> None:
    """Add the codebook, where there is one: a sub-tag brings its kind along."""
    brief = window.session.brief
    if not brief.tags or window.session.read_only:
        return
    within = menu.addMenu(window.tr("Sub-tag"))
    for kind in KINDS:
        for entry in codebook(brief, kind):
            title = "\u2003" * entry.depth + entry.tag.label.replace("&", "&&")
            action = _add(within, title, partial(several.classify, window.session, passages, entry.tag.id))
            action.setIcon(badge_icon(kind, window.look))
    within.addSeparator()
    _add(within, window.tr("None"), partial(several.classify, window.session, passages, NO_TAG))


def _add_taking_along(menu: QMenu, window: Window, passages: Sequence[AnnotationId]) -> None:
    menu.addAction(window.actions_by_id["copy_quotation"])
    menu.addAction(window.actions_by_id["copy_link"])
    _add(menu, window.tr("Export …"), lambda: window.exchange.export(passages))


def article_menu(window: Window, article: ArticleId) -> QMenu:
    """Return the menu for an article in the list."""
    menu = _menu(window)
    _add(menu, window.tr("Open"), lambda: window.read.panes.show_article(article))
    _add(menu, window.tr("Open beside"), lambda: window.read.panes.show_article(article, beside=True))
    menu.addSeparator()
    _add(menu, window.tr("Title, author, date …"), lambda: commands.describe_article(window, article))
    newer = _add(menu, window.tr("A newer text …"), lambda: window.updating.ask(article))
    newer.setEnabled(not window.session.read_only)
    _add(menu, window.tr("History …"), lambda: window.sharing.show_history(article))
    menu.addSeparator()
    out = _add(menu, window.tr("Take out of the brief"), lambda: commands.remove_article(window, article))
    out.setEnabled(not window.session.read_only)
    return menu


def board_menu(window: Window) -> QMenu:
    """Return the menu of what is chosen on the evidence board: only what can be done with it."""
    menu = _menu(window)
    window.refresh_actions()
    actions = [window.actions_by_id[key.id] for key in BOARD_KEYS]
    menu.addActions([action for action in actions if action.isEnabled()])
    menu.addSeparator()
    menu.addAction(window.actions_by_id["who_else"])
    menu.addAction(window.actions_by_id["history"])
    return menu


def pane_menu(window: Window) -> QMenu:
    """Return the menu of the active pane."""
    menu = _menu(window)
    for id_ in ("details", "update", "pane_left", "pane_right", "pane_new", "pane_close", "remove_article"):
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
    menu.addActions([window.actions_by_id[id_] for id_ in ("note", "who_else", "remove")])
    _add(menu, window.tr("History …"), lambda: window.sharing.show_history(annotation))


def _add(menu: QMenu, title: str, run: Callable[[], object]) -> QAction:
    action = QAction(title, menu)
    action.triggered.connect(lambda _checked: run())
    menu.addAction(action)
    return action
