"""One quiet line at the foot of a desk: this looks like a newer text of that, with both answers beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from briefer.ui.line import Line
from briefer.ui.naming import shown
from briefer.ui.panels.controls import Control

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from briefer.core.brief import Touched
    from briefer.core.versions import Likely
    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from briefer.ui.updating.offers import Offers

_LONGEST = 44
"""Characters of a heading."""


class OfferLine(QWidget):
    """Show the likeliest pair; nothing while there is none."""

    version_wanted = Signal(object)
    """`Likely`: the newer one is to become the newer text of the older."""
    left = Signal()
    """The keyboard is to go back to where one reads."""

    def __init__(self, session: Session, offers: Offers, look: Look, parent: QWidget | None = None) -> None:
        """Listen to the offers."""
        super().__init__(parent)
        self._session, self._offers, self._look = session, offers, look
        self.sentence = Line()
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.make = Control(self.tr("Make it its new version"), look)
        self.keep = Control(self.tr("Keep both"), look)
        self.make.setToolTip(self.tr("Its passages come along, and those of the older text are found again in it"))
        self.make.clicked.connect(self._make)
        self.keep.clicked.connect(self._keep)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 14, 5)
        row.setSpacing(8)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.make)
        row.addWidget(self.keep)
        self.setAccessibleName(self.tr("A newer text?"))
        offers.changed.connect(self.refresh)
        session.changed.connect(self._follow)
        look.changed.connect(self._restyle)
        self._restyle()
        self.refresh()

    @property
    def offer(self) -> Likely | None:
        """The pair that is offered; None where nothing can be changed."""
        articles = self._session.brief.articles
        there = (each for each in self._offers.likely if each.pair <= articles.keys())
        return None if self._session.read_only else next(there, None)

    def _follow(self, touched: Touched) -> None:
        if touched.articles:
            self.refresh()

    def refresh(self) -> None:
        """Say what is offered now."""
        offer = self.offer
        self.setVisible(offer is not None)
        if offer is not None:
            self.sentence.say(self._told(offer))
            for button in (self.make, self.keep):
                button.setAccessibleDescription(self.sentence.text())

    def _told(self, offer: Likely) -> str:
        older, newer = (_short(self._session.brief.articles[id_].heading) for id_ in (offer.older, offer.newer))
        if older == newer:
            said = self.tr("“{older}” is here twice, with texts that differ a little ({share} % the same).")
        else:
            said = self.tr("“{newer}” looks like a newer text of “{older}” ({share} % the same).")
        return said.format(older=older, newer=newer, share=offer.per_cent)

    def _make(self) -> None:
        offer = self.offer
        if offer is not None:
            self.version_wanted.emit(offer)

    def _keep(self) -> None:
        offer = self.offer
        had_keyboard = self.keep.hasFocus()
        if offer is not None:
            self._offers.keep_both(offer)
        if had_keyboard and self.isHidden():
            self.left.emit()

    def take_keyboard(self) -> None:
        """Give the keyboard to the first answer."""
        self.make.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with Enter, leave with Esc."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.keep if self.keep.hasFocus() else self.make).click()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        self.sentence.setFont(self._look.interface_font(12.5))
        palette = QPalette(self.sentence.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._look.theme.ink)
        self.sentence.setPalette(palette)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chrome and the rule above it."""
        del event
        painter, theme = QPainter(self), self._look.theme
        painter.fillRect(self.rect(), theme.chrome)
        painter.fillRect(0, 0, self.width(), 1, theme.line)


def _short(heading: str) -> str:
    """Return a heading that leaves room for another beside it."""
    words = shown(heading)
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"


def with_line_below(widget: QWidget, line: QWidget) -> QWidget:
    """Return a widget and, below it, a line."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(widget, 1)
    column.addWidget(line)
    return both
