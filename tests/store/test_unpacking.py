"""Archives of a whole brief: they open again as the same brief, and those that mean harm do not."""

from __future__ import annotations

import shutil
import stat
import zipfile
from typing import TYPE_CHECKING

import pytest

from briefer.core import changes
from briefer.core.errors import BrieferError
from briefer.core.kinds import RISK
from briefer.store.brief_file import look
from briefer.store.giving import write_archive
from briefer.store.settings import documents_dir
from briefer.store.unpacking import is_archive, unpack
from tests.core.examples import CANAL, DAM

from .people import ANN, BEN, change, river

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a brief on which two people worked, with a memo."""
    (tmp_path / "team").mkdir()
    made = river(tmp_path / "team")
    change(made, ANN, changes.Annotate(DAM.id, 23, 30, RISK.id), changes.WriteMemo("to", "The Minister"))
    change(made, BEN, changes.AddArticle(CANAL))
    made.with_suffix(".docx").write_bytes(b"the memo")
    return made


@pytest.fixture
def archive(path: Path, tmp_path: Path) -> Path:
    """Return its archive, in another folder."""
    (tmp_path / "mail").mkdir()
    write_archive(path, tmp_path / "mail" / "river.zip")
    return tmp_path / "mail" / "river.zip"


def listed(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if not each.name.startswith("."))


def packed(path: Path, members: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return path


def refusal(path: Path) -> str:
    before = listed(path.parent)
    with pytest.raises(BrieferError) as refused:
        unpack(path)
    assert listed(path.parent) == before
    return str(refused.value)


def test_it_opens_as_the_same_brief_with_the_memo_beside_it(path: Path, archive: Path) -> None:
    opened = unpack(archive)
    assert opened == archive.with_suffix("") / "river.briefer"
    assert look(opened).brief == look(path).brief
    assert set(look(opened).events) == set(look(path).events)
    assert listed(opened.parent) == ["river.ben-osei.briefer", "river.briefer", "river.docx"]
    assert opened.with_name("river.docx").read_bytes() == b"the memo"


def test_opened_again_it_is_the_brief_on_which_one_worked_since(archive: Path) -> None:
    opened = unpack(archive)
    change(opened, ANN, changes.WriteMemo("to", "The Director"))
    assert unpack(archive) == opened
    assert look(opened).brief.memo["to"] == "The Director"
    assert listed(archive.parent) == ["river", "river.zip"]


def test_a_later_archive_of_the_same_name_gets_a_folder_of_its_own(path: Path, archive: Path) -> None:
    first = unpack(archive)
    change(path, BEN, changes.WriteMemo("subject", "Water"))
    archive.unlink()
    write_archive(path, archive)
    second = unpack(archive)
    assert second.parent.name == "river 2"
    assert "subject" not in look(first).brief.memo
    assert look(second).brief.memo["subject"] == "Water"


def test_where_nothing_may_be_written_it_goes_to_the_documents(
    archive: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    folder = type(archive)
    real = folder.mkdir

    def refusing(self: Path, *args: object, **how: object) -> None:
        if self.parent == archive.parent:
            raise PermissionError(13, "Permission denied")
        real(self, *args, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(folder, "mkdir", refusing)
    opened = unpack(archive)
    assert opened.parent.parent == documents_dir()
    assert look(opened).brief.articles


@pytest.mark.parametrize(
    ("name", "expected"),
    [("river.zip", True), ("RIVER.ZIP", True), ("other.zip", False), ("broken.zip", True), ("river.txt", False)],
)
def test_an_archive_of_a_brief_is_told_from_another(name: str, expected: bool, archive: Path, tmp_path: Path) -> None:
    path = tmp_path / name
    if name == "other.zip":
        packed(path, {"photo.png": b"x", "folder/a.briefer": b"x"})
    elif name == "broken.zip":
        path.write_bytes(b"no zip")
    else:
        shutil.copy(archive, path)
    assert is_archive(path) is expected


def test_only_bare_names_of_known_kinds_are_written(path: Path, tmp_path: Path) -> None:
    held = {
        "river.briefer": path.read_bytes(),
        "../up.briefer": b"x",
        "/etc/root.briefer": b"x",
        "a/b.briefer": b"x",
        "C:\\x.briefer": b"x",
        "..\\up.docx": b"x",
        "run.exe": b"x",
        ".hidden.briefer": b"x",
        "bell\x07.briefer": b"x",
    }
    opened = unpack(packed(tmp_path / "odd.zip", held))
    assert listed(opened.parent) == ["river.briefer"]
    assert listed(tmp_path) == ["odd", "odd.zip", "team"]


def test_a_link_is_written_as_a_plain_file_and_leads_nowhere(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "link.zip"
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("river.briefer", path.read_bytes())
        link = zipfile.ZipInfo("river.docx")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        made.writestr(link, "/etc/passwd")
    opened = unpack(out)
    memo = opened.with_name("river.docx")
    assert not memo.is_symlink()
    assert memo.read_bytes() == b"/etc/passwd"


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    bomb = packed(tmp_path / "bomb.zip", {"river.briefer": b"0" * 30_000_000})
    assert refusal(bomb) == "“bomb.zip” would unpack to 30 MB. It was not opened."


def test_thousands_of_files_are_not_unpacked(tmp_path: Path) -> None:
    many = packed(tmp_path / "many.zip", {f"{n}.briefer": b"" for n in range(1_001)}, zipfile.ZIP_STORED)
    assert "holds 1,001 files" in refusal(many)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_are_not_unpacked(tmp_path: Path) -> None:
    out = tmp_path / "twice.zip"
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("river.briefer", b"one")
        made.writestr("River.briefer", b"two")
    assert "two files of one name" in refusal(out)


def test_a_flipped_bit_and_a_cut_are_noticed(archive: Path) -> None:
    data = bytearray(archive.read_bytes())
    data[120] ^= 0xFF
    archive.write_bytes(bytes(data))
    assert "is no sound archive" in refusal(archive)
    archive.write_bytes(bytes(data[:-40]))
    assert "is no sound archive" in refusal(archive)


def test_an_archive_without_a_brief_is_refused(tmp_path: Path) -> None:
    assert "holds no brief" in refusal(packed(tmp_path / "x.zip", {"memo.docx": b"x"}))


def test_what_is_gone_is_refused(tmp_path: Path) -> None:
    assert not is_archive(tmp_path / "none.zip")
    with pytest.raises(BrieferError, match="is no sound archive"):
        unpack(tmp_path / "none.zip")
