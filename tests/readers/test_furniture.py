"""Furniture that is known by where it stands and by what it repeats."""

from __future__ import annotations

import pytest

from briefer.core.records import Role
from tests.readers.pages import PROSE, above_prose, among_prose, article, below_prose, roles

TITLE = "Nobody waits for the ferry"


def test_the_first_line_of_its_own_is_the_title() -> None:
    assert roles(TITLE, *PROSE) == [Role.TITLE, *[Role.BODY] * 4]


def test_a_text_that_begins_with_prose_has_no_title() -> None:
    assert roles(*PROSE) == [Role.BODY] * 4


def test_a_text_of_one_line_has_no_title() -> None:
    assert roles(TITLE) == [Role.BODY]
    assert roles("one", "two", "three") == [Role.BODY] * 3


@pytest.mark.parametrize(
    "title",
    [
        "Who will pay for the harbour that nobody wanted to build?",
        "A threat to the U.S.",
        "“Nobody told us”",
        "12 boats, one quay",
        "Stop!",
        "La lancha que no llega",
        "渡船为什么总是迟到",
        "Por qué no llega el transbordador",
    ],
)
def test_titles_come_in_many_shapes(title: str) -> None:
    assert article(title, *PROSE).title == title


@pytest.mark.parametrize("opening", ["Dear reader,", "It was late.", "three boats", "The facts are these:"])
def test_an_opening_that_is_no_title_is_body(opening: str) -> None:
    assert roles(opening, *PROSE)[0] is Role.BODY


@pytest.mark.parametrize(
    "again",
    [
        TITLE,
        TITLE.upper(),
        TITLE + " Image",
        TITLE + " | The Quay",
        TITLE + " – The Quay",
        TITLE[:24] + "...",
        TITLE + ".",
    ],
)
def test_the_title_said_again_is_marked(again: str) -> None:
    assert roles(TITLE, again, *PROSE)[:3] == [Role.TITLE, Role.REPEATED_TITLE, Role.BODY]


def test_quotation_marks_of_either_kind_are_the_same_title() -> None:
    assert roles("The clerk’s “answer” came", 'The clerk\'s "answer" came', *PROSE)[1] is Role.REPEATED_TITLE


def test_a_line_that_only_begins_like_the_title_is_its_own() -> None:
    assert roles(TITLE, *PROSE[:2], TITLE + " any longer", *PROSE[2:])[3] is Role.HEADING


def test_the_line_that_is_repeated_is_the_title_whatever_stands_above() -> None:
    found = roles("A site about boats and quays", TITLE, PROSE[0], TITLE, *PROSE[1:])
    assert found[:4] == [Role.NAVIGATION, Role.TITLE, Role.BODY, Role.REPEATED_TITLE]


def test_the_title_without_the_name_of_the_site_is_preferred() -> None:
    found = article(f"{TITLE} | The Quay", TITLE, *PROSE)
    assert found.title == TITLE
    assert [part.role for part in found.parts][:2] == [Role.REPEATED_TITLE, Role.TITLE]


def test_the_name_of_an_outlet_above_the_title_is_not_the_title() -> None:
    assert article("The Quarterly Review of Harbours", TITLE, *PROSE).title == TITLE
    assert article("The Quarterly Review of Harbours", *PROSE).title == "The Quarterly Review of Harbours"


CAPTIONS = [
    "The quay in winter (AP photo by Karin Lang).",
    "The quay in winter, Jan. 3, 2025. [Photo: Karin Lang]",
    "The quay in winter. Photo: Karin Lang",
    "The quay in winter. Photo by Karin Lang",
    "The quay in winter (Karin Lang/Reuters)",
    "Karin Lang/AFP via Getty Images",
    "Photo: Karin Lang",
    "Image: The Quay",
    "Photo credit: Karin Lang",
    "Photo by Karin Lang",
    "Image courtesy of the harbour office: the quay",
    "Credit: Karin Lang",
    "Foto: Karin Lang",
    "“The Quay” by Karin Lang (1910)",
    "“Der Kai” von Karin Lang (um 1910).",
]


@pytest.mark.parametrize("caption", CAPTIONS)
def test_captions_are_known_by_their_credits(caption: str) -> None:
    assert above_prose(caption) is Role.CAPTION
    assert among_prose(caption) is Role.CAPTION


def test_a_caption_glued_to_the_title_needs_no_credit_if_it_says_what_is_seen() -> None:
    assert roles(f"{TITLE}\nThe clerk, left, and the harbour master are seen on the quay on Monday.", *PROSE)[1] is (
        Role.CAPTION
    )
    assert roles(f"{TITLE}\n{PROSE[0]}", *PROSE[1:])[1] is Role.BODY


@pytest.mark.parametrize("cut", ["...", "…", " [...]", "… Read more"])
def test_a_teaser_breaks_off_and_begins_another_piece(cut: str) -> None:
    teaser = PROSE[0][:57] + cut
    assert roles(TITLE, teaser, TITLE, *PROSE)[1] is Role.TEASER


def test_a_trailing_off_that_nothing_continues_is_body() -> None:
    assert roles(TITLE, "He waited for the ferry and waited and wai...", *PROSE)[1] is Role.BODY


def test_a_teaser_far_down_is_body() -> None:
    assert roles(TITLE, *PROSE * 5, PROSE[0][:57] + "...")[-1] is Role.BODY


QUOTE = "Passengers wait in the rain, and the harbour office promised nothing."


def test_a_sentence_apart_that_repeats_the_texts_words_is_a_pull_quote() -> None:
    assert roles(TITLE, *PROSE[:2], f"\n{QUOTE}\n", *PROSE[2:])[3] is Role.PULL_QUOTE


def test_the_same_sentence_is_body_where_it_does_not_stand_apart() -> None:
    assert among_prose(QUOTE) is Role.BODY
    assert roles(TITLE, *PROSE[:2], f"\n{QUOTE}", *PROSE[2:])[3] is Role.BODY


def test_it_is_body_where_all_paragraphs_stand_apart() -> None:
    assert roles(TITLE, *(f"\n{block}\n" for block in (*PROSE[:2], QUOTE, *PROSE[2:])))[3] is Role.BODY


def test_a_sentence_apart_in_words_of_its_own_is_body() -> None:
    assert roles(TITLE, *PROSE[:2], "\nElephants remember every single insult forever.\n", *PROSE[2:])[3] is Role.BODY


def test_words_taken_from_a_paragraph_are_a_pull_quote_wherever_they_stand() -> None:
    assert among_prose("“A timetable that nobody keeps is worse than none”") is Role.PULL_QUOTE


BIOGRAPHIES = [
    "Nadia Brandt is a fellow at the Institute of Harbours.",
    "Nadia Brandt is the founder of Quayside, which counts boats. She has lived on the island for years.",
    "• Nadia Brandt is an Associate Fellow with the Boats Programme.",
    "Dr. Nadia Brandt, a lawyer, teaches the law of the sea.",
    "Nadia Brandt and Tom Weil are professors of harbour studies.",
    "Nadia Brandt writes about boats.",
    "The author is a sailor who writes for several papers.",
    "Nadia Brandt ist Redakteurin in Husum.",
    "Nadia Brandt es profesora de economía.",
    "Nadia Brandt est journaliste au Havre.",
]


@pytest.mark.parametrize("biography", BIOGRAPHIES)
def test_a_biography_ends_the_text(biography: str) -> None:
    assert below_prose(biography) is Role.BIOGRAPHY
    assert among_prose(biography) is Role.BODY


def test_furniture_may_follow_a_biography() -> None:
    found = roles(TITLE, *PROSE, BIOGRAPHIES[0], "This first appeared on The Quay.", "Read more")
    assert found[5:] == [Role.BIOGRAPHY, Role.CREDIT, Role.NAVIGATION]


def test_a_biography_goes_on_with_a_pronoun_but_an_article_may_too() -> None:
    assert roles(TITLE, *PROSE, BIOGRAPHIES[0], "Her book on quays came out in May.")[5:] == [Role.BIOGRAPHY] * 2
    assert roles(TITLE, *PROSE, "Her book on quays came out in May.")[5:] == [Role.BODY]


def test_someone_the_text_reports_on_gets_no_biography() -> None:
    reported = "“It is late,” said Nadia Brandt, who had waited for an hour on the quay with her two children."
    assert roles(TITLE, *PROSE, reported, BIOGRAPHIES[0])[-1] is Role.BODY


def test_where_the_byline_names_the_author_nobody_else_gets_a_biography() -> None:
    assert roles(TITLE, "By Tom Weil", *PROSE, BIOGRAPHIES[0])[-1] is Role.BODY
    assert roles(TITLE, "By Nadia Brandt", *PROSE, BIOGRAPHIES[0])[-1] is Role.BIOGRAPHY


@pytest.mark.parametrize("header", ["About The Author", "About the authors:", "Meet the Author", "Sobre la autora"])
def test_what_follows_the_header_of_a_biography_is_one(header: str) -> None:
    found = roles(TITLE, *PROSE, header, "Nadia Brandt (born 1970), sailor.", "View all posts")
    assert found[5:] == [Role.BIOGRAPHY, Role.BIOGRAPHY, Role.NAVIGATION]


def test_the_header_of_a_biography_in_the_middle_of_a_text_takes_nothing_with_it() -> None:
    assert roles(TITLE, "About the author", *PROSE * 4)[2:] == [Role.BODY] * 16


HEADINGS = ["1. What does it cost?", "Another way", "What the clerk said", "II. The quay", "THE QUAY", "3) Before June"]


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_short_line_above_prose_is_a_heading(heading: str) -> None:
    assert among_prose(heading) is Role.HEADING


@pytest.mark.parametrize("line", ["But no.", "Why now?", "and so on", "• boats", "“Never”", "Three things:"])
def test_other_short_lines_are_body(line: str) -> None:
    assert among_prose(line) is Role.BODY


def test_several_questions_are_headings() -> None:
    assert roles(TITLE, PROSE[0], "Why now?", PROSE[1], "Why here?", PROSE[2])[2:5:2] == [Role.HEADING] * 2


def test_a_list_of_short_lines_is_no_row_of_headings() -> None:
    assert roles(TITLE, PROSE[0], "Boats", "Quays", "Shelters", "Ropes", PROSE[1])[2:4] == [Role.BODY] * 2


def test_short_lines_behind_the_furniture_at_the_end_are_links() -> None:
    found = roles(TITLE, *PROSE, "Related", "Fleet returns early", "Lighthouse sold")
    assert found[5:] == [Role.NAVIGATION] * 3
    assert below_prose("Fleet returns early") is Role.BODY


@pytest.mark.parametrize("line", ["By Nadia Brandt", "By Nadia Brandt | 3 March 2026", "Written by Nadia Brandt"])
def test_bylines_stand_near_the_top(line: str) -> None:
    assert above_prose(line) is Role.BYLINE
    assert roles(TITLE, *PROSE * 5, line, *PROSE * 2)[21] is not Role.BYLINE


@pytest.mark.parametrize("line", ["3 March 2026", "Published: March 3, 2026 at 8:15 am EST", "HUSUM, 3 March 2026"])
def test_datelines_stand_near_the_top(line: str) -> None:
    assert above_prose(line) is Role.DATELINE
    assert roles(TITLE, *PROSE * 5, line, *PROSE * 2)[21] is Role.HEADING


def test_a_name_alone_is_a_byline_next_to_a_date_only() -> None:
    assert roles(TITLE, "Nadia Brandt", "3 March 2026", *PROSE)[:3] == [Role.TITLE, Role.BYLINE, Role.DATELINE]
    assert roles(TITLE, "Nadia Brandt", *PROSE)[1] is not Role.BYLINE
    assert roles("Silent Spring", "3 March 2026", *PROSE)[:2] == [Role.TITLE, Role.DATELINE]
