"""Rich text: what of it is text in whatever encoding, its structure and properties, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer import readers
from briefer.core.errors import BrieferError
from briefer.core.records import Role, Shape
from briefer.core.text import canonical
from briefer.readers.parts import INVISIBLE
from briefer.readers.rtf_text import DEEPEST_GROUP
from tests.readers.pages import PROSE, body
from tests.readers.test_every_reader import check

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.records import Article

STYLES = (
    r"{\stylesheet{\s0 Normal;}{\s1\sbasedon0\f1 heading 1;}{\s2 Quote;}{\s3\outlinelevel2 Zwischentitel;}{\s4 Title;}}"
)
FONTS = r"{\fonttbl{\f0\fnil\fcharset0 Times;}{\f1\fcharset204 Times;}{\f2\fcharset128 Mincho;}{\f3\fcharset2 Symbol;}}"

TRAPS = [r"\*", r"\footnote ", r"\intbl ", r"{\pict ", r"{\info ", r"\s1 ", r"{\listtext ", r"\i ", "x", "\n"]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "page.rtf"


def rich(content: str, head: str = r"\ansi\ansicpg1252\deff0") -> str:
    return rf"{{\rtf1{head}{FONTS}{STYLES}{content}}}"


def read(path: Path, content: str, head: str = r"\ansi\ansicpg1252\deff0") -> Article:
    path.write_bytes(rich(content, head).encode("latin-1"))
    article = readers.read(path)
    check(article)
    return article


def refused(path: Path) -> str:
    with pytest.raises(BrieferError) as caught:
        readers.read(path)
    return f"{caught.value.sentence} {caught.value.hint}"


def cut(found: Article) -> list[str]:
    return [found.text[part.start : part.end] for part in found.parts]


def test_paragraphs_are_parted_by_par_and_not_by_line_ends_of_the_file(page: Path) -> None:
    halves = PROSE[0][:40] + "\r\n" + PROSE[0][40:]
    assert read(page, rf"\pard {halves}\par\par {PROSE[1]}\page\sect {PROSE[2]}").text == "\n\n".join(PROSE[:3])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"na\'efve \'93quotes\'94", "naïve “quotes”"),
        (r"\lquote a\rquote  \ldblquote b\rdblquote  \emdash\endash\bullet ", "‘a’ “b” —–•"),
        (r"a\~b\_c\-d", "a\u00a0b\u2011c\u00add"),
        (r"\u1046?\u233\'e9", "Жé"),
        (r"\uc2\u1046\'81\'40!", "Ж!"),
        (r"\uc0\u1046 x", "Жx"),
        (r"{\uc3\u1046 abc}\u1046 ?d", "ЖЖd"),
        (r"\u55357\'3f\u57002\'3f", "\U0001f6aa"),
        (r"\u-3913?", "\uf0b7"),
        (r"{\f1 \'c6\'c7}\'c6", "ЖЗÆ"),
        (r"{\f2 \'93\'6e\'82\'e9}", "渡る"),
        (r"{\f3 \'b7}x", "\uf0b7x"),
        (r"\{a\\b\}", "{a\\b}"),
        (r"a\tab b\line c", "a\tb\nc"),
    ],
)
def test_characters_in_every_notation(page: Path, written: str, meant: str) -> None:
    assert read(page, rf"\pard x{written}x\par").text == f"x{meant}x"


@pytest.mark.parametrize(
    ("codepage", "raw", "meant"), [(1251, "c6", "Ж"), (1250, "b9", "ą"), (437, "82", "é"), (99999, "e9", "é")]
)
def test_the_code_page_of_the_document_is_heeded(page: Path, codepage: int, raw: str, meant: str) -> None:
    assert read(page, rf"\pard x\'{raw}x", rf"\ansi\ansicpg{codepage}").text == f"x{meant}x"


def test_bytes_beyond_ascii_without_a_notation_are_read_by_the_code_page(page: Path) -> None:
    assert read(page, "\\pard na\xefve").text == "naïve"


def test_what_is_hidden_deleted_or_no_text_is_left_out(page: Path) -> None:
    out = r"{\v secret}{\deleted gone}{\*\generator Some Writer 7;}{\pict\wmetafile8 010009}{\header Head\par}"
    out += (
        r"{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}{\*\annotation said so}{\xe index}{\bkmkstart b}{\*\new kind}"
    )
    assert read(page, rf"\pard The {out} boat\v  never\v0  sails.\par").text == "The link boat sails."


def test_binary_data_is_jumped_over(page: Path) -> None:
    assert read(page, "\\pard a{\\pict\\bin5 }}}{{}b\\par").text == "ab"


def test_headings_quotations_and_titles_are_known_by_style_or_level(page: Path) -> None:
    content = rf"\pard\s4 Nobody waits\par\pard {PROSE[0]}\par\pard\s1 Late\par\pard\s2 {PROSE[1]}\par"
    content += rf"\pard\s3 Storms\par\pard\outlinelevel1 Less\par\pard {PROSE[2]}\par"
    found = read(page, content)
    assert [(part.role, part.level, part.shape) for part in found.parts] == [
        (Role.TITLE, 0, Shape.PLAIN),
        (Role.BODY, 0, Shape.PLAIN),
        (Role.HEADING, 1, Shape.PLAIN),
        (Role.BODY, 0, Shape.QUOTE),
        (Role.HEADING, 3, Shape.PLAIN),
        (Role.HEADING, 2, Shape.PLAIN),
        (Role.BODY, 0, Shape.PLAIN),
    ]
    assert found.title == "Nobody waits"


def test_list_items_come_without_the_signs_that_the_program_wrote_before_them(page: Path) -> None:
    items = r"\pard{\listtext\f3\'b7\tab}\ls1 Fewer boats\par{\pntext 2.\tab}\pard{\pntext 2.\tab}More rain\par"
    found = read(page, rf"\pard {PROSE[0]}\par{items}\pard {PROSE[1]}\par")
    assert cut(found) == [PROSE[0], "Fewer boats", "More rain", PROSE[1]]
    assert [part.shape for part in found.parts] == [Shape.PLAIN, Shape.ITEM, Shape.ITEM, Shape.PLAIN]


def test_bold_and_italic_words_are_marked(page: Path) -> None:
    found = read(page, r"\pard The {\b late} and \i slow\i0  and \b\i both\plain  boats.\par")
    assert found.text == "The late and slow and both boats."
    assert [(found.text[mark.start : mark.end], mark.style) for mark in found.marks] == [
        ("late", "bold"),
        ("slow", "italic"),
        ("both", "bold"),
        ("both", "italic"),
    ]


def test_a_row_of_short_cells_is_a_line_and_of_long_ones_paragraphs(page: Path) -> None:
    rows = r"\trowd\pard\intbl Boat\cell Late\cell\row\pard\intbl " + rf"{PROSE[0]} {PROSE[1]}\cell never\cell\row"
    assert cut(read(page, rf"\pard {PROSE[2]}\par{rows}\pard {PROSE[3]}\par")) == [
        PROSE[2],
        "Boat\tLate",
        f"{PROSE[0]} {PROSE[1]}",
        "never",
        PROSE[3],
    ]


def test_notes_follow_the_text(page: Path) -> None:
    found = read(page, rf"\pard {PROSE[0]}{{\footnote\pard See {{\i also}} the harbour.}}\par\pard {PROSE[1]}\par")
    assert body(found) == [*PROSE[:2], "See also the harbour."]
    assert [found.text[mark.start : mark.end] for mark in found.marks] == ["also"]


def test_properties_fill_in_what_the_text_does_not_say(page: Path) -> None:
    info = r"{\info{\title Nobody w\'e4its}{\author Nadia Brandt}{\creatim\yr2026\mo3\dy3\hr9}{\revtim\yr2027}}"
    found = read(page, rf"{info}\pard {PROSE[0]}\par")
    assert (found.title, found.authors, found.date) == ("Nobody wäits", ("Nadia Brandt",), "2026-03-03")
    assert {origin.source for origin in found.origins} == {"the file’s properties"}
    assert found.text == PROSE[0]


def test_what_the_text_says_comes_first(page: Path) -> None:
    info = r"{\info{\title Template}{\author Tom Weil}{\creatim\yr2020\mo1\dy1}}"
    found = read(page, rf"{info}\pard\s4 Nobody waits\par\pard By Nadia Brandt\par 3 March 2026\par {PROSE[0]}\par")
    assert (found.title, found.authors, found.date) == ("Nobody waits", ("Nadia Brandt",), "2026-03-03")


def test_half_a_file_is_damaged(page: Path) -> None:
    page.write_bytes(rich(rf"\pard {PROSE[0]}\par").encode("latin-1")[:-20])
    assert "breaks off" in refused(page)


def test_another_format_is_named_and_an_empty_one_is_empty(page: Path) -> None:
    page.write_bytes(b"%PDF-1.4\n")
    assert "a PDF file" in refused(page)
    page.write_bytes(b"The ferry is late.")
    assert "no rich text file" in refused(page)
    page.write_bytes(rich(r"\pard\par\par").encode())
    assert "is empty" in refused(page)


def test_groups_in_groups_without_end_are_refused(page: Path) -> None:
    page.write_bytes(b"{\\rtf1" + b"{" * 1_000_000 + b"}" * 1_000_001)
    assert "too deep" in refused(page)
    deep = DEEPEST_GROUP - 2
    assert read(page, "{" * deep + "deep" + "}" * deep).text == "deep"


@pytest.mark.parametrize(
    "content",
    [
        "}" * 100_000 + "x",
        r"\u" * 50_000 + "x",
        r"\uc8" + r"\u-99999999 " * 20_000 + "x",
        r"\bin99999999 " + "x" * 100,
        r"\'zz\'" * 30_000 + "x",
        r"{\info" * 400 + "x" + "}" * 400,
        r"\cell\row" * 30_000 + "x",
        "x" * 4_000_000,
        r"\s99999999\f-7\ls-1 x",
    ],
)
def test_hostile_files_are_read_or_refused_with_a_sentence(page: Path, content: str) -> None:
    page.write_bytes(rich(content).encode("latin-1"))
    try:
        check(readers.read(page))
    except BrieferError as error:
        assert error.sentence.startswith("“page.rtf”")  # noqa: PT017 - either is right


@pytest.mark.parametrize("level", ["-5", "-2147483648", "2147483647"])
def test_a_level_that_is_none_makes_no_heading(page: Path, level: str) -> None:
    found = read(page, rf"\pard\outlinelevel{level} {PROSE[0]}\par\pard {PROSE[1]}\par")
    assert [(part.role, part.level) for part in found.parts] == [(Role.BODY, 0)] * 2


@pytest.mark.parametrize("group", [r"{\info{\title %s}}", r"{\info{\author %s}}", r"{\stylesheet{\s7 %s;}}"])
def test_a_property_in_a_million_pieces_is_put_together(page: Path, group: str) -> None:
    assert PROSE[0] in read(page, group % (r"\~a" * 300_000) + PROSE[0] + r"\par").text


def test_far_too_many_paragraphs_are_refused(page: Path) -> None:
    page.write_bytes(rich(r"x\par " * 40_001).encode())
    assert "40,000 lines" in refused(page)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40), max_size=8))
def test_whatever_is_typed_comes_back_in_order(page: Path, lines: list[str]) -> None:
    units = [line.encode("utf-16-le") for line in lines]
    typed = [
        "".join(rf"\u{int.from_bytes(raw[at : at + 2], 'little', signed=True)}?" for at in range(0, len(raw), 2))
        for raw in units
    ]
    shown = [canonical(line).strip(INVISIBLE) for line in lines]
    if not any(shown):
        return
    found = read(page, "".join(rf"\pard {line}\par" for line in typed))
    assert "".join(found.text.split()) == "".join("".join(shown).split())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    pieces=st.lists(
        st.sampled_from(
            [
                "{",
                "}",
                *TRAPS,
                r"\b ",
                r"\b0 ",
                r"\par ",
                r"\pard ",
                r"\v ",
                r"\cell ",
                r"\row ",
                r"\u8364?",
                r"\'e9",
                "boat ",
            ]
        ),
        max_size=40,
    )
)
def test_any_order_of_words_and_groups_gives_an_article_in_order_or_a_sentence(page: Path, pieces: list[str]) -> None:
    page.write_bytes((r"{\rtf1 start " + "".join(pieces) + "}").encode("latin-1"))
    try:
        found = readers.read(page)
    except BrieferError:
        return
    check(found)
    assert all(0 <= mark.start < mark.end <= len(found.text) for mark in found.marks)
