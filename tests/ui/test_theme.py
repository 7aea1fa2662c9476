"""All themes can be read by everybody: contrast, colour-vision deficiency, and shapes beside colours."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from briefer.core.kinds import KINDS, Kind
from briefer.ui.badge import badge_icon, paint_badge
from briefer.ui.theme import DARK, THEMES, Look, Theme
from tests.ui.colours import DEFICIENCIES, NORMAL, contrast, difference

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

EACH = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)


def pairs(theme: Theme) -> dict[str, tuple[QColor, QColor]]:
    """Return every colour of words with every ground it stands on somewhere."""
    grounds = {name: getattr(theme, name) for name in ("background", "chrome", "paper", "selected", "selection")}
    plain = {name: grounds[name] for name in ("background", "chrome", "paper", "selected")}
    found = {f"ink on {name}": (theme.ink, ground) for name, ground in grounds.items()}
    for voice in ("second", "third", "warning", "good"):
        found |= {f"{voice} on {name}": (getattr(theme, voice), ground) for name, ground in plain.items()}
    for kind in KINDS:
        look = theme.look(kind)
        found[f"ink on the tint of {kind.label}"] = theme.ink, look.tint
        found[f"{kind.label} on its tint"] = look.colour, look.tint
        found[f"furniture on the tint of {kind.label}"] = theme.third, look.tint
        found[f"the letter on {kind.label}"] = theme.paper, look.colour
        found |= {f"{kind.label} on {name}": (look.colour, ground) for name, ground in plain.items()}
    found |= {f"ink on {name}": (theme.ink, getattr(theme, name)) for name in ("hit", "hit_now")}
    return found | {"a filled button": (theme.paper, theme.ink), "the same, hovered": (theme.paper, theme.second)}


@EACH
def test_every_text_has_the_contrast_that_aa_asks_for(theme: Theme) -> None:
    ratios = {name: round(contrast(*pair), 2) for name, pair in pairs(theme).items()}
    assert {name: ratio for name, ratio in ratios.items() if ratio < 4.5} == {}


@EACH
def test_every_pair_of_qts_palette_has_it_too(qtbot: QtBot, theme: Theme) -> None:
    del qtbot
    palette, role = Look(theme.name).palette(), QPalette.ColorRole
    for text, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.PlaceholderText, role.Base),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
        (role.Link, role.Base),
    ):
        assert contrast(palette.color(text), palette.color(ground)) >= 4.5, (text, ground)


@EACH
def test_the_outline_of_a_hit_is_seen_on_all_it_may_stand_on(theme: Theme) -> None:
    grounds = [theme.paper, theme.chrome, theme.hit, *(theme.look(kind).tint for kind in KINDS)]
    # What is no text needs 3 to 1 (WCAG 2.2, 1.4.11).
    assert min(contrast(theme.hit_line, ground) for ground in grounds) >= 3
    assert all(difference(theme.hit, theme.look(kind).tint) > 20 for kind in KINDS)


@EACH
@pytest.mark.parametrize("seen_as", [NORMAL, *DEFICIENCIES.values()], ids=["everybody", *DEFICIENCIES])
def test_kinds_are_told_apart_with_any_eyes(theme: Theme, seen_as: tuple[tuple[float, float, float], ...]) -> None:
    for one, other in combinations(KINDS, 2):
        apart = difference(theme.look(one).colour, theme.look(other).colour, seen_as)
        assert apart >= 15, (one.label, other.label, apart)


@EACH
def test_kinds_differ_in_shape_and_underline_as_well(theme: Theme) -> None:
    looks = [theme.look(kind) for kind in KINDS]
    assert len({look.shape for look in looks}) == len(KINDS)
    assert len({look.underline for look in looks}) == len(KINDS)
    assert len({kind.key for kind in KINDS}) == len(KINDS)


def _outline(kind: Kind, look: Look, size: int = 48) -> frozenset[tuple[int, int]]:
    """Return the points that a badge covers, whatever their colour."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    paint_badge(painter, QRectF(4, 4, size - 8, size - 8), kind, look)
    painter.end()
    return frozenset((x, y) for x in range(size) for y in range(size) if image.pixelColor(x, y).alpha() > 127)


def test_badges_are_told_apart_by_outline_alone(qtbot: QtBot) -> None:
    del qtbot
    look = Look("light")
    outlines = {kind.label: _outline(kind, look) for kind in KINDS}
    for one, other in combinations(outlines, 2):
        differing = len(outlines[one] ^ outlines[other]) / len(outlines[one] | outlines[other])
        assert differing > 0.12, (one, other, differing)


@pytest.mark.parametrize("mode", THEMES)
def test_a_badge_is_its_kinds_colour_with_a_letter_in_it(qtbot: QtBot, mode: str) -> None:
    del qtbot
    look = Look(mode)
    for kind in KINDS:
        image = badge_icon(kind, look).pixmap(20).toImage()
        colours = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        own = look.theme.look(kind).colour
        filled = [colour for colour in colours if colour.alpha() == 255]
        assert sum(difference(colour, own) < 3 for colour in filled) > len(filled) / 3
        assert any(difference(colour, look.theme.paper) < 12 for colour in filled)


def test_a_theme_is_announced_when_it_changes_and_only_then(qtbot: QtBot) -> None:
    look = Look("light")
    with qtbot.waitSignal(look.changed):
        look.set_mode("dark")
    assert look.theme is DARK
    with qtbot.assertNotEmitted(look.changed):
        look.set_mode("dark")
    assert Look("no such theme").theme in THEMES.values()


def test_the_bundled_type_grows_with_the_zoom_and_never_vanishes(qtbot: QtBot) -> None:
    del qtbot
    look = Look("light")
    assert look.reading_family != look.interface_family
    assert look.reading_font(200).pixelSize() > 1.9 * look.reading_font(100).pixelSize()
    assert look.reading_font(1).pixelSize() >= 1
