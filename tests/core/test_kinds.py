"""The kinds of tag."""

from __future__ import annotations

from briefer.core.kinds import KIND_BY_ID, KINDS


def test_each_kind_has_a_key_and_a_word_of_its_own() -> None:
    assert len({kind.key for kind in KINDS}) == len({kind.label for kind in KINDS}) == len(KIND_BY_ID) == len(KINDS)


def test_only_an_argument_has_a_stance() -> None:
    assert [kind.id for kind in KINDS if kind.has_stance] == ["argument"]
