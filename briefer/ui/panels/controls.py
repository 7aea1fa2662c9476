"""The small controls the panels are made of: labels, chips, buttons, and the style of fields and scroll bars."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QWidget

from briefer.core.kinds import ARGUMENT
from briefer.ui.badge import paint_badge
from briefer.ui.translating import kind_name

if TYPE_CHECKING:
    from briefer.core.kinds import Kind
    from briefer.ui.theme import Look, Theme

RADIUS = 7.0
RING = 2.0
"""The width of a focus ring."""


class Voice(Enum):
    """How loud a line of interface text is."""

    SECTION = auto()
    STRONG = auto()
    PLAIN = auto()
    SECOND = auto()
    CAPTION = auto()
    WARNING = auto()


def voice_font(voice: Voice, look: Look) -> QFont:
    """Return the type of a voice."""
    if voice is Voice.SECTION:
        return look.label_font()
    if voice is Voice.STRONG:
        return look.interface_font(13, QFont.Weight.DemiBold)
    return look.interface_font(13 if voice is Voice.PLAIN else 12)


def voice_colour(voice: Voice, theme: Theme) -> QColor:
    """Return the colour of a voice."""
    colours = {Voice.SECTION: theme.second, Voice.SECOND: theme.second, Voice.CAPTION: theme.third}
    return theme.warning if voice is Voice.WARNING else colours.get(voice, theme.ink)


class Text(QLabel):
    """A line of interface text that follows the theme."""

    def __init__(self, text: str, look: Look, voice: Voice = Voice.PLAIN, parent: QWidget | None = None) -> None:
        """Show plain text, whatever it holds."""
        super().__init__(text, parent)
        self._look, self._voice = look, voice
        self.setTextFormat(Qt.TextFormat.PlainText)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(voice_font(self._voice, self._look))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, voice_colour(self._voice, self._look.theme))
        self.setPalette(palette)


def fill(widget: QWidget, colour: QColor) -> None:
    """Give a widget one of the theme's grounds."""
    palette = QPalette(widget.palette())
    palette.setColor(QPalette.ColorRole.Window, colour)
    palette.setColor(QPalette.ColorRole.Base, colour)
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)


def blend(one: QColor, other: QColor) -> QColor:
    """Return the colour half way between two."""
    return QColor((one.red() + other.red()) // 2, (one.green() + other.green()) // 2, (one.blue() + other.blue()) // 2)


def accent(theme: Theme) -> QColor:
    """Return the colour of focus rings."""
    return theme.look(ARGUMENT).colour


def paint_ring(painter: QPainter, rect: QRectF, theme: Theme, radius: float = RADIUS) -> None:
    """Paint a focus ring just inside a rectangle: paper within colour, so that it is seen on paper and on ink."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, inset in ((accent(theme), RING / 2), (theme.paper, RING * 1.5)):
        painter.setPen(QPen(colour, RING))
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def paint_cap(painter: QPainter, cap: QRectF, key: str, look: Look) -> None:
    """Paint a key as it looks on a keyboard."""
    theme = look.theme
    painter.setPen(QPen(theme.line, 1))
    painter.setBrush(theme.paper)
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(theme.second)
    painter.setFont(look.interface_font(10.5, QFont.Weight.Medium))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)


def field_style(theme: Theme, selector: str) -> str:
    """Return the style sheet of a field to type in; the selector keeps it from reaching anything else."""
    ring = accent(theme).name()
    return (
        f"{selector} {{ background: {theme.paper.name()}; color: {theme.ink.name()}; border: 1px solid"
        f" {theme.line.name()}; border-radius: 7px; padding: 5px 8px; selection-background-color:"
        f" {theme.selection.name()}; selection-color: {theme.ink.name()};"
        f" placeholder-text-color: {theme.third.name()}; }}"
        f"{selector}:focus {{ border: 2px solid {ring}; padding: 4px 7px; }}"
        f"{selector}:disabled, {selector}:read-only {{ background: {theme.chrome.name()}; }}"
    )


def style_scroll_bar(area: QAbstractScrollArea, theme: Theme) -> None:
    """Make an area's vertical scroll bar thin and quiet."""
    handle, over = theme.line.darker(108).name(), theme.third.name()
    area.verticalScrollBar().setStyleSheet(
        "QScrollBar { background: transparent; width: 10px; margin: 0; }"
        f"QScrollBar::handle {{ background: {handle}; border-radius: 3px; min-height: 28px; margin: 2px; }}"
        f"QScrollBar::handle:hover {{ background: {over}; }}"
        "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
    )


class Control(QAbstractButton):
    """A button painted by us. It takes the focus from the keyboard only, so that a click leaves it where one reads."""

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        """Show a text; the accessible name is the same unless set otherwise."""
        super().__init__(parent)
        self.setText(text)
        self.look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(self.look.interface_font(12))
        self.updateGeometry()
        self.update()

    def text_width(self) -> float:
        """Return the width of the text in the button's own type."""
        return QFontMetricsF(self.font()).horizontalAdvance(self.text())

    def sizeHint(self) -> QSize:
        """Return room for the text and some air."""
        return QSize(round(self.text_width()) + 24, 24)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a text is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the content and, with the focus, its ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        self.paint_ground(painter, rect.adjusted(0.5, 0.5, -0.5, -0.5))
        self.paint_content(painter, rect)
        if self.hasFocus():
            paint_ring(painter, rect, self.look.theme, self.corner())

    def corner(self) -> float:
        """Return the radius of the corners."""
        return RADIUS

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        """Paint what stands behind the text: a quiet outline, darker under the pointer."""
        theme = self.look.theme
        painter.setPen(QPen(theme.line, 1))
        painter.setBrush(theme.selected if self.isDown() or self.underMouse() else theme.paper)
        painter.drawRoundedRect(rect, self.corner(), self.corner())

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the text."""
        theme = self.look.theme
        painter.setPen(theme.ink if self.isEnabled() else theme.third)
        painter.setFont(self.font())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())


class Chip(Control):
    """A rounded choice, filled when it holds."""

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        """Start unchecked."""
        super().__init__(text, look, parent)
        self.setCheckable(True)

    def corner(self) -> float:
        """Return half the height: the ends are round."""
        return self.height() / 2

    def sizeHint(self) -> QSize:
        """Return room for the text; chips stand close."""
        return QSize(round(self.text_width()) + 20, 24)

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        """Paint a filled ground if it holds."""
        theme = self.look.theme
        ground = theme.selected if self.underMouse() or self.isDown() else theme.paper
        painter.setPen(QPen(theme.ink if self.isChecked() else theme.line, 1))
        painter.setBrush(theme.ink if self.isChecked() else ground)
        painter.drawRoundedRect(rect, self.corner(), self.corner())

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the text, in the colour of paper on a filled ground."""
        theme = self.look.theme
        plain = theme.ink if self.isEnabled() else theme.third
        painter.setPen(theme.paper if self.isChecked() else plain)
        painter.setFont(
            self.look.interface_font(12, QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())


class BadgeButton(Control):
    """A kind's badge as a choice."""

    def __init__(self, kind: Kind, look: Look, parent: QWidget | None = None) -> None:
        """Name the kind for those who do not see the badge."""
        super().__init__(kind_name(kind), look, parent)
        self.kind = kind
        self.setCheckable(True)
        self.setToolTip(f"{kind_name(kind)} ({kind.key})")

    def sizeHint(self) -> QSize:
        """Return room for the badge."""
        return QSize(32, 28)

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        """Paint a ground behind the badge that holds, or that the pointer is over."""
        theme = self.look.theme
        if self.isChecked() or self.underMouse():
            painter.setPen(QPen(theme.third if self.isChecked() else theme.line, 1))
            painter.setBrush(theme.selected)
            painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the badge."""
        side = 16.0
        centre = rect.center()
        paint_badge(painter, QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side), self.kind, self.look)
