"""Word documents made by hand, part by part, for what no word processor would write."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def paragraph(words: str, style: str = "") -> str:
    """Return a paragraph of one run."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{words}</w:t></w:r></w:p>"


def document(body: str) -> str:
    """Return the main part."""
    return f"<w:document {NS}><w:body>{body}</w:body></w:document>"


def word_file(path: Path, body: str, parts: Mapping[str, str | bytes] | None = None) -> Path:
    """Write a document with a body and other parts, `word/styles.xml` and so on, which it then refers to."""
    others = dict(parts or {})
    kinds = {name.removeprefix("word/").removesuffix(".xml"): name for name in others if name.startswith("word/")}
    targets = [relation(kind, name.removeprefix("word/")) for kind, name in kinds.items()]
    root = [relation("officeDocument", "word/document.xml")]
    if "docProps/core.xml" in others:
        root.append(relation("metadata/core-properties", "docProps/core.xml"))
    written: dict[str, str | bytes] = {
        "_rels/.rels": RELATIONS.format("".join(root)),
        "word/_rels/document.xml.rels": RELATIONS.format("".join(targets)),
        "word/document.xml": document(body),
        **others,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in written.items():
            package.writestr(name, content)
    return path


def relation(kind: str, target: str) -> str:
    """Return a relation of one kind to a part."""
    return f'<Relationship Id="r{abs(hash(target))}" Type="{TYPES}/{kind}" Target="{target}"/>'
