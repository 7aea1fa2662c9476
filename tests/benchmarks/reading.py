"""Opening 5 and 200 articles of 25 kB: taken in from their files, and again with the brief they were saved in.

Beside it, as many plain text widgets as we have panes, with the text of the first files. Then one step in the reading
room at its usual: five articles, four panes, a thousand passages in all.
"""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from briefer.core.changes import AddArticle, Annotate
from briefer.core.kinds import KINDS
from briefer.readers import read
from briefer.ui.session import Session
from briefer.ui.theme import Look
from tests.benchmarks import desk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

COUNTS, SIZE, RUNS = (5, 200), 25_000, 3
PASSAGES, TAGGED = 1_000, 9


def run() -> Iterator[str]:
    """Yield a line for each thing measured, with medians."""
    QApplication.instance() or QApplication([])
    for count in COUNTS:
        with tempfile.TemporaryDirectory(prefix="briefer-bench-") as folder:
            files = _files(Path(folder), count)
            rounds = [(*_ours(files), _plain(files)) for _ in range(RUNS)]
        taken_in, opened, plain = (median(times) for times in zip(*rounds, strict=True))
        yield (
            f"{count:>3} articles: taken in from files {taken_in:6.0f} ms, their brief opened {opened:6.0f} ms;"
            f" {desk.PANES} plain QTextEdits {plain:4.0f} ms"
        )
    yield _tagging()


def _files(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"{seed:03}.txt" for seed in range(count)]
    for seed, path in enumerate(paths):
        path.write_text(f"On river {seed}\n\n{desk.made(seed, SIZE).text}", encoding="utf-8")
    return paths


def _ours(files: Sequence[Path]) -> tuple[float, float]:
    """Return how long it takes to read and show the files, and to open and show the brief that holds them."""
    session = desk.session_with()

    def take_in() -> None:
        for file in files:
            session.do(AddArticle(read(file)))
        _show(session)

    taken_in = desk.milliseconds(take_in)
    path, person = session.path, session.settings
    session.close()
    assert path is not None
    again = Session(person)

    def open_again() -> None:
        again.open(path)
        _show(again)

    opened = desk.milliseconds(open_again)
    assert len(again.brief.articles) == len(files)
    again.close()
    return taken_in, opened


def _show(session: Session) -> None:
    desk.ours(session, Look("light")).window.close()


def _plain(files: Sequence[Path]) -> float:
    def show() -> None:
        texts = [file.read_text(encoding="utf-8") for file in files]
        desk.plain(texts, Look("light")).window.close()

    return desk.milliseconds(show)


def _tagging() -> str:
    """Measure from the change that tags a sentence in sight to the painted highlight."""
    articles = [desk.made(seed, SIZE) for seed in range(5)]
    session = desk.session_with(articles)
    for n, article in enumerate(articles):
        desk.tag(session, article, PASSAGES // len(articles), n)
    dense = desk.ours(session, Look("light"))

    def tag(n: int) -> float:
        change = Annotate(articles[n % desk.PANES].id, 10 * n, 10 * n + 40, KINDS[n % len(KINDS)].id)
        return dense.timed(partial(session.do, change), dense.views[n % desk.PANES : n % desk.PANES + 1])

    spent = median(tag(n) for n in range(TAGGED))
    count = len(session.brief.annotations)
    dense.window.close()
    session.close()
    return f"from a tag to its highlight, five articles, {count:,} passages in all: {spent:.1f} ms"
