"""REFI-QDA archives and codebooks that mean harm, or are broken in ways that zip allows: each refused or harmless."""

from __future__ import annotations

import io
import stat
import zipfile
from typing import TYPE_CHECKING

import pytest

from briefer.core.errors import BrieferError
from briefer.exchange import refi_codebook, refi_project
from briefer.exchange.refi_archive import open_archive

from . import projects as pr
from .examples import brought, hard, newcomer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

QDE = pr.project(pr.source(None, pr.selection(1, 4, 7)))
TEXT = f"sources/{pr.SOURCE}.txt"


def packed(members: Sequence[tuple[str, bytes]], method: int = zipfile.ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, data in members:
            made.writestr(name, data)
    return out.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(BrieferError) as refused:
        refi_project.read(data, newcomer().brief)
    assert refused.value.hint
    return str(refused.value)


@pytest.mark.parametrize(
    "name",
    ["../../evil.txt", "/etc/evil.txt", "..\\evil.txt", "C:\\evil.txt", "sources/../../evil.txt", "sources/a/../b.txt"],
)
def test_a_path_that_leads_out_writes_nothing(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    data = packed([("project.qde", QDE.encode()), (TEXT, b"The dam holds."), (name, b"evil")])
    made = newcomer()
    made.do(refi_project.read(data, made.brief).change)
    assert [passage.quote for passage in made.brief.passages()] == ["dam"]
    assert list(tmp_path.iterdir()) == []


def test_a_link_is_no_more_than_its_words(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("The secret words.")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("project.qde", QDE)
        link = zipfile.ZipInfo(TEXT)
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        made.writestr(link, str(tmp_path / "secret.txt"))
    journal = newcomer()
    journal.do(refi_project.read(out.getvalue(), journal.brief).change)
    assert [each.text for each in journal.brief.articles.values()] == [str(tmp_path / "secret.txt")]


def test_a_hundred_thousand_members_are_refused() -> None:
    data = packed([("project.qde", QDE.encode()), *((f"sources/{n}.txt", b"") for n in range(100_000))])
    assert "holds 100,001 files" in refusal(data)


def test_many_texts_are_no_many_members() -> None:
    data = packed([("project.qde", QDE.encode()), *((f"sources/{n}.txt", b"x") for n in range(2_000))])
    assert len(open_archive(data).texts) == 2_000


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_members_of_one_name_the_first_counts_and_which_it_is_does_not_change() -> None:
    data = packed([("project.qde", QDE.encode()), (TEXT, b"The dam holds."), (TEXT, b"The ham holds.")])
    assert open_archive(data).texts[f"{pr.SOURCE}.txt"] == b"The dam holds."


def test_a_wrong_checksum_is_noticed() -> None:
    data = packed([("project.qde", QDE.encode()), (TEXT, b"The dam holds.")])
    assert "not a sound zip archive: Bad CRC-32" in refusal(data.replace(b"The dam holds.", b"The ham holds."))


@pytest.mark.parametrize("entity", ['<!ENTITY a "aaaaaaaaaa">', '<!ENTITY a SYSTEM "file:///etc/passwd">'])
def test_entities_are_refused(entity: str) -> None:
    qde = QDE.replace("<Project", f"<!DOCTYPE Project [{entity}]><Project", 1).replace("theirs", "&a;")
    assert "declares a document type" in refusal(packed([("project.qde", qde.encode())]))


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    data = packed([("project.qde", QDE.encode()), (TEXT, b" " * 50_000_000)], zipfile.ZIP_DEFLATED)
    assert refusal(data) == "This archive would unpack to 50 MB. It was not opened."


def test_a_member_that_needs_a_password_is_refused() -> None:
    data = bytearray(packed([("project.qde", QDE.encode()), (TEXT, b"The dam holds.")]))
    at = 0
    while (at := data.find(b"PK\x03\x04", at)) >= 0:
        data[at + 6] |= 1
        at += 4
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    assert "is encrypted" in refusal(bytes(data))


def test_two_codes_and_two_selections_of_one_id_are_harmless(tmp_path: Path) -> None:
    twice = QDE.replace("</Codes>", f'<Code guid="{pr.CODE}" name="Argument" isCodable="true"/></Codes>')
    twice = twice.replace("</TextSource>", f"{pr.selection(1, 0, 3)}</TextSource>")
    made = newcomer()
    incoming = brought(
        tmp_path, "x.qdpx", packed([("project.qde", twice.encode()), (TEXT, b"The dam holds.")]), made.brief
    )
    made.do(incoming.change)
    assert [passage.quote for passage in made.brief.passages()] == ["dam"]
    assert not made.brief.problems


@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9, 0.99])
def test_one_that_was_cut_off_is_refused(cut: float) -> None:
    data = refi_project.write(hard())
    assert "not a sound zip archive" in refusal(data[: int(len(data) * cut)])


def test_a_codebook_with_an_entity_or_another_root_is_refused() -> None:
    for data in (b'<!DOCTYPE CodeBook [<!ENTITY a "b">]><CodeBook>&a;</CodeBook>', b"<Project/>", b"<CodeBook", b""):
        with pytest.raises(BrieferError):
            refi_codebook.read(data, newcomer().brief)
