"""The title is the page's heading, or the title without the site, before or behind whatever sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.readers.web_data import META, Said
from briefer.readers.web_data import TITLE as FROM_TITLE
from briefer.readers.web_titles import title_of
from tests.readers.test_web import file, read
from tests.readers.web_pages import NAV, TITLE, page, paragraphs

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["file"]


def titled(title: str, *headings: str, publisher: str = "", source: str = FROM_TITLE) -> str:
    said = Said({"title": [title], **({"publisher": [publisher]} if publisher else {})}, {"title": source})
    return title_of(said, headings)


@pytest.mark.parametrize("sign", [" | ", " » ", " › ", " ‹ ", " · ", " - ", " – ", " : ", "-", ": ", " :: "])
def test_the_heading_is_the_title_whatever_parts_it_from_the_site(sign: str) -> None:
    assert titled(f"{TITLE}{sign}Quay Post", "Quay Post", TITLE) == TITLE
    assert titled(f"Quay Post{sign}{TITLE}", "Quay Post", TITLE) == TITLE
    assert titled(f"{TITLE}{sign}News{sign}Quay Post", TITLE) == TITLE


@pytest.mark.parametrize("sign", [" | ", " » ", " › ", " ‹ ", " :: "])
def test_without_a_heading_the_longest_part_is_the_title(sign: str) -> None:
    assert titled(f"{TITLE}{sign}The Northern Quay and Harbour Post", source=META) == TITLE
    assert titled(f"MINISTRY{sign}{TITLE}", source=META) == TITLE


def test_the_publisher_is_left_out_at_either_end() -> None:
    assert titled(f"Quay Post - {TITLE}", publisher="QuayPost", source=META) == TITLE
    assert titled(f"{TITLE} – Quay Post", publisher="Quay Post", source=META) == TITLE


def test_a_dash_or_a_colon_within_a_title_stays() -> None:
    for title in ("Ferries - and who waits for them", "Live: the ferry debate", "Late, later – latest"):
        assert titled(title, source=META) == title
        assert titled(title, title) == title


def test_a_heading_that_is_a_small_part_of_the_title_is_the_name_of_a_section() -> None:
    assert titled(f"Opinion: {TITLE}", "Opinion", source=META) == f"Opinion: {TITLE}"


def test_characters_that_need_no_spaces_are_parted_from_their_site_too() -> None:
    assert titled("港口的渡船又一次晚点-海岸日报", "港口的渡船又一次晚点") == "港口的渡船又一次晚点"


def test_the_address_of_a_site_is_no_title(file: Path) -> None:
    assert titled("quaypost.example") == ""
    source = page("<title>quaypost.example</title>", f"{NAV}<div><h2>{TITLE}</h2>{paragraphs()}</div>")
    assert read(file, source).title == TITLE


@given(st.text(max_size=80), st.lists(st.text(max_size=40), max_size=4), st.text(max_size=20))
def test_a_title_is_always_made_of_the_words_of_the_page(title: str, headings: list[str], publisher: str) -> None:
    found = titled(title, *headings, publisher=publisher)
    assert found in headings or found in title
