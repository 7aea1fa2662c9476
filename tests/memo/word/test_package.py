"""Packages: relationships, names, and the proof of a finished memo."""

from __future__ import annotations

import pytest

from briefer.core.errors import BrieferError
from briefer.core.resources import resource
from briefer.memo import word
from briefer.memo.composing import compose
from briefer.memo.word.manifest import hashes, text_hash
from briefer.memo.word.markup import attribute, clean, run, words
from briefer.memo.word.names import relation
from briefer.memo.word.package import Package, parse, read
from briefer.memo.word.proof import faults
from tests.memo.examples import TODAY, small
from tests.memo.reading import W, open_memo

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def test_relations_are_read_and_written_by_part(tmp_path: object) -> None:
    del tmp_path
    package = Package()
    package.add("word/document.xml", b"<a/>", "application/xml")
    package.add("customXml/item1.xml", b"<b/>", "application/xml")
    package.add("word/left.xml", b"<c/>", "application/xml")
    assert package.relate("", relation("officeDocument"), "word/document.xml") == "rId1"
    assert package.relate("word/document.xml", relation("customXml"), "customXml/item1.xml") == "rId1"
    package.keep_reachable()
    made = open_memo(package.to_bytes())
    assert "word/left.xml" not in made.parts
    assert [e.get("Target") for e in made.parts["word/_rels/document.xml.rels"]] == ["../customXml/item1.xml"]


def test_a_fresh_name_and_a_fresh_id_are_free() -> None:
    package = Package({"word/a.xml": b"", "word/a2.xml": b""})
    assert package.free_name("word/a{}.xml", first="") == "word/a3.xml"
    package.relate("", "t", "a")
    package.relate("", "t", "b")
    del package.relations[""][0]
    assert package.relate("", "t", "c") != "rId2"


def test_our_template_reads_back() -> None:
    package = read(resource("memo", "template.docx"))
    assert package.relation_of("word/document.xml", "styles") is not None
    assert package.relation_of("word/document.xml", "comments") is None


@pytest.mark.parametrize(
    "content",
    [b"", b"<a>", b"<!DOCTYPE a><a/>", '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16")],
)
def test_what_is_no_harmless_xml_is_refused(content: bytes) -> None:
    with pytest.raises(BrieferError):
        parse(content)


def test_words_are_marked_up_with_breaks_and_tabs() -> None:
    assert words("a<b\tc") == '<w:t xml:space="preserve">a&lt;b</w:t><w:tab/><w:t xml:space="preserve">c</w:t>'
    assert run("a", "<w:b/>") == '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">a</w:t></w:r>'
    assert "<w:rtl/>" in run("שלום")
    assert "<w:rtl/>" not in run("naïve")
    assert attribute('a"b<\x01') == "'a\"b&lt;\ufffd'"
    assert clean("a\r\nb\rc\ud800") == "a\nb\nc\ufffd"


def test_the_manifest_holds_a_hash_of_each_blocks_words() -> None:
    made = open_memo(word.write(compose(small(), today=TODAY)))
    lines = {e.get("id"): e.get("text") for e in made.parts["customXml/item1.xml"]}
    assert lines == hashes(made.body)
    assert list(lines)[:2] == ["header", "bottom_line"]


def test_a_hash_sees_words_but_not_white_space_or_looks() -> None:
    block = "<w:sdt {}><w:p><w:r>{}<w:t>a{}b</w:t></w:r></w:p></w:sdt>"
    plain = text_hash(parse(block.format(NS, "", " ").encode()))
    assert text_hash(parse(block.format(NS, "<w:rPr><w:b/></w:rPr>", "\n  ").encode())) == plain
    assert text_hash(parse(block.format(NS, "", " not ").encode())) != plain


BROKEN = {
    "a link leads to x": '<w:hyperlink w:anchor="x"/>',
    "bookmark name a stands 2 times": '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkStart w:id="2" w:name="a"/>',
    "bookmark id 1 stands 2 times": '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkStart w:id="1" w:name="b"/>',
    "control id 1 stands 2 times": '<w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtPr><w:id w:val="1"/></w:sdtPr>',
    "a headerReference leads nowhere": "<w:headerReference/>",
    "the footnotes do not stand in the order": '<w:footnoteReference w:id="7"/>',
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_memo_is_found_out(fault: str) -> None:
    root = parse(f"<w:document {NS}>{BROKEN[fault]}</w:document>".encode())
    found = faults(Package({"d": b""}), "d", {"d": root})
    assert len(found) == 1
    assert found[0].startswith(fault)


def test_a_reference_to_a_part_that_is_not_there_is_found_out() -> None:
    package = Package({"d": b""})
    package.relate("d", relation("styles"), "gone.xml")
    root = parse(f"<w:document {NS}/>".encode())
    assert faults(package, "d", {"d": root}) == ["d refers to gone.xml, which is not there"]


def test_a_faulty_memo_is_never_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "faults", lambda *_: ["something is wrong"])
    with pytest.raises(word.FaultyMemoError, match="something is wrong"):
        word.write(compose(small(), today=TODAY))


def test_sections_of_the_body_are_where_the_manifest_looks_for_them() -> None:
    made = open_memo(word.write(compose(small(), today=TODAY)))
    assert len(list(made.body.iterfind(f"{W}body/{W}sdt"))) == len(hashes(made.body))
