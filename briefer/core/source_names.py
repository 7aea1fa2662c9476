"""How an article is called where there is room for one name only."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefer.core.records import Article


def source_name(article: Article) -> str:
    """Return an article's shortest name: its outlet, else its first author, else its title or first words."""
    return " ".join((article.outlet or next(iter(article.authors), "") or article.heading).split())
