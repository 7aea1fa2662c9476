"""Our template, and the templates of users."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Mm

from briefer.core.errors import BrieferError
from briefer.core.resources import resource
from briefer.memo.composing import compose
from briefer.memo.word import lacking, write
from briefer.memo.word.names import MAIN_TYPE, TEMPLATE_TYPE
from briefer.memo.word.template import lacks, load
from tests.memo.examples import TODAY, small
from tests.memo.reading import Memo, W, open_memo, style_of, words
from tools.make_memo_template import files, make

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def house_style(tmp_path: Path) -> Path:
    """Return a user's template: own header and footer, narrow page, a style named as one of ours, a first page."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.left_margin, section.right_margin = Mm(150), Mm(20), Mm(20)
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "Ministry of Rivers"
    section.footer.paragraphs[0].text = "Page"
    document.styles.add_style("Briefer Lead", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("Text that is not taken over")
    path = tmp_path / "house.docx"
    document.save(str(path))
    return path


def memo(template: Path, **typed: str) -> Memo:
    brief = small()
    brief.memo.update(typed)
    return open_memo(write(compose(brief, today=TODAY), template))


def rezipped(path: Path, replaced: dict[str, Callable[[bytes], bytes]], added: dict[str, bytes] | None = None) -> Path:
    """Rewrite members of a zip file in place."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**members, **(added or {})}.items():
            archive.writestr(name, replaced.get(name, bytes)(content))
    return path


def test_a_users_page_header_and_footer_stay_and_the_text_goes(house_style: Path) -> None:
    made = memo(house_style)
    text = "".join(words(root) for name, root in made.parts.items() if "header" in name or "footer" in name)
    assert "Ministry of Rivers" in text
    assert "not taken over" not in words(made.body)
    assert [round(int(width) / 56.7) for width in made.values("pgSz", "w")] == [150]
    widths = [int(column.get(f"{W}w", "")) for column in next(made.body.iter(f"{W}tbl")).iter(f"{W}gridCol")]
    assert abs(sum(widths) - 110 * 56.7) < 3


def test_a_users_template_passes_the_validator(
    house_style: Path, tmp_path: Path, validate_word: Callable[[Path], list[dict[str, str]]]
) -> None:
    brief = small()
    brief.memo |= {"marking": "Internal", "bottom_line": "1. one\n2. two\n- three"}
    path = tmp_path / "memo.docx"
    path.write_bytes(write(compose(brief, today=TODAY), house_style))
    assert validate_word(path) == []


def test_what_a_template_lacks_is_added_and_told(house_style: Path) -> None:
    names = lacking(house_style)
    assert "Briefer Table" in names
    assert "footnote text" in names
    assert "Briefer Lead" not in names
    assert "heading 1" not in names
    made = memo(house_style)
    there = {style.get(f"{W}styleId") for style in made.parts["word/styles.xml"].iter(f"{W}style")}
    used = {style_of(p) for p in made.body.iter(f"{W}p")} - {""}
    assert used <= there


def test_styles_are_found_by_name_where_word_translates_their_ids(house_style: Path) -> None:
    def in_german(styles: bytes) -> bytes:
        return styles.replace(b'w:styleId="Heading1"', b'w:styleId="berschrift1"').replace(
            b'w:val="Heading1"', b'w:val="berschrift1"'
        )

    made = memo(rezipped(house_style, {"word/styles.xml": in_german}))
    assert made.paragraphs("berschrift1")[0] == "Bottom line"


def test_an_id_that_means_something_else_there_is_not_taken(house_style: Path) -> None:
    def taken(styles: bytes) -> bytes:
        other = b'<w:style w:type="paragraph" w:styleId="BrieferNote"><w:name w:val="Other"/></w:style></w:styles>'
        return styles.replace(b"</w:styles>", other)

    made = memo(rezipped(house_style, {"word/styles.xml": taken}))
    assert made.paragraphs("Briefer-BrieferNote")


def test_the_marking_stands_on_the_first_page_too(house_style: Path) -> None:
    made = memo(house_style, marking="INTERNAL")
    kinds = [element.get(f"{W}type") for element in made.body.iter(f"{W}headerReference")]
    assert sorted(kinds, key=str) == ["default", "first"]
    headers = [words(root) for name, root in made.parts.items() if name.startswith("word/header")]
    assert all("INTERNAL" in text for text in headers)


def test_locks_and_tracking_in_a_users_settings_are_left_behind(house_style: Path) -> None:
    def locked(settings: bytes) -> bytes:
        extra = b'<w:evenAndOddHeaders/><w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>'
        return settings.replace(b"</w:settings>", extra)

    made = memo(rezipped(house_style, {"word/settings.xml": locked}), marking="X")
    settings = made.parts["word/settings.xml"]
    assert settings.find(f"{W}documentProtection") is None
    assert settings.find(f"{W}evenAndOddHeaders") is not None
    assert "even" in made.values("headerReference", "type")


def test_a_dotx_becomes_a_document(house_style: Path) -> None:
    def as_template(types: bytes) -> bytes:
        return types.replace(MAIN_TYPE.encode(), TEMPLATE_TYPE.encode())

    path = rezipped(house_style, {"[Content_Types].xml": as_template}).rename(house_style.with_suffix(".dotx"))
    made = memo(path)
    types = {e.get("PartName"): e.get("ContentType") for e in made.parts["[Content_Types].xml"]}
    assert types["/word/document.xml"] == MAIN_TYPE


def test_a_template_without_styles_or_numbering_gets_ours(tmp_path: Path) -> None:
    path = tmp_path / "bare.docx"
    make(path)
    rels = "word/_rels/document.xml.rels"
    bare = {rels: lambda _: b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'}
    body = {"word/document.xml": lambda content: content[: content.index(b"<w:sectPr")] + b"</w:body></w:document>"}
    made = memo(rezipped(path, {**bare, **body}), marking="X")
    assert made.paragraphs("Heading1")
    assert made.values("pgSz", "w") == ["11906"]


@pytest.mark.parametrize(
    ("part", "change", "sentence"),
    [
        ("word/document.xml", lambda c: c.replace(b"<w:document", b"<!DOCTYPE x><w:document", 1), "DOCTYPE"),
        ("word/document.xml", lambda c: c[: len(c) // 2], "damaged"),
        ("word/document.xml", lambda c: c.replace(b"openxmlformats.org/wordprocessingml/2006", b"x.org/s"), "Strict"),
        ("[Content_Types].xml", lambda c: c.replace(b"document.main+xml", b"document.macroEnabled.main+xml"), "macros"),
        ("[Content_Types].xml", lambda c: c.replace(b"document.main+xml", b"slide+xml"), "not a Word document"),
        ("_rels/.rels", lambda c: c.replace(b'officeDocument"', b'other"'), "not a Word document"),
    ],
)
def test_a_bad_template_is_refused_in_words(
    tmp_path: Path, part: str, change: Callable[[bytes], bytes], sentence: str
) -> None:
    path = tmp_path / "bad.docx"
    make(path)
    with pytest.raises(BrieferError, match=sentence):
        load(rezipped(path, {part: change}))


def test_what_is_no_file_no_zip_or_no_word_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BrieferError, match="There is no file"):
        load(tmp_path / "none.docx")
    path = tmp_path / "text.docx"
    path.write_text("Not a zip file")
    with pytest.raises(BrieferError, match="not a Word file"):
        load(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("hello.txt", "hello")
    with pytest.raises(BrieferError, match="not a Word file"):
        load(path)
    with pytest.raises(BrieferError, match="not a Word file"):
        load(tmp_path)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    make(path)
    rezipped(path, {}, {"word/media/a.xml": b"\0" * 20_000_000})
    with pytest.raises(BrieferError, match="unpacks to 20 MB"):
        load(path)


def test_our_template_is_what_the_tool_makes(tmp_path: Path) -> None:
    make(tmp_path / "again.docx")
    make(tmp_path / "twice.docx")
    assert (tmp_path / "again.docx").read_bytes() == (tmp_path / "twice.docx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(resource("memo", "template.docx").read_bytes())) as archive:
        assert {name: archive.read(name).decode() for name in archive.namelist()} == files()


def test_our_template_lacks_nothing_and_passes_the_validator(
    validate_word: Callable[[Path], list[dict[str, str]]],
) -> None:
    path = resource("memo", "template.docx")
    assert lacking(path) == ()
    assert load(None).lacking == ()
    assert validate_word(path) == []


def test_what_a_template_lacks_is_told_in_sentences(house_style: Path, tmp_path: Path) -> None:
    (said,) = lacks(house_style)
    assert said.startswith("It lacks these styles, which are added: ")
    assert "Briefer Table" in said
    assert "Briefer Lead" not in said
    plain = tmp_path / "plain.docx"
    docx.Document().save(str(plain))
    assert [sentence.split(":")[0] for sentence in lacks(plain)][1:] == [
        "It has no header",
        "It has no footer",
    ]


def test_a_template_that_sets_no_paper_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "bare.docx"
    docx.Document().save(str(path))
    rezipped(path, {"word/document.xml": lambda content: re.sub(rb"<w:pgSz[^>]*/>", b"", content)})
    assert "It sets no paper size: A4 is taken." in lacks(path)


def test_our_own_template_lacks_nothing() -> None:
    assert lacks(resource("memo", "template.docx")) == ()


def test_a_users_margins_are_not_ours_to_narrow(house_style: Path) -> None:
    short, full = memo(house_style, form="short"), memo(house_style)
    assert short.values("pgMar", "left") == full.values("pgMar", "left")
    sizes = [next(made.parts["word/styles.xml"].iter(f"{W}sz")).get(f"{W}val") for made in (short, full)]
    assert sizes[0] == sizes[1]
