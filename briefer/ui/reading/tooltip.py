"""What is told of a passage when the pointer rests on it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from briefer.core.codebook import subtag_of
from briefer.ui.naming import shown
from briefer.ui.translating import kind_name, translate

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.records import Annotation


def _tr(words: str) -> str:
    return translate("Reading", words)


def describe(brief: Brief, passage: Annotation) -> str:
    """Return kind, stance, whose view it is, note and annotator, as HTML in which all words are escaped."""
    kind = kind_name(passage.kind)
    head = f"{kind} · {_tr(passage.stance.value)}" if passage.stance else kind
    subtag = subtag_of(brief, passage)
    lines = [f"<b>{escape(f'{head} · {shown(subtag.label)}' if subtag else head)}</b>"]
    if passage.said_by:
        lines.append(escape(_tr("said by {who}").format(who=passage.said_by)))
    if passage.note:
        lines.append(escape(passage.note).replace("\n", "<br>"))
    if passage.creator:
        lines.append(escape(_tr("tagged by {who}").format(who=brief.name_of(passage.creator))))
    return "<br>".join(lines)
