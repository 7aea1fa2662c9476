"""The answers as rows: where a sentence stands, the sentence, why it was found, and whether it is used already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.ui.naming import place_in, plain_tip, shown, source
from briefer.ui.panels.controls import blend, paint_ring
from briefer.ui.panels.wrapping import Lines, wrap
from briefer.ui.who_else.asking import tr, use_of

if TYPE_CHECKING:
    from briefer.core.similarity import Likeness
    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from briefer.ui.who_else.asking import Question

    Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_LEFT, _RIGHT, _AIR = 42, 14, 10


class AnswerModel(QAbstractListModel):
    """One row for each sentence that was found, the most like first."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Start without answers."""
        super().__init__(parent)
        self._session = session
        self._answers: list[Likeness] = []
        self._question: Question | None = None
        self._uses: list[str] = []

    def show_answers(self, question: Question | None, answers: list[Likeness]) -> None:
        """Show the answers to a question; those in articles that went meanwhile are left out."""
        self.beginResetModel()
        self._question = question
        self._answers = [each for each in answers if each.sentence.article in self._session.brief.articles]
        self._look_up_uses()
        self.endResetModel()

    def refresh(self, question: Question) -> None:
        """Say that rows may look different: something was tagged, or the question serves another point."""
        self._question = question
        if self._answers:
            self._look_up_uses()
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._answers) - 1, 0))

    def answer(self, row: int) -> Likeness:
        """Return the answer of a row."""
        return self._answers[row]

    def place(self, row: int) -> str:
        """Return where a sentence stands: the article and the paragraph."""
        sentence = self._answers[row].sentence
        article = self._session.brief.articles.get(sentence.article)
        return f"{source(article)} {place_in(article, sentence.span)}" if article else ""

    def reason(self, row: int) -> str:
        """Return why a sentence was found: the words it shares."""
        return tr("shares: {words}").format(words=", ".join(shown(word) for word in self._answers[row].shared))

    def use(self, row: int) -> str:
        """Return how a sentence is used already; empty if it is not."""
        return self._uses[row]

    def _look_up_uses(self) -> None:
        brief, question = self._session.brief, self._question
        self._uses = [use_of(brief, question, each.sentence) if question else "" for each in self._answers]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many answers there are."""
        return 0 if parent.isValid() else len(self._answers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a sentence or, for screen readers, all of its row."""
        if not index.isValid():
            return None
        words = shown(self._answers[index.row()].sentence.text)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words if role == Qt.ItemDataRole.DisplayRole else plain_tip(words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = index.row()
            return ", ".join(filter(None, (words, self.place(row), self.use(row), self.reason(row))))
        return None


class AnswerRows(QStyledItemDelegate):
    """Paint and measure the rows of an `AnswerModel`."""

    def __init__(self, model: AnswerModel, look: Look, parent: QObject | None = None) -> None:
        """Take the rows from the model, colours and type from the look."""
        super().__init__(parent)
        self._model, self._look = model, look

    def _lines(self, row: int, width: int) -> tuple[Lines, ...]:
        room, look = width - _LEFT - _RIGHT, self._look
        words = shown(self._model.answer(row).sentence.text)
        use = self._model.use(row)
        place = " · ".join(filter(None, (self._model.place(row), use)))
        strong = QFont.Weight.DemiBold if use else QFont.Weight.Normal
        return (
            wrap(words, look.reading_font(size=14), room, 6, 19.5),
            wrap(place, look.interface_font(12, strong), room, 2, 17),
            wrap(self._model.reason(row), look.interface_font(11.5), room, 2, 16),
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row at the option's width."""
        width = option.rect.width()
        height = sum(lines.height for lines in self._lines(index.row(), width))
        return QSize(width, round(height + 2 * _AIR + 3))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        theme, rect, row = self._look.theme, QRectF(option.rect), index.row()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.selected)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, blend(theme.chrome, theme.selected))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.line)
        used = bool(self._model.use(row))
        number = QRectF(rect.left(), rect.top() + _AIR, _LEFT - 12, 19)
        painter.setPen(theme.third)
        painter.setFont(self._look.interface_font(12))
        painter.drawText(number, Qt.AlignmentFlag.AlignRight, "✓" if used else str(row + 1))
        y = rect.top() + _AIR
        colours = (theme.second if used else theme.ink, theme.second, theme.third)
        for lines, colour in zip(self._lines(row, option.rect.width()), colours, strict=True):
            lines.paint(painter, rect.left() + _LEFT, y, colour)
            y += lines.height + 1
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, rect.adjusted(2, 1, -2, -2), theme, 5)
