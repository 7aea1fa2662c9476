"""Files from elsewhere, opened with care: bytes within a limit, and JSON that hides nothing."""

from __future__ import annotations

import json
import math
import stat
from typing import TYPE_CHECKING, Any, NoReturn

from briefer.core.errors import BrieferError

if TYPE_CHECKING:
    from pathlib import Path

LIMIT = 100_000_000
"""The largest file that is read, in bytes."""
_LONGEST_NUMBER = 20
_DEEPEST = 40


def load(path: Path) -> bytes:
    """Return a file's bytes. Raises `BrieferError` for what is missing, no file, empty, or too large."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise BrieferError(f"“{path.name}” is not a file.", "Choose a file.")
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except FileNotFoundError:
        raise BrieferError(f"There is no file “{path.name}”.", "Check the name and the folder.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BrieferError(f"“{path.name}” could not be read: {reason}.") from error
    if not data or len(data) > LIMIT:
        what = f"larger than {LIMIT // 1_000_000} MB" if data else "empty"
        raise BrieferError(f"“{path.name}” is {what}.", "Export it again, or in parts.")
    return data


def decode_json(data: bytes, deepest: int = _DEEPEST) -> Any:
    """Return what a JSON file holds. Raises `BrieferError` for what is none, or could be read in two ways.

    Nor may objects and lists stand in each other more than `deepest` times.
    """
    try:
        document = json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_unique,
            parse_constant=_no_constant,
            parse_float=_finite,
            parse_int=_short,
        )
    except RecursionError:
        raise _too_deep() from None
    except UnicodeDecodeError:
        raise _bad("it is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise _bad(f"{error.msg} in line {error.lineno}, column {error.colno}") from None
    _check_depth(document, deepest)
    return document


def _check_depth(document: Any, deepest: int) -> None:
    """Go down level by level, so that what comes after may use recursion."""
    level = [document]
    for _ in range(deepest):
        inside = (each.values() if isinstance(each, dict) else each for each in level if isinstance(each, dict | list))
        level = [child for children in inside for child in children]
    if level:
        raise _too_deep()


def _too_deep() -> BrieferError:
    return _bad("it is nested too deeply")


def _bad(why: str) -> BrieferError:
    return BrieferError(f"This is not sound JSON: {why}.", "Export the file again.")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        double = next(name for name in found if names.count(name) > 1)
        raise _bad(f"an object names “{double[:40]}” twice")
    return found


def _no_constant(name: str) -> NoReturn:
    raise _bad(f"{name} is no number")


def _finite(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise _bad(f"the number {digits[:20]} is too large")
    return value


def _short(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise _bad(f"the number {digits[:20]}… is too large")
    return int(digits)
