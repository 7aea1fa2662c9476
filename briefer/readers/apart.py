"""A file read in a process of its own: one that makes a library hang, crash or swell takes nothing else along."""

from __future__ import annotations

import multiprocessing
import os
import sys
from typing import TYPE_CHECKING

import msgspec

from briefer.core.errors import BrieferError
from briefer.core.records import Article
from briefer.readers.files import shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from pathlib import Path

PATIENCE = 90
"""How long a file may take, in seconds: several times what 500 full pages take on a slow machine."""

_MOST_MEMORY = 3_000_000_000
"""How much memory the process may ask for, in bytes, where the system can see to it."""


class SlowError(Exception):
    """The file was not read in time."""


class DiedError(Exception):
    """The process ended without an answer."""


class _Refused(msgspec.Struct, frozen=True, tag=True):
    sentence: str
    hint: str


class _Read(msgspec.Struct, frozen=True, tag=True):
    article: Article


_DECODER: msgspec.msgpack.Decoder[_Read | _Refused] = msgspec.msgpack.Decoder(_Read | _Refused)


def read(path: Path) -> Article:
    """Return the article in a file of any format. Raises `BrieferError` for one that cannot be read within bounds."""
    try:
        answer = _DECODER.decode(asked(_article_in, path))
    except SlowError:
        raise BrieferError(
            f"“{shown(path)}” was not read within {PATIENCE} seconds.", "Copy the article’s text into a .txt file."
        ) from None
    except (DiedError, msgspec.DecodeError):
        raise BrieferError(
            f"“{shown(path)}” is damaged, or was made to use up a computer’s memory.",
            "Copy or download it again, or copy the article’s text into a .txt file.",
        ) from None
    if isinstance(answer, _Refused):
        raise BrieferError(answer.sentence, answer.hint)
    return answer.article


def _article_in(path: str) -> bytes:
    from pathlib import Path

    from briefer.readers import reader_of

    try:
        said: _Read | _Refused = _Read(reader_of(Path(path)).read(Path(path)))
    except BrieferError as error:
        said = _Refused(error.sentence, error.hint)
    return msgspec.msgpack.encode(said)


def asked(job: Callable[[str], bytes], path: Path) -> bytes:
    """Return what a function of a module makes of a path, in a process of its own.

    Raises `SlowError` for one that takes too long, and `DiedError` for one that ends without an answer.
    """
    # Spawned on every system: a forked child would share the window's connection and threads.
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(theirs, job, str(path.absolute()), _MOST_MEMORY), daemon=True)
    process.start()
    theirs.close()
    try:
        if ours.poll(PATIENCE):
            return ours.recv_bytes()
    except (EOFError, OSError):
        raise DiedError from None
    finally:
        ours.close()
        process.kill()
        process.join()
        process.close()
    raise SlowError


def _serve(answers: Connection, job: Callable[[str], bytes], path: str, most: int) -> None:
    # What goes wrong here becomes one sentence there; a traceback would only frighten.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    _limit_memory(most)
    answers.send_bytes(job(path))


def _limit_memory(most: int) -> None:
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
