"""Where there is room for one name, an article is called by its outlet, its author, or its title."""

from __future__ import annotations

import pytest

from briefer.core.source_names import source_name
from tests.core.examples import article


@pytest.mark.parametrize(
    ("known", "name"),
    [
        ({"publisher": "The Meridian", "first_in": "Wire", "authors": ("Jo Lind",), "title": "Gates"}, "The Meridian"),
        ({"first_in": "Wire", "authors": ("Jo Lind",), "title": "Gates"}, "Wire"),
        ({"authors": ("Jo Lind", "Ana Meyer"), "title": "Gates"}, "Jo Lind"),
        ({"title": "Who opens\nthe  gates?"}, "Who opens the gates?"),
        ({}, "A canal moves water."),
    ],
)
def test_the_shortest_name_that_is_known(known: dict[str, str], name: str) -> None:
    assert source_name(article("A canal moves water.", **known)) == name
