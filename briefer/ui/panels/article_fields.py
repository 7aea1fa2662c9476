"""What can be said of an article, field by field, and how each is written and read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefer.ui.naming import tr

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.core.events import ArticleField, Value
    from briefer.core.records import Article


class FieldOfArticle(NamedTuple):
    """One field: its name in the records, its word on screen, and whether it holds prose."""

    name: ArticleField
    label: str
    prose: bool = False

    def text(self, article: Article) -> str:
        """Return what the article says, several authors on one line."""
        value = getattr(article, self.name)
        return value if isinstance(value, str) else "; ".join(value)

    def value(self, text: str) -> Value:
        """Return what was typed, as the record holds it."""
        if self.name != "authors":
            return text.strip()
        return tuple(name for part in text.split(";") if (name := part.strip()))

    def origin(self, brief: Brief, article: Article) -> str:
        """Return where its value came from, in a few words: `from the text`, `yours`; empty where that is not known."""
        source = brief.origin_of(article.id, self.name)
        if source:
            return tr("from {source}").format(source=tr(source))
        value = getattr(article, self.name)
        return tr("yours") if value and value != getattr(brief.as_read[article.id], self.name) else ""


AUTHORS = FieldOfArticle("authors", "Authors, separated by ;")
FIELDS = (
    FieldOfArticle("title", "Title"),
    AUTHORS,
    FieldOfArticle("publisher", "Publisher"),
    FieldOfArticle("first_in", "First in"),
    FieldOfArticle("date", "Date"),
    FieldOfArticle("url", "Web address"),
    FieldOfArticle("retrieved", "Retrieved on"),
    FieldOfArticle("note", "Note", prose=True),
)
