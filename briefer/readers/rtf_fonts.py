"""How the bytes of a rich text file are to be read: by its code page, and by the character set of each font."""

from __future__ import annotations

import codecs

_CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
SYMBOLS = "symbols"
_SYMBOL_CHARSET = 2
_DEFAULT = "cp1252"


def of_charset(number: int) -> str:
    """Return the codec of a font's character set; empty for the document's own."""
    return SYMBOLS if number == _SYMBOL_CHARSET else _CHARSETS.get(number, "")


def of_page(number: int) -> str:
    """Return the codec of a code page."""
    name = {65001: "utf-8", 10000: "mac_roman", 936: "gbk", 950: "big5"}.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return _DEFAULT


def decoded(raw: bytes, codec: str) -> str:
    """Return what some bytes say; those of a symbol font stand in the private area, as Word has them."""
    if codec == SYMBOLS:
        return "".join(chr(0xF000 + byte) for byte in raw)
    return raw.decode(codec or _DEFAULT, "replace")
