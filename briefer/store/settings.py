"""What belongs to the user and this machine, not to a brief: name, recent briefs, and where one was in each.

A JSON file in the user's configuration folder; the environment variable `BRIEFER_HOME` puts it elsewhere.
"""

from __future__ import annotations

import contextlib
import getpass
import os
import uuid
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct, field
from platformdirs import user_config_path, user_data_path, user_documents_path, user_state_path

from briefer.core.errors import BrieferError
from briefer.core.ids import BriefId, PersonId, person_id
from briefer.store.files import write_atomically

RECENT = 12


class PlaceInPane(Struct, frozen=True, omit_defaults=True):
    """What one pane showed: an article, the first visible code point, and the zoom in per cent."""

    article: str
    offset: int = 0
    width: int = 0
    """Pixels, or 0 for an even share."""
    zoom: int = 0
    """Per cent, or 0 for the same as all."""


class View(Struct, frozen=True, omit_defaults=True):
    """How the window stood when a brief was last closed."""

    panes: tuple[PlaceInPane, ...] = ()
    active: int = 0
    zoom: int = 100
    desk: str = "read"
    layout: str = "columns"
    """`columns`, or `grid` for rows of panes."""
    maximised: bool = False
    """Only the active pane is seen."""
    in_step: bool = False
    """The panes scroll together."""
    reached: dict[str, int] = field(default_factory=dict)
    """How far each article was read: the furthest code point that was seen."""
    chosen: str = ""
    """The passage that was chosen."""
    weighing: str = "board"
    """The view of the Weigh desk."""


class ReadingType(Struct, frozen=True, omit_defaults=True):
    """How articles are set: serif or sans, the size in pixels at 100 %, characters to a line, and line height."""

    face: str = "serif"
    size: float = 15.5
    measure: int = 68
    leading: float = 1.62


class Settings(Struct, omit_defaults=True):
    """All settings. Unknown fields of a newer version are dropped on writing, unreadable files start afresh."""

    person: PersonId = PersonId("")
    name: str = ""
    theme: str = "system"
    type: ReadingType = ReadingType()
    dismissed: dict[str, list[str]] = field(default_factory=dict)
    """The suggestions that the user wants no more, by the brief's id."""
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys that the user changed, in portable spelling, by what they do; none for what shall have no key."""
    used: list[str] = field(default_factory=list)
    """The actions taken from the command palette, the latest first."""
    language: str = ""
    """What the window speaks, as `en` or `es`; empty for what the system speaks."""
    memo: dict[str, str] = field(default_factory=dict)
    """The fields with which the memos of new briefs begin: `page` and `style`."""
    recent: list[str] = field(default_factory=list)
    views: dict[str, View] = field(default_factory=dict)
    seen: dict[str, dict[str, tuple[int, int]]] = field(default_factory=dict)
    """How far one has seen what each colleague did in each brief: brief id, person id, clock."""
    memos: dict[str, str] = field(default_factory=dict)
    """The file that the memo of each brief was written to last, by the brief's id."""
    apart: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """Pairs of articles that look like one article's two texts and are not, by the brief's id."""
    geometry: str = ""
    """The window's place and size, as the toolkit writes it, in base 64."""


def _folder(default: Path) -> Path:
    home = os.environ.get("BRIEFER_HOME")
    folder = Path(home) if home else default
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BrieferError(
            f"The folder {folder} could not be made: {error.strerror}.",
            "Set the environment variable BRIEFER_HOME to a folder where you may write.",
        ) from error
    return folder


def state_dir() -> Path:
    """Return the folder for what need not survive, such as locks; made if it is not there."""
    return _folder(user_state_path("briefer", appauthor=False))


def install_id() -> str:
    """Return the id of this installation, made on first use.

    It stands with the number of the file it stands in: copied to another machine, it does not fit, and another is
    made. So a colleague who got a copy of somebody's settings still has logs of their own.
    Raises `BrieferError` if there is no place to keep it.
    """
    path = state_dir() / "install"
    with contextlib.suppress(OSError, ValueError):
        id_, number = path.read_text(encoding="ascii").split()
        if int(number) == path.stat().st_ino:
            return id_
    id_ = uuid.uuid4().hex
    try:
        with path.open("w", encoding="ascii") as file:
            file.write(f"{id_} {os.fstat(file.fileno()).st_ino}")
    except OSError as error:
        raise BrieferError(
            f"{path} could not be written: {error.strerror}.",
            "Set the environment variable BRIEFER_HOME to a folder where you may write.",
        ) from error
    return id_


def data_dir() -> Path:
    """Return the folder for what the program keeps for the user, such as the copy of the sample; made if missing."""
    return _folder(user_data_path("briefer", appauthor=False))


def documents_dir() -> Path:
    """Return the folder where the user expects new files; made if it is not there."""
    return _folder(user_documents_path())


def _file() -> Path:
    return _folder(user_config_path("briefer", appauthor=False)) / "settings.json"


def load() -> Settings:
    """Return the user's settings; on first use, or if they cannot be read, fresh ones with an identity."""
    settings = Settings()
    with contextlib.suppress(OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        settings = msgspec.json.decode(_file().read_bytes(), type=Settings)
    if not settings.name:
        settings.name = _login_name()
    if not settings.person:
        settings.person = person_id(settings.name)
        save(settings)
    return settings


def save(settings: Settings) -> None:
    """Write the settings. Raises `BrieferError` if the folder takes no file."""
    write_atomically(_file(), msgspec.json.format(msgspec.json.encode(settings)))


def remember(settings: Settings, path: Path, brief: BriefId, view: View | None = None) -> None:
    """Put a brief first among the recent ones, and note how its window stood."""
    name = str(path.resolve())
    settings.recent = [name, *(other for other in settings.recent if other != name)][:RECENT]
    if view is not None:
        settings.views[brief] = view


def told_apart(settings: Settings, brief: BriefId) -> set[frozenset[str]]:
    """Return the pairs of a brief's articles that the user wants to keep as two."""
    return {frozenset(pair) for pair in settings.apart.get(brief, ())}


def tell_apart(settings: Settings, brief: BriefId, pair: frozenset[str]) -> None:
    """Note that two articles of a brief are two."""
    one, other = sorted(pair)
    known = settings.apart.get(brief, [])
    settings.apart = {**settings.apart, brief: [*known, (one, other)]}


def _login_name() -> str:
    try:
        name: Any = getpass.getuser()
    except (OSError, KeyError):
        return "Analyst"
    return str(name).replace(".", " ").replace("_", " ").title() or "Analyst"
