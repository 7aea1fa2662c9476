"""Lines at the foot of an article about who wrote it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.core.records import Role
from briefer.readers import names, wording

if TYPE_CHECKING:
    from briefer.readers.page import Page

_FOOT = 10
_LONGEST = 1_500
_HEADER = re.compile(
    r"(?:about|meet) the (?:authors?|writers?|contributors?)|the authors?|contributors?|"
    r"author(?:s|'s)? (?:bio|biography|information|profile)|über (?:den autor|die autorin|die autoren)|"
    r"(?:zum|zur) (?:autor|autorin)|sobre (?:el|la|los) autor(?:a|es)?|(?:à propos|au sujet) de l'auteure?|l'auteure?"
)
_VERB = re.compile(
    r"[,)]? (?:is|are|was|were|has|have|serves|served|works|worked|writes|teaches|covers|leads|heads|directs|"
    r"studies|researches|"
    r"holds|joined|ist|war|lehrt|forscht|arbeitet|schreibt|es|son|fue|trabaja|enseña|est|sont|enseigne|écrit)\b"
)
_TRADE = re.compile(
    r"\b(?:fellow|founder|co-?founder|professor|author|writer|journalist|director|editor|analyst|researcher|"
    r"correspondent|columnist|expert|lecturer|scholar|advis[eo]r|president|ceo|chief|economist|historian|lawyer|"
    r"attorney|contributor|reporter|senior|"
    r"associate|scientist|novelist|blogger|candidate|student|retired|consultant|specialist|activist|engineer|physician|"
    r"teaches|writes|covers|based in|books?|chair|head|member|partner|ambassador|strategist|commentator|poet|critic|"
    r"professorin|autor(?:in)?|journalist(?:in)?|redakteur(?:in)?|forscher(?:in)?|dozent(?:in)?|lehrt|schreibt|"
    r"profesora?|periodista|investigadora?|analista|escritora?|autora?|professeure?|journaliste|chercheu(?:r|"
    r"se)|auteure?)s?\b",
    re.IGNORECASE,
)
_THE_AUTHOR = re.compile(
    r"(?:the|this) (?:author|writer|reviewer|columnist)s? (?:is|are|was|has|works|served|teaches)\b|"
    r"(?:der autor|die autorin) (?:ist|lehrt|arbeitet)\b|(?:el autor|la autora) es\b|l'auteure? est\b"
)
_GOES_ON = re.compile(
    r"(?:he|she|they|his|her|their|(?:follow|contact) (?:him|her|them)|you can (?:follow|reach|find|contact)|"
    r"twitter ?:|"
    r"x ?:|e-?mail ?:)(?!\w)"
)
_SAYS = re.compile(
    r"[,”\"»)] (?:says?|said|tells?|told|argue[sd]?|adds?|added|notes?|noted|explain(?:s|ed)|sagte?|dice|dijo|dit)\b",
    re.IGNORECASE,
)
"""Who is named so is quoted, not introduced."""
_BULLET = "•*‣·–—-▪ \t"
_SUBJECT = 160
_TRADE_WITHIN = 200


def mark_biographies(page: Page) -> None:
    """Mark what tells of the author: after its own heading, or as the last paragraphs, named or not in the byline."""
    for n in range(len(page.pieces)):
        if (
            page.roles[n] in (None, Role.HEADING)
            and n > 0
            and _HEADER.fullmatch(page.key(n).rstrip(": "))
            and _ends_text(page, n)
        ):
            _mark_headed(page, n)
    _mark_last(page)


def people(words: str) -> tuple[str, ...]:
    """Return whom a biography is about, from its first words."""
    start = words.lstrip(_BULLET)
    verb = _VERB.search(start[:_SUBJECT])
    if not verb:
        return ()
    subject = re.split(r",\s+(?:a|an|the|who|\d)\b|\s*[(]", start[: verb.start()], maxsplit=1)[0]
    return names.parse(subject)


def _ends_text(page: Page, n: int) -> bool:
    """Tell whether a heading stands below the text: behind it comes little, and less than before it."""
    above = sum(piece.length for m, piece in page.open() if m < n)
    below = [piece.length for m, piece in page.open() if m > n]
    return len(below) <= _FOOT and sum(below) < above


def _mark_headed(page: Page, n: int) -> None:
    page.roles[n] = Role.BIOGRAPHY
    for m in range(n + 1, len(page.pieces)):
        piece = page.pieces[m]
        if page.roles[m] is not None:
            continue
        if piece.length > _LONGEST or not (m == n + 1 or _tells_of_author(piece.words)):
            return
        page.roles[m] = Role.BIOGRAPHY


def _mark_last(page: Page) -> None:
    """Mark the biographies that end the text, from the last upwards."""
    last = [n for n in range(len(page.pieces)) if page.roles[n] is None][-_FOOT:]
    found: list[int] = []
    pending: list[int] = []
    for n in reversed(last):
        words = page.pieces[n].words
        if page.pieces[n].length > _LONGEST or n == 0:
            break
        if _introduces(page, n):
            found += [*pending, n]
            pending = []
        elif _GOES_ON.match(wording.fold(words.lstrip(_BULLET))):
            pending.append(n)
        else:
            break
    for n in found:
        page.roles[n] = Role.BIOGRAPHY


def _introduces(page: Page, n: int) -> bool:
    words = page.pieces[n].words
    if _THE_AUTHOR.match(wording.fold(words.lstrip(_BULLET))):
        return True
    who = people(words)
    if not who or not _TRADE.search(words[:_TRADE_WITHIN]) or _SAYS.search(words[:_TRADE_WITHIN]):
        return False
    authors = page.authors()
    if authors:
        return any(_surname(name) in map(_surname, authors) for name in who)
    return all(_is_new(page, name, n) for name in who)


def _is_new(page: Page, name: str, n: int) -> bool:
    """Tell whether the text itself does not speak of a person, as it does of those it reports on."""
    surname = re.compile(rf"\b{re.escape(_surname(name))}\b")
    text = (m for m in range(n) if page.roles[m] is None)
    return not any(surname.search(page.pieces[m].words) for m in text)


def _surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]


def _tells_of_author(words: str) -> bool:
    plain = wording.fold(words.lstrip(_BULLET))
    return bool(
        _GOES_ON.match(plain) or _THE_AUTHOR.match(plain) or (people(words) and _TRADE.search(words[:_TRADE_WITHIN]))
    )
