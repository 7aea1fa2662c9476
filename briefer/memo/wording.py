"""Names, dates and quotation marks as the memo prints them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
MOST_NAMES = 2
"""How many authors a short citation names."""
_SUFFIX = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d."})
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MARKS = re.compile("[\"“”‘’']")
_OPENERS = frozenset("([{—–-“‘/\u00a0")
_PAIRS = ("“”", "‘’")


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
    words = (str(int(day)) if day else "", MONTHS[int(month) - 1] if month else "", year)
    return " ".join(word for word in words if word)


def listed(items: Sequence[str], last: str = "and") -> str:
    """Return items as a list in words.

    >>> listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])
    ('a', 'a and b', 'a, b and c')
    """
    *others, final = items or ("",)
    return f"{', '.join(others)} {last} {final}" if others else final


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    >>> counted(1, "source"), counted(2, "source"), counted(0, "view")
    ('1 source', '2 sources', 'no views')
    """
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"


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
        return f"{surname(authors[0])} and others"
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


def quoted(text: str) -> str:
    r"""Return a text in quotation marks, those inside it alternating; apostrophes stay.

    >>> quoted('they call it “a ‘hard’ gate”')
    '“they call it ‘a “hard” gate’”'
    >>> quoted('he said "no", didn\'t he')
    "“he said ‘no’, didn't he”"
    """
    return f"“{alternate(one_line(text))}”"


def alternate(text: str) -> str:
    """Return a text that will stand in double quotation marks, with the marks inside it alternating."""
    out, end, depth = [], 0, 1
    for found in _MARKS.finditer(text):
        role = _role(text, found.start(), depth)
        mark = found.group()
        if role > 0:
            mark, depth = _PAIRS[depth % 2][0], depth + 1
        elif role < 0:
            depth = max(1, depth - 1)
            mark = _PAIRS[depth % 2][1]
        out += [text[end : found.start()], mark]
        end = found.end()
    return "".join(out) + text[end:]


def _role(text: str, at: int, depth: int) -> int:
    """Return 1 for a mark that opens a quotation, -1 for one that closes it, 0 for an apostrophe."""
    mark = text[at]
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    opens = mark in "“‘" or (mark in "\"'" and _begins_a_word(before, after))
    if mark in '“”"':
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


def unique(items: Iterable[str]) -> list[str]:
    """Return the items without repetition, in order."""
    return list(dict.fromkeys(items))
