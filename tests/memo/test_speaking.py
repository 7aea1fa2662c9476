"""The memo in its own language, whatever the program speaks: all its own words, and none of the analyst's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from briefer.core.messages import messages_in
from briefer.core.resources import resource
from briefer.memo.composing import compose
from briefer.memo.context import SHORT, Options
from briefer.memo.outline import Fields, Heading, Picture, Quotation, Table, plain, runs_of
from briefer.memo.speaking import say, say_items, say_sentences, speaking
from briefer.memo.text import write_text
from briefer.memo.word import write
from briefer.memo.wording import counted, listed, long_date, small_number, surnames
from tests.memo.examples import PICTURES, TODAY, empty, nasty, rich, small, weighed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from briefer.core.brief import Brief
    from briefer.memo.outline import Outline

OWN = [each for each in messages_in(resource("translations", "es.ts")) if each.context.startswith("memo/")]
BRIEFS: dict[str, Callable[[], Brief]] = {
    "small": small,
    "weighed": weighed,
    "rich": rich,
    "empty": empty,
    "nasty": nasty,
}


def spanish(brief: Brief, **typed: str) -> Outline:
    """Return the outline of a brief's memo in Spanish."""
    brief.memo.update(language="es", **typed)
    return compose(brief, today=TODAY, options=Options(pictures=PICTURES))


def own_words(outline: Outline) -> Iterator[str]:
    """Yield the words of an outline but for its quotations."""
    for section in outline.sections:
        yield section.title
        for block in section.blocks:
            if isinstance(block, Quotation):
                continue
            if isinstance(block, Heading):
                yield block.text
            if isinstance(block, Picture):
                yield block.caption
            if isinstance(block, Table):
                yield from (column.title for column in block.columns)
            if isinstance(block, Fields):
                yield from (row.label for row in block.rows)
            yield from (plain((run,), outline.style) for run in runs_of(block))
            yield from (plain(cite.note, outline.style) for cite in outline.cites)


@pytest.mark.parametrize("form", ["", SHORT])
@pytest.mark.parametrize("name", BRIEFS)
def test_nothing_of_the_memos_own_stays_english(name: str, form: str) -> None:
    said = set(own_words(spanish(BRIEFS[name](), form=form)))
    whole = {each.source.strip() for each in OWN if each.source.strip() != each.forms[0].strip()}
    assert not {words for words in said if words.strip() in whole}
    parts = {
        part
        for each in OWN
        for part in re.split(r"\{\w+\}", each.source)
        if len(part.split()) > 1 and part.strip() not in each.forms[0]
    }
    assert not [(part, words) for part in parts for words in said if part in words]


@pytest.mark.parametrize("name", BRIEFS)
def test_what_was_typed_and_quoted_is_the_same_in_both_languages(name: str) -> None:
    english, other = compose(BRIEFS[name](), today=TODAY), spanish(BRIEFS[name]())
    assert [section.id for section in english.sections] == [
        section.id for section in other.sections if section.id not in PICTURES
    ]

    def quotations(outline: Outline) -> list[str]:
        blocks = [block for section in outline.sections for block in section.blocks]
        return [block.text for block in blocks if isinstance(block, Quotation)]

    assert quotations(english) == quotations(other)


def test_a_spanish_memo_leaves_the_next_one_english() -> None:
    before = compose(rich(), today=TODAY)
    spanish(rich())
    assert compose(rich(), today=TODAY) == before


def test_a_language_without_a_catalogue_is_english() -> None:
    brief = rich()
    brief.memo["language"] = "fr"
    assert compose(brief, today=TODAY).sections[0].blocks == compose(rich(), today=TODAY).sections[0].blocks


def test_words_and_dates() -> None:
    with speaking("es-AR"):
        assert long_date("2026-03-12") == "12 de marzo de 2026"
        assert (long_date("2026-03"), long_date("2026"), long_date("soon")) == ("marzo de 2026", "2026", "soon")
        assert listed(["Maren", "Olade", "Ibarra"]) == "Maren, Olade e Ibarra"
        assert listed(["Ibarra", "Hierro"]) == "Ibarra y Hierro"
        assert surnames(["Ida Maren", "Tom Olade", "Jo Lind"]) == "Maren y otros"
        assert (counted(1, "source"), counted(3, "source"), counted(0, "conflict")) == (
            "1 fuente",
            "3 fuentes",
            "0 conflictos",
        )
        assert (small_number(1), small_number(12), small_number(13)) == ("una", "doce", "13")
        assert say("Nobody translated this {n}", n=3) == "Nobody translated this 3"
        assert say_items("likely, ours") == "probable, ours"
        assert say_sentences("Coverage: no articles yet.") == "Cobertura: aún no hay artículos."
    assert long_date("2026-03-12") == "12 March 2026"
    assert (say_items("likely"), say_sentences("x")) == ("likely", "x")


def test_the_web_page_calls_its_notes_so(tmp_path: Path) -> None:
    del tmp_path
    page = write_text(spanish(rich()), ".html").decode()
    assert '<h2 id="notes">Notas</h2>' in page
    assert "Back to the text" not in page


def test_word_takes_it(tmp_path: Path, validate_word: Callable[[Path], list[dict[str, str]]]) -> None:
    path = tmp_path / "memorando.docx"
    path.write_bytes(write(spanish(rich())))
    assert validate_word(path) == []
