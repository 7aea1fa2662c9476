"""What actions do to a window, as functions of it: the ones that are more than one call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.changes import RemoveAnnotation, RemoveArticle
from briefer.core.errors import BrieferError
from briefer.store import settings
from briefer.ui.translating import translate

if TYPE_CHECKING:
    from briefer.core.ids import ArticleId
    from briefer.ui.window import Window


def _tr(sentence: str) -> str:
    return translate("Commands", sentence)


def undo(window: Window) -> None:
    """Take back the last change, what is being typed included."""
    window.flush()
    window.session.undo()


def redo(window: Window) -> None:
    """Bring back what was undone last."""
    window.flush()
    window.session.redo()


def remove_chosen(window: Window) -> None:
    """Remove the chosen passage's tag."""
    if window.session.chosen is not None:
        window.session.do(RemoveAnnotation(window.session.chosen))


def remove_article(window: Window, article: ArticleId | None = None) -> None:
    """Take an article, or the active one, out of the brief."""
    wanted = article or window.read.panes.active_article
    if wanted is not None:
        recorded = window.session.do(RemoveArticle(wanted))
        if recorded.events:
            window.session.told.emit(_tr("Taken out of the brief. Undo brings it back."))


def describe_article(window: Window, article: ArticleId | None = None) -> None:
    """Open the sheet on which the title, author and date of an article, or of the active one, can be corrected."""
    wanted = article or window.read.panes.active_article
    if wanted is not None:
        window.article_dialog.edit(wanted)


def open_next_beside(window: Window) -> None:
    """Open the first article that no pane shows in a new pane."""
    window.show_desk("read")
    shown = set(window.read.panes.shown)
    waiting = [id_ for id_ in window.session.brief.articles if id_ not in shown]
    if waiting:
        window.read.panes.show_article(waiting[0], beside=True)
    else:
        window.session.told.emit(_tr("All articles are open side by side."))


def step(window: Window, by: int) -> None:
    """Go to the next (1) or previous (-1) passage of the brief, around the end."""
    passages = [passage.id for passage in window.session.brief.passages()]
    if passages:
        here = window.session.chosen
        n = passages.index(here) + by if here in passages else min(by, 0)
        window.reveal(passages[n % len(passages)])


def find_passage(window: Window) -> None:
    """Put the cursor into the search field of the passages."""
    window.show_desk("read")
    window.read.passages.focus_search()


def begin_note(window: Window) -> None:
    """Put the cursor into the chosen passage's note."""
    window.show_desk("read")
    window.read.card.begin_note()


def zoom_by(window: Window, by: int) -> None:
    """Make the reading type larger or smaller, in per cent."""
    window.read.panes.set_zoom(window.read.panes.zoom + by)


def set_theme(window: Window, mode: str) -> None:
    """Choose light, dark, or what the system has; remembered."""
    window.look.set_mode(mode)
    window.session.settings.theme = mode
    try:
        settings.save(window.session.settings)
    except BrieferError as error:
        window.session.failed.emit(error)
    window.refresh_actions()
