"""Whatever is edited, wherever, and however often: every edit stays, every other block says the new text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.memo.report import Fate
from tests.memo.word.recompile import editing
from tests.memo.word.recompile.compiled import again, fates, first, notes, river, sound, text
from tests.memo.word.recompile.editing import edited

if TYPE_CHECKING:
    from briefer.core.brief import Brief

SECTIONS = ("header", "bottom_line", "background", "arguments", "risks", "sources", "annex", "made")
INSIDE = ("typed", "tracked", "noted", "commented", "highlighted")
FILES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=12)


class Made(NamedTuple):
    """One edit: what is done, where, and with which words of the reader's."""

    how: str
    where: str
    words: str


EDITS = st.lists(
    st.builds(Made, st.sampled_from((*INSIDE, "between")), st.sampled_from(SECTIONS), FILES.map("my {} words".format)),
    max_size=6,
    unique_by=(lambda made: (made.how, made.where) if made.how != "commented" else made.how),
)


def apply(data: bytes, made: Made, number: int) -> bytes:
    """Make an edit."""
    escaped = made.words.replace("&", "&amp;").replace("<", "&lt;")
    edits = {
        "typed": editing.type_into(made.where, escaped),
        "tracked": editing.insert_tracked(made.where, escaped, 9_000 + number),
        "noted": editing.footnote(escaped, made.where, 900 + number),
        "commented": editing.comment_on(made.where, escaped),
        "highlighted": editing.highlight(made.where),
        "between": editing.type_between(made.where, escaped),
    }
    return edited(data, edits[made.how])


def next_version(n: int) -> Brief:
    """Return the brief with new words in three sections."""
    return river(background=f"Version {n} of it.", subject=f"Subject {n}", bottom_line=f"Line {n} [E4], or not [E2].")


@settings(max_examples=20)
@given(st.lists(EDITS, min_size=1, max_size=3))
def test_every_edit_is_still_there_and_every_block_nobody_edited_is_new(rounds: list[list[Made]]) -> None:
    data, touched, said, noted = first(), set[str](), list[str](), list[str]()
    for n, edits in enumerate(rounds):
        for number, made in enumerate(edits):
            if made.how == "commented" and b"comments.xml" in editing.Docx(data).files[editing.RELS]:
                continue
            data = apply(data, made, 10 * n + number)
            touched |= {made.where} if made.how != "between" else set()
            (noted if made.how == "noted" else said if made.how in ("typed", "tracked", "between") else []).append(
                made.words
            )
        result = again(data, next_version(n))
        data = sound(result.data)
        assert {name for name, fate in fates(result).items() if fate is Fate.KEPT} == touched
        assert all(words in text(data) for words in said)
        assert all(any(words in note for note in notes(data)) for words in noted)
        for section, words in (("background", f"Version {n} of it."), ("bottom_line", f"Line {n}")):
            assert (words in text(data)) is (section not in touched)
        assert again(data, next_version(n)).data == data
