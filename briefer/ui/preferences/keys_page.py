"""The page of the preferences on which keys are changed: choose what, press the new keys, settle what they did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefer.ui.keymap import refusal, written
from briefer.ui.palette.line_rows import LineRows
from briefer.ui.palette.lines import LineModel
from briefer.ui.panels.controls import Control, Text, Voice, fill, style_scroll_bar
from briefer.ui.panels.passage_filter import SearchField
from briefer.ui.panels.row_list import RowList
from briefer.ui.preferences.key_field import KeyField
from briefer.ui.preferences.key_lines import KeyLine, changeable

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.ui.keymap import Bound, Keymap
    from briefer.ui.theme import Look


class KeysPage(QWidget):
    """List all actions with their keys; each change holds at once."""

    def __init__(self, keymap: Keymap, look: Look, parent: QWidget | None = None) -> None:
        """Show the keys in force."""
        super().__init__(parent)
        self._keymap, self._look = keymap, look
        self._shown: list[KeyLine] = []
        self._asked = ""
        """The keys that were pressed, and that something else has."""
        self._model = LineModel()
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._restyle()
        self.refresh()

    def _make_widgets(self) -> None:
        look = self._look
        self.search = SearchField(look)
        self.search.setPlaceholderText(self.tr("Search actions and keys"))
        self.search.setAccessibleName(self.tr("Search actions and keys"))
        self.list = RowList()
        self.list.setAccessibleName(self.tr("Actions and their keys"))
        self.list.setItemDelegate(LineRows(self._model, look, self.list))
        self.list.setModel(self._model)
        self.field = KeyField(look)
        self.told = Text("", look, Voice.SECOND)
        self.told.setWordWrap(True)
        self.swap = Control(self.tr("Swap"), look)
        self.take = Control(self.tr("Take it"), look)
        self.none = Control(self.tr("No key"), look)
        self.reset = Control(self.tr("As at first"), look)
        self.reset_all = Control(self.tr("All as at first"), look)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.told)
        rows = (
            (self.field, self.swap, self.take, self.none, self.reset),
            (self.reset_all,),
        )
        for widgets in rows:
            row = QHBoxLayout()
            row.setSpacing(8)
            for widget in widgets:
                row.addWidget(widget, 1 if widget is self.field else 0)
            if self.field not in widgets:
                row.addStretch(1)
            column.addLayout(row)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self.refresh())
        self.search.left.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.list.selectionModel().currentChanged.connect(lambda now, _before: self._choose(now))
        self.list.taken.connect(lambda _index, _beside: self.field.setFocus(Qt.FocusReason.OtherFocusReason))
        self.field.pressed.connect(self._press)
        self.swap.clicked.connect(lambda: self._settle(self._keymap.swap))
        self.take.clicked.connect(lambda: self._settle(self._keymap.give))
        self.none.clicked.connect(lambda: self._change(lambda bound: self._keymap.give(bound, "")))
        self.reset.clicked.connect(lambda: self._change(self._keymap.reset))
        self.reset_all.clicked.connect(self._keymap.reset_all)
        self._keymap.changed.connect(self.refresh)
        self._look.changed.connect(self._restyle)

    def _restyle(self) -> None:
        fill(self.list.viewport(), self._look.theme.paper)
        style_scroll_bar(self.list, self._look.theme)
        self.list.measure_anew()

    @property
    def bound(self) -> Bound | None:
        """What is chosen."""
        row = self.list.currentIndex().row()
        return self._shown[row].bound if 0 <= row < len(self._shown) else None

    def refresh(self) -> None:
        """Read the keys anew; what was chosen stays so, and in its place."""
        before, at = self.bound, self.list.verticalScrollBar().value()
        self._shown = changeable(self._keymap, self.search.text())
        self._model.show([each.line for each in self._shown])
        row = next((n for n, each in enumerate(self._shown) if before and each.bound.id == before.id), 0)
        self.list.verticalScrollBar().setValue(at)
        self.list.setCurrentIndex(self._model.index(row, 0))
        self.list.scrollTo(self.list.currentIndex())
        self._choose(self.list.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        bound = self.bound if index.isValid() else None
        self._ask("")
        for widget in (self.field, self.none):
            widget.setEnabled(bound is not None)
        self.reset.setEnabled(bound is not None and self._keymap.of(bound) != bound.standard)
        self.reset_all.setEnabled(any(each.line.strong for each in changeable(self._keymap)))
        if bound is None:
            self.told.setText(self.tr("Nothing is called so."))
            return
        self.field.setText(written(self._keymap.of(bound)))
        first = written(bound.standard) or self.tr("no key")
        self.told.setText(self.tr("{action}: at first {keys}.").format(action=bound.words, keys=first))

    def _press(self, keys: str) -> None:
        bound = self.bound
        if bound is None:
            return
        self._ask("")
        self.field.setText(written([keys]))
        rivals, refused = self._keymap.rivals(bound, keys), refusal(bound, keys)
        if refused:
            self.told.setText(refused)
        elif rivals:
            names = ", ".join(f"“{rival.words}”" for rival in rivals)
            said = self.tr("{keys} is for {names} now. Swap the keys, or take it from there?")
            self.told.setText(said.format(keys=written([keys]), names=names))
            self._ask(keys)
        else:
            self._keymap.give(bound, keys)

    def _ask(self, keys: str) -> None:
        self._asked = keys
        for button in (self.swap, self.take):
            button.setVisible(bool(keys))

    def _settle(self, how: Callable[[Bound, str], None]) -> None:
        keys = self._asked
        self._change(lambda bound: how(bound, keys))

    def _change(self, change: Callable[[Bound], None]) -> None:
        if self.bound is not None:
            change(self.bound)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
