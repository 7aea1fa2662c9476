"""What a page's own data says: JSON-LD before meta elements, each field with its source, faulty data nothing at all."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from briefer.readers.web_data import LINKED, META, TITLE, Said, said_by

NEWS: dict[str, Any] = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Nobody waits"}


def said(head: str) -> Said:
    return said_by(html.document_fromstring(f"<html><head>{head}</head><body><p>a</p></body></html>"))


def linked(*documents: object, **fields: object) -> Said:
    scripts = documents or ({**NEWS, **fields},)
    return said("".join(f'<script type="application/ld+json">{json.dumps(each)}</script>' for each in scripts))


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Nadia Brandt", ["Nadia Brandt"]),
        ({"name": "Nadia Brandt"}, ["Nadia Brandt"]),
        ([{"name": "Nadia Brandt"}, "Omar Reyes"], ["Nadia Brandt", "Omar Reyes"]),
        ({"name": ["Nadia Brandt", "Omar Reyes"]}, ["Nadia Brandt", "Omar Reyes"]),
        ({"@type": "Person", "name": "Z&oacute;e Moll"}, ["Zóe Moll"]),
    ],
)
def test_authors_are_told_in_many_ways(author: object, names: list[str]) -> None:
    assert linked(author=author).labels["authors"] == names


@pytest.mark.parametrize("author", ["https://quay.example/nadia", "@nadia", 7, None, [], {"@id": "#gone"}])
def test_what_is_nobodys_name_is_no_author(author: object) -> None:
    assert "authors" not in linked(author=author).labels


@pytest.mark.parametrize(
    "author", ["The Quay Post", "QUAYPOST.example", "admin", "Webmaster", "Quay Media GmbH", "Quay Post Ltd.", "Staff"]
)
def test_the_site_and_whoever_runs_it_are_no_authors(author: str) -> None:
    found = linked(author=author, publisher={"name": "The Quay Post"})
    assert "authors" not in found.labels
    assert "authors" not in found.sources


@pytest.mark.parametrize(
    ("author", "site"),
    [("By Nadia Brandt", "Quay"), ("BY: Nadia Brandt for Quay", "Quay"), ("By  Nadia Brandt, Quay", "Quay.com")],
)
def test_an_author_field_that_holds_a_byline_names_its_author(author: str, site: str) -> None:
    assert linked(author=author, publisher={"name": site}).labels["authors"] == ["Nadia Brandt"]


@pytest.mark.parametrize("author", ["Byron Moll", "Von Moll", "Nadia Quayle"])
def test_a_name_that_only_looks_like_a_byline_or_the_site_stays(author: str) -> None:
    assert linked(author=author, publisher={"name": "Quay.com"}).labels["authors"] == [author]


def test_the_site_behind_a_name_is_left_out() -> None:
    found = linked(author="Nadia Brandt, Omar Reyes, and Ann Lee, The Quay Post", publisher={"name": "The Quay Post"})
    assert found.labels["authors"] == ["Nadia Brandt, Omar Reyes, and Ann Lee"]


@pytest.mark.parametrize(
    ("site", "name"),
    [
        ("The Quay Post | News from the coast", "The Quay Post"),
        ("http://www.quay.example/", "quay.example"),
        ("Trade & Harbour", "Trade & Harbour"),
    ],
)
def test_a_site_is_named_without_its_slogan(site: str, name: str) -> None:
    assert said(f'<meta property="og:site_name" content="{site}">').labels["publisher"] == [name]


def test_a_notice_names_no_site() -> None:
    assert "publisher" not in said('<meta name="publisher" content="Copyright 2019 by Quay GbR">').labels


def test_people_of_a_graph_are_found_by_their_ids() -> None:
    graph = [
        {"@type": "WebSite", "name": "The site"},
        {**NEWS, "author": {"@id": "#n"}, "publisher": {"@id": "#q"}},
        {"@type": "Person", "@id": "#n", "name": "Nadia Brandt"},
        {"@type": "Organization", "@id": "#q", "name": "The Quay Post"},
    ]
    found = linked({"@graph": graph})
    assert (found.labels["authors"], found.labels["publisher"]) == (["Nadia Brandt"], ["The Quay Post"])


@pytest.mark.parametrize(
    "kind", ["Article", "OpinionNewsArticle", "BlogPosting", ["Thing", "Report"], "http://schema.org/NewsArticle"]
)
def test_articles_of_all_kinds_are_believed(kind: object) -> None:
    assert linked({"@type": kind, "headline": "Nobody waits"}).labels["title"] == ["Nobody waits"]


def test_what_tells_of_the_site_or_of_a_shop_is_not_the_article() -> None:
    assert linked({"@type": "WebSite", "name": "The site"}, {"@type": "Product", "name": "Boots"}).labels == {}


def test_json_ld_comes_before_meta_elements_and_those_before_the_title() -> None:
    head = f"<script type='application/ld+json'>{json.dumps(NEWS)}</script>"
    meta = "<meta property='og:title' content='From meta'><meta name='author' content='Omar Reyes'>"
    both = said(f"<title>From title</title>{meta}{head}")
    assert (both.labels["title"], both.sources["title"]) == (["Nobody waits"], LINKED)
    assert (both.labels["authors"], both.sources["authors"]) == (["Omar Reyes"], META)
    assert said(f"<title>From title</title>{meta}").sources["title"] == META
    assert said("<title>From title</title>").sources["title"] == TITLE


@pytest.mark.parametrize(
    ("head", "field", "values"),
    [
        (
            "<meta name=citation_author content='A Moll'><meta name=citation_author content='B Reyes'>",
            "authors",
            ["A Moll", "B Reyes"],
        ),
        ("<meta name=DC.Creator content='Ada Moll'>", "authors", ["Ada Moll"]),
        ("<meta property=article:published_time content=2026-03-03>", "date", ["2026-03-03"]),
        ("<meta itemprop=datePublished content=2026-03-04>", "date", ["2026-03-04"]),
        ("<meta property=og:site_name content='The Quay Post'>", "publisher", ["The Quay Post"]),
        ("<link rel=canonical href=https://quay.example/a>", "url", ["https://quay.example/a"]),
        ("<meta property=og:url content=https://quay.example/b>", "url", ["https://quay.example/b"]),
    ],
)
def test_meta_elements_of_several_vocabularies_are_known(head: str, field: str, values: list[str]) -> None:
    assert said(head).labels[field] == values


def test_the_address_of_a_whole_site_is_not_an_articles() -> None:
    assert "url" not in said("<link rel=canonical href=https://quay.example/>").labels


def test_the_body_comes_out_as_lines_without_markup() -> None:
    assert linked(articleBody="One.\n\nTwo &amp; three.").body == "One.\n\nTwo & three."
    assert linked(articleBody="<p>One.</p><p>Two <b>bold</b>.</p>").body == "One.\nTwo bold."
    assert linked(articleBody="x" * 2_000_000).body == ""


@pytest.mark.parametrize(
    "script",
    [
        "{",
        "[" * 200_000,
        "null",
        '{"@type": "NewsArticle", "headline": 7}',
        '{"@type": {"a": 1}}',
        '[[["NewsArticle"]]]',
        '{"@type":"NewsArticle","headline":"' + "a" * 5_000 + '"}',
    ],
    ids=["cut", "deep", "null", "number", "type", "lists", "long"],
)
def test_faulty_data_says_nothing(script: str) -> None:
    assert said(f'<script type="application/ld+json">{script}</script>').labels == {}


def test_halves_of_pairs_of_surrogates_become_signs_that_can_be_kept() -> None:
    escaped = '{"@type":"Article","headline":"A\\ud800 b","author":"Nadia \\udc00Brandt","articleBody":"<p>\\ud800"}'
    told = said(f'<script type="application/ld+json">{escaped}</script>')
    assert told.labels == {"title": ["A\ufffd b"], "authors": ["Nadia \ufffdBrandt"]}
    assert told.body == "\ufffd"


@pytest.mark.parametrize("script", ["-->" + " " * 300_000 + "x", "[" + "{}," * 300_000 + "{}]", "// " * 100_000 + "x"])
def test_data_made_to_stall_its_reader_says_nothing(script: str) -> None:
    assert said(f'<script type="application/ld+json">{script}</script>').labels == {}


@pytest.mark.parametrize(
    ("before", "after"), [("<!--", "-->"), (" // <![CDATA[ ", "\n//]]> ; "), ("/* <![CDATA[ */", ""), ("", " ; ")]
)
def test_data_in_a_comment_is_found(before: str, after: str) -> None:
    script = f'{before}{{"@type":"Article","headline":"Nobody waits"}}{after}'
    expected = {} if after == " ; " else {"title": ["Nobody waits"]}
    assert said(f'<script type="application/ld+json">{script}</script>').labels == expected


def test_faults_that_everybody_forgives_are_forgiven() -> None:
    assert said(
        '<script type="application/ld+json"><!-- {"@type":"Article","headline":"Nobody\nwaits"} --></script>'
    ).labels["title"] == ["Nobody waits"]


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["@type", "@id", "@graph", "name", "author", "headline", "articleBody", "url"]), inner
        )
    ),
    max_leaves=15,
)


@given(values)
def test_whatever_the_data_it_does_no_harm(value: object) -> None:
    found = linked({"@type": "NewsArticle", "author": value, "@graph": value}, value)
    assert all(each for told in found.labels.values() for each in told)
    assert found.labels.keys() == found.sources.keys()
