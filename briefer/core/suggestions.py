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
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK, Kind
from briefer.core.records import Role
from briefer.core.resources import resource
from briefer.core.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.core.records import Annotation, Article
    from briefer.core.text import Span

LANGUAGES = ("en", "es")
_ENOUGH, _STRONG, _WEAK = 2, 2, 1
_FEWEST_WORDS = 5
_SAMPLE = 20_000
"""As many characters of a text tell its language."""
_ORDER = (RECOMMENDATION, RISK, ARGUMENT)
"""Which kind it is where several have equally strong cues: the rarer before the more common."""
_START = 2
"""How many letters cues are looked up by."""
_WORD = re.compile(r"[^\W\d_]+")


class Suggestion(NamedTuple):
    """A sentence, the kind it looks like, and the words that make it look so."""

    span: Span
    kind: Kind
    cues: tuple[str, ...]


class Cues(NamedTuple):
    """The cues of one language."""

    function_words: frozenset[str]
    patterns: dict[str, list[tuple[Kind, int, re.Pattern[str]]]]
    """By the first letters of the cues, so that most words of a text are passed over at once."""


@cache
def cues_of(language: str) -> Cues:
    """Return the cues of a language. Raises `BrieferError` if their file is missing."""
    found = tomllib.loads(resource("cues", f"{language}.toml").read_text(encoding="utf-8"))
    patterns: dict[str, list[tuple[Kind, int, re.Pattern[str]]]] = {}
    for kind in _ORDER:
        for name, weight in (("strong", _STRONG), ("weak", _WEAK)):
            for start, phrases in groupby(sorted(found[kind.id][name]), key=lambda phrase: phrase[:_START]):
                patterns.setdefault(start, []).append((kind, weight, _pattern(phrases)))
    return Cues(frozenset(found["function_words"]), patterns)


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    # The longest first, so that a phrase is found before a word of it.
    words = sorted(phrases, key=len, reverse=True)
    spelled = (r"\s+".join(re.escape(word).replace(r"\*", r"\w*") for word in each.split()) for each in words)
    return re.compile(rf"(?:{'|'.join(spelled)})\b", re.IGNORECASE)


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
    scores, found = Counter[Kind](), dict[Kind, dict[str, None]]()
    for word in _WORD.finditer(words):
        for kind, weight, pattern in cues.patterns.get(word[0][:_START].lower(), ()):
            match = pattern.match(words, word.start())
            if match:
                scores[kind] += weight
                found.setdefault(kind, {})[match[0]] = None
    best = max(_ORDER, key=lambda kind: scores[kind])
    return Suggestion(span, best, _longest(found[best])) if scores[best] >= _ENOUGH else None


def _longest(cues: Iterable[str]) -> tuple[str, ...]:
    """Return the cues that are no part of another."""
    cues = list(cues)
    return tuple(cue for cue in cues if not any(cue != other and cue in other for other in cues))


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
