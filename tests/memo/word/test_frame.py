"""Headers, footers, properties and language."""

from __future__ import annotations

import pytest
from lxml import etree

from briefer.memo.outline import Outline
from briefer.memo.word.frame import frame
from briefer.memo.word.names import w
from briefer.memo.word.package import parse
from briefer.memo.word.properties import add_properties, set_language
from briefer.memo.word.template import Template, add_ordered_lists, load
from tests.memo.reading import R, style_of, words


def texts(template: Template, place: str) -> dict[str, str]:
    """Return the words of each header or footer by the kind of page it is for."""
    targets = {r.id: r.target for r in template.package.relations[template.main]}
    found = template.page_setup.findall(w(f"{place}Reference"))
    parts = {e.get(w("type"), ""): template.package.parts[targets[e.get(f"{R}id", "")]] for e in found}
    return {page: words(parse(content)) for page, content in parts.items()}


def without_references(template: Template) -> None:
    for place in ("header", "footer"):
        for element in template.page_setup.findall(w(f"{place}Reference")):
            template.page_setup.remove(element)


def test_our_own_pages_have_a_number_and_no_marking_unless_set() -> None:
    template = load(None)
    frame(template, "")
    assert texts(template, "footer") == {"default": "1 / 1"}
    assert texts(template, "header") == {"default": ""}


def test_the_marking_is_the_first_line_above_and_the_last_below() -> None:
    template = load(None)
    frame(template, " Internal\n\x00")
    assert texts(template, "header") == {"default": "Internal \ufffd"}
    assert texts(template, "footer") == {"default": "1 / 1Internal \ufffd"}
    targets = {r.id: r.target for r in template.package.relations[template.main]}
    reference = template.page_setup.find(w("footerReference"))
    assert reference is not None
    footer = parse(template.package.parts[targets[reference.get(f"{R}id", "")]])
    assert [style_of(paragraph) for paragraph in footer] == ["Footer", "BrieferMarking"]


def test_a_template_without_header_and_footer_gets_ours() -> None:
    template = load(None)
    without_references(template)
    frame(template, "")
    assert texts(template, "footer") == {"default": "1 / 1"}


@pytest.mark.parametrize(("marking", "pages"), [("", {"default"}), ("Internal", {"default", "first"})])
def test_a_first_page_of_its_own_is_marked_but_not_filled(marking: str, pages: set[str]) -> None:
    template = load(None)
    etree.SubElement(template.page_setup, w("titlePg"))
    frame(template, marking)
    assert set(texts(template, "header")) == pages


def test_references_stand_before_the_papers_size() -> None:
    template = load(None)
    without_references(template)
    frame(template, "Internal")
    tags = [str(element.tag) for element in template.page_setup]
    assert tags.index(w("footerReference")) < tags.index(w("endnotePr")) < tags.index(w("pgSz"))


def test_properties_hold_only_what_is_known() -> None:
    template = load(None)
    add_properties(template.package, Outline("A < B \x01", ()))
    root = parse(template.package.parts["docProps/core.xml"])
    assert [(str(e.tag).rpartition("}")[2], e.text) for e in root] == [("title", "A < B \ufffd"), ("language", "en-GB")]


def test_the_language_is_the_default_of_all_text() -> None:
    template = load(None)
    set_language(template, "de-DE")
    found = template.package.relation_of(template.main, "styles")
    assert found is not None
    languages = [e.get(w("val")) for e in parse(template.package.parts[found.target]).iter(w("lang"))]
    assert languages == ["de-DE"]


def test_ordered_lists_are_added_behind_the_others() -> None:
    template = load(None)
    add_ordered_lists(template, 2)
    found = template.package.relation_of(template.main, "numbering")
    assert found is not None
    root = parse(template.package.parts[found.target])
    assert [e.get(w("numId")) for e in root.iter(w("num"))] == ["1", "2", "3", "4"]
    assert [str(e.tag) for e in root] == [w("abstractNum")] * 2 + [w("num")] * 4


def test_paper_can_be_set_and_the_text_keeps_its_margins() -> None:
    template = load(None)
    before = template.text_width
    template.set_page(12_240, 15_840)
    assert template.text_width - before == 12_240 - 11_906
