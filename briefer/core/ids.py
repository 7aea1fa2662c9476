"""Ids in types of their own, so that one cannot be passed for another."""

from __future__ import annotations

import hashlib
import re
import unicodedata
import uuid
from typing import NewType

BriefId = NewType("BriefId", str)
PersonId = NewType("PersonId", str)
ArticleId = NewType("ArticleId", str)
AnnotationId = NewType("AnnotationId", str)
PointId = NewType("PointId", str)
TagId = NewType("TagId", str)
EventId = NewType("EventId", str)
ChangeId = NewType("ChangeId", str)

NO_TAG = TagId("")


def new_id() -> str:
    """Return a fresh random id (UUID version 4, RFC 9562, without hyphens)."""
    return uuid.uuid4().hex


def article_id(canonical_text: str) -> ArticleId:
    """Return the id of an article, made from its canonical text.

    Two people who add the same text so add the same article, and a merge has nothing to sort out.
    """
    return ArticleId(hashlib.sha256(canonical_text.encode("utf-8")).hexdigest()[:32])


def person_id(name: str) -> PersonId:
    """Return a new id for a person: readable in the file, and distinct from a namesake's.

    >>> person_id("Ana Meyer").startswith("ana-meyer-")
    True
    """
    return PersonId(f"{slug(name) or 'someone'}-{uuid.uuid4().hex[:6]}")


def slug(name: str) -> str:
    """Return a name in at most 32 characters that may stand in every file name; empty if nothing of it may.

    >>> slug("Zoë O’Hara")
    'zoe-ohara'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower())[:32].strip("-")
