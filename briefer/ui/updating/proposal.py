"""The words on which a passage was let go: their ends can be dragged, and one key puts the passage there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QBoxLayout, QWidget

from briefer.core.changes import MoveEnds
from briefer.core.text import Span
from briefer.ui.panels.controls import Control, accent
from briefer.ui.reading.handles import Ends, dragged
from briefer.ui.reading.words import next_border
from briefer.ui.sharing.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from briefer.core.brief import Touched
    from briefer.core.ids import AnnotationId
    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

_CLEAR = 12
"""Pixels between the words and the buttons."""
_BESIDE = 40
"""Pixels that two buttons side by side need around them."""


class Proposal(QWidget):
    """Cover a view with the two handles of its selected words, and with two buttons beside them."""

    done = Signal()
    """The passage was put there, or not."""

    def __init__(self, session: Session, look: Look, view: ArticleView, passage: AnnotationId) -> None:
        """Propose the words that are selected in the view."""
        super().__init__(view.viewport())
        self._session, self._look, self._view, self._passage = session, look, view, passage
        self._held: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.bar = _Answers(look, view.viewport(), self)
        view.viewport().installEventFilter(self)
        view.selectionChanged.connect(self._follow)
        view.laid_out.connect(self._follow)
        view.verticalScrollBar().valueChanged.connect(self._follow)
        session.changed.connect(self._look_again)
        self.show()
        self._follow()

    def take_keyboard(self) -> None:
        """Give the keyboard to the answers."""
        self.bar.accept.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Put the passage on the words."""
        span = self._view.selected
        if span is not None:
            self._session.do(MoveEnds(self._passage, *span))
        self._leave()

    def cancel(self) -> None:
        """Leave the passage where it was, and let go of the words."""
        if self._view.selected is not None:
            self._view.select(*(self._view.selected.start,) * 2)
        self._leave()

    def _leave(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.done.emit()

    def close(self) -> bool:
        """Go, and leave the view as it was."""
        self._view.viewport().removeEventFilter(self)
        self._session.changed.disconnect(self._look_again)
        for gone in (self.bar, self):
            gone.hide()
            gone.deleteLater()
        return True

    def _look_again(self, touched: Touched) -> None:
        """Go if the passage was settled otherwise, or the text is another."""
        if self._passage in touched.annotations or self._view.article_id in touched.articles:
            self.done.emit()

    def adjust(self, end: int, by: int) -> None:
        """Move one end (0 or 1) by a word."""
        span, article = self._view.selected, self._view.shown
        if span is None or article is None:
            return
        at = next_border(article.text, span[end], by, ends=bool(end))
        moved = Span(at, span.end) if end == 0 else Span(span.start, at)
        if moved.start < moved.end:
            self._view.select(*moved)

    # -- the handles

    def _ends(self) -> Ends | None:
        span = self._view.selected
        return Ends(self._view.document(), *map(self._view.units.to_utf16, span)) if span else None

    def _follow(self) -> None:
        """Stand where the words stand now."""
        self.setGeometry(self._view.viewport().rect())
        self.raise_()
        ends = self._ends()
        if ends is not None and ends.stretches and self._held is None:
            rect = QRectF()
            for each in ends.stretches:
                rect |= QRectF(each.left, each.baseline - each.em, each.right - each.left, each.em * 1.4)
            self.bar.stand_by(rect.translated(self._view.shift()))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take hold of an end, drag it, and let it go."""
        del watched
        if event.type() == QEvent.Type.Resize:
            self._follow()
        if not isinstance(event, QMouseEvent):
            return False
        ends = self._ends()
        if event.type() == QEvent.Type.MouseButtonPress and ends is not None:
            self._held = ends.end_near(event.position() - self._view.shift())
            return self._held is not None
        if self._held is None:
            return False
        if event.type() == QEvent.Type.MouseMove:
            self._drag(event)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._held = None
            self._follow()
            self.take_keyboard()
        return True

    def _drag(self, event: QMouseEvent) -> None:
        span, article = self._view.selected, self._view.shown
        if span is None or article is None or self._held is None:
            return
        by_character = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        offset = self._view.offset_at(event.position().toPoint())
        self._view.select(*dragged(article.text, span, self._held, offset, by_character=by_character))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the handles."""
        del event
        ends = self._ends()
        if ends is not None:
            painter, theme = QPainter(self), self._look.theme
            painter.translate(self._view.shift())
            ends.paint(painter, accent(theme), theme.paper)


class _Answers(QWidget):
    """Put it here, or not."""

    def __init__(self, look: Look, parent: QWidget, proposal: Proposal) -> None:
        super().__init__(parent)
        self._look, self._proposal, self._port = look, proposal, parent
        self.accept = Control(tr("Put here") + "  ↵", look, self)
        self.cancel = Control(tr("Cancel") + "  Esc", look, self)
        self.accept.setToolTip(tr("Drag the ends first, or move them with ← → and Shift+← →"))
        self.accept.setAccessibleName(tr("Put the passage here"))
        self.accept.setAccessibleDescription(self.accept.toolTip())
        self.cancel.setAccessibleName(tr("Cancel"))
        self.accept.clicked.connect(proposal.accept)
        self.cancel.clicked.connect(proposal.cancel)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(6, 5, 6, 5)
        self._row.setSpacing(5)
        for button in (self.accept, self.cancel):
            self._row.addWidget(button)
            button.installEventFilter(self)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.show()

    def stand_by(self, words: QRectF) -> None:
        """Stand below the words or, where there is no room, above them."""
        room = self._port.rect()
        wide = self.accept.sizeHint().width() + self.cancel.sizeHint().width() + _BESIDE <= room.width()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self.adjustSize()
        top = words.bottom() + _CLEAR
        if top + self.height() > room.bottom():
            top = max(0.0, words.top() - _CLEAR - self.height())
        left = min(max(0.0, words.left() - 6), max(0, room.width() - self.width()))
        self.move(round(left), round(top))
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys before the buttons and the window's shortcuts do: arrows would go from button to button."""
        del watched
        if not isinstance(event, QKeyEvent) or event.key() not in _KEYS:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self._act(Qt.Key(event.key()), shifted=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        return True

    def _act(self, key: Qt.Key, *, shifted: bool) -> None:
        """Accept with Enter or P, cancel with Esc, move the end with the arrows, the beginning with Shift."""
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._proposal.adjust(0 if shifted else 1, -1 if key == Qt.Key.Key_Left else 1)
        elif key == Qt.Key.Key_Escape or (key in _ENTER and self.cancel.hasFocus()):
            self._proposal.cancel()
        else:
            self._proposal.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a small card."""
        del event
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.line, 1))
        painter.setBrush(theme.paper)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYS = (*_ENTER, Qt.Key.Key_P, Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_Right)
