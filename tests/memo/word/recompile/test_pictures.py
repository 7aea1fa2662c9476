"""Pictures that the window draws: renewed where they changed, and left where nobody could draw them."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from briefer.memo.compiling import compile_memo
from briefer.memo.context import Options
from briefer.memo.recompiling import preview_memo, recompile_memo
from briefer.memo.report import Fate
from tests.memo.examples import TODAY
from tests.memo.word.recompile import editing
from tests.memo.word.recompile.compiled import changed, fates, river, sound, text
from tests.memo.word.recompile.editing import Docx, edited

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefer.core.brief import Brief
    from briefer.memo.report import Recompiled


def png(grey: int) -> bytes:
    """Return a picture of one grey dot."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    size = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    dot = zlib.compress(bytes([0, grey]))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", dot) + chunk(b"IEND", b"")


def drawn(grey: int) -> Options:
    """Return options with a picture of what is tagged."""
    return Options(pictures={"coverage": png(grey)})


def memo(grey: int = 100) -> bytes:
    """Return a memo with the picture."""
    return compile_memo(river(), today=TODAY, options=drawn(grey))[0]


def again(data: bytes, options: Options | None, brief: Brief | None = None) -> Recompiled:
    """Compile it again, with or without a picture."""
    return recompile_memo(brief or changed(), data, today=TODAY, options=options)


def pictures(data: bytes) -> list[bytes]:
    """Return the pictures in a memo's file."""
    return [content for content in Docx(data).files.values() if content.startswith(b"\x89PNG")]


def test_the_same_picture_is_left_and_another_one_takes_its_place() -> None:
    same, other = again(memo(), drawn(100)), again(memo(), drawn(200))
    assert (fates(same)["coverage"], fates(other)["coverage"]) == (Fate.UNCHANGED, Fate.RENEWED)
    assert pictures(sound(same.data)) == [png(100)]
    assert pictures(sound(other.data)) == [png(200)]
    assert again(other.data, drawn(200)).data == other.data


def test_where_nobody_can_draw_the_picture_stays() -> None:
    made = again(memo(), None)
    assert fates(made)["coverage"] is Fate.UNCHANGED
    assert pictures(sound(made.data)) == [png(100)]
    assert fates(again(made.data, drawn(200)))["coverage"] is Fate.RENEWED


def test_a_picture_that_is_switched_off_goes_with_its_file() -> None:
    made = again(memo(), drawn(100), changed(sections="header,bottom_line,background,annex"))
    assert fates(made)["coverage"] is Fate.REMOVED
    assert pictures(sound(made.data)) == []


def test_a_picture_beside_a_readers_own_is_renewed_alone() -> None:
    made = again(edited(memo(), editing.picture()), drawn(200))
    assert sorted(pictures(sound(made.data))) == sorted([png(200), editing.PNG])


def test_a_caption_rewritten_by_hand_keeps_its_picture() -> None:
    made = again(edited(memo(), editing.type_into("coverage", "Look here.")), drawn(200))
    assert fates(made)["coverage"] is Fate.KEPT
    assert pictures(sound(made.data)) == [png(100)]
    assert "Look here." in text(made.data)


def test_a_preview_says_the_same_as_the_compile_and_touches_nothing() -> None:
    old = edited(memo(), editing.type_into("arguments", "Or so he says."))
    kept = bytes(old)
    assert preview_memo(changed(), old, today=TODAY, options=drawn(200)) == again(old, drawn(200)).report
    assert old == kept


def test_the_validator_is_content(tmp_path: Path, validate_word: Callable[[Path], list[dict[str, str]]]) -> None:
    path = tmp_path / "memo.docx"
    path.write_bytes(again(again(edited(memo(), editing.picture()), drawn(200)).data, drawn(50)).data)
    assert validate_word(path) == []
