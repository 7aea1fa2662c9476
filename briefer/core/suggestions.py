"""Which sentences look like an argument, a risk or a recommendation, by the words in them. Hints, never tags.

The words stand in `resources/cues`, one file to a language. What it is worth is measured by
`tests/benchmarks/suggestions.py`; it is wrong often enough that nothing may follow from it by itself.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from hashlib import sha256
from itertools import chain, groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK, Kind
from briefer.core.records import Role
from briefer.core.resources import resource
from briefer.core.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.core.records import Annotation, Article
    from briefer.core.text import Span

LANGUAGES = ("en", "es")
_STRONG, _IDLE = "strong", "idle"
"""How the files call the cues of which one is enough, and the phrases that only look like cues."""
_HEAD, _STAR = "^", "*"
_ENOUGH = _ALONE = 2
"""What a sentence needs; what a strong cue gives. A family of weak ones gives one, however many of it there are."""
_FEWEST_WORDS = 5
_SAMPLE = 20_000
"""As many characters of a text tell its language."""
_ORDER = (RECOMMENDATION, RISK, ARGUMENT)
"""Which kind it is where several have equally strong cues: the rarer before the more common."""
_STEM = 3
"""As many letters of a starred word are always there."""
_LOOK_BACK = 30
"""As many characters before a word of risk are searched for a negation."""
_WORD = re.compile(r"[^\W\d_]+")


class Suggestion(NamedTuple):
    """A sentence, the kind it looks like, and the words that make it look so."""

    span: Span
    kind: Kind
    cues: tuple[str, ...]


class Family(NamedTuple):
    """Cues of one sort that begin alike; those of no kind are phrases that only look like cues."""

    kind: Kind | None
    name: str
    at_head: bool
    pattern: re.Pattern[str]


class Cues(NamedTuple):
    """The cues of one language."""

    function_words: frozenset[str]
    negation: re.Pattern[str]
    """Found at the end of what stands before a word that is negated."""
    families: dict[str, list[Family]]
    """By the first words of the cues, so that most words of a text are passed over at once."""

    def at(self, word: str) -> Iterable[Family]:
        """Return the cues that a word, in small letters, may begin."""
        return chain(self.families.get(word, ()), self.families.get(word[:_STEM] + _STAR, ()))


class _Hit(NamedTuple):
    kind: Kind
    family: str
    words: str


@cache
def cues_of(language: str) -> Cues:
    """Return the cues of a language. Raises `BrieferError` if their file is missing."""
    found = tomllib.loads(resource("cues", f"{language}.toml").read_text(encoding="utf-8"))
    families: dict[str, list[Family]] = {}
    for kind, name, phrases in _lists(found):
        for (at_head, key), group in groupby(sorted(phrases, key=_place), key=_place):
            families.setdefault(key, []).append(Family(kind, name, at_head, _compiled(_spelled(group))))
    negation = _compiled(rf"\b{_spelled(found['negations'])}(?:\s+\w+){{0,2}}\s+$")
    return Cues(frozenset(found["function_words"]), negation, families)


def _lists(found: dict[str, Any]) -> Iterator[tuple[Kind | None, str, list[str]]]:
    """Yield the lists of a file in the order in which they are tried at a word: a strong cue hides a weak one."""
    yield None, _IDLE, found[_IDLE]
    for kind in _ORDER:
        for name in sorted(found[kind.id], key=lambda name: name != _STRONG):
            yield kind, name, found[kind.id][name]


def _place(phrase: str) -> tuple[bool, str]:
    """Return whether a phrase belongs at the head, and by what it is looked up: its first word, or how that begins."""
    first = phrase.removeprefix(_HEAD).split()[0]
    key = first[:_STEM] + _STAR if first.endswith(_STAR) else first.partition("'")[0].partition("-")[0]
    return phrase.startswith(_HEAD), key


def _spelled(phrases: Iterable[str]) -> str:
    # The longest first, so that a phrase is found before a word of it.
    ordered = sorted((phrase.removeprefix(_HEAD) for phrase in phrases), key=len, reverse=True)
    either = "|".join(r"\s+".join(map(_word, phrase.split())) for phrase in ordered)
    return rf"(?:{either})\b"


def _word(word: str) -> str:
    return re.escape(word).replace(r"\*", r"\w*").replace("'", "['’]")


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def language_of(text: str) -> str | None:
    """Return the language of a text, by its commonest small words; None if it is none that there are cues for."""
    words = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    share = {name: sum(words[word] for word in cues_of(name).function_words) for name in LANGUAGES}
    best = max(LANGUAGES, key=lambda name: share[name])
    return best if share[best] * 12 > words.total() else None


def suggestion(text: str, span: Span, cues: Cues) -> Suggestion | None:
    """Return what a sentence of a text looks like; None for one that looks like nothing, is short, or only asks."""
    words = text[span.start : span.end]
    if words.count(" ") < _FEWEST_WORDS - 1 or words.rstrip("\"'”’» ").endswith("?"):
        return None
    found: dict[Kind, list[_Hit]] = {kind: [] for kind in _ORDER}
    for hit in _hits(words, cues):
        found[hit.kind].append(hit)
    best = max(_ORDER, key=lambda kind: _weight(found[kind]))
    if _weight(found[best]) < _ENOUGH:
        return None
    return Suggestion(span, best, tuple(dict.fromkeys(hit.words for hit in found[best])))


def _weight(hits: list[_Hit]) -> int:
    strong = {hit.words.lower() for hit in hits if hit.family == _STRONG}
    return _ALONE * len(strong) + len({hit.family for hit in hits} - {_STRONG})


def _hits(words: str, cues: Cues) -> Iterator[_Hit]:
    """Yield the cues of a sentence. A word tells once for a kind, and not at all in an idle phrase."""
    done: dict[Kind | None, int] = dict.fromkeys((None, *_ORDER), 0)
    for number, word in enumerate(_WORD.finditer(words)):
        for family in cues.at(word[0].lower()):
            if word.start() < max(done[None], done[family.kind]) or (family.at_head and number):
                continue
            match = family.pattern.match(words, word.start())
            if match and not _negated(words, word.start(), family, cues):
                done[family.kind] = match.end()
                if family.kind is not None:
                    yield _Hit(family.kind, family.name, match[0])


def _negated(words: str, start: int, family: Family, cues: Cues) -> bool:
    """Tell whether it is a word of risk after a negation: "is not a threat" claims, but warns of nothing."""
    return family.kind is RISK and cues.negation.search(words, max(0, start - _LOOK_BACK), start) is not None


def suggestions(article: Article) -> list[Suggestion]:
    """Return what the sentences of an article's body look like, in order; nothing in a language without cues."""
    language = language_of(article.text)
    if language is None:
        return []
    cues = cues_of(language)
    bodies = (part for part in article.parts if part.role is Role.BODY)
    spans = (span for part in bodies for span in sentences(article.text, part.start, part.end))
    return [each for each in (suggestion(article.text, span, cues) for span in spans) if each is not None]


def still_open(
    found: Iterable[Suggestion], text: str, passages: Iterable[Annotation], dismissed: Iterable[str]
) -> list[Suggestion]:
    """Return the suggestions that nobody dismissed, in sentences that nothing is tagged in yet."""
    gone, tagged = frozenset(dismissed), sorted(passage.span for passage in passages)
    covered = [each for each in found if not _meets(each.span, tagged)]
    return [each for each in covered if mark_of(text, each) not in gone]


def _meets(span: Span, tagged: list[Span]) -> bool:
    return any(each.start < span.end and span.start < each.end for each in tagged)


def mark_of(text: str, each: Suggestion) -> str:
    """Return by what a suggestion is known once it was dismissed: its kind and a digest of its words."""
    return f"{each.kind.id}:{sha256(text[each.span.start : each.span.end].encode()).hexdigest()[:16]}"
