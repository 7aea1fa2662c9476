"""The scroll bars of what scrolls sideways: as thin and quiet as the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea

    from briefer.ui.theme import Theme


def style_sideways(area: QAbstractScrollArea, theme: Theme) -> None:
    """Make an area's horizontal scroll bar thin and quiet."""
    handle, over = theme.line.darker(108).name(), theme.third.name()
    area.horizontalScrollBar().setStyleSheet(
        "QScrollBar { background: transparent; height: 10px; margin: 0; }"
        f"QScrollBar::handle {{ background: {handle}; border-radius: 3px; min-width: 28px; margin: 2px; }}"
        f"QScrollBar::handle:hover {{ background: {over}; }}"
        "QScrollBar::add-line, QScrollBar::sub-line { width: 0; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
    )
