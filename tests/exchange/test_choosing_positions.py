"""Reading a project's positions in a way that somebody chooses, before the import or after it."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import pytest

from briefer import exchange
from briefer.core import changes
from briefer.core.errors import BrieferError
from briefer.core.text import canonical
from briefer.exchange import refi_project
from briefer.exchange.refi_positions import COUNTING_BY_NAME, COUNTINGS, Counting, Marked, counting_named, judge

from . import projects as pr
from .examples import HARD, brought, hard, newcomer
from .rich import rich_journal, told
from .test_refi_reading import SPANS, TEXT, WORDS, counted, quotes, read, theirs

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Briefer

UTF16 = Counting(utf16=True)


def test_each_way_has_a_name_by_which_it_is_known() -> None:
    assert len(COUNTING_BY_NAME) == len(COUNTINGS)
    assert next(iter(COUNTING_BY_NAME)) == "code-points"
    assert counting_named("utf-16-crlf-bom-inclusive") == Counting(True, True, True, True)
    with pytest.raises(BrieferError, match=r"no way “utf-8” to count positions\. These are known: code-points, "):
        counting_named("utf-8")


def test_all_ways_that_mean_other_words_are_told_the_best_first() -> None:
    ways = judge([Marked(TEXT, counted(UTF16))]).ways
    assert ways[0] == (UTF16, 1.0, "he said")
    assert [way.fit for way in ways] == sorted((way.fit for way in ways), reverse=True)
    assert len({way.counting for way in ways}) == len(ways) > 1
    assert judge([Marked("One two", [(0, 3)])]).ways[0].counting == Counting()


def test_a_way_that_is_asked_for_is_taken_and_what_the_words_say_is_told() -> None:
    verdict = judge([Marked(TEXT, counted(UTF16))], Counting())
    assert verdict.counting == Counting()
    assert re.fullmatch(
        r"As was asked, positions are read as code points, LF, no BOM, ends exclusive: \d+% of the ends stand at word"
        r" borders\. The best way is UTF-16 units, LF, no BOM, ends exclusive \(100%\)\.",
        str(verdict),
    )


@pytest.mark.parametrize("way", ["code-points", "utf-16", "utf-16-crlf", "code-points-bom", "code-points-inclusive"])
def test_positions_are_read_as_asked(way: str, tmp_path: Path) -> None:
    asked = counting_named(way)
    data = theirs(asked, line="\r\n" if asked.crlf else "\n")
    made, incoming = read(tmp_path, data, positions=way)
    assert quotes(made) == WORDS
    assert incoming.way == asked
    assert incoming.remarks[0].startswith(f"As was asked, positions are read as {asked}: 100%")


def test_reading_again_in_another_way_moves_what_came_in_and_one_undo_takes_it_back(tmp_path: Path) -> None:
    data = theirs(UTF16)
    made, first = read(tmp_path, data)
    right = [passage.span for passage in made.brief.passages()]
    made.do(changes.WriteNote(made.brief.passages()[2].id, "a note of mine"))
    _, again = read(tmp_path, data, made, positions="code-points")
    wrong = [passage.span for passage in made.brief.passages()]
    assert (first.passages, again.passages) == (5, 0)
    assert again.moved == sum(one != other for one, other in zip(right, wrong, strict=True)) > 0
    assert [passage.note for passage in made.brief.passages()][2] == "a note of mine"
    made.undo()
    assert [passage.span for passage in made.brief.passages()] == right
    made.redo()
    _, back = read(tmp_path, data, made, positions="utf-16")
    assert back.moved == again.moved
    assert [passage.span for passage in made.brief.passages()] == right


def test_without_being_asked_nothing_is_moved(tmp_path: Path) -> None:
    data = theirs(UTF16)
    made, _ = read(tmp_path, data, positions="code-points")
    before = told(made.brief)
    _, again = read(tmp_path, data, made)
    assert told(made.brief) == before
    assert again.moved == 0
    assert any("in another version, which was kept" in remark for remark in again.remarks)


def test_a_passage_whose_ends_were_moved_by_hand_stays(tmp_path: Path) -> None:
    data = theirs(UTF16)
    made, _ = read(tmp_path, data)
    mine = made.brief.passages()[-1]
    made.do(changes.MoveEnds(mine.id, mine.span.start - 10, mine.span.end))
    kept = made.brief.annotations[mine.id].span
    _, again = read(tmp_path, data, made, positions="code-points")
    assert made.brief.annotations[mine.id].span == kept
    assert any("in another version, which was kept" in remark for remark in again.remarks)


def test_a_selection_that_a_way_cannot_mean_leaves_its_passage_where_it_was(tmp_path: Path) -> None:
    text = "It leaks 🌊🌊🌊 here."
    start, end = (len(text[:at].encode("utf-16-le")) // 2 for at in (text.index("here"), len(text)))
    data = pr.archive(pr.project(pr.source(text, pr.selection(1, start, end))))
    made, _ = read(tmp_path, data)
    _, again = read(tmp_path, data, made, positions="code-points")
    assert quotes(made) == ["here."]
    assert any("is a selection that is not in its text" in remark for remark in again.remarks)


def test_a_way_is_chosen_for_projects_only(tmp_path: Path) -> None:
    with pytest.raises(BrieferError, match=r"can be chosen for a REFI-QDA project \(\.qdpx\) only"):
        brought(tmp_path, "x.jsonld", exchange.export(hard(), tmp_path / "x.jsonld"), hard(), positions="utf-16")


def test_our_own_project_is_read_as_asked_too(tmp_path: Path) -> None:
    made, incoming = read(tmp_path, refi_project.write(hard()), positions="code-points-bom")
    assert incoming.way == Counting(bom=True)
    assert made.brief.passages()


def test_of_several_files_none_can_be_read_again(tmp_path: Path) -> None:
    (tmp_path / "a.qdpx").write_bytes(theirs(UTF16))
    (tmp_path / "b.qdpx").write_bytes(theirs(Counting()))
    incoming = exchange.take_in([tmp_path / "a.qdpx", tmp_path / "b.qdpx"], newcomer().brief)
    assert (incoming.ways, incoming.way) == ((), None)
    assert len([remark for remark in incoming.remarks if "ositions are read as" in remark]) == 2


# --- how files differ that mean the same


@pytest.mark.parametrize("is_counted", [False, True])
@pytest.mark.parametrize("is_inside", [False, True])
def test_a_bom_is_no_character_of_the_text_whether_it_is_counted_or_not(
    is_counted: bool, is_inside: bool, tmp_path: Path
) -> None:
    counting = Counting(bom=is_counted)
    inside = "".join(pr.selection(n, *ends) for n, ends in enumerate(counted(counting)))
    text = f"\ufeff{TEXT}"
    texts = [] if is_inside else [(f"sources/{pr.SOURCE}.txt", text.encode())]
    made, incoming = read(tmp_path, pr.archive(pr.project(pr.source(text if is_inside else None, inside)), texts))
    assert quotes(made) == WORDS
    assert incoming.way == counting
    assert [each.text for each in made.brief.articles.values()] == [TEXT]


def test_ends_that_are_inclusive_are_read_and_ours_are_exclusive(tmp_path: Path) -> None:
    made, _ = read(tmp_path, theirs(Counting(inclusive=True)))
    assert [tuple(passage.span) for passage in made.brief.passages()] == SPANS
    qde = zipfile.ZipFile(io.BytesIO(refi_project.write(made.brief))).read("project.qde").decode()
    written = re.findall(r'startPosition="(\d+)" endPosition="(\d+)"', qde)
    assert [(int(start), int(end)) for start, end in written] == SPANS


def repacked(data: bytes, rename: dict[str, str], line: bytes = b"\n", bom: bytes = b"") -> bytes:
    """Return a project with its members called otherwise, as another tool may write them."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for member in given.namelist():
            content, name = given.read(member), member
            for old, new in rename.items():
                name = name.replace(old, new)
            text = bom + content.replace(b"\n", line) if member.startswith("sources/") else content
            made.writestr(name.upper() if "UPPER" in rename else name, text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("rename", "line", "bom"),
    [
        ({}, b"\n", b""),
        ({"project.qde": "Project.qde", "sources/": "Sources/"}, b"\n", b""),
        ({"project.qde": "My study 2.qde"}, b"\n", b""),
        ({"UPPER": ""}, b"\n", b""),
        ({"project.qde": "study/project.qde", "sources/": "study/sources/"}, b"\r\n", b""),
        ({"sources/": "sources\\"}, b"\r\n", b"\xef\xbb\xbf"),
    ],
    ids=str,
)
def test_our_own_project_reads_back_however_its_members_are_called(
    rename: dict[str, str], line: bytes, bom: bytes, tmp_path: Path
) -> None:
    brief, made = rich_journal().brief, newcomer()
    incoming = brought(tmp_path, "x.qdpx", repacked(refi_project.write(brief), rename, line, bom), made.brief)
    made.do(incoming.change)
    assert incoming.remarks == ()
    assert told(made.brief) == told(brief)


def test_ours_are_called_as_the_standard_has_it() -> None:
    members = zipfile.ZipFile(io.BytesIO(refi_project.write(hard()))).namelist()
    assert members[0] == "project.qde"
    assert all(re.fullmatch(r"sources/[0-9a-f-]{36}\.txt", name) for name in members[1:])
    assert canonical(HARD.text) == HARD.text


# --- on the command line


def test_the_command_line_reads_as_asked_and_again_otherwise(briefer: Briefer, brief: Path, tmp_path: Path) -> None:
    path = tmp_path / "theirs.qdpx"
    path.write_bytes(theirs(UTF16))
    said = briefer("import", brief, path)
    assert "1 article and 5 passages taken in." in said.out
    assert "Positions are read as UTF-16 units, LF, no BOM, ends exclusive: 100% of the ends" in said.out
    again = briefer("import", brief, path, "--positions", "code-points", "--json").value
    assert again["moved"] > 0
    assert again["positions"]["read_as"] == "code-points"
    assert again["positions"]["at_word_borders"]["utf-16"] == 1.0 > again["positions"]["at_word_borders"]["code-points"]
    assert f"{again['moved']} passages moved" in briefer("import", brief, path, "--positions", "utf-16").out
    wrong = briefer("import", brief, path, "--positions", "utf-8")
    assert (wrong.code, "There is no way “utf-8”" in wrong.err) == (1, True)


def test_the_command_line_names_what_has_no_place(briefer: Briefer, brief: Path, tmp_path: Path) -> None:
    for quote in ("holds water", "says the ministry"):
        briefer("tag", brief, "--article", "dam", "--quote", quote, "--as", "risk", "--point", f"On {quote}.")
    assert briefer("export", brief, "-o", tmp_path / "x.csv", "--json").value["remarks"] == []
    path = tmp_path / "rich.qdpx"
    path.write_bytes(refi_project.write(rich_journal().brief))
    briefer("import", brief, path)
    remarks = briefer("export", brief, "-o", tmp_path / "x.csv", "--json").value["remarks"]
    assert "12 ratings of points have no place in this format." in remarks
    assert "2 contradictions have no place in this format." in remarks
