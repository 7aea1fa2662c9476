"""An existing memo as the template of its own new blocks: its styles as the reader left them, and its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from briefer.core.resources import resource
from briefer.memo.word.names import w
from briefer.memo.word.package import read
from briefer.memo.word.template import Template, copy_part, list_numbers, merged_styles

if TYPE_CHECKING:
    from briefer.memo.word.recompile.opening import OldMemo


def adopt(memo: OldMemo) -> Template:
    """Return the memo as a template; the styles and lists that it lacks are added to it."""
    ours = read(resource("memo", "template.docx"))
    for kind in ("styles", "numbering"):
        if memo.package.relation_of(memo.main, kind) is None:
            copy_part(memo.package, memo.main, ours, kind)
    styles, lacking = merged_styles(memo.package, memo.main, ours)
    lists = list_numbers(memo.package, memo.main, ours)
    return Template(memo.package, memo.main, _page_setup(memo), styles, lacking, *lists, own=False)


def _page_setup(memo: OldMemo) -> etree._Element:
    """Return the last section's page setup, the memo's own element."""
    found = memo.body.findall(w("sectPr"))
    return found[-1] if found else etree.SubElement(memo.body, w("sectPr"))
