"""Make `seeds/sample.briefer` from the sample articles and `sample-tags.json`: the same file at every run.

Run it again after a change to the readers or to the file format: `.venv/bin/python tools/make_sample.py`.
"""

from __future__ import annotations

import itertools
import json
import random
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefer import readers
from briefer.core import anchoring, changes
from briefer.core.clock import Stamp, iso_time
from briefer.core.events import PersonNamed
from briefer.core.ids import BriefId, PersonId
from briefer.core.journal import Journal
from briefer.core.kinds import Stance
from briefer.core.merge import union
from briefer.core.records import Printing, Side
from briefer.store import codec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.core.ids import AnnotationId

SEEDS = Path(__file__).parents[1] / "seeds"
PEOPLE = {"AM": ("ana-meyer-5f01c2", "Ana Meyer"), "RO": ("robert-osei-9b7e44", "Robert Osei")}
BEGAN = 1_774_252_800_000
"""23 March 2026, 08:00 UTC, in milliseconds."""


def main() -> None:
    """Write the sample brief."""
    numbers = random.Random(2026)  # noqa: S311 - the same ids at every run, nothing secret
    uuid.uuid4 = lambda: uuid.UUID(int=numbers.getrandbits(128), version=4)
    told = json.loads(Path(__file__).with_name("sample-tags.json").read_text(encoding="utf-8"))
    minute = itertools.count()
    brief = BriefId(uuid.uuid4().hex)
    journals: dict[str, Journal] = {}
    for key, (person, name) in PEOPLE.items():
        journals[key] = Journal(brief, PersonId(person), _all(journals), lambda: BEGAN + 97_000 * next(minute))
        journals[key].record(PersonNamed(person=PersonId(person), name=name))
    _write(told, journals)
    events = _all(journals)
    header = codec.Header("briefer", codec.VERSION, brief, PersonId(PEOPLE["AM"][0]), iso_time(Stamp(BEGAN, 0)))
    data = codec.encode(header) + b"".join(codec.encode(event) for event in events)
    (SEEDS / "sample.briefer").write_bytes(data)
    print(f"{len(events)} events, {len(data):,} bytes")


def _all(journals: dict[str, Journal]) -> list[Any]:
    return union(*(journal.events for journal in journals.values()))


def _write(told: dict[str, Any], journals: dict[str, Journal]) -> None:
    """Let Ana do first what both need, then each tag what is theirs, then Ana state the points."""

    def do(key: str, change: changes.Change) -> None:
        journals[key] = _caught_up(journals[key], _all(journals))
        journals[key].do(change)

    do("AM", changes.NameBrief("Border water sharing"))
    for path in sorted(SEEDS.glob("*.txt")):
        do("AM", changes.AddArticle(readers.read(path)))
    by_name = {article.file_name: article for article in journals["AM"].brief.articles.values()}
    for name, fields in told["described"].items():
        for field, text in fields.items():
            do("AM", changes.DescribeArticle(by_name[name].id, field, text))
    made = []
    for tag in told["tags"]:
        article = by_name[tag["article"]]
        span = anchoring.locate(article.text, tag["quote"])
        stance = Stance(tag["stance"]) if tag["stance"] else None
        change = changes.Annotate(article.id, *span, tag["kind"], stance, tag["said_by"] or "", tag["note"] or "")
        do(tag["by"], change)
        made.append(change.id)
    for point in told["points"]:
        state = changes.StatePoint(point["sentence"], point["kind"])
        sides = [(n, Side.SUPPORTS) for n in point["passages"]] + [(n, Side.DISPUTES) for n in point["disputes"]]
        do(
            "AM",
            changes.Together((state, *(changes.SupportPoint(state.id, made[n], s) for n, s in sides)), state.title),
        )
        for field, value in point.get("ratings", {}).items():
            do("AM", changes.RatePoint(state.id, field, value))
    for weighed in _weighed(told, made):
        do("AM", weighed)
    for field, text in told["memo"].items():
        do("AM", changes.WriteMemo(field, text))


def _weighed(told: dict[str, Any], made: list[AnnotationId]) -> Iterator[changes.Change]:
    """Yield gists, how passages are printed, and contradictions."""
    for passage, tag in zip(made, told["tags"], strict=True):
        if "gist" in tag:
            yield changes.WriteGist(passage, tag["gist"])
        if "printing" in tag:
            yield changes.ChoosePrinting(passage, Printing(tag["printing"]))
    for each in told["contradictions"]:
        yield changes.NoteContradiction(made[each["one"]], made[each["other"]], each["about"])


def _caught_up(journal: Journal, events: list[Any]) -> Journal:
    return Journal(journal.brief.id, journal.author, events, journal.now_millis)


if __name__ == "__main__":
    main()
