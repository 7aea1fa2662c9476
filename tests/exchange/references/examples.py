"""Briefs whose articles are to be cited, and what a file says of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer import exchange
from briefer.core import changes
from briefer.core.journal import Journal
from tests.core.examples import ANA, BRIEF, article, wall_clock

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.brief import Brief
    from briefer.core.records import Article
    from briefer.exchange.intake import Incoming

FERRY = article(
    "Nobody waits for the ferry any longer\n\nThe ferry was late.",
    title="Nobody waits for the ferry any longer",
    authors=("Nadia van der Berg", "The Velden Institute"),
    publisher="Quay & Tide",
    date="2026-03-12",
    url="https://quay.example/ferry",
)


def brief_of(*articles: Article) -> Brief:
    """Return a brief of some articles."""
    made = Journal(BRIEF, ANA, (), wall_clock())
    for each in articles:
        made.do(changes.AddArticle(each))
    return made.brief


def bare(text: str = "The quay was wet.\n\nNobody came.", **known: object) -> Article:
    """Return an article of which nothing is known but what is said here."""
    return article(text, **{"title": "", "file_name": "a.txt", **known})


def taken(folder: Path, name: str, source: str | bytes, brief: Brief) -> tuple[Brief, Incoming]:
    """Return what a brief is after taking a file in, and what that brought."""
    path = folder / name
    path.write_bytes(source.encode() if isinstance(source, str) else source)
    incoming = exchange.take_in([path], brief)
    incoming.rehearse(brief)
    return brief, incoming


def only(brief: Brief) -> Article:
    """Return a brief's one article."""
    (found,) = brief.articles.values()
    return found
