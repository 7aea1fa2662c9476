"""What is shipped with the program, as its packages themselves say: name, version, licence and its text."""

from __future__ import annotations

import contextlib
import re
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

ITSELF = "briefer-desktop"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LEGAL = re.compile(r"(licen[cs]e|copying|notice|ofl)[^/]*$", re.IGNORECASE)
_CLASS = "License :: "
_SHORT = 80
"""Characters up to which the field may be the licence's name; some packages put the whole text there."""


class Shipped(NamedTuple):
    """One package."""

    name: str
    version: str
    licence: str
    home: str


def shipped() -> list[Shipped]:
    """Return the program's own package and all that it needs to run, by name; what is not installed is left out."""
    found: dict[str, Shipped] = {}
    waiting = [ITSELF]
    while waiting:
        name = waiting.pop()
        if _key(name) in found:
            continue
        try:
            package = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        found[_key(name)] = _told(package)
        waiting += [match[0] for line in package.requires or () if (match := _NAME.match(line)) and _runs(line)]
    return sorted(found.values(), key=lambda each: each.name.lower())


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _runs(requirement: str) -> bool:
    """Tell whether a requirement is needed to run, and not only for an extra that somebody may want."""
    return "extra ==" not in requirement.replace("'", '"').replace('extra=="', 'extra == "')


def _told(package: metadata.Distribution) -> Shipped:
    homes = [_field(package, "Home-page"), _field(package, "Project-URL").partition(", ")[2]]
    return Shipped(package.metadata["Name"], package.version, _licence(package), next(filter(None, homes), ""))


def _field(package: metadata.Distribution, name: str) -> str:
    """Return the first value of a field; empty if there is none."""
    return str(next(iter(package.metadata.get_all(name) or ()), "")).strip()


def _licence(package: metadata.Distribution) -> str:
    """Return the licence as an SPDX expression where the package has one, else as its field or its class says."""
    field = _field(package, "License")
    stated = package.metadata.get_all("Classifier") or ()
    classes = [line.rpartition(" :: ")[2] for line in stated if line.startswith(_CLASS)]
    short = field if field and len(field) <= _SHORT and "\n" not in field and field != "UNKNOWN" else ""
    return _field(package, "License-Expression") or short or ", ".join(classes) or "see its text"


def licence_text(name: str) -> str:
    """Return the texts of a package's licences, as they came with it; empty if none did."""
    package = metadata.distribution(name)
    texts = []
    for file in package.files or ():
        if _LEGAL.search(str(file)) and not str(file).endswith((".py", ".pyc")):
            with contextlib.suppress(OSError):
                texts.append(Path(str(package.locate_file(file))).read_text(encoding="utf-8", errors="replace"))
    field = _field(package, "License")
    return "\n\n".join(dict.fromkeys(texts)) or (field if len(field) > _SHORT else "")
