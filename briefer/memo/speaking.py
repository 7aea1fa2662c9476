"""The memo's own words in the memo's language: every fixed word of a section goes through `say`."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING

from briefer.core import messages
from briefer.core.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.core.messages import Catalogue

_spoken: ContextVar[Catalogue | None] = ContextVar("spoken", default=None)
"""Of the context, as the memo is composed: what words are called is asked for at the leaves, by the hundred."""


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language (BCP 47) for a while; English, where there is no catalogue for it."""
    token = _spoken.set(_catalogue(language.lower().partition("-")[0]))
    try:
        yield
    finally:
        _spoken.reset(token)


def say(template: str, meaning: str = "", /, **values: object) -> str:
    """Return the memo's own words in its language, by their meaning if they have several, with the values put in.

    >>> say("{name} and others", name="Maren")
    'Maren and others'
    >>> with speaking("es-MX"):
    ...     say("{name} and others", name="Maren")
    'Maren y otros'
    """
    catalogue = _spoken.get()
    words = (catalogue.find(template, meaning) if catalogue else None) or template
    return words.format(**values) if values else words


def say_sentences(words: str) -> str:
    """Return sentences that were made elsewhere, values and all, in the memo's language as far as they are known."""
    catalogue = _spoken.get()
    return catalogue.told(words) if catalogue else words


def say_items(words: str) -> str:
    """Return a list of a few words that was made elsewhere in the memo's language, item by item."""
    catalogue = _spoken.get()
    return catalogue.listed(words) if catalogue else words


@cache
def _catalogue(language: str) -> Catalogue | None:
    if language not in messages.SHIPPED:
        return None
    return messages.read(resource("translations", f"{language}.ts"))
