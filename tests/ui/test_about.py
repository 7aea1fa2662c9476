"""About names the version and, of all that is shipped, the licence and its text."""

from __future__ import annotations

import re
from importlib import metadata
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import briefer
from briefer.ui.about import About
from briefer.ui.shipped import ITSELF, licence_text, shipped
from tests.flows.driving import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.ui.window import Window

WEAK = re.compile(r"MIT|BSD|Apache|LGPL|MPL|ISC|OFL|Open Font|PSF|Python|Zlib|Unlicense|Public Domain", re.IGNORECASE)


@pytest.fixture
def about(window: Window) -> Iterator[About]:
    window.actions_by_id["about"].trigger()
    (about,) = window.findChildren(About)
    yield about
    about.close()
    settle()


def test_everything_that_is_needed_is_named_and_nothing_that_only_tests_need() -> None:
    needed = {re.split(r"[<>=!~\[; ]", line)[0].lower().replace("_", "-") for line in metadata.requires(ITSELF) or ()}
    names = {each.name.lower().replace("_", "-") for each in shipped()}
    assert needed | {ITSELF} <= names
    assert "shiboken6" in names
    assert not names & {"pytest", "mypy", "ruff", "hypothesis"}


def test_each_has_a_version_and_a_licence_that_may_be_shipped() -> None:
    for each in shipped():
        assert each.version, each
        assert WEAK.search(each.licence), each
        assert "AGPL" not in each.licence


def test_most_come_with_their_text() -> None:
    names = [each.name for each in shipped()]
    assert "Permission is hereby granted" in licence_text(ITSELF)
    assert sum(bool(licence_text(name)) for name in names) > len(names) / 2


def test_the_page_says_name_version_and_purpose(about: About) -> None:
    assert f"briefer {briefer.__version__}" in about.said.text()
    assert "MIT" in about.said.text()
    assert not about.isModal()


def test_choosing_a_package_shows_its_licence(about: About) -> None:
    assert "MIT License" in about.text.toPlainText()
    row = next(n for n, line in enumerate(about._model.lines) if line.title.startswith("lxml "))
    for _ in range(row):
        QTest.keyClick(about.list, Qt.Key.Key_Down)
    assert about._model.lines[row].aside.startswith("BSD")
    assert about.text.toPlainText()
    assert "MIT License" not in about.text.toPlainText()[:20]


def test_a_package_without_a_text_says_where_it_is(about: About) -> None:
    bare = [n for n, each in enumerate(about._packages) if not licence_text(each.name)]
    for row in bare[:1]:
        about.list.setCurrentIndex(about._model.index(row, 0))
        assert about._packages[row].licence in about.text.toPlainText()
