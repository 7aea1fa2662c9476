"""The memo as a Word file: the one place that knows WordprocessingML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefer.memo.origin import UNKNOWN, Origin
from briefer.memo.outline import Page
from briefer.memo.word import template as templates
from briefer.memo.word.body import Body, Written
from briefer.memo.word.carried import put_evidence
from briefer.memo.word.frame import frame
from briefer.memo.word.manifest import Manifest, print_of_markup, write_manifest
from briefer.memo.word.markup import part
from briefer.memo.word.names import WORD_TYPE, R, W, relation
from briefer.memo.word.package import xml_parts
from briefer.memo.word.proof import faults
from briefer.memo.word.properties import add_properties, set_language

if TYPE_CHECKING:
    from collections.abc import Container
    from pathlib import Path

    from briefer.memo.outline import Outline
    from briefer.memo.word.package import Package
    from briefer.memo.word.template import Template


class FaultyMemoError(RuntimeError):
    """The memo breaks a rule of the format: a bug of ours, and no file was written."""


def write(outline: Outline, template: Path | None = None, origin: Origin = UNKNOWN) -> bytes:
    """Return the memo as the bytes of a .docx file, on our template or a user's .docx or .dotx.

    Raises `BrieferError` if the template cannot be used. What is returned was checked: every part parses,
    every reference resolves.
    """
    base = templates.load(template)
    if base.own:
        base.set_page(*(templates.LETTER if outline.page is Page.LETTER else templates.A4))
    frame(base, outline.marking)
    blocks = _add_body(base, outline)
    set_language(base, outline.language)
    add_properties(base.package, outline)
    prints = {name: print_of_markup(*written) for name, written in blocks.items()}
    write_manifest(base.package, base.main, Manifest(prints, origin.brief, origin.entries, outline.marking))
    if origin.evidence is not None:
        put_evidence(base.package, base.main, origin.evidence)
    prove(base.package, base.main)
    return base.package.to_bytes()


def lacking(template: Path) -> tuple[str, ...]:
    """Return the names of the styles a user's template lacks, which the memo would add. Raises `BrieferError`."""
    return templates.load(template).lacking


def _add_body(base: Template, outline: Outline) -> dict[str, Written]:
    body = Body(outline, base)
    sections = body.sections()
    setup = etree.tostring(base.page_setup, encoding="unicode")
    namespaces = f'xmlns:w="{W}" xmlns:r="{R}"'
    base.package.parts[base.main] = part("w:document", f"<w:body>{sections}{setup}</w:body>", namespaces)
    for notes in (body.footnotes, body.endnotes):
        name = base.package.free_name(f"word/{notes.kind}s{{}}.xml", first="")
        base.package.add(name, notes.part(), WORD_TYPE.format(f"{notes.kind}s"))
        base.package.relate(base.main, relation(f"{notes.kind}s"), name)
    if body.lists:
        templates.add_ordered_lists(base, body.lists)
    return body.blocks


def prove(package: Package, main: str, known: Container[str] = ()) -> None:
    """Check a finished memo. Raises `FaultyMemoError` for a fault other than those known before."""
    found = [fault for fault in faults(package, main, xml_parts(package)) if fault not in known]
    if found:
        raise FaultyMemoError("; ".join(found[:5]))
