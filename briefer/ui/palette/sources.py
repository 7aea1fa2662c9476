"""What the palette finds: commands from the list of actions; articles, points and passages to go to; links."""

from __future__ import annotations

from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.errors import BrieferError
from briefer.core.kinds import KIND_BY_ID
from briefer.core.passage_link import is_link, parse
from briefer.ui import keymap, links
from briefer.ui.actions import ACTIONS
from briefer.ui.naming import caption, folded, origin, shown
from briefer.ui.palette.lines import Line
from briefer.ui.palette.matching import WORDS, fit, has_words
from briefer.ui.palette.reasons import why_not
from briefer.ui.palette.synonyms import meant
from briefer.ui.reading.keys import ACTS
from briefer.ui.translating import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefer.core.ids import ArticleId, PointId
    from briefer.core.records import Annotation
    from briefer.ui.actions import Action
    from briefer.ui.window import Window

ONLY_COMMANDS = ">"
"""What one types first to find commands only."""
RECENT, COMMANDS, ARTICLES, POINTS, PASSAGES = 5, 40, 6, 6, 30
"""The most of each that is shown."""
_SHORT = 2
"""Letters below which nothing is looked for in articles."""
_MEANT = 90.0
"""What a command is worth that goes by the typed words elsewhere: less than one that is called so."""


class Found(NamedTuple):
    """Something that can be taken: how it looks, what happens then, and how well it fits."""

    line: Line
    run: Callable[[], object] | None
    score: float = 0.0
    id: str = ""
    """The action's id, to be remembered as used; empty for places."""


def _tr(words: str) -> str:
    return translate("Palette", words)


def found_for(window: Window, typed: str) -> list[Found]:
    """Return what fits, the best section first; with nothing typed, what was used last and then all commands."""
    words = typed.strip()
    if is_link(words):
        return _headed(_tr("Link"), [_linked(window, words)])
    only, words = words.startswith(ONLY_COMMANDS), words.removeprefix(ONLY_COMMANDS).strip()
    if not words:
        return _offered(window)
    sections = [(_tr("Commands"), _commands(window, words))]
    if not only and len(words) >= _SHORT:
        sections += [
            (_tr("Articles"), list(islice(_articles(window, folded(words)), ARTICLES))),
            (_tr("Points"), list(islice(_points(window, folded(words)), POINTS))),
            (_tr("Passages"), list(islice(_passages(window, folded(words)), PASSAGES))),
        ]
    sections.sort(key=lambda section: -max((each.score for each in section[1]), default=0))
    return list(chain.from_iterable(_headed(title, found) for title, found in sections))


def _headed(title: str, found: Sequence[Found]) -> list[Found]:
    """Return what was found, with the section's title above the first."""
    return [each._replace(line=each.line._replace(head="" if n else title)) for n, each in enumerate(found)]


def _offered(window: Window) -> list[Found]:
    every = {each.id: each for each in _all_commands(window)}
    used = [every.pop(id_) for id_ in window.session.settings.used[:RECENT] if id_ in every]
    return [*_headed(_tr("Used last"), used), *_headed(_tr("Commands"), list(every.values()))]


def _commands(window: Window, words: str) -> list[Found]:
    used = window.session.settings.used
    found = [
        each._replace(score=score + (5 if each.id in used else 0) - (10 if each.run is None else 0))
        for each in _all_commands(window)
        if (score := _fit(words, each))
    ]
    return sorted(found, key=lambda each: -each.score)[:COMMANDS]


def _fit(words: str, found: Found) -> float:
    line = found.line
    menu = line.aside.split(" · ")[0]
    named = max(fit(words, line.title), min(fit(words, f"{menu} {line.title}"), WORDS + 5))
    return max(named, _MEANT if meant(words, f"{menu} {line.title}", found.id) else 0.0)


def _all_commands(window: Window) -> Iterator[Found]:
    for action in ACTIONS:
        if action.id != "palette":
            yield _command(window, action)
    yield from _reading_commands(window)


def _command(window: Window, action: Action) -> Found:
    able = action.enabled(window)
    where = keymap.plain(action.menu) + (f" > {keymap.plain(action.submenu)}" if action.submenu else "")
    ticked = able and action.checked is not None and action.checked(window)
    about = [where, *([] if able else [why_not(action, window)]), *([_tr("is so now")] if ticked else [])]
    keys = window.session.settings.keys.get(action.id, action.shortcuts)
    line = Line(
        keymap.plain(action.title),
        aside=" · ".join(about),
        keys=keymap.written(keys[:1]),
        kind=action.kind,
        dim=not able,
    )
    return Found(line, window.actions_by_id[action.id].trigger if able else None, id=action.id)


def _reading_commands(window: Window) -> Iterator[Found]:
    """Yield what only the reading view does by its keys."""
    able = window.desk == "read" and window.read.panes.active_article is not None
    known = {action.id for action in ACTIONS}
    for key in ACTS:
        if key.id in known or not key.title:
            continue
        keys = keymap.written(key.in_force(window.session.settings.keys)[:1])
        where = translate("actions", keymap.READING)
        why = "" if able else f" · {_tr('Open an article on the Read desk first')}"
        line = Line(keymap.plain(key.title), aside=where + why, keys=keys, dim=not able)
        acts = window.read.panes.active.view.acts
        yield Found(line, partial(getattr(acts, key.act), key.argument) if able else None, id=key.id)


def _articles(window: Window, words: str) -> Iterator[Found]:
    for article in window.session.brief.articles.values():
        names = folded(f"{article.heading} {article.outlet} {' '.join(article.authors)}")
        if has_words(words, names):
            line = Line(shown(article.heading), origin(article))
            yield Found(line, partial(_open_article, window, article.id), _worth(words, names))


def _points(window: Window, words: str) -> Iterator[Found]:
    brief = window.session.brief
    for point in brief.board():
        sentence = folded(point.sentence)
        if has_words(words, sentence):
            line = Line(shown(point.sentence), _tr("On the evidence board"), kind=KIND_BY_ID[point.kind])
            yield Found(line, partial(_open_point, window, point.id), _worth(words, sentence))


def _passages(window: Window, words: str) -> Iterator[Found]:
    for passage in window.session.brief.passages():
        text = folded(f"{passage.quote} {passage.note} {passage.said_by} {passage.gist}")
        if has_words(words, text):
            yield Found(_passage_line(window, passage), partial(window.reveal, passage.id), _worth(words, text))


def _worth(words: str, text: str) -> float:
    """Return how well words fit a text that has them: a little less than a command's name that begins with them."""
    return WORDS + 15 * (f" {text}".find(f" {words}") >= 0)


def _passage_line(window: Window, passage: Annotation) -> Line:
    return Line(shown(passage.quote[:300]), caption(window.session.brief, passage), kind=passage.kind)


def _open_article(window: Window, article: ArticleId) -> None:
    window.show_desk("read")
    window.read.panes.show_article(article)
    window.read.panes.focus_active()


def _open_point(window: Window, point: PointId) -> None:
    window.show_desk("weigh")
    window.weigh.show_view("board")
    window.weigh.choice.choose_point(point)
    window.weigh.begin()


def _linked(window: Window, words: str) -> Found:
    try:
        link = parse(words)
    except BrieferError as error:
        return Found(Line(words, str(error), dim=True), None)
    here = link.brief == window.session.brief.id
    passage = window.session.brief.annotations.get(link.annotation) if here else None
    line = _passage_line(window, passage) if passage else Line(words, _tr("A passage of another brief: open it"))
    return Found(line, partial(links.follow, window, words))
