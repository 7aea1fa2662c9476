"""One column of the board: its head with the count, its cards, and the field in which a sentence is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefer.core.changes import RewordPoint, StatePoint, WriteGist
from briefer.ui.badge import paint_badge
from briefer.ui.panels.controls import fill, style_scroll_bar
from briefer.ui.panels.wrapping import wrap
from briefer.ui.translating import kind_names
from briefer.ui.weigh_desk.card import PAD, TOP
from briefer.ui.weigh_desk.card_list import CardList
from briefer.ui.weigh_desk.column_model import ColumnModel
from briefer.ui.weigh_desk.dragging import Target
from briefer.ui.weigh_desk.painting import MARGIN
from briefer.ui.weigh_desk.sentence_field import SentenceField
from briefer.ui.weigh_desk.wording import tr
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from briefer.core.ids import AnnotationId, PointId
    from briefer.core.kinds import Kind
    from briefer.ui.theme import Look
    from briefer.ui.weigh_desk.dragging import Cargo
    from briefer.ui.weigh_desk.table import Table

LEAST = 262
"""Pixels below which a column scrolls out of the board rather than shrink."""
HEAD = 38


class ColumnHead(QWidget):
    """Badge, plural and count."""

    accessible_role = QAccessible.Role.Heading

    def __init__(self, kind: Kind, model: ColumnModel, look: Look, parent: QWidget | None = None) -> None:
        """Follow the model's count."""
        super().__init__(parent)
        self._kind, self._model, self._look = kind, model, look
        self.setFixedHeight(HEAD)
        self._tell()
        model.modelReset.connect(self._tell)
        look.changed.connect(self.update)

    def _tell(self) -> None:
        self.setAccessibleName(f"{kind_names(self._kind)}: {self.count}")
        self.update()

    @property
    def count(self) -> str:
        """How many points there are, in words."""
        return counted(tr("%n point(s)"), len(self._model.points))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the three."""
        del event
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_badge(painter, QRectF(1.5, 10, 17, 17), self._kind, self._look)
        rect = QRectF(27, 0, self.width() - 27 - MARGIN, HEAD)
        painter.setFont(self._look.interface_font(14, QFont.Weight.DemiBold))
        painter.setPen(theme.ink)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, tr(self._kind.plural))
        used = QFontMetricsF(painter.font()).horizontalAdvance(tr(self._kind.plural))
        painter.setFont(self._look.interface_font(13))
        painter.setPen(theme.second)
        if used + QFontMetricsF(painter.font()).horizontalAdvance(self.count) + 12 < rect.width():
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.count)


class EmptyColumn(QWidget):
    """What a column without points says."""

    def __init__(self, kind: Kind, look: Look, parent: QWidget) -> None:
        """Lie over the column; the mouse goes through."""
        super().__init__(parent)
        self._look, self._over = look, parent
        word = tr(kind.label).lower()
        self.sentence = tr("Drop a passage here, or press N on one, for the first {kind} in your own words.").format(
            kind=word
        )
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sentence."""
        del event
        room = self._over.width() - MARGIN - 8
        lines = wrap(self.sentence, self._look.interface_font(13), room, 6, 20)
        lines.paint(QPainter(self), 4, 6, self._look.theme.second)


class Column(QWidget):
    """The points of one kind."""

    def __init__(self, table: Table, kind: Kind) -> None:
        """Show the evidence of one kind."""
        super().__init__()
        look = table.look
        self.kind, self._session, self._look, self._choice = kind, table.session, look, table.choice
        self._written: PointId | None = None
        self._spot: tuple[PointId | None, AnnotationId | None] = None, None
        self.model = ColumnModel(table.evidence, kind, self)
        self.cards = CardList(table, self.model)
        self.cards.setAccessibleName(tr(kind.plural))
        self.head = ColumnHead(kind, self.model, look)
        self.empty = EmptyColumn(kind, look, self.cards.viewport())
        self.field: SentenceField | None = None
        self.setMinimumWidth(LEAST)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.cards, 1)
        self.cards.verticalScrollBar().valueChanged.connect(self._place_field)
        self.model.modelReset.connect(self._follow)
        look.changed.connect(self._restyle)
        self._restyle()
        self._follow()

    def _restyle(self) -> None:
        theme = self._look.theme
        fill(self, theme.background)
        fill(self.cards.viewport(), theme.background)
        style_scroll_bar(self.cards, theme)
        self.cards.measure_anew()

    def _follow(self) -> None:
        self.empty.setVisible(not self.model.rows and self.field is None)
        self._place_field()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the field on its card."""
        super().resizeEvent(event)
        self.empty.resize(self.cards.viewport().size())
        self._place_field()

    def beside(self, point: PointId) -> PointId | None:
        """Return the point below another or, at the end, above it."""
        points = self.model.points
        n = points.index(point)
        return next(iter([*points[n + 1 : n + 2], *points[max(0, n - 1) : n]]), None)

    # --- writing

    def edit(self, point: PointId) -> None:
        """Write a point's sentence where it stands."""
        self._open(point, None, self._write_point, self._session.brief.points[point].sentence)

    def begin(self) -> None:
        """Write a new point, below the others."""
        self.cards.verticalScrollBar().setValue(self.cards.verticalScrollBar().maximum())
        self._open(None, None, self._write_point, "")

    def edit_gist(self, point: PointId, passage: AnnotationId) -> None:
        """Write the gist of a passage where it stands in a card."""
        gist = self._session.brief.annotations[passage].gist
        self._open(point, passage, lambda text: bool(self._session.do(WriteGist(passage, text.strip())).events), gist)

    def _open(self, point: PointId | None, passage: AnnotationId | None, write: object, text: str) -> None:
        self.flush()
        name = tr("Gist") if passage else tr("Sentence of the point")
        font = self.cards.setter.sentence_font if passage is None else lambda: self._look.reading_font(100, size=13.5)
        self._written, self._spot = point, (point, passage)
        field = SentenceField(self._look, name, font, write, self.cards.viewport())  # type: ignore[arg-type]
        field.setPlaceholderText(tr("In your own words, in a line") if passage else tr("Your point, in a sentence"))
        field.ended.connect(self._end)
        self.field = field
        self._follow()
        field.begin(text)

    def _write_point(self, text: str) -> bool:
        """State the point as soon as there are words for it, then reword it."""
        if not text.strip():
            return False
        if self._written is None:
            stated = StatePoint(text, self.kind.id)
            if not self._session.do(stated).events:
                return False
            self._written = stated.id
            self._spot = stated.id, None
            self._place_field()
        else:
            self._session.do(RewordPoint(self._written, text))
        return True

    def _end(self) -> None:
        field, self.field = self.field, None
        if field is None:
            return
        # Whoever left the field for something else stays there.
        had_keyboard = field.hasFocus()
        field.hide()
        field.deleteLater()
        self._follow()
        if self._written is not None and self._spot[1] is None:
            self._choice.choose_point(self._written)
        if had_keyboard:
            self.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Keep what is being written, and close the field."""
        if self.field is not None:
            self.field.spell.flush()
            self._end()

    def _place_field(self) -> None:
        if self.field is None:
            return
        point, passage = self._spot
        width = self.cards.viewport().width() - MARGIN
        if point is not None:
            rect = self.cards.row_rect(point, passage)
            shift = QPoint(PAD - 11, TOP - 9 if passage is None else -3)
            top = rect.topLeft() + shift
        else:
            top = QPoint(PAD - 11, min(self.cards.lowest + 4, self.cards.viewport().height() - 44))
        self.field.setGeometry(QRect(top, self.field.size()))
        self.field.setFixedWidth(width - 2 * (PAD - 11))

    # --- being dropped on

    def target_at(self, place: QPoint, cargo: Cargo, *, together: bool) -> Target | None:
        """Return what a place on the screen stands for; the head and the empty space are the column itself."""
        if not self.rect().contains(self.mapFromGlobal(place)):
            return None
        inside = self.cards.viewport().mapFromGlobal(place)
        if inside.y() < 0:
            return Target(self.kind, before=None if cargo.passages else next(iter(self.model.points), None))
        point, before, side = self.cards.target_in(inside, cargo, together=together)
        if together and cargo.point is not None and point is None and self.cards.row_at(inside) is not None:
            return None
        return Target(self.kind, point, side, before)

    def scroll_towards(self, place: QPoint) -> None:
        """Scroll a step if a place on the screen is at the upper or lower edge of the cards."""
        self.cards.scroll_towards(self.cards.viewport().mapFromGlobal(place))
