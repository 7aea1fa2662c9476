"""Links lead back to what they were made from, and nothing else passes for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.errors import BrieferError
from briefer.core.ids import AnnotationId, BriefId
from briefer.core.passage_link import PassageLink, is_link, link_to, parse

IDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40)


@given(IDS, IDS)
def test_a_link_leads_back_to_its_passage_whatever_the_ids(brief: str, annotation: str) -> None:
    link = link_to(BriefId(brief), AnnotationId(annotation))
    assert parse(link) == PassageLink(BriefId(brief), AnnotationId(annotation))
    assert is_link(link)
    assert link.isascii()
    assert not any(char.isspace() for char in link)


@pytest.mark.parametrize(
    "text", ["briefer:ab/cd", "briefer://ab/cd", "BRIEFER:ab/cd", "briefer://ab/cd/", "  briefer:ab/cd\n"]
)
def test_what_other_programs_make_of_it_is_understood(text: str) -> None:
    assert parse(text) == ("ab", "cd")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "briefer:",
        "briefer:ab",
        "briefer:ab/",
        "briefer:/cd",
        "briefer:ab/cd/ef",
        "briefer:ab/cd?x=1",
        "briefer:a b/cd",
        "briefer:ab/%zz",
        "briefer:ab/%ff",
        "briefer:ab/cd\nbriefer:ab/cd",
        "http://ab/cd",
        "notbriefer:ab/cd",
        "briefer:" + "a" * 700 + "/cd",
    ],
)
def test_anything_else_is_refused_in_words(text: str) -> None:
    with pytest.raises(BrieferError, match="no link to a passage"):
        parse(text)


@given(st.text(max_size=60))
def test_no_text_makes_it_stumble(text: str) -> None:
    try:
        link = parse("briefer:" + text)
    except BrieferError:
        return
    assert link.brief
    assert link.annotation
