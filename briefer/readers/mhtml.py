"""Web pages saved as one file, as Chrome and Edge write them (RFC 2557): the page in it, and nothing else."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.core.records import Origin, replace
from briefer.readers import mail, web
from briefer.readers.files import shown

if TYPE_CHECKING:
    from email.message import EmailMessage
    from pathlib import Path

    from briefer.core.records import Article

suffixes = (".mhtml", ".mht")


def read(path: Path) -> Article:
    """Return the article in a saved page. Raises `BrieferError` for what is none, or too large or deep to read."""
    message = mail.load_message(path, "a saved web page")
    address = mail.header(message, "Snapshot-Content-Location")
    page = _page(message, address)
    source = mail.text_of(page) if page else ""
    if page is None or not source:
        raise BrieferError(f"“{shown(path)}” holds no web page.", "Save the page again, as HTML or as one file.")
    address = address or _location(page)
    article = web.article_in(path, source, address if address.startswith(("https://", "http://")) else "")
    saved = mail.day_of(message)
    if not saved:
        return article
    origin = Origin("retrieved", "the browser that saved the page")
    return replace(article, retrieved=saved, origins=(*article.origins, origin))


def _page(message: EmailMessage, address: str) -> EmailMessage | None:
    """Return the page with the address that was saved or, if that is not told, the first."""
    pages = [part for part in mail.leaves(message) if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    saved = (part for part in pages if address and _location(part) == address)
    return next(chain(saved, pages), None)


def _location(part: EmailMessage) -> str:
    return mail.header(part, "Content-Location")
