"""The order of the sections: a memo keeps the one its reader gave it, and says so where the brief has another."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefer.memo.report import Fate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

    from briefer.memo.word.recompile.deciding import Decision


def order_remarks(root: etree._Element, decisions: Sequence[Decision]) -> tuple[str, ...]:
    """Return a sentence on the first two sections that stand otherwise than the outline has them; none if none do."""
    wanted = [d for d in decisions if d.section is not None and d.region is not None and d.fate is not Fate.DUPLICATED]
    rank = {decision.region.elements[0]: n for n, decision in enumerate(wanted) if decision.region is not None}
    there = [rank[element] for element in root.iter() if element in rank]
    turned = next(((one, other) for one, other in pairwise(there) if one > other), None)
    if turned is None:
        return ()
    one, other = (wanted[n].title for n in turned)
    return (f"The sections stay in the order they have in the memo: “{one}” before “{other}”, for one.",)
