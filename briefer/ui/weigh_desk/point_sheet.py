"""The ratings of the chosen point, by its kind, and its passages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Signal

from briefer.core.changes import ChooseScale, HavingRead, RatePoint
from briefer.core.kinds import ARGUMENT, KIND_BY_ID, RECOMMENDATION, RISK, Stance
from briefer.core.records import Trend, Weight
from briefer.core.scales import FIELD, IMPACTS, SCALES, scale_named, score
from briefer.ui.naming import shown
from briefer.ui.panels.controls import Text, Voice
from briefer.ui.panels.typing_spell import LineField, ProseField
from briefer.ui.weigh_desk.passage_lines import PassageLines
from briefer.ui.weigh_desk.sheet_parts import Section, Sentence, Sheet, ValueChips, note
from briefer.ui.weigh_desk.wording import ARROWS, tr, weight_word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from briefer.core.events.points import PointField, Rating
    from briefer.core.ids import PointId
    from briefer.core.kinds import Kind
    from briefer.core.records import Point
    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from briefer.ui.weigh_desk.choice import Choice
    from briefer.ui.weigh_desk.evidence import Evidence

_TEXTS: tuple[PointField, ...] = ("owner", "due", "conditions", "mitigation", "why")
_CHOICES: tuple[PointField, ...] = ("stance", "weight", "impact", "trend", "priority")


class PointSheet(Sheet):
    """Show and change what the analyst makes of a point."""

    edit_wanted = Signal()
    """The sentence is to be edited where it stands."""

    def __init__(self, session: Session, look: Look, evidence: Evidence, choice: Choice) -> None:
        """Make the fields of all kinds; those of the point's kind are shown."""
        super().__init__()
        self._session, self._look, self._evidence = session, look, evidence
        self._id: PointId | None = None
        self.kind = Text("", look, Voice.STRONG)
        self.sentence = Sentence("", look, strong=True, size=15.5)
        self.sentence.setToolTip(tr("Edit the sentence (Enter)"))
        self.sentence.clicked.connect(self.edit_wanted)
        self.chips: dict[str, ValueChips] = {}
        self.fields: dict[str, LineField | ProseField] = {}
        self.lines = PassageLines(session, look, evidence, choice)
        self._sections: list[tuple[Section, frozenset[Kind]]] = []
        self.column.addWidget(self.kind)
        self.column.addWidget(self.sentence)
        self._make_argument()
        self._make_risk()
        self._make_recommendation()
        self.why = Section(tr("Why the sources disagree"), look, self._prose("why", tr("Why the sources disagree")))
        self.evidence_ = Section("", look, self.lines)
        self.column.addWidget(self.why)
        self.column.addWidget(self.evidence_)
        self.add_history(look, lambda: self._id)
        self.column.addStretch(1)

    def _section(self, kinds: tuple[Kind, ...], title: str, *widgets: QWidget) -> Section:
        section = Section(title, self._look, *widgets)
        self._sections.append((section, frozenset(kinds)))
        self.column.addWidget(section)
        return section

    def _make_argument(self) -> None:
        stances = {Stance.FOR: tr("For"), Stance.AGAINST: tr("Against")}
        self._section((ARGUMENT,), tr("Which way it points"), self._values("stance", tr("Stance"), stances))
        weights = {weight: weight_word(weight) for weight in Weight}
        self._section((ARGUMENT,), tr("How much it counts"), self._values("weight", tr("Weight"), weights))

    def _make_risk(self) -> None:
        look = self._look
        self.scales = {
            scale.id: ValueChips(
                look,
                tr("Likelihood"),
                {band.id: f"{tr(band.word).capitalize()} · {band.bounds}" for band in scale.bands},
                lambda value: self._rate("likelihood", value),
                columns=1,
            )
            for scale in SCALES
        }
        self.scale = ValueChips(look, tr("Scale"), {scale.id: tr(scale.label) for scale in SCALES}, self._choose_scale)
        about = note(tr("One scale for the whole brief: another rates every risk anew, with its nearest words."), look)
        self._section((RISK,), tr("Likelihood"), *self.scales.values(), self.scale, about)
        self.impact = note("", look)
        degrees = {n: str(n) for n in range(1, len(IMPACTS) + 1)}
        self._section((RISK,), tr("Impact"), self._values("impact", tr("Impact"), degrees), self.impact)
        for degree, chip in self.chips["impact"].chips.items():
            chip.setToolTip(tr(IMPACTS[cast("int", degree) - 1]))
        trends = {trend: f"{ARROWS[trend]} {tr(trend.value.capitalize())}" for trend in Trend}
        self._section((RISK,), tr("Trend"), self._values("trend", tr("Trend"), trends))
        self._section((RISK,), tr("Mitigation"), self._prose("mitigation", tr("Mitigation")))

    def _make_recommendation(self) -> None:
        self._section((RISK, RECOMMENDATION), tr("Owner"), self._line("owner", tr("Owner")))
        numbers = {n: str(n) for n in range(1, 6)}
        numbers_chips = self._values("priority", tr("Priority"), numbers)
        self._section((RECOMMENDATION,), tr("Priority, 1 is done first"), numbers_chips)
        self._section((RECOMMENDATION,), tr("By when"), self._line("due", tr("By when")))
        self._section((RECOMMENDATION,), tr("Conditions"), self._prose("conditions", tr("Conditions")))

    def _values(self, field: PointField, name: str, values: Mapping[Any, str]) -> ValueChips:
        chips = ValueChips(self._look, name, values, lambda value: self._rate(field, value))
        self.chips[field] = chips
        return chips

    def _line(self, field: PointField, name: str) -> LineField:
        line = LineField(self._look, name, lambda text: self._write(field, text))
        line.setPlaceholderText(tr("not set"))
        self.fields[field] = line
        return line

    def _prose(self, field: PointField, name: str) -> ProseField:
        prose = ProseField(self._look, name, lambda text: self._write(field, text), (2, 6))
        prose.setPlaceholderText(tr("not set"))
        prose.grown.connect(self.updateGeometry)
        self.fields[field] = prose
        return prose

    def _choose_scale(self, value: object) -> None:
        now = value or self._session.brief.memo.get(FIELD, "") or SCALES[0].id
        self._session.do(ChooseScale(str(now)))
        self.refresh()

    def _rate(self, field: PointField, value: object) -> bool:
        """Set a rating of the point shown, if it is still there."""
        if self._id in self._session.brief.points:
            self._session.do(RatePoint(self._id, field, cast("Rating", value)))
        return True

    def _write(self, field: PointField, text: str) -> bool:
        """Write what the point's field says; what a colleague wrote there meanwhile is kept as a conflict."""
        if self._id in self._session.brief.points:
            change = RatePoint(self._id, field, text)
            self._session.do(HavingRead(change, self.fields[field].spell.began))
        return True

    def show_point(self, point: PointId) -> None:
        """Show another point."""
        if point != self._id:
            self.flush()
            self._id = point
            for field in self.fields.values():
                field.spell.forget()
        self.refresh()

    def refresh(self) -> None:
        """Show the point as it stands."""
        point = self._session.brief.points.get(self._id) if self._id else None
        if point is None or point.id not in self._evidence.standings:
            return
        kind, writing = KIND_BY_ID[point.kind], not self._session.read_only
        self.kind.setText(tr(kind.label))
        self.sentence.setText(shown(point.sentence))
        self.sentence.updateGeometry()
        for section, kinds in self._sections:
            section.setVisible(kind in kinds)
        for name, chips in self.chips.items():
            chips.show_value(getattr(point, name), writing=writing)
        for name, field in self.fields.items():
            field.spell.offer(getattr(point, name))
            field.setReadOnly(not writing)
        self._show_scale(point, writing=writing)
        standing = self._evidence.standings[point.id]
        self.why.setVisible(bool(standing.disputing or point.why))
        self.evidence_.caption.setText(tr("Its passages"))
        self.lines.show_standing(standing)

    def _show_scale(self, point: Point, *, writing: bool) -> None:
        scale = scale_named(self._session.brief.memo.get(FIELD, ""))
        for id_, chips in self.scales.items():
            chips.setVisible(id_ == scale.id)
            chips.show_value(point.likelihood, writing=writing)
        self.scale.show_value(scale.id, writing=writing)
        points = score(point.likelihood, point.impact)
        degree = tr("{n} is {word}").format(n=point.impact, word=tr(IMPACTS[point.impact - 1])) if point.impact else ""
        total = (
            tr("Score {points} of 25").format(points=points) if points else tr("Likelihood and impact give the score")
        )
        self.impact.setText(" · ".join(filter(None, (degree, total))))

    def flush(self) -> None:
        """Keep what is being typed."""
        for field in self.fields.values():
            field.spell.flush()
