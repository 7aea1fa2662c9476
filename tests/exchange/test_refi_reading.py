"""REFI-QDA projects of other tools: how they spell, pack and count, and what of theirs has no place here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from briefer.core.codebook import subtag_of
from briefer.core.kinds import RECOMMENDATION, RISK
from briefer.exchange.refi_positions import Counting

from . import projects as pr
from .examples import HARD, brought, newcomer

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.journal import Journal
    from briefer.exchange.intake import Incoming

TEXT = HARD.text
WORDS = ["The dam", "holds 🌊 still", "It held in 2017", "هذا السد", "he said"]
SPANS = [(TEXT.index(words), TEXT.index(words) + len(words)) for words in WORDS]


def read(folder: Path, data: bytes, made: Journal | None = None, **how: Any) -> tuple[Journal, Incoming]:
    made = made or newcomer()
    incoming = brought(folder, "theirs.qdpx", data, made.brief, **how)
    made.do(incoming.change)
    return made, incoming


def units(text: str, counting: Counting) -> int:
    """Return how long a text is as a tool counts it."""
    length = len(text.encode("utf-16-le")) // 2 if counting.utf16 else len(text)
    return length + (text.count("\n") if counting.crlf else 0)


def counted(counting: Counting) -> list[tuple[int, int]]:
    """Return the selections as a tool counts them."""
    return [
        (
            units(TEXT[:start], counting) + counting.bom,
            units(TEXT[:end], counting) + counting.bom - counting.inclusive,
        )
        for start, end in SPANS
    ]


def theirs(counting: Counting, *, line: str = "\n", bom: bytes = b"") -> bytes:
    inside = "".join(pr.selection(n, *ends) for n, ends in enumerate(counted(counting)))
    data = bom + TEXT.replace("\n", line).encode()
    return pr.archive(pr.project(pr.source(None, inside)), [(f"Sources/{pr.SOURCE.upper()}.TXT", data)])


def quotes(made: Journal) -> list[str]:
    return [passage.quote for passage in made.brief.passages()]


@pytest.mark.parametrize(
    ("counting", "line", "bom"),
    [
        (Counting(), "\n", b""),
        (Counting(), "\r\n", b""),
        (Counting(utf16=True, crlf=True), "\r\n", b"\xef\xbb\xbf"),
        (Counting(crlf=True), "\r\n", b""),
        (Counting(utf16=True), "\n", b""),
        (Counting(bom=True), "\n", b"\xef\xbb\xbf"),
        (Counting(utf16=True, crlf=True, inclusive=True), "\r\n", b""),
        (Counting(inclusive=True), "\n", b""),
    ],
    ids=str,
)
def test_however_a_tool_counts_its_passages_are_the_words_it_marked(
    counting: Counting, line: str, bom: bytes, tmp_path: Path
) -> None:
    made, incoming = read(tmp_path, theirs(counting, line=line, bom=bom))
    assert quotes(made) == WORDS
    assert next(iter(made.brief.articles.values())).text == TEXT
    assert incoming.remarks[0].startswith(f"Positions are read as {counting}: 100% of the ends stand at word borders")


def test_guids_in_braces_and_folders_in_capitals_are_read_and_known_again(tmp_path: Path) -> None:
    data = theirs(Counting())
    made, first = read(tmp_path, data)
    _, again = read(tmp_path, data, made)
    assert (first.articles, first.passages) == (1, 5)
    assert (again.articles, again.passages, again.known) == (0, 0, 5)


def test_kind_creator_and_time_are_told(tmp_path: Path) -> None:
    made, _ = read(tmp_path, theirs(Counting()))
    passage = made.brief.passages()[0]
    assert passage.kind is RISK
    assert made.brief.name_of(passage.creator) == "Zoë Kühn"
    assert passage.created == "2024-05-01T08:00:00Z"


def test_a_text_inside_the_project_is_read(tmp_path: Path) -> None:
    qde = pr.project(pr.source("The dam holds.", pr.selection(1, 4, 7)))
    made, _ = read(tmp_path, pr.archive(qde, name="project.qde"))
    assert quotes(made) == ["dam"]
    [article] = made.brief.articles.values()
    assert (article.text, article.file_name, article.title) == ("The dam holds.", "gates", "")
    assert made.brief.articles[article.id].parts[0].end == 14


def test_a_code_beneath_a_kind_is_that_kind_and_a_sub_tag_of_it(tmp_path: Path) -> None:
    qde = pr.project(pr.source("The dam holds.", pr.selection(1, 4, 7, pr.WATER)))
    made, _ = read(tmp_path, pr.archive(qde))
    (passage,) = made.brief.passages()
    tag = subtag_of(made.brief, passage)
    assert (passage.kind, tag and tag.label) == (RISK, "Water")
    _, again = read(tmp_path, pr.archive(qde), made)
    assert (again.known, again.change.changes) == (1, ())


def test_a_code_that_is_no_kind_needs_one(tmp_path: Path) -> None:
    qde = pr.project(pr.source("The dam holds.", pr.selection(1, 4, 7))).replace('name="Risk"', 'name="Danger"')
    made, incoming = read(tmp_path, pr.archive(qde))
    assert quotes(made) == []
    assert any("neither argument, risk nor recommendation, and is left out" in each for each in incoming.remarks)
    made, incoming = read(tmp_path, pr.archive(qde), kind=RECOMMENDATION.id)
    assert [passage.kind for passage in made.brief.passages()] == [RECOMMENDATION]
    assert [tag.label for tag in made.brief.tags.values()] == ["Danger"]


def test_two_codings_of_a_selection_are_two_passages(tmp_path: Path) -> None:
    second = f'<Coding guid="{pr.guid(77)}"><CodeRef targetGUID="{pr.CODE}"/></Coding>'
    qde = pr.project(pr.source("The dam holds.", pr.selection(1, 4, 7, more=second)))
    made, _ = read(tmp_path, pr.archive(qde))
    assert quotes(made) == ["dam", "dam"]
    _, again = read(tmp_path, pr.archive(qde), made)
    assert again.known == 2


def test_notes_are_the_passage_s_wherever_they_hang(tmp_path: Path) -> None:
    reference = f'<NoteRef targetGUID="{pr.NOTE}"/>'
    notes = f'<Notes><Note guid="{pr.NOTE}" name="Memo 1"><PlainTextContent>Why?</PlainTextContent></Note></Notes>'
    qde = pr.project(pr.source("The dam holds.", pr.selection(1, 4, 7, more=reference)), notes)
    made, _ = read(tmp_path, pr.archive(qde))
    assert [passage.note for passage in made.brief.passages()] == ["Why?"]


def test_a_selection_s_description_is_the_passage_s_note_before_others(tmp_path: Path) -> None:
    more = f'<Description>A comment.</Description><NoteRef targetGUID="{pr.NOTE}"/>'
    notes = f'<Notes><Note guid="{pr.NOTE}" name="Memo 1"><PlainTextContent>Why?</PlainTextContent></Note></Notes>'
    qde = pr.project(pr.source("The dam holds.", pr.selection(1, 4, 7, more=more)), notes)
    made, incoming = read(tmp_path, pr.archive(qde))
    assert [passage.note for passage in made.brief.passages()] == ["A comment.\n\nWhy?"]
    assert not any("description" in said for said in incoming.remarks)


def test_a_code_s_description_is_named(tmp_path: Path) -> None:
    qde = pr.project(pr.source("The dam holds.", pr.selection(1, 4, 7)))
    described = qde.replace(
        'name="Water" isCodable="true"/>', 'name="Water"><Description>All that is wet</Description></Code>'
    )
    _, incoming = read(tmp_path, pr.archive(described))
    assert "“All that is wet” is the description of a code, which has no place here." in incoming.remarks


def test_what_has_no_place_here_is_named(tmp_path: Path) -> None:
    bare = f'<PlainTextSelection guid="{pr.guid(9)}" startPosition="0" endPosition="3"/>'
    outside = pr.selection(2, 5000, 6000)
    whole = f'<Coding guid="{pr.guid(8)}"><CodeRef targetGUID="{pr.CODE}"/></Coding>'
    picture = f'<PictureSource guid="{pr.guid(7)}" name="a photo"/>'
    lost = f'<TextSource guid="{pr.guid(6)}" name="lost" plainTextPath="internal://none.txt"/>'
    more = (
        f'<Notes><Note guid="{pr.NOTE}" name="n"><PlainTextContent>A loose note</PlainTextContent></Note></Notes>'
        f'<Links><Link guid="{pr.guid(5)}" name="see also"/></Links><Sets><Set guid="{pr.guid(4)}" name="s"/></Sets>'
        "<Description>All of it</Description>"
    )
    text = pr.source("The dam holds.", pr.selection(1, 4, 7) + bare + outside, whole)
    made, incoming = read(tmp_path, pr.archive(pr.project(text + picture + lost, more)))
    assert quotes(made) == ["dam"]
    told = "\n".join(incoming.remarks)
    for expected in (
        "“The” is a selection without a code",
        "“s2” is a selection that is not in its text",
        "A Coding of a whole source has no place here",
        "2 times: “a photo” is a source without a text that can be read",
        "“A loose note” is a note that belongs to no passage",
        "“see also” is a link that has no place here",
        "Sets of a project (1) have no place here",
        "Description of a project (1) have no place here",
    ):
        assert expected in told


@pytest.mark.parametrize("ends", [("-1", "3"), ("3", "x"), ("", ""), ("9" * 30, "9" * 31), ("7", "4")])
def test_positions_that_are_none_are_reported_and_the_rest_comes(ends: tuple[str, str], tmp_path: Path) -> None:
    odd = pr.selection(2, 0, 1)
    odd = re.sub(r'startPosition="0" endPosition="1"', f'startPosition="{ends[0]}" endPosition="{ends[1]}"', odd)
    data = pr.archive(pr.project(pr.source("The dam holds.", pr.selection(1, 4, 7) + odd)))
    made, incoming = read(tmp_path, data)
    assert "dam" in quotes(made)
    assert any("is a selection that is not in its text" in each for each in incoming.remarks)


def test_a_source_in_the_brief_is_the_article_it_is(tmp_path: Path) -> None:
    made, incoming = read(tmp_path, theirs(Counting()), newcomer([HARD]))
    assert (incoming.articles, incoming.passages) == (0, 5)
    assert made.brief.articles == {HARD.id: HARD}


def test_a_doubtful_way_to_count_says_so(tmp_path: Path) -> None:
    inside = "".join(pr.selection(n, n * 3 + 1, n * 3 + 6) for n in range(12))
    _, incoming = read(tmp_path, pr.archive(pr.project(pr.source(TEXT, inside))))
    assert incoming.remarks[0].endswith("Look the passages over.")


def test_a_text_that_is_not_utf_8_is_not_guessed_at(tmp_path: Path) -> None:
    qde = pr.project(pr.source(None, pr.selection(1, 0, 3)))
    made, incoming = read(tmp_path, pr.archive(qde, [(f"sources/{pr.SOURCE}.txt", "Señor".encode("cp1252"))]))
    assert made.brief.articles == {}
    assert "“gates” is a source without a text that can be read." in incoming.remarks


def test_a_note_beyond_the_limit_is_reported_and_the_rest_comes(tmp_path: Path) -> None:
    note = f'<Note guid="{pr.NOTE}" name="n"><PlainTextContent>{"x" * 200_001}</PlainTextContent></Note>'
    long = pr.selection(2, 0, 3, more=f'<NoteRef targetGUID="{pr.NOTE}"/>')
    text = pr.source("The dam holds.", pr.selection(1, 4, 7) + long)
    made, incoming = read(tmp_path, pr.archive(pr.project(text, f"<Notes>{note}</Notes>")))
    assert quotes(made) == ["dam"]
    assert any("“The” cannot be kept" in remark for remark in incoming.remarks)


def variable(name: str, value: str) -> bytes:
    """Return a project whose one source has a value for a variable."""
    told = f'<VariableValue><VariableRef targetGUID="{pr.guid(3)}"/><TextValue>{value}</TextValue></VariableValue>'
    known = f'<Variables><Variable guid="{pr.guid(3)}" name="{name}" typeOfVariable="Text"/></Variables>'
    return pr.archive(pr.project(pr.source("The dam holds.", "", told)).replace("<Sources>", f"{known}<Sources>"))


def test_a_date_that_is_none_does_not_let_the_article_in(tmp_path: Path) -> None:
    made, incoming = read(tmp_path, variable("date", "soon"))
    assert made.brief.articles == {}
    assert any("“gates” is a source that cannot be kept" in remark for remark in incoming.remarks)


def test_a_variable_of_our_name_is_known_of_the_article(tmp_path: Path) -> None:
    made, _ = read(tmp_path, variable("publisher", "Valley Wire"))
    assert [article.publisher for article in made.brief.articles.values()] == ["Valley Wire"]


def test_a_variable_of_another_name_is_reported(tmp_path: Path) -> None:
    made, incoming = read(tmp_path, variable("Mood", "7"))
    assert len(made.brief.articles) == 1
    assert "“Mood” is a variable of a source, which has no place here." in incoming.remarks
