"""What to give away of a brief: all of it or a part, as one file; or an archive of everything that belongs to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible, QAccessibleStateChangeEvent, QPainter, QPen
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from briefer.core.errors import BrieferError
from briefer.core.records import CONTEXT
from briefer.core.sharing import Choice
from briefer.store import giving, log
from briefer.ui.naming import shown
from briefer.ui.panels.controls import Control, Voice, accent
from briefer.ui.sharing.cards import Card, CardPanel
from briefer.ui.sharing.words import tr
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from briefer.core.brief import Touched
    from briefer.core.ids import ArticleId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

_TICK = 16
_NEEDED = "Who gets it needs the articles, too: they are found by themselves."
_STAYS = "The words of each passage stay, and {number} characters on either side of them."
"""They stay for the sake of merging: whoever moves a passage says what it was, and that must be what everybody has."""


class OptionCard(Card):
    """A choice that Enter, the space bar or a click switches on and off."""

    accessible_role = QAccessible.Role.CheckBox

    def __init__(self, look: Look, title: str, told: str, parent: QWidget | None = None) -> None:
        """Start switched off."""
        super().__init__(look, parent)
        self.on = False
        self.column.setContentsMargins(42, 10, 14, 11)
        self.add_text(title, Voice.STRONG)
        if told:
            self.add_text(told, Voice.SECOND)
        self.setAccessibleName(title)
        self.setAccessibleDescription(told)
        self.taken.connect(self._switch)

    @property
    def accessible_on(self) -> bool:
        """Whether a screen reader calls it checked."""
        return self.on

    def _switch(self) -> None:
        self.on = not self.on
        changed = QAccessible.State()
        changed.checked = True
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(self, changed))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and its box."""
        super().paintEvent(event)
        painter, theme = QPainter(self), self.look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(15, 12, _TICK, _TICK)
        painter.setPen(QPen(accent(theme) if self.on else theme.third, 1.4))
        painter.setBrush(accent(theme) if self.on else theme.paper)
        painter.drawRoundedRect(box, 4, 4)
        if self.on:
            painter.setPen(QPen(theme.paper, 2))
            corners = ((3.5, 8.5), (6.5, 11.5), (12.5, 4.5))
            painter.drawPolyline([box.topLeft() + QPointF(*corner) for corner in corners])


class SharePanel(CardPanel):
    """Choose what to share, then where to."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Start with all of it."""
        super().__init__(look, tr("Share"), tr("Space chooses. Passages come with their quotes in any case."), parent)
        self._session = session
        self.save = Control(tr("Save as …"), look)
        self.archive = Control(tr("Archive …"), look)
        self.archive.setToolTip(tr("Everybody’s files and the memo in one zip"))
        self.save.clicked.connect(self._ask_share)
        self.archive.clicked.connect(self._ask_archive)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        row.addWidget(self.save)
        row.addWidget(self.archive)
        row.addStretch(1)
        self.column.insertLayout(2, row)
        self.clean, self.no_texts, self.mine = self._options()
        self.articles: dict[ArticleId, OptionCard] = {}
        session.changed.connect(self._follow)
        session.opened.connect(self.refresh)
        self.refresh()

    def _options(self) -> tuple[OptionCard, OptionCard, OptionCard]:
        told = (
            (tr("A clean copy"), tr("Only what is there now: nothing that was removed, and no earlier wordings.")),
            (tr("Leave the texts out"), f"{tr(_NEEDED)} {tr(_STAYS).format(number=CONTEXT)}"),
            (tr("Only mine"), tr("Your passages and points, not those of others.")),
        )
        one, two, three = (OptionCard(self.look, *words) for words in told)
        return one, two, three

    def _follow(self, touched: Touched) -> None:
        if touched.articles:
            self.refresh()

    def refresh(self) -> None:
        """Read the articles anew; what was chosen stays chosen."""
        before = {id_ for id_, card in self.articles.items() if card.on}
        options = [self.clean.on, self.no_texts.on, self.mine.on]
        self.clean, self.no_texts, self.mine = self._options()
        found = self._session.brief.articles
        self.articles = {
            id_: OptionCard(self.look, tr("Only “{title}”").format(title=shown(article.heading)), "")
            for id_, article in found.items()
        }
        for card, on in zip((self.clean, self.no_texts, self.mine), options, strict=True):
            self._restore(card, on=on)
        for id_, card in self.articles.items():
            self._restore(card, on=id_ in before)
        self.show_cards([self.clean, self.no_texts, self.mine, *self.articles.values()])
        self._say()

    def _restore(self, card: OptionCard, *, on: bool) -> None:
        if on:
            card.taken.emit()
        card.taken.connect(self._say)

    def _say(self) -> None:
        everything = tr("All of it, with everybody’s changes and all that was before.")
        part = tr("Only what you choose here, as it stands now.")
        self.tell(part if self.is_part else everything)

    @property
    def is_part(self) -> bool:
        """Tell whether anything is chosen to be left out."""
        return any(isinstance(card, OptionCard) and card.on for card in self.cards)

    @property
    def choice(self) -> Choice:
        """What was chosen."""
        articles = frozenset(id_ for id_, card in self.articles.items() if card.on)
        only = self._session.settings.person if self.mine.on else None
        return Choice(only, articles or None, texts=not self.no_texts.on)

    def _ask_share(self) -> None:
        suggested = self._suggested(log.SUFFIX)
        filters = tr("Brief") + f" (*{log.SUFFIX})"
        name, _chosen = QFileDialog.getSaveFileName(self, tr("Share"), str(suggested), filters)
        if name:
            self.share_at(Path(name))

    def _ask_archive(self) -> None:
        name, _chosen = QFileDialog.getSaveFileName(self, tr("Archive"), str(self._suggested(".zip")), "ZIP (*.zip)")
        if name:
            self.archive_at(Path(name))

    def _suggested(self, suffix: str) -> Path:
        path = self._session.path or Path("brief")
        return path.with_name(f"{path.stem} – {tr('shared')}{suffix}")

    def share_at(self, path: Path) -> None:
        """Write what is chosen to a file; what stood there is kept under a dated name."""
        path = path if path.suffix == log.SUFFIX else path.with_name(path.name + log.SUFFIX)
        session = self._session
        try:
            source = self._saved()
            if self.is_part:
                given = giving.write_share(source, path, self.choice, session.settings)
            else:
                given = giving.write_all(source, path, session.settings)
        except BrieferError as error:
            session.failed.emit(error)
            return
        counts = (
            (given.articles, tr("%n article(s)")),
            (given.passages, tr("%n passage(s)")),
            (given.points, tr("%n point(s)")),
        )
        written = ", ".join(counted(template, number) for number, template in counts)
        said = tr("{name}: {things} written.").format(name=path.name, things=written)
        session.told.emit(" ".join([said, *given.remarks]))

    def archive_at(self, path: Path) -> None:
        """Write everybody's files and the memo to a zip; what stood there is kept under a dated name."""
        path = path if path.suffix == ".zip" else path.with_name(f"{path.name}.zip")
        try:
            names, remarks = giving.write_archive(self._saved(), path)
        except BrieferError as error:
            self._session.failed.emit(error)
            return
        said = counted(tr("Packed into {name}: %n file(s)."), len(names)).format(name=path.name)
        self._session.told.emit(" ".join([said, *remarks]))

    def _saved(self) -> Path:
        """Return where the brief stands, once everything is on the disk: what is given away is read from there."""
        if self._session.path is None:
            raise BrieferError("No brief is open.", "Make one with File > New brief, or drop articles here.")
        if not self._session.flush():
            raise BrieferError("Not everything is saved yet.", "Try again when the status line says so.")
        return self._session.path
