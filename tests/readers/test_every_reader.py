"""What every reader must do, whatever its format; a new entry in READERS is put through all of it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from briefer import readers
from briefer.core.errors import BrieferError
from briefer.core.ids import article_id
from briefer.core.paragraphs import numbered_parts
from briefer.core.records import Article, Role
from briefer.core.text import canonical
from briefer.readers.parts import INVISIBLE
from tests.readers.pages import PROSE

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from briefer.readers import Reader

PLAIN = [reader for reader in readers.READERS if reader.is_plain]
every_reader = pytest.mark.parametrize("reader", readers.READERS, ids=lambda reader: reader.name)
every_plain_reader = pytest.mark.parametrize("reader", PLAIN, ids=lambda reader: reader.name)

LINES = [
    *PROSE[:2],
    "Nobody waits for the ferry",
    "By Nadia Brandt",
    "3 March 2026",
    "Read more",
    "Advertisement",
    "# Heading",
    "- item",
    "> quote",
    "---",
    "```",
    "| a | b |",
    "title: a",
    "\u00a0",
    "\u00a0 | \u00a0",
    "",
    "",
    "“Quoted” by Nadia Brandt (1910)",
    "About the author",
    "Nadia Brandt is a fellow.",
    "1. Why?",
    "naïve \U0001f6a2 渡",
    "\x00",
    "e\u0301\u200d",
]
texts = st.one_of(
    st.lists(st.sampled_from(LINES), max_size=25).map("\n".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=200),
    st.lists(st.text(st.sampled_from("ab .,#->|*_[]()`!\n\r\u2028\u00a0\ufeff\x0b\x0c\x85\x1c“”"), max_size=30)).map(
        "\n".join
    ),
)


def saved(folder: Path, reader: Reader, raw: bytes | str) -> Path:
    path = folder / f"page{reader.suffixes[0]}"
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return path


def check(article: Article) -> None:
    """Check what holds for each article, however it was read."""
    parts = article.parts
    assert article.id == article_id(article.text)
    assert all(0 <= part.start < part.end <= len(article.text) for part in parts)
    assert all(a.end <= b.start for a, b in pairwise(parts))
    covered = {at for part in parts for at in range(part.start, part.end)}
    start = 0
    for line in article.text.split("\n"):
        shown = [start + n for n, char in enumerate(line) if char not in INVISIBLE]
        assert not shown or any(at in covered for at in shown), line
        start += len(line) + 1
    for part in parts:
        assert article.text[part.start] not in INVISIBLE
        assert article.text[part.end - 1] not in INVISIBLE
    assert msgspec.json.decode(msgspec.json.encode(article), type=Article) == article
    assert article.heading
    numbered_parts(article)


def test_the_readers_are_listed_once_and_their_modules_say_the_same() -> None:
    assert len(set(readers.SUFFIXES)) == len(readers.SUFFIXES)
    for reader in readers.READERS:
        assert reader.format().suffixes == reader.suffixes
        assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in reader.suffixes)


@every_reader
def test_a_missing_an_empty_and_a_foreign_file_are_refused(reader: Reader, tmp_path: Path) -> None:
    for raw in (b"", b"\x89PNG\r\n\x1a\n" + bytes(999), bytes(range(256)) * 20):
        with pytest.raises(BrieferError):
            reader.read(saved(tmp_path, reader, raw))
    with pytest.raises(BrieferError):
        reader.read(tmp_path / f"gone{reader.suffixes[0]}")


@every_plain_reader
def test_the_real_articles_are_read(reader: Reader, tmp_path: Path, real_articles: tuple[Path, ...]) -> None:
    assert real_articles
    for path in real_articles:
        article = reader.read(saved(tmp_path, reader, path.read_bytes()))
        assert article.text == canonical(path.read_text(encoding="utf-8"))
        assert len([part for part in article.parts if not part.role.is_furniture]) >= len(article.parts) / 6
        check(article)


@every_plain_reader
def test_line_ends_and_separators_become_line_feeds_and_nothing_else_changes(reader: Reader, tmp_path: Path) -> None:
    raw = "\ufeffone\r\ntwo\rthree\u2028four\u2029five\u00a0six \u0301\x00\U0001f6a2\x0b\x0c\x85\ufeff."
    article = reader.read(saved(tmp_path, reader, raw))
    assert article.text == "one\ntwo\nthree\nfour\nfive\u00a0six \u0301\ufffd\U0001f6a2\x0b\x0c\x85\ufeff."
    check(article)


@every_plain_reader
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_offsets_count_code_points_in_every_encoding(reader: Reader, tmp_path: Path, codec: str) -> None:
    text = f"\U0001f6a2 Boats\n\n{PROSE[0]} \U0001f6a2\U0001f30a"
    article = reader.read(saved(tmp_path, reader, text.encode(codec)))
    assert article.text == text
    assert [(part.start, part.end) for part in article.parts] == [(0, 7), (9, len(text))]


@every_plain_reader
def test_a_guess_is_reported_and_certainty_is_not(reader: Reader, tmp_path: Path) -> None:
    article, remark = readers.read_with_report(saved(tmp_path, reader, "Café – “late”".encode("cp1252")))
    assert article.text == "Café – “late”"
    assert remark == "Read as Windows-1252, because it is not UTF-8."
    assert readers.read_with_report(saved(tmp_path, reader, "Café"))[1] == ""


@every_plain_reader
@pytest.mark.parametrize("unit", ["word and more of it. ", "[", "> ", "“a", " ", "\u00a0", "*_", "a.", "(photo "])
def test_a_line_of_many_megabytes_is_read_to_its_end(reader: Reader, tmp_path: Path, unit: str) -> None:
    path = saved(tmp_path, reader, "a" + unit * (4_000_000 // len(unit.encode())) + "b")
    assert len(reader.read(path).parts) == 1


@every_plain_reader
@pytest.mark.parametrize("line", ["(photo " * 50, "Ab Cd and " * 30, "." * 390, "March 12 2026 " * 20, "- " * 90])
def test_many_hostile_lines_are_read_to_their_end(reader: Reader, tmp_path: Path, line: str) -> None:
    path = saved(tmp_path, reader, (line + "\n\n") * 3_000)
    article = reader.read(path)
    assert article.text.count(line.strip()) >= 3_000


@every_plain_reader
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=texts)
@example(text="\ufeff\ufeff0")
def test_parts_are_in_order_apart_and_cover_every_line_that_shows_something(
    reader: Reader, tmp_path: Path, text: str
) -> None:
    path = saved(tmp_path, reader, text)
    if not canonical(text).strip(INVISIBLE):
        with pytest.raises(BrieferError, match="is empty"):
            reader.read(path)
        return
    try:
        article = reader.read(path)
    except BrieferError as error:
        # Some of what is drawn at random is no text, or begins like another format.
        assume("not a text file" not in error.sentence and "whatever its name says" not in error.sentence)
        raise
    # One mark belongs to the encoding; a second one that begins the text is dropped from the text.
    assert article.text == canonical(text.removeprefix("\ufeff"))
    check(article)


@every_plain_reader
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(order=st.randoms(use_true_random=False))
def test_the_paragraphs_of_real_articles_stay_body_in_any_order(
    reader: Reader, tmp_path: Path, real_articles: tuple[Path, ...], order: Random
) -> None:
    for path in real_articles:
        lines = path.read_text(encoding="utf-8").split("\n")
        # The last long line of an article may be its author's biography.
        long = [line.strip() for line in lines if len(line) > 350][:-1]
        order.shuffle(long)
        if long:
            article = reader.read(saved(tmp_path, reader, "\n\n".join(long)))
            assert [part.role for part in article.parts] == [Role.BODY] * len(long)
            assert not article.authors


@every_plain_reader
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(extra=st.lists(st.sampled_from(LINES[2:]), max_size=6), at=st.integers(0, 6))
def test_long_paragraphs_stay_body_whatever_stands_around_them(
    reader: Reader, tmp_path: Path, extra: list[str], at: int
) -> None:
    long = " ".join(PROSE[:2])
    blocks = [line for line in extra if line not in ("```", "---", "title: a", "- item", "> quote")]
    text = "\n\n".join([*blocks[:at], long, *PROSE[2:], *blocks[at:]])
    article = reader.read(saved(tmp_path, reader, text))
    roles = {article.text[part.start : part.end]: part.role for part in article.parts}
    assert not roles[long].is_furniture
