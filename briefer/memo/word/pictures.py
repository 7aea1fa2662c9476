"""A picture in the line of the text (ECMA-376-1, 20.4.2.8 and 20.2.2.5), with what it shows said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.memo.word.markup import attribute
from briefer.memo.word.names import DRAWING, PICTURE, PLACED, relation

if TYPE_CHECKING:
    from briefer.memo.outline import Picture
    from briefer.memo.word.package import Package

TWIP = 635
"""English metric units to a twentieth of a point."""
TALLEST = 8_800
"""Twips: a picture and its caption fit a page of either paper."""
MOST_WORDS = 2_000
"""Characters of alternative text; nobody listens to more."""


def put_picture(package: Package, main: str, picture: Picture) -> str:
    """Add a picture's file to a package and return the id of the reference to it."""
    name = package.free_name("word/media/image{}.png")
    package.add(name, picture.data, "image/png")
    return package.relate(main, relation("image"), name)


def drawing(picture: Picture, reference: str, id_: int, width: int) -> str:
    """Return the run that shows a picture in a text of some width in twips; its id is unique in the memo."""
    across, down = _size(picture, width)
    named = f'id="{id_}" name={attribute(f"Picture {id_}")} descr={attribute(picture.alt[:MOST_WORDS])}'
    graphic = (
        f'<a:graphic xmlns:a="{DRAWING}"><a:graphicData uri="{PICTURE}"><pic:pic xmlns:pic="{PICTURE}">'
        f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{reference}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    )
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{PLACED}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{across}" cy="{down}"/><wp:docPr {named}/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{DRAWING}" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f"{graphic}</wp:inline></w:drawing></w:r>"
    )


def _size(picture: Picture, width: int) -> tuple[int, int]:
    """Return width and height in English metric units, made smaller if it would be too tall for a page."""
    across, (wide, high) = width * picture.share, picture.pixels
    down = across * high / wide
    fitted = min(1.0, TALLEST / down)
    return max(1, round(across * fitted * TWIP)), max(1, round(down * fitted * TWIP))
