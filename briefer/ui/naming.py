"""How articles, people and passages are named in the columns: short, and with nothing guessed."""

from __future__ import annotations

import re
import unicodedata
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QLocale

from briefer.core.codebook import parent_of, subtag_of
from briefer.core.paragraphs import place_of
from briefer.core.records import Outcome
from briefer.memo.wording import shown as marked
from briefer.ui.translating import listed, translate

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.records import Annotation, Article
    from briefer.core.text import Span

_SHORT_NAME, _SHORT_TITLE, _TITLE_IN_SENTENCE = 36, 26, 60
_MARKS = re.compile("[\u0300-\u036f]")


def tr(text: str) -> str:
    """Translate a piece of a row."""
    return translate("Panels", text)


def shown(text: str) -> str:
    r"""Return a text on one line, with direction overrides made visible: they can turn a name into another.

    >>> shown("a\u202eb  c")
    'a⟨U+202E⟩b c'
    """
    return " ".join(marked(text).split())


def plain_tip(text: str) -> str:
    r"""Return a text for a tooltip, which Qt would else show as HTML if it looks like that.

    >>> plain_tip("a"), plain_tip("<b>a</b>\nb")
    ('a', '<span>&lt;b&gt;a&lt;/b&gt;<br>b</span>')
    """
    return f"<span>{escape(text).replace(chr(10), '<br>')}</span>" if "<" in text else text


def folded(text: str) -> str:
    """Return a text as searching compares it: without case and diacritics.

    >>> folded("Señor Núñez")
    'senor nunez'
    """
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold()


def date_words(iso: str) -> str:
    """Return an ISO date as one reads it, as exact as it is: `12 Mar 2026`, `Mar 2026`, `2026`."""
    form = {10: "d MMM yyyy", 7: "MMM yyyy"}.get(len(iso))
    if form is None:
        return iso
    date = QDate.fromString((iso + "-01")[:10], "yyyy-MM-dd")
    return QLocale().toString(date, form) if date.isValid() else iso


def day_of(iso_time: str) -> str:
    """Return the day of a moment in UTC, where the reader is."""
    moment = QDateTime.fromString(iso_time, "yyyy-MM-dd'T'HH:mm:ss'Z'")
    return QLocale().toString(moment.toLocalTime().date(), "d MMM yyyy") if moment.isValid() else ""


def origin(article: Article) -> str:
    """Return where an article appeared, and its date, saying so where the text gives none."""
    publisher = shown(article.outlet) or tr("no publisher")
    return f"{publisher} · {date_words(article.date) or tr('no date')}"


def source(article: Article) -> str:
    """Return an article's shortest name: publisher, else author, else title."""
    name = shown(article.outlet or (article.authors[0] if article.authors else ""))
    return _first_words(name, _SHORT_NAME) if name else _first_words(shown(article.heading), _SHORT_TITLE)


def short_title(article: Article) -> str:
    """Return an article's title, or what stands for it, cut to what a sentence can hold."""
    return _first_words(shown(article.heading), _TITLE_IN_SENTENCE)


def _first_words(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ….,;:") + "\u00a0…"


def initials(name: str) -> str:
    """Return the initials of a name, at most three.

    >>> initials("Ana Maria de la Cruz Meyer")
    'AMM'
    """
    first = [word[0] for word in re.split(r"[\s.-]+", name) if word and word[0].isupper()]
    short = first if len(first) <= 3 else [*first[:2], first[-1]]  # noqa: PLR2004 - "at most three"
    return "".join(short) or name[:2].upper()


def subtag_trail(brief: Brief, passage: Annotation) -> list[str]:
    """Return the names of a passage's sub-tag and of those it stands under, the innermost first."""
    tag, found = subtag_of(brief, passage), []
    while tag is not None:
        found.append(shown(tag.label))
        tag = brief.tags.get(parent_of(brief, tag))
    return found


def place_in(article: Article, span: Span) -> str:
    """Return how a range (code points) is cited, in the user's language: a paragraph, several, or the part's role."""
    return listed(place_of(article, span))


def caption(brief: Brief, passage: Annotation) -> str:
    """Return where a passage stands and who tagged it, whose view it is, and which way it points."""
    # A list may be asked to paint between an article's going and the list's hearing of it.
    article = brief.articles.get(passage.article) or brief.removed_articles[passage.article]
    words = [f"{source(article)} {place_in(article, passage.span)}", initials(brief.name_of(passage.creator))]
    subtag = subtag_of(brief, passage)
    if subtag is not None:
        words.insert(1, shown(subtag.label))
    if passage.stance is not None:
        words.append(tr(passage.stance.value))
    if passage.said_by:
        words.append(tr("said by {name}").format(name=shown(passage.said_by)))
    if passage.anchoring is Outcome.CHANGED:
        words.append(tr("words changed"))
    return " · ".join(words)
