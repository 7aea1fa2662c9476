"""What stands under an article's title: who wrote it, where and when, in words; what is unknown is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.ui.naming import date_words, shown
from briefer.ui.translating import translate

if TYPE_CHECKING:
    from briefer.core.records import Article


def _tr(words: str) -> str:
    return translate("Reading", words)


def byline(article: Article) -> str:
    """Return authors, publisher and date; where the text names no title, that is said first."""
    publisher = article.publisher
    if article.first_in:
        first = _tr("first in {publisher}").format(publisher=article.first_in)
        publisher = f"{publisher}, {first}" if publisher else first
    known = [part for part in (", ".join(article.authors), publisher, date_words(article.date)) if part]
    if article.title_is_guess:
        known.insert(0, _tr("no title in the text"))
    return shown(" · ".join(known) or _tr("no publisher · no date"))
