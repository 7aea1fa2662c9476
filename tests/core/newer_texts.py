"""A text, a newer version of it, and passages of which it is known what became of them.

The text is made from the words of our own sample articles and from invented ones. Every paragraph is moved.
No edit touches a number or a negation: that would make another statement of it, which is what the
look-alikes are.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.records import Selector, select
from briefer.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SEEDS = Path(__file__).parents[2] / "seeds"
SYLLABLES = "ba ren to mik sol va dur pe lan gri cho ust em fa nor ty del qua sin or".split()
KEPT = re.compile(
    r"\d|(?<!\w)(?:no|not|never|nor|neither|none|nobody|nothing|nowhere|without|cannot|hardly|half|twice|dozen|"
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion)(?!\w)|n['’]t$",
    re.IGNORECASE,
)
"""Words that no edit touches, and none brings in."""
DENIALS = ("not", "never", "cannot", "no longer", "hardly", "won’t")


class Passage(NamedTuple):
    """A passage of the old text, and where it stands in the newer one; None where it does not any more."""

    selector: Selector
    what: str
    """same, edited, deleted, elsewhere, negated or renumbered."""
    truth: Span | None


class Pair(NamedTuple):
    """An old text, the newer one, and the passages."""

    old: str
    new: str
    passages: tuple[Passage, ...]


@dataclass
class _Paragraph:
    before: str
    quote: str
    after: str
    what: str = ""
    newer: list[str] = field(default_factory=list)
    """Before, quote and after as they stand in the newer text; empty if the paragraph is gone."""

    @property
    def text(self) -> str:
        return self.before + self.quote + self.after


def make_pair(seed: int, size: int, same: int, edited: int, decoys: int) -> Pair:
    """Return a pair with so many passages that stayed or were edited, and twice as many decoys as asked for.

    One half of the decoys was deleted; of the other only look-alikes are left: the same words in another
    context, negated, or with other numbers.
    """
    rng = random.Random(seed)  # noqa: S311 - repeatable on purpose
    writer = _Writer(rng)
    paragraphs: list[_Paragraph] = []
    length = 0
    while length < size:
        paragraphs.append(_Paragraph(writer.paragraph(), "", ""))
        length += len(paragraphs[-1].text) + 2
    kinds = ["same"] * same + ["edited"] * edited + ["deleted"] * decoys
    kinds += [("elsewhere", "negated", "renumbered")[n % 3] for n in range(decoys)]
    spare = _assign(rng, paragraphs, kinds)
    _revise(rng, writer, paragraphs, spare)
    return _joined(rng, paragraphs)


class _Writer:
    """Write paragraphs that read like nothing but have the statistics of prose."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        text = " ".join(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))
        self.words: list[str] = re.findall(r"[A-Za-z’-]+|\d[\d,.]*\d|\d", text)
        self.next: dict[str, list[str]] = {}
        for one, other in zip(self.words, self.words[1:], strict=False):
            self.next.setdefault(one, []).append(other)
        self.invented = ["".join(rng.choices(SYLLABLES, k=rng.randint(2, 4))) for _ in range(8_000)]
        self.plain: list[str] = [word for word in self.words if not KEPT.search(word)]

    def word(self) -> str:
        """Return a word that is no number and no negation."""
        return self.rng.choice(self.plain if self.rng.random() < 0.6 else self.invented)

    def sentence(self) -> str:
        words = [self.rng.choice(self.words)]
        for _ in range(self.rng.randint(5, 28)):
            follow = self.next.get(words[-1]) if self.rng.random() < 0.7 else None
            other = str(self.rng.randint(2, 4_000)) if self.rng.random() < 0.04 else self.word()
            words.append(self.rng.choice(follow) if follow else other)
        return " ".join(words).capitalize() + "."

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.rng.randint(2, 7)))


def _assign(rng: random.Random, paragraphs: list[_Paragraph], kinds: list[str]) -> list[_Paragraph]:
    """Give each kind of passage a paragraph of its own; return the paragraphs that have none."""
    free = list(paragraphs)
    rng.shuffle(free)
    for kind in sorted(kinds, key=lambda kind: kind != "renumbered"):
        for n in range(len(free) - 1, -1, -1):
            if _choose(rng, free[n], kind):
                free.pop(n)
                break
        else:
            raise ValueError(f"no paragraph is left for: {kind}")
    return free


def _choose(rng: random.Random, paragraph: _Paragraph, kind: str) -> bool:
    """Choose 20 to 400 characters on word borders; tell whether they can become what is wanted."""
    text = paragraph.text
    borders = [found.start() for found in re.finditer(r"\b\w", text)]
    wanted = rng.randint(20, 400)
    start = rng.choice([b for b in borders if b + 20 < len(text)])
    if rng.random() < 0.1:
        start = 0
    ends = [found.end() for found in re.finditer(r"\w\b", text) if 20 <= found.end() - start <= 400]
    if not ends:
        return False
    end = min(ends, key=lambda end: abs(end - start - wanted))
    if kind == "renumbered" and not re.search(r"\d", text[start:end]):
        return False
    paragraph.before, paragraph.quote, paragraph.after = text[:start], text[start:end], text[end:]
    paragraph.what = kind
    return True


def _revise(rng: random.Random, writer: _Writer, paragraphs: list[_Paragraph], spare: list[_Paragraph]) -> None:
    for paragraph in paragraphs:
        paragraph.newer = [paragraph.before, paragraph.quote, paragraph.after]
    hosts = iter(spare)
    for paragraph in paragraphs:
        if paragraph.what == "edited":
            share = rng.uniform(0.01, 0.1)
            paragraph.newer = [edited(rng, writer.word, each, share) for each in paragraph.newer]
        elif paragraph.what == "deleted":
            paragraph.newer = [paragraph.before, "", paragraph.after] if rng.random() < 0.5 else []
        elif paragraph.what not in ("", "same"):
            _replace_by_look_alike(rng, paragraph, next(hosts))


def _replace_by_look_alike(rng: random.Random, paragraph: _Paragraph, host: _Paragraph) -> None:
    """Put another statement in the passage's place or, with the passage gone, into another paragraph."""
    words = {"elsewhere": lambda _, quote: quote, "negated": negated, "renumbered": renumbered}[paragraph.what]
    other = words(rng, paragraph.quote)
    if paragraph.what != "elsewhere" and rng.random() < 0.5:
        paragraph.newer = [paragraph.before, other, paragraph.after]
        return
    paragraph.newer = []
    borders = [found.start() for found in re.finditer(r" ", host.text)]
    cut = rng.choice(borders)
    host.newer = [f"{host.text[:cut]} {other}{host.text[cut:]}", "", ""]


def edited(rng: random.Random, word: Callable[[], str], text: str, share: float) -> str:
    """Return a text of which a share of the characters was edited: slips of the pen, words put, dropped, added."""
    inner = text.strip()
    words, budget = inner.split(" "), round(share * len(inner)) or int(bool(inner))
    for _ in range(200):
        n = rng.randrange(len(words))
        if budget <= 0 or not inner:
            break
        if not KEPT.search(words[n].strip(".,")) and len(words) > 1:
            budget -= _edit(rng, word, words, n, budget)
    lead, trail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return lead + " ".join(words) + trail if inner else text


def _edit(rng: random.Random, word: Callable[[], str], words: list[str], n: int, budget: int) -> int:
    """Edit one word, or around it, and return how many characters that took."""
    old, new = words[n], word()
    way = rng.choice(["slip", "put", "drop", "add"])
    if way == "put" and max(len(old), len(new)) <= budget:
        words[n] = new
        return max(len(old), len(new))
    if way == "drop" and len(old) < budget:
        del words[n]
        return len(old) + 1
    if way == "add" and len(new) < budget:
        words.insert(n, new)
        return len(new) + 1
    at = rng.randrange(len(old)) if old else 0
    slip = old[:at] + rng.choice("abcdefghijklmnopqrstuvwxyz") + old[at + rng.randint(0, 1) :]
    if not KEPT.search(slip.strip(".,")):
        words[n] = slip
    return 1


def negated(rng: random.Random, quote: str) -> str:
    """Return the quote with a negation put into it."""
    words = quote.split(" ")
    words.insert(rng.randint(1, max(1, len(words) - 1)), rng.choice(DENIALS))
    return " ".join(words)


def renumbered(rng: random.Random, quote: str) -> str:
    """Return the quote with one of its numbers changed by a digit."""
    digits = [found.start() for found in re.finditer(r"\d", quote)]
    at = rng.choice(digits)
    return quote[:at] + rng.choice([d for d in "123456789" if d != quote[at]]) + quote[at + 1 :]


def _joined(rng: random.Random, paragraphs: Sequence[_Paragraph]) -> Pair:
    old = "\n\n".join(paragraph.text for paragraph in paragraphs)
    moved = [paragraph for paragraph in paragraphs if paragraph.newer]
    rng.shuffle(moved)
    new = "\n\n".join("".join(paragraph.newer) for paragraph in moved)
    place, places = 0, {}
    for paragraph in moved:
        places[id(paragraph)] = place + len(paragraph.newer[0])
        place += len("".join(paragraph.newer)) + 2
    passages, place = [], 0
    for paragraph in paragraphs:
        if paragraph.what:
            start = place + len(paragraph.before)
            there, truth = places.get(id(paragraph)), None
            if there is not None and paragraph.what in ("same", "edited"):
                truth = Span(there, there + len(paragraph.newer[1]))
            passages.append(Passage(select(old, start, start + len(paragraph.quote)), paragraph.what, truth))
        place += len(paragraph.text) + 2
    return Pair(old, new, tuple(passages))


def overlap(one: Span, other: Span) -> float:
    """Return what two ranges share, as a share of what they cover together."""
    shared = max(0, min(one.end, other.end) - max(one.start, other.start))
    return shared / (max(one.end, other.end) - min(one.start, other.start))
