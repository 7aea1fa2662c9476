"""The chip that lets only the passages of one sub-tag, and of those below it, into the list."""

from __future__ import annotations

from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetricsF, QPainter

from briefer.core.codebook import codebook, counts, within
from briefer.core.ids import NO_TAG, TagId
from briefer.core.kinds import KINDS
from briefer.ui.badge import badge_icon
from briefer.ui.codebook.colours import colour_of, paint_swatch
from briefer.ui.codebook.menu import styled_menu
from briefer.ui.naming import plain_tip, shown
from briefer.ui.panels.controls import Chip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QMenu, QWidget

    from briefer.core.brief import Brief
    from briefer.core.records import Tag
    from briefer.ui.theme import Look

_MOST = 200
"""Pixels: a column at its narrowest has no more."""
_SWATCH, _LEFT = 10.0, 26.0


class SubtagChip(Chip):
    """Ask which sub-tag when pressed; pressed again, let all passages in. Out of sight while there is none."""

    chosen = Signal()
    """Another sub-tag was chosen, or none any more."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start with all passages."""
        super().__init__("", look, parent)
        self._brief: Brief | None = None
        self._tag: Tag | None = None
        self.clicked.connect(self._press)
        self._show(None)
        self.hide()

    @property
    def subtag(self) -> TagId:
        """The sub-tag whose passages are let in; empty for all."""
        return self._tag.id if self._tag else NO_TAG

    @property
    def kind(self) -> TagId:
        """The kind of that sub-tag; empty for all."""
        return self._tag.kind if self._tag else NO_TAG

    def show_codebook(self, brief: Brief) -> None:
        """Offer a brief's sub-tags; one that is gone is let go of."""
        self._brief = brief
        self.setVisible(bool(brief.tags))
        now = brief.tags.get(self.subtag)
        if now != self._tag:
            self._show(now)
            if now is None:
                self.chosen.emit()

    def choose(self, tag: TagId) -> None:
        """Let in only the passages of a sub-tag; empty: all."""
        if tag != self.subtag:
            self._show(self._brief.tags.get(tag) if self._brief else None)
            self.chosen.emit()

    def _show(self, tag: Tag | None) -> None:
        self._tag = tag
        label = shown(tag.label) if tag else ""
        self.setChecked(tag is not None)
        self.setText(label or self.tr("Sub-tag …"))
        self.setAccessibleName(self.tr("Only passages of {label}").format(label=label) if tag else self.tr("Sub-tag"))
        self.setToolTip(
            plain_tip(self.tr("{label}: press to show all passages again").format(label=label))
            if tag
            else self.tr("Only passages of a sub-tag and of those below it")
        )
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """Stay as it is: what is chosen decides, not the press."""

    def _press(self) -> None:
        if self._tag is not None:
            self.choose(NO_TAG)
        elif self._brief is not None:
            menu = self._menu(self._brief)
            menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _menu(self, brief: Brief) -> QMenu:
        menu = styled_menu(self.look, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addActions(list(self._entries(menu, brief)))
        menu.setActiveAction(menu.actions()[0])
        return menu

    def _entries(self, menu: QMenu, brief: Brief) -> Iterator[QAction]:
        own = counts(brief)
        for kind in KINDS:
            for tag, depth in codebook(brief, kind):
                count = sum(own[each] for each in within(brief, tag.id))
                label = shown(tag.label).replace("&", "&&")
                words = "\u2003" * depth + f"{label}\t{count}"
                action = QAction(badge_icon(kind, self.look), words, menu)
                action.triggered.connect(partial(self.choose, tag.id))
                yield action

    def sizeHint(self) -> QSize:
        """Return room for swatch and name, as far as the column has it."""
        if self._tag is None:
            return super().sizeHint()
        strong = QFontMetricsF(self.look.interface_font(12, QFont.Weight.DemiBold))
        return QSize(min(_MOST, ceil(strong.horizontalAdvance(self.text()) + _LEFT) + 12), 24)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        """Paint swatch and name of the sub-tag, or the invitation to choose one."""
        if self._tag is None:
            super().paint_content(painter, rect)
            return
        theme = self.look.theme
        swatch = QRectF(11, rect.center().y() - _SWATCH / 2, _SWATCH, _SWATCH)
        paint_swatch(painter, swatch, colour_of(self._tag, theme, theme.ink))
        painter.setPen(theme.paper)
        painter.setFont(self.look.interface_font(12, QFont.Weight.DemiBold))
        room = rect.adjusted(_LEFT, 0, -11, 0)
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()) + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
