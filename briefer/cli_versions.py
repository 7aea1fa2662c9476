"""What the verbs say of articles that look like two texts of one, and how to make them one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefer.core import versions
from briefer.store import settings

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from briefer.core.brief import Brief
    from briefer.core.ids import ArticleId


def likely_lines(brief: Brief, likely: Sequence[versions.Likely], path: Path) -> list[str]:
    """Return which articles look like newer texts of others, and how to make them that, for people."""
    return [line for each in likely for line in _likely_lines(brief, each, path)]


def _likely_lines(brief: Brief, likely: versions.Likely, path: Path) -> tuple[str, str]:
    older, newer = brief.articles[likely.older], brief.articles[likely.newer]
    same = f"{likely.per_cent} % the same"
    return (
        f"“{newer.heading}” ({newer.id[:8]}) looks like a newer text of “{older.heading}” ({older.id[:8]}): {same}.",
        f"    To make it that: briefer update {path} --article {older.id[:8]} {newer.id[:8]}",
    )


def likely_values(likely: Sequence[versions.Likely]) -> list[dict[str, Any]]:
    """Return the same for programs."""
    return [each._asdict() for each in likely]


def likely_among(brief: Brief, fresh: Collection[ArticleId]) -> list[versions.Likely]:
    """Return which of some articles look like another text of one in the brief, or of each other."""
    apart = settings.told_apart(settings.load(), brief.id)
    return [each for each in versions.likely_versions(brief, apart) if each.pair & set(fresh)] if fresh else []
