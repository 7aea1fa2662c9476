"""What a careful colleague would say before the memo goes out: one line each, with a mark. A click leads there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from briefer.memo.checks import Check, State, checks
from briefer.memo.speaking import speaking
from briefer.ui.naming import tr
from briefer.ui.panels.controls import Control, paint_ring
from briefer.ui.panels.wrapping import wrap
from briefer.ui.translating import spoken, translate

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent

    from briefer.core.brief import Brief
    from briefer.ui.theme import Look, Theme

MARKS = {State.OK: "✓", State.WARN: "!", State.TODO: "○"}
_SPOKEN = {State.OK: "All right", State.WARN: "Weak", State.TODO: "Missing"}
_INDENT, _AIR, _LEADING = 20, 4, 17


def _told(check: Check) -> str:
    """Return a finding in the user's language, the names of fields in it too."""
    values = tuple((name, tr(value) if name == "field" else value) for name, value in check.values)
    return replace(check, values=values).told(translate("Checks", check.template))


class CheckLine(Control):
    """One check."""

    def __init__(self, check: Check, look: Look, parent: QWidget | None = None) -> None:
        """Show a check."""
        super().__init__(_told(check), look, parent)
        self.check = check
        self.setAccessibleName(f"{tr(_SPOKEN[check.state])}: {self.text()}")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if not check.leads:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the sentence, broken into lines."""
        lines = wrap(self.text(), self.look.interface_font(), width - _INDENT, 6, _LEADING)
        return round(lines.height) + 2 * _AIR

    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        return QSize(120, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return the least the layout may give."""
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint mark and sentence."""
        del event
        painter, theme = QPainter(self), self.look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(_colour(self.check.state, theme))
        painter.setFont(self.look.interface_font(13, QFont.Weight.Bold))
        metrics = QFontMetricsF(painter.font())
        mark = QRectF(0, _AIR + (_LEADING - metrics.height()) / 2, 12, metrics.height())
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, MARKS[self.check.state])
        font = self.look.interface_font()
        font.setUnderline(self.underMouse() and self.focusPolicy() is not Qt.FocusPolicy.NoFocus)
        wrap(self.text(), font, self.width() - _INDENT, 6, _LEADING).paint(painter, _INDENT, _AIR, theme.ink)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), theme, 4)


class CheckList(QWidget):
    """All checks."""

    field_wanted = Signal(str)
    reveal_wanted = Signal(object)
    """`AnnotationId`: the first passage that a check is about."""
    point_wanted = Signal(object)
    """`PointId`: the first point that a check is about."""
    article_wanted = Signal(object)
    """`ArticleId`: the first article that a check is about."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start with none."""
        super().__init__(parent)
        self._look = look
        self._shown: tuple[Check, ...] = ()
        self.lines: list[CheckLine] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def look_over(self, brief: Brief) -> None:
        """Check a brief; lines that still hold stay where they are."""
        with speaking(spoken()):
            found = checks(brief)
        if found == self._shown:
            return
        self._shown = found
        for line in self.lines:
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [CheckLine(check, self._look) for check in found]
        for line in self.lines:
            self._layout.addWidget(line)
            line.clicked.connect(lambda _on=False, check=line.check: self._lead(check))

    def _lead(self, check: Check) -> None:
        if check.field:
            self.field_wanted.emit(check.field)
        elif check.annotations:
            self.reveal_wanted.emit(check.annotations[0])
        elif check.points:
            self.point_wanted.emit(check.points[0])
        elif check.articles:
            self.article_wanted.emit(check.articles[0])


def _colour(state: State, theme: Theme) -> QColor:
    return {State.OK: theme.good, State.WARN: theme.warning, State.TODO: theme.third}[state]
