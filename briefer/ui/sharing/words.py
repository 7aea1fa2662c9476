"""Two wordings side by side, the words that differ marked; and who wrote them, and when."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from briefer.ui.naming import shown
from briefer.ui.translating import translate

if TYPE_CHECKING:
    from briefer.ui.recompiling.comparing import Piece
    from briefer.ui.theme import Look

MOST = 1_500
"""Characters of a wording that are shown: a note may be as long as a book."""


def tr(words: str) -> str:
    """Translate words of the panels on sharing."""
    return translate("Sharing", words)


class Pair(NamedTuple):
    """Two wordings in pieces."""

    one: tuple[Piece, ...]
    other: tuple[Piece, ...]


def pair_of(one: str, other: str) -> Pair:
    """Return two wordings in pieces, on one line each, the words that differ marked.

    >>> [piece.words for piece in pair_of("It holds.", "It leaks.").one if piece.differs]
    [' holds.']
    """
    from briefer.ui.recompiling.comparing import Piece, compare

    left, right = shown(one[:MOST]), shown(other[:MOST])
    row = next(iter(compare(left, right)), None)
    if row is None or row.same:
        return Pair((Piece(left),), (Piece(right),))
    return Pair(row.mine, row.new)


def moment(at: str) -> str:
    """Return a moment in UTC, as ISO 8601, as the reader's clock showed it; empty for what is none."""
    time = QDateTime.fromString(at, "yyyy-MM-dd'T'HH:mm:ss'Z'")
    return QLocale().toString(time.toLocalTime(), "d MMM yyyy, HH:mm") if time.isValid() else ""


def signed(name: str, at: str) -> str:
    """Return who wrote something, and when, in a few words."""
    return " · ".join(filter(None, (shown(name), moment(at))))


def give_way(label: QLabel) -> None:
    """Let a label that wraps take any width; a policy made afresh would forget that its height goes by that."""
    policy = label.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    label.setSizePolicy(policy)


class Words(QLabel):
    """A wording in reading type whose differing words have a ground and an underline."""

    def __init__(self, look: Look, pieces: tuple[Piece, ...], *, quiet: bool = False) -> None:
        """Show the pieces; `quiet` for what does not stand."""
        super().__init__()
        self._look, self._pieces, self._quiet = look, pieces, quiet
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setMinimumWidth(80)
        give_way(self)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def plain(self) -> str:
        """The words without marks."""
        return "".join(piece.words for piece in self._pieces)

    @property
    def marked(self) -> list[str]:
        """The words that differ."""
        return [piece.words.strip() for piece in self._pieces if piece.differs]

    def _restyle(self) -> None:
        theme = self._look.theme
        self.setFont(self._look.reading_font(size=14))
        palette = self.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.second if self._quiet else theme.ink)
        self.setPalette(palette)
        self.setText("".join(map(self._html, self._pieces)))

    def _html(self, piece: Piece) -> str:
        words = escape(piece.words)
        if not piece.differs:
            return words
        style = f"background-color: {self._look.theme.hit.name()}; text-decoration: underline"
        return f'<span style="{style}">{words}</span>'
