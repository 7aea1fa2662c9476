"""Invented stories, long and short, for the page skeletons: title, byline, and paragraphs that nobody ever wrote."""

from __future__ import annotations

import random
from typing import NamedTuple

_WHO = (
    "the harbour office, the regional council, a union of ferry crews, the ministry of canals, Mayor Ilse Tarrant, "
    "the auditor general, a group of islanders, the Velden Institute, Senator Paul Okonski, the grain exchange"
).split(", ")
_DID = (
    "rejected, postponed, defended, put off once more, welcomed, reopened, quietly dropped, called into question, "
    "agreed to, warned against"
).split(", ")
_WHAT = (
    "the plan to dredge the northern channel, a levy on barges over forty metres, the merger of the two pilot "
    "services, a loan of 12.4 million for the lock at Ostrel, the ban on night crossings, a report on flooded cellars, "
    "the tender for nine electric boats, an inquiry into the missing toll money"
).split(", ")
_WHY = (
    "because the cost had doubled since spring; although nobody had read the annex; after a hearing that lasted until "
    "midnight; while the opposition kept asking who would pay; since the figures did not add up; as the water rose for "
    "a third week; which two former ministers called a mistake; and said that no further delay was planned"
).split("; ")
_THEN = (
    "It was the second such decision in a year.; Critics say the numbers were never checked by anyone outside the "
    "office.; Supporters point to the ports further south, where a similar rule cut accidents by a fifth.; What that "
    "means for the villages upstream is less clear.; The next vote is expected before the end of the month.; Nobody "
    "in the room could say how many boats would be affected.; “We have waited eleven years, and we can wait one more,” "
    "a lock keeper said.; Prices for grain have already risen, by most accounts, and may rise again.; Officials "
    "declined to comment on the draft.; For small towns, however, the difference would be felt at once."
).split("; ")
_HEADS = (
    "Who pays for the lock; A question of trust; What the figures show; The way ahead; How it began; Lessons from the "
    "southern ports"
).split("; ")
_POINTS = (
    "Publish the toll accounts every quarter; Give the pilots a seat on the board; Dredge only outside the breeding "
    "season; Let an outside auditor check the tender; Pay for cellars that flood twice in a year"
).split("; ")


class Block(NamedTuple):
    """A block of a story: `p`, `h2`, `li` or `quote`, and its words."""

    kind: str
    words: str


class Story(NamedTuple):
    """One invented story."""

    title: str
    authors: tuple[str, ...]
    date: str
    site: str
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """The words of the body, blank lines between."""
        return "\n\n".join(block.words for block in self.blocks)

    @property
    def url(self) -> str:
        """Where it is said to stand."""
        return "https://news.example/" + "-".join(self.title.lower().split()[:5])


def story(seed: int, *, paragraphs: int = 9, rich: bool = False) -> Story:
    """Return the story of a seed; a rich one has headings, a list and a block quote."""
    chance = random.Random(seed)  # noqa: S311 - a sample, not a secret
    blocks = [Block("p", _paragraph(chance)) for _ in range(paragraphs)]
    if rich:
        blocks[2:2] = [Block("h2", _HEADS[seed % 6])]
        blocks[5:5] = [Block("li", words) for words in chance.sample(_POINTS, 4)]
        blocks[-1:-1] = [Block("h2", _HEADS[(seed + 1) % 6]), Block("quote", _sentence(chance))]
    title = _capital(f"{chance.choice(_WHO)} {chance.choice(_DID)} {chance.choice(_WHAT)}")
    authors = tuple(chance.sample(("Nadia Brandt", "Omar Reyes", "Grace Whitfield", "Tomas Lindqvist"), 1 + seed % 2))
    return Story(title, authors, f"2026-{1 + seed % 9:02}-{10 + seed % 18}", "The Quay Post", tuple(blocks))


def teaser(seed: int) -> str:
    """Return the headline of another story."""
    return story(900 + seed, paragraphs=3).title


def sentences(seed: int, number: int = 2) -> str:
    """Return some sentences of another story."""
    chance = random.Random(5_000 + seed)  # noqa: S311 - a sample, not a secret
    return " ".join(_sentence(chance) for _ in range(number))


def _paragraph(chance: random.Random) -> str:
    return " ".join(
        _sentence(chance) if chance.random() < 0.6 else chance.choice(_THEN) for _ in range(chance.randint(2, 5))
    )


def _sentence(chance: random.Random) -> str:
    words = " ".join(chance.choice(part) for part in (_WHO, _DID, _WHAT, _WHY))
    return _capital(words) + "."


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
