"""What happened to the codebook: the sub-tags under each kind."""

from __future__ import annotations

from typing import Literal

from briefer.core.events.base import Event
from briefer.core.ids import TagId
from briefer.core.records import Short, Tag

TagField = Literal["label", "colour", "key", "parent", "rank"]


class TagAdded(Event, frozen=True, kw_only=True, tag="tag.added"):
    """A sub-tag was made."""

    subtag: Tag

    @property
    def targets(self) -> tuple[str, ...]:
        """The sub-tag."""
        return (self.subtag.id,)

    def inverse(self) -> Event:
        """Remove it."""
        return TagRemoved(subtag=self.subtag.id)


class TagRemoved(Event, frozen=True, kw_only=True, tag="tag.removed"):
    """A sub-tag was removed. Its passages keep their kind."""

    removes = True
    subtag: TagId

    @property
    def targets(self) -> tuple[str, ...]:
        """The sub-tag."""
        return (self.subtag,)

    def inverse(self) -> Event:
        """Bring it back."""
        return TagRestored(subtag=self.subtag)


class TagRestored(Event, frozen=True, kw_only=True, tag="tag.restored"):
    """A removed sub-tag was brought back."""

    subtag: TagId

    @property
    def targets(self) -> tuple[str, ...]:
        """The sub-tag."""
        return (self.subtag,)

    def inverse(self) -> Event:
        """Remove it again."""
        return TagRemoved(subtag=self.subtag)


class TagDescribed(Event, frozen=True, kw_only=True, tag="tag.described"):
    """A sub-tag was renamed, recoloured, given a key, or put to another place in the codebook."""

    subtag: TagId
    field: TagField
    was: Short
    now: Short

    @property
    def targets(self) -> tuple[str, ...]:
        """The sub-tag."""
        return (self.subtag,)

    def inverse(self) -> Event:
        """Set the field back."""
        return TagDescribed(subtag=self.subtag, field=self.field, was=self.now, now=self.was)
