"""Putting right what is known about an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from briefer.core.changes import AddArticle, DescribeArticle, RemoveArticle
from briefer.core.records import Origin
from briefer.ui.panels.article_dialog import ArticleDialog
from briefer.ui.panels.typing_spell import LineField
from tests.ui.panels.making import article_of, press

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from briefer.core.events import ArticleField
    from briefer.core.records import Article
    from briefer.ui.session import Session
    from briefer.ui.theme import Look


@pytest.fixture
def dialog(two_articles: Session, look: Look, qtbot: QtBot) -> Iterator[ArticleDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ArticleDialog(two_articles, look, window)
    with qtbot.waitExposed(dialog):
        dialog.edit(first(two_articles).id)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    yield dialog
    dialog.close()


def first(session: Session) -> Article:
    return next(iter(session.brief.articles.values()))


def write(dialog: ArticleDialog, name: str, text: str) -> None:
    field = dialog.fields[name]  # type: ignore[index]
    field.setFocus()
    field.selectAll()
    press(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)
    if isinstance(field, LineField):
        press(field, Qt.Key.Key_Return)
    else:
        press(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_it_shows_what_the_text_gave_and_what_it_did_not(dialog: ArticleDialog) -> None:
    assert not dialog.isModal()
    assert dialog.fields["title"].hasFocus()
    title, first_in = dialog.fields["title"], dialog.fields["first_in"]
    assert isinstance(title, LineField)
    assert isinstance(first_in, LineField)
    assert title.text() == "A dam treaty nobody is keeping"
    assert first_in.text() == ""
    assert first_in.placeholderText() == "not in the text"


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("title", "A better title", "A better title"),
        ("authors", "Ida Maren; Tom Olade ;", ("Ida Maren", "Tom Olade")),
        ("authors", "", ()),
        ("publisher", "  The Meridian ", "The Meridian"),
        ("first_in", "Basin Papers", "Basin Papers"),
        ("date", "2026-04", "2026-04"),
        ("date", "", ""),
        ("url", "https://example.org/a", "https://example.org/a"),
        ("note", "Found in the library", "Found in the library"),
    ],
)
def test_each_field_is_kept(dialog: ArticleDialog, two_articles: Session, name: str, typed: str, kept: object) -> None:
    write(dialog, name, typed)
    assert getattr(first(two_articles), name) == kept


def test_a_wrong_date_is_told_beside_the_field_and_changes_nothing(
    dialog: ArticleDialog, two_articles: Session, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(two_articles.failed):
        write(dialog, "date", "yesterday")
    assert dialog.complaint.isVisible()
    assert "“yesterday” is not a date." in dialog.complaint.text()
    assert first(two_articles).date == "2026-03-12"
    write(dialog, "title", "Another title")
    assert dialog.complaint.isVisible()
    date = dialog.fields["date"]
    assert isinstance(date, LineField)
    assert date.text() == "yesterday"


def test_a_date_put_right_takes_the_complaint_away(dialog: ArticleDialog, two_articles: Session) -> None:
    write(dialog, "date", "29.1.2026")
    write(dialog, "date", "2026-01-29")
    assert not dialog.complaint.isVisible()
    assert first(two_articles).date == "2026-01-29"


def test_a_wrong_date_is_let_go_on_closing(dialog: ArticleDialog, two_articles: Session) -> None:
    write(dialog, "date", "yesterday")
    dialog.close()
    dialog.edit(first(two_articles).id)
    date = dialog.fields["date"]
    assert isinstance(date, LineField)
    assert date.text() == "2026-03-12"
    assert not dialog.complaint.isVisible()


def test_closing_keeps_what_is_typed(dialog: ArticleDialog, two_articles: Session, qtbot: QtBot) -> None:
    dialog.fields["publisher"].setFocus()
    QTest.keyClicks(dialog.fields["publisher"], "The ")
    with qtbot.waitSignal(dialog.closed):
        QTest.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    assert first(two_articles).publisher == "The Highland Review"
    assert not dialog.isVisible()


def test_a_wrong_date_does_not_follow_to_another_article(dialog: ArticleDialog, two_articles: Session) -> None:
    write(dialog, "date", "yesterday")
    dialog.edit(list(two_articles.brief.articles)[1])
    date = dialog.fields["date"]
    assert isinstance(date, LineField)
    assert date.text() == ""


def test_going_to_another_article_keeps_what_was_typed_for_the_first(
    dialog: ArticleDialog, two_articles: Session
) -> None:
    second = list(two_articles.brief.articles)[1]
    dialog.fields["publisher"].selectAll()
    QTest.keyClicks(dialog.fields["publisher"], "The Meridian")
    dialog.edit(second)
    assert first(two_articles).publisher == "The Meridian"
    assert two_articles.brief.articles[second].publisher == ""
    assert dialog.heading.text().startswith("Patience is a policy")


def test_undo_shows_in_the_fields(dialog: ArticleDialog, two_articles: Session) -> None:
    two_articles.do(DescribeArticle(first(two_articles).id, "publisher", "Elsewhere"))
    two_articles.undo()
    publisher = dialog.fields["publisher"]
    assert isinstance(publisher, LineField)
    assert publisher.text() == "Highland Review"


def test_a_removed_article_has_nothing_to_edit(dialog: ArticleDialog, two_articles: Session) -> None:
    two_articles.do(RemoveArticle(first(two_articles).id))
    assert not dialog.isVisible()


@pytest.fixture
def from_a_page(dialog: ArticleDialog, two_articles: Session) -> ArticleDialog:
    """Show an article whose fields came from three places."""
    told = (
        Origin("title", "the page’s meta tags"),
        Origin("authors", "the page’s JSON-LD"),
        Origin("date", "the text"),
    )
    article = article_of(("A new ferry by May", "The boat is late."), authors=("Ida Maren",), date="2026", origins=told)
    two_articles.do(AddArticle(article))
    dialog.edit(article.id)
    return dialog


def origin(dialog: ArticleDialog, name: str) -> str:
    return dialog.origins[name].text()  # type: ignore[index]


def test_each_field_says_where_it_came_from(from_a_page: ArticleDialog) -> None:
    assert origin(from_a_page, "authors") == "from the page’s JSON-LD"
    assert origin(from_a_page, "date") == "from the text"
    assert origin(from_a_page, "publisher") == ""
    assert from_a_page.fields["date"].accessibleDescription() == "from the text"


def test_a_field_put_right_by_hand_is_yours_until_that_is_undone(
    from_a_page: ArticleDialog, two_articles: Session
) -> None:
    write(from_a_page, "date", "2026-05")
    assert origin(from_a_page, "date") == "yours"
    assert origin(from_a_page, "authors") == "from the page’s JSON-LD"
    two_articles.undo()
    assert origin(from_a_page, "date") == "from the text"
    write(from_a_page, "publisher", "The Meridian")
    assert origin(from_a_page, "publisher") == "yours"
    write(from_a_page, "date", "")
    assert origin(from_a_page, "date") == ""


@pytest.mark.parametrize(
    ("name", "typed", "theirs", "kept"),
    [("publisher", "Mine", "Theirs", "Theirs"), ("authors", "Ida Maren", ("Tom Olade",), ("Tom Olade",))],
)
def test_what_a_colleague_corrected_while_one_typed_is_kept_as_a_conflict(
    dialog: ArticleDialog, two_articles: Session, name: ArticleField, typed: str, theirs: Any, kept: object
) -> None:
    field = dialog.fields[name]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, typed)
    two_articles.do(DescribeArticle(first(two_articles).id, name, theirs))
    press(field, Qt.Key.Key_Return)
    assert [conflict.kept for conflict in two_articles.brief.conflicts.values()] == [kept]
    assert dialog.fields[name].spell.text == typed
