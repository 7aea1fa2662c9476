"""The one error a user may see: what happened, and what to do about it."""

from __future__ import annotations


class BrieferError(Exception):
    """Say in one sentence what happened and, in a hint, what the user can do.

    The command line prints it, the window shows it; it never comes with a traceback.
    """

    def __init__(self, sentence: str, hint: str = "") -> None:
        """Keep the sentence and the hint apart, for callers that show them differently."""
        super().__init__(f"{sentence} {hint}".strip())
        self.sentence = sentence
        self.hint = hint


class NotFoundError(BrieferError):
    """Something that was named is not there."""


class AmbiguousError(BrieferError):
    """What was named fits more than one thing."""
