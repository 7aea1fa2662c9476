"""Words that were pasted, plain or with their looks, make an article with its title and the address they are from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.errors import BrieferError
from briefer.core.records import Role, Shape
from briefer.readers.pasted import Pasted
from tests.readers.pages import PROSE
from tests.readers.test_every_reader import check

PLAIN = "\n\n".join(("Nobody waits for the ferry", *PROSE))
PAGE = (
    f"<html><body><!--StartFragment--><h2>Nobody waits for the ferry</h2><p>{PROSE[0]} <b>Nine</b> days.</p>"
    f"<ul><li>Rain</li></ul><blockquote>{PROSE[1]}</blockquote><!--EndFragment--></body></html>"
)


def test_plain_words_become_an_article_whose_first_line_is_its_title() -> None:
    found = Pasted(PLAIN).read()
    check(found)
    assert (found.title, found.text) == ("Nobody waits for the ferry", PLAIN)
    assert [found.text[slice(*part.span)] for part in found.parts if part.role is Role.BODY] == list(PROSE)


def test_a_short_first_line_is_the_title_whatever_it_looks_like() -> None:
    assert Pasted(f"Why?\n\n{PROSE[0]}").read().title == "Why?"


def test_words_without_a_first_line_of_their_own_have_no_title() -> None:
    assert Pasted(PROSE[0]).read().title == ""
    assert Pasted("\n\n".join(PROSE)).read().title == ""


def test_words_with_their_looks_keep_their_structure() -> None:
    found = Pasted("other words", PAGE).read()
    check(found)
    assert found.title == "Nobody waits for the ferry"
    shapes = {found.text[slice(*part.span)]: part.shape for part in found.parts}
    assert (shapes["Rain"], shapes[PROSE[1]]) == (Shape.ITEM, Shape.QUOTE)
    assert [found.text[mark.start : mark.end] for mark in found.marks] == ["Nine"]


@pytest.mark.parametrize("caption", ["Dusk at the quay", "<p>Dusk at <b>the quay</b></p>"])
def test_what_stands_under_a_picture_is_its_caption_and_no_paragraph_of_the_text(caption: str) -> None:
    figure = f"<figure><img src='a.png'><figcaption>{caption}</figcaption></figure>"
    found = Pasted("", f"<h1>Nobody waits</h1>{figure}<p>{PROSE[0]}</p>").read()
    check(found)
    roles = {found.text[slice(*part.span)]: part.role for part in found.parts}
    assert roles == {"Nobody waits": Role.TITLE, "Dusk at the quay": Role.CAPTION, PROSE[0]: Role.BODY}


def test_all_that_was_chosen_comes_in_though_a_page_would_call_it_furniture() -> None:
    page = f'<div class="newsletter"><p>{PROSE[0]}</p></div><aside><p>{PROSE[1]}</p></aside>'
    assert Pasted("", page).read().text == "\n\n".join(PROSE[:2])


def test_the_address_is_kept_with_its_source() -> None:
    found = Pasted(PLAIN, url="https://quay.example/ferry").read()
    assert found.url == "https://quay.example/ferry"
    assert {origin.field: origin.source for origin in found.origins} == {"title": "the text", "url": "the clipboard"}


@pytest.mark.parametrize("text", ["", "  \n\u200b\n", "\ufeff"])
def test_no_words_are_no_article(text: str) -> None:
    with pytest.raises(BrieferError, match="no words on the clipboard"):
        Pasted(text).read()
    with pytest.raises(BrieferError, match="no words on the clipboard"):
        Pasted(text, "<html><body><img src='a.png'></body></html>").read()


def test_far_too_much_is_refused_and_a_page_built_too_deep_is_read_as_plain_words() -> None:
    with pytest.raises(BrieferError, match="too large"):
        Pasted("a" * 20_000_001).read()
    assert Pasted(PLAIN, "<div>" * 5_000 + PROSE[0]).read().text == PLAIN


@pytest.mark.parametrize(
    ("pasted", "is_link"),
    [
        (Pasted("https://quay.example/ferry"), True),
        (Pasted("https://quay.example/a\nhttps://quay.example/b\n"), True),
        (Pasted("Ferry", '<a href="https://quay.example/ferry">The ferry is late</a>'), True),
        (Pasted("See https://quay.example/ferry for more."), False),
        (Pasted(PROSE[0], f"<p>{PROSE[0]} <a href='x'>more</a></p>"), False),
        (Pasted("data:image/png;base64,iVBORw0KGgo=", "<img src='data:image/png;base64,iVBORw0KGgo='>"), True),
        (Pasted("https://quay.example/dusk.jpg", "<img src='https://quay.example/dusk.jpg'>"), True),
        (Pasted("mailto:nadia@quay.example"), True),
        (Pasted("data: what the council counted"), False),
        (Pasted("", ""), False),
    ],
)
def test_a_link_alone_is_told_from_words(pasted: Pasted, is_link: bool) -> None:
    assert pasted.is_link is is_link


@given(
    st.text(max_size=60),
    st.lists(st.sampled_from(["<p>", "<li>", "a b", "<a href=x>", "</a>", "<br>", "\x00"]), max_size=9),
)
def test_whatever_is_pasted_it_is_read_or_refused_with_a_sentence(text: str, page: list[str]) -> None:
    pasted = Pasted(text, "".join(page))
    assert pasted.is_link in (True, False)
    try:
        found = pasted.read()
    except BrieferError:
        return
    check(found)
