"""Memos that LibreOffice saved in between: it drops content controls, rewrites every part, and pairs notes by order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.memo.composing import compose
from briefer.memo.origin import Origin
from briefer.memo.report import Choice, Fate
from briefer.memo.word import carried, write
from briefer.memo.word.recompile import recompile
from tests.memo.examples import TODAY, from_files, weighed
from tests.memo.word.recompile import editing
from tests.memo.word.recompile.compiled import NEW, OLD, again, changed, fates, first, notes, river, sound, text
from tests.memo.word.recompile.editing import edited

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import LibreOffice

    Save = Callable[[bytes], bytes]


@pytest.fixture
def save(libreoffice: LibreOffice, tmp_path: Path) -> Save:
    """Return a function that has LibreOffice save a memo."""

    def saved(data: bytes) -> bytes:
        source = tmp_path / "memo.docx"
        source.write_bytes(data)
        return libreoffice(source, "docx", tmp_path / "out").read_bytes()

    return saved


@pytest.fixture
def printed(printed_words: Callable[[Path], str], tmp_path: Path) -> Callable[[bytes], str]:
    """Return a function that has LibreOffice print a memo, and gives the words on its pages."""

    def read(data: bytes) -> str:
        source = tmp_path / "memo.docx"
        source.write_bytes(data)
        return printed_words(source)

    return read


def test_every_block_is_found_again_and_only_what_is_new_is_renewed(save: Save) -> None:
    made = again(save(first()))
    assert fates(made) == {**dict.fromkeys(fates(made), Fate.UNCHANGED), "background": Fate.RENEWED}
    assert NEW in text(made.data)
    assert OLD not in text(made.data)
    assert notes(made.data) == notes(first())


@pytest.mark.parametrize("style", ["footnote", "endnote", "inline"])
def test_saved_in_between_again_and_again_no_word_changes(save: Save, style: str) -> None:
    brief = river(style=style)
    data = first(brief)
    for _ in range(2):
        saved = save(data)
        made = again(saved, brief)
        assert set(fates(made).values()) == {Fate.UNCHANGED}
        assert text(made.data) == text(saved)
        data = made.data
    assert again(data, brief).data == data


def test_points_ratings_and_real_articles_come_through(save: Save, real_articles: tuple[Path, ...]) -> None:
    for brief in (weighed(), from_files(real_articles)):
        assert set(fates(again(save(first(brief)), brief)).values()) == {Fate.UNCHANGED}


def test_edits_made_before_are_still_seen_and_kept(save: Save) -> None:
    old = edited(
        first(),
        editing.type_into("arguments", "Or so he says."),
        editing.type_between("risks", "My own view."),
        editing.footnote("Mine, from a letter."),
        editing.comment_on("sources", "Which edition?"),
    )
    made = again(save(again(save(old)).data), changed(background="A third version."))
    assert {name for name, fate in fates(made).items() if fate is Fate.KEPT} == {"arguments", "sources"}
    for words in ("Or so he says.", "My own view.", "A third version."):
        assert words in text(sound(made.data))
    assert any("Mine, from a letter." in note for note in notes(made.data))
    assert fates(again(made.data, arguments=Choice.TAKE_NEW))["arguments"] is Fate.TAKEN_NEW


def test_every_note_is_printed_under_its_own_number_before_and_after(printed: Callable[[bytes], str]) -> None:
    edits = (editing.type_between("bottom_line", "A remark."), editing.footnote("Mine, from a letter."))
    old = edited(first(), editing.move_to_end("risks"), *edits, editing.type_into("arguments", "Or so he says."))
    brief = changed(bottom_line="Publish [E4]. Ask now [E1]. Wait [E6]. Hold the rest back. [E2, E6]")
    for data in (first(), again(old, brief).data):
        pages = printed(data)
        assert len(notes(data)) > 5
        for number, note in enumerate(notes(data), 1):
            assert f"{number} {' '.join(note.split())}" in pages


def test_the_validator_finds_nothing_that_libreoffice_did_not_write(
    save: Save, validate_word: Callable[[Path], list[dict[str, str]]], tmp_path: Path
) -> None:
    def objections(data: bytes) -> set[str]:
        (tmp_path / "memo.docx").write_bytes(data)
        return {error["description"] for error in validate_word(tmp_path / "memo.docx")}

    saved = save(edited(first(), editing.type_into("arguments", "Or so he says."), editing.footnote("Mine.", "risks")))
    assert objections(again(saved).data) <= objections(saved)


def test_the_evidence_is_still_carried(save: Save) -> None:
    evidence = '{"label": "a <b> & \ufffe \U0001f30a \u0007"}'.encode()
    brief = river()
    outline = compose(brief, today=TODAY)
    saved = save(write(outline, None, Origin(brief.id, (), evidence)))
    kept = carried.evidence_in(saved)
    assert kept is not None
    assert kept.decode() == evidence.decode().replace("\ufffe", "\\ufffe").replace("\u0007", "\\u0007")
    newer = recompile(saved, outline, Origin(brief.id, (), b'{"label": "new"}')).data
    assert carried.evidence_in(newer) == b'{"label": "new"}'
