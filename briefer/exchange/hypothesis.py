"""What Hypothesis, the web annotation client, gives out by its API or its export: rows, or a list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from briefer.exchange.told import Told, place_of_selectors, put
from briefer.exchange.wording import clean

if TYPE_CHECKING:
    from briefer.core.ids import TagId
    from briefer.exchange.intake import Intake


class _Target(Struct, frozen=True):
    source: str = ""
    selector: list[Any] = []


class _Person(Struct, frozen=True):
    display_name: str | None = None


class _Row(Struct, frozen=True):
    id: str
    uri: str = ""
    created: str = ""
    user: str = ""
    text: str = ""
    tags: list[str] = []
    target: list[_Target] = []
    references: list[str] = []
    deleted: bool = False
    user_info: _Person | None = None


def rows_in(document: Any) -> list[Any] | None:
    """Return the rows of an export of Hypothesis; None if a document is none."""
    rows = document
    if isinstance(document, dict):
        rows = document.get("rows", document.get("annotations"))
    if not isinstance(rows, list):
        return None
    first = rows[0] if rows else {}
    is_ours = isinstance(first, dict) and ("uri" in first or "user" in first) and "@context" not in first
    return rows if is_ours or (not rows and isinstance(document, dict)) else None


def read_rows(rows: list[Any], intake: Intake, kind: TagId | None) -> None:
    """Read all rows; what was deleted, a reply, or a note on a whole page has no place here and is reported.

    What a group or its moderators hide from others is in the file all the same: it comes in, and that is reported.
    """
    for raw in rows:
        try:
            row = msgspec.convert(raw, _Row)
            told = _told(row, {name: value for name, value in raw.items() if name not in _Row.__struct_fields__})
        except msgspec.ValidationError as error:
            intake.miss(f"An annotation is not as Hypothesis has it ({error})")
            continue
        left_out = _left_out(row)
        remark = left_out or ("is hidden from others by moderators" if raw.get("hidden") is True else "")
        if remark:
            intake.miss(remark, clean(row.text) or row.id)
        if not left_out:
            put(told, intake, kind)


def _left_out(row: _Row) -> str:
    """Return why a row has no place here; empty if it has one."""
    if row.deleted:
        return "was deleted by whoever wrote it, and is left out"
    if row.references:
        return "is a reply, which has no place here"
    if not any(target.selector for target in row.target):
        return "is a note on a whole page, which has no place here"
    return ""


def _told(row: _Row, others: dict[str, Any]) -> Told:
    account = row.user.removeprefix("acct:").partition("@")[0]
    return Told(
        id=f"https://hypothes.is/a/{row.id}",
        places=[place_of_selectors(target.source or row.uri, target.selector) for target in row.target],
        tags=row.tags,
        note=row.text,
        creator_name=clean((row.user_info and row.user_info.display_name) or account),
        created=row.created,
        foreign={"briefer:hypothesis": others} if others else {},
    )
