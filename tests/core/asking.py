"""What somebody at the keyboard might ask for next: a change drawn from all there are, on whatever the brief holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, get_args

from hypothesis import strategies as st

from briefer.core import changes
from briefer.core.events import ArticleField, PointField, Rating, TagField
from briefer.core.ids import NO_TAG
from briefer.core.kinds import KINDS, Stance
from briefer.core.records import Printing, Role, Side, Trend, Weight, new_annotation_id, new_point_id, new_tag_id
from briefer.core.scales import BAND_BY_ID

from .examples import ARTICLES, newer_editions

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from hypothesis.strategies import DrawFn

    from briefer.core.brief import Brief
    from briefer.core.changes import Change
    from briefer.core.ids import AnnotationId, ArticleId, PointId, TagId

T = TypeVar("T")

WORDS = st.sampled_from(["", "So.", " so \u00a0", "é \U0001f30a\n“x”", "\x00\x1b[2J", "because"])
SENTENCES = st.sampled_from(["", "It holds.", "It breaks.", "It holds. "])
OFFSETS = st.integers(-2, 90)


def changes_to(brief: Brief) -> st.SearchStrategy[Change]:
    """Return a strategy for what may be asked for: mostly what can be done, now and then what cannot."""

    @st.composite
    def asked(draw: DrawFn) -> Change:
        return draw(st.sampled_from(ASKED))(draw, brief)

    return asked()


def _one(draw: DrawFn, ids: Collection[T], otherwise: T) -> T:
    return draw(st.sampled_from(list(ids))) if ids else otherwise


def _article(draw: DrawFn, brief: Brief) -> ArticleId:
    return _one(draw, brief.articles, ARTICLES[0].id)


def _passage(draw: DrawFn, brief: Brief) -> AnnotationId:
    return _one(draw, brief.annotations, new_annotation_id())


def _point(draw: DrawFn, brief: Brief) -> PointId:
    return _one(draw, brief.points, new_point_id())


def _tag(draw: DrawFn) -> TagId:
    return draw(st.sampled_from(KINDS)).id


def _stance(draw: DrawFn) -> Stance | None:
    return draw(st.one_of(st.none(), st.sampled_from(Stance)))


def _describe(draw: DrawFn, brief: Brief) -> Change:
    field: ArticleField = draw(st.sampled_from(get_args(ArticleField)))
    if field == "authors":
        return changes.DescribeArticle(_article(draw, brief), "authors", tuple(draw(st.lists(WORDS, max_size=2))))
    value = draw(st.sampled_from(["", "2025-01", "soon"]) if field == "date" else WORDS)
    return changes.DescribeArticle(_article(draw, brief), field, value)


def _mark(draw: DrawFn, brief: Brief) -> Change:
    id_ = _article(draw, brief)
    base = next(article for article in ARTICLES if article.id == id_)
    return changes.MarkPart(id_, draw(st.sampled_from(base.parts)), draw(st.sampled_from(Role)))


def _update(draw: DrawFn, brief: Brief) -> Change:
    id_ = _article(draw, brief)
    base = next(article for article in ARTICLES if article.id == id_)
    return changes.UpdateArticle(id_, draw(st.sampled_from(newer_editions(base))))


def _make_version(draw: DrawFn, brief: Brief) -> Change:
    return changes.MakeVersion(_article(draw, brief), _article(draw, brief))


def _annotate(draw: DrawFn, brief: Brief) -> Change:
    start, tag = draw(OFFSETS), _tag(draw)
    stance = _stance(draw) if tag == "argument" else None
    length = draw(st.integers(0, 30))
    return changes.Annotate(_article(draw, brief), start, start + length, tag, stance, draw(WORDS), draw(WORDS))


def _move(draw: DrawFn, brief: Brief) -> Change:
    start = draw(OFFSETS)
    return changes.MoveEnds(_passage(draw, brief), start, start + draw(st.integers(0, 30)))


def _support(draw: DrawFn, brief: Brief) -> Change:
    side = draw(st.sampled_from([None, *Side]))
    return changes.SupportPoint(_point(draw, brief), _passage(draw, brief), side)


RATINGS: dict[PointField, tuple[Rating, ...]] = {
    "stance": (None, *Stance, "maybe"),
    "weight": (None, *Weight),
    "likelihood": ("", *list(BAND_BY_ID)[::3], "icd203/surely"),
    "impact": (None, 1, 5, 6),
    "trend": (None, *Trend),
    "priority": (None, 1, 0),
}
"""Values that some ratings may be given, and some that they may not; the others take words."""


def _rate(draw: DrawFn, brief: Brief) -> Change:
    field = draw(st.sampled_from(get_args(PointField)))
    value = draw(st.sampled_from(RATINGS[field]) if field in RATINGS else WORDS)
    return changes.RatePoint(_point(draw, brief), field, value)


def _put(draw: DrawFn, brief: Brief) -> Change:
    return changes.MovePoint(_point(draw, brief), _tag(draw), draw(st.sampled_from([None, *brief.points])))


def _split(draw: DrawFn, brief: Brief) -> Change:
    point = _point(draw, brief)
    sides = brief.sides.get(point, {})
    some = frozenset(draw(st.sets(st.sampled_from(list(sides))))) if sides else frozenset()
    return changes.SplitPoint(point, some, draw(SENTENCES))


def _contradict(draw: DrawFn, brief: Brief) -> Change:
    about = draw(st.sampled_from([None, "", "who pays"]))
    return changes.NoteContradiction(_passage(draw, brief), _passage(draw, brief), about)


def _subtag(draw: DrawFn, brief: Brief) -> TagId:
    return _one(draw, brief.tags, new_tag_id())


def _add_tag(draw: DrawFn, brief: Brief) -> Change:
    colour, key = draw(st.sampled_from(["", "#0a3f7b", "blue"])), draw(st.sampled_from(["", "1", "2", "11"]))
    return changes.AddTag(_tag(draw), draw(SENTENCES), colour, key, draw(st.sampled_from([NO_TAG, *brief.tags])))


def _describe_tag(draw: DrawFn, brief: Brief) -> Change:
    values: dict[TagField, list[str]] = {"label": ["It holds.", ""], "colour": ["#ffffff"], "key": ["2"]}
    values["parent"] = [NO_TAG, *brief.tags]
    field = draw(st.sampled_from(list(values)))
    return changes.DescribeTag(_subtag(draw, brief), field, draw(st.sampled_from(values[field])))


def _tag_for_a_point(draw: DrawFn, brief: Brief) -> Change:
    note, state = _annotate(draw, brief), changes.StatePoint(draw(SENTENCES), _tag(draw))
    assert isinstance(note, changes.Annotate)
    return changes.Together((note, state, changes.SupportPoint(state.id, note.id)), "tagging")


def _any_two(draw: DrawFn, brief: Brief) -> Change:
    return changes.Together((draw(changes_to(brief)), draw(changes_to(brief))), "two at once")


ASKED: tuple[Callable[[DrawFn, Brief], Change], ...] = (
    lambda draw, _: changes.AddArticle(draw(st.sampled_from(ARTICLES))),
    lambda draw, brief: changes.RemoveArticle(_article(draw, brief)),
    _describe,
    _mark,
    _update,
    _make_version,
    lambda draw, brief: changes.AcceptPassage(_passage(draw, brief)),
    _annotate,
    _annotate,
    lambda draw, brief: changes.Retag(_passage(draw, brief), _tag(draw)),
    lambda draw, brief: changes.TakeStance(_passage(draw, brief), _stance(draw)),
    lambda draw, brief: changes.Attribute(_passage(draw, brief), draw(WORDS)),
    lambda draw, brief: changes.WriteNote(_passage(draw, brief), draw(WORDS)),
    lambda draw, brief: changes.WriteGist(_passage(draw, brief), draw(WORDS)),
    _move,
    lambda draw, brief: changes.RemoveAnnotation(_passage(draw, brief)),
    lambda draw, _: changes.StatePoint(draw(SENTENCES), _tag(draw)),
    lambda draw, brief: changes.RewordPoint(_point(draw, brief), draw(SENTENCES)),
    lambda draw, brief: changes.RemovePoint(_point(draw, brief)),
    _support,
    _rate,
    _put,
    _put,
    _split,
    _contradict,
    _add_tag,
    _add_tag,
    _describe_tag,
    lambda draw, brief: changes.MoveTag(_subtag(draw, brief), draw(st.sampled_from([None, *brief.tags]))),
    lambda draw, brief: changes.RemoveTag(_subtag(draw, brief)),
    lambda draw, brief: changes.MergeTags(_subtag(draw, brief), _subtag(draw, brief)),
    lambda draw, brief: changes.Classify(_passage(draw, brief), draw(st.sampled_from([NO_TAG, *brief.tags]))),
    lambda draw, brief: changes.MergePoints(_point(draw, brief), _point(draw, brief)),
    lambda draw, brief: changes.PointFromPassage(_passage(draw, brief), draw(SENTENCES)),
    lambda draw, brief: changes.ChoosePrinting(_passage(draw, brief), draw(st.sampled_from(Printing))),
    lambda draw, _: changes.ChooseScale(draw(st.sampled_from(["icd203", "phia", "gut feeling"]))),
    lambda draw, _: changes.WriteMemo(draw(st.sampled_from(["to", "subject"])), draw(WORDS)),
    lambda draw, _: changes.NameBrief(draw(WORDS)),
    _tag_for_a_point,
    _any_two,
)
