"""Word documents: what of them is text, what their styles say, and what is refused."""

from __future__ import annotations

import io
import zipfile
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer import readers
from briefer.core.errors import BrieferError
from briefer.core.records import Role
from briefer.readers import package
from briefer.readers.parts import INVISIBLE
from tests.readers.packages import NS, document, paragraph, word_file
from tests.readers.pages import PROSE, body
from tests.readers.test_every_reader import check

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document

    from briefer.core.records import Article
    from tests.conftest import LibreOffice


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "page.docx"


def read(path: Path, made: str | Document, **parts: str) -> Article:
    if isinstance(made, str):
        word_file(path, made, {f"word/{name}.xml": content for name, content in parts.items()})
    else:
        made.save(str(path))
    article = readers.read(path)
    check(article)
    return article


def refused(path: Path) -> str:
    with pytest.raises(BrieferError) as caught:
        readers.read(path)
    return f"{caught.value.sentence} {caught.value.hint}"


def cut(found: Article) -> list[tuple[Role, str]]:
    return [(part.role, found.text[part.start : part.end]) for part in found.parts]


def text(path: Path, made: str) -> str:
    return read(path, made).text


def test_an_article_typed_in_word_comes_with_title_byline_date_headings_and_paragraphs(page: Path) -> None:
    made = docx.Document()
    made.add_heading("Nobody waits for the ferry", 0)
    made.add_paragraph("By Nadia Brandt")
    made.add_paragraph("3 March 2026")
    made.add_paragraph(PROSE[0])
    made.add_heading("Late again?", 2)
    made.add_paragraph(PROSE[1])
    made.add_paragraph("Fewer boats", style="List Bullet")
    found = read(page, made)
    assert (found.title, found.authors, found.date) == ("Nobody waits for the ferry", ("Nadia Brandt",), "2026-03-03")
    assert [role for role, _ in cut(found)] == [
        Role.TITLE,
        Role.BYLINE,
        Role.DATELINE,
        Role.BODY,
        Role.HEADING,
        Role.BODY,
        Role.BODY,
    ]
    assert found.text == "\n\n".join(words for _, words in cut(found))
    assert body(found) == [*PROSE[:2], "Fewer boats"]


def test_without_a_title_style_the_properties_name_the_line_that_is_it(page: Path) -> None:
    made = docx.Document()
    made.core_properties.title = "Nobody waits"
    made.core_properties.author = "Nadia Brandt; Omar Reyes"
    for words in ("The Harbour Papers of the Northern Quay", "Nobody waits", *PROSE):
        made.add_paragraph(words)
    found = read(page, made)
    assert (found.title, found.authors) == ("Nobody waits", ("Nadia Brandt", "Omar Reyes"))
    assert cut(found)[1] == (Role.TITLE, "Nobody waits")
    assert not found.date


@pytest.mark.parametrize("title", ["Microsoft Word - ferry.doc", "Document1", "ferry.docx", "untitled"])
def test_a_title_that_word_made_up_is_none(page: Path, title: str) -> None:
    made = docx.Document()
    made.core_properties.title = title
    made.core_properties.author = "python-docx"
    made.add_paragraph(PROSE[0])
    found = read(page, made)
    assert (found.title, found.authors) == ("", ())


def test_properties_stand_in_where_the_text_names_no_title(page: Path) -> None:
    made = docx.Document()
    made.core_properties.title = "Nobody waits for the ferry"
    made.add_paragraph(PROSE[0])
    assert read(page, made).title == "Nobody waits for the ferry"


def test_the_first_heading_above_the_text_is_the_title_and_a_later_one_is_not(page: Path) -> None:
    made = docx.Document()
    made.add_heading("The quay", 1)
    made.add_paragraph(PROSE[0])
    made.add_heading("The boat", 1)
    made.add_paragraph(PROSE[1])
    found = read(page, made)
    assert [role for role, _ in cut(found)] == [Role.TITLE, Role.BODY, Role.HEADING, Role.BODY]


def test_styles_are_known_by_what_they_are_based_on_and_by_outline_level(page: Path) -> None:
    made = docx.Document()
    own = made.styles.add_style("Zwischentitel", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = made.styles["Heading 3"]
    made.add_paragraph(PROSE[0])
    made.add_paragraph("An own style, which is long enough to end like any sentence.", style=own)
    made.add_paragraph("The quay at night", style="Caption")
    level = made.add_paragraph("Ends as a sentence, and is a heading by its level all the same.")
    level.paragraph_format.element.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {NS} w:val="1"/>'))
    made.add_paragraph(PROSE[1])
    assert [role for role, _ in cut(read(page, made))] == [
        Role.BODY,
        Role.HEADING,
        Role.CAPTION,
        Role.HEADING,
        Role.BODY,
    ]


def test_furniture_is_still_known_by_its_words(page: Path) -> None:
    made = docx.Document()
    for words in ("Nobody waits for the ferry", *PROSE[:2], "Advertisement", *PROSE[2:], "Read more"):
        made.add_paragraph(words)
    roles = [role for role, _ in cut(read(page, made))]
    assert (roles[0], roles[3], roles[-1]) == (Role.TITLE, Role.ADVERTISEMENT, Role.NAVIGATION)


def test_a_row_of_short_cells_is_a_line_and_of_long_ones_paragraphs(page: Path) -> None:
    made = docx.Document()
    made.add_paragraph(PROSE[0])
    table = made.add_table(2, 2)
    for cell, words in zip(table._cells, ["Boat", "Late", f"{PROSE[0]} {PROSE[1]}", "never"], strict=True):
        cell.text = words
    inner = table.cell(1, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "a", "b"
    found = read(page, made)
    assert found.text.split("\n\n") == [PROSE[0], "Boat\tLate", f"{PROSE[0]} {PROSE[1]}", "never", "a\tb"]


def test_tabs_breaks_and_hyphens_are_text_and_blank_lines_part_paragraphs(page: Path) -> None:
    made = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b\nc</w:t><w:br/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t>"
    made += "<w:br/><w:br/><w:t>f</w:t></w:r></w:p><w:p/>"
    assert text(page, made) == "a\tb c\nd\u2011e\n\nf"


def test_the_final_version_is_read_without_what_was_deleted_moved_or_hidden(page: Path) -> None:
    made = (
        "<w:p><w:r><w:t>The boat </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>often </w:t></w:r></w:ins><w:moveFrom><w:r><w:t>here </w:t></w:r></w:moveFrom>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>in secret </w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>sails</w:t></w:r>'
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>.</w:t></w:r></w:hyperlink></w:p>"
    )
    assert text(page, made) == "The boat often sails."


def test_a_text_box_is_read_once_behind_its_paragraph(page: Path) -> None:
    box = f"<w:txbxContent>{paragraph('In a box')}</w:txbxContent>"
    made = (
        f"<w:p><w:r><w:t>Outside</w:t><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>{paragraph('After')}"
    )
    assert text(page, made) == "Outside\n\nIn a box\n\nAfter"


def test_content_controls_are_looked_into(page: Path) -> None:
    assert text(page, f"<w:sdt><w:sdtContent>{paragraph('Inside')}</w:sdtContent></w:sdt>") == "Inside"


def test_notes_follow_the_text_as_text_and_their_separators_do_not(page: Path) -> None:
    notes = (
        f'<w:footnotes {NS}><w:footnote w:type="separator" w:id="-1">{paragraph("line")}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph("See also the harbour.")}</w:footnote></w:footnotes>'
    )
    ends = f'<w:endnotes {NS}><w:endnote w:id="1">{paragraph("The end.")}</w:endnote></w:endnotes>'
    found = read(page, paragraph(PROSE[0]), footnotes=notes, endnotes=ends)
    assert cut(found)[1:] == [(Role.BODY, "See also the harbour."), (Role.BODY, "The end.")]


def test_the_strict_form_of_the_standard_is_read_too(page: Path) -> None:
    strict = document(paragraph("Strictly")).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    word_file(page, "", {"word/document.xml": strict})
    assert readers.read(page).text == "Strictly"


def test_a_document_type_is_refused_in_whatever_part_and_encoding(page: Path) -> None:
    bomb = '<!DOCTYPE w [<!ENTITY a "boat">]>'
    for name in ("word/document.xml", "word/styles.xml", "word/footnotes.xml", "docProps/core.xml"):
        word_file(page, paragraph(PROSE[0]), {name: bomb + document(paragraph("&a;"))})
        assert "document type" in refused(page)
    word_file(page, "", {"word/document.xml": (bomb + document(paragraph("x"))).encode("utf-16")})
    assert "document type" in refused(page)


def test_what_unpacks_to_far_too_much_is_refused_before_it_is_unpacked(page: Path) -> None:
    word_file(page, paragraph(PROSE[0]), {"word/media.bin": bytes(40_000_000)})
    assert "unpacks to far more" in refused(page)


def test_a_directory_that_lies_about_sizes_gains_nothing(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_PART", 10_000)
    word_file(page, paragraph("word " * 10_000))
    raw = page.read_bytes()
    with zipfile.ZipFile(io.BytesIO(raw)) as made:
        size = made.getinfo("word/document.xml").file_size
    page.write_bytes(raw.replace(size.to_bytes(4, "little"), (9).to_bytes(4, "little")))
    assert "damaged" in refused(page)
    page.write_bytes(raw)
    assert "unpacks to far more" in refused(page)


def test_a_password_and_an_old_document_are_named(page: Path) -> None:
    magic = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    page.write_bytes(magic + "EncryptedPackage".encode("utf-16-le"))
    assert "password-protected" in refused(page)
    page.write_bytes(magic)
    assert "old Word document" in refused(page)


def test_a_truncated_document_and_another_zip_are_damaged(page: Path) -> None:
    raw = word_file(page, paragraph(PROSE[0])).read_bytes()
    for end in (len(raw) // 3, len(raw) - 30):
        page.write_bytes(raw[:end])
        assert "is damaged" in refused(page)
    with zipfile.ZipFile(page, "w") as other:
        other.writestr("a.txt", "a")
    assert "holds no Word document" in refused(page)
    page.write_bytes(b"no zip at all")
    assert "no Word document" in refused(page)


def test_broken_and_bottomless_xml_is_damaged(page: Path) -> None:
    for broken in ("<w:p>", f"<a {NS}>{'<w:p>' * 5_000}{'</w:p>' * 5_000}</a>"):
        word_file(page, "", {"word/document.xml": broken})
        assert "is damaged" in refused(page)


def test_an_external_part_is_never_looked_for(page: Path) -> None:
    styles = '<Relationship Id="r1" Type="x/styles" Target="file:///styles.xml" TargetMode="External"/>'
    word_file(
        page,
        paragraph(PROSE[0]),
        {"word/_rels/document.xml.rels": f'<Relationships xmlns="x">{styles}</Relationships>'},
    )
    assert readers.read(page).text == PROSE[0]


def test_a_document_of_empty_paragraphs_is_empty_and_of_too_many_is_refused(page: Path) -> None:
    word_file(page, "<w:p/>" * 100_000)
    assert "is empty" in refused(page)
    word_file(page, "".join(paragraph(str(n * n)) for n in range(40_001)))
    assert "40,000 lines" in refused(page)


def test_several_documents_are_read_at_once_in_threads(tmp_path: Path) -> None:
    paths = [word_file(tmp_path / f"{n}.docx", paragraph(f"{PROSE[0]} {n}")) for n in range(12)]
    with ThreadPoolExecutor(4) as pool:
        texts = [article.text for article in pool.map(readers.read, paths)]
    assert texts == [f"{PROSE[0]} {n}" for n in range(12)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60), max_size=12))
def test_whatever_is_typed_comes_back_in_order(page: Path, lines: list[str]) -> None:
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    made.save(str(page))
    shown = [line.replace("\u2028", "\n").replace("\u2029", "\n").strip(INVISIBLE) for line in lines]
    if not any(shown):
        assert "is empty" in refused(page)
        return
    found = readers.read(page)
    check(found)
    assert "".join(found.text.split()) == "".join("".join(shown).split())


def test_a_document_that_libreoffice_wrote_is_read_alike(page: Path, tmp_path: Path, libreoffice: LibreOffice) -> None:
    made = docx.Document()
    made.core_properties.author = "Nadia Brandt"
    made.add_heading("Nobody waits for the ferry", 0)
    made.add_paragraph(PROSE[0])
    made.add_heading("Late again?", 1)
    made.add_paragraph(PROSE[1])
    first = read(page, made)
    again = readers.read(libreoffice(page, "docx", tmp_path / "out"))
    assert (again.text, again.parts, again.title, again.authors) == (
        first.text,
        first.parts,
        first.title,
        first.authors,
    )


@pytest.mark.parametrize("level", ["9" * 5_000, "-3", "12", "x"])
def test_an_outline_level_that_is_none_makes_a_heading_of_no_level(page: Path, level: str) -> None:
    head = f'<w:p><w:pPr><w:outlineLvl w:val="{level}"/></w:pPr><w:r><w:t>Boats</w:t></w:r></w:p>'
    found = read(page, head + paragraph(PROSE[0]) * 5)
    assert found.parts[0].level == 0
