"""Real files made by another real printer: Qt prints an article to PDF, and it comes back as it was laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from briefer import readers
from briefer.core.records import Role
from briefer.ui.theme import Look
from tests.readers import office
from tests.readers.pages import PROSE
from tests.readers.test_every_reader import check

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.records import Article

pytestmark = pytest.mark.usefixtures("qapp")


def printed(path: Path, content: str, title: str = "", size: QPageSize.PageSizeId = QPageSize.PageSizeId.A5) -> Article:
    """Return the article that Qt prints from rich text."""
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setResolution(300)
    writer.setPageLayout(QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, QMarginsF(15, 15, 15, 15)))
    document = QTextDocument()
    # The application's font, which is otherwise a document's, is whatever a window opened before has set.
    document.setDefaultFont(QFont("Sans Serif", 9))
    document.setHtml(content)
    document.print_(writer)
    del writer
    article = readers.read(path)
    check(article)
    return article


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def body(article: Article) -> list[str]:
    return [article.text[part.start : part.end] for part in article.parts if part.role is Role.BODY]


def test_paragraphs_over_several_pages_come_back(tmp_path: Path) -> None:
    article = printed(tmp_path / "page.pdf", paragraphs(*office.LONG))
    assert body(article) == office.LONG
    assert len(article.pages) > 2


def test_title_and_headings_come_back_with_their_levels(tmp_path: Path) -> None:
    content = f"<h1>{office.TITLE}</h1>{paragraphs(*PROSE[:2])}<h2>Late again</h2>{paragraphs(PROSE[2])}"
    article = printed(
        tmp_path / "page.pdf", f"{content}<h3>And again</h3>{paragraphs(PROSE[3])}", "Microsoft Word - a.doc"
    )
    assert article.title == office.TITLE
    found = [(article.text[part.start : part.end], part.level) for part in article.parts if part.role is Role.HEADING]
    assert found == [("Late again", 1), ("And again", 2)]
    assert body(article) == list(PROSE)


def test_the_title_among_the_properties_stands_in_for_one_in_the_text(tmp_path: Path) -> None:
    article = printed(tmp_path / "page.pdf", paragraphs(*PROSE), office.TITLE)
    assert article.title == office.TITLE
    assert {origin.field: origin.source for origin in article.origins}["title"] == "the file’s properties"


def test_bold_and_italic_words_come_back(tmp_path: Path) -> None:
    # A bare system may have no italics of its own, and slanted letters say nothing in a PDF: take those we ship.
    family = Look("light").reading_font(9).family()
    italic = f"<i style=\"font-family: '{family}'\">southern</i>"
    content = f"<p>The <b>northern quay</b> and the {italic} one.</p>{paragraphs(*PROSE)}"
    article = printed(tmp_path / "page.pdf", content)
    assert article.text.startswith("The northern quay and the southern one.")
    assert [(article.text[mark.start : mark.end], mark.style) for mark in article.marks] == [
        ("northern quay", "bold"),
        ("southern", "italic"),
    ]


@pytest.mark.parametrize("size", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.A6, QPageSize.PageSizeId.Letter])
def test_the_size_of_the_paper_changes_nothing(tmp_path: Path, size: QPageSize.PageSizeId) -> None:
    article = printed(tmp_path / "page.pdf", paragraphs(*office.LONG[:6]), size=size)
    own = [article.text[part.start : part.end] for part in article.parts if part.role is not Role.FURNITURE]
    assert own == office.LONG[:6]
    assert body(article) == office.LONG[:6]


def test_printing_twice_gives_two_files_and_one_article(tmp_path: Path) -> None:
    one = printed(tmp_path / "one.pdf", paragraphs(*PROSE))
    two = printed(tmp_path / "two.pdf", paragraphs(*PROSE), size=QPageSize.PageSizeId.A4)
    assert one.id == two.id
