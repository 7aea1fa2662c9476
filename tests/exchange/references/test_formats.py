"""References in three formats: out, back in, and as other programs write them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pybtex.database import parse_string

from briefer import exchange
from briefer.core.errors import BrieferError
from briefer.core.records import replace
from tests.exchange.references.examples import FERRY, bare, brief_of, only, taken

SUFFIXES = [".ris", ".bib", ".csl.json"]
every_format = pytest.mark.parametrize("suffix", SUFFIXES)
FIELDS = ("title", "authors", "publisher", "date", "url")


def known(found: object) -> dict[str, object]:
    return {field: getattr(found, field) for field in FIELDS}


@every_format
def test_what_is_known_of_an_article_comes_back_whole(suffix: str, tmp_path: Path) -> None:
    data = exchange.export(brief_of(FERRY), Path(f"a{suffix}"))
    stripped = replace(FERRY, authors=(), publisher="", date="", url="")
    brief, incoming = taken(tmp_path, f"a{suffix}", data, brief_of(stripped))
    assert known(only(brief)) == known(FERRY)
    assert (incoming.described, incoming.remarks) == (1, ())


@every_format
@pytest.mark.parametrize("date", ["2026", "2026-03", "2026-03-12", ""])
def test_dates_stay_as_exact_as_they_are(suffix: str, date: str, tmp_path: Path) -> None:
    data = exchange.export(brief_of(replace(FERRY, date=date)), Path(f"a{suffix}"))
    assert only(taken(tmp_path, f"a{suffix}", data, brief_of(replace(FERRY, date="")))[0]).date == date


@every_format
@pytest.mark.parametrize(
    "name",
    [
        "Nadia Brandt",
        "Ludwig van der Berg",
        "Martin Luther King Jr.",
        "Ministry of Canals",
        "Quay & Tide",
        "Zoë Núñez-Łuk",
        "Plato",
        "渡辺",
        "100% Canal_Watch #1",
    ],
)
def test_people_and_bodies_keep_their_names(suffix: str, name: str, tmp_path: Path) -> None:
    data = exchange.export(brief_of(replace(FERRY, authors=(name, "Omar Reyes"))), Path(f"a{suffix}"))
    found = only(taken(tmp_path, f"a{suffix}", data, brief_of(replace(FERRY, authors=())))[0])
    assert found.authors == (name, "Omar Reyes")


hard_words = st.text(st.sampled_from("abc é“”–$%&_#{}~^\\<>\"'渡 ABC,.:;@=|-"), min_size=1, max_size=40).filter(
    lambda words: any(map(str.isalnum, words))
)


@every_format
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80)
@given(words=hard_words)
def test_whatever_the_title_and_the_outlet_say_it_comes_back(suffix: str, words: str, tmp_path: Path) -> None:
    line = " ".join(words.split())
    data = exchange.export(brief_of(replace(FERRY, title=line, publisher=line)), Path(f"a{suffix}"))
    found = only(taken(tmp_path, f"a{suffix}", data, brief_of(replace(FERRY, title="", publisher="")))[0])
    assert (found.title, found.publisher) == (line, line)


@every_format
def test_each_article_of_a_brief_is_a_reference(suffix: str) -> None:
    second = bare("A second text.", title="Nobody waits for the ferry any longer", date="2026")
    data = exchange.export(brief_of(FERRY, second, bare()), Path(f"a{suffix}")).decode()
    assert data.count({".ris": "TY  - ", ".bib": "\n@", ".csl.json": '"id"'}[suffix]) == 3


def test_bibtex_that_we_write_is_read_without_fault_by_a_program_of_others() -> None:
    hard = bare(
        "A second text.",
        date="2026",
        title="50% of {A} & $B_C #1 \\ ~ ^",
        authors=("Tom and Jerry, Ltd", "Nadia Brandt"),
    )
    entries = parse_string(exchange.export(brief_of(hard, FERRY), Path("a.bib")).decode(), "bibtex").entries
    assert len(entries) == 2
    first = next(iter(entries.values()))
    assert len(first.persons["author"]) == 2
    assert first.fields["year"] == "2026"


def test_csl_json_names_people_in_parts_and_bodies_whole() -> None:
    (item,) = json.loads(exchange.export(brief_of(FERRY), Path("a.csl.json")))
    assert item["author"] == [{"family": "van der Berg", "given": "Nadia"}, {"literal": "The Velden Institute"}]
    assert item["issued"] == {"date-parts": [[2026, 3, 12]]}
    assert item["type"] == "article-newspaper"


def test_ris_has_the_tags_that_others_read() -> None:
    lines = exchange.export(brief_of(FERRY), Path("a.ris")).decode().splitlines()
    assert {"TY  - NEWS", "AU  - van der Berg, Nadia", "T2  - Quay & Tide", "DA  - 2026/03/12/"} <= set(lines)
    assert lines[-1].startswith("ER  -") or lines[-2].startswith("ER  -")


OTHERS = {
    "zotero.ris": (
        "\ufeffTY  - NEWS\r\nTI  - Nobody waits for the ferry any longer\r\n"
        "AU  - Brandt, Nadia\r\nAU  - Velden Institute\r\n"
        "T2  - Quay & Tide\r\nDA  - 2026/03/12/\r\nPY  - 2026\r\nLA  - en\r\nZZ  - odd\r\n"
        "UR  - https://quay.example/ferry\r\nER  - \r\n"
    ),
    "old.ris": (
        "TY  - JOUR\nT1  - Nobody waits for the\n  ferry any longer\nA1  - Brandt, Nadia\nA1  - Velden Institute\n"
        "JO  - Quay & Tide\nY1  - 2026/3/12/\nUR  - https://quay.example/ferry\nER  - \n"
    ),
    "zotero.bib": (
        "@comment{made by a program}\n@article{x,\n title = {Nobody waits for the {Ferry} Any Longer},\n"
        " author = {Brandt, Nadia and {Velden Institute}}, journaltitle = {Quay \\& Tide}, date = {2026-03-12},\n"
        " url = {https://quay.example/ferry}, langid = {english}}"
    ),
    "plain.bib": (
        '@string{qt = "Quay {\\&} Tide"}\n@Article{y, title="Nobody waits for the ferry any longer", journal=qt,\n'
        ' author="Nadia Brandt and {Velden Institute} and others", year=2026, month=mar, day=12,\n'
        ' note="\\url{https://quay.example/ferry}", howpublished={\\url{https://quay.example/ferry}}}'
    ),
    "Exported Items.json": json.dumps(
        [
            {
                "id": "http://zotero.org/1",
                "type": "article-newspaper",
                "title": "Nobody waits for the ferry any longer",
                "container-title": "Quay & Tide",
                "author": [{"family": "Brandt", "given": "Nadia"}, {"literal": "Velden Institute"}],
                "issued": {"date-parts": [["2026", 3, 12]]},
                "URL": "https://quay.example/ferry",
            }
        ]
    ),
}


@pytest.mark.parametrize("name", OTHERS)
def test_what_other_programs_write_is_understood(name: str, tmp_path: Path) -> None:
    empty = replace(FERRY, authors=(), publisher="", date="", url="")
    brief, incoming = taken(tmp_path, name, OTHERS[name], brief_of(empty))
    found = only(brief)
    assert found.authors == ("Nadia Brandt", "Velden Institute")
    assert (found.publisher, found.date, found.url) == ("Quay & Tide", "2026-03-12", "https://quay.example/ferry")
    assert (incoming.described, incoming.remarks) == (1, ())


@pytest.mark.parametrize(
    ("latex", "plain"),
    [
        (r"D\'ebat {\"U}ber \ss{} \v{c} \O re", "Débat Über ß č Øre"),
        (r"A \emph{new} \textbf{day} --- 50\%", "A new day — 50%"),
        (r"``Quoted'' \& {\'E}tat", "“Quoted” & État"),
    ],
)
def test_latex_is_read_as_what_it_prints(latex: str, plain: str, tmp_path: Path) -> None:
    source = f"@misc{{a, title={{Nobody waits for the ferry any longer}}, journal={{{latex}}}}}"
    assert only(taken(tmp_path, "a.bib", source, brief_of(replace(FERRY, publisher="")))[0]).publisher == plain


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.bib", "@article{x, title={" + "{" * 50_000 + "a" + "}" * 50_000 + "}}"),
        ("a.bib", "@article{x, title={a"),
        ("a.bib", "only words"),
        ("a.ris", "TI  - no type\nER  - \n"),
        ("a.bib", "@misc{a, title={b}}\n" * 300_000),
        ("a.csl.json", "[" * 50_000),
        ("a.csl.json", '{"a": 1, "a": 2}'),
    ],
)
def test_hostile_and_broken_files_are_refused(name: str, source: str, tmp_path: Path) -> None:
    brief = brief_of(FERRY)
    before = brief.snapshot()
    with pytest.raises(BrieferError) as caught:
        taken(tmp_path, name, source, brief)
    assert caught.value.hint
    assert brief == before


def test_one_faulty_entry_does_not_keep_the_others_out(tmp_path: Path) -> None:
    source = "@misc{a, title={b}}\n@misc{a, title={c}}\n@misc{d title}\n" + OTHERS["zotero.bib"]
    assert taken(tmp_path, "a.bib", source, brief_of(replace(FERRY, publisher="")))[1].described == 1


def test_web_annotations_in_json_are_still_read_as_such(tmp_path: Path) -> None:
    data = exchange.export(brief_of(FERRY), Path("a.json"))
    assert taken(tmp_path, "a.json", data, brief_of(FERRY))[1].remarks == ()
