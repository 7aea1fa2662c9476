"""What a file's properties say of the article in it, which programs fill in more often than people."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.core.records import Origin, replace
from briefer.readers import dates, names

if TYPE_CHECKING:
    from briefer.core.records import Article

_NO_TITLE = re.compile(
    r"microsoft (?:word|powerpoint)\b.*|.*\.(?:docx?|rtf|odt|pdf|indd|qxd|tex|dvi|html?|pptx?|pages|epub)"
    r"|(?:document|dokument|documento|presentation) ?\d*|untitled.*|unbenannt.*|sin título.*|word document|about:blank"
    r"|(?:https?|file)://\S*|none|null|\W*",
    re.IGNORECASE,
)
_LONGEST = 300
PROPERTIES = "the file’s properties"


@dataclass(frozen=True, slots=True)
class Properties:
    """The fields of a file's properties as they stand there; empty where it has none."""

    title: str = ""
    author: str = ""
    date: str = ""
    publisher: str = ""
    url: str = ""

    @property
    def real_title(self) -> str:
        """The title on one line, or nothing where a program made it up: `Microsoft Word - a.doc`, `Document1`."""
        title = " ".join(self.title.split())
        return "" if _NO_TITLE.fullmatch(title) else title[:_LONGEST]


def completed(article: Article, said: Properties, source: str = PROPERTIES) -> Article:
    """Return the article with what its text left open filled in from the properties, saying that it is from there.

    The text knows better than the properties, which often name the template and whoever typed.
    """
    offered: dict[str, str | tuple[str, ...]] = {
        "title": said.real_title,
        "authors": names.parse(said.author),
        "date": dates.parse(said.date),
        "publisher": " ".join(said.publisher.split())[:_LONGEST],
        "url": said.url if said.url.startswith(("https://", "http://")) else "",
    }
    found = {field: value for field, value in offered.items() if value and not getattr(article, field)}
    origins = (*article.origins, *(Origin(field, source) for field in found))
    return replace(article, origins=origins, **found)
