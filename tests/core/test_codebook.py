"""The codebook: sub-tags made, renamed, nested, ordered, merged and removed, and the passages that have them."""

from __future__ import annotations

import pytest

from briefer.core import changes
from briefer.core import events as ev
from briefer.core.codebook import DEEPEST, codebook, counts, subtag_of, trail_of, within
from briefer.core.errors import BrieferError
from briefer.core.fold import fold
from briefer.core.ids import NO_TAG, TagId
from briefer.core.journal import Journal
from briefer.core.kinds import ARGUMENT, RISK
from briefer.core.merge import union
from briefer.core.records import Tag

from .examples import BEN, BRIEF, tag_words, wall_clock, with_dam


@pytest.fixture
def made() -> Journal:
    return with_dam()


def new(made: Journal, label: str, kind: TagId = RISK.id, **more: str) -> TagId:
    asked = changes.AddTag(kind, label, **more)  # type: ignore[arg-type]
    made.do(asked)
    return asked.id


def listed(made: Journal) -> list[tuple[int, str]]:
    return [(entry.depth, entry.tag.label) for entry in codebook(made.brief, RISK)]


def test_subtags_are_listed_in_the_order_in_which_they_were_made_each_under_its_parent(made: Journal) -> None:
    flood = new(made, "Flood")
    new(made, "Drought")
    new(made, "Dam break", parent=flood)
    new(made, "Delay", ARGUMENT.id)
    assert listed(made) == [(0, "Flood"), (1, "Dam break"), (0, "Drought")]


def test_a_subtag_and_all_below_it_but_none_beside(made: Journal) -> None:
    flood = new(made, "Flood")
    dam = new(made, "Dam break", parent=flood)
    crack = new(made, "Crack in the wall", parent=dam)
    spill = new(made, "Spillway", parent=flood)
    drought = new(made, "Drought")
    assert within(made.brief, flood) == {flood, dam, crack, spill}
    assert within(made.brief, dam) == {dam, crack}
    assert within(made.brief, drought) == {drought}
    made.do(changes.RemoveTag(dam))
    assert within(made.brief, dam) == set()
    assert within(made.brief, flood) == {flood, spill}


def test_a_subtag_made_while_tagging_is_one_step(made: Journal) -> None:
    passage = tag_words(made, "The dam holds.")
    making = changes.AddTag(RISK.id, "Flood")
    made.do(changes.Together((making, changes.Classify(passage, making.id)), "tagging"))
    assert subtag_of(made.brief, made.brief.annotations[passage]) == made.brief.tags[making.id]
    made.undo()
    assert (made.brief.tags, made.brief.annotations[passage].subtag) == ({}, "")
    unnamed = changes.AddTag(RISK.id, " ")
    with pytest.raises(BrieferError, match="needs a name"):
        made.do(changes.Together((unnamed, changes.Classify(passage, unnamed.id)), "tagging"))
    assert (made.brief.tags, made.brief.annotations[passage].kind) == ({}, ARGUMENT)


def test_a_subtag_can_be_put_before_another_and_stands_beside_it(made: Journal) -> None:
    flood, drought = new(made, "Flood"), new(made, "Drought")
    dam = new(made, "Dam break", parent=flood)
    made.do(changes.MoveTag(drought, dam))
    assert listed(made) == [(0, "Flood"), (1, "Drought"), (1, "Dam break")]
    made.do(changes.MoveTag(drought))
    assert listed(made) == [(0, "Flood"), (1, "Dam break"), (0, "Drought")]
    made.undo()
    made.undo()
    assert listed(made) == [(0, "Flood"), (1, "Dam break"), (0, "Drought")]


def test_a_passage_gets_a_subtag_and_with_it_the_kind(made: Journal) -> None:
    flood, passage = new(made, "Flood"), tag_words(made, "The dam holds.")
    made.do(changes.Classify(passage, flood))
    annotation = made.brief.annotations[passage]
    assert (annotation.kind, subtag_of(made.brief, annotation)) == (RISK, made.brief.tags[flood])
    assert counts(made.brief) == {flood: 1}
    made.undo()
    assert made.brief.annotations[passage].kind is ARGUMENT


def test_a_passage_that_goes_to_another_kind_loses_its_subtag_and_gets_it_back_by_undo(made: Journal) -> None:
    flood, passage = new(made, "Flood"), tag_words(made, "The dam holds.", RISK.id)
    made.do(changes.Classify(passage, flood))
    made.do(changes.Retag(passage, ARGUMENT.id))
    assert made.brief.annotations[passage].subtag == ""
    made.undo()
    assert made.brief.annotations[passage].subtag == flood


def test_a_key_goes_from_the_subtag_that_had_it(made: Journal) -> None:
    flood, drought = new(made, "Flood", key="1"), new(made, "Drought", key="1")
    assert (made.brief.tags[flood].key, made.brief.tags[drought].key) == ("", "1")


def test_merged_subtags_have_the_passages_and_the_children_of_both(made: Journal) -> None:
    flood, deluge = new(made, "Flood"), new(made, "Deluge")
    new(made, "Dam break", parent=deluge)
    passage = tag_words(made, "The dam holds.", RISK.id)
    made.do(changes.Classify(passage, deluge))
    made.do(changes.MergeTags(flood, deluge))
    assert listed(made) == [(0, "Flood"), (1, "Dam break")]
    assert counts(made.brief)[flood] == 1
    made.undo()
    assert made.brief.annotations[passage].subtag == deluge


def test_a_removed_subtag_leaves_its_passages_their_kind(made: Journal) -> None:
    flood, passage = new(made, "Flood"), tag_words(made, "The dam holds.", RISK.id)
    new(made, "Dam break", parent=flood)
    made.do(changes.Classify(passage, flood))
    made.do(changes.RemoveTag(flood))
    assert subtag_of(made.brief, made.brief.annotations[passage]) is None
    assert made.brief.annotations[passage].kind is RISK
    assert listed(made) == [(0, "Dam break")]
    made.undo()
    assert subtag_of(made.brief, made.brief.annotations[passage]) is not None


def test_two_people_put_two_subtags_under_each_other_and_both_are_still_listed(made: Journal) -> None:
    flood, drought = new(made, "Flood"), new(made, "Drought")
    ben = Journal(BRIEF, BEN, made.events, wall_clock())
    made.do(changes.DescribeTag(flood, "parent", drought))
    ben.do(changes.DescribeTag(drought, "parent", flood))
    both = fold(BRIEF, union(made.events, ben.events))
    assert {entry.tag.label for entry in codebook(both, RISK)} == {"Flood", "Drought"}


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("label", " ", "needs a name"),
        ("label", "drought", "already"),
        ("colour", "blue", "cannot be the colour"),
        ("key", "0", "cannot be the key"),
        ("parent", "flood", "no longer in the brief"),
    ],
)
def test_what_a_subtag_cannot_be_is_refused(made: Journal, field: str, value: str, sentence: str) -> None:
    flood, _ = new(made, "Flood"), new(made, "Drought")
    with pytest.raises(BrieferError, match=sentence):
        made.do(changes.DescribeTag(flood, field, value))  # type: ignore[arg-type]


def test_a_subtag_cannot_stand_under_what_stands_under_it(made: Journal) -> None:
    flood = new(made, "Flood")
    dam = new(made, "Dam break", parent=flood)
    with pytest.raises(BrieferError, match="under itself"):
        made.do(changes.DescribeTag(flood, "parent", dam))
    with pytest.raises(BrieferError, match="its own kind"):
        made.do(changes.DescribeTag(flood, "parent", new(made, "Delay", ARGUMENT.id)))
    with pytest.raises(BrieferError, match="two kinds"):
        made.do(changes.MergeTags(flood, new(made, "Cost", ARGUMENT.id)))


ODD = ["~", "é", "V0", "z" * 2_000]


@pytest.mark.parametrize("rank", ODD)
def test_subtags_whose_ranks_are_none_can_be_added_to_and_moved(made: Journal, rank: str) -> None:
    made.record(ev.TagAdded(subtag=Tag(TagId("odd"), RISK.id, "Odd", rank=rank)))
    flood = new(made, "Flood")
    assert listed(made) == [(0, "Flood"), (0, "Odd")] or listed(made) == [(0, "Odd"), (0, "Flood")]
    drought = new(made, "Drought")
    made.do(changes.MoveTag(drought, TagId("odd")))
    made.do(changes.MoveTag(flood, drought))
    assert [label for _, label in listed(made)] == ["Flood", "Drought", "Odd"]


def test_subtags_nested_without_end_stand_flat_below_the_deepest(made: Journal) -> None:
    for n in range(1_500):
        parent = TagId(f"t{n - 1}") if n else NO_TAG
        made.record(ev.TagAdded(subtag=Tag(TagId(f"t{n}"), RISK.id, f"Tag {n}", parent=parent)))
    entries = codebook(made.brief, RISK)
    assert len(entries) == 1_500
    assert max(entry.depth for entry in entries) == DEEPEST
    passage = tag_words(made, "The dam")
    made.do(changes.Classify(passage, TagId("t1499")))
    assert [tag.id for tag in trail_of(made.brief, made.brief.annotations[passage])] == ["t1499"]
