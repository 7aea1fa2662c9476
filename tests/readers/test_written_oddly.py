"""What one program or another writes in its own way: typed signs of lists, numbers of notes, components of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer import readers
from briefer.core.records import Role, Shape
from tests.readers.pages import PROSE, body
from tests.readers.test_every_reader import check

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.records import Article

TITLE = "Nobody waits for the ferry"


def read(path: Path, source: str) -> Article:
    path.write_text(source, encoding="utf-8")
    article = readers.read(path)
    check(article)
    return article


def web(folder: Path, *inner: str) -> Article:
    story = "".join(f"<p>{words}</p>" for words in PROSE)
    article = f"<article><h1>{TITLE}</h1>{''.join(inner)}{story}</article>"
    return read(folder / "page.html", f"<html><head><title>{TITLE}</title></head><body>{article}</body></html>")


@pytest.mark.parametrize("sign", [r"\bullet \tab ", r"\u9642?\tab ", r"\u8226?\tab  "])
def test_a_sign_that_was_typed_before_a_tab_makes_an_item(tmp_path: Path, sign: str) -> None:
    lines = [rf"{{\pard {words}\par}}" for words in (PROSE[0], f"{sign}No shelter", f"{sign}Fewer boats", *PROSE[1:])]
    found = read(tmp_path / "page.rtf", rf"{{\rtf1\ansi\uc1 {''.join(lines)}}}")
    items = [found.text[part.start : part.end] for part in found.parts if part.shape is Shape.ITEM]
    assert items == ["No shelter", "Fewer boats"]
    assert body(found) == [PROSE[0], *items, *PROSE[1:]]


def test_a_sign_alone_on_its_line_stays_what_it_is(tmp_path: Path) -> None:
    lines = [rf"{{\pard {words}\par}}" for words in (PROSE[0], r"\bullet \tab ", r"\bullet  and so on", *PROSE[1:])]
    found = read(tmp_path / "page.rtf", rf"{{\rtf1\ansi\uc1 {''.join(lines)}}}")
    assert not any(part.shape is Shape.ITEM for part in found.parts)
    assert "• and so on" in found.text


@pytest.mark.parametrize("inner", ["<sup>3</sup>", '<sup><a href="#n">3</a></sup>', "<sup id='x'> 3 </sup>"])
def test_the_number_of_a_note_on_a_page_is_told_from_the_word_before_it(tmp_path: Path, inner: str) -> None:
    found = web(tmp_path, f"<p>{PROSE[2][:-1]}.{inner} {PROSE[0]}</p>")
    assert f"winters.³ {PROSE[0]}" in found.text


def test_raised_letters_stay_letters(tmp_path: Path) -> None:
    assert "on the 3rd of March" in web(tmp_path, f"<p>{PROSE[0]} It was on the 3<sup>rd</sup> of March.</p>").text


@pytest.mark.parametrize("name", ["shadowmode", "shadowrootmode"])
def test_what_a_component_of_a_saved_page_shows_is_read_with_its_structure(tmp_path: Path, name: str) -> None:
    story = "".join(f"<p>{words}</p>" for words in PROSE)
    inner = f"<h1>{TITLE}</h1>{story}<h2>Late again</h2><p>{PROSE[3]} <b>Nine</b> days.</p>{story}"
    page = f'<news-story><template {name}="open"><style>p {{}}</style>{inner}</template></news-story>'
    found = read(tmp_path / "page.html", f"<html><head><title>{TITLE}</title></head><body>{page}</body></html>")
    assert (Role.HEADING, "Late again") in [(part.role, found.text[part.start : part.end]) for part in found.parts]
    assert "Nine" in [found.text[mark.start : mark.end] for mark in found.marks]


def test_other_templates_show_nothing(tmp_path: Path) -> None:
    assert "Late again" not in web(tmp_path, f"<template><p>Late again. {PROSE[3]} Nine days.</p></template>").text


def test_a_name_below_a_title_that_the_format_marks_is_the_byline(tmp_path: Path) -> None:
    found = read(tmp_path / "page.md", "\n\n".join((f"# {TITLE}", "Nadia Brandt", "2026-03-03", *PROSE)))
    assert found.parts[1].role is Role.BYLINE
    assert (found.authors, found.date) == (("Nadia Brandt",), "2026-03-03")


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("[zoe@quay.example: The ferry is late]", "The ferry is late"),
        ("[zoe@quay.example: Re: The ferry is late]", "The ferry is late"),
        ("[Harbour letter] The ferry is late", "[Harbour letter] The ferry is late"),
    ],
)
def test_a_subject_in_which_a_sender_was_put_is_the_title_without_it(tmp_path: Path, subject: str, title: str) -> None:
    found = read(tmp_path / "page.eml", f"Subject: {subject}\nFrom: omar@quay.example\n\n{' '.join(PROSE)}")
    assert found.title == title
