"""The zip that a REFI-QDA project is, opened with care: nothing goes to disk, and no more is unpacked than allowed."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile, ZipInfo

from briefer.core.errors import BrieferError

if TYPE_CHECKING:
    from collections.abc import Sequence

LIMIT = 100_000_000
"""The most that is unpacked, in bytes."""
MOST = 20_000
"""How many files a project may hold: more texts than anybody reads."""
_RATIO = 200
_SMALL = 1_000_000


@dataclass(frozen=True, slots=True)
class Archive:
    """The project file, and its texts by their names in lower case, without folder."""

    project: bytes
    texts: dict[str, bytes]


def open_archive(data: bytes) -> Archive:
    """Return what a `.qdpx` file holds. Raises `BrieferError` for what is no zip, or a dangerous one."""
    try:
        with ZipFile(io.BytesIO(data)) as file:
            _check(file.infolist(), len(data))
            found = _read(file)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise BrieferError(f"This is not a sound zip archive: {error}.", "Export the project again.") from error
    project = found.get("project.qde") or next((found[name] for name in sorted(found) if name.endswith(".qde")), None)
    if project is None:
        raise BrieferError("This archive holds no REFI-QDA project.", "Export it again, as REFI-QDA (.qdpx).")
    return Archive(project, {name: text for name, text in found.items() if name.endswith(".txt")})


def _check(members: Sequence[ZipInfo], packed: int) -> None:
    if len(members) > MOST:
        raise BrieferError(f"This archive holds {len(members):,} files.", "Export the project in parts.")
    claimed = sum(member.file_size for member in members)
    if claimed > LIMIT or claimed > max(_SMALL, packed * _RATIO):
        raise BrieferError(f"This archive would unpack to {claimed / 1e6:,.0f} MB.", "It was not opened.")


def _read(file: ZipFile) -> dict[str, bytes]:
    """Return the project file and its texts by their names; of those with one name, the first."""
    left, found = LIMIT, dict[str, bytes]()
    for member in file.infolist():
        name = _wanted(member)
        if name and name not in found:
            found[name] = _unpacked(file, member, left)
            left -= len(found[name])
    return found


def _wanted(member: ZipInfo) -> str:
    """Return the name by which a member is asked for; empty if it is none that is read."""
    folder, _, name = member.filename.replace("\\", "/").lower().rpartition("/")
    is_wanted = name.endswith(".qde") or (name.endswith(".txt") and folder.rpartition("/")[2] == "sources")
    return name if is_wanted else ""


def _unpacked(file: ZipFile, member: ZipInfo, most: int) -> bytes:
    with file.open(member) as opened:
        data = opened.read(most + 1)
    if len(data) > most:
        raise BrieferError("This archive unpacks to more than it says.", "It was not opened.")
    return data
