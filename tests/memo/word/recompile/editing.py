"""Edits of a memo as Word writes them, made on the file's XML without the code that wrote it."""

from __future__ import annotations

import io
import zipfile
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from tests.memo.reading import R, W, words

if TYPE_CHECKING:
    from collections.abc import Callable

    Edit = Callable[["Docx"], None]

NS = f'xmlns:w="{W[1:-1]}" xmlns:r="{R[1:-1]}"'
WHO = 'w:author="The Director" w:date="2026-11-20T10:00:00Z"'
DOCUMENT, FOOTNOTES, RELS = "word/document.xml", "word/footnotes.xml", "word/_rels/document.xml.rels"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
)
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def xml(text: str) -> etree._Element:
    """Return an element; `w:` and `r:` are declared."""
    return etree.fromstring(f"<root {NS}>{text}</root>")[0]


def paragraph(text: str, properties: str = "") -> etree._Element:
    """Return a paragraph of somebody's."""
    return xml(f'<w:p w:rsidR="00A77B3E"><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>')


class Docx:
    """A Word file in somebody's hands."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.files = {name: archive.read(name) for name in archive.namelist()}
        self.root = etree.fromstring(self.files[DOCUMENT])
        self.body = self.root[0]

    def to_bytes(self) -> bytes:
        """Save."""
        self.files[DOCUMENT] = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.files.items():
                archive.writestr(name, content)
        return out.getvalue()

    def control(self, section: str) -> etree._Element:
        """Return a section's content control."""
        tags = self.root.iter(f"{W}tag")
        found = next(tag for tag in tags if tag.get(f"{W}val") == f"briefer:{section}").getparent()
        assert found is not None
        control = found.getparent()
        assert control is not None
        return control

    def paragraphs(self, section: str) -> list[etree._Element]:
        """Return a section's paragraphs that say something."""
        return [p for p in self.control(section).iter(f"{W}p") if words(p)]

    def add_part(self, name: str, content: str, content_type: str, kind: str) -> str:
        """Add a part that the document refers to, and return the relationship's id."""
        self.files[name] = content.encode()
        self.replace(
            "[Content_Types].xml", "</Types>", f'<Override PartName="/{name}" ContentType="{content_type}"/></Types>'
        )
        return self.relate(kind, name.removeprefix("word/"))

    def relate(self, kind: str, target: str) -> str:
        """Add a relationship of the document and return its id."""
        line = f'<Relationship Id="rIdMine{kind}" Type="{REL}{kind}" Target="{target}"/></Relationships>'
        self.replace(RELS, "</Relationships>", line)
        return f"rIdMine{kind}"

    def replace(self, name: str, old: str, new: str) -> None:
        """Change a part's text."""
        text = self.files[name].decode()
        assert old in text
        self.files[name] = text.replace(old, new).encode()


def edited(data: bytes, *edits: Edit) -> bytes:
    """Return a memo after some edits."""
    made = Docx(data)
    for edit in edits:
        edit(made)
    return made.to_bytes()


def type_between(section: str, text: str) -> Edit:
    """Type a paragraph of one's own behind a section."""
    return lambda made: made.control(section).getnext().addnext(paragraph(text))  # type: ignore[union-attr]


def type_into(section: str, text: str) -> Edit:
    """Type some words at the end of a section's last line, in a run of their own as Word does."""

    def edit(made: Docx) -> None:
        last = made.paragraphs(section)[-1]
        last.append(xml(f'<w:r w:rsidRPr="00B1A7E5"><w:t xml:space="preserve"> {text}</w:t></w:r>'))

    return edit


def replace_words(section: str, old: str, new: str) -> Edit:
    """Correct a section's words in place, as by hand or as Word's autocorrection does."""

    def edit(made: Docx) -> None:
        texts = [text for text in made.control(section).iter(f"{W}t") if old in (text.text or "")]
        texts[0].text = (texts[0].text or "").replace(old, new)

    return edit


def split_runs(made: Docx) -> None:
    """Save as Word does after spelling checks: runs cut at revision ids, marks between; no word is another."""
    for run in list(made.root.iter(f"{W}r")):
        text = run.find(f"{W}t")
        if text is not None and len(text.text or "") > 3 and len(run.findall(f"{W}t")) == 1:
            second = deepcopy(run)
            second.set(f"{W}rsidR", "00C0FFEE")
            whole = text.text or ""
            text.text, last = whole[:3], second.find(f"{W}t")
            assert last is not None
            last.text = whole[3:]
            for half in (text, last):
                half.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.addnext(second)
            run.addnext(xml('<w:proofErr w:type="spellStart"/>'))


def insert_tracked(section: str, text: str, id_: int = 9001) -> Edit:
    """Type with changes tracked."""

    def edit(made: Docx) -> None:
        run = f'<w:r><w:t xml:space="preserve"> {text}</w:t></w:r>'
        made.paragraphs(section)[-1].append(xml(f'<w:ins w:id="{id_}" {WHO}>{run}</w:ins>'))

    return edit


def delete_tracked(section: str) -> Edit:
    """Strike the last words out with changes tracked: they are not words of the text any more."""

    def edit(made: Docx) -> None:
        run = [r for r in made.control(section).iter(f"{W}r") if r.find(f"{W}t") is not None][-1]
        text = run.find(f"{W}t")
        assert text is not None
        text.tag = f"{W}delText"
        wrapper = xml(f'<w:del w:id="9002" {WHO}/>')
        run.addprevious(wrapper)
        wrapper.append(run)

    return edit


def comment_on(section: str, text: str) -> Edit:
    """Comment on a section's last line."""

    def edit(made: Docx) -> None:
        inner = f'<w:comment w:id="0" {WHO} w:initials="D"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>'
        part = f'<?xml version="1.0" encoding="UTF-8"?><w:comments {NS}>{inner}</w:comments>'
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
        made.add_part("word/comments.xml", part, kind, "comments")
        last = made.paragraphs(section)[-1] if section else made.body.findall(f"{W}p")[-1]
        last.insert(1, xml('<w:commentRangeStart w:id="0"/>'))
        last.append(xml('<w:commentRangeEnd w:id="0"/>'))
        last.append(xml('<w:r><w:commentReference w:id="0"/></w:r>'))

    return edit


def footnote(text: str, section: str = "", id_: int = 900) -> Edit:
    """Add a footnote of one's own to a section's last line or, without a section, to the last own paragraph."""

    def edit(made: Docx) -> None:
        note = (
            f'<w:footnote w:id="{id_}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> {text}</w:t></w:r></w:p></w:footnote>'
        )
        made.replace(FOOTNOTES, "</w:footnotes>", f"{note}</w:footnotes>")
        last = made.paragraphs(section)[-1] if section else made.body.findall(f"{W}p")[-1]
        last.append(xml(f'<w:r><w:footnoteReference w:id="{id_}"/></w:r>'))

    return edit


def picture(section: str = "") -> Edit:
    """Paste a picture into a section or, without one, behind the first."""

    def edit(made: Docx) -> None:
        made.files["word/media/mine.png"] = PNG
        made.replace("[Content_Types].xml", "<Default", '<Default Extension="png" ContentType="image/png"/><Default')
        id_ = made.relate("image", "media/mine.png")
        last = made.paragraphs(section)[-1] if section else paragraph("See:")
        last.append(xml(f"<w:r><w:drawing>{_inline(id_)}</w:drawing></w:r>"))
        if not section:
            made.control("bottom_line").getnext().addnext(last)  # type: ignore[union-attr]

    return edit


def _inline(id_: str) -> str:
    a, pic = (f"http://schemas.openxmlformats.org/drawingml/2006/{name}" for name in ("main", "picture"))
    wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    fill = f'<pic:blipFill><a:blip r:embed="{id_}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    size = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm>'
    shape = f'<pic:spPr>{size}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    named = '<pic:nvPicPr><pic:cNvPr id="0" name="mine.png"/><pic:cNvPicPr/></pic:nvPicPr>'
    inner = f'<pic:pic xmlns:pic="{pic}">{named}{fill}{shape}</pic:pic>'
    graphic = f'<a:graphic xmlns:a="{a}"><a:graphicData uri="{pic}">{inner}</a:graphicData></a:graphic>'
    head = '<wp:extent cx="9525" cy="9525"/><wp:docPr id="77" name="Mine" descr="A dot"/>'
    return f'<wp:inline xmlns:wp="{wp}" distT="0" distB="0" distL="0" distR="0">{head}{graphic}</wp:inline>'


def highlight(section: str) -> Edit:
    """Mark a section's last words in yellow."""

    def edit(made: Docx) -> None:
        runs = [run for run in made.control(section).iter(f"{W}r") if run.find(f"{W}rPr") is None]
        for run in runs[:1]:
            run.insert(0, xml('<w:rPr><w:highlight w:val="yellow"/></w:rPr>'))

    return edit


def move_to_end(section: str) -> Edit:
    """Cut a section and paste it at the end; its bookmark goes with it."""

    def edit(made: Docx) -> None:
        control = made.control(section)
        moved = [control.getprevious(), control, control.getnext()]
        setup = made.body.find(f"{W}sectPr")
        assert setup is not None
        for element in moved:
            assert element is not None
            setup.addprevious(element)

    return edit


def copy_to_end(section: str) -> Edit:
    """Copy a section and paste it at the end: same tag, another id, no bookmarks."""

    def edit(made: Docx) -> None:
        copy = deepcopy(made.control(section))
        for mark in list(copy.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            mark.getparent().remove(mark)  # type: ignore[union-attr]
        next(copy.iter(f"{W}id")).set(f"{W}val", "424242")
        made.body.insert(len(made.body) - 1, copy)

    return edit


def delete(section: str) -> Edit:
    """Select a section and press Delete."""

    def edit(made: Docx) -> None:
        control = made.control(section)
        for element in (control.getprevious(), control.getnext(), control):
            assert element is not None
            made.body.remove(element)

    return edit


def remove_control(section: str) -> Edit:
    """Remove the content control, keeping its text: `Remove Content Control` in Word."""

    def edit(made: Docx) -> None:
        control = made.control(section)
        content = control.find(f"{W}sdtContent")
        assert content is not None
        for element in list(content):
            control.addprevious(element)
        made.body.remove(control)

    return edit
