"""How the pages of the preferences are set: labels at the left, what they are about at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout

from briefer.ui.panels.controls import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.ui.theme import Look

_LABEL = 120
"""Pixels that a label takes at least, so that pages stand in line."""


def form(page: QWidget) -> QFormLayout:
    """Return the layout of a page."""
    rows = QFormLayout(page)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setHorizontalSpacing(16)
    rows.setVerticalSpacing(10)
    rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
    return rows


def label(words: str, look: Look) -> Text:
    """Return the label of a row."""
    made = Text(words, look)
    made.setMinimumWidth(_LABEL)
    return made
