"""What other programs put on the clipboard or let go over the window, when it is words rather than files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from briefer.readers.pasted import Pasted

_SOURCE = re.compile(r"SourceURL:(https?://\S+)")
_ADDRESS = re.compile(r"https?://\S+")
_FIREFOX = "text/x-moz-url-priv"


def has_words(data: QMimeData) -> bool:
    """Tell whether there are words, or a link, among what is pasted or dragged."""
    return data.hasText() or data.hasHtml() or data.hasUrls()


def pasted_from(data: QMimeData) -> Pasted:
    """Return the words, with their looks if they have any, and the address of the page that they were copied from."""
    # Not before something is pasted: the rules for articles take a while to load.
    from briefer.readers.pasted import Pasted

    links = [url.toString() for url in data.urls() if url.scheme() in ("http", "https")]
    text = data.text() or "\n".join(links)
    return Pasted(text, data.html() if data.hasHtml() else "", source_of(data))


def source_of(data: QMimeData) -> str:
    """Return the address of the page that words were copied from, where the browser tells it; empty otherwise.

    Windows has it in CF_HTML's `SourceURL`, Chromium and Safari in a `source-url`, Firefox in `text/x-moz-url-priv`.
    """
    for name in data.formats():
        raw = bytes(data.data(name).data())
        if "source-url" in name:
            said = raw.decode("utf-8", "replace")
        elif name == _FIREFOX:
            said = raw.decode("utf-16-le", "replace")
        elif "HTML Format" in name:
            match = _SOURCE.search(raw[:2_000].decode("utf-8", "replace"))
            said = match[1] if match else ""
        else:
            continue
        address = _ADDRESS.match(said.strip("\0 \r\n"))
        if address:
            return address[0].rstrip("\0")
    return ""
