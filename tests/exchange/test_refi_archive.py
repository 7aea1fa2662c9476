"""Archives and XML that mean harm, or are broken: refused in a sentence, unpacked no further than allowed."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from briefer.core.errors import BrieferError
from briefer.exchange.refi_archive import open_archive
from briefer.exchange.refi_xml import parse

from . import projects as pr
from .examples import brought, newcomer

if TYPE_CHECKING:
    from pathlib import Path

QDE = pr.project(pr.source("The dam holds.", pr.selection(1, 4, 7)))


def packed(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name.replace("__", "/").replace("_dot_", "."), data)
    return out.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(BrieferError) as refused:
        open_archive(data)
    return str(refused.value)


@pytest.mark.parametrize("name", ["project.qde", "Project.qde", "PROJECT.QDE", "My study.qde", "folder/project.qde"])
def test_the_project_file_is_found_by_any_name(name: str) -> None:
    assert open_archive(pr.archive(QDE, name=name)).project == QDE.encode()


@pytest.mark.parametrize("folder", ["sources/", "Sources/", "SOURCES/", "sources\\", "study/sources/", "../sources/"])
def test_texts_are_found_in_any_spelling_of_their_folder(folder: str) -> None:
    assert open_archive(pr.archive(QDE, [(f"{folder}A.TXT", b"words")])).texts == {"a.txt": b"words"}


def test_nothing_else_is_unpacked_and_nothing_goes_to_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    texts = [("../../evil.txt", b"x"), ("/etc/evil.txt", b"x"), ("sources/a.exe", b"x"), ("notes.txt", b"x")]
    assert open_archive(pr.archive(QDE, texts)).texts == {}
    assert list(tmp_path.iterdir()) == []


def test_an_archive_without_a_project_is_refused() -> None:
    assert refusal(packed(readme_dot_txt=b"hello")).startswith("This archive holds no REFI-QDA project.")


def test_what_is_no_archive_is_refused() -> None:
    for data in (b"PK\x03\x04 not really", b"words", pr.archive(QDE)[:-30]):
        assert refusal(data).startswith("This is not a sound zip archive")


def test_a_flipped_bit_is_noticed() -> None:
    data = bytearray(pr.archive(QDE))
    data[80] ^= 0xFF
    assert refusal(bytes(data)).startswith("This is not a sound zip archive")


def test_a_bomb_is_not_unpacked() -> None:
    data = packed(project_dot_qde=QDE.encode(), sources__a_dot_txt=b"0" * 30_000_000)
    assert len(data) < 100_000
    assert refusal(data) == "This archive would unpack to 30 MB. It was not opened."


def test_a_member_that_says_less_than_it_unpacks_to_is_refused() -> None:
    data = packed(project_dot_qde=QDE.encode(), sources__a_dot_txt=b"0" * 30_000_000)
    lying = data.replace((30_000_000).to_bytes(4, "little"), (1_000).to_bytes(4, "little"))
    found = open_archive_or_refuse(lying)
    assert found is None or len(found) <= 1_000


def open_archive_or_refuse(data: bytes) -> bytes | None:
    try:
        return open_archive(data).texts.get("a.txt")
    except BrieferError:
        return None


@pytest.mark.parametrize(
    "start",
    [
        '<!DOCTYPE Project [<!ENTITY a "aaaa">]>',
        '<!DOCTYPE Project SYSTEM "file:///etc/passwd">',
        "<!DOCTYPE Project>",
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE Project>',
    ],
)
def test_a_document_type_is_refused(start: str) -> None:
    encoding = "utf-16" if "utf-16" in start else "utf-8"
    with pytest.raises(BrieferError, match="declares a document type"):
        parse(f"{start}<Project>x</Project>".encode(encoding), "Project")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "not sound XML"),
        (b"<Project>", "not sound XML"),
        (b"<Project/><Project/>", "not sound XML"),
        (b"<Project>\x01</Project>", "not sound XML"),
        (b'<?xml version="1.0" encoding="klingon"?><Project/>', "not sound XML"),
        (b"<CodeBook/>", "it holds a CodeBook, not a Project"),
        (b"<Project>&unknown;</Project>", "not sound XML"),
    ],
)
def test_unsound_xml_is_refused_in_a_sentence(data: bytes, why: str) -> None:
    with pytest.raises(BrieferError, match=why) as refused:
        parse(data, "Project")
    assert "\n" not in str(refused.value)


def test_xml_beyond_the_limit_is_refused() -> None:
    with pytest.raises(BrieferError, match="larger than 25 MB"):
        parse(b"<Project>" + b" " * 25_000_000 + b"</Project>", "Project")


def test_codes_nested_without_end_are_read(tmp_path: Path) -> None:
    deep = f'<Code guid="{pr.CODE}" name="Risk" isCodable="true">' * 5_000 + "</Code>" * 5_000
    qde = QDE.replace(pr.CODES, f"<CodeBook><Codes>{deep}</Codes></CodeBook>")
    incoming = brought(tmp_path, "x.qdpx", pr.archive(qde), newcomer().brief)
    assert incoming.passages == 1
