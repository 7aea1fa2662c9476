"""What reads like an article and is none: readers' comments, teasers, captions, lists of links, cut repetitions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import html

from briefer.readers.web_blocks import segments
from briefer.readers.web_choice import key
from briefer.readers.web_strays import without_strays
from tests.readers.stories import sentences, story, teaser
from tests.readers.test_web import cut, f1, file, in_article, read
from tests.readers.web_pages import FOOTER, META, NAV, PARAGRAPHS, TITLE, page, paragraphs

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["file"]
OTHER = tuple(sentences(60 + n, 2) for n in range(8))
"""What other people wrote, on other things."""


def body_of(file: Path, source: str) -> list[str]:
    return [words for role, words in cut(read(file, source)) if not role.is_furniture]


def with_below(below: str) -> str:
    """Return a page with the article in one element, and something below that, outside of it."""
    told = f'<div class="txt">{paragraphs()}</div>'
    return page(META, f'{NAV}<div class="left"><div class="block"><h1>{TITLE}</h1>{told}</div>{below}</div>{FOOTER}')


def kept(body: str) -> list[str]:
    """Return what is left of a page of which each paragraph was chosen."""
    found = segments(html.document_fromstring(f"<html><body>{body}</body></html>"))
    keys = [key(segment.block.text) for segment in found]
    return [found[n].block.text.strip() for n in without_strays(found, keys, range(len(found)))]


ARTICLE = f"<div class='txt'>{paragraphs()}</div>"

SAID = "".join(f"<p>{words}</p><p>Posted by: reader{n}, 4 Mar 2026 | 09:1{n}</p>" for n, words in enumerate(OTHER))


@pytest.mark.parametrize(
    "mark", ["Visitor comments", "35 Comments »", "Leserkommentare", "3 commentaires", "Leave a reply", "5 评论"]
)
def test_comments_end_the_article_however_long_they_are(file: Path, mark: str) -> None:
    assert body_of(file, with_below(f'<div class="below"><h2>{mark}</h2>{SAID * 2}</div>')) == list(PARAGRAPHS)


def test_comments_are_known_by_the_name_of_their_element() -> None:
    found = kept(ARTICLE + f'<section><div class="visitors_comment_block">{SAID}</div></section>')
    assert found == list(PARAGRAPHS)


def test_a_heading_that_only_speaks_of_comments_ends_nothing() -> None:
    inner = f"<h2>Discussion</h2><p>{OTHER[0]}</p><h2>Reactions</h2><p>{OTHER[1]}</p>"
    assert kept(f"<div class='txt'>{paragraphs()}{inner}</div>") == [
        *PARAGRAPHS,
        "Discussion",
        OTHER[0],
        "Reactions",
        OTHER[1],
    ]


def test_an_article_in_an_element_named_for_comments_stays() -> None:
    assert kept(f'<div id="comments">{ARTICLE}</div>') == list(PARAGRAPHS)


def test_a_count_of_comments_between_a_long_lead_and_the_text_ends_nothing() -> None:
    lead = " ".join(OTHER[:4])
    for count in ('<div class="comments-link">12 comments</div>', "<p>12 comments</p>"):
        found = kept(f"<h1>{TITLE}</h1><div class='lead'><p>{lead}</p></div>{count}{ARTICLE}")
        assert found[-len(PARAGRAPHS) - 1 :] == [lead, *PARAGRAPHS]


def test_a_line_that_counts_comments_is_left_out_and_nothing_else() -> None:
    inner = f"<div class='txt'><p>Comments: 9</p>{paragraphs()}<p>12 comments</p></div>"
    assert kept(inner) == list(PARAGRAPHS)


def test_teasers_far_below_the_article_are_none_of_it() -> None:
    links = "".join(f"<li><a href='/{n}'>{teaser(n)}</a></li>" for n in range(6))
    cards = "".join(f"<div class='card c{n}'><p>{words}</p></div>" for n, words in enumerate(OTHER[:3]))
    source = f"{ARTICLE}<ul class='tools'>{links}</ul><div class='river'><h2>More from the coast</h2>{cards}</div>"
    found = segments(html.document_fromstring(f"<html><body>{source}</body></html>"))
    keys = [key(segment.block.text) for segment in found]
    chosen = [n for n, segment in enumerate(found) if segment.home.tag == "p"]
    assert [found[n].block.text for n in without_strays(found, keys, chosen)] == list(PARAGRAPHS)


def test_an_article_in_several_elements_that_look_alike_stays_whole() -> None:
    gap = "".join(f"<li>Item {n}</li>" for n in range(6))
    first, second = PARAGRAPHS[:4], PARAGRAPHS[4:]
    parts = [f"<div class='chunk'>{''.join(f'<p>{words}</p>' for words in half)}</div>" for half in (first, second)]
    found = segments(html.document_fromstring(f"<body><main>{parts[0]}<ul>{gap}</ul>{parts[1]}</main></body>"))
    keys = [key(segment.block.text) for segment in found]
    chosen = [n for n, segment in enumerate(found) if segment.home.tag == "p"]
    assert without_strays(found, keys, chosen) == chosen


def test_the_first_paragraph_above_a_box_of_links_stays_below_the_heading() -> None:
    links = "".join(f"<li><a href='/{n}'>{teaser(n)}</a></li>" for n in range(6))
    source = f"<h1>{TITLE}</h1><div class='lead'><p>{OTHER[0]}</p></div><ul>{links}</ul><section>{ARTICLE}</section>"
    found = segments(html.document_fromstring(f"<html><body>{source}</body></html>"))
    keys = [key(segment.block.text) for segment in found]
    chosen = [n for n, segment in enumerate(found) if segment.home.tag == "p"]
    assert without_strays(found, keys, chosen, 0) == chosen
    assert [found[n].block.text for n in without_strays(found, keys, chosen)] == list(PARAGRAPHS)


def test_the_beginning_of_another_paragraph_is_left_out() -> None:
    begun = PARAGRAPHS[0][:60]
    assert kept(f"{ARTICLE}<div><p>{begun}...</p><p>{begun} …</p></div>") == list(PARAGRAPHS)


def test_a_sentence_that_trails_off_stays() -> None:
    words = "Whether anybody will come to the quay in spring, nobody on the island would say for certain ..."
    assert kept(f"<div class='txt'>{paragraphs()}<p>{words}</p></div>") == [*PARAGRAPHS, words]


def test_what_stands_below_a_linked_heading_is_another_story() -> None:
    box = f"<div class='box'><h3><a href='/other'>{teaser(1)}</a></h3><p>{OTHER[0]}</p></div>"
    found = kept(f"<div class='txt'>{paragraphs()}{box}<p>{OTHER[1]}</p></div>")
    assert OTHER[0] not in found
    assert [words for words in found if words in (*PARAGRAPHS, OTHER[1])] == [*PARAGRAPHS, OTHER[1]]


def test_a_linked_heading_above_a_section_takes_nothing_away() -> None:
    section = f"<h3><a href='/law'>The law in full</a></h3><p>{OTHER[0]}</p><p>{OTHER[1]}</p>"
    found = kept(f"<div class='txt'>{paragraphs()}{section}</div>")
    assert found == [*PARAGRAPHS, "The law in full", OTHER[0], OTHER[1]]


def test_headings_that_lead_to_themselves_are_headings() -> None:
    sections = "".join(
        f"<h2 id='s{n}'><a href='https://quay.example/ferry#s{n}'>Part {n}</a></h2><p>{OTHER[n]}</p>" for n in range(3)
    )
    found = kept(f"<div class='txt'>{paragraphs()}{sections}</div>")
    assert found == [*PARAGRAPHS, *(words for n in range(3) for words in (f"Part {n}", OTHER[n]))]


def test_a_list_of_links_to_other_stories_is_left_out_with_its_heading() -> None:
    links = "".join(f"<li><a href='/{n}'>{teaser(n)}</a></li>" for n in range(2))
    assert kept(f"<div class='txt'>{paragraphs()}<h4>Editors like</h4><ul>{links}</ul></div>") == list(PARAGRAPHS)


def test_a_list_of_recommendations_with_links_in_them_stays() -> None:
    items = [f"{OTHER[n]} See the report." for n in range(3)]
    marked = "".join(f"<li>{words[:-11]} <a href='/r'>the report</a>.</li>" for words in items)
    found = kept(f"<div class='txt'>{paragraphs()}<ul>{marked}</ul></div>")
    assert len(found) == len(PARAGRAPHS) + len(items)


def test_a_page_of_links_and_nothing_else_is_not_emptied() -> None:
    links = "".join(f"<li><a href='/{n}'>{teaser(n)}</a></li>" for n in range(8))
    assert len(kept(f"<ul>{links}</ul>")) == 8


CAPTION = (
    "A deckhand coils the rope on the northern quay while the first boat of the morning leaves for the islands, which "
    "it does half an hour late."
)


@pytest.mark.parametrize(
    "picture",
    [
        f'<div class="media m"><img src="a.jpg"><span>{CAPTION}</span></div>',
        f'<div><div><img src="a.jpg"></div><div>{CAPTION}</div></div>',
        f'<div><picture><source></picture><img src="a.jpg"><p>{CAPTION}</p></div>',
    ],
)
def test_words_beside_a_picture_are_its_caption_in_whatever_element(file: Path, picture: str) -> None:
    inner = [f"<p>{block.words}</p>" for block in story(4, paragraphs=12).blocks]
    found = body_of(file, in_article("".join([*inner[:4], picture, *inner[4:]])))
    assert CAPTION not in found
    assert len(found) == len(inner)


def test_a_paragraph_beside_a_picture_is_text(file: Path) -> None:
    inner = paragraphs() + f'<div class="c"><img src="a.jpg"><p>{OTHER[0]}</p></div><p>{OTHER[1]}</p>'
    assert OTHER[0] in body_of(file, in_article(inner))


def test_a_long_first_paragraph_stands_above_the_text_in_an_element_of_its_own(file: Path) -> None:
    told = story(4, paragraphs=12)
    inner = "".join(f"<p>{block.words}</p>" for block in told.blocks)
    lead = sentences(61, 2)
    head = f'<div class="head"><h1>{TITLE}</h1><div class="art-lead">{lead}</div></div>'
    source = page(META, f'{NAV}<div id="c">{head}<div class="art">{inner}</div></div>{FOOTER}')
    assert body_of(file, source) == [lead, *(block.words for block in told.blocks)]


@pytest.mark.parametrize("name", ["author-dropdown", "author_desc", "about-the-author", "disclaimer", "cta-abonnement"])
def test_what_an_element_is_named_for_is_left_out_beside_a_long_text(file: Path, name: str) -> None:
    inner = "".join(f"<p>{block.words}</p>" for block in story(4, paragraphs=12).blocks)
    aside = f'<div class="{name}"><p>{OTHER[0]}</p></div>'
    found = body_of(file, in_article(f'{aside}<div class="txt">{inner}{aside}</div>'))
    assert OTHER[0] not in found
    assert len(found) == 12


def test_the_motto_in_the_head_of_a_site_is_no_part_of_a_short_article(file: Path) -> None:
    motto = f'<header class="top"><blockquote>{OTHER[0]}</blockquote></header>'
    source = page(
        META, f'{motto}<article><header><h1>{TITLE}</h1></header><div class="txt">{paragraphs()}</div></article>'
    )
    assert f1("\n".join(body_of(file, source)), "\n".join(PARAGRAPHS)) == 1


def test_who_is_quoted_at_the_end_is_not_the_author(file: Path) -> None:
    last = (
        "Ida Lindqvist, a former pilot and director of the harbour museum, says the boats were late in his day, too, "
        "and that nobody wrote it down."
    )
    assert body_of(file, in_article(f"{paragraphs()}<p>{last}</p>", ""))[-1] == last
