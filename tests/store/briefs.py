"""Briefs on the disk, for the tests of the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core import changes
from briefer.core.kinds import RISK
from briefer.store import log
from briefer.store.codec import Header
from tests.core.examples import ANA, BRIEF, DAM, journal, tag_words, with_dam

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.events import Event

HEADER = Header("briefer", 1, BRIEF, ANA, "2025-01-29T00:00:00Z")


def some_events() -> list[Event]:
    """Return an article, a passage with words from beyond the Basic Multilingual Plane, and a note on it."""
    made = with_dam()
    passage = tag_words(made, "It held in 2017 \U0001f30a too.")
    made.do(changes.WriteNote(passage, "“Since\n2017”"))
    return made.events


def make(folder: Path, events: list[Event] | None = None) -> Path:
    """Write a brief and return its path."""
    path = folder / "river.briefer"
    log.create(path, HEADER, some_events() if events is None else events)
    return path


def next_events(before: list[Event]) -> tuple[Event, ...]:
    """Return the events of one more change."""
    return journal(ANA, before).do(changes.Annotate(DAM.id, 0, 3, RISK.id)).events
