"""The records a brief is made of. All are immutable; offsets are code points of the article's canonical text."""

from __future__ import annotations

from briefer.core.records.articles import (
    Article,
    Edition,
    Mark,
    Origin,
    Part,
    Reliability,
    Role,
    Shape,
)
from briefer.core.records.fields import (
    Date,
    Grade,
    Offset,
    Prose,
    RecordT,
    Short,
    replace,
)
from briefer.core.records.passages import (
    CONTEXT,
    Anchor,
    Annotation,
    Contradiction,
    Outcome,
    Printing,
    Relocation,
    Selector,
    new_annotation_id,
    select,
)
from briefer.core.records.points import (
    Place,
    Point,
    Side,
    Trend,
    Weight,
    new_point_id,
)
from briefer.core.records.tags import (
    Tag,
    new_tag_id,
)

__all__ = (
    "CONTEXT",
    "Anchor",
    "Annotation",
    "Article",
    "Contradiction",
    "Date",
    "Edition",
    "Grade",
    "Mark",
    "Offset",
    "Origin",
    "Outcome",
    "Part",
    "Place",
    "Point",
    "Printing",
    "Prose",
    "RecordT",
    "Reliability",
    "Relocation",
    "Role",
    "Selector",
    "Shape",
    "Short",
    "Side",
    "Tag",
    "Trend",
    "Weight",
    "new_annotation_id",
    "new_point_id",
    "new_tag_id",
    "replace",
    "select",
)
