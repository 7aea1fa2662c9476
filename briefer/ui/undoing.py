"""Undo and redo, told in a sentence: what they changed may stand where nobody looks just now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core import events as ev
from briefer.ui.translating import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.ui.window import Window

_DONE: dict[str, tuple[type[ev.Event], ...]] = {
    "adding articles": (ev.ArticleAdded, ev.ArticleRestored),
    "taking an article out": (ev.ArticleRemoved,),
    "changing title, author or date": (ev.ArticleDescribed,),
    "taking in a newer text": (ev.ArticleUpdated, ev.ArticleJoined, ev.ArticleParted, ev.AnnotationReanchored),
    "marking a paragraph": (ev.PartMarked,),
    "tagging a passage": (ev.AnnotationAdded, ev.AnnotationRestored),
    "removing a passage": (ev.AnnotationRemoved,),
    "retagging a passage": (ev.AnnotationRetagged, ev.AnnotationClassified),
    "moving a passage’s ends": (ev.AnnotationMoved,),
    "taking a stance": (ev.StanceTaken,),
    "saying whose view it is": (ev.AnnotationAttributed,),
    "writing a note": (ev.NoteWritten,),
    "writing a gist": (ev.GistWritten,),
    "choosing what is printed": (ev.PrintingChosen,),
    "linking a contradiction": (ev.ContradictionNoted,),
    "stating a point": (ev.PointStated, ev.PointRestored),
    "removing a point": (ev.PointRemoved,),
    "rewording a point": (ev.PointReworded,),
    "placing a passage on a point": (ev.PointSupported,),
    "rating a point": (ev.PointRated,),
    "moving a point": (ev.PointMoved,),
    "making a sub-tag": (ev.TagAdded, ev.TagRestored),
    "removing a sub-tag": (ev.TagRemoved,),
    "changing a sub-tag": (ev.TagDescribed,),
    "writing in the memo": (ev.MemoWritten,),
    "naming the brief": (ev.BriefNamed,),
    "settling a conflict": (ev.ConflictSettled,),
}
"""What one did, in words, and the events that came of it."""
_WORDS = {kind: words for words, kinds in _DONE.items() for kind in kinds}


def _tr(words: str) -> str:
    return translate("Undoing", words)


def undo(window: Window) -> None:
    """Take back the last change, what is being typed included, and say what it was."""
    window.flush()
    taken_back = window.session.undo().events
    done = [event for event in (each.inverse() for each in reversed(taken_back)) if event is not None]
    _tell(window, _tr("Undone: {0}."), done, bool(taken_back))


def redo(window: Window) -> None:
    """Bring back what was undone last, and say what it was."""
    window.flush()
    done = window.session.redo().events
    _tell(window, _tr("Done again: {0}."), done, bool(done))


def _tell(window: Window, sentence: str, done: Sequence[ev.Event], something: bool) -> None:
    """Name the last of what was done: what comes before it, such as a new sub-tag, was for its sake."""
    words = [_WORDS[type(event)] for event in done if type(event) in _WORDS]
    if something:
        window.session.told.emit(sentence.format(_tr(words[-1])) if words else "")
