"""PDFium in a process of its own: a file that makes it hang, crash or swell takes nothing else along."""

from __future__ import annotations

import multiprocessing
import sys
from typing import TYPE_CHECKING

import msgspec

from briefer.core.errors import BrieferError
from briefer.readers.files import shown
from briefer.readers.pdf_words import MOST_CHARACTERS, MOST_PAGES, Printed, Refused, extract

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from pathlib import Path

PATIENCE = 90
"""How long a file may take, in seconds: several times what 500 full pages take on a slow machine."""

_MOST_MEMORY = 3_000_000_000
"""How much memory the process may ask for, in bytes, where the system can see to it."""

_DECODER = msgspec.msgpack.Decoder(Printed | Refused)


def printed(path: Path) -> Printed:
    """Return the words on a PDF's pages. Raises `BrieferError` for one that cannot be read within bounds."""
    answer = _asked(path)
    if isinstance(answer, Printed):
        return answer
    name = shown(path)
    refusals = {
        "password": (
            f"“{name}” is password-protected.",
            "Open it in a PDF program with the password, and print it to a new PDF file.",
        ),
        "pages": (f"“{name}” has more than {MOST_PAGES:,} pages.", "Save the pages you need as a new file."),
        "characters": (
            f"“{name}” holds more than {MOST_CHARACTERS / 1e6:,.0f} million characters.",
            "Save the pages you need as a new file.",
        ),
        "slow": (
            f"“{name}” was not read within {PATIENCE} seconds.",
            "Print the pages you need to a new PDF file, and add that.",
        ),
        "died": (
            f"“{name}” is damaged, or was made to use up a computer’s memory.",
            "Copy or download it again, or print the pages you need to a new PDF file.",
        ),
    }
    raise BrieferError(
        *refusals.get(answer.reason, (f"“{name}” is damaged, or is no PDF file.", "Copy or download it again."))
    )


def _asked(path: Path) -> Printed | Refused:
    # Spawned on every system: a forked child would share the window's connection and threads.
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(theirs, str(path.absolute()), _MOST_MEMORY), daemon=True)
    process.start()
    theirs.close()
    try:
        return _DECODER.decode(ours.recv_bytes()) if ours.poll(PATIENCE) else Refused("slow")
    except (EOFError, OSError):
        return Refused("died")
    except msgspec.DecodeError:
        return Refused("damaged")
    finally:
        ours.close()
        process.kill()
        process.join()
        process.close()


def _serve(answers: Connection, path: str, most: int) -> None:
    _limit_memory(most)
    answers.send_bytes(msgspec.msgpack.encode(extract(path)))


def _limit_memory(most: int) -> None:
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
