"""Saved web pages: the article comes out, the page around it does not, and nothing hostile takes long."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer import readers
from briefer.core.errors import BrieferError
from briefer.core.records import Article, Role
from tests.readers.pages import PROSE
from tests.readers.test_every_reader import check
from tests.readers.web_pages import COOKIES, META, NAV, PAGES, PARAGRAPHS, TITLE, page, paragraphs

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import LibreOffice

LONG = " ".join(PROSE)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "page.html"


def read(file: Path, source: str | bytes) -> Article:
    file.write_bytes(source.encode() if isinstance(source, str) else source)
    article = readers.read(file)
    check(article)
    return article


def refused(file: Path, source: str | bytes) -> str:
    with pytest.raises(BrieferError) as caught:
        read(file, source)
    return caught.value.sentence


def in_article(inner: str, head: str = META) -> str:
    return page(head, f"{NAV}<article><h1>{TITLE}</h1>{inner}</article>")


def cut(found: Article) -> list[tuple[Role, str]]:
    return [(part.role, found.text[part.start : part.end]) for part in found.parts]


def f1(found: str, expected: str) -> float:
    """Return the harmonic mean of precision and recall over words, each counted as often as it occurs."""
    a, b = (Counter(re.findall(r"\w+", words.lower())) for words in (found, expected))
    return 2 * (a & b).total() / (a.total() + b.total())


@pytest.mark.parametrize("shape", PAGES)
def test_the_article_comes_out_of_a_page_of_any_shape(file: Path, shape: str) -> None:
    found = read(file, PAGES[shape])
    text = [words for role, words in cut(found) if not role.is_furniture]
    assert f1("\n".join(text), "\n".join(PARAGRAPHS)) >= 0.95
    assert found.title == TITLE
    assert [words for words in text if words in PARAGRAPHS] == list(PARAGRAPHS)


def test_what_the_page_says_of_itself_is_found(file: Path) -> None:
    found = read(file, PAGES["semantic"])
    assert (found.authors, found.publisher, found.date) == (("Nadia Brandt",), "The Quay Post", "2026-03-03")
    assert found.url == "https://quay.example/ferry"


def test_linked_data_names_authors_publisher_and_date(file: Path) -> None:
    found = read(file, PAGES["data only"])
    assert (found.authors, found.date) == (("Nadia Brandt", "Omar Reyes"), "2026-03-03")
    assert found.publisher == "The Quay Post"


def test_without_data_the_text_says_who_wrote_it_and_when(file: Path) -> None:
    found = read(file, in_article(f"<p>By Nadia Brandt</p><p>March 3, 2026</p>{paragraphs()}", ""))
    assert (found.title, found.authors, found.date) == (TITLE, ("Nadia Brandt",), "2026-03-03")


def test_the_site_is_no_part_of_the_title_and_a_date_is_nobody(file: Path) -> None:
    head = f'<meta property="og:title" content="{TITLE} - The Quay Post"><title>{TITLE} - The Quay Post</title>'
    byline = '<div class="byline">By <a>Nadia Brandt</a> and <a>Omar Reyes</a> | March 3, 2026</div>'
    found = read(file, page(head, f"{NAV}<article><h1>{TITLE}</h1>{byline}{paragraphs()}</article>"))
    assert (found.title, found.authors, found.date) == (TITLE, ("Nadia Brandt", "Omar Reyes"), "2026-03-03")
    assert found.text.count(TITLE) == 1


def test_a_line_that_only_looks_like_a_name_by_its_capitals_is_nobody(file: Path) -> None:
    byline = '<div class="author_share"><ul><li>bitte gern weitersagen:</li></ul></div>'
    assert read(file, in_article(f"{byline}{paragraphs()}", "")).authors == ()


def test_the_page_is_found_again_in_its_data_whatever_its_notes_look_like(file: Path) -> None:
    noted = [f"{words[:-1]}<sup>{n}</sup>." for n, words in enumerate(PARAGRAPHS, 1)]
    told = json.dumps({"@type": "NewsArticle", "articleBody": "\n".join(re.sub("<.*?>", "", each) for each in noted)})
    data = f'<script type="application/ld+json">{told}</script>'
    inner = "".join(f"<p>{each}</p>" for each in noted)
    text = [words for role, words in cut(read(file, in_article(inner, META + data))) if not role.is_furniture]
    assert len(text) == len(PARAGRAPHS)


def test_a_browser_says_where_it_saved_a_page_from(file: Path) -> None:
    mark = "<!-- saved from url=(0026)https://quay.example/saved -->"
    assert read(file, f"<!DOCTYPE html>\n{mark}\n<html><body>{paragraphs()}").url == "https://quay.example/saved"


def test_headings_items_quotes_and_rows_are_parts_of_their_own(file: Path) -> None:
    extra = (
        "<h2>Who pays</h2><ul><li>The council</li><li>The company</li></ul>"
        f"<blockquote><p>{PROSE[0]} Twice.</p></blockquote>"
        "<table><tr><td>Boat</td><td>Late</td></tr></table>"
    )
    found = {words: role for role, words in cut(read(file, in_article(paragraphs() + extra + f"<p>{LONG}</p>")))}
    assert found["Who pays"] is Role.HEADING
    assert found["The council"] is found["The company"] is found[f"{PROSE[0]} Twice."] is Role.BODY
    assert found["Boat\tLate"] is Role.BODY


def test_inline_markup_leaves_its_words_and_line_ends_of_the_source_are_spaces(file: Path) -> None:
    words = PROSE[0].replace(" ", "\n   ", 1).replace("nobody", "<b>no</b>bo<i>dy</i>")
    assert PROSE[0] in [words for _, words in cut(read(file, in_article(f"<p>{words}</p>{paragraphs()[:400]}")))]


def test_the_title_opens_the_text_once_and_what_follows_is_not_taken_for_it(file: Path) -> None:
    deck = "How a company lost three winters and its passengers"
    found = read(file, page(META, f"{NAV}<article><p>{deck}</p>{paragraphs()}</article>"))
    assert cut(found)[:2] == [(Role.TITLE, TITLE), (Role.HEADING, deck)]
    again = read(file, in_article(paragraphs()))
    assert (again.text.count(TITLE), again.parts[0].role) == (1, Role.TITLE)


def test_advertising_between_paragraphs_is_dimmed_if_it_is_kept(file: Path) -> None:
    roles = {words: role for role, words in cut(read(file, in_article(f"{paragraphs()}<p>Advertisement</p><p>{LONG}")))}
    assert roles.get("Advertisement", Role.ADVERTISEMENT) is Role.ADVERTISEMENT
    assert roles[LONG] is Role.BODY


def test_the_declared_encoding_is_believed_where_the_bytes_are_not_utf_8(file: Path) -> None:
    russian = "Паром опаздывает девять дней из десяти, как только пришла новая компания, и никто не знает почему. "
    source = page("", f"<article><p>{russian * 4}</p></article>").replace("utf-8", "windows-1251")
    assert russian.strip() in read(file, source.encode("cp1251")).text
    for declared in ("iso-8859-1", "no-such-code"):
        west = page("", f"<article><p>Café – “late”. {LONG}</p></article>").replace("utf-8", declared)
        assert "Café – “late”." in read(file, west.encode("cp1252")).text


def test_a_declaration_of_another_encoding_does_not_spoil_utf_8(file: Path) -> None:
    source = '<?xml version="1.0" encoding="iso-8859-1"?>' + in_article(f"<p>Café \U0001f6a2 {LONG}</p>")
    assert "Café \U0001f6a2" in read(file, source).text


@pytest.mark.parametrize(
    "source", ["<html><body></body></html>", "<html>", "<!-- a -->", "   ", "<script>a()</script>"]
)
def test_a_page_without_text_is_said_to_have_none(file: Path, source: str) -> None:
    assert "No article’s text was found" in refused(file, source)


def test_another_format_by_this_name_is_refused(file: Path) -> None:
    assert "is a PDF file" in refused(file, b"%PDF-1.7\n")


HOSTILE = {
    "nested divisions": "<div>" * 100_000 + LONG,
    "nested inline": "<b>" * 100_000 + LONG,
    "nested tables": "<table><tr><td>" * 90 + LONG,
    "elements": "<p>a</p>" * 200_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_page_built_too_deep_or_of_too_much_is_refused(file: Path, kind: str) -> None:
    assert "too deep or of too many elements" in refused(file, HOSTILE[kind])


@pytest.mark.parametrize(
    "inner",
    [
        f"<p>{LONG}</p>" * 8_000,
        f"<p>{LONG}" + "<br>a" * 20_000,
        f"<p>{LONG}{' ' * 3_000_000}a",
        f'<script type="application/ld+json">{"[" * 200_000}</script><p>{LONG}',
        f'<meta name="author" content="{"a" * 2_000_000}"><p>{LONG}',
        f"<p>{LONG}" + "<b>b</b> <i>c</i> " * 15_000,
    ],
    ids=["paragraphs", "breaks", "blanks", "data", "author", "looks"],
)
def test_a_large_or_odd_page_is_read_to_its_end(file: Path, inner: str) -> None:
    assert PROSE[0] in read(file, f"<html><body>{inner}").text


def test_nothing_is_fetched_and_no_entity_is_resolved(file: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("a secret", encoding="utf-8")
    entity = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
    frame = f'<iframe src="{(tmp_path / "secret.txt").as_uri()}"></iframe><img src="http://127.0.0.1:9/a.png">'
    assert "a secret" not in read(file, f"{entity}<html><body>{frame}<p>&x; {LONG}</p>").text


def test_the_reader_says_nothing_on_the_terminal(file: Path) -> None:
    file.write_text("<html><body><p>a</p>" + COOKIES + '<meta name="date" content="99.99.9999">', encoding="utf-8")
    program = (
        "import sys; from pathlib import Path; from briefer import readers\n"
        "from briefer.core.errors import BrieferError\n"
        "try: readers.read(Path(sys.argv[1]))\n"
        "except BrieferError: pass\n"
    )
    result = subprocess.run([sys.executable, "-c", program, file], capture_output=True, text=True, check=True)
    assert result.stdout + result.stderr == ""


def test_several_pages_are_read_at_once_in_threads(tmp_path: Path) -> None:
    paths = [tmp_path / f"{n}.html" for n in range(12)]
    for n, path in enumerate(paths):
        path.write_text(in_article(f"{paragraphs()}<p>{LONG} Number {n}.</p>"), encoding="utf-8")
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(readers.read, paths))
    assert [f"Number {n}." in article.text for n, article in enumerate(found)] == [True] * 12


def test_a_page_that_libreoffice_wrote_is_read(tmp_path: Path, libreoffice: LibreOffice) -> None:
    made = docx.Document()
    made.core_properties.title, made.core_properties.author = TITLE, "Nadia Brandt"
    made.add_heading(TITLE, 0)
    for words in PARAGRAPHS:
        made.add_paragraph(words)
    made.save(str(tmp_path / "page.docx"))
    found = readers.read(libreoffice(tmp_path / "page.docx", "html", tmp_path))
    assert (found.title, found.authors) == (TITLE, ("Nadia Brandt",))
    assert [words for role, words in cut(found) if role is Role.BODY] == list(PARAGRAPHS)


SNIPPETS = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<li>",
    "<table><tr><td>",
    "</td>",
    "<h1>",
    "</h1>",
    "<br>",
    "&nbsp;",
    "&#0;",
]
SNIPPETS += ["<a href='x'>", "</a>", "\u200b", "<!--", "-->", "<script>", "</script>", "\U0001f6a2", *PROSE[:3]]
SNIPPETS += ["<article>", "</article>", "By Nadia Brandt", "<meta name=author content='&#xd800;'>", "<![CDATA[", "\x00"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(snippets=st.lists(st.sampled_from(SNIPPETS), max_size=30))
def test_whatever_the_page_it_is_read_or_refused_with_a_sentence(file: Path, snippets: list[str]) -> None:
    file.write_text("".join(snippets), encoding="utf-8")
    try:
        article = readers.read(file)
    except BrieferError:
        return
    check(article)


def test_a_codec_that_no_page_is_in_is_none(file: Path) -> None:
    source = b'<meta charset="punycode">' + f"<p>{LONG}</p><p>".encode() + b"a-bcdefgh" * 20_000 + b"\xff"
    assert PROSE[0] in read(file, source).text
