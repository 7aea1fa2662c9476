"""The short labels of articles: never empty, never the same twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.ids import ArticleId
from briefer.core.records import Article, Part
from briefer.ui.weigh_desk.labels import initials_of, short_labels


def _article(n: int, outlet: str) -> Article:
    return Article(ArticleId(f"{n:032x}"), "Words", (Part(0, 5),), file_name=f"{n}.txt", publisher=outlet)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Harbour Post", "HP"),
        ("The Ledger", "Le"),
        ("The", "Th"),
        ("Review of the Coast and Sea", "RCS"),
        ("one two three four", "OTT"),
        ("Frankfurter Allgemeine", "FA"),
        ("Ежедневная газета", "ЕГ"),
        ("…", "–"),
        ("", "–"),
    ],
)
def test_a_label_is_made_of_the_words_that_count(name: str, label: str) -> None:
    assert initials_of(name) == label


def test_articles_of_one_outlet_are_numbered() -> None:
    articles = [_article(n, "Harbour Post") for n in range(3)]
    assert list(short_labels(articles).values()) == ["HP", "HP2", "HP3"]


def test_an_article_without_outlet_is_called_after_its_title() -> None:
    (label,) = short_labels([Article(ArticleId("a" * 32), "Words", (Part(0, 5),), title="Cranes stand idle")]).values()
    assert label == "CSI"


@given(st.lists(st.text(max_size=30), max_size=12))
def test_labels_are_all_different_and_short(names: list[str]) -> None:
    labels = short_labels(_article(n, name) for n, name in enumerate(names))
    assert len(labels) == len(set(labels.values())) == len(names)
    assert all(0 < len(label) <= 9 for label in labels.values())
