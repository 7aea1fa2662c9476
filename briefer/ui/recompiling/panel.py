"""The panel on the Brief desk, in the place of the pages: each block that was edited, and which text is to stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from briefer.memo.report import Choice, Fate
from briefer.ui.bar import BarButton
from briefer.ui.naming import shown
from briefer.ui.panels.controls import Control, Text, Voice, fill, style_scroll_bar
from briefer.ui.recompiling.block_card import KEEP, TAKE, BlockCard, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

    from briefer.core.errors import BrieferError
    from briefer.ui.recompiling.making import Attempt
    from briefer.ui.theme import Look

COUNTED = (
    (Fate.RENEWED, "renewed"),
    (Fate.ADDED, "added"),
    (Fate.REMOVED, "taken out"),
    (Fate.UNCHANGED, "unchanged"),
)


class RecompilePanel(QWidget):
    """Ask, block by block, before anything is written; or say why nothing could be, and what to do."""

    write_wanted = Signal()
    other_name_wanted = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start with nothing to ask."""
        super().__init__(parent)
        self._look = look
        self.cards: list[BlockCard] = []
        self.title = Text("", look, Voice.STRONG)
        self.told = Text("", look, Voice.SECOND)
        self.write_button = BarButton(tr("Write"), look, strong=True)
        self.keep_all = Control(tr("Keep all"), look)
        self.take_all = Control(tr("Take all new"), look)
        self.other_name = Control(tr("Another name …"), look)
        self.close_button = Control(tr("Not now"), look)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self.area = QScrollArea()
        self._below = QWidget()
        self._lay_out()
        self._connect()
        self._restyle()

    def _lay_out(self) -> None:
        for line in (self.title, self.told):
            line.setWordWrap(True)
        self._column.setContentsMargins(28, 4, 28, 16)
        self._column.setSpacing(12)
        self._column.addStretch(1)
        self.area.setWidget(self._list)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self.area, 1)
        column.addLayout(self._foot())
        column.addWidget(self._below, 1)

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(30, 16, 42, 8)
        head.setSpacing(4)
        all_of_them = QHBoxLayout()
        all_of_them.setSpacing(6)
        all_of_them.addStretch(1)
        all_of_them.addWidget(self.keep_all)
        all_of_them.addWidget(self.take_all)
        head.addWidget(self.title)
        head.addWidget(self.told)
        head.addLayout(all_of_them)
        return head

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(28, 10, 28, 12)
        foot.setSpacing(8)
        foot.addWidget(self.write_button)
        foot.addWidget(self.other_name)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        return foot

    def _connect(self) -> None:
        self.write_button.setToolTip(tr("Write the memo as chosen here") + " (Ctrl+Return)")
        self.close_button.setToolTip(tr("Write nothing") + " (Esc)")
        self.write_button.clicked.connect(self.write_wanted)
        self.keep_all.clicked.connect(lambda: self._choose_all(KEEP))
        self.take_all.clicked.connect(lambda: self._choose_all(TAKE))
        self.other_name.clicked.connect(self.other_name_wanted)
        self.close_button.clicked.connect(self.closed)
        self._look.changed.connect(self._restyle)

    def _restyle(self) -> None:
        theme = self._look.theme
        for widget in (self, self._list, self.area.viewport()):
            fill(widget, theme.background)
        style_scroll_bar(self.area, theme)

    # --- what is asked

    def ask(self, attempt: Attempt, *, anew: bool = False) -> None:
        """Ask about the blocks of a memo; choices made before hold on. `anew`: somebody saved it meanwhile."""
        before = self.choices() if self.cards else {}
        told = tr("“{name}” was saved again in the meantime.") if anew else tr("“{name}” was edited by hand.")
        self.title.setText(told.format(name=shown(attempt.path.name)))
        nothing = tr("Nothing is written yet. What else your reader wrote between the blocks stays in any case.")
        self.told.setText(" ".join(filter(None, (nothing, _counts(attempt), *attempt.remarks))))
        self._show([BlockCard(block, self._look) for block in attempt.asked])
        for card in self.cards:
            card.choose(TAKE if card.block.section in before else KEEP)
        self.write_button.setText(tr("Write"))
        if self.cards and not self.isAncestorOf(self.focusWidget()):
            self.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, error: BrieferError) -> None:
        """Say why nothing could be written, and what to do."""
        self.title.setText(shown(error.sentence))
        self.told.setText(shown(error.hint))
        self._show([])
        self.write_button.setText(tr("Try again"))

    def _show(self, cards: list[BlockCard]) -> None:
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = cards
        for n, card in enumerate(cards):
            self._column.insertWidget(n, card)
            card.installEventFilter(self)
        self.area.setVisible(bool(cards))
        self._below.setVisible(not cards)
        for button in (self.keep_all, self.take_all):
            button.setVisible(len(cards) > 1)

    def choices(self) -> Mapping[str, Choice]:
        """Return the blocks that take the new text, by section."""
        return {card.block.section: Choice.TAKE_NEW for card in self.cards if card.takes_new}

    def _choose_all(self, side: int) -> None:
        for card in self.cards:
            card.choose(side)

    # --- Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the card that has the keyboard in sight, and take its keys before the scroll area does."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, BlockCard):
            self.area.ensureWidgetVisible(watched, 0, 12)
        return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._take(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between blocks with the arrows, write with Ctrl+Return, leave with Esc."""
        if not self._take(event):
            super().keyPressEvent(event)

    def _take(self, event: QKeyEvent) -> bool:
        key, held = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key is Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held:
            self.write_wanted.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if key is Qt.Key.Key_Up else 1)
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        here = next((n for n, card in enumerate(self.cards) if card is self.focusWidget()), None)
        if self.cards:
            n = 0 if here is None else min(max(here + by, 0), len(self.cards) - 1)
            self.cards[n].setFocus(Qt.FocusReason.TabFocusReason)


def _counts(attempt: Attempt) -> str:
    """Return how many of the other blocks will be what, in a sentence; empty if there are none."""
    fates = [block.fate for block in attempt.report]
    told = [f"{fates.count(fate)} {tr(words)}" for fate, words in COUNTED if fate in fates]
    return tr("The other blocks: {counts}.").format(counts=", ".join(told)) if told else ""
