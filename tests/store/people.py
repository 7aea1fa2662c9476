"""Colleagues at machines of their own, who share a folder."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.core import changes
from briefer.core.ids import PersonId
from briefer.store.brief_file import BriefFile, new_brief
from briefer.store.settings import Settings
from tests.core.examples import DAM

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

    from briefer.core.changes import Change

ANN = Settings(person=PersonId("ann-lee-00000a"), name="Ann Lee")
BEN = Settings(person=PersonId("ben-osei-00000b"), name="Ben Osei")


def river(folder: Path, person: Settings = ANN) -> Path:
    """Make a brief with one article, `river.briefer`."""
    path = folder / "river.briefer"
    new_brief(path, person, [changes.AddArticle(DAM)])
    return path


def change(path: Path, person: Settings, *asked: Change) -> None:
    """Change a brief as somebody does who opens that file."""
    with BriefFile(path, person) as opened:
        for each in asked:
            opened.do(each)


@contextmanager
def machine(monkeypatch: pytest.MonkeyPatch, home: Path) -> Iterator[None]:
    """Work on another machine, which has a home of its own."""
    with monkeypatch.context() as there:
        there.setenv("BRIEFER_HOME", str(home))
        yield


def write_protect(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Have the system say that one may not write in a folder: to root, as whom tests may run, it never does."""
    may = os.access

    def access(path: Path, mode: int) -> bool:
        return may(path, mode) and not (mode & os.W_OK and Path(path).is_relative_to(folder))

    monkeypatch.setattr(os, "access", access)


def names(folder: Path) -> list[str]:
    """Return the names of the logs in a folder."""
    return sorted(path.name for path in folder.glob("*.briefer"))
