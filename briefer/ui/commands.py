"""What actions do to a window, as functions of it: the ones that are more than one call."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from briefer.core.changes import RemoveAnnotation, RemoveArticle
from briefer.core.errors import BrieferError
from briefer.core.records import replace
from briefer.store import settings
from briefer.ui.translating import translate

if TYPE_CHECKING:
    from briefer.core.ids import AnnotationId, ArticleId
    from briefer.ui.window import Window


def _tr(sentence: str) -> str:
    return translate("Commands", sentence)


def paste(window: Window) -> None:
    """Take in what is on the clipboard: files or, where there are none, words as an article."""
    # Some systems hand over nothing at all for an empty clipboard, whatever the type says.
    data = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())
    window.take_data(QMimeData() if data is None else data)


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


def find(window: Window) -> None:
    """Open the bar that looks for words in all articles."""
    window.show_desk("read")
    window.read.finder.begin()


def find_step(window: Window, by: int) -> None:
    """Go to the next (1) or previous (-1) place where the words stand."""
    if window.desk != "read":
        window.show_desk("read")
    window.read.finder.step(by)


def find_passage(window: Window) -> None:
    """Put the cursor into the search field of the passages."""
    window.show_desk("read")
    window.read.passages.focus_search()


def begin_note(window: Window) -> None:
    """Put the cursor into the chosen passage's note."""
    window.show_desk("read")
    window.read.card.begin_note()


def new_point(window: Window) -> None:
    """Write a new point on the evidence board."""
    window.weigh.show_view("board")
    window.weigh.new_point()


def who_else(window: Window) -> None:
    """Look in the other articles for what is like the point chosen on the board, or the chosen passage."""
    from briefer.ui.who_else.dock import chosen_point, dock_of

    dock_of(window).ask(window.session.chosen, chosen_point(window))


def passages_meant(window: Window) -> tuple[AnnotationId, ...]:
    """Return the passages that are selected in the list or, unless there are several, the chosen one."""
    several = window.read.passages.several
    chosen = window.session.chosen
    return several or ((chosen,) if chosen in window.session.brief.annotations and chosen is not None else ())


def has_passage(window: Window) -> bool:
    """Tell whether a passage is chosen, or several are selected."""
    return bool(passages_meant(window))


def copy_quotation(window: Window) -> None:
    """Put the passages on the clipboard as quotations with their references, plain and formatted."""
    from briefer.ui import quoting

    quoting.copy(window.session, passages_meant(window))


def copy_link(window: Window) -> None:
    """Put the links to the passages on the clipboard."""
    from briefer.ui import links

    links.copy(window, passages_meant(window))


def show_palette(window: Window) -> None:
    """Open the command palette."""
    from briefer.ui.palette.palette import palette_of

    palette_of(window).begin()


def zoom_by(window: Window, by: int) -> None:
    """Make the reading type larger or smaller, in per cent."""
    window.read.panes.set_zoom(window.read.panes.zoom + by)


def scroll_together(window: Window) -> None:
    """Let all panes scroll together, by the share of their texts, or each by itself."""
    panes = window.read.panes
    panes.in_step = not panes.in_step
    panes.places_changed.emit()


def show_suggestions(window: Window) -> None:
    """Show suggestions in the articles, or none any more."""
    window.read.suggesting.toggle()
    window.refresh_actions()


TYPE_BOUNDS = {"size": (11.5, 26.5), "measure": (40, 100), "leading": (1.22, 2.22)}
"""The least and the most of what can be set of the reading type."""


def step_type(window: Window, field: str, step: float) -> None:
    """Make the type of articles larger or smaller, their lines longer or shorter, closer or further apart."""
    least, most = TYPE_BOUNDS[field]
    value = min(max(getattr(window.look.type, field) + step, least), most)
    set_type(window, **{field: round(value, 2)})


def set_type(window: Window, **values: object) -> None:
    """Set some of what articles are set in; remembered."""
    _keep_type(window, replace(window.look.type, **values))


def reset_type(window: Window) -> None:
    """Set articles as they are at first; remembered."""
    _keep_type(window, settings.ReadingType())


def _keep_type(window: Window, type_: settings.ReadingType) -> None:
    window.look.set_type(type_)
    window.session.settings.type = type_
    _save(window)


def set_theme(window: Window, mode: str) -> None:
    """Choose light, dark, sepia, or what the system has; remembered."""
    window.look.set_mode(mode)
    window.session.settings.theme = mode
    _save(window)


def _save(window: Window) -> None:
    keep_settings(window)
    window.refresh_actions()


def keep_settings(window: Window) -> None:
    """Write the settings; what cannot be written is told."""
    try:
        settings.save(window.session.settings)
    except BrieferError as error:
        window.session.failed.emit(error)


def prefer_memo(window: Window, field: str, value: str) -> None:
    """Let the memos of new briefs begin with a value in a field; remembered."""
    window.session.settings.memo = {**window.session.settings.memo, field: value}
    keep_settings(window)


def show_preferences(window: Window, page: str = "general") -> None:
    """Open the preferences on a page."""
    from briefer.ui.preferences import dialog

    dialog.show_preferences(window, page)
