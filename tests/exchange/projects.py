"""REFI-QDA projects as other tools make them, for the tests."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Iterable

USER = "0f8fad5b-d9cb-469f-a165-70867728950e"
SOURCE = "11111111-d9cb-469f-a165-70867728950e"
CODE = "22222222-d9cb-469f-a165-70867728950e"
WATER = "33333333-d9cb-469f-a165-70867728950e"
NOTE = "44444444-d9cb-469f-a165-70867728950e"
CODES = f"""<CodeBook><Codes>
<Code guid="{CODE}" name="Risk" isCodable="true"><Code guid="{WATER}" name="Water" isCodable="true"/></Code>
</Codes></CodeBook>"""


def guid(number: int) -> str:
    """Return a GUID that has a number in it, in braces and capitals as some tools write it."""
    return f"{{AAAAAAAA-0000-4000-8000-{number:012X}}}"


def selection(number: int, start: int, end: int, code: str = CODE, more: str = "") -> str:
    """Return a selection with one coding."""
    return (
        f'<PlainTextSelection guid="{guid(number)}" name="s{number}" startPosition="{start}" endPosition="{end}"'
        f' creatingUser="{USER}" creationDateTime="2024-05-01T10:00:00+02:00">'
        f'<Coding guid="{guid(number + 1000)}"><CodeRef targetGUID="{code}"/></Coding>{more}</PlainTextSelection>'
    )


def source(text: str | None, inside: str, more: str = "") -> str:
    """Return a text source; its text is inside the project or, if None, beside it."""
    path = "" if text is not None else f'plainTextPath="internal://{SOURCE}.txt"'
    content = "" if text is None else f"<PlainTextContent>{escape(text)}</PlainTextContent>"
    return f'<TextSource guid="{SOURCE}" name="gates" {path}>{content}{inside}{more}</TextSource>'


def project(sources: str, more: str = "", name: str = "theirs") -> str:
    """Return a project of sources."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name={quoteattr(name)}'
        f' origin="A Tool 9"><Users><User guid="{USER}" name="Zoë Kühn"/></Users>{CODES}'
        f"<Sources>{sources}</Sources>{more}</Project>"
    )


def archive(qde: str, texts: Iterable[tuple[str, bytes]] = (), name: str = "Theirs.qde") -> bytes:
    """Return a project's archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, qde.encode())
        for path, data in texts:
            made.writestr(path, data)
    return out.getvalue()
