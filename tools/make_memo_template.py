"""Make `resources/memo/template.docx`, the same bytes each time: `python tools/make_memo_template.py`.

Styles, theme, numbering, settings and footer of the memo (ECMA-376-1, WordprocessingML 17, DrawingML 20).
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
TYPES = "application/vnd.openxmlformats-officedocument"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

FACE, STAND_IN = "Literata", "Georgia"
LINK, GREY, RULE, DARK_RULE = "0A3F7B", "535A63", "C9C6BD", "1F2328"


def spacing(before: int, after: int, line: int) -> str:
    """Return paragraph spacing in twips; `line` is a least height, so that faces of any metrics sit alike."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="atLeast"/>'


def size(half_points: int) -> str:
    """Return a type size, for scripts of both directions."""
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


BOLD, ITALIC = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>"
RAISED = f'<w:color w:val="{LINK}"/><w:vertAlign w:val="superscript"/>'
MUTED = f'<w:color w:val="{GREY}"/>'
KEEP = "<w:keepNext/>"
RIGHT_TAB = '<w:jc w:val="right"/>'


def paragraph(id_: str, name: str, ppr: str, rpr: str = "", then: str = "") -> str:
    """Return a paragraph style; `then` is the style of the paragraph after it."""
    following = f'<w:next w:val="{then}"/>' if then else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{id_}"{_custom(name)}><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/>{following}'
        f"<w:qFormat/><w:pPr>{ppr}</w:pPr>{f'<w:rPr>{rpr}</w:rPr>' if rpr else ''}</w:style>"
    )


def character(id_: str, name: str, rpr: str) -> str:
    """Return a character style."""
    return (
        f'<w:style w:type="character" w:styleId="{id_}"{_custom(name)}><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{rpr}</w:rPr></w:style>'
    )


def _custom(name: str) -> str:
    return ' w:customStyle="1"' if name.startswith("Briefer") else ""


def rule(side: str, colour: str = RULE, eighths: int = 4, space: int = 0) -> str:
    """Return one border line; its weight is in eighths of a point."""
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{colour}"/>'


CELLS = (
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar>'
)


def table(id_: str, name: str, borders: str, conditional: str = "") -> str:
    """Return a table style: rules, no boxes."""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{id_}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders>{CELLS}</w:tblPr>'
        f"{conditional}</w:style>"
    )


FRAME = rule("top", DARK_RULE, 8) + rule("bottom", DARK_RULE, 8)
HEADER_ROW = (
    f'<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>{rule("bottom", DARK_RULE, 8)}'
    "</w:tcBorders></w:tcPr></w:tblStylePr>"
)


def heading(level: int, ppr: str, rpr: str) -> str:
    """Return a heading style; it never ends a page."""
    outline = f'<w:outlineLvl w:val="{level - 1}"/>'
    return paragraph(f"Heading{level}", f"heading {level}", f"{KEEP}<w:keepLines/>{ppr}{outline}", rpr, then="Normal")


def listing(id_: str, name: str, number: int) -> str:
    """Return a list style; items hang by their marks."""
    numbering = f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(id_, name, numbering + spacing(0, 90, 300) + '<w:ind w:left="284" w:hanging="284"/>')


STYLES = "".join((
    ('<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" '
    f'w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>{size(21)}'
    '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    "<w:pPrDefault/></w:docDefaults>"),
    ('<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
    f"<w:pPr><w:widowControl/>{spacing(0, 120, 300)}</w:pPr></w:style>"),
    ('<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'),
    ('<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'),
    ('<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'),
    paragraph("Title", "Title", KEEP + spacing(0, 200, 460), BOLD + size(36), then="Normal"),
    heading(1, spacing(340, 90, 320), BOLD + size(25)),
    heading(2, spacing(200, 70, 290), BOLD + size(20)),
    heading(3, spacing(160, 60, 290), ITALIC + size(20)),
    paragraph("BrieferLead", "Briefer Lead", spacing(0, 120, 320), size(22)),
    paragraph("BrieferPoint", "Briefer Point", KEEP + spacing(160, 90, 300)),
    paragraph("BrieferNote", "Briefer Note", spacing(80, 120, 250), size(18)),
    paragraph("BrieferDecision", "Briefer Decision", spacing(160, 160, 300)),
    paragraph("BrieferField", "Briefer Field", spacing(70, 70, 280), size(20)),
    paragraph("BrieferCell", "Briefer Cell", spacing(60, 60, 270), size(19)),
    paragraph("BrieferColumn", "Briefer Column", KEEP + spacing(60, 50, 260), BOLD + size(18)),
    paragraph("BrieferEntry", "Briefer Entry", KEEP + "<w:keepLines/>" + spacing(220, 50, 270), size(19)),
    paragraph("BrieferDetail", "Briefer Detail", spacing(50, 120, 240), MUTED + size(17)),
    paragraph("BrieferMarking", "Briefer Marking", spacing(0, 0, 240) + '<w:jc w:val="center"/>',
              f'{BOLD}<w:caps/><w:spacing w:val="20"/>{size(16)}'),
    paragraph("Quote", "Quote",
              f'{KEEP}<w:pBdr>{rule("left", RULE, 12, 10)}</w:pBdr>{spacing(0, 60, 280)}<w:ind w:left="227"/>',
              size(20)),
    paragraph("BrieferFigure", "Briefer Figure", KEEP + spacing(200, 60, 240)),
    paragraph("BrieferFigureCaption", "Briefer Figure Caption", spacing(0, 200, 260), ITALIC + size(18)),
    paragraph("Caption", "caption", KEEP + spacing(120, 60, 260), ITALIC + size(18)),
    listing("ListBullet", "List Bullet", 1),
    listing("ListNumber", "List Number", 2),
    paragraph("Header", "header", spacing(0, 0, 240), size(17)),
    paragraph("Footer", "footer", spacing(0, 0, 240) + RIGHT_TAB, size(17)),
    paragraph("FootnoteText", "footnote text", spacing(0, 20, 240), size(17)),
    paragraph("EndnoteText", "endnote text", spacing(0, 40, 250), size(17)),
    character("FootnoteReference", "footnote reference", RAISED),
    character("EndnoteReference", "endnote reference", RAISED),
    character("Hyperlink", "Hyperlink", f'<w:color w:val="{LINK}"/>'),
    character("BrieferMuted", "Briefer Muted", MUTED),
    table("BrieferTable", "Briefer Table", rule("bottom") + rule("insideH"), HEADER_ROW),
    table("BrieferFields", "Briefer Fields", FRAME + rule("insideH")),
))  # fmt: skip


def level(kind: str, text: str) -> str:
    """Return the one level of a list."""
    face = f'<w:rPr><w:rFonts w:ascii="{FACE}" w:hAnsi="{FACE}" w:cs="{FACE}"/></w:rPr>' if kind == "bullet" else ""
    return (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr>{face}</w:lvl>'
    )


SINGLE = '<w:multiLevelType w:val="singleLevel"/>'
NUMBERING = "".join((
    f'<w:abstractNum w:abstractNumId="1">{SINGLE}{level("bullet", "•")}</w:abstractNum>',
    f'<w:abstractNum w:abstractNumId="2">{SINGLE}{level("decimal", "%1.")}</w:abstractNum>',
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
))  # fmt: skip


def notes(kind: str) -> str:
    """Return the two separators that a part of notes must begin with."""
    close = '<w:pPr><w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/></w:pPr>'
    parts = (("-1", "separator", "separator"), ("0", "continuationSeparator", "continuationSeparator"))
    return "".join(
        f'<w:{kind} w:type="{type_}" w:id="{id_}"><w:p>{close}<w:r><w:{mark}/></w:r></w:p></w:{kind}>'
        for id_, type_, mark in parts
    )


SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    '<w:endnotePr><w:numFmt w:val="decimal"/><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/>'
    '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" '
    'w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" '
    'w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
)
FONTS = (
    f'<w:font w:name="{FACE}"><w:altName w:val="{STAND_IN}"/><w:panose1 w:val="02040502050405020303"/>'
    '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
)
FOOTER = (
    '<w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="right"/></w:pPr>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    '<w:r><w:t xml:space="preserve"> / </w:t></w:r>'
    '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
)
BODY = (
    '<w:body><w:p/><w:sectPr><w:headerReference w:type="default" r:id="rId7"/>'
    '<w:footerReference w:type="default" r:id="rId8"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1531" w:right="1644" w:bottom="1361" w:left="1644" w:header="737" w:footer="624" w:gutter="0"/>'
    "</w:sectPr></w:body>"
)


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def theme() -> str:
    """Return the theme (ECMA-376-1, 14.2.7): one face, quiet colours."""
    colours = {
        "dk1": "1D1C19", "lt1": "FFFFFF", "dk2": "3A3934", "lt2": "F4F2EC", "accent1": LINK, "accent2": "9A4B1F",
        "accent3": "3F6B4A", "accent4": "7A5C99", "accent5": "8A6D1F", "accent6": GREY, "hlink": LINK, "folHlink": LINK,
    }  # fmt: skip
    scheme = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in colours.items())
    face = f'<a:latin typeface="{FACE}"/><a:ea typeface=""/><a:cs typeface=""/>'
    line = f'<a:ln w="6350">{_fill("phClr")}</a:ln>'
    return (
        f'<a:theme xmlns:a="{A}" name="Briefer"><a:themeElements><a:clrScheme name="Briefer">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="Briefer"><a:majorFont>{face}</a:majorFont>'
        f"<a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Briefer"><a:fillStyleLst>{_fill("phClr") * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_fill('phClr') * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def word(tag: str, content: str) -> str:
    """Return a part of the main document in WordprocessingML."""
    return f'{HEAD}<w:{tag} xmlns:w="{W}" xmlns:r="{R}">{content}</w:{tag}>'


PARTS = {
    "styles": ("styles", word("styles", STYLES)),
    "numbering": ("numbering", word("numbering", NUMBERING)),
    "settings": ("settings", word("settings", SETTINGS)),
    "fontTable": ("fontTable", word("fonts", FONTS)),
    "footnotes": ("footnotes", word("footnotes", notes("footnote"))),
    "endnotes": ("endnotes", word("endnotes", notes("endnote"))),
    "header1": ("header", word("hdr", '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p>')),
    "footer1": ("footer", word("ftr", FOOTER)),
}
"""Part name below `word/`, its type, its text; relationship ids count from rId1 in this order."""


def relationships(targets: list[tuple[str, str]]) -> str:
    """Return a relationships part (ECMA-376-2, 9.3) of pairs of type and target."""
    lines = "".join(
        f'<Relationship Id="rId{n}" Type="{R}/{type_}" Target="{target}"/>'
        for n, (type_, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'


def content_types() -> str:
    """Return the list of content types (ECMA-376-2, 10.1.2)."""
    kinds = {f"word/{name}.xml": f"{TYPES}.wordprocessingml.{type_}+xml" for name, (type_, _) in PARTS.items()}
    kinds["word/document.xml"] = f"{TYPES}.wordprocessingml.document.main+xml"
    kinds["word/theme/theme1.xml"] = f"{TYPES}.theme+xml"
    lines = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in sorted(kinds.items()))
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{lines}</Types>'
    )


def files() -> dict[str, str]:
    """Return all parts of the template by name."""
    targets = [(type_, f"{name}.xml") for name, (type_, _) in PARTS.items()]
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships([("officeDocument", "word/document.xml")]),
        "word/document.xml": word("document", BODY),
        "word/_rels/document.xml.rels": relationships([*targets, ("theme", "theme/theme1.xml")]),
        **{f"word/{name}.xml": text for name, (_, text) in PARTS.items()},
        "word/theme/theme1.xml": HEAD + theme(),
    }


def make(path: Path) -> None:
    """Write the template."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files().items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            archive.writestr(entry, text, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    here = Path(__file__).resolve().parent.parent / "resources" / "memo" / "template.docx"
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else here)
