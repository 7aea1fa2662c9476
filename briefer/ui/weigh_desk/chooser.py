"""Choosing by typing: a field and what fits it, over the board; never modal, gone when one turns away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from briefer.core.records import Side
from briefer.ui.badge import paint_badge
from briefer.ui.naming import folded
from briefer.ui.panels.controls import Chip, Text, Voice, field_style, fill, style_scroll_bar
from briefer.ui.panels.row_list import RowList
from briefer.ui.panels.wrapping import wrap
from briefer.ui.weigh_desk.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from briefer.core.kinds import Kind
    from briefer.ui.theme import Look

    Index = QModelIndex | QPersistentModelIndex

WIDE, HIGH, ROW = 560, 340, 46
_NOWHERE = QModelIndex()


class Option(NamedTuple):
    """Something to choose: its id, its words, what stands below them; an empty id stands for what is typed."""

    id: str
    words: str
    below: str
    kind: Kind | None


class Question(NamedTuple):
    """What is to be chosen, from what, and what then happens: with the id, the side and the words typed."""

    title: str
    options: Sequence[Option]
    answer: Callable[[Option, Side, str], object]
    side: Side | None = None
    """The side chosen at first; None where there are no sides."""
    fresh: Kind | None = None
    """The kind of point that may be made of what is typed."""
    below_fresh: str = ""
    """What stands below that, where it is no point."""
    also_fresh: Sequence[Option] = ()
    """What else may be made of what is typed, which then stands for their words."""


class Options(QAbstractListModel):
    """The options that fit what is typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start without any."""
        super().__init__(parent)
        self._all: list[tuple[Option, str]] = []
        self.rows: list[Option] = []

    def set_all(self, options: Sequence[Option]) -> None:
        """Take other options."""
        self._all = [(each, folded(f"{each.words} {each.below}")) for each in options]

    def fit(self, typed: str, fresh: Kind | None, below: str = "", also: Sequence[Option] = ()) -> None:
        """Show those with all words typed; those that begin with them come first."""
        text = folded(" ".join(typed.split()))
        found = [
            (not words.startswith(text), n, each) for n, (each, words) in enumerate(self._all) if _fits(text, words)
        ]
        self.beginResetModel()
        self.rows = [each for _later, _n, each in sorted(found, key=lambda item: item[:2])]
        if fresh is not None and text:
            self.rows.append(Option("", typed.strip(), below or tr("New point in this column"), fresh))
            self.rows += [each._replace(words=typed.strip()) for each in also]
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many fit."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of an option, and for screen readers all of it."""
        option = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return option.words
        return f"{option.words}, {option.below}" if role == Qt.ItemDataRole.AccessibleTextRole else None


def _fits(typed: str, words: str) -> bool:
    return all(word in words for word in typed.split())


def _placeholder(question: Question) -> str:
    if question.below_fresh:
        return tr("Type a name")
    return tr("Type a few words, or a new point") if question.fresh else tr("Type a few words")


class OptionPainter(QStyledItemDelegate):
    """Paint an option in two lines."""

    def __init__(self, options: Options, look: Look, parent: QObject) -> None:
        """Take the rows from the model."""
        super().__init__(parent)
        self._options, self._look = options, look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the one height of all."""
        del index
        return QSize(option.rect.width(), ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint badge, words and what stands below."""
        row, rect, theme = self._options.rows[index.row()], QRectF(option.rect), self._look.theme
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.selected)
        if row.kind is not None:
            paint_badge(painter, QRectF(rect.left() + 12, rect.top() + 8, 16, 16), row.kind, self._look)
        room = rect.width() - 56
        font = self._look.reading_font(100, size=14.5)
        wrap(row.words, font, room, 1, 20).paint(painter, rect.left() + 38, rect.top() + 5, theme.ink)
        below = wrap(row.below, self._look.interface_font(11.5), room, 1, 16)
        below.paint(painter, rect.left() + 38, rect.top() + 25, theme.second)


class Chooser(QFrame):
    """Ask one question after another; only one is open."""

    closed = Signal()
    """It was left, with or without an answer."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Stay out of sight until something is asked."""
        super().__init__(parent)
        self._look, self._over = look, parent
        self._question: Question | None = None
        self._point = 0, 0
        self.title = Text("", look, Voice.STRONG)
        self.hint = Text("", look, Voice.CAPTION)
        self.sides = {Side.SUPPORTS: Chip(tr("Supports"), look), Side.DISPUTES: Chip(tr("Disputes"), look)}
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Type to choose"))
        self.options = Options(self)
        self.list = RowList()
        self.list.setAccessibleName(tr("What fits"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(OptionPainter(self.options, look, self.list))
        self.list.setModel(self.options)
        self._lay_out()
        self._connect()
        look.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        for chip in self.sides.values():
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.setToolTip(tr("Tab switches the side"))
            top.addWidget(chip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 8)
        layout.addLayout(top)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.hint)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._fit)
        self.field.installEventFilter(self)
        self._over.installEventFilter(self)
        self.list.taken.connect(lambda index, _beside: self._take(index.row()))
        for side, chip in self.sides.items():
            chip.clicked.connect(lambda _on=False, side=side: self._show_side(side))

    def _restyle(self) -> None:
        fill(self, self._look.theme.paper)
        fill(self.list.viewport(), self._look.theme.paper)
        style_scroll_bar(self.list, self._look.theme)
        self.field.setStyleSheet(field_style(self._look.theme, "QLineEdit"))
        self.field.setFont(self._look.interface_font(14))

    @property
    def side(self) -> Side:
        """The side that is chosen."""
        return next((side for side, chip in self.sides.items() if chip.isChecked()), Side.SUPPORTS)

    def ask(self, question: Question, middle: int, top: int) -> None:
        """Ask a question, centred below a point of the parent."""
        self._question = question
        self.title.setText(question.title)
        self.options.set_all(question.options)
        for chip in self.sides.values():
            chip.setVisible(question.side is not None)
        keys = tr("↑↓ choose · Enter takes · Esc leaves")
        self.hint.setText(keys if question.side is None else tr("Tab switches the side · ") + keys)
        self._show_side(question.side or Side.SUPPORTS)
        self.field.setPlaceholderText(_placeholder(question))
        self.field.clear()
        self._fit()
        self._point = middle, top
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        """Stand below the point, within the parent."""
        room, (middle, top) = self._over.size(), self._point
        wide, high = min(WIDE, room.width() - 24), min(HIGH, room.height() - top - 12)
        self.setGeometry(max(12, min(middle - wide // 2, room.width() - wide - 12)), top, wide, high)

    def _show_side(self, side: Side) -> None:
        for each, chip in self.sides.items():
            chip.setChecked(each is side)

    def _fit(self) -> None:
        if self._question is not None:
            asked = self._question
            self.options.fit(self.field.text(), asked.fresh, asked.below_fresh, asked.also_fresh)
            self.list.setCurrentIndex(self.options.index(0, 0))

    def _take(self, row: int) -> None:
        question = self._question
        if question is None or not 0 <= row < len(self.options.rows):
            return
        option, side, typed = self.options.rows[row], self.side, self.field.text().strip()
        self.leave()
        question.answer(option, side, typed)

    def leave(self) -> None:
        """Close without an answer."""
        if self._question is not None:
            self._question = None
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take from the field the keys that choose; leave when the field is left; stay within the parent."""
        if watched is self._over:
            if event.type() is QEvent.Type.Resize:
                self._place()
            return False
        if isinstance(event, QFocusEvent) and event.lostFocus() and self._is_left(event):
            self.leave()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._press(event)
        return super().eventFilter(watched, event)

    def _is_left(self, event: QFocusEvent) -> bool:
        """Tell whether the user turned away, and not only to another window or to the list."""
        return event.reason() is not Qt.FocusReason.ActiveWindowFocusReason and not self.list.underMouse()

    def _press(self, event: QKeyEvent) -> bool:
        key, row = event.key(), self.list.currentIndex().row()
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(row)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            to = row + (1 if key == Qt.Key.Key_Down else -1)
            index = self.options.index(max(0, min(to, len(self.options.rows) - 1)), 0)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            if self._question is not None and self._question.side is not None:
                self._show_side(Side.DISPUTES if self.side is Side.SUPPORTS else Side.SUPPORTS)
        else:
            return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint an outline."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(self._look.theme.third, 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
