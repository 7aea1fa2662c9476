"""The theme in force, as the toolkit paints it: colours and type made from the palettes.

Chrome is quiet and warm; the only strong colours are those of the kinds.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from briefer.core.kinds import ARGUMENT, Kind
from briefer.store.settings import ReadingType
from briefer.ui import palettes
from briefer.ui.palettes import INTERFACE_SIZE, READING_SIZE, Palette

if TYPE_CHECKING:
    from briefer.core.ids import TagId
    from briefer.ui.palettes import Shape, Underline


@dataclass(frozen=True, slots=True)
class KindLook:
    """How one kind of tag looks in one theme."""

    colour: QColor
    tint: QColor
    shape: Shape
    underline: Underline


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours of one theme. `paper` is what is read or typed on, `chrome` is what stands around it."""

    name: str
    background: QColor
    chrome: QColor
    paper: QColor
    ink: QColor
    second: QColor
    third: QColor
    line: QColor
    selected: QColor
    """The ground of a selected row."""
    selection: QColor
    """The ground of selected words."""
    hit: QColor
    """The ground of words that were looked for."""
    hit_now: QColor
    """The ground of the one among them that one is at."""
    hit_line: QColor
    """The outline of both."""
    warning: QColor
    good: QColor
    kinds: dict[TagId, KindLook]

    def look(self, kind: Kind) -> KindLook:
        """Return how a kind looks."""
        return self.kinds[kind.id]


def _theme(palette: Palette) -> Theme:
    looks = {
        id_: KindLook(QColor(kind.colour), QColor(kind.tint), kind.shape, kind.underline)
        for id_, kind in palette.kinds.items()
    }
    colours = {name: QColor(getattr(palette, name)) for name in _COLOURS}
    return Theme(name=palette.name, kinds=looks, **colours)


_COLOURS = tuple(field.name for field in fields(Palette) if field.name not in {"name", "kinds"})
LIGHT, DARK, SEPIA = (_theme(palette) for palette in (palettes.LIGHT, palettes.DARK, palettes.SEPIA))
THEMES = {theme.name: theme for theme in (LIGHT, DARK, SEPIA)}


class Look(QObject):
    """The theme in force. Widgets are given it when made, and paint anew on `changed`."""

    changed = Signal()

    def __init__(self, mode: str = "system", type_: ReadingType | None = None, parent: QObject | None = None) -> None:
        """Start with `light`, `dark`, `sepia`, or `system` to follow the system's choice, and a reading type."""
        super().__init__(parent)
        self._mode, self._type = mode, type_ or ReadingType()
        self.reading_family, self.interface_family = _load_fonts()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(lambda _scheme: self.changed.emit() if self._mode == "system" else None)

    @property
    def mode(self) -> str:
        """The choice: `light`, `dark`, `sepia` or `system`."""
        return self._mode

    def set_mode(self, mode: str) -> None:
        """Choose `light`, `dark`, `sepia` or `system`."""
        if mode != self._mode:
            self._mode = mode
            self.changed.emit()

    @property
    def type(self) -> ReadingType:
        """How articles are set."""
        return self._type

    def set_type(self, type_: ReadingType) -> None:
        """Set articles in another type."""
        if type_ != self._type:
            self._type = type_
            self.changed.emit()

    @property
    def theme(self) -> Theme:
        """The theme to paint with."""
        if self._mode in THEMES:
            return THEMES[self._mode]
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT

    def reading_font(
        self, zoom: int = 100, weight: QFont.Weight = QFont.Weight.Normal, size: float = READING_SIZE
    ) -> QFont:
        """Return the type of quotations and of the memo at a zoom in per cent, whatever articles are set in."""
        return _font(self.reading_family, size * zoom / 100, weight)

    def article_font(
        self, zoom: int = 100, weight: QFont.Weight = QFont.Weight.Normal, scale: float = 1, *, italic: bool = False
    ) -> QFont:
        """Return the type that articles are set in, at a zoom in per cent and a share of the chosen size."""
        family = self.interface_family if self._type.face == "sans" else self.reading_family
        font = _font(family, self._type.size * scale * zoom / 100, weight)
        font.setItalic(italic)
        return font

    def interface_font(self, size: float = INTERFACE_SIZE, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the type of buttons, lists and captions, `size` in pixels."""
        return _font(self.interface_family, size, weight)

    def label_font(self) -> QFont:
        """Return the type of section labels: small, spaced capitals."""
        font = _font(self.interface_family, 11, QFont.Weight.DemiBold)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.8)
        return font

    def palette(self) -> QPalette:
        """Return Qt's palette for the theme, for what no stylesheet reaches."""
        theme, role = self.theme, QPalette.ColorRole
        palette = QPalette()
        for target, colour in (
            (role.Window, theme.background),
            (role.WindowText, theme.ink),
            (role.Base, theme.paper),
            (role.AlternateBase, theme.chrome),
            (role.Text, theme.ink),
            (role.PlaceholderText, theme.third),
            (role.Button, theme.chrome),
            (role.ButtonText, theme.ink),
            (role.Highlight, theme.selection),
            (role.HighlightedText, theme.ink),
            (role.ToolTipBase, theme.chrome),
            (role.ToolTipText, theme.ink),
            (role.Link, theme.look(ARGUMENT).colour),
            (role.Accent, theme.look(ARGUMENT).colour),
            (role.Mid, theme.line),
        ):
            palette.setColor(target, colour)
        disabled = QPalette.ColorGroup.Disabled
        for target in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(disabled, target, theme.third)
        return palette


def _font(family: str, pixels: float, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, round(pixels)))
    # The bundled fonts are variable: setWeight would embolden them by smearing, the axis draws the real weight.
    font.setVariableAxis(QFont.Tag("wght"), float(weight.value))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def menu_style(theme: Theme) -> str:
    """Return the style sheet of menus, for a menu or a menu bar only: a wider one would undo palettes."""
    ink, paper, line = theme.ink.name(), theme.paper.name(), theme.line.name()
    return f"""
        QMenuBar {{ background: {theme.chrome.name()}; color: {ink}; }}
        QMenuBar::item:selected {{ background: {theme.selected.name()}; }}
        QMenu {{ background: {paper}; color: {ink}; border: 1px solid {line}; padding: 4px; }}
        QMenu::item {{ padding: 5px 24px 5px 10px; }}
        QMenu::item:selected {{ background: {theme.selected.name()}; }}
        QMenu::item:disabled {{ color: {theme.third.name()}; }}
        QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
    """


_loaded: list[tuple[str, str]] = []


def _load_fonts() -> tuple[str, str]:
    """Load the bundled fonts, once for the process, and return the families of reading and of the interface."""
    if not _loaded:
        families = []
        for package in ("fontpkg_literata", "fontpkg_inter"):
            ids = [QFontDatabase.addApplicationFont(str(file)) for file in _font_files(package)]
            families.append(next(f for id_ in ids for f in QFontDatabase.applicationFontFamilies(id_)))
        _loaded.append((families[0], families[1]))
    return _loaded[0]


def _font_files(package: str) -> list[Path]:
    """Return a font package's files. Asking `fontpkg` for them would load the metadata of all packages first."""
    spec = find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    return sorted(file for folder in folders or () for file in Path(folder).glob("files/*.ttf"))
