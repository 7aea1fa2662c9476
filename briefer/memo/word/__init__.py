"""The memo as a Word file: the one place that knows WordprocessingML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefer.memo.outline import Page
from briefer.memo.word import template as templates
from briefer.memo.word.body import Body
from briefer.memo.word.frame import frame
from briefer.memo.word.manifest import add_manifest, hashes
from briefer.memo.word.markup import part
from briefer.memo.word.names import WORD_TYPE, R, W, relation
from briefer.memo.word.package import parse
from briefer.memo.word.proof import faults
from briefer.memo.word.properties import add_properties, set_language

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.memo.outline import Outline
    from briefer.memo.word.template import Template


class FaultyMemoError(RuntimeError):
    """The memo breaks a rule of the format: a bug of ours, and no file was written."""


def write(outline: Outline, template: Path | None = None) -> bytes:
    """Return the memo as the bytes of a .docx file, on our template or a user's .docx or .dotx.

    Raises `BrieferError` if the template cannot be used. What is returned was checked: every part parses,
    every reference resolves.
    """
    base = templates.load(template)
    if base.own:
        base.set_page(*(templates.LETTER if outline.page is Page.LETTER else templates.A4))
    frame(base, outline.marking)
    _add_body(base, outline)
    set_language(base, outline.language)
    add_properties(base.package, outline)
    _check(base)
    return base.package.to_bytes()


def lacking(template: Path) -> tuple[str, ...]:
    """Return the names of the styles a user's template lacks, which the memo would add. Raises `BrieferError`."""
    return templates.load(template).lacking


def _add_body(base: Template, outline: Outline) -> None:
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


def _check(base: Template) -> None:
    package = base.package
    roots = {name: parse(content) for name, content in package.parts.items() if _is_xml(package.types[name])}
    add_manifest(base, hashes(roots[base.main]))
    found = faults(package, base.main, roots)
    if found:
        raise FaultyMemoError("; ".join(found[:5]))


def _is_xml(content_type: str) -> bool:
    return content_type.endswith(("+xml", "/xml"))
