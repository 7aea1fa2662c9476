"""What the menu View > Type offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.ui import commands
from briefer.ui.actions.action import TYPE, VIEW, Action

if TYPE_CHECKING:
    from collections.abc import Iterator


def _typing() -> Iterator[Action]:
    for face, title in (("serif", "&Serif"), ("sans", "S&ans serif")):
        yield Action(
            f"type.{face}",
            VIEW,
            title,
            lambda window, face=face: commands.set_type(window, face=face),  # type: ignore[misc]
            checked=lambda window, face=face: window.look.type.face == face,  # type: ignore[misc]
            submenu=TYPE,
        )
    for id_, title, field, step in (
        ("larger", "&Larger", "size", 1.0),
        ("smaller", "S&maller", "size", -1.0),
        ("wider", "&Wider lines", "measure", 4),
        ("narrower", "&Narrower lines", "measure", -4),
        ("airier", "Lines further a&part", "leading", 0.1),
        ("denser", "Lines &closer", "leading", -0.1),
    ):
        yield Action(
            f"type.{id_}",
            VIEW,
            title,
            lambda window, field=field, step=step: commands.step_type(window, field, step),  # type: ignore[misc]
            separated=step > 0,
            submenu=TYPE,
        )
    yield Action("type.usual", VIEW, "As at &first", commands.reset_type, separated=True, submenu=TYPE)


TYPE_ACTIONS = tuple(_typing())
