"""What happened, in the past tense: one event is one line of a `.briefer` file.

Every event says who did it, when, and as part of which change. An event that replaces a value also says
what the value was: so its inverse can be read off it, and a merge can see that two people changed the
same thing without knowing of each other.
"""

from __future__ import annotations

from briefer.core.events.articles import (
    ArticleAdded,
    ArticleDescribed,
    ArticleField,
    ArticleJoined,
    ArticleParted,
    ArticleRemoved,
    ArticleRestored,
    ArticleUpdated,
    PartMarked,
    Value,
)
from briefer.core.events.base import (
    Event,
    UnknownEvent,
    stamped,
)
from briefer.core.events.passages import (
    AnnotationAdded,
    AnnotationAttributed,
    AnnotationClassified,
    AnnotationEvent,
    AnnotationMoved,
    AnnotationReanchored,
    AnnotationRemoved,
    AnnotationRestored,
    AnnotationRetagged,
    ContradictionNoted,
    GistWritten,
    NoteWritten,
    PrintingChosen,
    StanceTaken,
)
from briefer.core.events.points import (
    PointField,
    PointMoved,
    PointRated,
    PointRemoved,
    PointRestored,
    PointReworded,
    PointStated,
    PointSupported,
    Rating,
)
from briefer.core.events.tags import TagAdded, TagDescribed, TagField, TagRemoved, TagRestored
from briefer.core.events.whole import (
    BriefNamed,
    ConflictSettled,
    MemoWritten,
    PersonNamed,
)

AnyEvent = (
    PersonNamed
    | BriefNamed
    | ArticleAdded
    | ArticleRemoved
    | ArticleRestored
    | ArticleDescribed
    | ArticleUpdated
    | ArticleJoined
    | ArticleParted
    | PartMarked
    | AnnotationAdded
    | AnnotationRemoved
    | AnnotationRestored
    | AnnotationRetagged
    | AnnotationMoved
    | AnnotationReanchored
    | StanceTaken
    | AnnotationAttributed
    | NoteWritten
    | GistWritten
    | PrintingChosen
    | AnnotationClassified
    | ContradictionNoted
    | TagAdded
    | TagRemoved
    | TagRestored
    | TagDescribed
    | PointStated
    | PointRemoved
    | PointRestored
    | PointReworded
    | PointSupported
    | PointRated
    | PointMoved
    | MemoWritten
    | ConflictSettled
)
"""Every event this version knows. A new one is added here, and to `briefer/core/fold/`."""

EVENT_TYPES: tuple[type[Event], ...] = AnyEvent.__args__

__all__ = [
    "EVENT_TYPES",
    "AnnotationAdded",
    "AnnotationAttributed",
    "AnnotationClassified",
    "AnnotationEvent",
    "AnnotationMoved",
    "AnnotationReanchored",
    "AnnotationRemoved",
    "AnnotationRestored",
    "AnnotationRetagged",
    "AnyEvent",
    "ArticleAdded",
    "ArticleDescribed",
    "ArticleField",
    "ArticleJoined",
    "ArticleParted",
    "ArticleRemoved",
    "ArticleRestored",
    "ArticleUpdated",
    "BriefNamed",
    "ConflictSettled",
    "ContradictionNoted",
    "Event",
    "GistWritten",
    "MemoWritten",
    "NoteWritten",
    "PartMarked",
    "PersonNamed",
    "PointField",
    "PointMoved",
    "PointRated",
    "PointRemoved",
    "PointRestored",
    "PointReworded",
    "PointStated",
    "PointSupported",
    "PrintingChosen",
    "Rating",
    "StanceTaken",
    "TagAdded",
    "TagDescribed",
    "TagField",
    "TagRemoved",
    "TagRestored",
    "UnknownEvent",
    "Value",
    "stamped",
]
