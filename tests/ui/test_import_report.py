"""The report of an import: what had no place, and positions that are read in another way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefer.exchange import refi_project
from briefer.exchange.refi_positions import Counting
from briefer.ui.import_report import ImportReport, KindCard, WayCard
from briefer.ui.panels.controls import Control, Text
from briefer.ui.sharing.dock import dock_of
from tests.exchange import projects as pr
from tests.exchange.examples import HARD, hard
from tests.exchange.test_refi_reading import WORDS, theirs
from tests.flows.driving import press, settle
from tests.ui.using import drop, on_disk, told, urls

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.ui.window import Window


def take_in(window: Window, path: Path, data: bytes) -> None:
    """Import a file, and wait until it is read."""
    path.write_bytes(data)
    window.exchange.take_in_from([path])
    wait(window)


def wait(window: Window) -> None:
    window.intake.wait()
    settle()


@pytest.fixture
def report(window: Window, tmp_path: Path) -> ImportReport:
    """Return the report of a project that counts in UTF-16."""
    take_in(window, tmp_path / "theirs.qdpx", theirs(Counting(utf16=True)))
    return shown(window)


def shown(window: Window) -> ImportReport:
    panel = dock_of(window).panel
    assert isinstance(panel, ImportReport)
    return panel


def quotes(window: Window) -> list[str]:
    return [passage.quote for passage in window.session.brief.passages(HARD.id)]


def way(report: ImportReport, name: str) -> WayCard:
    return next(card for card in report.cards if isinstance(card, WayCard) and card.way.counting.name == name)


def used(report: ImportReport) -> list[str]:
    cards = [card for card in report.cards if isinstance(card, WayCard)]
    return [card.way.counting.name for card in cards if not card.used.isHidden()]


def test_it_says_how_positions_were_read_and_how_else_they_could_be(window: Window, report: ImportReport) -> None:
    assert quotes(window) == WORDS
    assert report.told.text() == "5 passages came in."
    card = way(report, "utf-16")
    assert "“he said”" in " ".join(text.text() for text in card.findChildren(Text))
    assert "he said" not in " ".join(text.text() for text in way(report, "code-points").findChildren(Text))
    assert card.accessibleName() == (
        "UTF-16 units, LF, no BOM, ends exclusive: 100 % of the ends stand at word borders"
    )
    assert used(report) == ["utf-16"]
    assert report.hint.isVisible()


def test_the_keyboard_stays_where_it_was(window: Window, tmp_path: Path) -> None:
    before = window.focusWidget()
    take_in(window, tmp_path / "theirs.qdpx", theirs(Counting(utf16=True)))
    assert window.focusWidget() is before


def test_r_reads_them_in_the_way_of_the_card_and_one_undo_takes_that_back(window: Window, report: ImportReport) -> None:
    card = way(report, "code-points")
    card.setFocus()
    press(window, "R")
    wait(window)
    moved = quotes(window)
    assert moved != WORDS
    assert used(report) == ["code-points"]
    assert report.index is not None
    assert "passages moved" in told(window)
    window.session.flush()
    assert window.session.saved_in is not None
    assert [passage.quote for passage in on_disk(window.session.saved_in).passages(HARD.id)] == moved
    window.session.undo()
    assert quotes(window) == WORDS
    assert used(report) == []


@pytest.mark.usefixtures("report")
def test_the_button_does_the_same_and_the_best_way_brings_it_back(window: Window) -> None:
    for name, expected in (("code-points", False), ("utf-16", True)):
        card = way(shown(window), name)
        card.button.click()
        wait(window)
        assert (quotes(window) == WORDS) is expected


def test_a_file_that_is_gone_meanwhile_is_named(window: Window, report: ImportReport, tmp_path: Path) -> None:
    (tmp_path / "theirs.qdpx").unlink()
    card = way(report, "code-points")
    card.setFocus()
    press(window, "R")
    wait(window)
    assert "There is no file “theirs.qdpx”" in told(window)
    assert quotes(window) == WORDS


def test_what_had_no_place_is_listed_one_below_the_other(window: Window, tmp_path: Path) -> None:
    more = f'<Sets><Set guid="{pr.guid(4)}" name="s"/></Sets><Description>All of it</Description>'
    take_in(window, tmp_path / "x.qdpx", pr.archive(pr.project(pr.source("The dam holds.", ""), more)))
    said = [card.accessibleName() for card in shown(window).cards]
    assert "Sets of a project (1) have no place here." in said
    assert not any(isinstance(card, WayCard) for card in shown(window).cards)
    assert shown(window).hint.isHidden()


def test_where_all_is_well_nothing_opens(window: Window, tmp_path: Path) -> None:
    take_in(window, tmp_path / "ours.qdpx", refi_project.write(hard()))
    assert told(window) == "7 passages came in."
    assert dock_of(window).panel is None


def test_esc_closes_it(window: Window, report: ImportReport) -> None:
    report.cards[0].setFocus()
    press(window, "Escape")
    assert dock_of(window).panel is None
    assert report.isHidden() or not report.isVisible()


def test_an_export_says_what_has_no_place_in_the_format(window: Window, tmp_path: Path) -> None:
    from briefer.core.changes import RatePoint, StatePoint
    from briefer.core.kinds import RISK

    point = StatePoint("It floods.", RISK.id)
    window.session.do(point)
    window.session.do(RatePoint(point.id, "impact", 4))
    window.exchange.export_at(tmp_path / "x.csv")
    assert "1 rating of a point has no place in this format." in told(window)


def test_a_file_of_another_program_is_imported_when_it_is_dropped(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "Theirs.QDPX"
    path.write_bytes(theirs(Counting()))
    assert drop(window, urls(path))
    wait(window)
    assert quotes(window) == WORDS


# --- codes of their own


@pytest.fixture
def kindless(window: Window, tmp_path: Path) -> ImportReport:
    """Return the report of a project whose codes are none of our kinds."""
    qde = pr.project(pr.source("Low water.\nNobody reads the gauge.", pr.selection(1, 0, 9) + pr.selection(2, 11, 17)))
    take_in(window, tmp_path / "theirs.qdpx", pr.archive(qde.replace('name="Risk"', 'name="Drought"')))
    return shown(window)


def kind_cards(report: ImportReport) -> list[KindCard]:
    return [card for card in report.cards if isinstance(card, KindCard)]


def test_what_names_no_kind_comes_in_by_one_key_with_its_own_tag_as_a_sub_tag(
    window: Window, kindless: ImportReport
) -> None:
    before = len(window.session.brief.annotations)
    [card] = kind_cards(kindless)
    assert card.accessibleName() == "2 things left out for want of a kind"
    assert not any("--as" in text.text() for each in kindless.cards for text in each.findChildren(Text))
    card.setFocus()
    press(window, "R")
    wait(window)
    came = list(window.session.brief.annotations.values())[before:]
    assert [(each.quote, each.kind.id) for each in came] == [("Low water", "risk"), ("Nobody", "risk")]
    assert {window.session.brief.tags[each.subtag].label for each in came} == {"Drought"}
    assert kind_cards(shown(window)) == []
    assert window.session.flush()
    assert window.session.path is not None
    assert len(on_disk(window.session.path).annotations) == before + 2


def test_a_click_chooses_the_kind_and_one_undo_takes_it_back(window: Window, kindless: ImportReport) -> None:
    before = set(window.session.brief.annotations)
    [card] = kind_cards(kindless)
    button = next(each for each in card.findChildren(Control) if each.accessibleName() == "Recommendation")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    wait(window)
    came = [each for each in window.session.brief.annotations.values() if each.id not in before]
    assert {each.kind.id for each in came} == {"recommendation"}
    window.session.undo()
    assert set(window.session.brief.annotations) == before
