"""PDFium in a process of its own: a file that makes it hang, crash or swell takes nothing else along."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from briefer.core.errors import BrieferError
from briefer.readers import apart
from briefer.readers.files import shown
from briefer.readers.pdf_words import MOST_CHARACTERS, MOST_PAGES, Printed, Refused, extract

if TYPE_CHECKING:
    from pathlib import Path

_DECODER: msgspec.msgpack.Decoder[Printed | Refused] = msgspec.msgpack.Decoder(Printed | Refused)


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
            f"“{name}” was not read within {apart.PATIENCE} seconds.",
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
    try:
        return _DECODER.decode(apart.asked(_extracted, path))
    except apart.SlowError:
        return Refused("slow")
    except apart.DiedError:
        return Refused("died")
    except msgspec.DecodeError:
        return Refused("damaged")


def _extracted(path: str) -> bytes:
    return msgspec.msgpack.encode(extract(path))
