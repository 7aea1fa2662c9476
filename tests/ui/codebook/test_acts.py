"""What is done to the codebook, in any order: no sub-tag is lost, doubled, or put under itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from briefer.core.changes import AddTag
from briefer.core.codebook import codebook, counts
from briefer.core.kinds import RISK
from briefer.store import settings
from briefer.store.brief_file import new_brief
from briefer.ui.codebook.acts import CodeActs
from briefer.ui.codebook.colours import SWATCHES, fresh_colour, luminance
from briefer.ui.codebook.model import totals
from briefer.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from briefer.core.ids import TagId

LABELS = ("Flood", "Dam break", "Gates", "Drought", "Frost")


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    """Open a brief with five sub-tags of risks, side by side."""
    del qapp
    person = settings.load()
    new_brief(tmp_path / "water.briefer", person)
    session = Session(person)
    session.open(tmp_path / "water.briefer")
    for label in LABELS:
        session.do(AddTag(RISK.id, label))
    yield session
    session.close()


@pytest.fixture
def acts(session: Session) -> CodeActs:
    return CodeActs(session)


def listed(session: Session) -> list[tuple[int, str]]:
    return [(entry.depth, entry.tag.label) for entry in codebook(session.brief, RISK)]


def named(session: Session, label: str) -> TagId:
    return next(tag.id for tag in session.brief.tags.values() if tag.label == label)


def test_a_long_way_in_and_out_again_loses_nothing(session: Session, acts: CodeActs) -> None:
    for label in LABELS[1:]:
        for _ in LABELS:
            acts.indent(named(session, label))
    assert listed(session) == [(n, label) for n, label in enumerate(LABELS)]
    for label in reversed(LABELS):
        for _ in LABELS:
            acts.outdent(named(session, label))
    assert sorted(listed(session)) == sorted((0, label) for label in LABELS)


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("target", LABELS)
def test_each_can_be_put_after_each_other(session: Session, acts: CodeActs, label: str, target: str) -> None:
    if label != target:
        acts.place_after(named(session, label), named(session, target))
        words = [each for _depth, each in listed(session)]
        assert words.index(label) == words.index(target) + 1
        assert sorted(words) == sorted(LABELS)


def test_the_ends_are_ends(session: Session, acts: CodeActs) -> None:
    acts.step(named(session, LABELS[0]), -1)
    acts.step(named(session, LABELS[-1]), 1)
    acts.indent(named(session, LABELS[0]))
    acts.outdent(named(session, LABELS[0]))
    acts.place_before(named(session, LABELS[0]), named(session, LABELS[0]))
    assert listed(session) == [(0, label) for label in LABELS]


def test_walking_down_passes_one_after_the_other(session: Session, acts: CodeActs) -> None:
    for _ in LABELS[1:]:
        acts.step(named(session, "Flood"), 1)
    assert [label for _depth, label in listed(session)] == [*LABELS[1:], "Flood"]


def test_blank_names_make_and_rename_nothing(session: Session, acts: CodeActs) -> None:
    assert acts.add(RISK.id, "  ") is None
    acts.rename(named(session, "Flood"), " ")
    assert [label for _depth, label in listed(session)] == list(LABELS)


def test_the_palette_is_used_up_before_a_colour_comes_again(session: Session, acts: CodeActs) -> None:
    for n in range(len(SWATCHES)):
        acts.add(RISK.id, f"Matter {n}")
    colours = [tag.colour for tag in session.brief.tags.values() if tag.colour]
    assert sorted(colours) == sorted(swatch.colour for swatch in SWATCHES)
    assert fresh_colour(session.brief) == SWATCHES[0].colour


def test_totals_add_up_from_the_innermost(session: Session, acts: CodeActs) -> None:
    acts.place_last(named(session, "Dam break"), named(session, "Flood"))
    acts.place_last(named(session, "Gates"), named(session, "Dam break"))
    own = dict.fromkeys(counts(session.brief), 1)
    found = totals(session.brief, codebook(session.brief, RISK), own)
    assert [found[named(session, label)] for label in LABELS] == [3, 2, 1, 1, 1]


def test_luminance_is_as_the_standard_has_it() -> None:
    assert luminance(QColor("#ffffff")) == pytest.approx(1)
    assert luminance(QColor("#000000")) == 0
    assert luminance(QColor("#777777")) == pytest.approx(0.1845, abs=1e-3)
