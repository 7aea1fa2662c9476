"""Sub-tags: the analyst's own words for some of the passages of a kind."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from briefer.core.ids import TagId, new_id
from briefer.core.records.fields import Short


class Tag(Struct, frozen=True, omit_defaults=True):
    """A sub-tag: the analyst's own word for some of the passages of a kind."""

    id: TagId
    kind: TagId
    label: Short
    colour: Annotated[str, Meta(pattern=r"^(#[0-9a-f]{6})?\Z")] = ""
    """`#rrggbb`; empty: that of its kind."""
    key: Annotated[str, Meta(pattern=r"^[1-9]?\Z")] = ""
    """The digit that tags with it."""
    parent: TagId = TagId("")
    """The sub-tag it stands under; empty: right under its kind."""
    rank: Short = ""


def new_tag_id() -> TagId:
    """Return a fresh id for a sub-tag."""
    return TagId(new_id())
