"""Sentences in another language: a catalogue by their English templates, and the way back from a sentence to its own.

What is made outside the window, such as an error, is English with its values already in it. The catalogue knows every
template that such a sentence can come from, finds it again with the values, and puts them into its translation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

SHIPPED = ("es",)
"""The languages beside English that there is a catalogue for."""
FORMS = "\x1f"
"""Stands between the forms for one and for many in the translation of a sentence that counts."""
TOLD = "told/"
"""The beginning of the contexts whose sentences come with their values in them; the others get them in the window."""
_FIELD = re.compile(r"\{(\w*)\}")
_QUOTED = re.compile(r"“\{(\w*)\}”")
_OURS = "field"
"""The name of a value that is ours even in quotation marks; all others there are somebody's own words."""
_BETWEEN_SENTENCES = re.compile(r"(?<=[.?!:…]) (?=\S)")
_BETWEEN_ITEMS = re.compile(r"(, | / )")
_LETTERS = 2
"""A template with fewer letters of its own would fit nearly everything."""


@dataclass(frozen=True, slots=True)
class Message:
    """One English template and its translation, in two forms if it counts; `comment` tells two meanings apart."""

    context: str
    source: str
    comment: str
    forms: tuple[str, ...]

    @property
    def translation(self) -> str:
        """The forms in one string, as `FORMS` parts them."""
        return FORMS.join(self.forms)


class _Template:
    """An English template made outside the window, as the sentences it makes are recognised."""

    def __init__(self, message: Message) -> None:
        parts = _FIELD.split(message.source)
        self._literals, self._names = parts[::2], parts[1::2]
        self.verbatim = frozenset(_QUOTED.findall(message.source)) - {_OURS}
        self.letters = sum(map(str.isalpha, "".join(self._literals)))
        self.translation = message.translation

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("(.*?)".join(map(re.escape, self._literals)), re.DOTALL)

    def values(self, sentence: str) -> dict[str, str] | None:
        """Return the values a sentence has in the fields; None if it did not come from here."""
        if not (sentence.startswith(self._literals[0]) and sentence.endswith(self._literals[-1])):
            return None
        found = self._pattern.fullmatch(sentence)
        return dict(zip(self._names, found.groups(), strict=True)) if found else None


class Catalogue:
    """The translations of one language."""

    def __init__(self, messages: Iterable[Message]) -> None:
        """Take the messages; what has no translation is left out."""
        self._messages = [message for message in messages if all(message.forms)]
        self._found = {(message.source, message.comment): message.translation for message in self._messages}

    def find(self, source: str, comment: str = "") -> str | None:
        """Return the translation of a template, by its meaning if it has several; None if there is none."""
        found = self._found.get((source, comment))
        return self._found.get((source, "")) if found is None and comment else found

    def told(self, sentence: str) -> str:
        """Return the translation of sentences that already have their values; what is not known stays English.

        >>> file = Message("told/store/log", "{path} is a folder.", "", ("{path} es una carpeta.",))
        >>> Catalogue([file]).told("Memos is a folder.")
        'Memos es una carpeta.'
        """
        return self._known(sentence) or self._piecemeal(sentence)

    def listed(self, words: str) -> str:
        """Return a list of a few words, parted by commas or strokes, with each item that is known translated.

        >>> grave = Message("told/core", "score {score}", "", ("puntuación {score}",))
        >>> Catalogue([grave, Message("core", "likely", "", ("probable",))]).listed("likely, score 16")
        'probable, puntuación 16'
        """
        parts = _BETWEEN_ITEMS.split(words)
        parts[::2] = [self.find(part) or self._filled(part, self._word) or part for part in parts[::2]]
        return "".join(parts)

    def _word(self, value: str) -> str:
        return self.find(value) or value

    def _known(self, text: str) -> str | None:
        """Return a text's translation: as one sentence of the catalogue, as several, or as one with values."""
        return self.find(text) or self._several(text) or self._filled(text)

    def _several(self, text: str) -> str | None:
        for border in _BETWEEN_SENTENCES.finditer(text):
            first = text[: border.start()]
            told = self.find(first) or self._filled(first)
            rest = told and self._known(text[border.end() :])
            if rest:
                return f"{told} {rest}"
        return None

    def _piecemeal(self, text: str) -> str:
        """Translate what is known of several sentences, and leave the others."""
        border = _BETWEEN_SENTENCES.search(text)
        if border is None:
            return text
        first, rest = text[: border.start()], text[border.end() :]
        return f"{self._known(first) or first} {self.told(rest)}"

    def _filled(self, sentence: str, told: Callable[[str], str] | None = None) -> str | None:
        for template in self._templates:
            values = template.values(sentence)
            if values is not None:
                tell = told or self._value
                known = {name: value if name in template.verbatim else tell(value) for name, value in values.items()}
                return _FIELD.sub(lambda field, known=known: known[field[1]], template.translation)  # type: ignore[misc]
        return None

    def _value(self, value: str) -> str:
        """Return a value; one that is several words we know, as an error within an error, is translated too."""
        return self.told(value) if " " in value else value

    @cached_property
    def _templates(self) -> list[_Template]:
        """The templates made outside the window, the ones that say most first."""
        outside = (each for each in self._messages if each.context.startswith(TOLD) and _FIELD.search(each.source))
        templates = [template for template in map(_Template, outside) if template.letters >= _LETTERS]
        return sorted(templates, key=lambda template: -template.letters)


def read(path: Path) -> Catalogue:
    """Read a catalogue in Qt's open format (TS 2.1, https://doc.qt.io/qt-6/linguist-ts-file-format.html)."""
    return Catalogue(messages_in(path))


def messages_in(path: Path) -> Iterator[Message]:
    """Yield the messages of a catalogue file, those without a translation too."""
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - a part of the program, not of the user's
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = () if translation is None else _forms(translation)
            yield Message(name, message.findtext("source", ""), message.findtext("comment", ""), forms)


def _forms(translation: ET.Element) -> tuple[str, ...]:
    many = tuple(form.text or "" for form in translation.iter("numerusform"))
    return many or (translation.text or "",)
