"""REFI-QDA codebook, `.qdc`: the codes alone (Codebook.xsd, 2019)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

import briefer
from briefer.core.kinds import KIND_BY_ID
from briefer.exchange.intake import Intake
from briefer.exchange.refi_codes import A_DESCRIPTION, Subtags, add_codes, descriptions, read_codes
from briefer.exchange.refi_xml import parse, render
from briefer.exchange.wording import clean

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.ids import TagId
    from briefer.exchange.intake import Incoming

NAMESPACE = "urn:QDA-XML:codebook:1.0"


def write(brief: Brief) -> bytes:
    """Return the codebook: a code for each kind of tag, and for each sub-tag."""
    root = Element("CodeBook", {"xmlns": NAMESPACE, "origin": f"briefer {briefer.__version__}"})
    add_codes(root, brief)
    return render(root)


def read(data: bytes, brief: Brief, kind: TagId | None = None) -> Incoming:
    """Return the sub-tags that a codebook brings: its codes beneath a kind or, for the others, beneath `kind`."""
    intake, root = Intake(brief), parse(data, "CodeBook")
    codes = read_codes(root).values()
    subtags = Subtags(intake, ours=root.get("origin", "").startswith("briefer "))
    fallback = KIND_BY_ID[kind] if kind else None
    for code in codes:
        under = code.kind or fallback
        if under is None:
            intake.lack_kind("is a code beneath no kind of tag, and is left out", code.name)
        elif code.trail:
            subtags.of(code, under)
    _report(root, intake)
    fitting = [code.name for code in codes if code.fits and code.kind]
    intake.remarks.append(f"{len(fitting)} codes are kinds of tag here: {', '.join(fitting) or 'none'}.")
    return intake.incoming()


def _report(root: Element, intake: Intake) -> None:
    """Name what a codebook tells that has no place here."""
    for said in descriptions(root):
        intake.miss(A_DESCRIPTION, clean(said))
    for each in root.findall("Sets/Set"):
        intake.miss("is a set of codes, which has no place here", each.get("name", ""))
