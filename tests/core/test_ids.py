"""Ids."""

from __future__ import annotations

import pytest

from briefer.core.ids import article_id, new_id, person_id


def test_the_same_text_is_the_same_article_for_everybody() -> None:
    assert article_id("Tolls rose.") == article_id("Tolls rose.")
    assert article_id("Tolls rose.") != article_id("Tolls rose. ")


def test_no_two_new_ids_are_alike() -> None:
    assert len({new_id() for _ in range(1000)}) == 1000


@pytest.mark.parametrize(
    ("name", "begins"),
    [("Ana Meyer", "ana-meyer-"), ("Jana Vološ", "jana-volos-"), ("王芳", "someone-"), ("--", "someone-")],
)
def test_a_person_s_id_can_be_read(name: str, begins: str) -> None:
    assert person_id(name).startswith(begins)


def test_namesakes_have_ids_of_their_own() -> None:
    assert person_id("Ana Meyer") != person_id("Ana Meyer")
