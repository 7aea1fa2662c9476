"""Which value an event replaces: two events with the same register are about the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core import events as ev

if TYPE_CHECKING:
    Register = tuple[str, str]


_FIELDS: dict[type[ev.Event], str] = {
    ev.AnnotationReanchored: "selector",
    ev.ArticleUpdated: "text",
    ev.PointReworded: "sentence",
    ev.PointMoved: "place",
}


def register_of(event: ev.Event) -> Register | None:
    """Return the thing and its field to which an event gives another value; None if it adds or takes a whole record.

    >>> register_of(ev.MemoWritten(field="to", was="", now="The Minister"))
    ('memo', 'to')
    """
    register: Register | None = None
    match event:
        case ev.AnnotationEvent() | ev.ArticleDescribed() | ev.PointRated():
            register = (event.targets[0], event.field)
        case ev.TagDescribed():
            register = (event.subtag, event.field)
        case ev.PartMarked():
            register = (event.article, f"part {event.start}")
        case ev.PointSupported():
            register = (event.point, event.annotation)
        case ev.ContradictionNoted():
            register = (event.one, event.other)
        case ev.MemoWritten():
            register = ("memo", event.field)
        case ev.BriefNamed():
            register = ("brief", "name")
        case _ if type(event) in _FIELDS:
            register = (event.targets[0], _FIELDS[type(event)])
    return register
