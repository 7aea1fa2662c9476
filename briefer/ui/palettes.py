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
    third="#9399a1",
    line="#33373d",
    selected="#2c3036",
    selection="#3c4a63",
    warning="#f2a271",
    good="#64d8bd",
    kinds=_kinds(
        ("#8bb9ee", "#1d3448"),
        ("#f2a271", "#46291a"),
        ("#64d8bd", "#173a30"),
    ),
)

READING_SIZE = 15.5
"""Pixels of the reading type at 100 % zoom."""
LEADING = 1.62
"""Line height as a multiple of the type's size."""
MEASURE = 68
"""Characters to a line of reading type, where the pane is wide enough."""
INTERFACE_SIZE = 13
