"""A look into a memo: whose it is, what it cites, and what its reader edited; and the order of its sections."""

from __future__ import annotations

import pytest

from briefer.core.errors import BrieferError
from briefer.memo.origin import entries_of
from briefer.memo.recompiling import look_into
from briefer.memo.report import Choice, Fate, LostRecordError
from tests.memo.word.recompile import editing
from tests.memo.word.recompile.compiled import again, changed, fates, first, river, sound, text
from tests.memo.word.recompile.editing import edited
from tests.memo.word.recompile.test_refusals import without_manifest


def test_a_memo_says_whose_it_is_and_what_it_cites() -> None:
    seen = look_into(first())
    assert seen.brief == river().id
    assert seen.entries == entries_of(river())
    assert seen.edited == ()


def test_word_saving_it_anew_edits_nothing() -> None:
    assert look_into(edited(first(), editing.split_runs)).edited == ()


@pytest.mark.parametrize(
    "edit",
    [
        editing.type_into("background", "Mine."),
        editing.insert_tracked("background", "mine"),
        editing.comment_on("background", "Sure?"),
        editing.delete("background"),
        editing.footnote("Mine.", "background"),
        editing.highlight("background"),
    ],
)
def test_whatever_was_done_to_a_block_is_seen(edit: editing.Edit) -> None:
    assert look_into(edited(first(), edit)).edited == ("Background",)


def test_what_stands_between_the_blocks_or_was_moved_edits_none() -> None:
    data = edited(first(), editing.type_between("arguments", "Mine."), editing.move_to_end("background"))
    assert look_into(data).edited == ()


def test_an_edit_that_was_kept_is_still_seen_after_the_re_compile() -> None:
    data = edited(first(), editing.type_into("background", "Mine."))
    assert look_into(again(data).data).edited == ("Background",)
    assert look_into(again(data, background=Choice.TAKE_NEW).data).edited == ()


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"Dear Minister"])
def test_what_is_no_memo_is_refused_by_its_name(data: bytes) -> None:
    with pytest.raises(BrieferError, match=r"letter\.docx is not a Word file"):
        look_into(data, "letter.docx")


def test_a_memo_without_its_record_is_told_apart_from_all_other_trouble() -> None:
    data = edited(first(), without_manifest)
    with pytest.raises(LostRecordError, match="lost its record"):
        again(data)
    assert look_into(data).brief == ""


def test_a_moved_section_stays_and_that_is_said_once() -> None:
    made = again(edited(first(), editing.move_to_end("background")))
    (remark,) = made.remarks
    assert remark.startswith("The sections stay in the order they have in the memo: “")
    assert "before “Background”" in remark
    assert text(sound(made.data)).index("Annex") < text(made.data).index("never revised")


def test_the_briefs_own_order_is_not_worth_a_word() -> None:
    assert again(first()).remarks == ()
    assert again(edited(first(), editing.type_between("risks", "Mine."), editing.copy_to_end("risks"))).remarks == ()


def test_another_order_chosen_in_the_brief_does_not_move_what_stands() -> None:
    ids = list(fates(again(first())))
    turned = ",".join([ids[0], *reversed(ids[1:])])
    made = again(first(), changed(sections=turned))
    assert made.remarks
    before = text(first())
    after = text(made.data)
    order = [title for title in ("Bottom line", "Background", "Arguments", "Sources") if title in before]
    assert sorted(order, key=after.index) == sorted(order, key=before.index)


def test_nothing_new_gives_back_the_very_file() -> None:
    data = first()
    assert again(data, river()).data is data
    between = edited(data, editing.type_between("risks", "Mine."))
    assert again(between, river()).data == between


def test_a_new_passage_alone_is_enough_to_write() -> None:
    data = first()
    brief = river()
    last = list(brief.annotations)[-1]
    del brief.annotations[last]
    made = again(data, brief)
    assert made.data != data
    assert look_into(made.data).entries == entries_of(brief)


def test_the_words_of_a_kept_block_have_the_numbers_of_today() -> None:
    data = edited(first(), editing.type_into("arguments", "Mine."))
    made = again(data, river())
    block = next(block for block in made.report if block.section == "arguments")
    assert block.fate is Fate.KEPT
    assert block.mine.replace(" Mine.", "") == block.new
