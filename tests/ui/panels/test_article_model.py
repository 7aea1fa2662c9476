"""The articles as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtTest import QAbstractItemModelTester

from briefer.core.changes import AddArticle, DescribeArticle, RemoveArticle, WriteMemo
from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK
from briefer.store.brief_file import new_brief
from briefer.ui.panels.article_model import ArticleModel
from tests.ui.panels.making import article_of

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.ids import AnnotationId
    from briefer.ui.session import Session
    from tests.ui.panels.making import Tagged


@pytest.fixture
def model(two_articles: Session) -> ArticleModel:
    return ArticleModel(two_articles)


def test_it_is_a_sound_model_through_changes(two_articles: Session, model: ArticleModel, tag: Tagged) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    tag("Without shared figures")
    two_articles.do(AddArticle(article_of(("Third", "A line of text."))))
    two_articles.do(RemoveArticle(model.article(0).id))
    two_articles.undo()
    assert tester.model() is model
    assert model.rowCount() == 3


def test_counts_are_kept_by_article_and_tag(
    two_articles: Session, model: ArticleModel, four_passages: list[AnnotationId]
) -> None:
    assert four_passages
    first, second = two_articles.brief.articles
    counts = [[model.count(id_, tag.id) for tag in (ARGUMENT, RISK, RECOMMENDATION)] for id_ in (first, second)]
    assert counts == [[2, 1, 0], [0, 0, 1]]


def test_what_does_not_concern_it_refreshes_nothing(two_articles: Session, model: ArticleModel) -> None:
    model.dataChanged.connect(lambda: pytest.fail("rows were told to look different"))
    two_articles.do(WriteMemo("to", "The Minister"))


def test_describing_an_article_keeps_the_rows(two_articles: Session, model: ArticleModel) -> None:
    model.modelReset.connect(lambda: pytest.fail("all rows were thrown away"))
    two_articles.do(DescribeArticle(model.article(0).id, "title", "Another"))
    assert model.article(0).title == "Another"


def test_the_same_panes_again_change_nothing(model: ArticleModel) -> None:
    first = model.article(0).id
    model.set_shown([first], first)
    model.dataChanged.connect(lambda: pytest.fail("rows were told to look different"))
    model.set_shown([first], first)


def test_another_brief_has_its_own_articles(two_articles: Session, model: ArticleModel, tmp_path: Path) -> None:
    new_brief(tmp_path / "other.briefer", two_articles.settings)
    two_articles.open(tmp_path / "other.briefer")
    assert model.rowCount() == 0


def test_the_tip_has_title_authors_and_file(model: ArticleModel) -> None:
    tip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "A dam treaty nobody is keeping\nIlse Maren\ndam.txt"


def test_a_title_that_looks_like_html_is_shown_as_it_is_written(two_articles: Session, model: ArticleModel) -> None:
    two_articles.do(DescribeArticle(model.article(0).id, "title", "<b>Late</b> & <img src=x>"))
    tip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    shown = QTextDocumentFragment.fromHtml(tip).toPlainText()
    assert tip.startswith("<span>")
    assert shown == "<b>Late</b> & <img src=x>\nIlse Maren\ndam.txt"


def test_what_the_model_does_not_know_is_none(model: ArticleModel) -> None:
    assert model.data(QModelIndex()) is None
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole) is None
    assert model.rowCount(model.index(0, 0)) == 0
