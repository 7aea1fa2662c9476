"""The quiet line below the board that says which keys are worth a try now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.ui.line import Line
from briefer.ui.translating import translate
from briefer.ui.weigh_desk.keys import BOARD_KEYS, POINT_HINTS, Needs
from briefer.ui.weigh_desk.wording import tr

if TYPE_CHECKING:
    from briefer.ui.theme import Look
    from briefer.ui.weigh_desk.choice import Choice


class HintLine(Line):
    """Follow what is chosen."""

    def __init__(self, choice: Choice, look: Look) -> None:
        """Say what the keys do for what is chosen."""
        super().__init__()
        self._choice, self._look = choice, look
        self.setContentsMargins(16, 4, 16, 6)
        choice.changed.connect(self._tell)
        look.changed.connect(self._restyle)
        self._restyle()
        self._tell()

    def _restyle(self) -> None:
        self.setFont(self._look.interface_font(12))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), self._look.theme.third)
        self.setPalette(palette)

    def _tell(self) -> None:
        if self._choice.is_point:
            hints = [(keys, translate("actions", words)) for keys, words in POINT_HINTS]
        elif self._choice.passages:
            hints = [
                (key.keys[0], translate("actions", key.hint))
                for key in BOARD_KEYS
                if key.hint and key.needs & Needs.PASSAGE
            ]
            hints.append(("W", tr("who else")))
            if self._choice.within is not None:
                hints.append((tr("Del"), tr("take from the point")))
        else:
            self.say(tr("Drag a passage onto a point: left half supports, right half disputes. F1 lists all keys."))
            return
        self.say("   ·   ".join(f"{_key(keys)} {words}" for keys, words in hints))


def _key(keys: str) -> str:
    """Return the name of a key, as `Enter`; a letter or a sign needs no translation."""
    return tr(keys) if keys.isalpha() and len(keys) > 1 else keys
