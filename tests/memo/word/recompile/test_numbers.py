"""E-numbers and note numbers when passages come and go between two compiles."""

from __future__ import annotations

from briefer.core import changes
from briefer.core.kinds import ARGUMENT, RISK
from briefer.memo.report import Fate
from tests.memo.examples import FORTY, GATES, fields, small_journal, tag
from tests.memo.reading import W, open_memo, words
from tests.memo.word.recompile import editing
from tests.memo.word.recompile.compiled import again, fates, first, notes, sound, text
from tests.memo.word.recompile.editing import edited

CITING = "Ask for readings now [E4]. Hold the rest back. [E2, E6]"


def links(data: bytes, section: str) -> dict[str, str]:
    """Return where the E-numbers of a section's notes lead, by their words."""
    made = open_memo(data)
    by_id = {note.get(f"{W}id"): note for note in made.parts["word/footnotes.xml"]}
    marks = editing.Docx(data).control(section).iter(f"{W}footnoteReference")
    found = (link for mark in marks for link in by_id[mark.get(f"{W}id")].iter(f"{W}hyperlink"))
    return {words(link): link.get(f"{W}anchor", "") for link in found}


def entries(data: bytes) -> dict[str, str]:
    """Return the quotation under each E-number of the annex."""
    lines = text(data).split("\n")
    return {line.split(" ")[0]: lines[n + 1] for n, line in enumerate(lines) if line[:1] == "E" and line[1:2].isdigit()}


def test_a_kept_block_follows_its_passages_to_their_new_numbers() -> None:
    journal = small_journal()
    fields(journal, bottom_line=CITING)
    old = edited(first(journal.brief), editing.replace_words("bottom_line", "Hold", "Do hold"))
    assert links(old, "bottom_line") == {"E4": "evidence_4", "E2": "evidence_2", "E6": "evidence_6"}
    tag(journal, GATES, "The gates stay shut", ARGUMENT.id)  # the new E1
    made = sound(again(old, journal.brief).data)
    assert links(made, "bottom_line") == {"E5": "evidence_5", "E3": "evidence_3", "E7": "evidence_7"}
    assert "Do hold the rest back." in text(made)
    assert entries(made)["E5"] == "Publish the readings daily."
    assert fates(again(made, journal.brief))["bottom_line"] is Fate.KEPT
    assert again(made, journal.brief).data == made


def test_a_passage_that_is_gone_is_said_to_be_gone_and_no_link_leads_to_another() -> None:
    journal = small_journal()
    fields(journal, bottom_line=CITING)
    old = edited(first(journal.brief), editing.replace_words("bottom_line", "Hold", "Do hold"))
    journal.do(changes.RemoveAnnotation(journal.brief.passages()[3].id))
    made = sound(again(old, journal.brief).data)
    assert "[formerly E4]" in notes(made)[0]
    assert links(made, "bottom_line") == {"E2": "evidence_2", "E5": "evidence_5"}


def test_a_kept_annex_is_numbered_anew_and_leads_to_the_notes_that_cite_it() -> None:
    journal = small_journal()
    fields(journal, bottom_line=CITING)
    old = edited(first(journal.brief), editing.replace_words("annex", "Check this", "Checked by me"))
    tag(journal, GATES, "The gates stay shut", ARGUMENT.id)
    tag(journal, FORTY, "Forty days", RISK.id)
    made = again(old, journal.brief)
    assert fates(made)["annex"] is Fate.KEPT
    assert entries(made.data)["E5"] == "Publish the readings daily."
    assert "Checked by me" in text(made.data)
    names = open_memo(made.data).values("bookmarkStart", "name")
    assert "evidence_5" in names
    assert "evidence_1" not in names


def test_a_stale_bookmark_of_a_deleted_footnote_takes_nobodys_number() -> None:
    def delete_note(made: editing.Docx) -> None:
        mark = next(made.control("bottom_line").iter(f"{W}footnoteReference"))
        run = mark.getparent()
        assert run is not None
        run.getparent().remove(run)  # type: ignore[union-attr]
        number = mark.get(f"{W}id")
        note = f'<w:footnote w:id="{number}">'
        whole = made.files[editing.FOOTNOTES].decode()
        end = whole.index("</w:footnote>", whole.index(note)) + len("</w:footnote>")
        made.files[editing.FOOTNOTES] = (whole[: whole.index(note)] + whole[end:]).encode()

    journal = small_journal()
    fields(journal, bottom_line=CITING)
    made = again(edited(first(journal.brief), delete_note), journal.brief)
    assert fates(made)["bottom_line"] is Fate.KEPT
    assert len(notes(sound(made.data))) == len(notes(first(journal.brief))) - 1


def test_a_note_with_a_mark_of_the_readers_own_counts_for_nothing() -> None:
    def star(made: editing.Docx) -> None:
        made.body.insert(0, editing.paragraph("Read this first."))
        note = '<w:footnote w:id="900"><w:p><w:r><w:t>Starred.</w:t></w:r></w:p></w:footnote>'
        made.replace(editing.FOOTNOTES, "</w:footnotes>", f"{note}</w:footnotes>")
        mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="900"/><w:t>*</w:t></w:r>'
        made.body[0].append(editing.xml(mark))

    journal = small_journal()
    fields(journal, bottom_line=CITING)
    made = again(edited(first(journal.brief), star), journal.brief)
    assert notes(made.data)[0] == "Starred."
    assert set(fates(made).values()) == {Fate.UNCHANGED}


def test_a_link_of_the_readers_own_that_leads_nowhere_is_left_as_it_was() -> None:
    def link(made: editing.Docx) -> None:
        top = editing.paragraph("")
        top.append(editing.xml('<w:hyperlink w:anchor="_top"><w:r><w:t>Up</w:t></w:r></w:hyperlink>'))
        made.body.insert(0, top)

    journal = small_journal()
    made = again(edited(first(journal.brief), link), journal.brief)
    assert "_top" in open_memo(made.data).values("hyperlink", "anchor")
