"""What stands in a card, and that it stays inside the card at every width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core.changes import (
    AddArticle,
    Attribute,
    NoteContradiction,
    RatePoint,
    RemovePoint,
    StatePoint,
    SupportPoint,
)
from briefer.core.kinds import ARGUMENT, KINDS, RECOMMENDATION, RISK
from briefer.core.records import Side
from briefer.ui.weigh_desk.card import PointRow, Tone, key_of
from briefer.ui.weigh_desk.wording import ratings_of
from tests.ui.panels.making import article_of

if TYPE_CHECKING:
    from briefer.core.events.points import PointField, Rating
    from briefer.ui.weigh_desk.card import Card
    from tests.ui.weigh_desk.conftest import Board


def card_of(board: Board, point: str, width: int = 380) -> Card:
    """Return the layout of a card."""
    cards = board.desk.column_of(board.points[point]).cards
    row = cards.rows.rows[cards.rows.row_of(board.points[point]) or 0]
    assert isinstance(row, PointRow)
    return cards.setter.card(row, width)


def words_of(card: Card) -> list[str]:
    """Return all that a card says below its sentence."""
    return [chip.words for chip in card.chips] + [" ".join(lines.words) for lines in card.warnings]


def test_each_article_has_a_chip_that_says_where_it_stands(board: Board) -> None:
    chips = {chip.words: chip.tone for chip in card_of(board, "delay").chips if chip.article}
    assert chips == {"HP": Tone.SUPPORTS, "Le": Tone.SUPPORTS, "CP": Tone.DISPUTES}
    board.session.do(SupportPoint(board.points["delay"], board.passages["No"], Side.DISPUTES))
    assert next(c for c in card_of(board, "delay").chips if c.words == "Le").tone is Tone.BOTH
    assert {c.tone for c in card_of(board, "harbour").chips if c.article} == {Tone.SILENT}


def test_counts_and_warnings_say_what_there_is_to_do(board: Board) -> None:
    said = words_of(card_of(board, "delay"))
    assert "2 for · 1 against  ▾" in said
    assert "Disputed: goes to “Where the sources disagree”" in said
    assert "Single source" in words_of(card_of(board, "strike"))
    assert "No passage yet" in words_of(card_of(board, "harbour"))
    assert "0 for" in words_of(card_of(board, "harbour"))


def test_a_contradiction_between_passages_shows_on_the_point(board: Board) -> None:
    board.session.do(NoteContradiction(board.passages["A"], board.passages["No"], "Whether it bites"))
    assert "Contradicted: goes to “Where the sources disagree”" in words_of(card_of(board, "strike"))


def test_what_colleagues_set_differently_shows_on_the_point(board: Board) -> None:
    from briefer.core.brief import Conflict
    from briefer.core.ids import EventId, PersonId

    for field in ("sentence", "likelihood", str(board.passages["A"])):
        conflict = Conflict(board.points["strike"], field, "", EventId("e"), PersonId("p"))
        board.brief.conflicts[board.points["strike"], field] = conflict
    board.desk.evidence.read()
    assert "Colleagues set it differently: sentence, likelihood, evidence" in words_of(card_of(board, "strike", 900))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, ["likelihood not set", "Impact –"]),
        (
            {"likelihood": "icd203/likely", "impact": 5, "trend": "rising", "owner": "The port"},
            ["Likely · 55–80 %", "Impact 5", "Score 20 ↗", "The port"],
        ),
        ({"impact": 3, "trend": "falling"}, ["likelihood not set", "Impact 3", "Trend ↘"]),
    ],
)
def test_a_risk_says_its_ratings(board: Board, fields: dict[PointField, Rating], said: list[str]) -> None:
    for field, value in fields.items():
        board.session.do(RatePoint(board.points["strike"], field, value))
    assert ratings_of(board.brief.points[board.points["strike"]]) == said


def test_a_recommendation_says_who_and_when(board: Board) -> None:
    state = StatePoint("Sign.", RECOMMENDATION.id)
    board.session.do(state)
    assert ratings_of(board.brief.points[state.id]) == ["owner not set"]
    values: dict[PointField, Rating] = {
        "owner": "Treasury",
        "priority": 2,
        "due": "30 June",
        "conditions": "only if the bank underwrites the whole of the loan",
    }
    for field, value in values.items():
        board.session.do(RatePoint(state.id, field, value))
    assert ratings_of(board.brief.points[state.id]) == [
        "Treasury",
        "Priority 2",
        "by 30 June",
        "only if the bank underwrites the…",
    ]


def test_an_argument_says_only_what_was_set(board: Board) -> None:
    point = board.points["delay"]
    assert ratings_of(board.brief.points[point]) == []
    board.session.do(RatePoint(point, "stance", "against"))
    board.session.do(RatePoint(point, "weight", "strong"))
    assert ratings_of(board.brief.points[point]) == ["Against", "Strong"]


@pytest.mark.parametrize("width", [180, 250, 380, 900])
def test_everything_stays_inside_the_card(board: Board, width: int) -> None:
    for n in range(12):
        lines = (f"Article number {n}", f"It says something else, {n} times.")
        board.session.do(AddArticle(article_of(lines, publisher=f"Outlet {n}")))
    board.session.do(StatePoint("Incomprehensibilities " * 30, ARGUMENT.id))
    for kind in KINDS:
        for standing in board.desk.evidence.column(kind):
            card = board.desk.columns[kind.id].cards.setter.card(PointRow(standing, unfolded=True), width)
            assert all(chip.rect.right() <= width for chip in card.chips)
            assert all(chip.rect.bottom() <= card.height for chip in card.chips)
            assert not any(
                one.rect.adjusted(1, 1, -1, -1).intersects(other.rect)
                for n, one in enumerate(card.chips)
                for other in card.chips[n + 1 :]
            )


def test_of_many_articles_a_card_names_only_those_that_say_something(board: Board) -> None:
    for n in range(30):
        lines = (f"Article number {n}", f"It says something else, {n} times.")
        board.session.do(AddArticle(article_of(lines, publisher=f"Outlet {n}")))
    chips = [chip for chip in card_of(board, "delay").chips if chip.tone not in (Tone.RATING, Tone.FOLD)]
    speaking = {chip.words for chip in chips if chip.article}
    assert speaking == {"HP", "Le", "CP"}
    count = len(board.brief.articles) - len(speaking)
    assert [chip.words for chip in chips if not chip.article] == [f"{count} silent"]
    assert [chip.words for chip in card_of(board, "harbour").chips][:1] == [f"{len(board.brief.articles)} silent"]


def test_chips_that_wrap_have_the_whole_width_of_the_card(board: Board) -> None:
    card = card_of(board, "delay", 160)
    later = [chip for chip in card.chips if chip.article and chip.rect.top() > card.chips[0].rect.top()]
    assert len({chip.rect.top() for chip in later}) <= 1


def test_passages_are_shortened_and_say_where_they_stand(board: Board) -> None:
    line = "Endless " * 60 + "words."
    article = article_of(("Title", line), publisher="Long Report")
    board.session.do(AddArticle(article))
    from briefer.core.changes import Annotate

    tag = Annotate(article.id, article.text.index(line), len(article.text), ARGUMENT.id)
    board.session.do(tag)
    board.session.do(SupportPoint(board.points["delay"], tag.id, Side.DISPUTES))
    cards = board.desk.columns[ARGUMENT.id].cards
    row = cards.rows.rows[cards.rows.row_of(board.points["delay"], tag.id) or 0]
    words = " ".join(cards.setter.passage(row, 500, marked=True).words)  # type: ignore[arg-type]
    assert words.startswith("✓ “Endless")
    assert words.endswith(" …” · LR ¶\xa01 · disputes")
    assert len(words) < 200


def test_screen_readers_hear_the_whole_card(board: Board) -> None:
    from PySide6.QtCore import Qt

    model = board.desk.columns[RISK.id].model
    heard = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "A strike closes the port., 1 for, likelihood not set, Impact –, Single source"
    board.desk.evidence.switch_fold(board.points["strike"])
    heard = model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "supports, A strike would close the terminal., HP ¶\xa02"
    assert key_of(model.rows[1]) == (board.points["strike"], board.passages["A"])


def test_a_board_follows_what_others_do(board: Board) -> None:
    board.session.do(Attribute(board.passages["The"], "the mayor"))
    board.session.do(RemovePoint(board.points["delay"]))
    assert board.desk.columns[ARGUMENT.id].model.points == [board.points["harbour"]]
    assert board.desk.columns[ARGUMENT.id].head.count == "1 point"
    board.session.undo()
    assert board.desk.columns[ARGUMENT.id].head.count == "2 points"
