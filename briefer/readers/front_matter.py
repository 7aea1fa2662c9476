"""What a file says of itself in labelled lines: YAML front matter, or `Title: ...` lines that open a plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.records import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.readers.page import Page
    from briefer.readers.parts import Line

_FIELDS = {
    "title": "title headline titel título titulo titre",
    "authors": "author authors by byline autor autorin autoren autora autores auteur auteurs creator",
    "date": "date published pubdate published_at publishdate publish_date date_published datum fecha created",
    "publisher": "publisher outlet publication site site_name sitename website source newspaper journal medium "
    "quelle fuente",
    "url": "url link permalink canonical canonical_url source_url",
}
FIELD_OF = {key: field for field, keys in _FIELDS.items() for key in keys.split()}
"""Which field of an article each key stands for."""

_LABEL = re.compile(r"(?P<key>[^\W\d_]\w{1,20}) ?: (?P<value>\S.*)$")
_ENTRY = re.compile(r"(?P<key>[^\W\d][\w.-]{0,60}) *:(?: +(?P<value>.*))?$")
_ITEM = re.compile(r" *- +(?P<value>.*)$")
_NAME = re.compile(r"name *: *(?P<value>.*)$", re.IGNORECASE)
_URL = re.compile(r"https?://\S+$")
_FENCE = "---"
_MOST_LINES = 200
_FEWEST_LABELS = 2


class Entry(NamedTuple):
    """One key of front matter with its values."""

    key: str
    values: list[str]


def mark_labels(page: Page) -> None:
    """Mark the labelled lines that open a text, where there are at least two whose labels are known."""
    labels: list[int] = []
    for n, piece in page.open():
        if not labelled(piece.words) or n != len(labels):
            break
        labels.append(n)
    if len(labels) >= _FEWEST_LABELS:
        for n in labels:
            page.roles[n] = Role.FRONT_MATTER


def labelled(words: str) -> Entry | None:
    """Return the known key and the value of a line such as `Author: Ann Lee`."""
    match = _LABEL.match(words)
    if not match or match["key"].lower() not in FIELD_OF:
        return None
    return Entry(match["key"].lower(), [match["value"]])


def fenced(text: str, lines: list[Line]) -> int:
    """Return how many of a text's visible lines are YAML front matter, fences included; 0 if it has none."""
    if not lines or lines[0].start or text[: lines[0].end] != _FENCE:
        return 0
    for n, line in enumerate(lines[1:_MOST_LINES], 1):
        shown = text[line.start : line.end]
        if shown in (_FENCE, "..."):
            return n + 1 if n > 1 else 0
        if not _may_be_yaml(line, shown):
            return 0
    return 0


def _may_be_yaml(line: Line, shown: str) -> bool:
    return bool(line.indent or _ENTRY.match(shown) or shown[0] in "-#]}")


def entries(block: Iterable[str]) -> list[Entry]:
    """Return the keys and values of front matter: scalars, lists and folded text; no YAML beyond that."""
    found: list[Entry] = []
    for line in block:
        match = _ENTRY.match(line)
        if match:
            found.append(Entry(match["key"].lower(), _values(match["value"] or "")))
        elif found and line.strip():
            _continue(found[-1], line)
    return found


def fields(found: Iterable[Entry]) -> dict[str, list[str]]:
    """Return the values of the article's fields, the first key that stands for a field first."""
    known: dict[str, list[str]] = {}
    for key, values in found:
        field = FIELD_OF.get(key)
        if field == "publisher" and values and _URL.match(values[0]):
            field = "url"
        if field and any(values):
            known.setdefault(field, [value for value in values if value])
    return known


def _values(value: str) -> list[str]:
    value = value.strip()
    if value in ("", "|", ">", "|-", ">-"):
        return []
    if value.startswith("[") and value.endswith("]"):
        return [_unquoted(item) for item in value[1:-1].split(",")]
    return [_unquoted(value)]


def _continue(entry: Entry, line: str) -> None:
    item = _ITEM.match(line)
    name = _NAME.match(item["value"] if item else line.strip())
    if item or name:
        entry.values.append(_unquoted(name["value"] if name else item["value"] if item else ""))
    elif ":" not in line:
        entry.values[:] = [" ".join([*entry.values, line.strip()])]


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace("''", "'") if value[0] == "'" else value[1:-1].replace('\\"', '"')
    return re.sub(r"\s+#.*$", "", value)
