"""REFI-QDA codebook, `.qdc`: the codes alone (Codebook.xsd, 2019)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

import briefer
from briefer.exchange.intake import Intake
from briefer.exchange.refi_codes import add_codes, read_codes
from briefer.exchange.refi_xml import parse, render

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.ids import TagId
    from briefer.exchange.intake import Incoming

NAMESPACE = "urn:QDA-XML:codebook:1.0"


def write(brief: Brief) -> bytes:
    """Return the codebook: a code for each kind of tag, whatever the brief holds."""
    del brief
    root = Element("CodeBook", {"xmlns": NAMESPACE, "origin": f"briefer {briefer.__version__}"})
    add_codes(root)
    return render(root)


def read(data: bytes, brief: Brief, kind: TagId | None = None) -> Incoming:
    """Say which codes are kinds of tag here; kinds are the same in all briefs, so nothing changes."""
    del kind
    intake, root = Intake(brief), parse(data, "CodeBook")
    codes = read_codes(root).values()
    for code in codes:
        if not code.fits or code.kind is None:
            intake.miss("is a code that has no place here", code.name)
    for each in root.findall("Sets/Set"):
        intake.miss("is a set of codes, which has no place here", each.get("name", ""))
    fitting = [code.name for code in codes if code.fits and code.kind]
    intake.remarks.append(f"{len(fitting)} codes are kinds of tag here: {', '.join(fitting) or 'none'}.")
    return intake.incoming()
