"""What each verb does when all is well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from briefer.core import changes
from briefer.core.fold import fold
from briefer.core.records import Role
from briefer.core.sentences import sentences
from briefer.store import log, settings
from briefer.store.brief_file import BriefFile

from .conftest import SEEDS

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.brief import Brief

    from .conftest import Briefer


def content(path: Path) -> Brief:
    opened = log.read(path)
    return fold(opened.header.brief, opened.events)


# --- new and add


def test_a_new_brief_holds_the_articles_of_files_and_folders(briefer: Briefer, article: Path, tmp_path: Path) -> None:
    said = briefer("new", tmp_path / "river.briefer", article, SEEDS)
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines()[0].endswith("river.briefer: a new brief with 6 articles.")
    assert "  Who opens the gates?" in said.out
    assert len(content(tmp_path / "river.briefer").articles) == 6


def test_a_brief_s_name_may_be_given_without_its_ending(briefer: Briefer, article: Path, tmp_path: Path) -> None:
    assert briefer("new", tmp_path / "river", article).code == 0
    assert (tmp_path / "river.briefer").exists()


def test_new_says_as_json_what_was_found_out_of_each_article(briefer: Briefer, article: Path, tmp_path: Path) -> None:
    value = briefer("new", tmp_path / "river.briefer", article, "--json").value
    assert value["brief"] == str(tmp_path / "river.briefer")
    assert value["remarks"] == []
    [found] = value["articles"]
    assert found["title"] == found["heading"] == "Who opens the gates?"
    assert found["authors"] == ["Jo Lind"]
    assert found["file_name"] == "dam.txt"
    assert found["length"] == len(article.read_text(encoding="utf-8"))


def test_an_article_is_added(briefer: Briefer, brief: Path) -> None:
    said = briefer("add", brief, SEEDS / "01_highland-review.txt")
    assert (said.code, said.err) == (0, "")
    assert "1 article added." in said.out
    assert [a.file_name for a in content(brief).articles.values()] == ["dam.txt", "01_highland-review.txt"]


def test_an_article_that_is_there_is_named_and_not_doubled(briefer: Briefer, brief: Path, article: Path) -> None:
    before = brief.read_bytes()
    said = briefer("add", brief, article)
    assert said.code == 0
    assert "Already there: Who opens the gates?" in said.out
    assert brief.read_bytes() == before


def test_the_same_text_in_two_files_is_one_article(briefer: Briefer, article: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(article.read_bytes())
    said = briefer("new", tmp_path / "river.briefer", article, copy, article)
    assert "a new brief with 1 article." in said.out
    assert f"{copy}: The same text as dam.txt." in said.out


def test_the_guess_at_an_encoding_is_told(briefer: Briefer, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("The café’s owners said no.\n".encode("cp1252"))
    said = briefer("new", tmp_path / "river.briefer", tmp_path / "old.txt", "--json")
    assert said.code == 0
    [remark] = said.value["remarks"]
    assert remark.startswith(f"{tmp_path / 'old.txt'}: Read as Windows-1252")


# --- tag


def test_a_passage_is_tagged_with_all_that_is_known_of_it(briefer: Briefer, brief: Path) -> None:
    said = briefer(
        *("tag", brief, "--article", "gates", "--quote", "Critics say it won't.", "--as", "argument"),
        *("--stance", "against", "--said-by", "critics", "--note", "Who?", "--json"),
    )
    assert (said.code, said.err) == (0, "")
    value = said.value
    assert value["exact"] == "Critics say it won’t."
    assert (value["kind"], value["stance"]) == ("argument", "against")
    assert (value["said_by"], value["note"]) == ("critics", "Who?")
    assert value["place"] == "¶\u00a02"
    [passage] = content(brief).passages()
    assert passage.id == value["id"]
    assert passage.span == (value["start"], value["end"])


def test_offsets_count_code_points(briefer: Briefer, brief: Path, article: Path) -> None:
    value = briefer("tag", brief, "--article", "dam.txt", "--quote", "still.", "--as", "risk", "--json").value
    text = article.read_text(encoding="utf-8")
    assert text[value["start"] : value["end"]] == "still."


def test_a_passage_is_told_in_a_line(briefer: Briefer, brief: Path) -> None:
    said = briefer("tag", brief, "--article", "dam", "--quote", "nobody at the ministry", "--as", "risk")
    assert said.out == "Risk, Who opens the gates?, ¶\u00a02: “nobody at the ministry”\n"


def test_two_passages_for_the_same_sentence_make_one_point(briefer: Briefer, brief: Path) -> None:
    for quote, sentence in [("saying so for years", "It may break."), ("nobody at the", "it may  BREAK.")]:
        said = briefer("tag", brief, "--article", "dam", "--quote", quote, "--as", "risk", "--point", sentence)
        assert said.code == 0
    [point] = content(brief).points.values()
    assert point.sentence == "It may break."
    assert len(content(brief).passages_of(point.id)) == 2


def test_a_passage_and_its_point_are_one_change(briefer: Briefer, brief: Path) -> None:
    briefer("tag", brief, "--article", "dam", "--quote", "still.", "--as", "risk", "--point", "It may break.")
    changed = [event.change for event in log.read(brief).events if event.change]
    assert len(set(changed[-3:])) == 1


# --- list


@pytest.fixture
def tagged(briefer: Briefer, brief: Path) -> Path:
    argument = ("--quote", "They have been saying so", "--as", "argument", "--stance", "for")
    briefer("tag", brief, "--article", "dam", *argument)
    briefer("tag", brief, "--article", "dam", "--quote", "still.", "--as", "risk", "--point", "It may break.")
    return brief


def test_a_brief_is_listed_article_by_article_in_reading_order(briefer: Briefer, tagged: Path) -> None:
    lines = briefer("list", tagged).out.splitlines()
    assert lines[0].endswith("Who opens the gates?  (dam.txt, 2 passages)")
    assert lines[1:] == ["    R  ¶\u00a01  “still.”", "    A  ¶\u00a02  “They have been saying so”", "R  It may break."]


def test_a_brief_is_listed_as_json(briefer: Briefer, tagged: Path) -> None:
    value = briefer("list", tagged, "--json").value
    assert [passage["exact"] for passage in value["annotations"]] == ["still.", "They have been saying so"]
    assert value["annotations"][1]["stance"] == "for"
    assert value["annotations"][0]["by"] == settings.load().name
    [point] = value["points"]
    assert point["sides"] == {value["annotations"][0]["id"]: "supports"}
    assert value["complaints"] == []


def test_what_was_removed_is_not_listed(briefer: Briefer, tagged: Path) -> None:
    def remove(*asked: changes.Change) -> None:
        with BriefFile(tagged, settings.load()) as opened:
            for change in asked:
                opened.do(change)

    risk = content(tagged).passages()[0]
    remove(changes.RemoveAnnotation(risk.id))
    value = briefer("list", tagged, "--json").value
    assert len(value["annotations"]) == 1
    assert value["points"][0]["sides"] == {}
    remove(changes.RemoveArticle(risk.article))
    value = briefer("list", tagged, "--json").value
    assert (value["articles"], value["annotations"]) == ([], [])


def test_listing_and_checking_do_not_write(briefer: Briefer, tagged: Path) -> None:
    before = tagged.read_bytes()
    for verb in ("list", "check"):
        assert briefer(verb, tagged).code == 0
    assert tagged.read_bytes() == before


# --- check


def test_a_sound_brief_is_well(briefer: Briefer, tagged: Path) -> None:
    assert briefer("check", tagged).out.endswith("all is well (1 article, 2 passages, 6 events).\n")
    assert briefer("check", tagged, "--json").value == {"ok": True, "wrong": [], "events": 6, "conflicts": []}


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (b'"exact":"still."', b'"exact":"stall."', "is not what its article has"),
        (b'"author":"', b'"owner":"', "missing required field `author`"),
        (b'"tag":"risk"', b'"tag":"rumour"', "has a tag this version does not know"),
    ],
)
def test_what_is_wrong_is_said_and_the_rest_is_listed(
    briefer: Briefer, tagged: Path, before: bytes, after: bytes, sentence: str
) -> None:
    tagged.write_bytes(tagged.read_bytes().replace(before, after))
    said = briefer("check", tagged)
    assert (said.code, said.err) == (1, "")
    assert sentence in said.out
    value: dict[str, Any] = briefer("check", tagged, "--json").value
    assert not value["ok"]
    assert any(sentence in wrong for wrong in value["wrong"])
    assert briefer("list", tagged).code == 0


def test_an_article_somebody_changed_by_hand_makes_its_passages_wrong(briefer: Briefer, tagged: Path) -> None:
    tagged.write_bytes(tagged.read_bytes().replace(b"still.\\n", b"still!\\n"))
    said = briefer("check", tagged)
    assert said.code == 1
    assert "is not what its article has" in said.out


# --- memo


def test_a_memo_is_compiled(briefer: Briefer, tagged: Path, tmp_path: Path) -> None:
    memo = tmp_path / "memo.docx"
    said = briefer("memo", tagged, "-o", memo, "--to", "The minister", "--subject", "The dam", "--json")
    assert (said.code, said.err) == (0, "")
    assert memo.read_bytes().startswith(b"PK")
    assert said.value["memo"] == str(memo)
    assert said.value["kept"] is None


def test_a_memo_that_stood_there_is_kept(briefer: Briefer, tagged: Path, tmp_path: Path) -> None:
    memo = tmp_path / "memo.docx"
    memo.write_bytes(b"the director's words")
    assert briefer("memo", tagged, "-o", memo).code == 1
    said = briefer("memo", tagged, "-o", memo, "--overwrite")
    assert said.code == 0
    assert b"the director's words" in [path.read_bytes() for path in tmp_path.glob("memo (20*).docx")]


# --- the main job on real input


def test_real_articles_are_tagged_checked_and_compiled(
    briefer: Briefer, real_articles: tuple[Path, ...], tmp_path: Path
) -> None:
    brief, memo = tmp_path / "river.briefer", tmp_path / "memo.docx"
    assert briefer("new", brief, *real_articles).code == 0
    for article in content(brief).articles.values():
        longest = max((part.span for part in article.parts if part.role is Role.BODY), key=lambda s: s.end - s.start)
        start, end = sentences(article.text, *longest)[0]
        tagging = ("--article", article.file_name, "--quote", article.text[start:end], "--as", "argument", "--json")
        value = briefer("tag", brief, *tagging).value
        assert (value["start"], value["end"]) == (start, end)
    assert briefer("check", brief, "--json").value["ok"]
    assert len(briefer("list", brief, "--json").value["annotations"]) == len(real_articles)
    assert briefer("memo", brief, "-o", memo).code == 0
    assert memo.exists()
