"""Where sentences on screen are translated: the one door to the translator, and the languages there are."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from briefer.core import messages
from briefer.core.resources import resource
from briefer.memo import speaking

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.core.kinds import Kind
    from briefer.core.messages import Catalogue

_on_paper: ContextVar[bool] = ContextVar("on_paper", default=False)
ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "es": "Español"}
"""The languages that are shipped, each by its own name."""


def translate(context: str, sentence: str, meaning: str = "") -> str:
    """Return a sentence in the user's language, by the context it stands in and, if it has several, its meaning."""
    if _on_paper.get():
        return speaking.say(sentence, meaning)
    return QCoreApplication.translate(context, sentence, meaning or None)


def told(sentence: str) -> str:
    """Return a sentence that was made outside the window, values and all, in the user's language."""
    return _spoken[-1].catalogue.told(sentence) if _spoken else sentence


def listed(words: str) -> str:
    """Return a list of a few words that was made outside the window in the user's language, item by item."""
    if _on_paper.get():
        return speaking.say_items(words)
    return _spoken[-1].catalogue.listed(words) if _spoken else words


@contextmanager
def on_paper(language: str) -> Iterator[None]:
    """Translate what is painted for a memo into its language (BCP 47) for a while, whatever the window speaks."""
    token = _on_paper.set(True)
    try:
        with speaking.speaking(language):
            yield
    finally:
        _on_paper.reset(token)


def kind_name(kind: Kind) -> str:
    """Return what one passage of a kind is called."""
    return translate("Kinds", kind.label)


def kind_names(kind: Kind) -> str:
    """Return what several passages of a kind are called."""
    return translate("Kinds", kind.plural)


def spoken() -> str:
    """Return the language that the window speaks now."""
    return _spoken[-1].language() if _spoken else ENGLISH


def languages() -> tuple[tuple[str, str], ...]:
    """Return code and name of what the window can speak; first the system's language, whose code is empty."""
    return (("", translate("Languages", "As the system")), *LANGUAGES.items())


def language_of(choice: str) -> str:
    """Return the language that a choice comes to: the system's where it is empty, English where there is no other."""
    wanted = [choice] if choice else QLocale.system().uiLanguages()
    known = (name.replace("_", "-").partition("-")[0].lower() for name in wanted)
    return next((name for name in known if name in LANGUAGES), ENGLISH)


def speak(choice: str) -> None:
    """Speak a language from now on, `en` or `es`, or the system's where it is empty.

    What stands on the screen stays as it is: make it anew. English loads nothing.
    """
    language = language_of(choice)
    _hush()
    QLocale.setDefault(_locale(language))
    if language != ENGLISH:
        path = resource("translations", f"{language}.ts")
        _install(Words(language, messages.read(path)), _qt_words(language))


class Words(QTranslator):
    """Our own catalogue, as Qt asks it. A sentence is told by itself, wherever it stands, and by its meaning."""

    def __init__(self, language: str, catalogue: Catalogue) -> None:
        super().__init__()
        self._language = language
        self.catalogue = catalogue

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """Return the translation, or nothing for the next translator to find; with all forms if nothing is counted."""
        del context
        found = self.catalogue.find(source, disambiguation or "")
        if found is None or n < 0:
            return found
        forms = found.split(messages.FORMS)
        return forms[min(n != 1, len(forms) - 1)]

    def language(self) -> str:
        """Return the language there are words of."""
        return self._language

    def isEmpty(self) -> bool:
        """Tell that there are words here: Qt asks before it tells the widgets."""
        return False


_spoken: list[Words] = []
_installed: list[QTranslator] = []


def _hush() -> None:
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    _spoken.clear()


def _install(words: Words, others: Iterable[QTranslator]) -> None:
    """Put ours first, so that Qt asks it last: what Qt's own dialogs say is Qt's to translate."""
    _spoken.append(words)
    for translator in (words, *others):
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)


def _qt_words(language: str) -> list[QTranslator]:
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return [translator] if translator.load(f"qtbase_{language}", folder) else []


def _locale(language: str) -> QLocale:
    """Return how dates are written: as the system does if it speaks the language, so that its country counts."""
    system = QLocale.system()
    return system if language_of("") == language else QLocale(language)
