"""An archive of a whole brief, unpacked into a folder of its own beside it, where the brief can be worked on again.

Only files of the kinds that an archive holds are taken, by their bare names: nothing is written outside the folder.
"""

from __future__ import annotations

import os
import shutil
import zlib
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from zipfile import BadZipFile, LargeZipFile, ZipFile, is_zipfile

from briefer.core.errors import BrieferError
from briefer.store import log
from briefer.store.beside import free_name
from briefer.store.settings import documents_dir

if TYPE_CHECKING:
    from zipfile import ZipInfo

SUFFIX = ".zip"
LIMIT = 1_000_000_000
"""The most that is unpacked, in bytes."""
_RATIO, _SMALL = 200, 1_000_000
_KINDS = (log.SUFFIX, ".docx")
_MOST = 1_000
_FORBIDDEN = frozenset('<>:"|?*\\')
_DAMAGED = (BadZipFile, LargeZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


def is_archive(path: Path) -> bool:
    """Tell whether a file is a zip that holds a brief."""
    if path.suffix.lower() != SUFFIX or not path.is_file():
        return False
    try:
        with ZipFile(path) as archive:
            return any(_is_wanted(member) and member.filename.endswith(log.SUFFIX) for member in archive.infolist())
    except (*_DAMAGED, OSError):
        # Something that calls itself an archive is for `unpack` to refuse.
        return not is_zipfile(path)


def unpack(path: Path) -> Path:
    """Unpack an archive beside it, or into the user's documents, and return the brief in it.

    Where it was unpacked before, and all that it holds is there still, that brief is returned. Raises `BrieferError`
    for what is no sound archive of a brief, or a dangerous one.
    """
    held = _content_of(path)
    # The shortest name: the others' have their owner's in it, too.
    logs = sorted((name for name in held if name.endswith(log.SUFFIX)), key=lambda name: (len(name), name))
    brief = next(iter(logs), None)
    if brief is None:
        raise BrieferError(f"“{path.name}” holds no brief.", "Choose an archive that briefer wrote.")
    there = path.with_suffix("")
    if all(_goes_on(there / name, data) for name, data in held.items()):
        return there / brief
    return _written(path, held) / brief


def _content_of(path: Path) -> dict[str, bytes]:
    try:
        with ZipFile(path) as archive:
            members = archive.infolist()
            _check(path, members)
            return {member.filename: archive.read(member) for member in members if _is_wanted(member)}
    except (*_DAMAGED, OSError) as error:
        raise BrieferError(f"“{path.name}” is no sound archive: {error}.", "Ask for it to be sent again.") from error


def _check(path: Path, members: list[ZipInfo]) -> None:
    claimed, names = sum(member.file_size for member in members), [member.filename for member in members]
    if claimed > LIMIT or claimed > max(_SMALL, path.stat().st_size * _RATIO):
        raise BrieferError(f"“{path.name}” would unpack to {claimed / 1e6:,.0f} MB.", "It was not opened.")
    if len(members) > _MOST:
        raise BrieferError(f"“{path.name}” holds {len(members):,} files.", "It is no archive that briefer wrote.")
    if len({name.casefold() for name in names}) < len(names):
        raise BrieferError(f"“{path.name}” holds two files of one name.", "It is no archive that briefer wrote.")


def _is_wanted(member: ZipInfo) -> bool:
    """Tell whether a member is one that an archive of ours holds: a plain file at the top, of a known kind."""
    name = member.filename
    is_bare = PurePosixPath(name).name == name and not _FORBIDDEN & set(name) and name.isprintable()
    return is_bare and name.endswith(_KINDS) and not name.startswith(".")


def _goes_on(path: Path, data: bytes) -> bool:
    """Tell whether a file is there that is as it was packed; a log may have been worked on since."""
    if not path.is_file():
        return False
    there = log.content_of(path)
    return there.startswith(data) if path.suffix == log.SUFFIX else True


def _written(path: Path, held: dict[str, bytes]) -> Path:
    """Write files into a new folder; all of them, or none."""
    problem: OSError | None = None
    for folder in (path.parent, documents_dir()):
        target = free_name(folder / path.stem)
        try:
            target.mkdir(parents=True)
            for name, data in held.items():
                with (target / name).open("xb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
        except OSError as error:
            shutil.rmtree(target, ignore_errors=True)
            problem = error
        else:
            return target
    reason = problem.strerror if problem else ""
    raise BrieferError(f"“{path.name}” cannot be unpacked: {reason}.", "Copy it to a folder in which you may write.")
