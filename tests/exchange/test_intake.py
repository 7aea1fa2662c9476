"""What is taken in, from whom, and how what is left out is told."""

from __future__ import annotations

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core import changes
from briefer.core.ids import PersonId, new_id
from briefer.core.kinds import ARGUMENT, KINDS, RECOMMENDATION, RISK, Stance
from briefer.core.records import Side
from briefer.core.text import Span
from briefer.exchange.identity import guid, person_named
from briefer.exchange.intake import Intake, Passage
from briefer.exchange.points import PointTold
from briefer.exchange.tags import read_tags
from briefer.exchange.wording import utc

from .examples import HARD, PLAIN, hard, newcomer

ID = "0f8fad5b-d9cb-469f-a165-70867728950e"


@pytest.mark.parametrize(
    ("tags", "kinds", "stance", "others"),
    [
        (["argument"], (ARGUMENT,), None, ()),
        (["ARGUMENTS", "For"], (ARGUMENT,), Stance.FOR, ()),
        (["argument:against"], (ARGUMENT,), Stance.AGAINST, ()),
        (["Argument / for"], (ARGUMENT,), Stance.FOR, ()),
        (["for", "against", "argument"], (ARGUMENT,), None, ("for", "against")),
        (["argument: for", "for"], (ARGUMENT,), Stance.FOR, ()),
        (["risk", "Recommendations"], (RISK, RECOMMENDATION), None, ()),
        (["risk", "Risks"], (RISK,), None, ()),
        (["risky", ""], (), None, ("risky", "")),
        (["risk: water"], (), None, ("risk: water",)),
        ([], (), None, ()),
    ],
)
def test_tags_are_read_as_kinds_and_stances(tags: list[str], kinds: object, stance: object, others: object) -> None:
    assert read_tags(tags) == (kinds, stance, others)


def test_every_kind_is_known_by_each_of_its_words() -> None:
    for kind in KINDS:
        for word in (kind.id, kind.label, kind.plural, kind.label.upper()):
            assert read_tags([word]).kinds == (kind,)


@pytest.mark.parametrize("spelled", [ID, ID.upper(), f"{{{ID}}}", f"urn:uuid:{ID}", ID.replace("-", ""), f" {ID} "])
def test_a_uuid_stands_for_itself_however_it_is_spelled(spelled: str) -> None:
    assert guid(spelled) == uuid.UUID(ID)


@given(st.text(max_size=30))
def test_any_other_id_has_a_uuid_of_its_own(id_: str) -> None:
    assert guid(id_) == guid(id_)
    assert guid(f"{id_}!") != guid(f"{id_}?")


def test_ids_of_ours_are_kept() -> None:
    id_ = new_id()
    assert guid(id_).hex == id_


def test_a_person_is_known_by_name_and_a_stranger_gets_one_id() -> None:
    brief = hard()
    assert person_named(brief, "Ana Meyer") == "ana-000001"
    assert person_named(brief, "Zoë Kühn") == person_named(newcomer().brief, "Zoë Kühn")
    assert person_named(brief, "Zoë Kühn") != person_named(brief, "Zoe Kuhn")
    assert person_named(brief, "李雷").startswith("someone-")


@pytest.mark.parametrize(
    ("time", "meant"),
    [
        ("2025-03-01T10:00:00Z", "2025-03-01T10:00:00Z"),
        ("2025-03-01T10:00:00.123+02:00", "2025-03-01T08:00:00Z"),
        ("2025-03-01", "2025-03-01T00:00:00Z"),
        ("2025-03-01T10:00", "2025-03-01T10:00:00Z"),
        ("yesterday", ""),
        ("", ""),
        ("0001-01-01T00:00:00+23:00", ""),
    ],
)
def test_times_are_in_utc(time: str, meant: str) -> None:
    assert utc(time) == meant


def test_a_passage_keeps_its_id_creator_and_time() -> None:
    made = newcomer([HARD])
    intake = Intake(made.brief)
    zoe = PersonId("zoe-1")
    intake.introduce(zoe, "Zoë")
    told = Passage(f"{{{ID}}}", ARGUMENT, "for", " the ministry ", "n", "g", zoe, "2025-03-01T10:00:00Z")
    intake.add(HARD, Span(22, 29), told)
    made.do(intake.incoming().change)
    [passage] = made.brief.annotations.values()
    assert passage.id == uuid.UUID(ID).hex
    assert (passage.creator, passage.created) == (zoe, "2025-03-01T10:00:00Z")
    assert (passage.quote, passage.stance, passage.said_by) == ("The dam", Stance.FOR, "the ministry")
    assert made.brief.name_of(zoe) == "Zoë"


def test_a_stance_of_what_has_none_is_left_out_and_reported() -> None:
    intake = Intake(newcomer([HARD]).brief)
    intake.add(HARD, Span(22, 29), Passage(ID, RISK, "for"))
    assert intake.incoming().passages == 1
    assert intake.incoming().remarks == ("“The dam” is for or against, which only an argument can be.",)


def test_nobody_is_renamed_by_an_import() -> None:
    made = newcomer([HARD])
    made.do(changes.NameBrief("x"))
    intake = Intake(hard())
    intake.introduce(PersonId("ana-000001"), "Mallory")
    assert intake.incoming().change.changes == ()


def test_looking_leaves_the_brief_as_it_is() -> None:
    brief = newcomer().brief
    before = brief.snapshot()
    intake = Intake(brief)
    intake.add_article(PLAIN)
    intake.add(PLAIN, Span(0, 5), Passage(ID, RISK))
    assert brief == before
    assert (intake.incoming().articles, intake.incoming().passages) == (1, 1)


def test_an_article_that_was_removed_comes_back_with_its_passages() -> None:
    made = newcomer([PLAIN])
    made.do(changes.RemoveArticle(PLAIN.id))
    intake = Intake(made.brief)
    intake.add_article(PLAIN)
    intake.add(PLAIN, Span(0, 5), Passage(ID, RISK))
    made.do(intake.incoming().change)
    assert [passage.quote for passage in made.brief.passages()] == ["Tolls"]


def test_the_same_id_twice_in_a_file_is_one_passage() -> None:
    intake = Intake(newcomer([HARD]).brief)
    for note in ("one", "one", "another"):
        intake.add(HARD, Span(22, 29), Passage(ID, RISK, note=note))
    incoming = intake.incoming()
    assert (incoming.passages, incoming.known) == (1, 1)
    assert incoming.remarks == ("“The dam” is in the brief in another version, which was kept.",)


def test_what_is_missed_for_one_reason_is_counted_in_one_sentence() -> None:
    intake = Intake(newcomer().brief)
    for what in ("", "first  words\nof a quote", "second"):
        intake.miss("is missed", what)
    intake.miss("is long", "x" * 100)
    intake.miss("Something else is wrong")
    assert intake.incoming().remarks == (
        "3 times: “first words of a quote” is missed.",
        f"“{'x' * 59}…” is long.",
        "Something else is wrong.",
    )


def test_a_point_comes_once_with_all_its_sides() -> None:
    made = newcomer([HARD])
    intake = Intake(made.brief)
    ids = [intake.add(HARD, Span(at, at + 3), Passage(str(at), ARGUMENT)) for at in (0, 4)]
    told = PointTold(ID, ARGUMENT, " It holds. ")
    for id_, side in zip(ids, Side, strict=True):
        assert id_
        intake.points.add(told, {id_: side})
    made.do(intake.incoming().change)
    [point] = made.brief.points.values()
    assert (point.sentence, point.creator) == ("It holds.", made.author)
    assert list(made.brief.sides[point.id].values()) == list(Side)


def test_a_point_in_other_words_or_removed_is_kept_so_and_named() -> None:
    made = newcomer()
    stated = changes.StatePoint("It holds.", ARGUMENT.id)
    made.do(stated)
    other = PointTold(stated.id, ARGUMENT, "It leaks.")
    intake = Intake(made.brief)
    intake.points.add(other, {})
    assert intake.incoming().remarks == ("“It leaks.” is a point that the brief has in other words, which were kept.",)
    made.do(changes.RemovePoint(stated.id))
    intake = Intake(made.brief)
    intake.points.add(other, {})
    assert intake.incoming().change.changes == ()
    assert "stays removed" in intake.incoming().remarks[0]


def test_a_name_or_a_point_beyond_the_limit_is_reported_and_the_rest_comes() -> None:
    made = newcomer([HARD])
    intake = Intake(made.brief)
    intake.introduce(PersonId("long-1"), "x" * 2_001)
    intake.add(HARD, Span(22, 29), Passage(ID, RISK, creator=PersonId("long-1")))
    intake.points.add(PointTold("p", RISK, "y" * 200_001), {})
    made.do(intake.incoming().change)
    assert len(made.brief.annotations) == 1
    assert made.brief.points == {}
    assert [remark.count("cannot be kept") for remark in intake.incoming().remarks] == [1, 1]
    assert intake.incoming().remarks[0].startswith("“xxx")
