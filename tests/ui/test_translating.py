"""Every sentence on screen, in the user's language: none is missing, none is broken, none goes past the translator."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from briefer.core.conflicts import FIELDS
from briefer.core.messages import FORMS, TOLD, Message, messages_in, read
from briefer.core.records import Role
from briefer.ui import translating
from briefer.ui.quoting import plain, quotations
from briefer.ui.wording import counted
from tests.memo.examples import rich
from tools import translate as collecting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

FILES = sorted(collecting.FOLDER.glob("*.ts"))
SPANISH = collecting.FOLDER / "es.ts"
MESSAGES = list(messages_in(SPANISH))
FIELD = re.compile(r"\{\w*\}|%n")
SHOWING = set(
    "setText setToolTip setAccessibleName setAccessibleDescription setPlaceholderText setWindowTitle setStatusTip "
    "setTitle setWhatsThis setLabelText addAction addMenu addTab addRow addItem QLabel QAction QPushButton QCheckBox "
    "QRadioButton QToolButton QGroupBox QMenu Control BarButton Chip Text Line EmptyState say drawText "
    "getOpenFileName getOpenFileNames getSaveFileName getExistingDirectory getText".split()
)
"""What puts words on the screen."""
TRANSLATED = {"told", "listed", "counted"}
SAME_EVERYWHERE = re.compile(
    r"\(?\*?\.\w+\)?|.*\(\*\.[\w .*]+\)|<.*>|[\W\d_]*briefer[\W\d_]*|[a-z_]+(?:\.[a-z_]*)?"
    r"|\s*\(?(?:Ctrl\+)?(?:Esc|Ins|Return)\)?"
)
"""Patterns of files, markup, the program's name, and ids."""


def words_past_the_translator(code: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield line and words of what a module puts on the screen untranslated."""
    for node in ast.walk(code):
        shows = collecting.called_by(node) in SHOWING and not collecting.translates(node)
        if shows and isinstance(node, ast.Call):
            for argument in node.args:
                yield from ((node.lineno, words) for words in _literals(argument))


def _literals(node: ast.AST) -> Iterator[str]:
    called = collecting.called_by(node)
    if called in TRANSLATED or collecting.translates(node) or isinstance(node, ast.Subscript):
        return
    words = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
    if sum(map(str.isalpha, words)) > 1 and not SAME_EVERYWHERE.fullmatch(words):
        yield words
    for child in [node.func] if called == "replace" and isinstance(node, ast.Call) else ast.iter_child_nodes(node):
        yield from _literals(child)


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Have Qt ready: without it no translator can be installed."""
    return qapp


def test_nothing_goes_past_the_translator() -> None:
    found = [
        f"{path.relative_to(collecting.PACKAGE)}:{line}: {words!r}"
        for path in sorted((collecting.PACKAGE / "ui").rglob("*.py"))
        for line, words in words_past_the_translator(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not found, "put these through tr():\n" + "\n".join(found)


def test_words_that_go_past_it_would_be_found() -> None:
    code = ast.parse(
        'label.setText("Saved")\nlabel.setText(self.tr("Saved"))\nself.say(f"{n} left" if n else "None left")'
    )
    assert [words for _, words in words_past_the_translator(code)] == ["Saved", " left", "None left"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_sentence_has_a_translation_and_none_is_left_over(path: Path) -> None:
    missing = collecting.missing(path)
    assert not missing, "translate these, or run tools/translate.py:\n" + "\n".join(missing)


def test_a_new_sentence_would_be_missed(tmp_path: Path) -> None:
    catalogue = tmp_path / "es.ts"
    text = SPANISH.read_text(encoding="utf-8")
    catalogue.write_text(re.sub(r"<message>.*?</message>", "", text, count=1, flags=re.DOTALL), encoding="utf-8")
    lacking = set(collecting.missing(catalogue)) - set(collecting.missing(SPANISH))
    assert lacking == {f"{MESSAGES[0].context}:0: {MESSAGES[0].source!r}"}


def test_updating_a_catalogue_that_is_up_to_date_changes_nothing() -> None:
    assert collecting.updated(SPANISH, collecting.sources()) == SPANISH.read_text(encoding="utf-8")


FORMED = [(each, form) for each in MESSAGES for form in each.forms]


def test_a_translation_has_the_fields_of_its_sentence() -> None:
    # A sentence told as a whole may do without a value, such as the English "s" of a plural; a window's may not.
    def fits(message: Message, form: str) -> bool:
        wanted, found = set(FIELD.findall(message.source)), set(FIELD.findall(form))
        return found <= wanted if message.context.startswith(TOLD) else found == wanted

    assert not [each.source for each, form in FORMED if not fits(each, form)]


def test_a_translation_has_a_mnemonic_where_its_sentence_has_one() -> None:
    marks = re.compile(r"&\w")
    assert not [each.source for each, form in FORMED if len(marks.findall(each.source)) != len(marks.findall(form))]


def test_blanks_and_marks_at_the_ends_stay() -> None:
    def ends(words: str) -> tuple[bool, bool, str]:
        bare = words.strip()
        return words[0].isspace(), words[-1].isspace(), bare[-1] if bare[-1] in ".…:?," else ""

    assert not [each.source for each, form in FORMED if ends(each.source) != ends(form)]


def test_only_what_is_counted_has_two_forms() -> None:
    assert not [each.source for each in MESSAGES if len(each.forms) != (2 if "%n" in each.source else 1)]


def test_quotation_marks_are_the_languages_own() -> None:
    assert not [each.source for each, form in FORMED if set(form) & set("“”")]


def values_for(template: str) -> dict[str, str]:
    """Return a value for each field of a template."""
    return {name: f"Q{n}x" for n, name in enumerate(dict.fromkeys(re.findall(r"\{(\w*)\}", template)))}


def filled(template: str, values: dict[str, str]) -> str:
    """Return a template with its values."""
    return re.sub(r"\{(\w*)\}", lambda field: values[field[1]], template)


OUTSIDE = [each for each in MESSAGES if each.context.startswith(TOLD)]


def test_a_sentence_from_outside_the_window_is_told_with_its_values() -> None:
    catalogue = read(SPANISH)
    wrong = []
    for each in OUTSIDE:
        values = values_for(each.source)
        tell = catalogue.listed if each.source[0].islower() else catalogue.told
        if tell(filled(each.source, values)) != filled(each.translation, values):
            wrong.append(each.source)
    assert not wrong


def test_two_sentences_after_one_another_are_both_told() -> None:
    translating.speak("es")
    assert translating.told("There is no file “a.b c”. Check the name and the folder.") == (
        "No existe el archivo «a.b c». Compruebe el nombre y la carpeta."
    )
    assert translating.told("Nobody wrote this. Choose another file.") == "Nobody wrote this. Elija otro archivo."


def test_an_error_within_an_error_is_told_too() -> None:
    translating.speak("es")
    said = translating.told("2 of 5 files could not be read: “a.txt” is empty. “b.pdf” holds no text.")
    assert said == "No se pudieron leer 2 de 5 archivos: «a.txt» está vacío. «b.pdf» no contiene texto."


def test_what_is_in_conflict_is_told_with_its_field_and_its_thing() -> None:
    translating.speak("es")
    things = {"passage": "pasaje", "article": "artículo", "point": "punto", "sub-tag": "código"}
    for field in FIELDS.values():
        for thing, known in things.items():
            said = translating.told(f"{field} the {thing} “Who pays?”")
            assert said.endswith(f" {known} «Who pays?»"), said
            assert not said.startswith(field)
    linked = translating.told("what the passage “It leaks” has to do with the point “The dam is safe.”")
    assert linked == "qué tiene que ver el pasaje «It leaks» con el punto «The dam is safe.»"


def test_what_has_no_place_here_is_told_with_what_it_is_and_how_often() -> None:
    translating.speak("es")
    assert translating.told("3 times: “So say we. All” is a reply, which has no place here.") == (
        "3 veces: «So say we. All» es una respuesta, que no tiene lugar aquí."
    )
    assert translating.told("“The dam” is in the brief in another version, which was kept.") == (
        "«The dam» está en el expediente en otra versión, que se conservó."
    )


def test_why_something_is_left_out_is_collected() -> None:
    module = collecting.PACKAGE / "exchange" / "told.py"
    known = {source.words for source in collecting.of_module(module)}
    assert "“{what}” is a tag that has no place here." in known
    assert "“{what}” is tagged as neither argument, risk nor recommendation, and is left out." in known


def test_the_roles_of_parts_are_told() -> None:
    translating.speak("es")
    names = [role.value.replace("-", " ") for role in Role]
    assert [name for name in names if translating.listed(name) == name] == []


def test_counts_have_the_plural_of_the_language() -> None:
    assert counted(translating.translate("x", "%n passage(s)"), 2) == "2 passages"
    translating.speak("es")
    one, many = (counted(translating.translate("x", "%n conflict(s) came up."), n) for n in (1, 1234))
    assert (one, many) == ("Ha surgido 1 conflicto.", "Han surgido 1\u202f234 conflictos.")
    assert FORMS not in one + many


def test_qts_own_words_are_spanish_too(qtbot: QtBot) -> None:
    translating.speak("es")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Cancelar"


def test_dates_are_written_in_the_language() -> None:
    translating.speak("es")
    assert QLocale().monthName(3, QLocale.FormatType.LongFormat) == "marzo"
    translating.speak("en")
    assert QLocale().monthName(3, QLocale.FormatType.LongFormat) == "March"


@pytest.mark.parametrize(
    ("choice", "spoken"), [("en", "en"), ("es", "es"), ("es-MX", "es"), ("es_AR", "es"), ("tlh", "en"), ("EN-us", "en")]
)
def test_a_language_there_is_not_becomes_english(choice: str, spoken: str) -> None:
    assert translating.language_of(choice) == spoken


def test_the_languages_are_called_by_their_own_names_and_the_systems_comes_first() -> None:
    assert translating.languages() == (("", "As the system"), ("en", "English"), ("es", "Español"))


def test_what_is_painted_for_a_memo_speaks_the_memos_language() -> None:
    translating.speak("es")
    with translating.on_paper("en-GB"):
        assert translating.translate("Pictures", "Impact") == "Impact"
        assert translating.listed("likely, score 16") == "likely, score 16"
    assert translating.translate("Pictures", "Impact") == "Impacto"
    translating.speak("en")
    with translating.on_paper("es"):
        assert translating.translate("Pictures", "Impact") == "Impacto"
        assert translating.listed("likely, score 16") == "probable, puntuación 16"
    assert translating.translate("Pictures", "Impact") == "Impact"


def test_a_quotation_is_copied_in_the_memos_language() -> None:
    brief = rich()
    quoted = [passage for passage in brief.passages() if passage.said_by][:1]
    brief.memo["language"] = "es"
    (runs,) = quotations(brief, {quoted[0].id})
    assert plain(runs).startswith(f"«{quoted[0].quote}» (")
    assert plain(runs).endswith(f", que cita a {quoted[0].said_by})")


def test_english_reads_no_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translating, "resource", lambda *_parts: pytest.fail("a catalogue was looked for"))
    translating.speak("en")
    assert translating.translate("x", "Open") == "Open"


@pytest.mark.skipif(not (Path(sys.executable).parent / "pyside6-lrelease").exists(), reason="Qt's lrelease is not here")
def test_qts_own_tool_takes_the_catalogue(tmp_path: Path) -> None:
    lrelease = Path(sys.executable).parent / "pyside6-lrelease"
    done = subprocess.run([lrelease, SPANISH, "-qm", tmp_path / "es.qm"], capture_output=True, text=True, check=True)
    assert f"{len(MESSAGES)} finished and 0 unfinished" in done.stdout
    assert "arning" not in done.stdout + done.stderr
