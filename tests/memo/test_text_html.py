"""The memo as one HTML page, read as a browser and a screen reader do."""

from __future__ import annotations

import base64
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from lxml import html

from briefer.memo.composing import compose
from briefer.memo.context import Options
from briefer.memo.outline import Outline, Paragraph, Picture, Section, Text
from briefer.memo.text.html import write_html
from tests.memo.examples import PICTURES, TODAY, empty, nasty, png, rich, small

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from briefer.core.brief import Brief


def page(brief: Brief, **typed: str) -> HtmlElement:
    brief.memo.update(typed)
    return html.document_fromstring(write_html(compose(brief, today=TODAY, options=Options(pictures=PICTURES))))


def test_the_page_says_its_language_and_title_and_has_landmarks() -> None:
    made = page(rich())
    assert made.get("lang") == "en-GB"
    assert made.findtext(".//title") == "Rivers"
    assert len(made.findall(".//main")) == 1
    assert [made.findtext(f".//{tag}/p") for tag in ("header", "footer")] == ["Internal", "Internal"]


def test_headings_go_down_one_level_at_a_time() -> None:
    levels = [int(e.tag[1]) for e in page(rich()).iter("h1", "h2", "h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("brief", [rich(), small(), nasty(), empty()])
@pytest.mark.parametrize("style", ["footnote", "endnote", "inline", "annex"])
def test_every_link_leads_to_one_place_and_no_id_stands_twice(brief: Brief, style: str) -> None:
    made = page(brief, style=style)
    ids = made.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = {href.removeprefix("#") for href in made.xpath("//a/@href") if href.startswith("#")}
    assert targets <= set(ids)


def test_notes_lead_there_and_back() -> None:
    made = page(rich())
    reference = made.get_element_by_id("cited-1")
    assert (reference.get("href"), reference.get("role")) == ("#note-1", "doc-noteref")
    note = made.get_element_by_id("note-1")
    assert "Ida Maren" in note.text_content()
    assert note.xpath(".//a[@role='doc-backlink']/@href") == ["#cited-1"]
    assert made.xpath("//a[@href='#evidence-4']")
    assert made.get_element_by_id("evidence-4").text_content().startswith("E4")


def test_inline_citations_lead_to_the_annex() -> None:
    made = page(rich(), style="inline")
    lead = made.xpath("//p[@class='lead']")[0]
    assert lead.text_content() == "Ask now [E4]."
    assert lead.xpath(".//a/@href") == ["#evidence-4"]
    assert not made.xpath("//sup")


def test_tables_name_their_columns() -> None:
    made = page(rich())
    tables = made.xpath("//table[not(@class='fields')]")
    assert tables
    for table in tables:
        heads = table.xpath("./thead/tr/th")
        assert {head.get("scope") for head in heads} == {"col"}
        assert all(len(row.findall("td")) == len(heads) for row in table.xpath("./tbody/tr"))
    assert {head.get("scope") for head in made.xpath("//table[@class='fields']//th")} == {"row"}


def test_pictures_are_in_the_page_with_their_words() -> None:
    images = page(rich()).xpath("//figure/img")
    assert len(images) == 3
    for image in images:
        kind, _, data = image.get("src").partition(",")
        assert kind == "data:image/png;base64"
        assert base64.b64decode(data) == png()
        assert image.get("alt")


def test_the_page_asks_for_nothing_from_outside() -> None:
    made = page(rich())
    assert not made.xpath("//script | //link | //iframe")
    assert all(src.startswith("data:") for src in made.xpath("//@src"))
    assert "url(" not in made.findtext(".//style")


def test_nothing_in_an_article_becomes_markup() -> None:
    made = page(nasty())
    assert not made.xpath("//script")
    assert any("<script>" in quote.text_content() for quote in made.xpath("//blockquote"))


def test_words_that_were_typed_stay_words() -> None:
    blocks = (Paragraph((Text("<b>&\n'x'"),)), Picture("p", png(), 'a "b" <c>', "<i>"))
    written = write_html(Outline("<T>", (Section("one", "A & B", blocks),), author='"me"')).decode()
    made = html.document_fromstring(written)
    assert made.xpath("//h2/text()") == ["A & B"]
    assert made.xpath("//img/@alt") == ['a "b" <c>']
    assert made.xpath("//meta[@name='author']/@content") == ['"me"']
    assert not made.xpath("//b | //i")


def test_quotations_say_their_own_direction() -> None:
    assert {quote.get("dir") for quote in page(nasty()).xpath("//blockquote")} == {"auto"}
