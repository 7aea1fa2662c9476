"""One article in the reading room, to be read, selected and tagged by mouse or by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from briefer.core.changes import MarkPart, MoveEnds
from briefer.core.paragraphs import part_at
from briefer.core.sentences import sentence_at
from briefer.core.text import Span
from briefer.ui.naming import place_in
from briefer.ui.reading.acts import Acts
from briefer.ui.reading.edge_scroll import EdgeScroll
from briefer.ui.reading.handles import Ends, dragged
from briefer.ui.reading.key_presses import is_claimed, key_of
from briefer.ui.reading.passage_text import PassageText
from briefer.ui.reading.selection_bar import SelectionBar
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from briefer.core.records import Role
    from briefer.ui.session import Session
    from briefer.ui.theme import Look


class ArticleView(PassageText):
    """Show one article of the session's brief, and act on its passages."""

    note_wanted = Signal(object)
    """`AnnotationId`: the user wants to write a note on this passage, which is chosen."""
    focus_changed = Signal(bool)
    """The keyboard came to this view, or left it."""
    tagged = Signal(str)
    """`TagId`: something was tagged, or was to be."""
    escaped = Signal()
    """Escape was pressed, and there was nothing to let go of."""
    menu_wanted = Signal(QPoint, object, object, object)
    """Global point, `Span | None` (what a tag would cover), `AnnotationId | None` and `Part | None` under it."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Start without an article."""
        super().__init__(session, look, parent)
        self.acts = Acts(self, session)
        self.bar = SelectionBar(look, self.viewport())
        self.bar.tag_asked.connect(self.tag)
        self.bar.note_asked.connect(self.acts.ask_for_note)
        self.bar.repeat_asked.connect(self.acts.repeat_tag)
        self.laid_out.connect(self.bar.hide)
        self._edge = EdgeScroll(self, self._pull)
        self._pressed = QPoint()
        self._second_click = 0
        self._by_character = False

    # -- what is chosen, selected, meant

    def target(self) -> Span | None:
        """Return what a tag would cover: the selected words or, without any, the sentence under the caret."""
        article, offset = self.shown, self.cursor_offset
        if article is None or self.selected is not None:
            return self.selected
        part = part_at(article, offset) or next(iter(article.parts), None)
        return sentence_at(article.text, offset, part.start, part.end) if part else None

    def place_in_words(self) -> str:
        """Return where the caret stands or how much is selected, as `¶ 6 · 41 words selected`."""
        if self.shown is None:
            return ""
        selected, caret = self.selected, self.cursor_offset
        part = part_at(self.shown, caret)
        # Right after a paragraph's last character, one still is in that paragraph.
        at = min(caret, part.end - 1) if part else caret
        words = len(self.shown.text[slice(*selected)].split()) if selected else 0
        told = [place_in(self.shown, selected or Span(at, at + 1))]
        if words:
            told.append(counted(self.tr("%n word(s) selected"), words))
        return " · ".join(part for part in told if part)

    def tag(self, tag: str) -> None:
        """Tag the target or, with a passage chosen and nothing selected, give that passage the tag."""
        self.bar.hide()
        self.acts.tag(tag)

    def mark_part_at(self, offset: int, role: Role) -> None:
        """Mark the part that holds an offset as furniture, heading or body."""
        part = part_at(self.shown, offset) if self.shown else None
        if part is not None and self.shown is not None:
            self._session.do(MarkPart(self.shown.id, part, role))

    # -- keyboard

    def event(self, event: QEvent) -> bool:
        """Claim the view's own keys before the window's shortcuts do."""
        if event.type() is QEvent.Type.ShortcutOverride and self._claims(event):
            event.accept()
            return True
        return super().event(event)

    def _claims(self, event: QEvent) -> bool:
        return isinstance(event, QKeyEvent) and is_claimed(event, self._session.settings.keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the view's own keys; all others move the caret, which lets go of the chosen passage."""
        key = key_of(event, self._session.settings.keys)
        if key is not None:
            if key.act != "tag" or not event.isAutoRepeat():
                (self.tag if key.act == "tag" else getattr(self.acts, key.act))(key.argument)
            event.accept()
            return
        before = self.textCursor()
        super().keyPressEvent(event)
        if self._moved_from(before):
            self._skip_blank_lines(event)
            self.bar.hide()
            self._session.choose(None)

    def _moved_from(self, before: QTextCursor) -> bool:
        now = self.textCursor()
        return (now.anchor(), now.position()) != (before.anchor(), before.position())

    def _skip_blank_lines(self, event: QKeyEvent) -> None:
        """Go on until there are words: the blank lines between paragraphs are too low for a caret."""
        while self.is_blank_at(self.textCursor()):
            before = self.textCursor()
            super().keyPressEvent(event)
            if not self._moved_from(before):
                break

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Bring the caret to where one reads, if one comes by keyboard and it is out of sight."""
        super().focusInEvent(event)
        by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_key and not self.viewport().rect().intersects(self.cursorRect()):
            self.select(self.place, self.place)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard left."""
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    # -- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an end, select a sentence on the third click, or begin to select."""
        self.bar.hide()
        self._pressed = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton and (self._take_hold(event) or self._third_click(event)):
            return
        super().mousePressEvent(event)

    def _take_hold(self, event: QMouseEvent) -> bool:
        ends, chosen = self._ends(), self.chosen
        end = ends.end_near(event.position() - self.shift()) if ends else None
        if end is None or chosen is None:
            return False
        self._held = (chosen, end, chosen.span)
        return True

    def _third_click(self, event: QMouseEvent) -> bool:
        soon = event.timestamp() - self._second_click <= QApplication.doubleClickInterval()
        if not self._second_click or not soon:
            return False
        self._second_click = 0
        offset = self.offset_at(self._pressed)
        self.select(offset, offset)
        sentence = self.target()
        if sentence is not None:
            self.select(*sentence)
        return True

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word, and remember when, in case a third click follows."""
        super().mouseDoubleClickEvent(event)
        self._second_click = event.timestamp()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the end that is held, or go on selecting."""
        point = event.position().toPoint()
        if self._held is None or self.shown is None:
            super().mouseMoveEvent(event)
            self._point_out(event)
            return
        self._by_character = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._pull(point)
        self._edge.follow(point)

    def _pull(self, point: QPoint) -> None:
        """Put the end that is held where the pointer is: at a word's border or, with Alt held, at a character's."""
        if self._held is None or self.shown is None:
            self._edge.stop()
            return
        passage, end, _span = self._held
        at = self.offset_at(point)
        span = dragged(self.shown.text, passage.span, end, at, by_character=self._by_character)
        self._held = (passage, end, span)
        self.viewport().update()

    def _point_out(self, event: QMouseEvent) -> None:
        ends = None if event.buttons() else self._ends()
        on_end = ends is not None and ends.end_near(event.position() - self.shift()) is not None
        self.viewport().setCursor(Qt.CursorShape.SizeHorCursor if on_end else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the held end go where it is, offer to tag what was selected, or choose what was clicked."""
        self._edge.stop()
        if self._held is not None:
            (passage, _end, span), self._held = self._held, None
            self._session.do(MoveEnds(passage.id, *span))
            self.viewport().update()
            return
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self.selected is not None:
            self._session.choose(None)
            self._offer()
        elif (event.position().toPoint() - self._pressed).manhattanLength() < QApplication.startDragDistance():
            self._click(event.position().toPoint())

    def _offer(self) -> None:
        cursor = self.textCursor()
        rect = QRectF()
        for stretch in Ends(self.document(), cursor.selectionStart(), cursor.selectionEnd()).stretches:
            rect |= QRectF(stretch.left, stretch.baseline - stretch.em, stretch.right - stretch.left, stretch.em * 1.4)
        words = rect.translated(self.shift()).toAlignedRect()
        self.bar.show_keys(self._session.settings.keys)
        self.bar.show_subtags(self._session.brief.tags.values())
        self.bar.show_beside(words, self.viewport().rect(), self.acts.last_kind)

    def _click(self, point: QPoint) -> None:
        """Choose the shortest passage under the pointer; clicking again goes on to the next longer one."""
        ids = [passage.id for passage in self.passages_at(point)]
        if not ids:
            self._session.choose(None)
            return
        chosen = self._session.chosen
        self._session.choose(ids[(ids.index(chosen) + 1) % len(ids)] if chosen in ids else ids[0])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu on what is under the pointer or, by key, under the caret."""
        by_key = event.reason() is event.Reason.Keyboard
        point = self.cursorRect().center() if by_key else event.pos()
        offset = self.offset_at(point)
        if self.selected is None and not by_key:
            self.select(offset, offset)
        under = self.passages_at(point)
        passage = self.chosen if self.chosen in under or by_key else next(iter(under), None)
        part = part_at(self.shown, offset) if self.shown else None
        where = self.viewport().mapToGlobal(point)
        self.menu_wanted.emit(where, self.target(), passage.id if passage else None, part)
