"""What a text says of itself is found; what it does not say stays empty."""

from __future__ import annotations

import pytest

from tests.readers.pages import PROSE, article

TITLE = "Nobody waits for the ferry"
BIOGRAPHY = "Nadia Brandt is a fellow at the Institute of Harbours."


def test_a_bare_text_says_nothing_of_itself() -> None:
    found = article(*PROSE)
    assert (found.title, found.authors, found.publisher, found.first_in, found.date, found.url) == (
        "",
        (),
        "",
        "",
        "",
        "",
    )
    assert found.title_is_guess


def test_a_title_is_kept_as_it_is_written_with_single_spaces() -> None:
    assert article("The clerk’s\u00a0 “answer”", *PROSE).title == "The clerk’s “answer”"


def test_bylines_come_before_credits_and_credits_before_biographies() -> None:
    credit = "This content originally appeared on The Quay and was authored by Tom Weil."
    assert article(TITLE, *PROSE, BIOGRAPHY).authors == ("Nadia Brandt",)
    assert article(TITLE, *PROSE, BIOGRAPHY, credit).authors == ("Tom Weil",)
    assert article(TITLE, "By Li Na", *PROSE, BIOGRAPHY, credit).authors == ("Li Na",)


def test_several_authors_may_be_named_in_one_line_or_in_several() -> None:
    assert article(TITLE, "By Li Na and Tom Weil", *PROSE).authors == ("Li Na", "Tom Weil")
    assert article(TITLE, "By Li Na", "By Tom Weil", *PROSE).authors == ("Li Na", "Tom Weil")
    second = "Tom Weil is a professor of boats."
    assert article(TITLE, *PROSE, BIOGRAPHY, second).authors == ("Nadia Brandt", "Tom Weil")


@pytest.mark.parametrize(
    ("credit", "publisher", "first_in"),
    [
        ("The post Nobody waits for the ferry appeared first on Quay.org.", "Quay.org", ""),
        ("This content originally appeared on Quay.org and was authored by Li Na.", "Quay.org", ""),
        ("This first appeared on FQ.", "", "FQ"),
        ("This article first appeared in War on the Quays.", "", "War on the Quays"),
        ("This article was originally published by The Quay on 3 March 2026.", "", "The Quay"),
        ("This essay was originally published in The Quay under a Creative Commons licence.", "", "The Quay"),
        ("Originally published at The Quay, March 2026", "", "The Quay"),
        ("Republished from The Quay with permission.", "", "The Quay"),
        ("Republished with permission.", "", ""),
        ("© 2026 The Quay. All rights reserved.", "", ""),
        ("Source: The Quay", "", ""),
    ],
)
def test_credits_name_the_publisher_or_where_it_was_first(credit: str, publisher: str, first_in: str) -> None:
    found = article(TITLE, *PROSE, credit)
    assert (found.publisher, found.first_in) == (publisher, first_in)


def test_an_article_may_have_both() -> None:
    found = article(TITLE, *PROSE, "This first appeared on FQ.", f"The post {TITLE} appeared first on Quay.org.")
    assert (found.publisher, found.first_in) == ("Quay.org", "FQ")


def test_outlets_that_prose_speaks_of_publish_nothing() -> None:
    prose = "According to The Island Post, a report that first appeared in The Quay was published by Quay.org in March."
    found = article(TITLE, prose, *PROSE)
    assert (found.publisher, found.first_in) == ("", "")


def test_dates_of_captions_and_prose_are_not_the_articles() -> None:
    caption, prose = (
        "The quay, Aug. 22, 2024 (AP photo by Karin Lang).",
        "On 3 March 2026 the last boat left the old quay.",
    )
    assert not article(TITLE, caption, prose, *PROSE).date


def test_the_date_of_publication_comes_before_that_of_a_change() -> None:
    assert article(TITLE, "Updated 5 March 2026", "Published 3 March 2026", *PROSE).date == "2026-03-03"
    assert article(TITLE, "Updated 5 March 2026", *PROSE).date == "2026-03-05"


def test_a_date_with_two_readings_stays_empty_but_is_a_dateline() -> None:
    assert not article(TITLE, "03/04/2026", *PROSE).date


@pytest.mark.parametrize(
    ("lines", "url"),
    [
        (["https://example.org/a"], "https://example.org/a"),
        (["Source: https://example.org/a"], "https://example.org/a"),
        (["URL: <https://example.org/a>"], "https://example.org/a"),
        (["https://example.org/a", "https://example.org/b"], ""),
        (["https://example.org/b", "Source: https://example.org/a"], "https://example.org/a"),
        (["See https://example.org/a for more of the same, if that is what anybody wants."], ""),
        (["ftp://example.org/a"], ""),
    ],
)
def test_an_address_is_the_articles_own_if_it_stands_alone_or_is_said_to_be(lines: list[str], url: str) -> None:
    assert article(TITLE, *PROSE, *lines).url == url


def test_labelled_lines_that_open_a_text_are_believed() -> None:
    labels = (
        "Title: The quay\nAuthor: Li Na; Tom Weil\nDate: 3 March 2026\nSource: The Quay\nURL: https://example.org/a"
    )
    found = article(labels, TITLE, *PROSE)
    assert (found.title, found.authors, found.publisher) == ("The quay", ("Li Na", "Tom Weil"), "The Quay")
    assert (found.date, found.url) == ("2026-03-03", "https://example.org/a")


def test_one_labelled_line_is_no_front_matter() -> None:
    assert not article("Title: of the boat", *PROSE).authors
    assert article(TITLE, "Date: 3 March 2026", *PROSE).date == "2026-03-03"


def test_nothing_found_is_too_long_to_be_stored() -> None:
    found = article("Title: " + "x" * 5_000, "Author: " + "y" * 5_000, "URL: https://e.org/" + "z" * 5_000, *PROSE)
    assert all(len(value) <= 2_000 for value in (found.title, found.url, *found.authors))
