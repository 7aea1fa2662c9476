"""What the board shows of the brief, read once for each change however many views there are of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefer.core.kinds import KINDS
from briefer.core.weighing import standings
from briefer.ui.naming import place_in, shown
from briefer.ui.weigh_desk.labels import short_labels

if TYPE_CHECKING:
    from briefer.core.brief import Brief, Touched
    from briefer.core.ids import AnnotationId, ArticleId, PointId
    from briefer.core.kinds import Kind
    from briefer.core.records import Annotation, Contradiction, Point
    from briefer.core.weighing import Standing
    from briefer.ui.session import Session


class Evidence(QObject):
    """How the evidence stands, and which points are folded up. It reads nothing while nobody looks."""

    renewed = Signal()
    """Everything is to be shown anew."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Read the session's brief, and again whenever that is due."""
        super().__init__(parent)
        self._session = session
        self._awake, self._stale = True, False
        self.standings: dict[PointId, Standing] = {}
        self.unused: list[Annotation] = []
        self.passages: list[Annotation] = []
        self.labels: dict[ArticleId, str] = {}
        self.contradicted: dict[AnnotationId, list[Contradiction]] = {}
        self.folded: set[PointId] = set()
        session.opened.connect(self._begin)
        session.changed.connect(self._follow)
        self._begin()

    @property
    def brief(self) -> Brief:
        """The session's brief."""
        return self._session.brief

    def wake(self, awake: bool) -> None:
        """Say whether somebody looks; whoever comes back sees what changed meanwhile."""
        self._awake = awake
        if awake and self._stale:
            self.read()

    def _begin(self) -> None:
        # The first card shows its passages, so that one sees that cards can; the others stay short.
        self.folded = {point.id for point in self.brief.board(KINDS[0])[1:]}
        self.folded |= {point.id for kind in KINDS[1:] for point in self.brief.board(kind)}
        self._stale = True
        self.wake(self._awake)

    def _follow(self, touched: Touched) -> None:
        shown = touched.points or touched.annotations or touched.articles or touched.tags
        concerned = shown or touched.conflicts or touched.people
        self._stale = self._stale or bool(concerned)
        self.wake(self._awake)

    def read(self) -> None:
        """Read the brief anew."""
        self._stale = False
        brief = self.brief
        self.standings = standings(brief)
        self.passages = brief.passages()
        used = {passage for point in brief.points for passage in brief.sides.get(point, ())}
        self.unused = sorted((a for a in self.passages if a.id not in used), key=lambda a: KINDS.index(a.kind))
        self.labels = short_labels(brief.articles.values())
        self.contradicted = {}
        for each in brief.open_contradictions() if brief.contradictions else ():
            for passage in (each.one, each.other):
                self.contradicted.setdefault(passage, []).append(each)
        self.renewed.emit()

    def column(self, kind: Kind) -> list[Standing]:
        """Return the points of a column, in the analyst's order."""
        return [each for each in self.standings.values() if each.point.kind == kind.id]

    def switch_fold(self, point: PointId) -> None:
        """Show a point's passages, or fold them up."""
        self.folded ^= {point}
        self.renewed.emit()

    def fold_all(self) -> None:
        """Fold all points up or, if they are, show the passages of all."""
        points = set(self.standings)
        self.folded = set() if points <= self.folded else points
        self.renewed.emit()

    def words_of(self, passage: Annotation) -> str:
        """Return what the memo prints of a passage, on one line: its gist if that was chosen, else its quote."""
        return shown(passage.gist if passage.printing == "gist" and passage.gist else passage.quote)

    def place(self, passage: Annotation) -> str:
        """Return where a passage stands, in short: `HR ¶ 2`."""
        return f"{self.labels[passage.article]} {place_in(self.brief.articles[passage.article], passage.span)}"

    def conflicts_of(self, point: Point) -> list[str]:
        """Return what colleagues set differently about a point: field names, or ids of passages."""
        return [field for target, field in self.brief.conflicts if target == point.id]
