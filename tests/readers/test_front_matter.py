"""YAML front matter: scalars and lists of it, and no line of text taken for it."""

from __future__ import annotations

import pytest

from briefer.readers import front_matter
from briefer.readers.parts import lines


def read(block: str) -> dict[str, list[str]]:
    return front_matter.fields(front_matter.entries(block.split("\n")))


@pytest.mark.parametrize(
    ("block", "field", "values"),
    [
        ("title: The quay", "title", ["The quay"]),
        ("Title:   The quay  ", "title", ["The quay"]),
        ('title: "The quay: a \\"question\\""', "title", ['The quay: a "question"']),
        ("title: 'The clerk''s answer'", "title", ["The clerk's answer"]),
        ("title: The quay # a comment", "title", ["The quay"]),
        ("title: No. 4", "title", ["No. 4"]),
        ("title: >\n  The quay\n  at night", "title", ["The quay at night"]),
        ("title:\n  The quay", "title", ["The quay"]),
        ("author: Li Na", "authors", ["Li Na"]),
        ("authors: [Li Na, 'Tom Weil']", "authors", ["Li Na", "Tom Weil"]),
        ("authors:\n  - Li Na\n  - Tom Weil", "authors", ["Li Na", "Tom Weil"]),
        ("authors:\n- Li Na", "authors", ["Li Na"]),
        ("authors:\n  - name: Li Na\n    email: li@example.org\n  - name: Tom Weil", "authors", ["Li Na", "Tom Weil"]),
        ("author:\n  name: Li Na", "authors", ["Li Na"]),
        ("publisher: The Quay", "publisher", ["The Quay"]),
        ("source: https://example.org", "url", ["https://example.org"]),
        ("date: 2026-03-03", "date", ["2026-03-03"]),
        ("published: 2026-03-03", "date", ["2026-03-03"]),
        ("link: https://example.org", "url", ["https://example.org"]),
    ],
)
def test_keys_stand_for_the_fields_of_an_article(block: str, field: str, values: list[str]) -> None:
    assert read(block) == {field: values}


@pytest.mark.parametrize("block", ["", "tags: [a, b]", "title:", "just words", "- a\n- b", "title: ''"])
def test_other_keys_and_empty_values_say_nothing(block: str) -> None:
    assert read(block) == {}


def test_the_first_key_that_stands_for_a_field_counts() -> None:
    assert read("author: Li Na\nbyline: Tom Weil") == {"authors": ["Li Na"]}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("---\ntitle: a\n---\ntext", 3),
        ("---\ntitle: a\n\nauthor: b\n...\ntext", 4),
        ("---\ntitle: a\ntags:\n  - b\n- c\n# d\n---", 7),
        ("---\n---\ntext", 0),
        ("---\n\nText after a rule.\n\n---", 0),
        ("---\ntitle: a\nNo end of it.", 0),
        ("\n---\ntitle: a\n---", 0),
        ("text", 0),
        ("", 0),
        ("---\n" + "key: a\n" * 300 + "---", 0),
    ],
)
def test_a_fence_closes_what_reads_as_front_matter_only(text: str, count: int) -> None:
    assert front_matter.fenced(text, lines(text)) == count
