"""The look as plain data: colours in hexadecimal, shapes, underlines, sizes. It takes no toolkit to read or test it.

Every text colour is at least 4.5 to 1 on the grounds it stands on (WCAG 2.2, 1.4.3), and a kind is never told
by colour alone: it has a letter, a shape and an underline of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK

if TYPE_CHECKING:
    from briefer.core.ids import TagId


class Shape(Enum):
    """The outline of a kind's badge."""

    SQUARE = auto()
    TRIANGLE = auto()
    CIRCLE = auto()


class Underline(Enum):
    """How a kind's passages are underlined."""

    SOLID = auto()
    DASHED = auto()
    DOUBLE = auto()


@dataclass(frozen=True, slots=True)
class KindColours:
    """How one kind of tag looks in one palette."""

    colour: str
    tint: str
    shape: Shape
    underline: Underline


@dataclass(frozen=True, slots=True)
class Palette:
    """All colours of one theme. `paper` is what is read or typed on, `chrome` is what stands around it."""

    name: str
    background: str
    chrome: str
    paper: str
    ink: str
    second: str
    third: str
    line: str
    selected: str
    """The ground of a selected row."""
    selection: str
    """The ground of selected words."""
    hit: str
    """The ground of words that were looked for."""
    hit_now: str
    """The ground of the one among them that one is at."""
    hit_line: str
    """The outline of both."""
    warning: str
    good: str
    kinds: dict[TagId, KindColours]


_SHAPES = (
    (ARGUMENT, Shape.SQUARE, Underline.SOLID),
    (RISK, Shape.TRIANGLE, Underline.DASHED),
    (RECOMMENDATION, Shape.CIRCLE, Underline.DOUBLE),
)


def _kinds(*colours: tuple[str, str]) -> dict[TagId, KindColours]:
    return {
        kind.id: KindColours(colour, tint, shape, underline)
        for (kind, shape, underline), (colour, tint) in zip(_SHAPES, colours, strict=True)
    }


LIGHT = Palette(
    name="light",
    background="#f4f3f0",
    chrome="#faf9f6",
    paper="#fffefb",
    ink="#1f2328",
    second="#535a63",
    third="#616871",
    line="#dedbd4",
    selected="#e9e6df",
    selection="#c5d6ec",
    hit="#ffe27a",
    hit_now="#ffb938",
    hit_line="#8a6a00",
    warning="#a84300",
    good="#0c6e51",
    kinds=_kinds(
        ("#0a3f7b", "#d9e9f6"),
        ("#a84300", "#fbe4d4"),
        ("#0c6e51", "#d5eee4"),
    ),
)

DARK = Palette(
    name="dark",
    background="#17191c",
    chrome="#1b1e22",
    paper="#1f2226",
    ink="#e6e3dc",
    second="#b2b6bc",
    third="#989ea6",
    line="#33373d",
    selected="#2c3036",
    selection="#3c4a63",
    hit="#5e4c08",
    hit_now="#80600a",
    hit_line="#e0b840",
    warning="#f2a271",
    good="#64d8bd",
    kinds=_kinds(
        ("#8bb9ee", "#1d3448"),
        ("#f2a271", "#46291a"),
        ("#64d8bd", "#173a30"),
    ),
)

SEPIA = Palette(
    name="sepia",
    background="#eadfc8",
    chrome="#f1e7d3",
    paper="#f8f0de",
    ink="#33291c",
    second="#5c4c38",
    third="#665743",
    line="#d8cab0",
    selected="#e6d9bf",
    selection="#d3cfb4",
    hit="#f4d35e",
    hit_now="#f2ae3d",
    hit_line="#7d5c00",
    warning="#953a00",
    good="#0b5f47",
    kinds=_kinds(
        ("#12388a", "#dfe3e4"),
        ("#9a3c00", "#f4d9bf"),
        ("#0b6249", "#d8e5cf"),
    ),
)

READING_SIZE = 15.5
"""Pixels of quotations and of the memo at 100 % zoom."""
INTERFACE_SIZE = 13
