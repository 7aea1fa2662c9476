"""A catalogue of sentences: what is found, what is told again with its values, and what stays as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefer.core.messages import FORMS, TOLD, Catalogue, Message, messages_in, read

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = Message(f"{TOLD}store", "{path} is a folder.", "", ("{path} es una carpeta.",))
WRITTEN = Message(f"{TOLD}store", "{path} could not be written: {why}.", "", ("No se pudo escribir {path}: {why}.",))
HINT = Message(f"{TOLD}store", "Choose another name.", "", ("Elija otro nombre.",))
DESK = Message("ui/window", "Brief", "", ("Memorando",))
FILE = Message("ui/files", "Brief", "a file", ("Expediente",))
COUNT = Message("ui/bar", "%n article(s)", "", ("%n artículo", "%n artículos"))
NOT_YET = Message("ui/bar", "Later", "", ("",))
ALL = Catalogue([FOLDER, WRITTEN, HINT, DESK, FILE, COUNT, NOT_YET])


def test_a_sentence_is_found_by_its_words() -> None:
    assert ALL.find("Choose another name.") == "Elija otro nombre."


def test_two_meanings_are_told_apart_and_an_unknown_one_takes_the_usual() -> None:
    assert (ALL.find("Brief", "a file"), ALL.find("Brief"), ALL.find("Brief", "?")) == (
        "Expediente",
        "Memorando",
        "Memorando",
    )


def test_what_has_no_translation_yet_is_not_found() -> None:
    assert ALL.find("Later") is None


def test_what_counts_comes_with_all_its_forms() -> None:
    assert ALL.find("%n article(s)") == f"%n artículo{FORMS}%n artículos"


@given(st.text())
def test_a_value_comes_through_whatever_it_is(value: str) -> None:
    assume(ALL.told(value) == value)
    assert ALL.told(f"{value} is a folder.") == f"{value} es una carpeta."


@given(st.text())
def test_what_nobody_knows_stays_as_it_is(text: str) -> None:
    assume(not text.endswith((" is a folder.", "another name.")))
    assume("could not be written" not in text)
    assert Catalogue([FOLDER, WRITTEN]).told(text) == text


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("my notes. old.txt is a folder.", "my notes. old.txt es una carpeta."),
        ("a is a folder. Choose another name.", "a es una carpeta. Elija otro nombre."),
        ("a is a folder. Nobody knows. Choose another name.", "a es una carpeta. Nobody knows. Elija otro nombre."),
        (
            "a could not be written: x: y is a folder.. Choose another name.",
            "No se pudo escribir a: x: y es una carpeta.. Elija otro nombre.",
        ),
        ("{name} is a folder.", "{name} es una carpeta."),
    ],
)
def test_several_sentences_and_odd_values_are_told(english: str, spanish: str) -> None:
    assert ALL.told(english) == spanish


def test_the_template_that_says_most_is_taken() -> None:
    general = Message(f"{TOLD}x", "{a} is {b}.", "", ("{a} resulta {b}.",))
    assert Catalogue([general, FOLDER]).told("Memos is a folder.") == "Memos es una carpeta."
    assert Catalogue([general, FOLDER]).told("Memos is full.") == "Memos resulta full."


def test_a_template_of_the_window_is_never_taken_for_a_sentence_of_somebody_else() -> None:
    window = Message("ui/x", "{a} is open", "", ("{a} está abierto",))
    assert Catalogue([window]).told("The door is open") == "The door is open"


def test_a_list_is_told_item_by_item() -> None:
    words = [
        Message("core", "likely", "", ("probable",)),
        Message(f"{TOLD}core", "impact {n} ({w})", "", ("impacto {n} ({w})",)),
    ]
    assert Catalogue([*words, Message("core", "severe", "", ("grave",))]).listed("likely, impact 5 (severe), ours") == (
        "probable, impacto 5 (grave), ours"
    )
    assert Catalogue(words).listed("") == ""


def test_a_file_is_read_as_qt_writes_it(tmp_path: Path) -> None:
    path = tmp_path / "es.ts"
    path.write_text(
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1"><context><name>ui</name>'
        "<message><source>Read &amp; &amp;save</source><comment>a verb</comment>"
        "<translation>Leer y &amp;guardar</translation></message>"
        '<message numerus="yes"><source>%n note(s)</source><translation><numerusform>%n nota</numerusform>'
        "<numerusform>%n notas</numerusform></translation></message>"
        '<message><source>New</source><translation type="unfinished"></translation></message></context></TS>',
        encoding="utf-8",
    )
    assert [each.source for each in messages_in(path)] == ["Read & &save", "%n note(s)", "New"]
    catalogue = read(path)
    assert catalogue.find("Read & &save", "a verb") == "Leer y &guardar"
    assert catalogue.find("%n note(s)") == f"%n nota{FORMS}%n notas"
    assert catalogue.find("New") is None
