"""The real program, in a process of its own: its streams, its exit code, and what it loads."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "seeds" / "sample.briefer"
TAG = ("--article", "dam", "--quote", "still.", "--as", "risk")

WITHOUT_QT = """
import sys
class NotInstalled:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, NotInstalled())
from briefer.__main__ import main
code = main()
loaded = sorted({name.partition(".")[0] for name in sys.modules} & {"PySide6", "shiboken6", "docx", "lxml"})
print("loaded:", *loaded)
sys.exit(code)
"""


def run(
    *arguments: str | Path | bytes, program: tuple[str, ...] = ("-m", "briefer"), more: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    command = [os.fsencode(part) for part in (sys.executable, *program, *arguments)]
    environment = os.environ | {"PYTHONDEVMODE": "1"} | dict(more or {})
    return subprocess.run(
        command, check=False, capture_output=True, encoding="utf-8", errors="replace", cwd=ROOT, env=environment
    )


def test_the_main_job_works_from_end_to_end_where_qt_is_not_installed(article: Path, tmp_path: Path) -> None:
    brief = tmp_path / "river.briefer"
    for arguments in (("new", brief, article), ("tag", brief, *TAG), ("list", brief), ("check", brief)):
        done = run(*arguments, program=("-c", WITHOUT_QT))
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.endswith("loaded:\n")
    done = run("memo", brief, "-o", tmp_path / "memo.docx", program=("-c", WITHOUT_QT))
    assert (done.returncode, done.stderr) == (0, "")
    assert "PySide6" not in done.stdout


def pictures_in(memo: Path) -> list[str]:
    with ZipFile(memo) as package:
        return sorted(name for name in package.namelist() if name.startswith("word/media/"))


def test_a_memo_has_its_pictures_where_qt_is_installed_and_keeps_them_where_it_is_not(tmp_path: Path) -> None:
    brief, memo = shutil.copy(SAMPLE, tmp_path), tmp_path / "memo.docx"
    assert run("memo", brief, "-o", memo).returncode == 0
    assert len(pictures_in(memo)) == 3
    again = run("memo", brief, "-o", memo, "--subject", "Again", program=("-c", WITHOUT_QT))
    assert (again.returncode, again.stderr) == (0, "")
    assert len(pictures_in(memo)) == 3


def test_a_memo_without_pictures_has_nothing_drawn(tmp_path: Path) -> None:
    memo = tmp_path / "memo.docx"
    assert run("memo", shutil.copy(SAMPLE, tmp_path), "-o", memo, "--sections", "header,risks").returncode == 0
    assert pictures_in(memo) == []


@pytest.mark.parametrize(("suffix", "begins"), [(".pdf", b"%PDF-1."), (".html", b"<!DOCTYPE html>"), (".md", b"# ")])
def test_the_memo_is_written_in_the_form_of_its_suffix(suffix: str, begins: bytes, tmp_path: Path) -> None:
    brief, memo = shutil.copy(SAMPLE, tmp_path), tmp_path / f"memo{suffix}"
    assert run("memo", brief, "-o", memo).returncode == 0
    assert memo.read_bytes().startswith(begins)
    assert run("memo", brief, "-o", memo).stdout.splitlines()[1].startswith("The memo that stood there is kept as ")


def test_pages_say_what_they_need_where_qt_is_not_installed(tmp_path: Path) -> None:
    brief = shutil.copy(SAMPLE, tmp_path)
    done = run("memo", brief, "-o", tmp_path / "memo.pdf", program=("-c", WITHOUT_QT))
    assert done.returncode == 1
    assert done.stderr == (
        "briefer: A PDF is drawn with Qt, which is not installed here. Write it as .docx or .html.\n"
    )


def test_the_window_says_what_it_needs_where_qt_is_not_installed() -> None:
    done = run(program=("-c", WITHOUT_QT))
    assert done.returncode == 1
    assert done.stderr == "briefer: The window needs PySide6-Essentials, which is not installed here.\n"


@pytest.mark.parametrize(("flag", "begins"), [("--version", "briefer "), ("--help", "usage:"), ("-h", "usage:")])
def test_the_program_tells_what_it_is(flag: str, begins: str) -> None:
    done = run(flag)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(begins)


def test_an_unknown_verb_is_refused_with_exit_code_2() -> None:
    done = run("frobnicate")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "briefer: There is no verb and no file “frobnicate”. See briefer --help\n"


def test_refusals_come_as_one_line_on_standard_error_without_a_traceback(brief: Path) -> None:
    for arguments, code in (
        (("list", brief.parent / "none.briefer"), 1),
        (("tag", brief, "--article", "dam", "--quote", "no such words", "--as", "risk"), 1),
        (("tag", brief, *TAG, "--note", b"not text: \xff"), 1),
        (("list", brief, "--frobnicate"), 2),
    ):
        done = run(*arguments)
        assert (done.returncode, done.stdout) == (code, "")
        assert done.stderr.startswith("briefer")
        assert done.stderr.count("\n") == 1


def test_a_reader_that_has_seen_enough_is_no_error(brief: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    with subprocess.Popen(
        [sys.executable, "-m", "briefer", "list", str(brief)], stdout=write, stderr=subprocess.PIPE, cwd=ROOT
    ) as program:
        os.close(write)
        _, err = program.communicate()
    assert (program.returncode, err) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full: /dev/full")
def test_output_that_finds_no_room_is_an_error(brief: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "briefer", "list", str(brief)]
        done = subprocess.run(command, check=False, stdout=full, stderr=subprocess.PIPE, cwd=ROOT)
    assert done.returncode == 1
    assert done.stderr == b"briefer: The output could not be written: No space left on device.\n"


def test_a_terminal_that_knows_only_ascii_is_no_error(brief: Path) -> None:
    done = run("tag", brief, *TAG, more={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u201cstill.\\u201d" in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="file names that are not Unicode are known only there")
def test_a_file_name_that_is_not_unicode_is_no_error(article: Path, tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/od\xff.txt"
    Path(os.fsdecode(odd)).write_bytes(article.read_bytes())
    for output in ((), ("--json",)):
        brief = os.fsencode(tmp_path) + b"/riv\xff" + str(len(output)).encode() + b".briefer"
        for arguments in (("new", brief, odd), ("list", brief), ("check", brief)):
            done = run(*arguments, *output)
            assert (done.returncode, done.stderr) == (0, "")


def test_nothing_in_a_text_steers_the_terminal(tmp_path: Path) -> None:
    evil = tmp_path / "evil.txt"
    evil.write_text("Tolls \x1b[2J\u202eesor. Nobody paid them, and nobody ever will.\n", encoding="utf-8")
    done = run("new", tmp_path / "river.briefer", evil)
    listed = run("list", tmp_path / "river.briefer")
    assert (done.returncode, listed.returncode) == (0, 0)
    assert not set(done.stdout + listed.stdout) & {"\x1b", "\u202e"}
