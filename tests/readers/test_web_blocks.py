"""A page's paragraphs come out in order, with what the markup says of them, as a browser shows them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from briefer.core.records import Role, Shape
from briefer.readers.web_blocks import Segment, segments
from tests.readers.pages import PROSE


def found(body: str) -> list[Segment]:
    return segments(html.document_fromstring(f"<html><body>{body}</body></html>"))


def texts(body: str) -> list[str]:
    return [segment.block.text.strip() for segment in found(body)]


def test_white_space_is_put_as_a_browser_shows_it() -> None:
    assert texts("<p> One\n   two <b> three</b>  <i>four</i></p>") == ["One two three four"]
    assert texts("<pre>a\n  b</pre>") == ["a\n  b"]


def test_a_word_is_whole_whatever_markup_runs_through_it() -> None:
    assert texts("<p><span>O</span>nce <b>up</b>on a time</p>") == ["Once upon a time"]


def test_the_elements_of_office_programs_end_no_paragraph() -> None:
    assert texts("<p>In <st1:place>Ostrel</st1:place> it rains.<o:p></o:p></p>") == ["In Ostrel it rains."]


def test_words_beside_paragraphs_are_paragraphs_too() -> None:
    assert texts("<div>Above<p>In it</p>below <p>Second</p></div>") == ["Above", "In it", "below", "Second"]


def test_headings_have_their_level() -> None:
    levels = [(s.block.role, s.block.level) for s in found("<h1>A</h1><h3>B</h3><p>c</p>")]
    assert levels == [(Role.HEADING, 1), (Role.HEADING, 3), (None, 0)]


def test_items_and_quotes_have_their_shape_however_deep_their_words_stand() -> None:
    body = "<ul><li>One<ul><li><div>Two</div></li></ul></li></ul><blockquote><p>Three</p></blockquote>"
    assert [s.block.shape for s in found(body)] == [Shape.ITEM, Shape.ITEM, Shape.QUOTE]


def test_bold_and_italics_are_marked_where_they_stand() -> None:
    block = found("<p>  A <b>bold</b> and <em>slanted <strong>word</strong></em>.</p>")[0].block
    assert {(block.text[m.start : m.end], m.style) for m in block.marks} == {
        ("bold", "bold"),
        ("slanted word", "italic"),
        ("word", "bold"),
    }


def test_marks_stay_with_their_paragraph_where_breaks_end_it() -> None:
    body = f"<p><b>First.</b> {PROSE[0]}<br><br>{PROSE[1]} <i>Last.</i></p>"
    marked = [[s.block.text[m.start : m.end] for m in s.block.marks] for s in found(body)]
    assert marked == [["First."], ["Last."]]


def test_breaks_end_paragraphs_of_running_text_and_keep_the_lines_of_verse() -> None:
    assert texts(f"<div>{PROSE[0]}<br>{PROSE[1]}</div>") == list(PROSE[:2])
    assert texts("<p>Tiger, tiger<br>burning</p>") == ["Tiger, tiger\nburning"]


def test_rows_of_data_are_lines_and_tables_that_lay_out_a_page_are_not() -> None:
    assert texts("<table><tr><td>Boat</td><td>Late</td></tr></table>") == ["Boat\tLate"]
    laid_out = f"<table><tr><td><p>{PROSE[0]}</p><p>{PROSE[1]}</p></td><td>{PROSE[2]}</td></tr></table>"
    assert texts(laid_out) == list(PROSE[:3])


def test_what_is_never_text_is_left_out() -> None:
    assert texts("<script>a</script><noscript>b</noscript><select><option>c</option></select><p>d</p><svg>e</svg>") == [
        "d"
    ]


def test_links_are_counted_also_around_blocks() -> None:
    assert [s.linked for s in found("<p>ab <a>cde</a></p><a href=x><h4>Title</h4></a>")] == [3, 5]


def test_marks_for_jumps_within_a_page_are_no_links() -> None:
    body = "<p><a name='x'>abc</a></p><p><a href='#note'>abc</a></p><p><a id='y'>abc</a></p><p><a href='#'>abc</a></p>"
    assert [s.linked for s in found(body)] == [0, 0, 0, 3]


@given(
    st.lists(
        st.sampled_from(["<p>", "<b>", "</b>", "</p>", "<br>", " a ", "b\n", "<li>", "<i>c</i>", "<h2>"]), max_size=30
    )
)
def test_marks_always_lie_within_their_words(tokens: list[str]) -> None:
    for segment in found("".join(tokens)):
        assert segment.block.text.strip()
        assert all(0 <= mark.start < mark.end <= len(segment.block.text) for mark in segment.block.marks)
