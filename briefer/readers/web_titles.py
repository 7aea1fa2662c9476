"""A page's title without the name of its site, before or behind it, whatever sign stands between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.readers import web_data, wording
from briefer.readers.titles import says

if TYPE_CHECKING:
    from collections.abc import Sequence

_STRONG = re.compile(r"\s*(?:\s[|›‹«»•·]|[|›»]\s|::)\s*")
"""What stands between a title and a site, and hardly within a title."""
_WEAK = re.compile(r"\s+[–—:-]\s+")
_EDGE = r"[|›‹«»•·:–—-]"
_LAST = re.compile(r"(?<=.{20})\s+[–—-]\s+(?:\S+ ?){1,5}$")
"""The name of a site behind a title that is long enough to stand alone."""
_LEAST_SHARE = 0.4
_DOMAIN = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/?", re.IGNORECASE)


def title_of(said: web_data.Said, headings: Sequence[str]) -> str:
    """Return a page's title as its heading has it or, where none does, without the site; empty for the site alone."""
    title, publisher = (next(iter(said.labels.get(name, ())), "") for name in ("title", "publisher"))
    shown = _heading(title, headings)
    if shown:
        return shown
    plain = _without_names(_longest(title), publisher)
    if said.sources.get("title") == web_data.TITLE:
        plain = _LAST.sub("", plain)
    return "" if _DOMAIN.fullmatch(plain) else plain


def _heading(title: str, headings: Sequence[str]) -> str:
    """Return the heading that is the title, alone or with a site before or behind it."""
    line = wording.fold(title)
    same = next((heading for heading in headings if says(line, wording.fold(heading))), "")
    parts = [
        each for each in headings if 0 < _LEAST_SHARE * len(title) <= len(each) and _is_part(wording.fold(each), line)
    ]
    return max(parts, key=len, default=same)


def _is_part(part: str, line: str) -> bool:
    return part in line and bool(re.search(rf"(?:^|{_EDGE}\s*){re.escape(part)}(?:$|\s*{_EDGE})", line))


def _longest(title: str) -> str:
    return max(_STRONG.split(title), key=len)


def _without_names(title: str, publisher: str) -> str:
    """Return a title without a publisher's name at either end."""
    parts, name = _WEAK.split(title), _plain(publisher)
    if len(parts) > 1 and name and _plain(parts[-1]) == name:
        return title[: title.rindex(parts[-1])].rstrip(" –—:-")
    if len(parts) > 1 and name and _plain(parts[0]) == name:
        return title[len(parts[0]) :].lstrip(" –—:-")
    return title


def _plain(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()
