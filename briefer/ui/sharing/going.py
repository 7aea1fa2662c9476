"""To the thing that a conflict or a line of history is about, on the desk where it is at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.ids import AnnotationId, ArticleId, PointId

if TYPE_CHECKING:
    from briefer.ui.window import Window


def go_to(window: Window, target: str, field: str = "") -> None:
    """Show a passage in its article, a point on the board, an article, or a field of the memo."""
    brief = window.session.brief
    if target in brief.annotations:
        window.reveal(AnnotationId(target))
    elif target in brief.points:
        window.show_desk("weigh")
        window.weigh.show_point(PointId(target))
    elif target in brief.articles:
        window.show_desk("read")
        window.read.panes.show_article(ArticleId(target))
    elif target == "memo":
        window.show_desk("brief")
        window.memo.fields.go_to(field)
