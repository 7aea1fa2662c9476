"""The names WordprocessingML goes by: namespaces, relationship and content types (ECMA-376-1, annex A; -2, annex F)."""

from __future__ import annotations

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
CORE_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

_OFFICE = "application/vnd.openxmlformats-officedocument"
WORD_TYPE = _OFFICE + ".wordprocessingml.{}+xml"
MAIN_TYPE = WORD_TYPE.format("document.main")
TEMPLATE_TYPE = WORD_TYPE.format("template.main")
PROPERTIES_TYPE = _OFFICE + ".customXmlProperties+xml"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"


def w(tag: str) -> str:
    """Return a WordprocessingML name in Clark notation.

    >>> w("p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    return f"{{{W}}}{tag}"


def relation(kind: str) -> str:
    """Return the relationship type of a kind of part, such as `styles`."""
    return f"{R}/{kind}"
