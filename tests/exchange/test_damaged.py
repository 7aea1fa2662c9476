"""Files of ours, damaged at random: each is read as far as it is sound, or refused; nothing else happens."""

from __future__ import annotations

import contextlib
import json
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.errors import BrieferError
from briefer.core.integrity import findings
from briefer.exchange import hypothesis, refi_project, web_annotation

from . import projects as pr
from .examples import HARD, PLAIN, hard, newcomer
from .test_hypothesis import ROW

if TYPE_CHECKING:
    from collections.abc import Callable

DOCUMENTS: dict[str, Any] = {
    "ours": json.loads(web_annotation.write(hard())),
    "Hypothesis": {"rows": [ROW, {**ROW, "id": "2"}], "total": 2},
}
QDE = zipfile.ZipFile(BytesIO(refi_project.write(hard()))).read("project.qde").decode()
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=5,
)


def nodes(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the paths to all values in a document."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, child in inside for found in nodes(child, (*path, key)))]


def put(document: Any, path: tuple[Any, ...], value: Any) -> Any:
    """Return a document with another value at a path."""
    if not path:
        return value
    copy = dict(document) if isinstance(document, dict) else list(document)
    copy[path[0]] = put(document[path[0]], path[1:], value)
    return copy


def read(reader: Callable[..., Any], data: bytes) -> None:
    """Read a file and do what it brings, unless it is refused; then check the brief."""
    made = newcomer([HARD, PLAIN])
    with contextlib.suppress(BrieferError):
        incoming = reader(data, made.brief, None)
        made.do(incoming.change)
        assert all(isinstance(remark, str) and "\n" not in remark for remark in incoming.remarks)
    assert findings(made.brief, made.events, 2_000_000_000_000) == []


@pytest.mark.parametrize("name", DOCUMENTS)
@given(data=st.data())
def test_a_document_with_any_other_value_anywhere(name: str, data: st.DataObject) -> None:
    document = DOCUMENTS[name]
    for path in data.draw(st.lists(st.sampled_from(nodes(document)), min_size=1, max_size=3)):
        with contextlib.suppress(KeyError, IndexError, TypeError):
            document = put(document, path, data.draw(VALUES))
    read(web_annotation.read, json.dumps(document).encode())


@given(VALUES)
def test_any_json_at_all(value: Any) -> None:
    read(web_annotation.read, json.dumps(value).encode())


@given(st.lists(VALUES, min_size=1))
def test_rows_that_are_anything(values: list[Any]) -> None:
    rows = hypothesis.rows_in({"rows": [ROW, *values]})
    assert rows is not None
    read(web_annotation.read, json.dumps({"rows": rows}).encode())


@given(data=st.data())
def test_a_project_with_any_part_replaced(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(QDE)))
    end = data.draw(st.integers(start, min(len(QDE), start + 40)))
    with_ = data.draw(st.sampled_from(["", "<", "<Coding/>", '"', "x", "&amp;", "-1", QDE[start - 60 : start]]))
    read(refi_project.read, pr.archive(QDE[:start] + with_ + QDE[end:]))


@given(data=st.data())
def test_a_project_with_any_attribute_changed(data: st.DataObject) -> None:
    parts = QDE.split('"')
    odd = [n for n in range(3, len(parts), 2) if "urn:QDA" not in parts[n]]
    parts[data.draw(st.sampled_from(odd))] = data.draw(st.text(alphabet="0a-{}é \U0001f30a", max_size=12))
    original = zipfile.ZipFile(BytesIO(refi_project.write(hard())))
    texts = [(name, original.read(name)) for name in original.namelist()[1:]]
    read(refi_project.read, pr.archive('"'.join(parts), texts))


@given(st.integers(0, 10_000), st.integers(0, 255))
def test_an_archive_with_any_byte_changed(at: int, value: int) -> None:
    data = bytearray(refi_project.write(hard()))
    data[at % len(data)] = value
    read(refi_project.read, bytes(data))
