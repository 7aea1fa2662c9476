"""The evidence a memo carries: its passages as W3C annotations (JSON), in a custom XML part of the Word file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from briefer.memo.word.custom_xml import find_data, put_data
from briefer.memo.word.package import unpack

if TYPE_CHECKING:
    from briefer.memo.word.package import Package

EVIDENCE_NAMESPACE = "urn:briefer:evidence:1"
_STORE_ID = "{6B1F0C52-6D2B-4F0B-9D5A-0B71EFE7A002}"
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def put_evidence(package: Package, main: str, evidence: bytes) -> None:
    """Put the evidence into a memo, in place of what it carried before. Takes JSON in UTF-8."""
    # What XML cannot hold (U+FFFE, say) stands in a JSON string, where an escape means the same.
    text = _ILLEGAL.sub(lambda match: f"\\u{ord(match[0]):04x}", evidence.decode("utf-8"))
    content = f'<evidence xmlns="{EVIDENCE_NAMESPACE}" type="application/ld+json">{escape(text)}</evidence>'
    put_data(package, main, EVIDENCE_NAMESPACE, content, _STORE_ID)


def evidence_in(data: bytes, name: str = "The memo") -> bytes | None:
    """Return the evidence a memo carries as JSON, None if it carries none; an error calls the memo by its name.

    Raises `BrieferError` if it is no Word file, or one that is damaged or hostile.
    """
    return evidence_of(unpack(data, name))


def evidence_of(package: Package) -> bytes | None:
    """Return the evidence in an opened memo. Raises `BrieferError` if the part it stands in is damaged."""
    found = find_data(package, EVIDENCE_NAMESPACE)
    return (found[0][1].text or "").encode() if found else None
