"""How far people agree: published worked examples, another program's figures, and what they tagged."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core import changes
from briefer.core.agreement import Agreement, Figures, Row, agreement_of, figures_of
from briefer.core.ids import PersonId
from briefer.core.kinds import ARGUMENT, RISK

from .examples import ANA, BEN, CANAL, DAM, journal, tag_words

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from briefer.core.ids import TagId
    from briefer.core.journal import Journal

ZOE = PersonId("zoe-000003")
METHODS = {
    "A": "1 2 3 3 2 1 4 1 2 . . .",
    "B": "1 2 3 3 2 2 4 1 2 5 . 3",
    "C": ". 3 3 3 2 3 4 2 2 5 1 .",
    "D": "1 2 3 3 2 4 4 1 2 5 1 .",
}
"""Krippendorff 2011, section C: four observers, twelve units, some not judged; nominal alpha .743."""
TWO = {"A": "0 1 0 0 0 0 0 0 1 0", "B": "1 1 1 0 0 1 0 0 0 0"}
"""Krippendorff 2011, section A: two observers, ten units, two values; alpha .095."""
LETTERS = {"Ben": "a a b b d c c c e d d a", "Gerry": "b a b b b c c c e d d d"}
"""Krippendorff 2011, section B: two observers, twelve units, five values; nominal alpha .692."""


def counted(by_person: dict[str, str]) -> Counter[tuple[Any, ...]]:
    rows = [[None if value == "." else value for value in row.split()] for row in by_person.values()]
    units = [unit for unit in zip(*rows, strict=True) if sum(value is not None for value in unit) > 1]
    return Counter(units)


@pytest.mark.parametrize(("example", "alpha"), [(METHODS, 0.743), (TWO, 0.095), (LETTERS, 0.692)])
def test_alpha_is_that_of_krippendorff_s_worked_examples(example: dict[str, str], alpha: float) -> None:
    assert figures_of(counted(example)).alpha == pytest.approx(alpha, abs=0.0005)


def test_kappa_is_that_of_cohen_s_worked_example() -> None:
    """Cohen 1960, table 1: proportions of 200 cases in three categories; po .70, pe .41, kappa .492."""
    cells = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
    table: dict[tuple[Hashable, ...], int] = {(a, b): cells[a][b] for a in range(3) for b in range(3)}
    found = figures_of(table)
    assert found.units == 200
    assert found.per_cent == pytest.approx(70)
    assert found.kappa == pytest.approx(0.492, abs=0.0005)


def test_complete_agreement_is_one_and_complete_disagreement_is_below_chance() -> None:
    assert figures_of({(True, True): 3, (False, False): 7}) == Figures(10, 100.0, 1.0, 1.0)
    apart = figures_of({(True, False): 5, (False, True): 5})
    assert apart.per_cent == 0
    assert apart.kappa == -1
    assert apart.alpha is not None
    assert apart.alpha < 0


@pytest.mark.parametrize("table", [{}, {(True, True): 5}])
def test_where_nobody_ever_chose_otherwise_there_is_no_figure(table: dict[tuple[Any, ...], int]) -> None:
    found = figures_of(table)
    assert (found.kappa, found.alpha) == (None, None)


@given(st.lists(st.tuples(*[st.sampled_from("abc")] * 2), min_size=2, max_size=30))
def test_the_figures_are_those_of_another_program(units: list[tuple[str, str]]) -> None:
    task = pytest.importorskip("nltk.metrics.agreement", reason="nltk is not installed").AnnotationTask
    data = [(who, n, value) for n, unit in enumerate(units) for who, value in zip("AB", unit, strict=True)]
    found, theirs = figures_of(Counter(units)), task(data=data)
    if found.alpha is not None:
        assert found.alpha == pytest.approx(theirs.alpha())
    if found.kappa is not None:
        assert found.kappa == pytest.approx(theirs.kappa())
    assert found.per_cent == pytest.approx(100 * theirs.avg_Ao())


@given(st.lists(st.tuples(*[st.sampled_from(["a", "b", None])] * 3), max_size=30), st.integers(2, 1000))
def test_the_order_of_people_does_not_matter_and_a_share_is_a_share(units: list[Any], times: int) -> None:
    table = Counter(unit for unit in units if sum(value is not None for value in unit) > 1)
    turned = Counter(unit[::-1] for unit in table.elements())
    found = figures_of(table)
    assert figures_of(turned).alpha == pytest.approx(found.alpha)
    more = figures_of({unit: n * times for unit, n in table.items()})
    assert more.per_cent == pytest.approx(found.per_cent)


# --- what people tagged


def tagged(by: dict[PersonId, Sequence[tuple[str, TagId]]]) -> Journal:
    """Return a brief in which people tagged words of the article on the dam."""
    made = journal(ANA)
    made.do(changes.AddArticle(DAM))
    made.do(changes.AddArticle(CANAL))
    for person, passages in by.items():
        own = journal(person, made.events, 1_800_000_000_000)
        for words, kind in passages:
            tag_words(own, words, kind)
        made.take(own.events)
    return made


def row(found: Agreement, kind: TagId | None, unit: str, people: tuple[PersonId, ...] = (ANA, BEN)) -> Row:
    return next(each for each in found.rows if (each.kind, each.unit, each.people) == (kind, unit, people))


def test_who_tagged_what_stands_side_by_side_in_reading_order() -> None:
    made = tagged({ANA: [("dam holds", ARGUMENT.id), ("Critics", RISK.id)], BEN: [("The dam", ARGUMENT.id)]})
    found = agreement_of(made.brief)
    assert found.people == (ANA, BEN)
    assert found.articles == (DAM.id,)
    holds, critics = found.sentences
    assert (holds.words, holds.place) == ("The dam holds.", "¶\u00a02")
    assert holds.labels == (frozenset({ARGUMENT.id}), frozenset({ARGUMENT.id}))
    assert holds.is_agreed
    assert critics.words == "Critics say it won’t."
    assert critics.labels == (frozenset({RISK.id}), frozenset())
    assert not critics.is_agreed


def test_sentences_that_either_tagged_and_all_characters_are_the_units() -> None:
    made = tagged({ANA: [("The dam holds.", ARGUMENT.id), ("Critics", RISK.id)], BEN: [("The dam", ARGUMENT.id)]})
    found = agreement_of(made.brief)
    assert row(found, ARGUMENT.id, "sentence").figures == Figures(2, 100.0, 1.0, 1.0)
    assert row(found, RISK.id, "sentence").figures.per_cent == 50
    assert row(found, None, "sentence").figures.per_cent == 50
    characters = row(found, ARGUMENT.id, "character").figures
    assert characters.units == len(DAM.text)
    assert characters.per_cent == pytest.approx(100 * (1 - len(" holds.") / len(DAM.text)))
    assert row(found, RISK.id, "character").figures.per_cent == pytest.approx(100 * (1 - 7 / len(DAM.text)))


def test_an_article_only_one_of_them_tagged_is_left_out() -> None:
    made = tagged({ANA: [("The dam", ARGUMENT.id)], BEN: [("The dam", ARGUMENT.id)]})
    tag_words(made, "A canal", base=CANAL)
    found = agreement_of(made.brief)
    assert found.articles == (DAM.id,)
    assert row(found, ARGUMENT.id, "character").figures.units == len(DAM.text)


def test_a_third_person_is_compared_with_each_and_all() -> None:
    made = tagged(
        {
            ANA: [("The dam holds.", ARGUMENT.id)],
            BEN: [("The dam holds.", ARGUMENT.id)],
            ZOE: [("Critics say it won’t.", ARGUMENT.id)],
        }
    )
    found = agreement_of(made.brief)
    assert row(found, ARGUMENT.id, "sentence").figures.per_cent == 100
    assert row(found, ARGUMENT.id, "sentence", (ANA, ZOE)).figures.per_cent == 0
    together = row(found, ARGUMENT.id, "sentence", (ANA, BEN, ZOE)).figures
    assert together.per_cent == pytest.approx(100 / 3)
    assert together.kappa is None
    assert together.alpha is not None
    assert agreement_of(made.brief, [ANA, BEN]).people == (ANA, BEN)


def test_what_only_a_third_person_tagged_is_no_agreement_of_the_other_two() -> None:
    two = {ANA: [("The dam holds.", ARGUMENT.id)], BEN: [("Critics say it won’t.", RISK.id)]}
    alone = agreement_of(tagged(two).brief)  # type: ignore[arg-type]
    three = agreement_of(tagged({**two, ZOE: [("It held in 2017", RISK.id)]}).brief)
    for kind in (ARGUMENT.id, RISK.id, None):
        assert row(three, kind, "sentence").figures == row(alone, kind, "sentence").figures
    assert row(three, None, "sentence", (ANA, BEN, ZOE)).figures.units == 3


def test_one_person_alone_agrees_with_nobody() -> None:
    made = tagged({ANA: [("The dam", ARGUMENT.id)]})
    assert agreement_of(made.brief) == Agreement((ANA,), (), (), ())
    assert agreement_of(journal().brief) == Agreement((), (), (), ())
