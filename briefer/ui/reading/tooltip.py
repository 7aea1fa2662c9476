"""What is told of a passage when the pointer rests on it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from briefer.ui.translating import translate

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.records import Annotation


def _tr(words: str) -> str:
    return translate("Reading", words)


def describe(brief: Brief, passage: Annotation) -> str:
    """Return kind, stance, whose view it is, note and annotator, as HTML in which all words are escaped."""
    kind = passage.kind.label
    head = f"{kind} · {passage.stance.value}" if passage.stance else kind
    lines = [f"<b>{escape(head)}</b>"]
    if passage.said_by:
        lines.append(escape(_tr("said by {who}").format(who=passage.said_by)))
    if passage.note:
        lines.append(escape(passage.note).replace("\n", "<br>"))
    if passage.creator:
        lines.append(escape(_tr("tagged by {who}").format(who=brief.name_of(passage.creator))))
    return "<br>".join(lines)
