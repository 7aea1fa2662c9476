"""What the parts of the board share: one brief, one look, one choice, one hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from briefer.ui.weigh_desk.choice import Choice
    from briefer.ui.weigh_desk.dragging import Hand
    from briefer.ui.weigh_desk.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Table:
    """Everything that lies on the table while one weighs."""

    session: Session
    look: Look
    evidence: Evidence
    choice: Choice
    hand: Hand
