"""The memo's pictures, drawn anew only when what they show has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefer.core.scales import FIELD
from briefer.memo.composing import chosen
from briefer.ui.pictures import render

if TYPE_CHECKING:
    from briefer.core.brief import Brief, Touched
    from briefer.ui.session import Session

SECTIONS = frozenset({"risk_picture", "matrix", "coverage"})


class MemoPictures(QObject):
    """Draw a session's pictures, and keep them."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Start with none drawn."""
        super().__init__(parent)
        self._drawn: dict[str, bytes] | None = None
        session.opened.connect(self._forget)
        session.changed.connect(self._follow)

    def _forget(self) -> None:
        self._drawn = None

    def _follow(self, touched: Touched) -> None:
        if touched.points or touched.annotations or touched.articles or touched.memo & {FIELD, "language"}:
            self._drawn = None

    def of(self, brief: Brief) -> dict[str, bytes]:
        """Return the pictures of the session's brief; none where the memo shows none, so that none need be drawn."""
        if not SECTIONS & {kind.id for kind in chosen(brief.memo.get("sections", ""))}:
            return {}
        if self._drawn is None:
            self._drawn = render(brief)
        return self._drawn
