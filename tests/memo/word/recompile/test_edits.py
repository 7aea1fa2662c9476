"""Each edit that a reader makes in Word is there after a re-compile; each block nobody edited says the new text."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import docx
import pytest
from lxml import etree

from briefer.memo.composing import compose
from briefer.memo.origin import origin_of
from briefer.memo.report import Choice, Fate
from briefer.memo.word import write
from tests.memo.examples import TODAY, from_files, weighed
from tests.memo.reading import R, W, open_memo, words
from tests.memo.word.recompile import editing
from tests.memo.word.recompile.compiled import NEW, OLD, again, changed, fates, first, notes, river, sound, text
from tests.memo.word.recompile.editing import Docx, edited, paragraph, xml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.memo.word.recompile.editing import Edit

INSIDE: dict[str, Edit] = {
    "typed words": editing.type_into("arguments", "Or so he says."),
    "a correction": editing.replace_words("arguments", "Against", "Those against"),
    "an autocorrection": editing.replace_words("arguments", "‘a third’", "“a third”"),
    "a tracked insertion": editing.insert_tracked("arguments", "Or so he says."),
    "a tracked deletion": editing.delete_tracked("arguments"),
    "a comment": editing.comment_on("arguments", "Who counted?"),
    "a footnote": editing.footnote("See my letter.", "arguments"),
    "a picture": editing.picture("arguments"),
    "a highlight": editing.highlight("arguments"),
}
RENUMBERING = {"a footnote", "a moved block"}
"""Word counts notes otherwise after these, and the annex has to follow."""
OUTSIDE: dict[str, Edit] = {
    "a paragraph": editing.type_between("bottom_line", "The Director adds this."),
    "a picture": editing.picture(),
    "runs cut up": editing.split_runs,
    "a moved block": editing.move_to_end("recommendations"),
}


@pytest.mark.parametrize("edit", INSIDE)
def test_a_block_edited_by_hand_is_kept_and_reported_with_what_would_have_come(edit: str) -> None:
    old = edited(first(), INSIDE[edit])
    made = again(old)
    assert fates(made)["arguments"] is Fate.KEPT
    before, after = Docx(old).control("arguments"), Docx(sound(made.data)).control("arguments")
    assert words(after) == words(before)
    assert len(list(after.iter())) == len(list(before.iter()))
    report = next(block for block in made.report if block.section == "arguments")
    assert report.sentence == "“Arguments” was edited by hand and was kept as it is."
    assert report.mine.split("\n")[0] == report.new.split("\n")[0] == "Arguments"
    assert "dry month looks like theft" in report.new


@pytest.mark.parametrize("edit", INSIDE)
def test_the_other_blocks_are_renewed_all_the_same(edit: str) -> None:
    made = again(edited(first(), INSIDE[edit]))
    assert fates(made)["background"] is Fate.RENEWED
    assert NEW in text(made.data)
    assert OLD not in text(made.data)


@pytest.mark.parametrize("edit", [*INSIDE, *OUTSIDE])
def test_every_validator_is_content(
    edit: str, tmp_path: Path, validate_word: Callable[[Path], list[dict[str, str]]]
) -> None:
    path = tmp_path / "memo.docx"
    path.write_bytes(again(again(edited(first(), {**INSIDE, **OUTSIDE}[edit])).data, river()).data)
    assert validate_word(path) == []
    for command in (["openxml_audit.cli"], ["ooxml_integrity", "check"]):
        done = subprocess.run([sys.executable, "-m", *command, str(path)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("edit", [*INSIDE, *OUTSIDE])
def test_with_nothing_new_nothing_changes_however_often(edit: str) -> None:
    old = edited(first(), {**INSIDE, **OUTSIDE}[edit])
    once = again(old, river())
    assert _without_numbers(text(once.data)) == _without_numbers(text(old))
    assert notes(once.data) == notes(old)
    if edit not in RENUMBERING:
        assert text(once.data) == text(old)
        assert set(fates(once).values()) <= {Fate.UNCHANGED, Fate.KEPT}
    twice = again(once.data, river())
    assert twice.data == once.data
    assert {**fates(twice), "annex": Fate.UNCHANGED} == {**fates(once), "annex": Fate.UNCHANGED}


def _without_numbers(lines: str) -> str:
    return re.sub(r"(?<=Cited in note)s? [\d, ]+", "", lines)


@pytest.mark.parametrize("edit", sorted(set(OUTSIDE) - RENUMBERING))
def test_what_stands_between_the_blocks_is_nobodys_edit_of_a_block(edit: str) -> None:
    made = again(edited(first(), OUTSIDE[edit]))
    assert fates(made) == {**dict.fromkeys(fates(made), Fate.UNCHANGED), "background": Fate.RENEWED}


def test_a_paragraph_between_two_blocks_stays_there_byte_for_byte() -> None:
    mine = paragraph("The Director adds this.", "<w:keepNext/><w:jc w:val='right'/>")
    old = edited(first(), lambda made: made.control("background").getnext().addnext(mine))  # type: ignore[union-attr]
    lines = text(sound(again(old).data)).split("\n")
    assert lines[lines.index(NEW) + 1] == "The Director adds this."
    assert (
        b'<w:keepNext/><w:jc w:val="right"/></w:pPr><w:r><w:t>The Director'
        in Docx(again(old).data).files["word/document.xml"]
    )


def test_own_footnotes_keep_their_words_and_all_are_numbered_in_the_order_of_the_page() -> None:
    old = edited(first(), editing.type_between("bottom_line", "A remark."), editing.footnote("Mine, from a letter."))
    made = sound(again(old, changed(bottom_line="Ask for readings [E4]. Hold back. [E2] And wait. [E6]")).data)
    printed = notes(made)
    assert printed.index("Mine, from a letter.") == 3
    assert len(printed) == len(notes(old)) + 1
    cited = [p for p in open_memo(made).body.iter(f"{W}p") if "Cited in" in words(p)]
    assert any("Cited in notes 1, 5" in words(p) for p in cited)


def test_a_comment_between_the_blocks_stays_anchored_and_its_part_is_the_same() -> None:
    old = edited(first(), editing.type_between("sources", "A remark."), editing.comment_on("", "Who says so?"))
    made = again(old)
    assert Docx(made.data).files["word/comments.xml"] == Docx(old).files["word/comments.xml"]
    assert len(list(Docx(made.data).body.iter(f"{W}commentReference"))) == 1


def test_headers_styles_and_settings_are_the_readers_own() -> None:
    def restyle(made: Docx) -> None:
        made.replace("word/header1.xml", "</w:hdr>", "<w:p><w:r><w:t>Ministry of Water</w:t></w:r></w:p></w:hdr>")
        made.replace("word/styles.xml", 'w:styleId="Heading1"', 'w:styleId="Heading1" w:customStyle="0"')
        made.replace("word/settings.xml", "<w:zoom", "<w:trackRevisions/><w:zoom") if b"<w:zoom" in made.files[
            "word/settings.xml"
        ] else None

    old = edited(first(), restyle)
    made = Docx(again(old).data)
    for name in (
        "word/header1.xml",
        "word/footer1.xml",
        "word/styles.xml",
        "word/settings.xml",
        "word/theme/theme1.xml",
    ):
        assert made.files.get(name) == Docx(old).files.get(name)


def test_a_section_break_of_the_readers_stays_with_its_page() -> None:
    wide = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'

    def breaking(made: Docx) -> None:
        made.control("sources").getnext().addnext(paragraph("", wide))  # type: ignore[union-attr]

    assert Docx(sound(again(edited(first(), breaking)).data)).body.find(f".//{W}pPr/{W}sectPr") is not None


def test_a_pasted_picture_is_still_in_the_file() -> None:
    made = Docx(again(edited(first(), editing.picture())).data)
    target = next(made.root.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip")).get(f"{R}embed")
    assert f'Id="{target}"'.encode() in made.files["word/_rels/document.xml.rels"]
    assert made.files["word/media/mine.png"] == editing.PNG


def test_a_moved_block_is_renewed_where_it_was_moved_to() -> None:
    made = again(edited(first(), editing.move_to_end("background")))
    lines = text(sound(made.data)).split("\n")
    assert lines.index("Background") > lines.index("Annex: evidence")
    assert lines[lines.index("Background") + 1] == NEW


def test_a_moved_block_takes_its_notes_along() -> None:
    brief = changed(bottom_line="Ask for the readings at once [E4].")
    made = sound(again(edited(first(), editing.move_to_end("bottom_line")), brief).data)
    assert "E4" in notes(made)[-1]


def test_of_a_copied_block_the_untouched_one_is_the_block_and_the_other_plain_text() -> None:
    old = edited(
        first(), editing.copy_to_end("background"), editing.replace_words("background", "Signed", "I signed it")
    )
    made = again(old)
    assert [b.fate for b in made.report if b.section == "background"] == [Fate.RENEWED, Fate.DUPLICATED]
    assert "I signed it twelve years ago." in text(sound(made.data))
    assert text(made.data).count(NEW) == 1
    assert len([b for b in again(made.data).report if b.section == "background"]) == 1


def test_a_deleted_block_stays_away_until_it_is_asked_for() -> None:
    once = again(edited(first(), editing.delete("background")))
    assert fates(once)["background"] is Fate.DELETED
    assert "Background" not in text(sound(once.data)).split("\n")
    twice = again(once.data)
    assert fates(twice)["background"] is Fate.DELETED
    back = again(twice.data, background=Choice.TAKE_NEW)
    lines = text(sound(back.data)).split("\n")
    assert fates(back)["background"] is Fate.PUT_BACK
    assert lines[lines.index("Background") + 1 :][:2] == [NEW, "Arguments"]


def test_a_block_without_its_control_is_found_by_its_marks() -> None:
    made = again(edited(first(), editing.remove_control("background"), editing.remove_control("sources")))
    assert fates(made)["background"] is Fate.RENEWED
    assert fates(made)["sources"] is Fate.UNCHANGED
    assert OLD not in text(sound(made.data))


def test_a_table_of_contents_goes_on_leading_to_the_headings() -> None:
    def insert(made: Docx) -> None:
        heading = made.paragraphs("background")[0]
        heading.insert(1, xml('<w:bookmarkStart w:id="7001" w:name="_Toc12345"/>'))
        heading.append(xml('<w:bookmarkEnd w:id="7001"/>'))
        link = paragraph("")
        link.append(xml('<w:hyperlink w:anchor="_Toc12345"><w:r><w:t>Background</w:t></w:r></w:hyperlink>'))
        made.body.insert(0, link)

    made = again(edited(first(), insert))
    assert fates(made)["background"] is Fate.RENEWED
    assert "_Toc12345" in open_memo(sound(made.data)).values("bookmarkStart", "name")


def test_a_new_section_comes_behind_its_predecessor_in_the_outline() -> None:
    made = again(first(river(sections="header,bottom_line,arguments,risks,annex")), changed())
    lines = text(sound(made.data)).split("\n")
    assert [fates(made)[name] for name in ("background", "sources")] == [Fate.ADDED, Fate.ADDED]
    order = ("Bottom line", "Recommendations", "Background", "Arguments", "Risks", "Sources", "Annex: evidence")
    assert [line for line in lines if line in order] == list(order)


def test_a_section_switched_off_goes_unless_it_was_edited() -> None:
    ids = "header,bottom_line,background,sources,annex"
    gone = again(first(), changed(sections=ids))
    assert fates(gone)["arguments"] is Fate.REMOVED
    assert "Arguments" not in text(sound(gone.data)).split("\n")
    kept = again(edited(first(), INSIDE["typed words"]), changed(sections=ids))
    assert fates(kept)["arguments"] is Fate.LEFT
    assert "Or so he says." in text(sound(kept.data))
    assert "arguments" not in fates(again(kept.data, changed(sections=ids)))


def test_take_new_replaces_what_was_edited_and_says_so() -> None:
    made = again(edited(first(), INSIDE["typed words"]), arguments=Choice.TAKE_NEW)
    assert fates(made)["arguments"] is Fate.TAKEN_NEW
    assert "Or so he says." not in text(sound(made.data))
    assert fates(again(made.data))["arguments"] is Fate.UNCHANGED


def test_keep_mine_holds_from_then_on_though_nobody_edited_the_block() -> None:
    once = again(first(), background=Choice.KEEP_MINE)
    assert fates(once)["background"] is Fate.HELD
    assert fates(again(once.data))["background"] is Fate.HELD
    assert OLD in text(again(once.data).data)
    assert NEW in text(again(once.data, background=Choice.TAKE_NEW).data)


def test_real_articles_are_compiled_again_around_the_edits(real_articles: tuple[Path, ...]) -> None:
    brief = from_files(real_articles)
    old = edited(
        first(brief),
        editing.type_into("risks", "Or so he says."),
        editing.type_between("annex", "My own view."),
        editing.move_to_end("sources"),
        editing.split_runs,
    )
    removed = brief.passages()[2]
    del brief.annotations[removed.id]
    brief.memo["bottom_line"] = "Ask for readings now [E1]. Hold the rest back. [E2, E3]"
    made = again(old, brief)
    assert {name for name, fate in fates(made).items() if fate is Fate.KEPT} == {"risks"}
    for line in ("Or so he says.", "My own view.", "Hold the rest back."):
        assert line in text(sound(made.data))
    assert open_memo(made.data).paragraphs("Quote") == [passage.quote for passage in brief.passages()]
    assert again(made.data, brief).data == made.data


def test_points_and_ratings_come_into_the_edited_memo() -> None:
    made = again(edited(first(), editing.type_between("risks", "My own view.")), weighed())
    assert "Shared figures come first" in text(sound(made.data))
    assert "My own view." in text(made.data)


@pytest.mark.parametrize("style", ["endnote", "inline", "annex"])
def test_the_way_of_citing_can_be_changed_between(style: str) -> None:
    old = edited(
        first(), editing.type_between("bottom_line", "A remark."), editing.footnote("Mine."), INSIDE["typed words"]
    )
    made = again(old, changed(style=style))
    assert fates(made)["arguments"] is Fate.KEPT
    assert "Mine." in notes(made.data)
    assert len(notes(made.data, "endnote")) == (5 if style == "endnote" else 0)
    back = again(made.data, changed())
    assert notes(sound(back.data)) == notes(again(old).data)


def test_the_marking_follows_the_brief_unless_the_reader_changed_it() -> None:
    old = first()
    made = again(old, changed(marking="Confidential"))
    assert "Confidential" in words(open_memo(made.data).parts["word/header1.xml"])
    assert "Internal" not in words(open_memo(made.data).parts["word/footer1.xml"])
    assert words(open_memo(again(made.data, changed(marking="")).data).parts["word/header1.xml"]) == ""

    mine = edited(old, lambda docx: docx.replace("word/header1.xml", "Internal", "Eyes only"))
    kept = again(mine, changed(marking="Confidential"))
    assert fates(kept)["marking"] is Fate.MARKING
    assert "Eyes only" in words(open_memo(kept.data).parts["word/header1.xml"])
    taken = again(kept.data, changed(marking="Confidential"), marking=Choice.TAKE_NEW)
    assert "marking" not in fates(taken)
    assert "Eyes only" not in words(open_memo(taken.data).parts["word/header1.xml"])


def test_pages_of_several_sections_are_all_marked_and_each_once() -> None:
    def breaking(made: Docx) -> None:
        references = "".join(
            f'<w:{place}Reference w:type="default" r:id="{made.relate(place, f"{place}9.xml")}"/>'
            for place in ("header",)
        )
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
        override = f'<Override PartName="/word/header9.xml" ContentType="{kind}"/></Types>'
        made.replace("[Content_Types].xml", "</Types>", override)
        made.files["word/header9.xml"] = etree.tostring(xml("<w:hdr><w:p/></w:hdr>"))
        wide = f'<w:sectPr>{references}<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
        made.control("risks").getnext().addnext(paragraph("", wide))  # type: ignore[union-attr]

    made = again(edited(first(river(marking="")), breaking), changed(marking="Confidential"))
    parts = open_memo(sound(made.data)).parts
    marked = {name: words(root).count("Confidential") for name, root in parts.items() if "word/header" in name}
    assert marked["word/header1.xml"] == marked["word/header9.xml"] == 1
    assert set(marked.values()) == {1}


def test_a_marking_that_was_not_there_comes_in() -> None:
    made = again(first(river(marking="")), changed(marking="Confidential"))
    for part in ("word/header1.xml", "word/footer1.xml"):
        assert "Confidential" in words(open_memo(made.data).parts[part])


def test_a_memo_on_a_users_template_is_compiled_again_on_it(
    tmp_path: Path, validate_word: Callable[[Path], list[dict[str, str]]]
) -> None:
    template, path = tmp_path / "house.docx", tmp_path / "memo.docx"
    docx.Document().save(str(template))
    brief = river()
    old = edited(
        write(compose(brief, today=TODAY), template, origin_of(brief)), editing.type_into("arguments", "Or so he says.")
    )
    assert set(fates(again(old, brief)).values()) == {Fate.UNCHANGED, Fate.KEPT}
    made = again(again(old).data, changed(background="A third version."))
    path.write_bytes(sound(made.data))
    assert validate_word(path) == []
    assert Docx(made.data).files["word/styles.xml"] == Docx(old).files["word/styles.xml"]
    assert again(made.data, changed(background="A third version.")).data == made.data
