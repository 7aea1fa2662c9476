"""How far annotators agree, by kind and unit, and the sentences about which they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from briefer.core.agreement import agreement_of
from briefer.core.kinds import KIND_BY_ID
from briefer.ui.naming import shown, source
from briefer.ui.panels.controls import Chip, Text, Voice
from briefer.ui.sharing.cards import Card, CardPanel
from briefer.ui.sharing.words import Words, pair_of, tr
from briefer.ui.translating import kind_name
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.core.agreement import Agreement, Row, Unit, Unlike
    from briefer.core.brief import Brief
    from briefer.core.ids import PersonId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

MOST = 100
"""Sentences that are listed."""


class UnlikeCard(Card):
    """One sentence, and as what each tagged it."""

    def __init__(self, brief: Brief, unlike: Unlike, people: Sequence[PersonId], look: Look) -> None:
        """Show who tagged it as what; who tagged nothing in that article is left out."""
        super().__init__(look)
        self.unlike = unlike
        article = brief.articles[unlike.article]
        self.add_text(f"{source(article)} {unlike.place}", Voice.CAPTION)
        self.column.addWidget(Words(look, pair_of(unlike.words, unlike.words).one))
        said = []
        for person, label in zip(people, unlike.labels, strict=True):
            if label is not None:
                kinds = ", ".join(sorted(kind_name(KIND_BY_ID[kind]) for kind in label)) or tr("nothing")
                said.append(f"{shown(brief.name_of(person))}: {kinds}")
        for line in said:
            self.add_text(line, Voice.SECOND)
        self.setAccessibleName("; ".join([shown(unlike.words), *said]))


class Figures(QWidget):
    """The figures of one unit as a table."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 0, 14, 4)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(0, 1)
        self.cells: list[list[Text]] = []

    def show_rows(self, brief: Brief, rows: Sequence[Row]) -> None:
        """Show other figures."""
        for text in (text for line in self.cells for text in line):
            text.hide()
            text.deleteLater()
        head = (tr("Between"), tr("Units"), "%", "κ", "α")  # noqa: RUF001 - the Greek letter
        lines: list[tuple[Sequence[str], Voice]] = [(head, Voice.CAPTION)]
        kind: object = ""
        for row in rows:
            if row.kind != kind:
                kind = row.kind
                name = tr("All kinds") if row.kind is None else kind_name(KIND_BY_ID[row.kind])
                lines.append(((name, "", "", "", ""), Voice.STRONG))
            lines.append((_cells(brief, row), Voice.PLAIN))
        self.cells = [self._line(n, *line) for n, line in enumerate(lines)]

    def _line(self, n: int, words: Sequence[str], voice: Voice) -> list[Text]:
        texts = [Text(each, self._look, voice) for each in words]
        for column, text in enumerate(texts):
            # The names fill their cell: with an alignment the row would not be as high as its broken lines.
            self._grid.addWidget(text, n, column, Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag(0))
        texts[0].setWordWrap(voice is Voice.PLAIN)
        return texts


def _cells(brief: Brief, row: Row) -> tuple[str, ...]:
    per_cent, kappa, alpha = row.figures[1:]
    names = ", ".join(shown(brief.name_of(person)) for person in row.people)
    figures = ("–" if kappa is None else f"{kappa:.2f}", "–" if alpha is None else f"{alpha:.2f}")
    return (names, f"{row.figures.units:,}", "–" if per_cent is None else f"{per_cent:.0f}", *figures)


class AgreementPanel(CardPanel):
    """The comparison of everybody's passages."""

    place_wanted = Signal(object, object)
    """Show a range of an article: its id, and the span in code points."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Compare the session's passages."""
        hint = tr("κ is Cohen’s kappa, α Krippendorff’s alpha. Enter shows the sentence in its article.")  # noqa: RUF001 - the Greek letter
        super().__init__(look, tr("Agreement"), hint, parent)
        self._session = session
        self._unit: Unit = "sentence"
        self.units: dict[Unit, Chip] = {
            "sentence": Chip(tr("Sentences that somebody tagged"), look),
            "character": Chip(tr("Characters"), look),
        }
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        for unit, chip in self.units.items():
            chip.clicked.connect(lambda _on=False, unit=unit: self._choose(unit))
            row.addWidget(chip)
        row.addStretch(1)
        self.figures = Figures(look)
        self.column.insertLayout(2, row)
        self.column.insertWidget(3, self.figures)
        self.refresh()

    def _choose(self, unit: Unit) -> None:
        self._unit = unit
        self.refresh()

    def refresh(self) -> None:
        """Compare anew."""
        brief = self._session.brief
        found = agreement_of(brief)
        for unit, chip in self.units.items():
            chip.setChecked(unit == self._unit)
            chip.setVisible(bool(found.articles))
        self.figures.setVisible(bool(found.articles))
        self.figures.show_rows(brief, [row for row in found.rows if row.unit == self._unit])
        unlike = [each for each in found.sentences if not each.is_agreed]
        self.show_cards([self._card(brief, each, found) for each in unlike[:MOST]])
        self.tell(_told(found, len(unlike)))

    def _card(self, brief: Brief, unlike: Unlike, found: Agreement) -> UnlikeCard:
        card = UnlikeCard(brief, unlike, found.people, self.look)
        card.taken.connect(lambda: self.place_wanted.emit(unlike.article, unlike.span))
        return card


def _told(found: Agreement, unlike: int) -> str:
    if not found.articles:
        return tr("There is no article in which two people tagged something.")
    where = tr("Compared in %n article(s) in which at least two people tagged something.")
    return f"{counted(where, len(found.articles))} " + counted(tr("They differ about %n sentence(s)."), unlike)
