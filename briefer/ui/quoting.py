"""Passages as quotations with their references, as one pastes them into a text: plain, and with italics."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from briefer.memo.evidence import authors_of, evidence_of, publication, title_of
from briefer.memo.outline import Text
from briefer.memo.speaking import say, speaking
from briefer.memo.wording import shown
from briefer.ui.translating import translate
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId
    from briefer.memo.evidence import Entry
    from briefer.ui.session import Session


def copy(session: Session, passages: Collection[AnnotationId]) -> None:
    """Put passages on the clipboard as quotations with their references."""
    quoted = quotations(session.brief, passages)
    data = QMimeData()
    data.setText("\n\n".join(map(plain, quoted)))
    data.setHtml("".join(f"<p>{rich(each)}</p>" for each in quoted))
    QGuiApplication.clipboard().setMimeData(data)
    session.told.emit(counted(translate("Quoting", "%n quotation(s) copied, with references."), len(quoted)))


def quotations(brief: Brief, passages: Collection[AnnotationId]) -> list[tuple[Text, ...]]:
    """Return passages in reading order, each as “quote” (Author, “Title”, Publisher, date, ¶ 4), as the memo has them.

    So they are in the memo's language, and in its quotation marks.
    """
    language = brief.memo.get("language", "")
    with speaking(language):
        evidence = evidence_of(brief, language)
        chosen = [entry for entry in evidence.entries if entry.annotation.id in passages]
        return [tuple(_runs(entry, evidence.marks)) for entry in chosen]


def _runs(entry: Entry, marks: tuple[str, ...]) -> Iterator[Text]:
    article = entry.article
    yield Text(f"{marks[0][0]}{shown(entry.annotation.quote)}{marks[0][1]} (")
    yield Text(", ".join([*([authors_of(article)] if article.authors else []), title_of(article, marks)]) + ", ")
    yield from publication(article)
    said_by = shown(entry.annotation.said_by)
    reporting = say(", reporting {name}", name=said_by) if said_by else ""
    yield Text(f"{', ' if entry.place else ''}{entry.place}{reporting})")


def plain(runs: Sequence[Text]) -> str:
    """Return the words of a quotation."""
    return "".join(run.text for run in runs)


def rich(runs: Sequence[Text]) -> str:
    """Return a quotation as HTML."""
    words = (escape(run.text).replace("\n", "<br>") for run in runs)
    return "".join(f"<i>{word}</i>" if run.italic else word for word, run in zip(words, runs, strict=True))
