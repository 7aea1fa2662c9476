"""Books: chapters in the order of the spine, what the book says of itself, and what is refused."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from briefer import readers
from briefer.core.errors import BrieferError
from briefer.core.records import Role, Shape
from tests.readers.pages import PROSE
from tests.readers.test_every_reader import check

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefer.core.records import Article

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
SAID = (
    "<dc:title>Nobody waits</dc:title><dc:creator>Nadia Brandt</dc:creator><dc:creator>Omar Reyes</dc:creator>"
    "<dc:publisher>Harbour Press</dc:publisher><dc:date>2026-03-03T00:00:00Z</dc:date>"
    "<dc:source>https://example.org/ferry</dc:source>"
)
TWO = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "x.dtd">'


def chapter(content: str, doctype: str = TWO, head: str = "") -> str:
    return f'{doctype}<html xmlns="http://www.w3.org/1999/xhtml"><head>{head}</head><body>{content}</body></html>'


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def epub_file(
    path: Path, chapters: Mapping[str, str | bytes], said: str = SAID, more: Mapping[str, str | bytes] | None = None
) -> Path:
    """Write a book whose chapters stand in the spine in the order given, and listed in another one."""
    others = dict(more or {})
    kinds = {".css": "text/css", ".png": "image/png"}
    items = "".join(
        f'<item id="i{abs(hash(name))}" href="{name}" media-type="application/xhtml+xml"'
        f"{' properties=' + chr(34) + 'nav' + chr(34) if 'nav' in name else ''}/>"
        for name in sorted(chapters, reverse=True)
    )
    items += "".join(
        f'<item id="o{n}" href="{name.removeprefix("OEBPS/")}" media-type="{kinds[name[-4:]]}"/>'
        for n, name in enumerate(others)
        if name[-4:] in kinds
    )
    spine = "".join(f'<itemref idref="i{abs(hash(name))}"/>' for name in chapters)
    book = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0">'
        f"<metadata>{said}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    parts: dict[str, str | bytes] = {"META-INF/container.xml": CONTAINER, "OEBPS/book.opf": book}
    parts |= {f"OEBPS/{name.replace('%20', ' ')}": content for name, content in chapters.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, content in (parts | others).items():
            package.writestr(name, content)
    return path


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "page.epub"


def read(path: Path, *chapters: str, more: Mapping[str, str | bytes] | None = None, said: str = SAID) -> Article:
    article = readers.read(epub_file(path, {f"c{n}.xhtml": content for n, content in enumerate(chapters)}, said, more))
    check(article)
    return article


def refused(path: Path) -> str:
    with pytest.raises(BrieferError) as caught:
        readers.read(path)
    return f"{caught.value.sentence} {caught.value.hint}"


def cut(found: Article) -> list[str]:
    return [found.text[part.start : part.end] for part in found.parts]


def test_chapters_come_in_the_order_of_the_spine(page: Path) -> None:
    found = read(page, *(chapter(paragraphs(text)) for text in PROSE))
    assert found.text == "\n\n".join(PROSE)


def test_a_book_says_its_title_authors_publisher_date_and_address(page: Path) -> None:
    found = read(page, chapter(paragraphs(PROSE[0])))
    assert (found.title, found.authors) == ("Nobody waits", ("Nadia Brandt", "Omar Reyes"))
    assert (found.publisher, found.date, found.url) == ("Harbour Press", "2026-03-03", "https://example.org/ferry")
    assert {origin.source for origin in found.origins} == {"the file’s properties"}


def test_structure_survives(page: Path) -> None:
    content = (
        f"<h1>Nobody waits</h1><p>{PROSE[0]}</p><h2>Late</h2><blockquote><p>{PROSE[1]}</p></blockquote>"
        f"<ul><li>Fewer boats</li><li>More <em>rain</em></li></ul><p>The <b>northern</b> quay.</p>"
    )
    found = read(page, chapter(content))
    assert [(part.role, part.level, part.shape) for part in found.parts] == [
        (Role.TITLE, 1, Shape.PLAIN),
        (Role.BODY, 0, Shape.PLAIN),
        (Role.HEADING, 2, Shape.PLAIN),
        (Role.BODY, 0, Shape.QUOTE),
        (Role.BODY, 0, Shape.ITEM),
        (Role.BODY, 0, Shape.ITEM),
        (Role.BODY, 0, Shape.PLAIN),
    ]
    assert [(found.text[mark.start : mark.end], mark.style) for mark in found.marks] == [
        ("rain", "italic"),
        ("northern", "bold"),
    ]


def test_the_first_chapter_s_heading_is_not_the_book_s_title(page: Path) -> None:
    found = read(page, chapter(f"<h1>One</h1><p>{PROSE[0]}</p>"), chapter(f"<h1>Two</h1><p>{PROSE[1]}</p>"))
    assert found.title == "Nobody waits"
    assert cut(found) == ["One", PROSE[0], "Two", PROSE[1]]


def test_entities_of_the_old_standard_are_signs(page: Path) -> None:
    assert read(page, chapter("<p>The&nbsp;boat &mdash; na&iuml;ve &amp; late &#x1F6A2;</p>")).text == (
        "The\u00a0boat — naïve & late \U0001f6a2"
    )


def test_classes_that_stand_for_headings_bold_and_hidden_words_are_understood(page: Path) -> None:
    css = ".t {font-size: 24pt; font-weight: bold} .h { font-size: 16pt } .b {font-weight: bold} .i{font-style:italic}"
    css += " .x { display: none }"
    content = (
        '<p><span class="t">Nobody waits</span></p>'
        f'<p>{PROSE[0]}</p><p><span class="h">Late</span></p>'
        '<p>The <span class="b i">late</span><span class="x"> secret</span> boat.</p>'
    )
    found = read(page, chapter(content), more={"OEBPS/s.css": css})
    assert cut(found) == ["Nobody waits", PROSE[0], "Late", "The late boat."]
    assert [(part.role, part.level) for part in found.parts][::2] == [(Role.TITLE, 1), (Role.HEADING, 2)]
    assert {(found.text[mark.start : mark.end], mark.style) for mark in found.marks} == {
        ("late", "bold"),
        ("late", "italic"),
    }


def test_the_table_of_contents_and_what_the_spine_leaves_out_are_no_text(page: Path) -> None:
    epub_file(page, {"nav.xhtml": chapter("<nav><p>Contents</p></nav>"), "c.xhtml": chapter(paragraphs(*PROSE))})
    assert readers.read(page).text == "\n\n".join(PROSE)


def test_names_of_parts_may_hold_spaces(page: Path) -> None:
    epub_file(page, {"the%20quay.xhtml": chapter(paragraphs(PROSE[0]))})
    assert readers.read(page).text == PROSE[0]


def test_a_protected_book_is_named_as_such_and_one_with_hidden_fonts_is_read(page: Path) -> None:
    locked = (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData '
        'xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="{}"/></EncryptedData></encryption>'
    )
    aes = locked.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")
    epub_file(page, {"c.xhtml": b"\x91\x02"}, more={"META-INF/encryption.xml": aes})
    assert "protected against copying (DRM)" in refused(page)
    fonts = locked.format("http://www.idpf.org/2008/embedding")
    assert read(page, chapter(paragraphs(PROSE[0])), more={"META-INF/encryption.xml": fonts}).text == PROSE[0]


def test_declared_entities_are_refused_in_every_part(page: Path) -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "boat"><!ENTITY b SYSTEM "file:///etc/hostname">]>'
    for doctype in (bomb, bomb.encode("utf-16").decode("utf-16")):
        epub_file(page, {"c.xhtml": chapter("<p>&a;&b;</p>", doctype)})
        assert "declares entities" in refused(page)
    epub_file(page, {"c.xhtml": chapter("<p>&a;</p>", bomb).encode("utf-16")})
    assert "declares entities" in refused(page)
    epub_file(page, {"c.xhtml": chapter(paragraphs(PROSE[0]))}, more={"META-INF/encryption.xml": bomb + "<a/>"})
    assert "document type" in refused(page)


def test_what_unpacks_to_far_too_much_is_refused(page: Path) -> None:
    epub_file(page, {"c.xhtml": chapter(paragraphs(PROSE[0]))}, more={"OEBPS/a.png": bytes(90_000_000)})
    assert "unpacks to far more" in refused(page)


def test_a_chapter_built_too_deep_is_refused(page: Path) -> None:
    epub_file(page, {"c.xhtml": chapter("<div>" * 240 + "deep" + "</div>" * 240)})
    assert "too deep" in refused(page)


@pytest.mark.parametrize("content", ["", "<p>", "\0", "<svg/>" * 9, "<script>boat()</script>"])
def test_a_book_without_words_holds_no_text(page: Path, content: str) -> None:
    epub_file(page, {"c.xhtml": content})
    assert "holds no text" in refused(page)


def test_a_damaged_file_and_another_zip_are_no_book(page: Path) -> None:
    raw = epub_file(page, {"c.xhtml": chapter(paragraphs(*PROSE))}).read_bytes()
    for end in (len(raw) // 3, len(raw) - 30):
        page.write_bytes(raw[:end])
        assert "is damaged" in refused(page)
    with zipfile.ZipFile(page, "w") as other:
        other.writestr("a.txt", "a")
    assert "holds no EPUB book" in refused(page)
    page.write_bytes(b"no zip at all")
    assert "no EPUB book" in refused(page)


def test_a_spine_that_names_nothing_and_parts_that_are_missing_are_no_trap(page: Path) -> None:
    epub_file(page, {"c.xhtml": chapter(paragraphs(PROSE[0]))})
    with zipfile.ZipFile(page) as package:
        parts = {name: package.read(name) for name in package.namelist() if name != "OEBPS/c.xhtml"}
    with zipfile.ZipFile(page, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    assert "holds no text" in refused(page)


def test_a_chapter_and_a_style_sheet_that_are_listed_very_often_are_read_once(page: Path) -> None:
    items = "".join(f'<item id="c{n}" href="c.xhtml#{n}" media-type="application/xhtml+xml"/>' for n in range(3_000))
    items += "".join(f'<item id="s{n}" href="s.css#{n}" media-type="text/css"/>' for n in range(3_000))
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(3_000))
    book = f'<package xmlns="http://www.idpf.org/2007/opf"><manifest>{items}</manifest><spine>{spine}</spine></package>'
    content = chapter(paragraphs(*PROSE) * 100)
    sheet = ".a{font-weight:bold}" * 20_000
    found = read(page, more={"OEBPS/book.opf": book, "OEBPS/c.xhtml": content, "OEBPS/s.css": sheet})
    assert found.text.count(PROSE[0]) == 100


def test_paragraphs_of_very_many_sizes_have_headings_of_six_levels(page: Path) -> None:
    sized = "".join(f'<p style="font-size: {12 + n / 100}pt">Word {n}</p>' for n in range(500))
    found = read(page, chapter(paragraphs(*PROSE) + sized))
    assert {part.level for part in found.parts if part.role is Role.HEADING} == {1, 2, 3, 4, 5, 6}
