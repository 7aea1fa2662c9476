"""Files to give away: the whole brief, what is there now, a part of it, or an archive of all that belongs to it."""

from __future__ import annotations

import io
import time
import zipfile
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.clock import Stamp, iso_time
from briefer.core.errors import BrieferError
from briefer.core.fold import fold
from briefer.core.merge import union
from briefer.core.sharing import Choice, shared_events
from briefer.core.text import canonical
from briefer.store import codec, log
from briefer.store.copying import write_copy
from briefer.store.files import keep_copy, write_atomically
from briefer.store.folder import BriefFolder
from briefer.store.settings import install_id

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.brief import Brief
    from briefer.store.settings import Settings

_MEMO = ".docx"


class Given(NamedTuple):
    """What was written to be given away."""

    articles: int
    passages: int
    points: int
    remarks: list[str]


def write_share(path: Path, output: Path, choice: Choice, person: Settings) -> Given:
    """Write what is chosen of a brief as it stands now to a file of this person's.

    A file that stood there is kept under a dated name. Raises `BrieferError` if the brief cannot be read, the file
    cannot be written, or it is one of the brief's own.
    """
    folder, remarks = _opened(path, output)
    events = union(folder.news().events)
    brief = fold(folder.brief, events)
    now = time.time_ns() // 1_000_000
    shared = shared_events(brief, events, choice, now)
    if brief.conflicts:
        remarks.append(f"{len(brief.conflicts)} conflicts are not settled: of those only what shows was written.")
    at = iso_time(Stamp(now, 0))
    header = codec.Header("briefer", codec.VERSION, brief.id, person.person, at, install_id())
    write_atomically(output, codec.encode(header) + b"".join(codec.encode(event) for event in shared))
    return _counted(fold(brief.id, shared), remarks)


def write_all(path: Path, output: Path, person: Settings) -> Given:
    """Write the whole brief, everybody's logs with all that was ever done, to one file of this person's.

    A file that stood there is kept under a dated name. Raises `BrieferError` as `write_share` does.
    """
    folder, remarks = _opened(path, output)
    events = union(folder.news().events)
    write_copy(output, folder.brief, person.person, [each.path for each in folder.logs], events)
    return _counted(fold(folder.brief, events), remarks)


def write_archive(path: Path, output: Path) -> tuple[list[str], list[str]]:
    """Write all logs of a brief, as they lie on the disk, and the memos beside them that bear its name to a zip.

    Returns the names in it, and remarks. Raises `BrieferError` as `write_share` does.
    """
    folder, remarks = _opened(path, output)
    stems = {each.path.stem for each in folder.logs} | {each.header.stem for each in folder.logs}
    memos = [memo for stem in sorted(stems) if (memo := folder.path.with_name(f"{stem}{_MEMO}")).is_file()]
    files = [*sorted(each.path for each in folder.logs), *memos]
    # A name may hold what no zip can, where the system allows any bytes.
    named = {canonical(file.name): file for file in files}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, file in named.items():
            archive.writestr(name, log.content_of(file))
    write_atomically(output, packed.getvalue())
    return list(named), remarks


def _opened(path: Path, output: Path) -> tuple[BriefFolder, list[str]]:
    """Return the brief's folder, and what there is to say on a file that stood where it is to be written."""
    folder = BriefFolder(path)
    if output.resolve() in {each.path for each in folder.logs}:
        raise BrieferError(f"{output.name} is one of the files of this brief.", "Choose another name.")
    kept = keep_copy(output) if output.is_file() else None
    return folder, [f"The file that stood there is kept as {kept.name}."] if kept else []


def _counted(brief: Brief, remarks: list[str]) -> Given:
    return Given(len(brief.articles), len(brief.annotations), len(brief.points), remarks)
