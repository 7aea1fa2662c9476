"""An article long enough to be compared with others, and a text of it that differs a little."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

RIVERS = ("Arba", "Bolen", "Cesta", "Dural", "Enz", "Forda", "Galo", "Hest", "Irma", "Jolta", "Kern", "Lusa")
TITLE = "Twelve rivers, one commission"
SENTENCE = "The {river} carries water number {n} past a town whose mill, built in 18{n}, still grinds for nobody."
KEPT = SENTENCE.format(river="Cesta", n=32)
LOST = SENTENCE.format(river="Hest", n=37)


def text(title: str = TITLE) -> str:
    """Return the article as it was first published."""
    lines = (SENTENCE.format(river=river, n=n) for n, river in enumerate(RIVERS, start=30))
    return "\n\n".join([title, *lines])


def newer(title: str = TITLE) -> str:
    """Return its newer text: one paragraph gone, one come, a word changed."""
    gone = text(title).replace(LOST, "").replace("grinds for nobody", "grinds for no one", 1)
    return f"{gone}\n\nCorrected on Friday: the commission has met."


def write(folder: Path, name: str, words: str) -> Path:
    """Write a text file."""
    path = folder / name
    path.write_text(words, encoding="utf-8")
    return path
