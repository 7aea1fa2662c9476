"""Where sentences begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.sentences import sentence_at, sentences
from briefer.core.text import Span

from .examples import canonical_texts


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["The U.S.-led mission failed.", "Nobody was told."],
        ["Rep. Ada Holt and Sen. Jon Pell wrote to Gov. Reyes.", "He did not answer."],
        ["Talks resume on Aug. 3 in Lisk.", "They will be short."],
        ["He left the U.S. in May.", "She stayed."],
        ["It is sold in the U.S. and abroad."],
        ["The plan came from the U.N.", "It was never used."],
        ["J. R. Varga, the engineer, signed.", "So did A. Osei."],
        ["“We will not go,” she said.", "“Why should we?”", "He shrugged."],
        ["“Stop!” he cried.", "They did."],
        ["Was it the dam?", "Or the weather?", "Both!"],
        ["They waited… and waited.", "Then it rained…", "At last."],
        ["It costs 1.2 million crowns, or 3.75 per head.", "Cheap."],
        ["See fig. 4, vol. 2, pp. 11-14.", "The map is wrong."],
        ["The firm, Lind & Co. Ltd., paid.", "Others did not."],
        ["Dr. Osei, Ph.D., and Mrs. Lind met at 9 a.m. on Monday.", "It rained."],
        ["Water, power, etc. are shared.", "Money is not."],
        ["(This is an aside.)", "This is not."],
        ["Who, if not I?", "You."],
        ["That was what she and I saw.", "And then?"],
        ["“It is late.”", "[Laughter.]", "“Go home.”"],
        ["The gauge no. 14 was silent.", "No. 15 was not."],
        ["Visit example.org today.", "Or don’t."],
        ["Version 2.0.1 is out.", "Nobody noticed."],
        ["Élan matters.", "Ça va?", "Über alles."],
        ["In 1999 St. Maren, pop. 4,000, flooded.", "2001 was worse."],
    ],
)
def test_hard_lines_are_split_where_a_reader_would(expected: list[str]) -> None:
    assert split(" ".join(expected)) == expected


def test_chinese_and_japanese_sentences_end_without_a_space() -> None:
    assert split("水位下降了。谁负责？没有人！") == ["水位下降了。", "谁负责？", "没有人！"]
    assert split("「もう遅い。」と言った。 帰ろう。") == ["「もう遅い。」", "と言った。", "帰ろう。"]


def test_a_line_without_a_full_stop_is_one_sentence() -> None:
    assert split("  Advertisement \n") == ["Advertisement"]


@pytest.mark.parametrize("nothing", ["", " ", "\n\u00a0\t"])
def test_where_there_is_nothing_there_is_no_sentence(nothing: str) -> None:
    assert sentences(nothing) == []
    assert sentence_at(nothing, 0) is None


@given(canonical_texts)
def test_sentences_cover_all_but_white_space_in_order(text: str) -> None:
    found = sentences(text)
    covered = {n for start, end in found for n in range(start, end)}
    assert all(text[n].isspace() for n in range(len(text)) if n not in covered)
    assert sum(end - start for start, end in found) == len(covered)
    assert found == sorted(found)
    for start, end in found:
        assert text[start:end] == text[start:end].strip() != ""


@given(canonical_texts, st.data())
def test_the_sentence_under_the_cursor_is_the_one_it_stands_in_or_after(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    found = sentences(text)
    before = [span for span in found if span.start <= offset]
    assert sentence_at(text, offset) == (before[-1] if before else found[0] if found else None)


@given(canonical_texts, canonical_texts, canonical_texts)
def test_only_the_asked_for_range_is_looked_at(before: str, text: str, after: str) -> None:
    inside = sentences(before + text + after, len(before), len(before) + len(text))
    assert inside == [Span(start + len(before), end + len(before)) for start, end in sentences(text)]
