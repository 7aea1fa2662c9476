r"""BibTeX, in UTF-8 with the characters that LaTeX takes for commands escaped.

Source: O. Patashnik, "BibTeXing" (1988); the `date` and `@online` of biblatex, which BibTeX leaves alone. pybtex (MIT)
parses entries and names, latexcodec (MIT) turns `\'e` into `é`.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Any

import latexcodec  # noqa: F401 - registers the codec "ulatex"
from pybtex import errors
from pybtex.database import parse_string

from briefer.core.errors import BrieferError
from briefer.exchange.references.matching import described
from briefer.exchange.references.opening import text_of
from briefer.exchange.references.reference import LONGEST, MOST, Name, Reference, dated, doi_in, iso, references, short
from briefer.exchange.wording import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.core.brief import Brief
    from briefer.core.ids import TagId
    from briefer.exchange.intake import Incoming

_COMMANDS = {
    "\\": r"\textbackslash",
    "~": r"\textasciitilde",
    "^": r"\textasciicircum",
    # BibTeX counts braces even where they are escaped.
    "{": r"\textbraceleft",
    "}": r"\textbraceright",
}
_ESCAPES = str.maketrans(
    {char: f"{command}{{}}" for char, command in _COMMANDS.items()} | {char: f"\\{char}" for char in "&%$#_"}
)
_LIGATURES = re.compile(r"(?<=-)(?=-)|(?<=')(?=')|(?<=[`?!])(?=`)|(?<=,)(?=,)|(?<=<)(?=<)|(?<=>)(?=>)")
"""Between characters of which TeX would make one."""
_KEPT = {char: chr(0xE000 + n) for n, char in enumerate(_COMMANDS)}
"""Private characters that stand for these while LaTeX is decoded, which would take them for commands again."""
_CAPITALS = re.compile(r"(?<=\s)[^\s{}\\]*[A-Z][^\s{}\\]*")
_COMMAND = re.compile(r"\\(?:emph|text[a-z]{2,9}|mkbib[a-z]+|url|enquote|uppercase|lowercase)\s*(?=\{)")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_OUTLETS = ("journaltitle", "journal", "booktitle", "publisher", "organization", "institution", "howpublished")
_DAY = re.compile(r"\d{1,2}(?!\d)")


def write(brief: Brief) -> bytes:
    """Return the brief's articles as BibTeX."""
    keys: set[str] = set()
    entries = [_entry(_key(reference, keys), reference) for reference in references(brief)]
    return "\n".join(["% Articles of a brief, in UTF-8", *entries, ""]).encode("utf-8", "replace")


def _key(reference: Reference, taken: set[str]) -> str:
    """Return a key such as `brandt2026ferry`, which no entry before has."""
    author = reference.authors[0].family.split()[-1] if reference.authors and reference.authors[0].family else ""
    long = [word for word in re.findall(r"[A-Za-z]+", reference.title) if len(word) > 3]  # noqa: PLR2004 - not "the"
    stem = re.sub(r"[^a-z0-9]", "", f"{author}{reference.date[:4]}{long[0] if long else ''}".lower()) or "article"
    key = next(each for n in range(1, len(taken) + 2) if (each := stem if n == 1 else f"{stem}-{n}") not in taken)
    taken.add(key)
    return key


def _entry(key: str, reference: Reference) -> str:
    year, month, day = [*reference.date.split("-"), "", ""][:3]
    fields = {
        "title": _CAPITALS.sub(r"{\g<0>}", escaped(reference.title)),
        "author": " and ".join(map(_name, reference.authors)),
        "journal": escaped(reference.publisher),
        "date": reference.date,
        "year": year,
        "month": _MONTHS[int(month) - 1] if month else "",
        "day": day.lstrip("0"),
        "doi": reference.doi,
        "url": clean(reference.url).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C"),
        "annote": escaped(reference.note),
    }
    kind = "article" if reference.publisher else "misc"
    lines = [
        f"  {name} = {value if name == 'month' else '{' + value + '}'}," for name, value in fields.items() if value
    ]
    return "\n".join([f"@{kind}{{{key},", *lines, "}", ""])


def escaped(words: str) -> str:
    """Return words with whatever LaTeX would take for a command escaped."""
    return _LIGATURES.sub("{}", " ".join(clean(words).translate(_ESCAPES).split()))


def _name(name: Name) -> str:
    if name.is_body:
        return f"{{{escaped(name.family)}}}"
    parts = [escaped(part) for part in (name.family, name.suffix, name.given) if part]
    # "and" and commas would end a name.
    return ", ".join(f"{{{part}}}" if re.search(r",|\band\b", part) else part for part in parts)


def read(data: bytes, brief: Brief, kind: TagId | None) -> Incoming:
    """Return what the references in a file add to a brief. Raises `BrieferError` for a file that holds none."""
    del kind
    with errors.capture() as faults:
        entries = parse_string(text_of(data), "bibtex").entries
    if not entries and faults:
        raise BrieferError(f"This is not sound BibTeX: {faults[0]}.", "Export the file again.")
    return described([_reference(entry) for entry in islice(entries.values(), MOST)], brief)


def _reference(entry: Any) -> Reference:
    fields = {name.lower(): value for name, value in entry.fields.items()}

    def plain(*names: str) -> str:
        return next((value for name in names if (value := short(unescaped(fields.get(name, ""))))), "")

    url = re.search(r"https?://[^\s{}]+", f"{fields.get('url', '')} {fields.get('howpublished', '')}")
    return Reference(
        plain("title"),
        tuple(_names(entry)),
        next((value for name in _OUTLETS if (value := plain(name)) and "://" not in value), ""),
        _date(fields),
        short(re.sub(r"\\([_%&#~])", r"\1", url[0])) if url else "",
        doi_in(fields.get("doi", "").replace("\\_", "_")),
    )


def _names(entry: Any) -> Iterator[Name]:
    for person in entry.persons.get("author", ()):
        family = [*person.prelast_names, *person.last_names]
        given = [*person.first_names, *person.middle_names]
        parts = (family, given, person.lineage_names)
        family_name, given_name, suffix = (short(unescaped(" ".join(words))) for words in parts)
        name = Name(family_name, given_name, suffix)
        # A last name "others" stands for those whom the list leaves out.
        if name.family and name != Name("others"):
            yield name


def _date(fields: dict[str, str]) -> str:
    if date := iso(fields.get("date", "")):
        return date
    year = re.fullmatch(r"\D*(\d{4})\D*", fields.get("year", ""))
    month = fields.get("month", "").strip("{} .").lower()
    number = int(month) if month.isascii() and month.isdigit() else _month(month)
    day = _DAY.fullmatch(fields.get("day", "").strip("{} "))
    return dated(int(year[1]), number, int(day[0]) if day else 0) if year else ""


def _month(name: str) -> int:
    return next((n for n, month in enumerate(_MONTHS, 1) if name.startswith(month)), 0)


def unescaped(words: str) -> str:
    r"""Return LaTeX as plain words.

    >>> unescaped(r"The {US} d\'ebat \& \emph{more}")
    'The US débat & more'
    """
    # Longer ones are not kept, and the decoder takes its time.
    words = words[: 3 * LONGEST]
    for char, command in _COMMANDS.items():
        words = re.sub(rf"\{command}(?:\{{\}}| |(?![A-Za-z]))", _KEPT[char], words)
    words = words.replace(r"\{", _KEPT["{"]).replace(r"\}", _KEPT["}"])
    with suppress(ValueError):
        words = codecs.lookup("ulatex").decode(_COMMAND.sub("", words))[0]  # type: ignore[arg-type]
    bare = re.sub(r"\\([&%$#_])", r"\1", re.sub(r"[{}]", "", words))
    return bare.translate({ord(kept): char for char, kept in _KEPT.items()})
