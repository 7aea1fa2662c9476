"""An invented article typed in LibreOffice, and the files that LibreOffice makes of it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from tests.readers.pages import PROSE

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Nobody waits for the ferry"
AUTHOR = "Nadia Brandt"
DATE = "2026-03-03"
HEAD = "The Harbour Papers"
QUOTE = f"{PROSE[3]} {PROSE[0]} So says the timetable."
EMPHASIS = "a naïve “promise”"
ITEMS = ("Fewer boats on the northern quay", "More rain in every month of winter")
SECTIONS = ("Late again", "What the harbour office said", "Who pays for the shelter")
_WINTERS = (
    "the first, a second, the third, no fourth, a fifth, my sixth, our seventh, his eighth, her ninth, the tenth, "
    "one more, the last"
).split(", ")
LONG = [" ".join([*PROSE[n % 4 :], *PROSE[: n % 4], f"It was {ordinal} winter."]) for n, ordinal in enumerate(_WINTERS)]
MARKED = f"It was {EMPHASIS} 渡, says the office, and its long-standing promises are well-known on both quays."

PARAGRAPHS = [
    *[TITLE, f"By {AUTHOR}", "3 March 2026", *LONG[:4]],
    *[SECTIONS[0], *LONG[4:6], QUOTE, *ITEMS],
    *[SECTIONS[1], *LONG[6:9], MARKED],
    *[SECTIONS[2], *LONG[9:]],
]
"""All that an analyst sees of it, in order, but for the running head."""

_STYLES = """<office:styles>
<style:style style:name="Title" style:family="paragraph" style:display-name="Title">
 <style:text-properties fo:font-size="24pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
 style:default-outline-level="1"><style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.2cm"
 fo:keep-with-next="always"/><style:text-properties fo:font-size="16pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Quotations" style:family="paragraph"><style:paragraph-properties fo:margin-left="1.5cm"
 fo:margin-right="1.5cm" fo:margin-bottom="0.3cm"/></style:style>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph">
 <style:paragraph-properties fo:margin-bottom="0.3cm"/></style:style>
<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•">
 <style:list-level-properties text:list-level-position-and-space-mode="label-alignment">
 <style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="1.2cm"/>
 </style:list-level-properties></text:list-level-style-bullet></text:list-style></office:styles>
<office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="14.8cm"
 fo:page-height="21cm" fo:margin="2cm"/><style:header-style><style:header-footer-properties fo:min-height="1cm"
 fo:margin-bottom="0.5cm"/></style:header-style><style:footer-style><style:header-footer-properties
 fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout></office:automatic-styles>"""


def article(folder: Path) -> Path:
    """Write the article as LibreOffice's own flat document."""
    path = folder / "ferry.fodt"
    path.write_text(_document("".join(map(_paragraph, PARAGRAPHS))), encoding="utf-8")
    return path


def typed(folder: Path, name: str, paragraphs: list[str]) -> Path:
    """Write paragraphs as a flat document without title and properties."""
    path = folder / f"{name}.fodt"
    path.write_text(_document("".join(_p("Text_20_body", escape(each)) for each in paragraphs), ""), encoding="utf-8")
    return path


def _paragraph(text: str) -> str:
    if text == TITLE:
        return _p("Title", text)
    if text in SECTIONS:
        return f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{text}</text:h>'
    if text in ITEMS:
        return (
            f'<text:list text:style-name="L1"><text:list-item>{_p("Text_20_body", text)}</text:list-item></text:list>'
        )
    bold = f'<text:span text:style-name="Strong">{EMPHASIS}</text:span>'
    return _p("Quotations" if text == QUOTE else "Text_20_body", text.replace(EMPHASIS, bold))


def _p(style: str, content: str) -> str:
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def _document(body: str, title: str = TITLE) -> str:
    spaces = "office style text fo:xsl-fo-compatible meta dc".split()
    names = " ".join(
        f'xmlns:{name.split(":")[0]}="urn:oasis:names:tc:opendocument:xmlns:{name.split(":")[-1]}:1.0"'
        for name in spaces
        if name != "dc"
    )
    said = f"<dc:title>{title}</dc:title><meta:initial-creator>{AUTHOR}</meta:initial-creator>" if title else ""
    furniture = f"<style:header>{_p('Text_20_body', HEAD)}</style:header>" if title else ""
    furniture += f"<style:footer>{_p('Text_20_body', '<text:page-number/>')}</style:footer>" if title else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {names} xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:meta>{said}<dc:creator>{AUTHOR}</dc:creator></office:meta>{_STYLES}<office:master-styles>"
        f'<style:master-page style:name="Standard" style:page-layout-name="pm1">{furniture}</style:master-page>'
        f"</office:master-styles><office:body><office:text>{body}</office:text></office:body></office:document>"
    )
