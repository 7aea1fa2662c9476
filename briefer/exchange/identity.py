"""Who and what something is, here and in other programs' files: the same thing gets the same id each time."""

from __future__ import annotations

import hashlib
import re
import uuid
from typing import TYPE_CHECKING

from briefer.core.ids import AnnotationId, PersonId, person_id

if TYPE_CHECKING:
    from briefer.core.brief import Brief

PERSON = "urn:briefer:person:"
NOBODY = PersonId("")
"""The creator of what nobody signed: whoever imports it."""
ARTICLE = "urn:briefer:article:"
_THEIRS = re.compile(r"(?:urn:uuid:)?\{?([0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12})\}?", re.IGNORECASE)


def guid(id_: str) -> uuid.UUID:
    """Return the UUID that stands for an id of ours, or for one that another program made up.

    An id that is a UUID in any spelling stands for itself; any other gets one made from it (RFC 9562, version 5).
    """
    spelled = _THEIRS.fullmatch(id_.strip())
    return uuid.UUID(spelled[1]) if spelled else uuid.uuid5(uuid.NAMESPACE_URL, id_)


def annotation_ids(brief: Brief) -> dict[uuid.UUID, AnnotationId]:
    """Return the ids of all passages there are or were, by the UUIDs that stand for them."""
    return {guid(id_): id_ for id_ in (*brief.removed_annotations, *brief.annotations)}


def person_named(brief: Brief, name: str) -> PersonId:
    """Return the id of the person with a name or, for a stranger, one made from the name."""
    for id_, known in brief.people.items():
        if known == name:
            return id_
    slug = person_id(name).rpartition("-")[0]
    return PersonId(f"{slug}-{hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()[:6]}")
