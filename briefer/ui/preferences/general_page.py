"""The page of the preferences about the user: name and language, and how the memos of new briefs begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QWidget

from briefer.core.errors import BrieferError
from briefer.store import link_scheme
from briefer.ui import commands
from briefer.ui.memo_desk.picks import Pick
from briefer.ui.panels.controls import Text, Voice
from briefer.ui.panels.typing_spell import LineField
from briefer.ui.preferences.choice import ChipRow
from briefer.ui.preferences.forms import form, label
from briefer.ui.translating import languages

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.ui.window import Window

MEMO_LANGUAGES = {"en-GB": "English", "en-US": "American", "es": "Español"}


class GeneralPage(QWidget):
    """Name, language and memo."""

    def __init__(self, window: Window, speak: Callable[[str], object], parent: QWidget | None = None) -> None:
        """Show what holds; to speak another language makes this very page anew, and is left to the caller."""
        super().__init__(parent)
        self._window, look = window, window.look
        kept = window.session.settings
        self.name = LineField(look, self.tr("Your name"), self._write_name)
        self.name.spell.offer(kept.name)
        self.language = Pick(self.tr("Language"), dict(languages()), look)
        self.language.show_value(kept.language)
        self.language.chosen.connect(speak)
        self.paper = ChipRow(self.tr("Paper"), {"A4": "A4", "Letter": self.tr("Letter")}, look)
        self.style_row = ChipRow(self.tr("Citations"), self._styles(), look)
        self.memo_language = ChipRow(self.tr("Language"), MEMO_LANGUAGES, look)
        self.memo_language.show_value(kept.memo.get("language", "en-GB"))
        self.memo_language.chosen.connect(lambda value: commands.prefer_memo(window, "language", value))
        self.paper.show_value(kept.memo.get("page", "A4"))
        self.style_row.show_value(kept.memo.get("style", "footnote"))
        self.paper.chosen.connect(lambda value: commands.prefer_memo(window, "page", value))
        self.style_row.chosen.connect(lambda value: commands.prefer_memo(window, "style", value))
        self.links = ChipRow(
            self.tr("Links"), {"": self.tr("Only within briefer"), "all": self.tr("Also elsewhere")}, look
        )
        self.links.show_value("all" if link_scheme.is_registered() else "")
        self.links.chosen.connect(self._register)
        self._lay_out()

    def _styles(self) -> dict[str, str]:
        return {
            "footnote": self.tr("Footnotes"),
            "endnote": self.tr("Endnotes"),
            "inline": self.tr("In the text"),
            "annex": self.tr("Annex only"),
        }

    def _lay_out(self) -> None:
        rows: QFormLayout = form(self)
        look = self._window.look
        for title, widget, remark in (
            (self.tr("Your name"), self.name, self.tr("Colleagues see it beside your passages.")),
            (self.tr("Language"), self.language, self.tr("Of the window; articles and memos keep theirs.")),
        ):
            rows.addRow(label(title, look), widget)
            rows.addRow("", Text(remark, look, Voice.CAPTION))
        if link_scheme.CAN_BE_TOLD:
            rows.addRow(label(self.tr("Links"), look), self.links)
            remark = self.tr("Whether links to passages, as in a mail, open briefer.")
            rows.addRow("", Text(remark, look, Voice.CAPTION))
        rows.addRow(Text(self.tr("Memos of new briefs"), look, Voice.SECTION))
        rows.addRow(label(self.tr("Language"), look), self.memo_language)
        rows.addRow(label(self.tr("Paper"), look), self.paper)
        rows.addRow(label(self.tr("Citations"), look), self.style_row)

    def _register(self, value: str) -> None:
        try:
            (link_scheme.register if value else link_scheme.unregister)()
        except BrieferError as error:
            self._window.session.failed.emit(error)
        self.links.show_value("all" if link_scheme.is_registered() else "")

    def _write_name(self, text: str) -> bool:
        name = " ".join(text.split())
        if name and name != self._window.session.settings.name:
            self._window.files.name_as(name)
        return bool(name)

    def flush(self) -> None:
        """Keep a name that is being typed."""
        self.name.spell.flush()
