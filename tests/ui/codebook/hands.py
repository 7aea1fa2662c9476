"""What a user's hands and eyes do with the codebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from briefer.core.changes import AddTag
from briefer.core.codebook import codebook
from tests.flows.driving import LEFT, PLAIN, click, pane_of, press, settle

if TYPE_CHECKING:
    from briefer.core.ids import TagId
    from briefer.core.kinds import Kind
    from briefer.core.records import Annotation
    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.window import Window


class Hands:
    """Work on the sub-tags of one kind."""

    def __init__(self, window: Window, kind: Kind) -> None:
        """Take the tree of a kind."""
        self.window, self.kind = window, kind
        self.legend = window.read.articles.legend
        self.tree = self.legend.trees[kind.id]

    # -- looking

    @property
    def listed(self) -> list[tuple[int, str]]:
        """The sub-tags of the kind in the brief: how deep, and what they are called."""
        return [(entry.depth, entry.tag.label) for entry in codebook(self.window.session.brief, self.kind)]

    @property
    def rows(self) -> list[str]:
        """What a screen reader says of the rows in sight, from the top."""
        found, index = [], self.tree.codes.index(0, 0)
        while index.isValid():
            found.append(index.data(Qt.ItemDataRole.AccessibleTextRole))
            index = self.tree.indexBelow(index)
        return found

    def id(self, label: str) -> TagId:
        """Return the sub-tag of a name."""
        return next(tag.id for tag in self.window.session.brief.tags.values() if tag.label == label)

    @property
    def only_passage(self) -> Annotation:
        """The one passage there is."""
        (passage,) = self.window.session.brief.annotations.values()
        return passage

    def only(self, words: str) -> Annotation:
        """Return the one passage that begins with some words."""
        (passage,) = (each for each in self.window.session.brief.passages() if each.quote.startswith(words))
        return passage

    @property
    def labels(self) -> list[str]:
        """The names of all sub-tags of the brief, in the order of the alphabet."""
        return sorted(tag.label for tag in self.window.session.brief.tags.values())

    # -- doing

    def make(self, label: str, **more: str) -> TagId:
        """Make a sub-tag without a screen."""
        change = AddTag(self.kind.id, label, **more)  # type: ignore[arg-type]
        self.window.session.do(change)
        return change.id

    def middle(self, label: str, share: float = 0.5) -> QPoint:
        """Return a point in the row of a sub-tag, at a share of its height."""
        rect = self.tree.visualRect(self.tree.codes.index_of(self.id(label)))
        self.legend._show_rect(self.tree, rect)
        return QPoint(rect.left() + 40, rect.top() + round(rect.height() * share))

    def click(self, label: str) -> None:
        """Click on a row."""
        QTest.mouseClick(self.tree.viewport(), LEFT, PLAIN, self.middle(label))
        settle()

    def focus(self, label: str) -> None:
        """Bring the keyboard to a row."""
        self.tree.setFocus(Qt.FocusReason.TabFocusReason)
        self.tree.setCurrentIndex(self.tree.codes.index_of(self.id(label)))
        settle()

    def press(self, label: str, keys: str) -> None:
        """Press keys in a row."""
        self.focus(label)
        press(self.window, keys)

    def write(self, words: str) -> None:
        """Type into the field that is open in a row, and press Enter."""
        field = QApplication.focusWidget()
        assert field is not None
        assert field.accessibleName() == "Name of the sub-tag"
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)
        settle()

    def drag(self, label: str, target: str, share: float, held: Qt.KeyboardModifier = PLAIN) -> None:
        """Drag a row to a share of another's height."""
        start, end, over = self.middle(label), self.middle(target, share), self.tree.viewport()
        QTest.mousePress(over, LEFT, held, start)
        self._move(start + QPoint(0, 12), held)
        self._move(end, held)
        QTest.mouseRelease(over, LEFT, held, end)
        settle()

    def _move(self, to: QPoint, held: Qt.KeyboardModifier) -> None:
        from PySide6.QtCore import QEvent, QPointF
        from PySide6.QtGui import QMouseEvent

        over = self.tree.viewport()
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(to), QPointF(over.mapToGlobal(to)), Qt.MouseButton.NoButton, LEFT, held
        )
        QApplication.sendEvent(over, event)

    def take(self, menu: QMenu, *titles: str) -> None:
        """Take an entry of a menu, or of a menu within it."""
        for title in titles[:-1]:
            (menu,) = (each for each in menu.findChildren(QMenu) if each.title() == title)
        next(each for each in menu.actions() if each.text().split("\t")[0] == titles[-1]).trigger()
        settle()

    def view(self) -> ArticleView:
        """Return the view of the first article."""
        return pane_of(self.window, next(iter(self.window.session.brief.articles))).view

    def stand_in(self, words: str) -> None:
        """Click into some words of the first article."""
        view = self.view()
        assert view.shown is not None
        click(view, view.shown.text.index(words) + 2)
