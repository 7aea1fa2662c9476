"""What the tokens of a rich text file say: paragraphs with their looks, notes, and the file's properties."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefer.core.records import Role, Shape
from briefer.readers import rtf_fonts
from briefer.readers.blocks import Block
from briefer.readers.runs import Run, joined
from briefer.readers.word_styles import DEEPEST, Look, look_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefer.readers.rtf_tokens import Token
    from briefer.readers.runs import Style

DEEPEST_GROUP = 500
"""How deep groups may stand in each other. Word stays below 50."""

_TEXT, _SKIPPED = "text", "skipped"
_KEPT = {
    "fonttbl": "font",
    "stylesheet": "style",
    "info": "info",
    "footnote": "note",
    "title": "title",
    "author": "author",
    "creatim": "creatim",
    "listtext": "item",
    "pntext": "item",
}
_LEFT_OUT = frozenset(
    "colortbl pict header headerl headerr headerf footer footerl footerr footerf fldinst nonshppict objdata objclass "
    "objname annotation atnauthor atnid atnref atndate atrfstart atrfend bkmkstart bkmkend xe tc rxe txe generator "
    "listtable listoverridetable rsidtbl themedata datastore xmlnstbl filetbl revtbl subject keywords doccomm operator "
    "company manager category comment hlinkbase revtim printim buptim ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn "
    "shpinst background latentstyles pgdsctbl nosectexpand".split()
)
_SIGNS = {
    "tab": "\t",
    "line": "\n",
    "emdash": "—",
    "endash": "–",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
}
_SYMBOLS = {"~": "\u00a0", "_": "\u2011", "-": "\u00ad", "{": "{", "}": "}", "\\": "\\"}
_TOGGLES: dict[str, Style] = {"b": "bold", "i": "italic"}
_LONGEST_CELL = 160


class TooDeepError(ValueError):
    """Groups stand in each other deeper than any program writes."""


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside a group until it ends."""

    destination: str = _TEXT
    styles: frozenset[Style] = frozenset()
    hidden: bool = False
    font: int = -1
    replacements: int = 1
    """How many characters stand behind each Unicode one for programs that know none."""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    style: int = 0
    level: int = 0
    is_item: bool = False
    is_cell: bool = False


@dataclass(slots=True)
class Said:
    """What a file says."""

    blocks: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    title: str = ""
    author: str = ""
    date: list[int] = field(default_factory=list)


class Listener:
    """Takes in the tokens of one file, one by one."""

    def __init__(self) -> None:
        self.said = Said()
        self._group = _Group()
        self._groups: list[_Group] = []
        self._paragraph = _Paragraph()
        self._runs: list[Run] = []
        self._note: list[Run] = []
        self._row: list[Block] = []
        self._bytes = bytearray()
        self._to_skip = self._high = 0
        self._starred = False
        self._page = "cp1252"
        self._codecs: dict[int, str] = {}
        self._default_font = -1
        self._styles: dict[int, Look] = {}
        self._title: list[str] = []
        self._author: list[str] = []
        self._defining: list[str] = []
        self._number = 0
        self._style_level = 0

    def hear(self, found: Iterable[Token]) -> Said:
        """Take in all tokens and return what they say. Raises `TooDeepError` for a file that is a trap."""
        hearing: dict[str, Callable[[Token], None]] = {
            "brace": self._brace,
            "word": self._word,
            "hex": self._hex,
            "sign": self._sign,
            "text": lambda token: self._text(token.text),
        }
        for token in found:
            if token.kind != "hex":
                self._decode()
            hearing[token.kind](token)
        self._decode()
        self._end_paragraph()
        self._end_row()
        self.said.title, self.said.author = "".join(self._title), "".join(self._author)
        return self.said

    def _brace(self, token: Token) -> None:
        self._to_skip, self._starred = 0, False
        if token.text == "{":
            if len(self._groups) >= DEEPEST_GROUP:
                raise TooDeepError
            self._groups.append(self._group)
            return
        ended = self._group.destination
        if self._groups:
            self._group = self._groups.pop()
        if ended == "note" and self._group.destination != "note":
            text, marks = joined(self._note)
            self.said.notes.append(Block(text, Role.BODY, marks=marks))
            self._note = []
        elif ended in ("style", "font"):
            self._define(ended)

    def _word(self, token: Token) -> None:
        word, value = token.text, token.value
        if self._to_skip:
            self._to_skip -= 1
        elif word in _KEPT or word in _LEFT_OUT or self._starred:
            self._enter(word)
        elif self._group.destination == _SKIPPED:
            return
        elif word in _SIGNS:
            self._add(_SIGNS[word])
        elif word == "u" and value is not None:
            self._add_unit(value % 0x10000)
            self._to_skip = self._group.replacements
        else:
            self._set_look(word, value) or self._set_place(word, value) or self._set_up(word, value)
        self._starred = False

    def _enter(self, word: str) -> None:
        inside = self._group.destination
        if inside == _SKIPPED or (inside == "info" and word not in ("title", "author", "creatim")):
            destination = _SKIPPED
        else:
            destination = _KEPT.get(word, _SKIPPED)
        if destination == "item":
            self._paragraph = replace(self._paragraph, is_item=True)
            destination = _SKIPPED
        self._group = replace(self._group, destination=destination)

    def _set_look(self, word: str, value: int | None) -> bool:
        """Take in what a word says of the letters; tell whether it does."""
        group = self._group
        if word in _TOGGLES:
            style = frozenset([_TOGGLES[word]])
            self._group = replace(group, styles=group.styles - style if value == 0 else group.styles | style)
        elif word in ("v", "deleted"):
            self._group = replace(group, hidden=value != 0)
        elif word == "plain":
            self._group = replace(group, styles=frozenset(), hidden=False, font=self._default_font)
        elif word == "f":
            self._group = replace(group, font=value or 0)
        elif word == "uc":
            self._group = replace(group, replacements=max(0, min(value or 0, 8)))
        else:
            return False
        return True

    def _set_place(self, word: str, value: int | None) -> bool:
        """Take in what a word says of the paragraph; tell whether it does."""
        if word in ("par", "sect"):
            self._break()
        elif word == "pard":
            self._paragraph = _Paragraph()
        elif word == "intbl":
            self._paragraph = replace(self._paragraph, is_cell=True)
        elif word in ("cell", "nestcell"):
            self._end_cell()
        elif word in ("row", "nestrow"):
            self._end_row()
        elif word == "ls":
            self._paragraph = replace(self._paragraph, is_item=bool(value))
        else:
            return False
        return True

    def _set_up(self, word: str, value: int | None) -> bool:
        """Take in what a word says of the document, its fonts and styles; tell whether it does."""
        number = value or 0
        if word == "s":
            self._number, self._paragraph = number, replace(self._paragraph, style=number)
        elif word == "outlinelevel":
            self._style_level, self._paragraph = number + 1, replace(self._paragraph, level=_level(number))
        elif word == "fcharset" and self._group.destination == "font":
            self._codecs[self._group.font] = rtf_fonts.of_charset(number)
        elif word == "ansicpg":
            self._page = rtf_fonts.of_page(number)
        elif word == "deff":
            self._default_font = number
        elif word in ("yr", "mo", "dy") and self._group.destination == "creatim":
            self.said.date.append(number)
        else:
            return False
        return True

    def _hex(self, token: Token) -> None:
        if self._to_skip:
            self._to_skip -= 1
        else:
            self._bytes.append(int(token.text, 16))

    def _sign(self, token: Token) -> None:
        if token.text == "*":
            self._starred = True
        elif token.text in "\r\n":
            self._break()
        elif token.text in _SYMBOLS:
            self._text(_SYMBOLS[token.text], raw=False)

    def _text(self, text: str, *, raw: bool = True) -> None:
        skipped, self._to_skip = min(self._to_skip, len(text)), max(0, self._to_skip - len(text))
        text = text[skipped:]
        self._add(rtf_fonts.decoded(text.encode("latin-1"), self._codec()) if raw and not text.isascii() else text)

    def _decode(self) -> None:
        if self._bytes:
            raw = bytes(self._bytes)
            self._bytes.clear()
            self._add(rtf_fonts.decoded(raw, self._codec()))

    def _codec(self) -> str:
        return self._codecs.get(self._group.font, "") or self._page

    def _add_unit(self, unit: int) -> None:
        """Take in a UTF-16 unit; the first of a pair waits for the second."""
        high, self._high = self._high, 0
        if 0xD800 <= unit < 0xDC00:  # noqa: PLR2004 - the range of high surrogates
            self._high = unit
        elif high:
            self._add((high.to_bytes(2, "little") + unit.to_bytes(2, "little")).decode("utf-16-le", "replace"))
        else:
            self._add(chr(unit))

    def _add(self, text: str) -> None:
        group = self._group
        if group.destination == _TEXT and not group.hidden:
            self._runs.append(Run(text, group.styles))
        elif group.destination == "note" and not group.hidden:
            self._note.append(Run(text, group.styles))
        elif group.destination == "title":
            self._title.append(text)
        elif group.destination == "author":
            self._author.append(text)
        elif group.destination == "style":
            self._defining.append(text)

    def _define(self, destination: str) -> None:
        """Take in the style that ends here, which is told by its name or its level."""
        if destination == "style" and self._defining:
            look = look_of("".join(self._defining).strip().rstrip(";"))
            if look is None and 0 < self._style_level <= DEEPEST + 3:
                look = Look(Role.HEADING, min(self._style_level, DEEPEST))
            if look:
                self._styles[self._number] = look
        self._defining, self._style_level, self._number = [], 0, 0
        self._paragraph = _Paragraph()

    def _break(self) -> None:
        if self._group.destination == "note":
            self._note.append(Run("\n"))
        elif self._group.destination == _TEXT:
            if self._paragraph.is_cell:
                self._runs.append(Run("\n"))
                return
            self._end_row()
            self._end_paragraph()

    def _end_paragraph(self) -> None:
        block = self._block()
        if block.text.strip():
            self.said.blocks.append(block)

    def _block(self) -> Block:
        text, marks = joined(self._runs)
        self._runs = []
        place = self._paragraph
        look = self._styles.get(place.style) or Look()
        if place.level and look.role is not Role.TITLE:
            look = Look(Role.HEADING, place.level)
        if place.is_item and look.role in (None, Role.BODY):
            look = Look(Role.BODY, 0, look.shape or Shape.ITEM)
        return Block(text, *look, () if look.role in (Role.HEADING, Role.TITLE) else marks)

    def _end_cell(self) -> None:
        if self._group.destination == _TEXT:
            self._row.append(self._block())

    def _end_row(self) -> None:
        """Take in a table's row: of short cells one line, of longer ones a paragraph each."""
        cells = [cell for cell in self._row if cell.text.strip()]
        self._row = []
        if len(cells) > 1 and all(len(cell.text) <= _LONGEST_CELL and "\n" not in cell.text.strip() for cell in cells):
            self.said.blocks.append(Block("\t".join(cell.text.strip() for cell in cells), Role.BODY))
        else:
            self.said.blocks += cells


def _level(outline: int) -> int:
    """Return the level of the heading that an outline level, counted from 0, is; 0 for what is running text."""
    return min(outline + 1, DEEPEST) if 0 <= outline < DEEPEST + 3 else 0
