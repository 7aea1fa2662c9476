"""Where a block begins and ends, said once more inside it: marks that survive a program which drops its control.

LibreOffice 7.4 flattens a content control round paragraphs, and loses a bookmark that spans a table. A bookmark of
no length stays where it is; one whose name begins with an underscore is hidden in Word.
"""

from __future__ import annotations

MOST_IDS = 32_767
"""Word takes ids of notes and bookmarks as 16-bit numbers in places."""
_PARAGRAPH = "<w:p>"
_END_OF_PROPERTIES = "</w:pPr>"


def start_name(section: str) -> str:
    """Return the name of the mark at a block's beginning."""
    return f"_briefer_{section}"


def end_name(section: str) -> str:
    """Return the name of the mark at a block's end."""
    return f"_briefer_{section}_end"


def marked(block: str, section: str, first: int, last: int) -> str:
    """Return a block's markup, as we write it, with marks of two ids in its first and its last paragraph."""
    block = _put(block, block.find(_PARAGRAPH), f'w:id="{first}"', start_name(section))
    return _put(block, block.rfind(_PARAGRAPH), f'w:id="{last}"', end_name(section))


def _put(block: str, paragraph: int, id_: str, name: str) -> str:
    place = paragraph + len(_PARAGRAPH)
    if block.startswith("<w:pPr>", place):
        place = block.index(_END_OF_PROPERTIES, place) + len(_END_OF_PROPERTIES)
    return f'{block[:place]}<w:bookmarkStart {id_} w:name="{name}"/><w:bookmarkEnd {id_}/>{block[place:]}'
