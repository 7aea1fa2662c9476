"""The quiet line below the board that says which keys are worth a try now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.ui.keymap import first_keys, together
from briefer.ui.line import Line
from briefer.ui.translating import translate
from briefer.ui.weigh_desk.keys import BOARD_KEYS, POINT_HINTS, Needs
from briefer.ui.weigh_desk.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from briefer.ui.weigh_desk.choice import Choice


class HintLine(Line):
    """Follow what is chosen."""

    def __init__(self, session: Session, choice: Choice, look: Look) -> None:
        """Say what the keys do for what is chosen."""
        super().__init__()
        self._session, self._choice, self._look = session, choice, look
        self.setContentsMargins(16, 4, 16, 6)
        choice.changed.connect(self.tell)
        look.changed.connect(self._restyle)
        self._restyle()
        self.tell()

    def _restyle(self) -> None:
        self.setFont(self._look.interface_font(12))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), self._look.theme.third)
        self.setPalette(palette)

    def tell(self) -> None:
        """Name the keys for what is chosen, as the user may have changed them."""
        if self._choice.is_point:
            hints = [(acts, translate("actions", words)) for acts, words in POINT_HINTS]
        elif self._choice.passages:
            hints = list(self._of_passage())
        else:
            self.say(tr("Drag a passage onto a point: left half supports, right half disputes. F1 lists all keys."))
            return
        keyed = ((together(first_keys(acts, self._session.settings.keys)), words) for acts, words in hints)
        self.say("   ·   ".join(f"{keys} {words}" for keys, words in keyed if keys))

    def _of_passage(self) -> Iterator[tuple[tuple[str, ...], str]]:
        for key in BOARD_KEYS:
            if key.hint and key.needs & Needs.PASSAGE:
                yield (key.id,), translate("actions", key.hint)
        yield ("who_else",), tr("who else")
        if self._choice.within is not None:
            yield ("weigh.remove",), tr("take from the point")
