"""Structure over the text: marks, levels and shapes of Word documents and Markdown; it never alters a position."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer import readers
from briefer.core.records import Mark, Role, Shape
from briefer.readers.blocks import Block, flow
from briefer.readers.parts import INVISIBLE
from briefer.readers.runs import STYLES, Run, joined
from tests.readers.packages import paragraph, word_file
from tests.readers.pages import PROSE
from tests.readers.test_every_reader import check

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document

    from briefer.core.records import Article

looks = st.sets(st.sampled_from(STYLES)).map(frozenset)
some_runs = st.lists(
    st.builds(Run, st.text(st.sampled_from("ab \u00a0\n\r\u2028\ufeff\x00\U0001f6a2"), max_size=8), looks)
)


def read(folder: Path, made: Document) -> Article:
    made.save(str(folder / "page.docx"))
    found = readers.read(folder / "page.docx")
    check(found)
    return found


def read_markdown(folder: Path, text: str) -> Article:
    path = folder / "page.md"
    path.write_text(text, encoding="utf-8", newline="")
    found = readers.read(path)
    check(found)
    return found


def marked(found: Article) -> list[tuple[str, str]]:
    return [(found.text[mark.start : mark.end], mark.style) for mark in found.marks]


# --- runs and blocks


def test_runs_of_one_style_are_one_mark_without_the_space_around_it() -> None:
    bold = frozenset(["bold"])
    runs = [Run("The "), Run(" late", bold), Run(" "), Run("boat ", bold), Run("sails"), Run(" ", bold)]  # type: ignore[arg-type]
    assert joined(runs) == ("The  late boat sails ", (Mark(5, 14, "bold"),))


@given(runs=some_runs)
def test_marks_hold_what_the_runs_hold(runs: list[Run]) -> None:
    text, marks = joined(runs)
    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
    assert list(marks) == sorted(marks, key=lambda mark: (mark.start, mark.end))
    for style in STYLES:
        held = "".join(text[mark.start : mark.end] for mark in marks if mark.style == style)
        wanted = "".join(joined([run])[0] for run in runs if style in run.styles)
        assert "".join(held.split()) == "".join(wanted.split())


@given(paragraphs=st.lists(some_runs, max_size=6))
def test_marks_stay_on_their_words_when_paragraphs_become_a_text(paragraphs: list[list[Run]]) -> None:
    made = [joined(runs) for runs in paragraphs]
    text, pieces = flow(Block(words, marks=marks) for words, marks in made)
    assert all(piece.start <= mark.start < mark.end <= piece.end for piece in pieces for mark in piece.marks)
    for style in STYLES:
        found = [text[mark.start : mark.end] for piece in pieces for mark in piece.marks if mark.style == style]
        wanted = [words[mark.start : mark.end] for words, marks in made for mark in marks if mark.style == style]
        assert visible(found) == visible(wanted)


def visible(words: list[str]) -> str:
    return "".join(char for char in "".join(words) if char not in INVISIBLE)


def test_a_paragraph_split_at_a_blank_line_keeps_its_marks_on_either_side() -> None:
    text, pieces = flow([Block("one two\n \n three", Role.BODY, 0, Shape.QUOTE, (Mark(4, 16, "italic"),))])
    assert text == "one two\n\nthree"
    assert [[text[mark.start : mark.end] for mark in piece.marks] for piece in pieces] == [["two"], ["three"]]
    assert {piece.shape for piece in pieces} == {Shape.QUOTE}


# --- Word documents


def test_headings_have_the_level_of_their_style_or_outline(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("Nobody waits", 0)
    made.add_paragraph(PROSE[0])
    for level in (1, 2, 3, 6, 9):
        made.add_heading(f"Ferry part {level}", level)
        made.add_paragraph(PROSE[1])
    found = read(tmp_path, made)
    assert [part.level for part in found.parts if part.role is Role.HEADING] == [1, 2, 3, 6, 6]


def test_items_and_quotations_are_told_by_their_styles(tmp_path: Path) -> None:
    made = docx.Document()
    for style in ("List Bullet", "List Number 2", "Quote", "Intense Quote", "List Continue", "Normal"):
        made.add_paragraph(PROSE[0], style=style)
    own = made.styles.add_style("Zitat des Hauses", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = made.styles["Quote"]
    made.add_paragraph(PROSE[1], style=own)
    shapes = [part.shape for part in read(tmp_path, made).parts]
    assert shapes == [*[Shape.ITEM] * 2, *[Shape.QUOTE] * 2, *[Shape.PLAIN] * 2, Shape.QUOTE]


@pytest.mark.parametrize(("number", "shape"), [("4", Shape.ITEM), ("0", Shape.PLAIN)])
def test_a_numbered_paragraph_is_an_item_unless_its_number_is_taken_away(
    tmp_path: Path, number: str, shape: Shape
) -> None:
    numbering = f'<w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr></w:pPr>'
    path = word_file(tmp_path / "a.docx", paragraph(PROSE[0]).replace("<w:p>", f"<w:p>{numbering}"))
    assert [part.shape for part in readers.read(path).parts] == [shape]


def test_bold_and_italic_words_are_marked_by_hand_or_by_style(tmp_path: Path) -> None:
    made = docx.Document()
    words = made.add_paragraph("The ")
    words.add_run("late").bold = True
    words.add_run(" and ")
    words.add_run("slow").italic = True
    words.add_run(" and ")
    words.add_run("empty", style="Strong")
    words.add_run(" boat ")
    words.add_run("of", style="Emphasis").italic = False
    words.add_run(" \U0001f6a2 ")
    words.add_run("winter", style="Intense Emphasis")
    found = read(tmp_path, made)
    assert found.text == "The late and slow and empty boat of \U0001f6a2 winter"
    assert marked(found) == [
        *[("late", "bold"), ("slow", "italic"), ("empty", "bold")],
        *[("winter", "bold"), ("winter", "italic")],
    ]


def test_a_document_s_properties_are_named_as_the_source(tmp_path: Path) -> None:
    made = docx.Document()
    made.core_properties.title, made.core_properties.author = "Nobody waits", "Nadia Brandt"
    made.add_paragraph(PROSE[0])
    found = read(tmp_path, made)
    assert {origin.field: origin.source for origin in found.origins} == {
        "title": "the file’s properties",
        "authors": "the file’s properties",
    }


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(paragraphs=st.lists(st.lists(st.tuples(st.sampled_from(["ab", " ", "c\n", "\U0001f6a2"]), looks)), max_size=4))
def test_emphasis_comes_back_as_it_was_typed(
    tmp_path: Path, paragraphs: list[list[tuple[str, frozenset[str]]]]
) -> None:
    made = docx.Document()
    made.add_paragraph("begin")
    for runs in paragraphs:
        typed = made.add_paragraph()
        for text, styles in runs:
            run = typed.add_run(text)
            run.bold, run.italic = "bold" in styles, "italic" in styles
    found = read(tmp_path, made)
    for style in STYLES:
        wanted = "".join(text for runs in paragraphs for text, styles in runs if style in styles)
        held = "".join(words for words, of in marked(found) if of == style)
        assert "".join(held.split()) == "".join(wanted.split())


# --- Markdown


def test_markdown_headings_have_levels_however_they_are_written(tmp_path: Path) -> None:
    headings_of_lines = f"{PROSE[1]}\n\nWhy\nnow\n---\n\n{PROSE[2]}\n\nWho\n===\n\n{PROSE[3]}"
    found = read_markdown(tmp_path, f"# The quay\n\n{PROSE[0]}\n\n### Late ###\n\n{headings_of_lines}")
    headings = [part for part in found.parts if part.role in (Role.TITLE, Role.HEADING)]
    assert [part.level for part in headings] == [1, 3, 2, 1]


def test_markdown_items_and_quotations_have_their_shape(tmp_path: Path) -> None:
    found = read_markdown(
        tmp_path, f"{PROSE[0]}\n\n- one\n* two\n  - three\n\n4. four\n\n> five\n> six\n\n> - seven\n\n2026 eight"
    )
    assert [part.shape for part in found.parts] == [
        *[Shape.PLAIN, *[Shape.ITEM] * 4, Shape.QUOTE, Shape.QUOTE, Shape.PLAIN]
    ]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("a **late** boat", [("late", "bold")]),
        ("a __late__ *slow* _old_ boat", [("late", "bold"), ("slow", "italic"), ("old", "italic")]),
        ("a ***late*** boat", [("late", "bold")]),
        ("snake_case_name, 2 * 3 * 4, a \\*b\\* c", []),
        ("> a **late\n> boat** sails", [("late\n> boat", "bold")]),
        ("un**happi**ly", [("happi", "bold")]),
    ],
)
def test_markdown_emphasis_is_marked_without_its_signs(tmp_path: Path, text: str, marks: list[tuple[str, str]]) -> None:
    found = read_markdown(tmp_path, text)
    assert marked(found) == marks
    assert found.text == text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.sampled_from("ab *_\\>#-1.\n\U0001f6a2"), min_size=1, max_size=60))
def test_marks_of_any_markdown_lie_in_the_part_they_are_of(tmp_path: Path, text: str) -> None:
    found = read_markdown(tmp_path, f"a{text}")
    assert found.text == f"a{text}"
    for mark in found.marks:
        assert any(part.start <= mark.start < mark.end <= part.end for part in found.parts)


@pytest.mark.parametrize("unit", ["**a", "*a_", "__", "_a*", "**a ** ", "***"])
def test_hostile_emphasis_is_read_to_its_end(tmp_path: Path, unit: str) -> None:
    assert read_markdown(tmp_path, f"a {unit * 6_000}").text == f"a {unit * 6_000}"
