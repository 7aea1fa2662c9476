"""What the furniture of web pages says: lines that are what they are by their words, wherever they stand."""

from __future__ import annotations

import re

from briefer.core.records import Role
from briefer.readers.vocabulary import MENU, SECTIONS

_LONGEST = 400
_MENU_LONGEST = 160
_PHRASE_LONGEST = 5
_LINK_LONGEST = 110

_ADVERTISEMENT = re.compile(
    r"(?:advertise?ments?|ads?|ad feature|sponsored(?: content| post| by.{1,40})?|promoted(?: content)?|paid content|"
    r"anzeige|werbung|publicidad|anuncio|publicité)"
    r"(?:(?: ?[-–—:.|] ?| )(?:continue|scroll|story|article|skip|remove|reading|please).{0,60})?"
    r"|(?:the )?(?:story|article|text|post) continues (?:below|after).{0,40}|scroll (?:down )?to continue.{0,30}"
    r"|(?:continue|keep) reading below.{0,30}",
)
_WHOLE = (
    r"(?:\w+ )?(?:original|full|entire|complete|rest of the|whole) (?:article|story|report|post|text|piece|paper|"
    r"publication|interview|list|pdf|version|transcript|statement|document)"
)
_LINK = re.compile(
    rf"(?:read|view|see|download|show) (?:the |this |our |my |an? )?{_WHOLE}(?: (?:here|at|on|in|from|by|"
    rf"\(?pdf\)?).{{0,50}})?"
    r"|(?:read|see|view) (?:more|next|also|related|all)"
    r"(?: ?[:|»>→…].{0,90}| (?:here|about|at|on|from|by|posts|articles|stories|in)\b.{0,60})"
    r"|(?:(?:continue|keep) reading|(?:click|tap) here|subscribe (?:to|for|now|today|here))\b.{0,80}"
    r"|sign up (?:for|to|here|now|today)\b.{0,80}"
    r"|(?:also read|read also|lire aussi|lee también|(?:lesen sie|siehe) auch|mehr zum thema) ?:.{0,90}"
    r"|related ?(?:articles?|stor(?:y|ies)|posts?|topics?|reading)? ?:.{0,90}"
    r"|(?:share|follow|like|find|join|tweet) (?:this|us|me|the author|him|her|them) (?:on|at|via|with|using)\b.{0,60}"
    r"|follow @.{1,40}|get (?:the|our) .{0,40}newsletter\b.{0,60}|(?:enter|type) your e-?mail\b.{0,60}"
    r"|(?:please )?(?:log|sign) in to\b.{0,60}|(?:already|not) a (?:member|subscriber)\b.{0,40}"
    r"|support (?:our work|our journalism|independent journalism)\b.{0,60}"
    r"|(?:leave|write|add|post) a (?:comment|reply)\b.{0,60}"
    r"|\d+ (?:comments?|repl(?:y|ies)|shares?|likes?|views?)|(?:comments?|shares?|likes?|views?) ?[:(]? ?\d+\)?"
    r"|\d+[ -]?min(?:ute)?s?(?: read)?|reading time ?:? ?\d+ min.{0,10}"
    r"|(?:tags?|topics?|categor(?:y|ies)|filed under|posted in|keywords?|schlagwörter|etiquetas|section) ?:.{0,120}"
    r"|(?:previous|next|more|up next)(?: (?:article|post|story))? ?[:»>→].{0,90}"
    r"|(?:\S+ )?listen to (?:this|the) (?:article|story|episode)\b.{0,40}"
    r"|more (?:from|by) .{1,50}|posts? by .{1,40}|view all posts\b.{0,60}"
    r"|(?:this|our) (?:web ?)?site uses cookies\b.{0,200}|we use cookies\b.{0,200}"
    r"|(?:updated|published) .{0,10}ago|https?://\S+|www\.\S+|@\w+|[\w.+-]+@[\w-]+\.[\w.]+",
)
_TEXT = (
    r"(?:article|post|piece|story|essay|content|column|commentary|op-ed|opinion|interview|editorial|text|blog|analysis|"
    r"item|excerpt|speech|transcript|artikel|beitrag|artículo|texto|columna|texte|tribune)"
)
_ON = r"(?:first |originally |here )*(?:on|in|at|by|from|under|with|as|bei|auf|im|en|dans|sur|par|por)\b.*"
_CREDIT = re.compile(
    rf"(?:this|the|(?:an earlier|a) version of this)(?: (?:blog |opinion )?{_TEXT})?(?: was| has been)? "
    rf"(?:first|originally) (?:appeared|published|posted|ran) ?(?:{_ON})?"
    rf"|(?:diese[rs]?|este|esta|cet|cette) {_TEXT}\b.{{0,30}}\b(?:erschien|veröffentlicht|publicad[oa]|publicó|publié)\b.*"
    rf"|(?:this|(?:an earlier|a) version of this)(?: (?:blog |opinion ))? ?{_TEXT} (?:was |has been |is )?"
    r"(?:also )?(?:appeared|published|republished|reprinted|cross-?posted|produced|translated|adapted|excerpted|"
    r"syndicated)"
    rf" {_ON}"
    r"|the post .{3,250} (?:appeared first|first appeared) (?:on|in|at) .*"
    rf"|(?:first|originally) (?:appeared|published|posted|ran) {_ON}|zuerst erschienen .*"
    rf"|(?:republished|reprinted|reproduced|cross-?posted|reposted|translated)(?: here)? {_ON}"
    r"|(?:additional |further )?reporting by .*|(?:written|compiled) by .*; ?edit(?:ing|ed) by .*|edit(?:ing|ed) by .*"
    r"|translat(?:ion|ed) by .*|(?:©|\(c\) ?(?:19|20)\d\d|copyright (?:©|\(c\)|(?:19|20)\d\d|by)).*"
    r"|.{0,80}\ball rights reserved\b.{0,120}|(?:source|quelle|fuente)s? ?: .*|(?:url|link|permalink) ?: ?\S+"
    r"|.{0,80}(?:licensed|available|published|republished) under (?:an? |the )?(?:creative commons|cc)\b.*",
)
_FILLER = re.compile(r"[\s|·•/»«›‹>→←↑↓*+,:;&–—-]+")
_ENDS = re.compile(r"[\s.:;!»›>→…]+$")
_FOLD = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-"})


def fold(words: str) -> str:
    """Return words in one case, with plain quotation marks and dashes, so that copies of a line compare equal."""
    return words.casefold().translate(_FOLD)


def role_of(words: str, length: int) -> Role | None:
    """Return the role that a line's words alone give it, if any. `length` is the whole line's, in code points."""
    if length > _LONGEST:
        return None
    if not any(char.isalnum() for char in words):
        return Role.NAVIGATION
    plain = _ENDS.sub("", fold(words)).strip("()[]")
    if _ADVERTISEMENT.fullmatch(plain):
        return Role.ADVERTISEMENT
    if _CREDIT.fullmatch(plain):
        return Role.CREDIT
    several = len(_segments(plain)) > 1 and is_section(words)
    return Role.NAVIGATION if several or _is_link(words, plain) or is_menu(plain) else None


def is_menu(plain: str) -> bool:
    """Tell whether a folded line is nothing but phrases of menus and buttons, one or many."""
    if len(plain) > _MENU_LONGEST:
        return False
    words = _FILLER.sub(" ", plain).split()
    if not words or words == ["more"]:
        return bool(words)
    return _consumed(words)


def is_section(words: str) -> bool:
    """Tell whether a line only names the section of a site, which says something at the top of a page only."""
    segments = _segments(_ENDS.sub("", fold(words)))
    return bool(segments) and all(segment in SECTIONS or segment in MENU for segment in segments)


def _segments(plain: str) -> list[str]:
    return [segment for segment in re.split(r"\s*[|·•/»›>]\s*", plain) if segment]


def _is_link(words: str, plain: str) -> bool:
    # A line that begins or ends with the bar between menu entries is what is left of a menu.
    if len(plain) <= _LINK_LONGEST and (words.startswith("|") or words.endswith("|")):
        return True
    if plain.startswith(("this site", "our site", "we use")):
        return bool(_LINK.fullmatch(plain))
    # A sentence that happens to begin like a link ends like a sentence, and goes on for longer.
    return len(plain) <= _LINK_LONGEST and bool(_LINK.fullmatch(plain)) and not _is_sentence(words)


def _is_sentence(words: str) -> bool:
    most_words_of_a_link = 9
    return words.endswith(".") and len(words.split()) > most_words_of_a_link


def _consumed(words: list[str]) -> bool:
    at = 0
    while at < len(words):
        step = next((n for n in range(_PHRASE_LONGEST, 0, -1) if " ".join(words[at : at + n]) in MENU), 0)
        if not step:
            return False
        at += step
    return True
