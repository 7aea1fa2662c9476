"""`make bench`: how fast it is, each figure beside a peer or a baseline measured in the same run."""

from __future__ import annotations

import os
import sys
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Without a screen Qt warns of each window that has a smallest size; that would stand between the figures.
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
os.environ["BRIEFER_HOME"] = tempfile.mkdtemp(prefix="briefer-bench-")

from tests.benchmarks import (
    anchoring,
    core,
    dense,
    memo,
    memory,
    pages,
    pictures,
    reading,
    similarity,
    startup,
    suggestions,
)

BENCHMARKS = {
    "startup": startup,
    "core": core,
    "reading": reading,
    "dense": dense,
    "memory": memory,
    "anchoring": anchoring,
    "memo": memo,
    "pages": pages,
    "pictures": pictures,
    "similarity": similarity,
    "suggestions": suggestions,
}


def main(names: list[str]) -> None:
    """Run the benchmarks named, or all."""
    for name in names or BENCHMARKS:
        print(f"\n{name}")
        for line in BENCHMARKS[name].run():
            print(f"  {line}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
