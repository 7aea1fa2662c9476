"""What one types finds what one means, the best fit first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.ui.naming import folded
from briefer.ui.palette.matching import fit, has_words

NAMES = ("Write memo", "Open the next article beside", "Mark as furniture", "Zoom in", "Preferences", "Sepia")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("memo", "Write memo"),
        ("MEMO wri", "Write memo"),
        ("wm", "Write memo"),
        ("furn", "Mark as furniture"),
        ("zin", "Zoom in"),
        ("otna", "Open the next article beside"),
        ("sépia", "Sepia"),
        ("preferances", "Preferences"),
        ("furnitrue", "Mark as furniture"),
    ],
)
def test_the_best_fit_is_what_was_meant(typed: str, meant: str) -> None:
    assert max(NAMES, key=lambda name: fit(typed, name)) == meant
    assert fit(typed, meant) > 0


@pytest.mark.parametrize("typed", ["", "  ", "xyz", "qqqq"])
def test_what_fits_nothing_fits_nothing(typed: str) -> None:
    assert [fit(typed, name) for name in NAMES] == [0.0] * len(NAMES)


def test_a_whole_word_is_worth_more_than_scattered_letters() -> None:
    assert fit("in", "Zoom in") > fit("in", "Sepia in name only") - 50
    assert (
        fit("open", "Open") > fit("open", "Open the next article beside") > fit("opb", "Open the next article beside")
    )


@given(st.text(min_size=1, max_size=30))
def test_every_name_fits_itself_and_nothing_typed_is_refused(name: str) -> None:
    assert fit(name, "Write memo") >= 0
    assert (fit(name, name) > 0) is bool(folded(name).strip())


@given(st.lists(st.sampled_from("dam treaty water".split()), max_size=3), st.permutations(["dam", "treaty", "water"]))
def test_words_are_found_in_any_order(typed: list[str], text: list[str]) -> None:
    assert has_words(" ".join(typed), " ".join(text))
