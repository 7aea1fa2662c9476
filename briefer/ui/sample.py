"""The sample brief of the first run: a copy of our own that the user may change at will."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.core.resources import sample
from briefer.store.settings import data_dir

if TYPE_CHECKING:
    from pathlib import Path

NAME = "Sample brief.briefer"


def sample_path() -> Path:
    """Return where the user's copy of the sample brief stands, or would stand."""
    return data_dir() / NAME


def own_sample() -> Path:
    """Return the user's copy of the sample brief, made if it is not there. Raises `BrieferError` if it cannot be."""
    path = sample_path()
    if not path.exists():
        try:
            shutil.copyfile(sample("sample.briefer"), path)
        except OSError as error:
            raise BrieferError(f"The sample brief could not be copied to {path}: {error.strerror}.") from error
    return path
