"""Real files made by a real program: LibreOffice writes and prints, and the article comes back as it was typed."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from briefer import cli, readers
from briefer.core.errors import BrieferError
from briefer.core.records import Role, Shape
from briefer.readers import READERS
from tests.readers import office
from tests.readers.test_every_reader import check

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.records import Article
    from tests.conftest import LibreOffice
    from tests.readers.conftest import Once

KINDS = ("docx", "rtf", "pdf", "epub")
every_kind = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture(scope="session")
def made(once: Once, libreoffice: LibreOffice) -> dict[str, Path]:
    """Return the invented article in each format."""

    def make(folder: Path) -> None:
        source = office.article(folder)
        for kind in KINDS:
            libreoffice(source, kind, folder)

    return {kind: once("office", make) / f"ferry.{kind}" for kind in KINDS}


def own(article: Article) -> list[tuple[str, Role, int, Shape]]:
    parts = [part for part in article.parts if part.role is not Role.FURNITURE]
    return [(article.text[part.start : part.end], part.role, part.level, part.shape) for part in parts]


@every_kind
def test_title_author_date_and_every_paragraph_are_those_that_were_typed(kind: str, made: dict[str, Path]) -> None:
    article = readers.read(made[kind])
    check(article)
    assert (article.title, article.authors, article.date) == (office.TITLE, (office.AUTHOR,), office.DATE)
    assert [text for text, *_ in own(article)] == office.PARAGRAPHS
    assert {origin.field for origin in article.origins} >= {"title", "authors", "date"}


@every_kind
def test_headings_and_emphasis_survive(kind: str, made: dict[str, Path]) -> None:
    article = readers.read(made[kind])
    headings = [text for text, role, level, _ in own(article) if role is Role.HEADING and level]
    assert headings == list(office.SECTIONS)
    bold = [article.text[mark.start : mark.end] for mark in article.marks if mark.style == "bold"]
    assert bold == [office.EMPHASIS]


@pytest.mark.parametrize("kind", ["docx", "rtf", "pdf"])
def test_lists_and_quotations_survive(kind: str, made: dict[str, Path]) -> None:
    shapes = {text: shape for text, _, _, shape in own(readers.read(made[kind])) if shape}
    assert shapes == {office.QUOTE: Shape.QUOTE} | dict.fromkeys(office.ITEMS, Shape.ITEM)


def test_pages_are_known_and_their_heads_and_numbers_are_furniture(made: dict[str, Path]) -> None:
    article = readers.read(made["pdf"])
    furniture = Counter(article.text[part.start : part.end] for part in article.parts if part.role is Role.FURNITURE)
    assert len(article.pages) > 2
    assert furniture == Counter({office.HEAD: len(article.pages)}) + Counter(
        str(n) for n in range(1, len(article.pages) + 1)
    )
    assert sorted(article.pages) == list(article.pages)


@every_kind
def test_tagged_passages_come_back_exactly(
    kind: str, made: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brief = str(tmp_path / "ferry.briefer")
    assert cli.main(["new", brief, str(made[kind])]) == 0
    quotes = [office.EMPHASIS, office.QUOTE, office.MARKED, "3 March 2026", office.ITEMS[1], "no fourth winter."]
    for quote in quotes:
        assert cli.main(["tag", brief, "--article", office.TITLE, "--quote", quote, "--as", "risk"]) == 0
    capsys.readouterr()
    assert cli.main(["list", brief, "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert sorted(each["exact"] for each in listed["annotations"]) == sorted(quotes)
    assert cli.main(["check", brief]) == 0


@every_kind
def test_the_same_article_added_again_is_noticed(
    kind: str, made: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brief = str(tmp_path / "ferry.briefer")
    assert cli.main(["new", brief, str(made[kind])]) == 0
    assert cli.main(["add", brief, str(shutil.copy(made[kind], tmp_path))]) == 0
    capsys.readouterr()
    assert cli.main(["list", brief, "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["articles"]) == 1


def test_folders_dialogs_and_messages_know_the_formats(made: dict[str, Path], tmp_path: Path) -> None:
    for kind, path in made.items():
        assert any(f".{kind}" in reader.suffixes for reader in READERS)
        shutil.copy(path, tmp_path / f"ferry.{kind.upper()}")
    assert {path.suffix.lower() for path in readers.articles_in([tmp_path])} == {f".{kind}" for kind in KINDS}
    (tmp_path / "ferry.odt").write_bytes(b"x")
    with pytest.raises(BrieferError) as caught:
        readers.read(tmp_path / "ferry.odt")
    assert all(f".{kind}" in caught.value.hint for kind in KINDS)


def test_a_password_is_asked_for_in_no_window_but_named(tmp_path: Path, libreoffice: LibreOffice) -> None:
    options = '{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"x"}}'
    locked = libreoffice(office.article(tmp_path), f"pdf:writer_pdf_Export:{options}", tmp_path)
    with pytest.raises(BrieferError, match="password-protected"):
        readers.read(locked)


def test_real_articles_come_back_from_the_printer_word_for_word(
    tmp_path: Path, real_articles: tuple[Path, ...], libreoffice: LibreOffice
) -> None:
    sources = [readers.read(path) for path in real_articles]
    typed = [
        office.typed(tmp_path, path.stem, [article.text[part.start : part.end] for part in article.parts])
        for path, article in zip(real_articles, sources, strict=True)
    ]
    for source, printed in zip(sources, libreoffice.several(typed, "pdf", tmp_path), strict=True):
        found = readers.read(printed)
        check(found)
        assert score(source.text, found.text) >= 0.998
        paragraphs = [" ".join(found.text[part.start : part.end].split()) for part in found.parts]
        expected = [" ".join(source.text[part.start : part.end].split()) for part in source.parts]
        # A bullet is a sign of the list that its paragraph is, and what a line ends in, nobody sees.
        assert len(set(paragraphs) & {line.removeprefix("• ") for line in expected}) >= len(set(expected)) - 2


def score(one: str, other: str) -> float:
    """Return the F1 of the words that two texts share."""
    words, others = Counter(one.replace("•", " ").split()), Counter(other.replace("•", " ").split())
    return 2 * (words & others).total() / (words.total() + others.total())
