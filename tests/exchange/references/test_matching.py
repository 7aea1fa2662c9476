"""A reference completes the article that it is of; what the article has stays, and the rest is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core.records import replace
from briefer.exchange.references.matching import described
from briefer.exchange.references.reference import Reference, iso, name_from, name_of
from tests.exchange.references.examples import FERRY, bare, brief_of, only

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.records import Article

TOLD = Reference("Nobody waits for the ferry any longer", (name_from("Brandt, Nadia"),), "Quay & Tide", "2026-03-12")


def after(reference: Reference, *articles: Article) -> tuple[Brief, tuple[str, ...]]:
    brief = brief_of(*articles)
    incoming = described([reference], brief)
    incoming.rehearse(brief)
    return brief, incoming.remarks


@pytest.mark.parametrize(
    ("reference", "article"),
    [
        (TOLD, bare(title="Nobody waits for the ferry any longer")),
        (TOLD, bare(title="NOBODY WAITS for the ferry, any longer!")),
        (TOLD, bare(title="Nobody waits for the fery any longer")),
        (TOLD, bare("Nobody waits for the ferry any longer.\n\nIt was late.")),
        (TOLD._replace(url="http://www.quay.example/ferry/?utm=x#top"), bare(url="https://quay.example/ferry")),
        (TOLD._replace(doi="10.1234/ab.c"), bare(url="https://doi.org/10.1234/AB.C")),
    ],
    ids=["title", "case and marks", "misspelt", "in the text", "address", "doi"],
)
def test_the_article_is_found_by_doi_address_or_title(reference: Reference, article: Article) -> None:
    brief, remarks = after(reference, article, bare("Another text altogether.", title="Another title"))
    assert next(iter(brief.articles.values())).authors == ("Nadia Brandt",)
    assert remarks == () or article.title


@pytest.mark.parametrize("title", ["Nobody waits for the train any longer", "Short", ""])
def test_what_fits_no_article_is_reported_and_changes_nothing(title: str) -> None:
    brief, remarks = after(TOLD._replace(title=title, url="https://else.example/a"), FERRY)
    assert only(brief) == FERRY
    assert "No article here fits 1 of the references" in remarks[0]


def test_what_fits_two_articles_is_left_alone() -> None:
    twice = (bare("One.", title=TOLD.title), bare("Two.", title=TOLD.title))
    brief, remarks = after(TOLD, *twice)
    assert [article.authors for article in brief.articles.values()] == [(), ()]
    assert len(remarks) == 1


def test_what_the_article_has_stays_and_the_difference_is_told() -> None:
    brief, remarks = after(TOLD._replace(date="2025-01-01", url="https://else.example/b"), FERRY)
    assert only(brief) == FERRY
    assert remarks == (
        "Where a reference says otherwise, the article was left as it is: authors (1), date (1), web address (1).",
    )


def test_a_more_exact_date_is_taken_and_a_less_exact_one_is_no_difference() -> None:
    assert only(after(TOLD, replace(FERRY, date="2026", authors=()))[0]).date == "2026-03-12"
    brief, remarks = after(TOLD._replace(date="2026", authors=()), FERRY)
    assert (only(brief).date, remarks) == ("2026-03-12", ())


def test_a_doi_alone_gives_the_address() -> None:
    brief, _ = after(TOLD._replace(doi="10.1234/abc"), replace(FERRY, url=""))
    assert only(brief).url == "https://doi.org/10.1234/abc"


@pytest.mark.parametrize(
    ("spoken", "family", "given"),
    [
        ("Nadia Brandt", "Brandt", "Nadia"),
        ("Ludwig van Beethoven", "van Beethoven", "Ludwig"),
        ("Ana María de la Cruz", "de la Cruz", "Ana María"),
        ("Office of the Auditor", "Office of the Auditor", ""),
        ("Reuters", "Reuters", ""),
    ],
)
def test_names_are_parted_as_lists_want_them(spoken: str, family: str, given: str) -> None:
    found = name_of(spoken)
    assert (found.family, found.given) == (family, given)
    assert found.spoken == spoken


@pytest.mark.parametrize(
    ("words", "date"), [("2026-02-30", ""), ("2026/13/01", ""), ("0000", ""), ("12 March", ""), ("2026-02", "2026-02")]
)
def test_what_is_no_date_of_the_calendar_is_none(words: str, date: str) -> None:
    assert iso(words) == date
