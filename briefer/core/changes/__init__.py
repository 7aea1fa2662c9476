"""What a user can ask for, in the imperative. A change looks at the brief and says which events follow from it.

A change that would alter nothing yields no events; one that cannot be done raises `BrieferError` and
yields none, so a change is all or nothing.
"""

from briefer.core.changes.articles import AddArticle, DescribeArticle, MarkPart, RemoveArticle, UpdateArticle
from briefer.core.changes.base import Change, Together
from briefer.core.changes.memo import NameBrief, WriteMemo
from briefer.core.changes.passages import (
    AcceptPassage,
    Annotate,
    Attribute,
    MoveEnds,
    RemoveAnnotation,
    Retag,
    TakeStance,
    WriteGist,
    WriteNote,
)
from briefer.core.changes.points import RemovePoint, RewordPoint, StatePoint, SupportPoint

__all__ = [
    "AcceptPassage",
    "AddArticle",
    "Annotate",
    "Attribute",
    "Change",
    "DescribeArticle",
    "MarkPart",
    "MoveEnds",
    "NameBrief",
    "RemoveAnnotation",
    "RemoveArticle",
    "RemovePoint",
    "Retag",
    "RewordPoint",
    "StatePoint",
    "SupportPoint",
    "TakeStance",
    "Together",
    "UpdateArticle",
    "WriteGist",
    "WriteMemo",
    "WriteNote",
]
