"""The codebook: the kinds of tag, of which a click tags, and under each the tree of its sub-tags, with counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from briefer.core.codebook import counts
from briefer.core.kinds import KINDS
from briefer.ui.badge import badge_icon, paint_badge
from briefer.ui.codebook.acts import CodeActs
from briefer.ui.codebook.menu import code_menu, styled_menu
from briefer.ui.codebook.tree import CodeTree
from briefer.ui.panels.controls import Control, Text, Voice, fill, paint_cap, style_scroll_bar
from briefer.ui.reading.keys import key_of_kind
from briefer.ui.translating import kind_name

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QResizeEvent

    from briefer.core.brief import Touched
    from briefer.core.ids import TagId
    from briefer.core.kinds import Kind
    from briefer.ui.session import Session
    from briefer.ui.theme import Look


class LegendRow(Control):
    """One kind: badge, label, count, key."""

    new_wanted = Signal()
    """A sub-tag is to be made right under the kind."""

    def __init__(self, kind: Kind, look: Look, parent: QWidget | None = None) -> None:
        """Start with nothing counted."""
        super().__init__(kind_name(kind), look, parent)
        self.kind, self._count = kind, 0
        self.show_key(kind.key)
        self.set_count(0)

    def show_key(self, key: str) -> None:
        """Show the key that tags so; where it is long, only in the tooltip."""
        self.key = key
        tip = self.tr("Tag the selection, or the sentence under the cursor ({key})").format(key=key)
        self.setToolTip(tip.replace(" ()", ""))
        self.update()

    def set_count(self, count: int) -> None:
        """Show how many passages have the tag."""
        self._count = count
        self.setAccessibleName(self.tr("{kind}, {count} passages").format(kind=kind_name(self.kind), count=count))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make a sub-tag on Ins."""
        if event.key() == Qt.Key.Key_Insert:
            self.new_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to make a sub-tag."""
        menu = styled_menu(self.look, self)
        menu.addAction(self.tr("New sub-tag") + "\tIns", self.new_wanted.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def sizeHint(self) -> QSize:
        """Return room for one line."""
        return QSize(160, 28)

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        """Paint a ground under the pointer only."""
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.theme.selected)
            painter.drawRoundedRect(rect, 5, 5)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        """Paint badge and label at the left, count and key at the right."""
        theme, middle = self.look.theme, rect.center().y()
        paint_badge(painter, QRectF(8, middle - 8, 16, 16), self.kind, self.look)
        painter.setPen(theme.ink)
        painter.setFont(self.look.interface_font())
        centred = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(33, 0, 0, 0), centred | Qt.AlignmentFlag.AlignLeft, self.text())
        cap = QRectF(rect.right() - 26, middle - 9, 18, 18)
        painter.setPen(theme.third)
        painter.setFont(self.look.interface_font(12))
        painter.drawText(rect.adjusted(0, 0, -36, 0), centred | Qt.AlignmentFlag.AlignRight, str(self._count))
        if len(self.key) in (1, 2):
            paint_cap(painter, cap, self.key, self.look)


class Legend(QWidget):
    """The section "Tags"."""

    tag_wanted = Signal(object)
    """`TagId` of a kind or a sub-tag: tag what is selected, or the sentence under the cursor."""
    filter_wanted = Signal(object)
    """`TagId` of a sub-tag: show its passages."""
    merge_wanted = Signal(object)
    """`TagId` of a sub-tag: ask what it is to be merged into."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Count the session's passages."""
        super().__init__(parent)
        self._session, self._look = session, look
        self.acts = CodeActs(session)
        self.rows = [LegendRow(kind, look) for kind in KINDS]
        self.trees = {kind.id: CodeTree(kind, self.acts, look) for kind in KINDS}
        self._lay_out()
        for row in self.rows:
            row.clicked.connect(lambda _on=False, tag=row.kind.id: self.tag_wanted.emit(tag))
            row.new_wanted.connect(self.trees[row.kind.id].begin_new)
        for tree in self.trees.values():
            self._connect(tree)
        session.opened.connect(self._count)
        session.changed.connect(self._follow)
        look.changed.connect(self._restyle)
        self._restyle()
        self._count()
        self.show_keys()

    def show_keys(self) -> None:
        """Show the keys of the kinds, as the user may have changed them."""
        for row in self.rows:
            row.show_key(key_of_kind(row.kind.id, self._session.settings.keys))

    def _lay_out(self) -> None:
        self.new = Control("+", self._look)
        self.new.setToolTip(self.tr("New sub-tag"))
        self.new.setAccessibleName(self.tr("New sub-tag"))
        self.new.clicked.connect(self._offer_new)
        self.hint = Text(
            self.tr("Sub-tags sort the passages of a kind further: + makes one."), self._look, Voice.CAPTION
        )
        self.hint.setWordWrap(True)
        self.hint.setContentsMargins(16, 8, 16, 0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 10, 6)
        head.addWidget(Text(self.tr("Tags"), self._look, Voice.SECTION), 1)
        head.addWidget(self.new)
        layout = self._rows = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 12)
        layout.setSpacing(0)
        layout.addLayout(head)
        self.codes = Codes(self._stacked())
        layout.addWidget(self.codes, 1)
        layout.addWidget(self.hint)

    def _stacked(self) -> QVBoxLayout:
        """Return the kinds, each above its tree."""
        column = QVBoxLayout()
        column.setContentsMargins(8, 0, 8, 0)
        column.setSpacing(0)
        for row in self.rows:
            column.addWidget(row)
            below = QHBoxLayout()
            below.setContentsMargins(10, 0, 0, 2)
            below.addWidget(self.trees[row.kind.id])
            column.addLayout(below)
        column.addStretch(1)
        return column

    def _connect(self, tree: CodeTree) -> None:
        tree.taken.connect(self.tag_wanted)
        tree.filter_wanted.connect(self.filter_wanted)
        tree.menu_wanted.connect(lambda place, tag: self._offer_menu(tree, place, tag))
        tree.near.connect(lambda rect: self._show_rect(tree, rect))
        tree.resized.connect(self._fit)

    def _restyle(self) -> None:
        theme = self._look.theme
        fill(self.codes.viewport(), theme.chrome)
        fill(self.codes.inner, theme.chrome)
        style_scroll_bar(self.codes, theme)

    def _show_rect(self, tree: CodeTree, rect: QRect) -> None:
        middle = tree.mapTo(self.codes.inner, rect.center())
        self.codes.ensureVisible(middle.x(), middle.y(), 0, rect.height() // 2 + 2)

    def begin_new(self, kind: TagId) -> None:
        """Let a sub-tag be named right under a kind."""
        self.trees[kind].begin_new()

    def _offer_new(self) -> None:
        menu = styled_menu(self._look, self)
        for kind in KINDS:
            words = self.tr("Under {kind}").format(kind=kind_name(kind))
            menu.addAction(badge_icon(kind, self._look), words, lambda kind=kind: self.begin_new(kind.id))
        self._pop_up(menu, self.new.mapToGlobal(QPoint(0, self.new.height() + 2)))

    def _offer_menu(self, tree: CodeTree, place: QPoint, tag: TagId) -> None:
        known = self._session.brief.tags[tag]
        self._pop_up(code_menu(tree, known, lambda: self.merge_wanted.emit(tag)), place)

    def _pop_up(self, menu: QMenu, place: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _follow(self, touched: Touched) -> None:
        if touched.annotations or touched.articles or touched.tags:
            self._count()

    def _count(self) -> None:
        brief = self._session.brief
        tags = [a.tag for a in brief.annotations.values() if a.article in brief.articles]
        own = counts(brief)
        for row in self.rows:
            row.set_count(tags.count(row.kind.id))
        for tree in self.trees.values():
            tree.writable = not self._session.read_only
            tree.show_codes(brief, own)
        self.new.setEnabled(not self._session.read_only)
        self.hint.setVisible(not brief.tags)
        self._fit()

    def _fit(self) -> None:
        """Be no higher than all that is inside, so that the articles have the rest."""
        margins = self._rows.contentsMargins()
        hint = self.hint.heightForWidth(self.width()) if not self._session.brief.tags else 0
        head = self.new.sizeHint().height() + 6 + margins.top() + margins.bottom()
        self.codes.updateGeometry()
        self.setMaximumHeight(head + self.codes.sizeHint().height() + hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the hint anew."""
        super().resizeEvent(event)
        self._fit()


class Codes(QScrollArea):
    """What holds the kinds and their trees: as high as they are, where there is room."""

    def __init__(self, column: QVBoxLayout) -> None:
        """Scroll a column of widgets."""
        super().__init__()
        self.inner, self._column = QWidget(), column
        self.inner.setLayout(column)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setWidget(self.inner)

    def sizeHint(self) -> QSize:
        """Return the size of all that is inside."""
        self._column.activate()
        return self.inner.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return room for a few rows."""
        return QSize(120, min(self.inner.sizeHint().height(), 150))
