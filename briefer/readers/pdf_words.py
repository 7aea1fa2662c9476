"""The words on the pages of a PDF and where they stand, as PDFium finds them. Runs in a process of its own.

Positions are in points from a page's lower left corner, as its text is read (PDF 32000-1, 8.3 and 9.4.4).
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import msgspec
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from briefer.readers.pdf_bullets import with_bullets

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PAGES = 2_000
MOST_CHARACTERS = 3_000_000

_PASSWORD = 4
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_LINE_END_HYPHENS = (2, 0xFFFE)
"""What PDFium makes of some hyphens at the end of a line. It sees no line end behind any."""

_SPACE = 32
_HYPHENS = ("-", "\u2010", "\u00ad")

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BOLD = 600
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi(?!nished)", re.IGNORECASE)
_LIGHT_NAME = re.compile(r"(?:regular|roman|book|light|thin|italic|ital|oblique|slanted|kursiv)$", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique|slanted|kursiv", re.IGNORECASE)
_ITALIC_FLAG = 1 << 6
_SMALLER, _HIGHER = 0.8, 0.15
_OVERLAP, _TOUCHING, _WORD_GAP = 0.25, 0.05, 0.16
"""How far letters of a word overlap and stand apart at most, and words apart at least, in times of their height."""

_LETTERSPACED = 2
"""Where a gap stands before one in so many letters of a word, they are spaced out."""

_PICTURE = 0.5
"""How much of a page its pictures cover when it is a scan."""


class Word(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """Some characters without white space. `y` is their baseline."""

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool = False
    italic: bool = False
    opens: bool = False
    """Whether PDFium sees a new line begin here."""


class Sheet(msgspec.Struct, array_like=True, frozen=True):
    """One page: its words in the order they were drawn in, and those that stand across it."""

    words: list[Word]
    across: list[str]
    is_picture: bool = False


class Printed(msgspec.Struct, tag=True, frozen=True):
    """All pages, and the document's properties."""

    sheets: list[Sheet]
    title: str = ""
    author: str = ""
    date: str = ""


class Refused(msgspec.Struct, tag=True, frozen=True):
    """Why a file was not read: `password`, `damaged`, `pages` or `characters`."""

    reason: str


class _Letter(NamedTuple):
    text: str
    at: int


class _Spot(NamedTuple):
    """Where a character stands, and its look. `turned` is its direction in quarters of a turn."""

    x: float
    y: float
    size: float
    turned: int


def extract(path: str) -> Printed | Refused:
    """Return the words of a PDF file, or why there are none to be had."""
    try:
        with pdfium.PdfDocument(path) as document:
            return _printed(document)
    except pdfium.PdfiumError as error:
        return Refused("password" if getattr(error, "err_code", 0) == _PASSWORD else "damaged")


def _printed(document: pdfium.PdfDocument) -> Printed | Refused:
    if len(document) > MOST_PAGES:
        return Refused("pages")
    sheets, left = [], MOST_CHARACTERS
    for n in range(len(document)):
        page = document[n]
        text = page.get_textpage()
        left -= text.count_chars()
        if left < 0:
            return Refused("characters")
        sheets.append(_sheet(page, text))
        text.close()
        page.close()
    said = document.get_metadata_dict()
    made = _DATE.match(said.get("CreationDate", ""))
    date = "-".join(filter(None, made.groups())) if made else ""
    return Printed(sheets, _clean(said.get("Title", "")), _clean(said.get("Author", "")), date)


def _sheet(page: pdfium.PdfPage, text: pdfium.PdfTextPage) -> Sheet:
    found = list(_words(text))
    turned = Counter(turn for _, turn in found).most_common(1)[0][0] if found else 0
    along = [word for word, turn in found if turn == turned]
    across = [word.text for word, turn in found if turn != turned]
    words = along if turned else with_bullets(_shapes(page), _on_page(page, along))
    return Sheet(words, across, not found and _is_picture(page))


def _words(text: pdfium.PdfTextPage) -> Iterator[tuple[Word, int]]:
    """Yield each word, and its direction in quarters of a turn."""
    looks = _Looks(text)
    for letters, opens in _letters(text, looks):
        for n, part in enumerate(looks.parted(letters)):
            yield looks.word(part, opens=opens and not n)


def _shapes(page: pdfium.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    paths = page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH], max_depth=3)
    return (path.get_bounds() for path in paths)


def _on_page(page: pdfium.PdfPage, words: list[Word]) -> list[Word]:
    """Return the upright words that stand on the page; some printers draw lines of other pages beyond its edge."""
    left, bottom, right, top = page.get_cropbox()
    return [word for word in words if bottom <= word.y <= top and left < word.right and word.left < right]


def _is_picture(page: pdfium.PdfPage) -> bool:
    boxes = (image.get_bounds() for image in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=3))
    covered = sum(abs((right - left) * (top - bottom)) for left, bottom, right, top in boxes)
    return bool(covered > _PICTURE * page.get_width() * page.get_height())


def _letters(text: pdfium.PdfTextPage, looks: _Looks) -> Iterator[tuple[list[_Letter], bool]]:
    """Yield the characters of each word, and whether a line begins with it."""
    word: list[_Letter] = []
    opens = True
    unit_at, raw = pdfium_c.FPDFText_GetUnicode, text.raw
    for at in range(text.count_chars()):
        char = _char(unit_at(raw, at))
        if not char.isspace():
            if word and word[-1].text in _HYPHENS and looks.parts(word[-1].at, at):
                yield word, opens
                word, opens = [], True
            word.append(_Letter(char, at))
        elif not (char == " " and word and looks.touch(word[-1].at, at)):
            if word:
                yield word, opens
                word, opens = [], False
            opens = opens or char == "\n"
    if word:
        yield word, opens


def _char(unit: int) -> str:
    """Return what a unit of PDFium's text stands for; what has no character of its own parts words."""
    return "-" if unit in _LINE_END_HYPHENS else _LIGATURES.get(unit) or chr(unit or _SPACE)


class _Looks:
    """Where the characters of one page stand, and how they look."""

    def __init__(self, text: pdfium.PdfTextPage) -> None:
        self._raw = text.raw
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box, self._matrix = pdfium_c.FS_RECTF(), pdfium_c.FS_MATRIX()
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()

    def word(self, letters: list[_Letter], *, opens: bool) -> tuple[Word, int]:
        """Return a word, and its direction in quarters of a turn."""
        first, last = letters[0].at, letters[-1].at
        spot = self._spot(first)
        shown = "".join([letter.text for letter in letters])
        if not (shown.isalpha() or shown.isdecimal()):
            # A note begins with its number, raised before the word that it stands at.
            base = max(spot, self._spot(last), key=lambda each: each.size)
            shown = "".join([self._raised(letter, base) for letter in letters])
        left, right = sorted((spot.x, self._end(last, spot)))
        bold, italic = self._style(first)
        return Word(_clean(shown), left, right, spot.y, spot.size, bold, italic, opens), spot.turned

    def parts(self, above: int, below: int) -> bool:
        """Tell whether a line ends between two characters."""
        one, other = self._spot(above), self._spot(below)
        return abs(one.y - other.y) > one.size / 2 or other.x < one.x - one.size

    def touch(self, above: int, space: int) -> bool:
        """Tell whether letters touch between which there is a space in the text, as where a pair is kerned."""
        _, end, height = self._edges(above)
        left, right, _ = self._edges(space)
        begin = self._edges(space + 1)[0]
        return begin <= (left + right) / 2 and -_OVERLAP * height < begin - end < _TOUCHING * height

    def parted(self, letters: list[_Letter]) -> list[list[_Letter]]:
        """Return the words that some letters are, where gaps part them that PDFium did not see.

        Programs that set lines themselves, as TeX and groff do, write no spaces, but move on.
        """
        if len(letters) == 1:
            return [letters]
        reach, at = -math.inf, []
        for n, letter in enumerate(letters):
            left, right, height = self._edges(letter.at)
            if n and left - reach > _WORD_GAP * height:
                at.append(n)
            # An accent of its own may end before the letter that it stands on.
            reach = max(reach, right)
        if len(at) * _LETTERSPACED >= len(letters):
            return [letters]
        return [letters[start:end] for start, end in pairwise([0, *at, len(letters)])]

    def _edges(self, at: int) -> tuple[float, float, float]:
        pdfium_c.FPDFText_GetLooseCharBox(self._raw, at, ctypes.byref(self._box))
        return self._box.left, self._box.right, self._box.top - self._box.bottom

    def _spot(self, at: int) -> _Spot:
        pdfium_c.FPDFText_GetCharOrigin(self._raw, at, ctypes.byref(self._x), ctypes.byref(self._y))
        pdfium_c.FPDFText_GetMatrix(self._raw, at, ctypes.byref(self._matrix))
        m = self._matrix
        turned = round(math.atan2(m.b, m.a) / (math.pi / 2)) % 4
        size = pdfium_c.FPDFText_GetFontSize(self._raw, at) * (math.hypot(m.c, m.d) or 1)
        return _Spot(*_upright(self._x.value, self._y.value, turned), round(size, 2), turned)

    def _end(self, at: int, spot: _Spot) -> float:
        pdfium_c.FPDFText_GetLooseCharBox(self._raw, at, ctypes.byref(self._box))
        box = self._box
        corners = ((box.left, box.bottom), (box.right, box.top))
        return max(_upright(x, y, spot.turned)[0] for x, y in corners)

    def _raised(self, letter: _Letter, spot: _Spot) -> str:
        """Return a digit that refers to a note as a raised one, so that it cannot be taken for part of the word."""
        if not letter.text.isdecimal():
            return letter.text
        own = self._spot(letter.at)
        is_raised = own.size < _SMALLER * spot.size and own.y > spot.y + _HIGHER * spot.size
        return letter.text.translate(_RAISED) if is_raised else letter.text

    def _style(self, at: int) -> tuple[bool, bool]:
        length = pdfium_c.FPDFText_GetFontInfo(self._raw, at, self._name, 128, ctypes.byref(self._flags))
        name = self._name.value.decode("utf-8", "replace") if length else ""
        weight = pdfium_c.FPDFText_GetFontWeight(self._raw, at)
        # Where a file says no weight, PDFium guesses it from the stems, and takes many for thick that are not.
        bold = bool(_BOLD_NAME.search(name)) or (weight >= _BOLD and not _LIGHT_NAME.search(name))
        return bold, bool(self._flags.value & _ITALIC_FLAG) or bool(_ITALIC_NAME.search(name))


def _upright(x: float, y: float, turned: int) -> tuple[float, float]:
    """Return a position as it is when the page is turned so that its words stand upright."""
    return ((x, y), (y, -x), (-x, -y), (-y, x))[turned]


def _clean(text: str) -> str:
    """Return a text with pairs of surrogates, which PDFium counts as two characters, put together."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
