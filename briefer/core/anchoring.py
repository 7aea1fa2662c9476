"""Finding the range that some words stand for."""

from __future__ import annotations

import re

from briefer.core.errors import AmbiguousError, NotFoundError
from briefer.core.text import Span

_ALIKE = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "‚": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "–": "-",
        "—": "-",
        "‑": "-",
        "\u00a0": " ",
        "\u202f": " ",
    }
)
"""One character for one, so that offsets in the folded text are offsets in the text."""


def alike(text: str) -> str:
    """Return a text with curly quotation marks, dashes and special spaces made plain, each one for one.

    >>> alike("it’s\u00a0late")
    "it's late"
    """
    return text.translate(_ALIKE)


def occurrences(text: str, quote: str) -> list[Span]:
    """Return where a quote stands in a text: as typed or, failing that, with looser quotation marks and spaces.

    People type straight quotation marks and plain spaces; articles have curly ones, dashes and no-break spaces.

    >>> occurrences("It’s\u00a0late. It’s late.", "It's late")
    [Span(start=0, end=9), Span(start=11, end=20)]
    """
    if not quote.strip():
        return []
    exact = _standing(re.escape(quote), text)
    if exact:
        return exact
    words = (re.escape(word) for word in alike(quote).split())
    return _standing(r"\s+".join(words), alike(text))


def _standing(pattern: str, text: str) -> list[Span]:
    """Look ahead only, so that of two places that overlap none is missed."""
    return [Span(*match.span(1)) for match in re.finditer(f"(?=({pattern}))", text)]


def locate(text: str, quote: str) -> Span:
    """Return where a quote stands, if it stands there just once.

    Raises `NotFoundError` if it is not there and `AmbiguousError` if it is there more than once.
    """
    found = occurrences(text, quote)
    if not found:
        raise NotFoundError(
            f"The article does not contain “{_short(quote)}”.",
            "Copy the words from the article, or quote fewer of them.",
        )
    if len(found) > 1:
        raise AmbiguousError(
            f"The article contains “{_short(quote)}” {len(found)} times.", "Quote a few more words around it."
        )
    return found[0]


def _short(quote: str, most: int = 60) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
