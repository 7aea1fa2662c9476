"""The passages as rows: whatever is done to the brief, the rows are those that pass the filter, in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from briefer.core.changes import (
    AddArticle,
    AddTag,
    Annotate,
    Classify,
    MergeTags,
    MoveEnds,
    RemoveAnnotation,
    RemoveArticle,
    Retag,
    Together,
)
from briefer.core.ids import NO_TAG
from briefer.core.kinds import ARGUMENT, KINDS, RISK
from briefer.ui.panels.passage_model import Filter, PassageModel

if TYPE_CHECKING:
    from briefer.core.ids import AnnotationId, ArticleId
    from briefer.core.records import Annotation
    from briefer.ui.session import Session
    from tests.ui.panels.making import Tagged

Step = tuple[str, int, int]


@pytest.fixture
def model(two_articles: Session) -> PassageModel:
    return PassageModel(two_articles)


def rows(model: PassageModel) -> list[Annotation]:
    return [model.passage(row) for row in range(model.rowCount())]


def passing(session: Session, wanted: Filter) -> list[Annotation]:
    return [
        a
        for a in session.brief.passages()
        if wanted.tag in (None, a.tag) and wanted.article in (None, a.article) and wanted.words in a.quote.lower()
    ]


def take(session: Session, model: PassageModel, step: Step) -> None:
    """Do one thing a user can do; two numbers say to what."""
    deed, one, other = step
    passages, articles = session.brief.passages(), list(session.brief.articles.values())
    tag = KINDS[other % 3].id
    if deed == "tag" and articles:
        article = articles[one % len(articles)]
        start = other % (len(article.text) - 12)
        session.do(Annotate(article.id, start, start + 12, tag))
    elif deed == "remove article" and articles:
        session.do(RemoveArticle(articles[one % len(articles)].id))
    elif deed == "filter":
        article_id: ArticleId | None = articles[one % len(articles)].id if articles and one % 2 else None
        model.set_filter(Filter(tag if other % 2 else None, article_id, ["", "e", "tre"][one % 3]))
    elif deed in ("undo", "redo"):
        getattr(session, deed)()
    elif passages:
        to_one(session, deed, passages[one % len(passages)], other)


def to_one(session: Session, deed: str, passage: Annotation, other: int) -> None:
    if deed == "remove":
        session.do(RemoveAnnotation(passage.id))
    elif deed == "retag":
        session.do(Retag(passage.id, KINDS[other % 3].id))
    elif deed == "move":
        session.do(MoveEnds(passage.id, passage.span.start + other % 30, passage.span.end + other % 30))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["tag", "tag", "remove", "retag", "move", "filter", "undo", "redo", "remove article"]),
            st.integers(0, 500),
            st.integers(0, 500),
        ),
        max_size=25,
    )
)
def test_the_rows_are_what_passes_the_filter_after_any_sequence(
    two_articles: Session, model: PassageModel, steps: list[Step]
) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for step in steps:
        take(two_articles, model, step)
        assert rows(model) == passing(two_articles, model.filter)
        assert [model.row_of(a.id) for a in rows(model)] == list(range(model.rowCount()))
    assert tester.model() is model


def test_a_passage_added_in_the_middle_is_one_inserted_row(
    two_articles: Session, model: PassageModel, four_passages: list[AnnotationId], tag: Tagged
) -> None:
    assert len(four_passages) == model.rowCount()
    inserted: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: inserted.append((first, last)))
    model.modelReset.connect(lambda: pytest.fail("all rows were thrown away"))
    tag("A dispute about numbers")
    assert inserted == [(2, 2)]
    two_articles.undo()
    assert rows(model) == two_articles.brief.passages()


def test_many_at_once_come_and_go_as_one_stretch(two_articles: Session, model: PassageModel) -> None:
    article = next(iter(two_articles.brief.articles.values()))
    changes = tuple(Annotate(article.id, n, n + 9, RISK.id) for n in range(0, 60, 10))
    two_articles.do(Together(changes, "tagging"))
    assert model.rowCount() == 6
    two_articles.undo()
    assert model.rowCount() == 0
    two_articles.redo()
    assert model.rowCount() == 6


def test_a_chosen_row_is_found_by_id_and_an_unknown_one_is_not(
    model: PassageModel, four_passages: list[AnnotationId]
) -> None:
    assert model.row_of(four_passages[2]) == 2
    model.set_filter(Filter(ARGUMENT.id))
    assert model.row_of(four_passages[2]) is None
    assert model.row_of(None) is None


def test_counts_are_of_the_article_the_filter_names(
    two_articles: Session, model: PassageModel, four_passages: list[AnnotationId]
) -> None:
    assert four_passages
    assert model.counts().total() == 4
    model.set_filter(Filter(RISK.id, list(two_articles.brief.articles)[1]))
    assert model.counts().total() == 1
    assert model.rowCount() == 0
    assert model.any_tagged


def test_passages_of_a_removed_article_are_gone_until_it_is_back(
    two_articles: Session, model: PassageModel, four_passages: list[AnnotationId]
) -> None:
    assert four_passages
    first = next(iter(two_articles.brief.articles.values()))
    two_articles.do(RemoveArticle(first.id))
    assert model.rowCount() == 1
    two_articles.do(AddArticle(first))
    assert model.rowCount() == 4


def test_what_the_model_does_not_know_is_none(model: PassageModel, four_passages: list[AnnotationId]) -> None:
    assert four_passages
    assert model.data(QModelIndex()) is None
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole) is None
    assert model.rowCount(model.index(0, 0)) == 0


def test_a_sub_tag_lets_in_its_passages_and_those_below_it(two_articles: Session, model: PassageModel) -> None:
    flood = AddTag(RISK.id, "Flood")
    dam = AddTag(RISK.id, "Dam break", parent=flood.id)
    article = next(iter(two_articles.brief.articles))
    passages = [Annotate(article, n, n + 12, RISK.id) for n in (0, 20, 40)]
    sorting = [Classify(passages[0].id, flood.id), Classify(passages[1].id, dam.id)]
    two_articles.do(Together((flood, dam, *passages, *sorting), "tagging"))
    for subtag, expected in ((flood.id, passages[:2]), (dam.id, passages[1:2]), (NO_TAG, passages)):
        model.set_filter(Filter(subtag=subtag))
        assert [row.id for row in rows(model)] == [each.id for each in expected]
    model.set_filter(Filter(subtag=dam.id))
    two_articles.do(Retag(passages[1].id, ARGUMENT.id))
    assert rows(model) == [], "a passage of another kind has no sub-tag any more"
    two_articles.undo()
    two_articles.do(MergeTags(flood.id, dam.id))
    assert rows(model) == [], "it is gone"
