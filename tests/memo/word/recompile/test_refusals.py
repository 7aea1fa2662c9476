"""What is no sound memo of this brief is refused in clear words, whatever it is; never with a traceback."""

from __future__ import annotations

import io
import random
import zipfile
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from briefer.core.errors import BrieferError
from briefer.core.memo_mark import MEMO_NAMESPACE
from briefer.memo.composing import compose
from briefer.memo.origin import Origin
from briefer.memo.report import Choice, Fate
from briefer.memo.word import carried
from briefer.memo.word.recompile import recompile
from tests.memo.examples import TODAY
from tests.memo.word.recompile import editing
from tests.memo.word.recompile.compiled import NEW, again, changed, fates, first, sound, text
from tests.memo.word.recompile.editing import DOCUMENT, Docx, edited

if TYPE_CHECKING:
    from tests.memo.word.recompile.editing import Edit

MANIFEST = "customXml/item1.xml"


def without_manifest(made: Docx) -> None:
    """Lose the custom XML, as some programs do."""
    made.replace(MANIFEST, MEMO_NAMESPACE, "urn:somebody:else")
    made.replace("customXml/itemProps1.xml", MEMO_NAMESPACE, "urn:somebody:else")


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def no_memo(made: Docx) -> None:
    without_manifest(made)
    for element in list(made.body)[:-1]:
        made.body.remove(element)


def doctype(made: Docx) -> None:
    made.replace("word/footnotes.xml", "<w:footnotes", '<!DOCTYPE w [<!ENTITY x "y">]><w:footnotes')


def newer(made: Docx) -> None:
    made.replace(MANIFEST, 'version="1"', 'version="2"')


def newer_family(made: Docx) -> None:
    for name in (MANIFEST, "customXml/itemProps1.xml"):
        made.replace(name, MEMO_NAMESPACE, "urn:briefer:memo:2")


def macros(made: Docx) -> None:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    made.replace("[Content_Types].xml", kind, "application/vnd.ms-word.document.macroEnabled.main+xml")


def no_body(made: Docx) -> None:
    made.root.remove(made.body)


REFUSED: dict[str, tuple[Edit, str]] = {
    "a document of somebody's": (no_memo, "no memo of briefer"),
    "a document type": (doctype, "DOCTYPE"),
    "a newer version": (newer, "newer version of briefer"),
    "a much newer version": (newer_family, "newer version of briefer"),
    "macros": (macros, "not a plain Word document"),
    "no text": (no_body, "Strict Open XML"),
    "no manifest": (without_manifest, "lost its record"),
}


@pytest.mark.parametrize("why", REFUSED)
def test_what_is_no_sound_memo_of_ours_is_refused(why: str) -> None:
    edit, words = REFUSED[why]
    with pytest.raises(BrieferError, match=words) as refused:
        again(edited(first(), edit))
    assert refused.value.hint


NO_FILES = {
    "nothing": b"",
    "a text": b"Dear Minister",
    "half a file": first()[:4000],
    "an old document": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "any zip": zipped(a=b"b"),
    "a bomb": zipped(**{"[Content_Types].xml": b"<a/>", "x": bytes(30_000_000)}),
    "a text as main part": zipped(**{"[Content_Types].xml": b"<Types/>", "word/document.xml": b"Dear"}),
}


@pytest.mark.parametrize("what", NO_FILES)
def test_what_is_no_word_file_is_refused_by_name(what: str) -> None:
    with pytest.raises(BrieferError, match=r"MEMO\.docx"):
        again(NO_FILES[what])


@pytest.mark.parametrize("what", NO_FILES)
def test_no_evidence_is_read_from_what_is_no_word_file(what: str) -> None:
    with pytest.raises(BrieferError, match=r"MEMO\.docx") if "main" not in what else pytest.raises(AssertionError):
        assert carried.evidence_in(NO_FILES[what], "MEMO.docx")


def test_a_memo_without_evidence_carries_none() -> None:
    assert carried.evidence_in(first()) is None


def test_the_memo_of_another_brief_is_refused_unless_asked_for() -> None:
    outline = compose(changed(), today=TODAY)
    with pytest.raises(BrieferError, match="made from another brief"):
        recompile(first(), outline, Origin("another"))
    assert NEW in text(recompile(first(), outline, Origin("another"), of_another=True).data)


def test_without_its_record_a_memo_is_renewed_if_every_section_is_decided() -> None:
    lost = edited(first(), without_manifest)
    choices = dict.fromkeys(fates(again(first())), Choice.TAKE_NEW) | {"background": Choice.KEEP_MINE}
    made = again(lost, changed(), **choices)
    assert fates(made)["background"] is Fate.KEPT
    assert fates(made)["arguments"] is Fate.TAKEN_NEW
    assert fates(again(sound(made.data)))["arguments"] is Fate.UNCHANGED


@pytest.mark.parametrize("seed", range(60))
def test_a_file_mangled_by_chance_is_renewed_or_refused_but_nothing_else(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a game, no secret

    def mangle(made: Docx) -> None:
        name = chance.choice(
            [DOCUMENT, DOCUMENT, "word/footnotes.xml", "word/numbering.xml", "word/styles.xml", MANIFEST]
        )
        root = made.root if name == DOCUMENT else etree.fromstring(made.files[name])
        for _ in range(chance.randint(1, 8)):
            _mangle(chance.choice(list(root.iter())), chance)
        if name != DOCUMENT:
            made.files[name] = etree.tostring(root)

    try:
        made = again(edited(first(), editing.type_between("risks", "My own view."), mangle))
    except BrieferError as error:
        assert error.sentence.endswith(".")  # noqa: PT017 - either outcome is right
    else:
        assert again(made.data).data


def _mangle(element: etree._Element, chance: random.Random) -> None:
    parent = element.getparent()
    match chance.choice(("remove", "double", "attribute", "unwrap")):
        case "remove" if parent is not None:
            parent.remove(element)
        case "double" if parent is not None:
            parent.insert(0, etree.fromstring(etree.tostring(element)))
        case "attribute":
            for name in list(element.attrib)[:1]:
                element.set(name, chance.choice(("", "x", "-1", "99999999999", "1")))
        case "unwrap" if parent is not None:
            for child in list(element):
                element.addprevious(child)
            parent.remove(element)
