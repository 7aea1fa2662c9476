"""One block that its reader edited: what became of it, both texts side by side, and the choice between them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from briefer.memo.report import Fate
from briefer.ui.naming import shown
from briefer.ui.panels.controls import Chip, Text, Voice, paint_ring
from briefer.ui.recompiling.comparing import Piece, Row, compare
from briefer.ui.translating import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from briefer.memo.report import BlockReport
    from briefer.ui.theme import Look

MOST_ROWS = 24
"""Paragraphs of a block that are shown: an annex may have thousands."""
KEEP, TAKE = 0, 1
_BETWEEN = 6
_NARROW = 460
"""Pixels of width below which the choice has a line of its own."""


def tr(words: str) -> str:
    """Translate words of the panel."""
    return translate("Recompiling", words)


SENTENCES = {
    Fate.KEPT: "Edited by hand. It stays as it is, unless you take the new text.",
    Fate.HELD: "You asked to keep it. It stays as it is, unless you take the new text.",
    Fate.DELETED: "Deleted from the memo. It stays out, unless you put it back.",
    Fate.LEFT: "Switched off, but edited by hand: its words stay as ordinary text, unless you take them out.",
    Fate.MARKING: "The marking on the pages was changed by hand. It stays, unless you take the new one.",
}
SAME_WORDS = "Its words are the new ones already; it has a comment, a tracked change or emphasis of its reader’s."
CHOICES = {
    Fate.DELETED: ("Leave it out", "Put it back"),
    Fate.LEFT: ("Keep mine", "Take it out"),
}


class BlockCard(QWidget):
    """A block, to be chosen for with the arrow keys or by mouse."""

    accessible_role = QAccessible.Role.ListItem
    chosen = Signal()

    def __init__(self, block: BlockReport, look: Look, parent: QWidget | None = None) -> None:
        """Keep the reader's text until told otherwise."""
        super().__init__(parent)
        self.block, self._look = block, look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        words = CHOICES.get(block.fate, ("Keep mine", "Take new"))
        self.chips = tuple(Chip(tr(each), look) for each in words)
        self._columns: tuple[list[QLabel], list[QLabel]] = ([], [])
        self._rows: list[tuple[QLabel, tuple[Piece, ...]]] = []
        self.title = Text(shown(block.title), look, Voice.STRONG)
        self.title.setWordWrap(True)
        self._lay_out()
        self.chips[KEEP].setChecked(True)
        look.changed.connect(self._restyle)
        self._restyle()

    def _lay_out(self) -> None:
        same = self.block.mine == self.block.new and self.block.fate in (Fate.KEPT, Fate.HELD)
        sentence = Text(tr(SAME_WORDS if same else SENTENCES[self.block.fate]), self._look, Voice.SECOND)
        sentence.setWordWrap(True)
        group = QButtonGroup(self)
        chips = QHBoxLayout()
        chips.setSpacing(_BETWEEN)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(6)
        self._head.addWidget(self.title, 1)
        self._head.addLayout(chips)
        for chip in self.chips:
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.toggled.connect(self._note_choice)
            group.addButton(chip)
            chips.addWidget(chip)
        chips.addStretch(1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(4)
        column.addLayout(self._head)
        column.addWidget(sentence)
        if not same:
            column.addSpacing(6)
            column.addLayout(self._texts())

    def _texts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(22)
        grid.setVerticalSpacing(6)
        for side, words in enumerate((tr("In the memo"), tr("From the brief"))):
            grid.setColumnStretch(side, 1)
            grid.addWidget(Text(words, self._look, Voice.CAPTION), 0, side)
        rows = compare(self.block.mine, self.block.new)
        for n, row in enumerate(rows[:MOST_ROWS], 1):
            self._add(grid, n, row)
        if len(rows) > MOST_ROWS:
            more = tr("… and more: {count} paragraphs").format(count=len(rows) - MOST_ROWS)
            grid.addWidget(Text(more, self._look, Voice.CAPTION), MOST_ROWS + 1, 0, 1, 2)
        return grid

    def _add(self, grid: QGridLayout, n: int, row: Row) -> None:
        if row.same:
            told = tr("1 paragraph is the same") if row.same == 1 else tr("{count} paragraphs are the same")
            grid.addWidget(Text(f"· · ·  {told.format(count=row.same)}", self._look, Voice.CAPTION), n, 0, 1, 2)
            return
        for side, pieces in enumerate((row.mine, row.new)):
            label = QLabel()
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            label.setMinimumWidth(80)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            grid.addWidget(label, n, side)
            self._columns[side].append(label)
            self._rows.append((label, pieces))

    @property
    def takes_new(self) -> bool:
        """Tell whether the new text was chosen."""
        return self.chips[TAKE].isChecked()

    def choose(self, side: int) -> None:
        """Choose the reader's text (0) or the new one (1)."""
        self.chips[side].setChecked(True)

    def _note_choice(self) -> None:
        self._restyle()
        self.chosen.emit()

    def _restyle(self) -> None:
        theme = self._look.theme
        font = self._look.reading_font(size=14)
        for label, pieces in self._rows:
            label.setFont(font)
            label.setText("".join(self._marked(piece) for piece in pieces))
        for side, labels in enumerate(self._columns):
            palette = self.palette()
            stands = side == int(self.takes_new)
            palette.setColor(palette.ColorRole.WindowText, theme.ink if stands else theme.second)
            for label in labels:
                label.setPalette(palette)
        said = ", ".join((self.title.text(), tr(SENTENCES[self.block.fate]), self.chips[self.takes_new].text()))
        self.setAccessibleName(said)
        self.update()

    def _marked(self, piece: Piece) -> str:
        words = escape(piece.words.replace("\t", " · "))
        if not piece.differs:
            return words
        return (
            f'<span style="background-color: {self._look.theme.hit.name()}; text-decoration: underline">{words}</span>'
        )

    # --- Qt's own

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than the choice below the title needs, even while it stands beside."""
        margins, chips = self.contentsMargins() + self._column.contentsMargins(), self.chips
        across = sum(chip.sizeHint().width() for chip in chips) + _BETWEEN + margins.left() + margins.right()
        return QSize(across, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choice below the title where there is no room beside it."""
        direction = QBoxLayout.Direction
        narrow = event.size().width() < _NARROW
        self._head.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the arrows to the left and right; the rest is the panel's."""
        side = {Qt.Key.Key_Left: KEEP, Qt.Key.Key_Right: TAKE}.get(Qt.Key(event.key()))
        if side is None:
            super().keyPressEvent(event)
        else:
            self.choose(side)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the focus."""
        del event
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and, with the focus, its ring."""
        del event
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(theme.line)
        painter.setBrush(theme.paper)
        painter.drawRoundedRect(rect, 8, 8)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), theme, 9)
