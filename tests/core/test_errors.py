"""The one error a user may see."""

from __future__ import annotations

from briefer.core.errors import BrieferError


def test_an_error_reads_as_its_sentence_and_its_hint() -> None:
    assert str(BrieferError("The disk is full.", "Free some space.")) == "The disk is full. Free some space."
    assert str(BrieferError("The disk is full.")) == "The disk is full."
