"""How well the article comes out of a page: F1 over words for each skeleton, beside what each extractor finds alone."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING

import trafilatura
from lxml import html
from trafilatura.external import try_readability

from briefer import readers
from tests.readers.skeletons import SKELETONS, pages_of
from tests.readers.test_web import f1

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.readers.stories import Story

_FILE = Path(tempfile.mkdtemp(prefix="briefer-bench-")) / "page.html"


def _ours(page: str) -> str:
    _FILE.write_text(page, encoding="utf-8")
    found = readers.read(_FILE)
    return "\n".join(found.text[slice(*part.span)] for part in found.parts if not part.role.is_furniture)


def _trafilatura(page: str, **options: bool) -> str:
    return trafilatura.extract(page, include_comments=False, **options) or ""  # type: ignore[arg-type]


def _readability(page: str) -> str:
    return str(try_readability(html.document_fromstring(page)).text_content())


_WAYS: dict[str, Callable[[str], str]] = {
    "briefer": _ours,
    "trafilatura": _trafilatura,
    "its recall": lambda page: _trafilatura(page, favor_recall=True),
    "its precision": lambda page: _trafilatura(page, favor_precision=True),
    "its fast": lambda page: _trafilatura(page, fast=True),
    "readability": _readability,
}


def run() -> list[str]:
    """Return the worst F1 over each skeleton's stories, the mean over all, and the time for a page."""
    rows = {name: [_scores(way, name) for way in _WAYS.values()] for name in SKELETONS}
    columns = zip(*rows.values(), strict=True)
    means = [fmean(score for scores, _ in column for score in scores) for column in columns]
    times = [fmean(spent for row in rows.values() for spent in row[n][1]) for n in range(len(_WAYS))]
    return [
        _line("", _WAYS),
        *(_line(name, (f"{min(scores):.3f}" for scores, _ in row)) for name, row in rows.items()),
        _line("mean", (f"{mean:.3f}" for mean in means)),
        _line("ms a page", (f"{1_000 * spent:.1f}" for spent in times)),
    ]


def _line(name: str, cells: object) -> str:
    return f"{name:22}" + "".join(f"{cell:>14}" for cell in cells)  # type: ignore[attr-defined]


def _scores(way: Callable[[str], str], name: str) -> tuple[list[float], list[float]]:
    measured = [_measured(way, told, page) for told, page in pages_of(name)]
    return [score for score, _ in measured], [spent for _, spent in measured]


def _measured(way: Callable[[str], str], told: Story, page: str) -> tuple[float, float]:
    began = time.perf_counter()
    found = way(page)
    return f1(found.replace(told.title, "", 1), told.text), time.perf_counter() - began
