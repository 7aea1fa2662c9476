"""Back to an earlier text of an article: each passage goes back to just where it stood, if nobody moved it since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.core import events as ev
from briefer.core import updating
from briefer.core.changes.base import article_in
from briefer.core.records import Relocation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.core.brief import Brief
    from briefer.core.ids import ArticleId
    from briefer.core.records import Anchor, Annotation, Edition


@dataclass(frozen=True, slots=True)
class RestoreText:
    """Give an article a text that it had before; what was tagged or moved since is looked for in it."""

    article: ArticleId
    edition: Edition
    since: tuple[ev.ArticleUpdated, ...] = ()
    """The newer texts that it got after that one, the earliest first."""
    title: str = "restoring an earlier text"

    def events(self, brief: Brief) -> list[ev.Event]:
        """Return `article.updated`."""
        article = article_in(brief, self.article)
        passages = updating.passages_to_find(brief, article.id)
        back = {passage.id: self._before(passage) for passage in passages}
        moved = [passage for passage in passages if back[passage.id] is None]
        found = updating.look_for(brief, moved, self.edition.text) or {}
        for passage in moved:
            back[passage.id] = updating.anchor_of(passage, self.edition.text, found[passage.id])
        relocations = tuple(
            Relocation(passage.id, passage.anchor, now)
            for passage in passages
            if (now := back[passage.id]) is not None and now != passage.anchor
        )
        if article.edition == self.edition and not relocations:
            return []
        return [ev.ArticleUpdated(article=article.id, was=article.edition, now=self.edition, passages=relocations)]

    def _before(self, passage: Annotation) -> Anchor | None:
        """Return where a passage stood in that text; None if it was put elsewhere since, or was tagged since."""
        anchor = passage.anchor
        for update in reversed(self.since):
            relocation = next((each for each in update.passages if each.annotation == passage.id), None)
            if relocation is not None and relocation.now.selector != anchor.selector:
                return None
            anchor = relocation.was if relocation is not None else anchor
        stands = self.edition.text[slice(*anchor.selector.span)] == anchor.selector.exact
        return anchor if stands or not anchor.anchoring.is_found else None


def restoring_text(events: Iterable[ev.Event], update: ev.ArticleUpdated, *, before: bool = True) -> RestoreText:
    """Return the change that gives an article the text it had before an update, or the one it got by it.

    Events must be all of the brief's, in the order of the fold.
    """
    updates = [event for event in events if isinstance(event, ev.ArticleUpdated) and event.article == update.article]
    at = next(n for n, event in enumerate(updates) if event.id == update.id)
    since = updates[at if before else at + 1 :]
    return RestoreText(update.article, update.was if before else update.now, tuple(since))
