"""What holds for each format: the tests run on the entries of `FORMATS`, so a new one is tested by being there."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from markdown_it import MarkdownIt
from openpyxl import load_workbook

from briefer import exchange
from briefer.core import changes
from briefer.core.codebook import codebook
from briefer.core.errors import BrieferError
from briefer.core.kinds import KINDS
from briefer.core.records import replace
from briefer.exchange import FORMATS, READ, WRITTEN, Format
from briefer.readers import read as readers_read

from .examples import HARD, PLAIN, briefs, brought, hard, hard_journal, newcomer, same, tagged
from .rich import bare, rich_journal

if TYPE_CHECKING:
    from briefer.core.brief import Brief

CARRYING = [each for each in FORMATS if each.module in ("web_annotation", "refi_project")]
"""The formats that carry passages both ways."""
names = pytest.mark.parametrize


def ids(each: Format) -> str:
    return each.module


@names("each", WRITTEN, ids=ids)
def test_an_empty_brief_can_be_written(each: Format) -> None:
    assert each.write(newcomer().brief)


@names("each", WRITTEN, ids=ids)
def test_the_same_brief_makes_the_same_file(each: Format) -> None:
    brief = hard()
    assert each.write(brief) == each.write(brief)


@names("each", WRITTEN, ids=ids)
def test_writing_leaves_the_brief_as_it_is(each: Format) -> None:
    brief = hard()
    before = brief.snapshot()
    each.write(brief)
    assert brief == before


@names("suffix", [suffix for each in WRITTEN for suffix in each.suffixes])
def test_a_file_s_suffix_says_the_format_in_whatever_case(suffix: str) -> None:
    brief = hard()
    assert exchange.export(brief, Path(f"x{suffix}")) == exchange.export(brief, Path(f"X{suffix.upper()}"))


def test_a_suffix_that_is_no_format_is_refused_with_those_that_are() -> None:
    with pytest.raises(BrieferError, match=r"“memo\.docx” is in no format that is written\. .*\.jsonld.*\.qdpx.*\.csv"):
        exchange.export(hard(), Path("memo.docx"))


def test_a_table_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(BrieferError, match=r"“a\.csv” is in no format that is read"):
        brought(tmp_path, "a.csv", b"number", hard())


@names("each", READ, ids=ids)
@names("data", [b"words", bytes(range(256)), b"\xff\xfe", b"PK\x03\x04", b"<a", b"{", b"null", b"[1]", b'"x"'])
def test_wrong_bytes_are_refused_in_a_sentence_or_reported(each: Format, data: bytes, tmp_path: Path) -> None:
    brief = hard()
    before = brief.snapshot()
    with pytest.raises(BrieferError, match=r"^(This|“wrong).*\. .*\.$"):
        brought(tmp_path, f"wrong{each.suffixes[0]}", data, brief)
    assert brief == before


@names("each", READ, ids=ids)
def test_an_empty_file_is_refused(each: Format, tmp_path: Path) -> None:
    with pytest.raises(BrieferError, match="is empty"):
        brought(tmp_path, f"empty{each.suffixes[0]}", b"", hard())


@names("each", CARRYING, ids=ids)
def test_a_newcomer_reads_all_passages_and_points_as_they_were_written(each: Format, tmp_path: Path) -> None:
    brief, made = hard(), newcomer([HARD, PLAIN])
    incoming = brought(tmp_path, f"x{each.suffixes[0]}", each.write(brief), made.brief)
    made.do(incoming.change)
    assert (incoming.passages, incoming.known, incoming.remarks) == (7, 0, ())
    assert same(made.brief, brief)
    assert made.brief.people == brief.people


@names("each", CARRYING, ids=ids)
def test_reading_one_s_own_file_again_changes_nothing(each: Format, tmp_path: Path) -> None:
    made = hard_journal()
    incoming = brought(tmp_path, f"x{each.suffixes[0]}", each.write(made.brief), made.brief)
    assert made.do(incoming.change).events == ()
    assert (incoming.articles, incoming.passages, incoming.known, incoming.remarks) == (0, 0, 7, ())


@names("each", CARRYING, ids=ids)
def test_reading_a_file_twice_is_reading_it_once(each: Format, tmp_path: Path) -> None:
    made = newcomer([HARD, PLAIN])
    data = each.write(hard())
    for _ in range(2):
        made.do(brought(tmp_path, f"x{each.suffixes[0]}", data, made.brief).change)
    assert len(made.brief.annotations) == 7
    assert not made.brief.problems


@names("each", CARRYING, ids=ids)
def test_one_undo_takes_a_whole_import_back(each: Format, tmp_path: Path) -> None:
    made = newcomer([HARD, PLAIN])
    made.do(brought(tmp_path, f"x{each.suffixes[0]}", each.write(hard()), made.brief).change)
    made.undo()
    assert (made.brief.annotations, made.brief.points) == ({}, {})
    assert list(made.brief.articles) == [HARD.id, PLAIN.id]


@names("each", CARRYING, ids=ids)
def test_what_was_removed_here_stays_removed_and_is_named(each: Format, tmp_path: Path) -> None:
    made = hard_journal()
    data = each.write(made.brief)
    gone = made.brief.passages()[0]
    made.do(changes.RemoveAnnotation(gone.id))
    incoming = brought(tmp_path, f"x{each.suffixes[0]}", data, made.brief)
    assert made.do(incoming.change).events == ()
    assert any("was removed from this brief before" in remark for remark in incoming.remarks)


@names("each", CARRYING, ids=ids)
def test_what_was_changed_here_is_kept_and_named(each: Format, tmp_path: Path) -> None:
    made = hard_journal()
    data = each.write(made.brief)
    one = made.brief.passages()[0]
    made.do(changes.WriteNote(one.id, "a better note"))
    incoming = brought(tmp_path, f"x{each.suffixes[0]}", data, made.brief)
    made.do(incoming.change)
    assert made.brief.annotations[one.id].note == "a better note"
    assert any("in another version, which was kept" in remark for remark in incoming.remarks)
    assert incoming.known == 6


@names("each", CARRYING, ids=ids)
def test_the_real_articles_go_round(each: Format, tmp_path: Path, real_articles: tuple[Path, ...]) -> None:
    brief = tagged(real_articles)
    made = newcomer(brief.articles.values())
    incoming = brought(tmp_path, f"x{each.suffixes[0]}", each.write(brief), made.brief)
    made.do(incoming.change)
    assert incoming.remarks == ()
    assert len(made.brief.annotations) > 100
    assert same(made.brief, brief)
    assert made.brief.articles == brief.articles


@names("each", CARRYING, ids=ids)
@given(brief=briefs())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_brief_goes_round(each: Format, tmp_path: Path, brief: Brief) -> None:
    made = newcomer(brief.articles.values())
    incoming = brought(tmp_path, f"x{each.suffixes[0]}", each.write(brief), made.brief)
    made.do(incoming.change)
    assert incoming.remarks == ()
    assert same(made.brief, brief)


def test_several_files_are_one_change_and_each_sees_what_came_before(tmp_path: Path) -> None:
    brief, made = hard(), newcomer()
    paths = [tmp_path / "a.qdpx", tmp_path / "b.jsonld"]
    for path in paths:
        path.write_bytes(exchange.export(brief, path))
    incoming = exchange.take_in(paths, made.brief)
    made.do(incoming.change)
    assert (incoming.articles, incoming.passages, incoming.known) == (2, 7, 7)
    assert all(remark.startswith("a.qdpx: ") for remark in incoming.remarks)
    assert same(made.brief, brief)
    made.undo()
    assert made.brief.articles == {}


# --- on the real articles, with every hard range there is


def codes(brief: Brief) -> list[list[tuple[int, str, str, str]]]:
    """Return the sub-tags of each kind, as they are listed."""
    return [[(depth, tag.label, tag.colour, tag.key) for tag, depth in codebook(brief, kind)] for kind in KINDS]


def facts(brief: Brief) -> dict[str, tuple[object, ...]]:
    """Return what references tell of each article."""
    told_by = ("title", "authors", "publisher", "date", "url")
    return {each.id: tuple(getattr(each, name) for name in told_by) for each in brief.articles.values()}


@names("each", [each for each in FORMATS if each.tells == "articles"], ids=ids)
def test_references_of_the_real_articles_go_round(
    each: Format, tmp_path: Path, real_articles: tuple[Path, ...]
) -> None:
    brief = rich_journal(real_articles).brief
    known = {id_: article for id_, article in brief.articles.items() if article.title}
    keys = {id_: replace(bare(article), title=article.title) for id_, article in known.items()}
    made = newcomer(keys.values())
    incoming = brought(tmp_path, f"x{each.suffixes[0]}", each.write(brief), made.brief)
    made.do(incoming.change)
    assert facts(made.brief) == {id_: values for id_, values in facts(brief).items() if id_ in known}
    again = brought(tmp_path, f"x{each.suffixes[0]}", each.write(brief), made.brief)
    assert made.do(again.change).events == ()


@names("module", ["codebook_json", "refi_codebook", "refi_project", "web_annotation"])
def test_the_codebook_goes_round_with_order_colours_and_keys(module: str, tmp_path: Path) -> None:
    brief = rich_journal().brief
    each = next(each for each in FORMATS if each.module == module)
    made = newcomer(brief.articles.values())
    made.do(brought(tmp_path, f"x{each.suffixes[0]}", each.write(brief), made.brief).change)
    assert codes(made.brief) == codes(brief)
    assert sum(map(len, codes(brief))) == 4


@names("each", [each for each in WRITTEN if not each.can_read], ids=ids)
def test_every_passage_of_the_real_articles_stands_in_the_table(each: Format, real_articles: tuple[Path, ...]) -> None:
    brief = rich_journal(real_articles).brief
    readers = {"csv_table": cells_of_csv, "spreadsheet": cells_of_workbook, "markdown": words_of_markdown}
    shown = readers[each.module](each.write(brief))
    for passage in brief.passages():
        assert plain(passage.quote) in shown
        assert plain(passage.note.lstrip("=")) in " ".join(shown)
    assert {plain(brief.articles[passage.article].heading) for passage in brief.passages()} <= set(shown)


def plain(words: str) -> str:
    return " ".join(words.split())


def cells_of_csv(data: bytes) -> list[str]:
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return [plain(cell.removeprefix("'")) for row in rows for cell in row]


def cells_of_workbook(data: bytes) -> list[str]:
    sheets = load_workbook(io.BytesIO(data)).worksheets
    return [plain(str(cell)) for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row if cell]


def words_of_markdown(data: bytes) -> list[str]:
    """Return headings, quotes and notes as a reader of CommonMark shows them."""
    tokens = MarkdownIt().parse(data.decode())
    quotes, inside = list[str](), list[str]()
    for token in tokens:
        if token.type == "inline":
            inside.append("".join("\n" if c.type == "softbreak" else c.content for c in token.children or ()))
        if token.type in ("blockquote_open", "heading_open", "list_item_open"):
            inside = []
        if token.type in ("blockquote_close", "heading_close", "list_item_close"):
            quotes.append(plain("\n".join(inside)))
        if token.type.endswith("_close"):
            inside = inside if token.type == "paragraph_close" else []
    return quotes


def test_lines_that_ended_in_crlf_are_the_same_article_and_the_same_passages(tmp_path: Path) -> None:
    brief, folder = rich_journal().brief, tmp_path / "texts"
    folder.mkdir()
    for number, article in enumerate(brief.articles.values()):
        (folder / f"{number}.txt").write_bytes(article.text.replace("\n", "\r\n").encode("utf-8-sig"))
    read = [readers_read(path) for path in sorted(folder.iterdir())]
    made = newcomer(read)
    for each in CARRYING:
        made.do(brought(tmp_path, f"x{each.suffixes[0]}", each.write(brief), made.brief).change)
        assert made.brief.annotations == brief.annotations
