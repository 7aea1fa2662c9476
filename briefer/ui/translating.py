"""Where sentences on screen are translated: the one door to the translator for modules that need no more of Qt."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def translate(context: str, sentence: str) -> str:
    """Return a sentence in the user's language, by the context it stands in."""
    return QCoreApplication.translate(context, sentence)
