"""The menu of a sub-tag, and that of the palette within it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QColor
from PySide6.QtWidgets import QColorDialog, QMenu

from briefer.ui.codebook.colours import SWATCHES, named, swatch_icon
from briefer.ui.theme import menu_style
from briefer.ui.translating import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from briefer.core.records import Tag
    from briefer.ui.codebook.tree import CodeTree
    from briefer.ui.theme import Look

DIGITS = "123456789"


def _tr(words: str) -> str:
    return translate("Codebook", words)


def styled_menu(look: Look, parent: QWidget, title: str = "") -> QMenu:
    """Return an empty menu in the look in force."""
    menu = QMenu(title, parent)
    menu.setFont(look.interface_font(13))
    menu.setStyleSheet(menu_style(look.theme))
    return menu


def code_menu(tree: CodeTree, tag: Tag, merge: Callable[[], object]) -> QMenu:
    """Return the menu of a sub-tag; `merge` asks what it is to be merged into."""
    menu, acts = styled_menu(tree.look, tree), tree.acts
    _add(menu, _tr("Tag with it") + "\tEnter", partial(tree.taken.emit, tag.id))
    menu.addSeparator()
    _add(menu, _tr("New sub-tag beside it") + "\tIns", partial(tree.begin_new, tag.parent))
    _add(menu, _tr("New sub-tag under it") + "\tShift+Ins", partial(tree.begin_new, tag.id))
    _add(menu, _tr("Rename") + "\tF2", partial(tree.begin_rename, tag.id))
    menu.addMenu(_colours(tree, tag, menu))
    menu.addMenu(_keys(tree, tag, menu))
    menu.addSeparator()
    for words, keys, run in (
        (_tr("Move up"), "Alt+↑", partial(acts.step, tag.id, -1)),
        (_tr("Move down"), "Alt+↓", partial(acts.step, tag.id, 1)),
        (_tr("Put under the one above"), "Alt+→", partial(acts.indent, tag.id)),
        (_tr("Put one level up"), "Alt+←", partial(acts.outdent, tag.id)),
    ):
        _add(menu, f"{words}\t{keys}", run)
    menu.addSeparator()
    merging = _add(menu, _tr("Merge into …") + "\t" + _tr("Ctrl+drag"), merge)
    merging.setEnabled(len(tree.codes.ids) > 1)
    _add(menu, _tr("Remove") + "\tDel", partial(acts.remove, tag.id))
    if not tree.writable:
        for action in menu.actions():
            action.setEnabled(False)
    return menu


def _colours(tree: CodeTree, tag: Tag, above: QMenu) -> QMenu:
    menu = styled_menu(tree.look, above, _tr("Colour"))
    group = QActionGroup(menu)
    kind = tree.look.theme.look(tree.kind).colour.name()
    for words, shown, colour in (
        (_tr("That of its kind"), kind, ""),
        *((named(each), each.colour, each.colour) for each in SWATCHES),
    ):
        action = _add(menu, words, partial(tree.acts.recolour, tag.id, colour))
        action.setIcon(swatch_icon(shown, tree.look))
        _check(group, action, on=tag.colour == colour)
    menu.addSeparator()
    _add(menu, _tr("Another colour …"), partial(_ask_colour, tree, tag))
    return menu


def _ask_colour(tree: CodeTree, tag: Tag) -> None:
    dialog = QColorDialog(QColor(tag.colour or tree.look.theme.look(tree.kind).colour), tree)
    dialog.colorSelected.connect(lambda colour: tree.acts.recolour(tag.id, colour.name()))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setModal(False)
    dialog.show()


def _keys(tree: CodeTree, tag: Tag, above: QMenu) -> QMenu:
    menu = styled_menu(tree.look, above, _tr("Key"))
    group = QActionGroup(menu)
    for key in DIGITS:
        _check(group, _add(menu, key, partial(tree.acts.give_key, tag.id, key)), on=tag.key == key)
    menu.addSeparator()
    _check(group, _add(menu, _tr("None") + "\t0", partial(tree.acts.give_key, tag.id, "")), on=not tag.key)
    return menu


def _check(group: QActionGroup, action: QAction, *, on: bool) -> None:
    action.setCheckable(True)
    action.setChecked(on)
    group.addAction(action)


def _add(menu: QMenu, title: str, run: Callable[[], object]) -> QAction:
    action = QAction(title, menu)
    action.triggered.connect(lambda _checked: run())
    menu.addAction(action)
    return action
