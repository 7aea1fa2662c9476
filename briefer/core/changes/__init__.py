"""What a user can ask for, in the imperative. A change looks at the brief and says which events follow from it.

A change that would alter nothing yields no events; one that cannot be done raises `BrieferError` and
yields none, so a change is all or nothing.
"""

from briefer.core.changes.articles import (
    AddArticle,
    DescribeArticle,
    MakeVersion,
    MarkPart,
    RemoveArticle,
    UpdateArticle,
)
from briefer.core.changes.base import Change, HavingRead, Together
from briefer.core.changes.board import ChooseScale, MergePoints, MovePoint, PointFromPassage, RatePoint, SplitPoint
from briefer.core.changes.memo import NameBrief, SettleConflict, WriteMemo
from briefer.core.changes.passages import (
    AcceptPassage,
    Annotate,
    Attribute,
    ChoosePrinting,
    MoveEnds,
    NoteContradiction,
    RemoveAnnotation,
    Retag,
    TakeStance,
    WriteGist,
    WriteNote,
)
from briefer.core.changes.points import RemovePoint, RewordPoint, StatePoint, SupportPoint
from briefer.core.changes.tags import AddTag, Classify, DescribeTag, MergeTags, MoveTag, RemoveTag

__all__ = [
    "AcceptPassage",
    "AddArticle",
    "AddTag",
    "Annotate",
    "Attribute",
    "Change",
    "ChoosePrinting",
    "ChooseScale",
    "Classify",
    "DescribeArticle",
    "DescribeTag",
    "HavingRead",
    "MakeVersion",
    "MarkPart",
    "MergePoints",
    "MergeTags",
    "MoveEnds",
    "MovePoint",
    "MoveTag",
    "NameBrief",
    "NoteContradiction",
    "PointFromPassage",
    "RatePoint",
    "RemoveAnnotation",
    "RemoveArticle",
    "RemovePoint",
    "RemoveTag",
    "Retag",
    "RewordPoint",
    "SettleConflict",
    "SplitPoint",
    "StatePoint",
    "SupportPoint",
    "TakeStance",
    "Together",
    "UpdateArticle",
    "WriteGist",
    "WriteMemo",
    "WriteNote",
]
