"""Names, dates and quotation marks as the memo prints them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefer.memo.speaking import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
ORGANISATION = frozenset(
    "agency associates board bureau center centre commission committee council department desk editorial editors "
    "group institute ministry network news newsroom office press reporters service staff team university".split()
)
"""A name that ends in one of these is an organisation's, and is not shortened to its last word."""
NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
MOST_NAMES = 2
"""How many authors a short citation names."""
_SOUNDS_LIKE_Y = re.compile(r"h?[ií](?!e)", re.IGNORECASE)
"""Before these Spanish says "e" for "and"."""
_SUFFIX = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d."})
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ILLEGAL = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OPENERS = frozenset("([{—–-“‘«/\u00a0")
MARKS = ("“”", "‘’")
"""The pairs of quotation marks that alternate, the outer first."""
MARKS_BY_LANGUAGE = {"es": ("«»", "“”", "‘’")}


def shown(name: str) -> str:
    r"""Return a name with its direction overrides made visible, so that it cannot pass for another.

    >>> shown("a\u202eb")
    'a⟨U+202E⟩b'
    """
    return _OVERRIDES.sub(lambda found: f"⟨U+{ord(found.group()):04X}⟩", name)


def long_date(iso: str) -> str:
    """Return an ISO date, however exact, in words; what is not one comes back as it is.

    >>> long_date("2025-01-29"), long_date("2025-01"), long_date("2025"), long_date("soon")
    ('29 January 2025', 'January 2025', '2025', 'soon')
    """
    found = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d{2}))?", iso)
    if found is None:
        return iso
    year, month, day = found.groups()
    if not month:
        return year
    name = say(MONTHS[int(month) - 1])
    if not day:
        return say("{month} {year}", month=name, year=year)
    return say("{day} {month} {year}", day=int(day), month=name, year=year)


def listed(items: Sequence[str], last: str = "and") -> str:
    """Return items as a list in words.

    >>> listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])
    ('a', 'a and b', 'a, b and c')
    """
    *others, final = items or ("",)
    return joined(", ".join(others), final, last) if others else final


def joined(first: str, last: str, between: str = "and") -> str:
    """Return two names as one, as `Maren and Olade`.

    >>> from briefer.memo.speaking import speaking
    >>> with speaking("es"):
    ...     joined("Maren", "Olade"), joined("Maren", "Ibarra"), joined("Maren", "Hierro")
    ('Maren y Olade', 'Maren e Ibarra', 'Maren y Hierro')
    """
    word = say(between)
    return f"{first} {'e' if word == 'y' and _SOUNDS_LIKE_Y.match(last) else word} {last}"


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    >>> counted(1, "source"), counted(2, "source"), counted(0, "view")
    ('1 source', '2 sources', 'no views')
    """
    return f"{number or say('no')} {say(one if number == 1 else many or one + 's')}"


def surname(author: str) -> str:
    """Return the name a short citation uses; an organisation keeps all of its name.

    >>> surname("Ana van der Berg"), surname("Maren, Ida"), surname("The Editorial Board"), surname("J. Cole Jr.")
    ('van der Berg', 'Maren', 'The Editorial Board', 'Cole')
    """
    head, _, tail = author.partition(",")
    if tail:
        return surname(head) if tail.strip().lower() in _SUFFIX else head.strip()
    return _family_name(author)


def _family_name(author: str) -> str:
    words = author.split()
    while len(words) > 1 and words[-1].lower() in _SUFFIX:
        words.pop()
    if not words or words[-1].lower() in ORGANISATION:
        return author.strip()
    start = len(words) - 1
    while start > 1 and words[start - 1].islower():
        start -= 1
    return " ".join(words[start:])


def surnames(authors: Sequence[str]) -> str:
    """Return how a short citation names several authors; empty if there are none.

    >>> surnames(["Ida Maren", "Tom Olade"]), surnames(["A B", "C D", "E F"])
    ('Maren and Olade', 'B and others')
    """
    if len(authors) > MOST_NAMES:
        return say("{name} and others", name=surname(authors[0]))
    return listed([surname(author) for author in authors])


def capital(text: str) -> str:
    """Return a text that begins a line, with its first letter large."""
    return text[:1].upper() + text[1:]


def one_line(text: str) -> str:
    r"""Return a text with line breaks and runs of spaces made one space; no-break spaces stay.

    >>> one_line("a\n\n b")
    'a b'
    """
    return re.sub(r"[ \t\n]+", " ", text).strip()


def marks_of(language: str) -> tuple[str, ...]:
    """Return the quotation marks of a language (BCP 47), the outer first; the English ones if it has none here.

    >>> marks_of("es-MX"), marks_of("en-GB")
    (('«»', '“”', '‘’'), ('“”', '‘’'))
    """
    return MARKS_BY_LANGUAGE.get(language.lower().partition("-")[0], MARKS)


def quoted(text: str, marks: tuple[str, ...] = MARKS) -> str:
    r"""Return a text in quotation marks, those inside it alternating; apostrophes stay.

    >>> quoted('they call it “a ‘hard’ gate”')
    '“they call it ‘a “hard” gate’”'
    >>> quoted('he said "no", didn\'t he')
    "“he said ‘no’, didn't he”"
    >>> quoted('he said "no"', marks_of("es"))
    '«he said “no”»'
    """
    return f"{marks[0][0]}{alternate(one_line(text), marks)}{marks[0][1]}"


def alternate(text: str, marks: tuple[str, ...] = MARKS) -> str:
    """Return a text that will stand in the outer quotation marks, with the marks inside it alternating."""
    out, end, depth = [], 0, 1
    for found in _pattern(marks).finditer(text):
        role = _role(text, found.start(), depth)
        mark = found.group()
        if role > 0:
            mark, depth = marks[depth % len(marks)][0], depth + 1
        elif role < 0:
            depth = max(1, depth - 1)
            mark = marks[depth % len(marks)][1]
        out += [text[end : found.start()], mark]
        end = found.end()
    return "".join(out) + text[end:]


@cache
def _pattern(marks: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(f"[\"'“”‘’{''.join(marks)}]")


def _role(text: str, at: int, depth: int) -> int:
    """Return 1 for a mark that opens a quotation, -1 for one that closes it, 0 for an apostrophe."""
    mark = text[at]
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    opens = mark in "“‘«" or (mark in "\"'" and _begins_a_word(before, after))
    if mark in '“”"«»':
        return 1 if opens else -1
    if opens:
        # ‘90s and '90s leave out two digits; they quote nothing.
        return int(not after.isdigit())
    return 0 if after.isalnum() or depth == 1 else -1


def _begins_a_word(before: str, after: str) -> bool:
    return (not before or before.isspace() or before in _OPENERS) and bool(after) and not after.isspace()


def shortened(text: str, words: int) -> str:
    """Return a text's first words, with a mark of omission where some are left out.

    >>> shortened("one two three", 2), shortened("one two", 2)
    ('one two […]', 'one two')
    """
    all_words = one_line(text).split(" ")
    if len(all_words) <= words:
        return " ".join(all_words)
    return " ".join(all_words[:words]).rstrip(",;:—–-") + " […]"


def small_number(number: int) -> str:
    """Return a number as prose writes it: in words up to twelve.

    >>> small_number(4), small_number(40)
    ('four', '40')
    """
    return say(NUMBERS[number]) if number < len(NUMBERS) else str(number)


def unique(items: Iterable[str]) -> list[str]:
    """Return the items without repetition, in order."""
    return list(dict.fromkeys(items))


def clean(text: str) -> str:
    r"""Return a text with all that XML 1.0 cannot hold (2.2, Char) replaced by U+FFFD, and line ends made LF.

    >>> clean("a\x0bb\ud800c\r\nd")
    'a\ufffdb\ufffdc\nd'
    """
    if text.isprintable():
        return text
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _ILLEGAL.sub("\ufffd", text)
