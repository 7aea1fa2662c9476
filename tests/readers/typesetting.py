"""The invented article of `producers` as it is typed for LibreOffice and for groff."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.readers.producers import ASTRAL, AUTHOR, DATE, STORY, TITLE, Block

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = "The Harbour Papers"
NOTED = "of the harbour office."
NOTE = "The office says so in its yearly letter, which nobody reads."
ROWS = (("Winter", "Boats", "Late"), ("2024", "212", "31"), ("2025", "187", "95"))

_SPACES = ("office", "style", "text", "table", "fo:xsl-fo-compatible", "meta")
_STYLES = """<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2"/>
 <style:text-properties style:font-name="DejaVu Serif" fo:font-family="'DejaVu Serif'" fo:font-size="10pt"
 fo:language="en" fo:country="US" fo:hyphenate="true" fo:hyphenation-remain-char-count="2"
 fo:hyphenation-push-char-count="2"/></style:default-style>
<style:style style:name="Title" style:family="paragraph" style:display-name="Title">
 <style:text-properties fo:font-size="20pt" fo:font-weight="bold" fo:hyphenate="false"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
 style:default-outline-level="1"><style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.2cm"
 fo:keep-with-next="always"/><style:text-properties fo:font-size="15pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"
 style:default-outline-level="2"><style:paragraph-properties fo:margin-top="0.3cm" fo:margin-bottom="0.2cm"
 fo:keep-with-next="always"/><style:text-properties fo:font-size="12pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Quotations" style:family="paragraph"><style:paragraph-properties fo:margin-left="0.8cm"
 fo:margin-right="0.8cm" fo:margin-bottom="0.3cm"/></style:style>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph">
 <style:paragraph-properties fo:margin-bottom="0.3cm" fo:text-align="justify"/></style:style>
<style:style style:name="Footnote" style:family="paragraph"><style:text-properties fo:font-size="8pt"/></style:style>
<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•">
 <style:list-level-properties text:list-level-position-and-space-mode="label-alignment">
 <style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="1cm"/>
 </style:list-level-properties></text:list-level-style-bullet></text:list-style></office:styles>"""
_LAYOUT = """<office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties
 fo:page-width="21cm" fo:page-height="26cm" fo:margin="2cm">{columns}</style:page-layout-properties>
 <style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.5cm"/>
 </style:header-style><style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/>
 </style:footer-style></style:page-layout></office:automatic-styles>"""


def flat_document(columns: int = 1) -> str:
    """Return the article as LibreOffice's flat document, with a footnote, a table, running heads and page numbers."""
    split = f'<style:columns fo:column-count="{columns}" fo:column-gap="0.8cm"/>' if columns > 1 else ""
    names = " ".join(
        f'xmlns:{name.partition(":")[0]}="urn:oasis:names:tc:opendocument:xmlns:{name.rpartition(":")[2]}:1.0"'
        for name in _SPACES
    )
    said = (
        f"<dc:title>{TITLE}</dc:title><meta:initial-creator>{AUTHOR}</meta:initial-creator><dc:creator>{AUTHOR}"
        f"</dc:creator><meta:creation-date>{DATE}T08:00:00</meta:creation-date><dc:date>{DATE}T09:00:00</dc:date>"
    )
    edges = (
        f"<style:header>{_p('Text_20_body', HEAD)}</style:header>"
        f"<style:footer>{_p('Text_20_body', '<text:page-number/>')}</style:footer>"
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {names} xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:meta>{said}</office:meta>{_STYLES}{_LAYOUT.format(columns=split)}<office:master-styles>"
        f'<style:master-page style:name="Standard" style:page-layout-name="pm1">{edges}</style:master-page>'
        f"</office:master-styles><office:body><office:text>{''.join(map(_typed, STORY))}{_table()}</office:text>"
        "</office:body></office:document>"
    )


def _typed(block: Block) -> str:
    if block.kind in ("h2", "h3"):
        level = int(block.kind[1]) - 1
        return f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{block.markup}</text:h>'
    body = _spans(block.markup)
    if block.kind == "li":
        item = _p("Text_20_body", body)
        return f'<text:list text:style-name="L1"><text:list-item>{item}</text:list-item></text:list>'
    return _p({"h1": "Title", "quote": "Quotations"}.get(block.kind, "Text_20_body"), body)


def _spans(markup: str) -> str:
    styled = markup.replace("<b>", '<text:span text:style-name="Strong">').replace("</b>", "</text:span>")
    styled = styled.replace("<i>", '<text:span text:style-name="Emphasis">').replace("</i>", "</text:span>")
    body = f"<text:note-body>{_p('Footnote', NOTE)}</text:note-body>"
    note = f'<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>{body}</text:note>'
    return styled.replace(NOTED, f"{NOTED}{note}") if "<text:span" in styled else styled


def _table() -> str:
    cells = (
        "".join(f"<table:table-cell>{_p('Text_20_body', cell)}</table:table-cell>" for cell in row) for row in ROWS
    )
    rows = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    return f'<table:table><table:table-column table:number-columns-repeated="3"/>{rows}</table:table>'


def _p(style: str, content: str) -> str:
    return f'<text:p text:style-name="{style}">{content}</text:p>'


# --- groff

_MACROS = {"h1": ".TL", "byline": ".LP", "date": ".LP", "h2": ".SH 1", "h3": ".SH 2", "li": '.IP "\\(bu" 3', "p": ".PP"}


def manuscript(*, columns: int = 1) -> str:
    """Return the article as it is typed for groff with the macros `ms`: justified, hyphenated, with running heads.

    Its fonts hold the letters of western Europe, so the signs beyond them are left out.
    """
    split = [".2C"] if columns > 1 else []
    lines = [".nr PS 14", ".nr VS 17", ".nr GROWPS 3", ".nr PSINCR 2p", f".ds LH {HEAD}", ".ds CH", ".ds RH %"]
    lines += [f"\\X'ps: exec [/Title ({TITLE}) /DOCINFO pdfmark'"]
    for block in PRINTED:
        lines += _set(block)
        lines += split if block.kind == "date" else []
    return "\n".join(lines) + "\n"


PRINTED = tuple(block._replace(markup=block.markup.replace(ASTRAL, "the ferry’s stop")) for block in STORY)
"""The article in letters that every font holds."""


def _set(block: Block) -> Iterator[str]:
    words = re.sub(r"</[bi]>", r"\\fP", block.markup.replace("<b>", "\\fB").replace("<i>", "\\fI"))
    if block.kind == "quote":
        yield from (".QS", ".LP", words, ".QE")
    else:
        yield from (_MACROS[block.kind], words)
