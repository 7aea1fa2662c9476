"""Quotations with their references, as analysts paste them into Word: complete, in order, and safe to paste."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from briefer.core.brief import Brief
from briefer.core.ids import BriefId
from briefer.core.kinds import RISK
from briefer.core.records import Annotation, Article, Part, new_annotation_id, select
from briefer.ui.quoting import plain, quotations, rich
from tests.flows.driving import press
from tests.ui.using import told

if TYPE_CHECKING:
    from briefer.core.ids import AnnotationId
    from briefer.ui.window import Window

TEXT = "Rain <b>fell</b> & the gates held.\n\nNobody measured it."


def one(**known: object) -> tuple[Brief, AnnotationId]:
    """Return a brief of one article with one passage over its first paragraph."""
    middle = TEXT.index("\n")
    parts = (Part(0, middle), Part(middle + 2, len(TEXT)))
    article = Article("a" * 32, TEXT, parts, **known)  # type: ignore[arg-type]
    passage = Annotation(new_annotation_id(), article.id, select(TEXT, 0, middle), RISK.id)
    return Brief(BriefId("b"), articles={article.id: article}, annotations={passage.id: passage}), passage.id


@pytest.mark.parametrize(
    ("known", "reference"),
    [
        (
            {"title": "Gates", "authors": ("Ana Meyer", "Ben Roy"), "publisher": "The Basin", "date": "2026-03-02"},
            "(Ana Meyer and Ben Roy, “Gates”, The Basin, 2 March 2026, ¶\u00a01)",
        ),
        ({"title": "Gates", "publisher": "The Basin"}, "(“Gates”, The Basin, n.d., ¶\u00a01)"),
        ({"title": "Gates", "date": "2026"}, "(“Gates”, 2026, ¶\u00a01)"),
        ({"title": "Gates", "pages": (0,), "date": "2026"}, "(“Gates”, 2026, p.\u00a01, ¶\u00a01)"),
    ],
)
def test_the_reference_says_what_is_known_and_no_more(known: dict[str, object], reference: str) -> None:
    brief, passage = one(**known)
    (quoted,) = quotations(brief, [passage])
    assert plain(quoted) == f"“Rain <b>fell</b> & the gates held.” {reference}"


def test_formatted_only_the_publisher_is_in_italics_and_nothing_is_taken_for_markup() -> None:
    brief, passage = one(title="Gates", publisher="The <i>Basin</i>")
    (quoted,) = quotations(brief, [passage])
    words = rich(quoted)
    assert "Rain &lt;b&gt;fell&lt;/b&gt; &amp; the gates" in words
    assert "<i>The &lt;i&gt;Basin&lt;/i&gt;</i>" in words


def test_an_unknown_passage_is_no_quotation() -> None:
    brief, _passage = one()
    assert quotations(brief, [new_annotation_id()]) == []


def test_the_chosen_passage_is_copied_from_the_menu(window: Window) -> None:
    assert not window.actions_by_id["copy_quotation"].isEnabled()
    passage = window.session.brief.passages()[0]
    window.reveal(passage.id)
    press(window, "Ctrl+Shift+C")
    assert QGuiApplication.clipboard().text().startswith(f"“{passage.quote}” (")
    assert "1 quotation copied" in told(window)


def test_several_are_copied_in_reading_order(window: Window) -> None:
    window.read.passages.list.setFocus()
    window.read.passages.list.selectAll()
    window.actions_by_id["copy_quotation"].trigger()
    copied = QGuiApplication.clipboard().text().split("\n\n")
    assert [words[1:].partition("”")[0] for words in copied] == [p.quote for p in window.session.brief.passages()]
    assert "3 quotations copied" in told(window)
