"""What a page's own data says of its article: JSON-LD (schema.org) before meta elements, and each before the text."""

from __future__ import annotations

import json
import re
from collections import deque
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Any

from lxml import etree, html

from briefer.core.text import canonical
from briefer.readers.web_blocks import segments

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

LINKED, META, TITLE, SAVED, MARKUP = (
    "the page’s JSON-LD",
    "the page’s meta tags",
    "the page’s title",
    "the browser that saved the page",
    "the page’s markup",
)
"""Sources of what is known."""

_ARTICLE = re.compile(r"\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Review")
_OPENED = re.compile(r"<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/")
_CLOSED = re.compile(r"(?:-->|//\s*\]\]>)$")
_NOBODY = re.compile(
    r"(?:[\w-]+\.)+[a-z]{2,}/?|(?:site |web)?(?:admin|administrator|master|editor)|staff|redaktion|guest|anonymous|"
    r".*\b(?:gmbh|ltd|llc|inc|corp|s\.l|sp\. z o\.o)\b.*",
    re.IGNORECASE,
)
_NOTICE = re.compile(r"copyright\b|©|\(c\)", re.IGNORECASE)
_MOST_NODES, _LONGEST_VALUE, _LONGEST_BODY = 20_000, 2_000, 1_000_000
_LONGEST_END = 200

_META: Mapping[str, Sequence[str]] = {
    "title": ("citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title", "headline"),
    "authors": (
        "citation_author",
        "author",
        "article:author",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
        "sailthru.author",
        "byl",
    ),
    "publisher": (
        "citation_journal_title",
        "og:site_name",
        "dc.publisher",
        "dcterms.publisher",
        "publisher",
        "application-name",
    ),
    "date": (
        "citation_publication_date",
        "citation_date",
        "article:published_time",
        "datepublished",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
        "publish-date",
        "pubdate",
        "date",
    ),
    "url": ("og:url", "citation_public_url"),
}


@dataclass(slots=True)
class Said:
    """What a page says of its article: values by field, the source of each, and the article's text if it is there."""

    labels: dict[str, list[str]] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    body: str = ""

    def add(self, name: str, values: Sequence[str], source: str) -> None:
        """Take a field in, unless it is known already."""
        told = [" ".join(canonical(unescape(value)).split()) for value in values]
        usable = [value for value in told if 0 < len(value) <= _LONGEST_VALUE and _is_sound(name, value)]
        if usable and name not in self.labels:
            self.labels[name], self.sources[name] = usable, source

    def tidy(self) -> None:
        """Leave the site out of its authors, and its slogan out of its name."""
        site = next(iter(self.labels.get("publisher", ())), "")
        name = _own_name(site)
        people = [who for each in self.labels.get("authors", ()) if (who := _person(each, name))]
        for field_name, values in (("publisher", [name] if name else []), ("authors", people)):
            if values:
                self.labels[field_name] = values
            else:
                self.labels.pop(field_name, None)
                self.sources.pop(field_name, None)


_DOMAIN = re.compile(r"\.(?:com|org|net|[a-z]{2})$")


def _person(author: str, site: str) -> str:
    """Return an author without the site behind the name; nothing for a site, a company, or whoever runs a site."""
    named = re.escape(_DOMAIN.sub("", site))
    who = re.sub(rf",? (?:for )?{named}(?:{_DOMAIN.pattern})?$", "", author) if site else author
    who = re.sub(r"^by:?\s+", "", who, flags=re.IGNORECASE)
    return "" if _NOBODY.fullmatch(who) or _plain_name(who) == _plain_name(site) else who


def _plain_name(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()


def _own_name(site: str) -> str:
    """Return the name of a site without its slogan, its address' scheme, or all of it if it is a notice."""
    name = re.split(r"\s+[|›»·•]\s+", re.sub(r"^https?://(?:www\.)?|/$", "", site), maxsplit=1)[0]
    return "" if _NOTICE.match(name) else name


def said_by(root: html.HtmlElement) -> Said:
    """Return what a page's data says. Faulty data says nothing."""
    said = Said()
    _add_linked(said, root)
    _add_meta(said, root)
    said.tidy()
    return said


def _is_sound(name: str, value: str) -> bool:
    """Tell whether a value is one: no address or account for an author, no bare site for an address."""
    if name == "authors":
        return not value.startswith(("http:", "https:", "/", "@", "#")) and not any(map(str.isdigit, value))
    return name != "url" or bool(re.match(r"https?://[^/\s]+/.", value))


def _add_meta(said: Said, root: html.HtmlElement) -> None:
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        found.setdefault(name.lower().replace("dc:", "dc."), []).append(element.get("content") or "")
    canonical = [link.get("href") or "" for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    said.add("url", canonical, META)
    for name, keys in _META.items():
        for key in keys:
            said.add(name, found.get(key, ()), META)
    said.add("title", [title.text_content() for title in root.iter("title")][:1], TITLE)


# --- JSON-LD


def _add_linked(said: Said, root: html.HtmlElement) -> None:
    """Take in the first article that the page's JSON-LD tells of. Source: schema.org/Article, JSON-LD 1.1."""
    nodes = [node for value in _documents(root) for node in _nodes(value)]
    by_id = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}
    articles = sorted(filter(_is_article, nodes), key=lambda node: "headline" not in node)
    if not articles:
        return
    told = articles[0]
    said.add("title", _strings(told.get("headline") or told.get("name")), LINKED)
    said.add("authors", list(_names(told.get("author") or told.get("creator"), by_id)), LINKED)
    said.add("publisher", list(_names(told.get("publisher"), by_id)), LINKED)
    said.add("date", _strings(told.get("datePublished")), LINKED)
    said.add("url", [*_strings(told.get("url")), *_ids(told.get("mainEntityOfPage"))], LINKED)
    bodies = [body for node in articles for body in _strings(node.get("articleBody")) if len(body) <= _LONGEST_BODY]
    said.body = _plain(max(bodies, key=len, default=""))


def _documents(root: html.HtmlElement) -> Iterator[Any]:
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            try:
                # Line ends within strings are faults that all consumers forgive.
                yield json.loads(_unwrapped(script.text or ""), strict=False)
            except (ValueError, RecursionError):
                continue


def _unwrapped(script: str) -> str:
    """Return a script without the comment that some sites put around it."""
    inner = _OPENED.sub("", script.strip(), count=1) if _OPENED.match(script.strip()) else script.strip()
    end = inner.removesuffix(";").rstrip()
    return _CLOSED.sub("", end) if _CLOSED.search(end, max(0, len(end) - _LONGEST_END)) else inner


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects in a JSON value, from the outside in."""
    level = deque([value])
    for _ in range(_MOST_NODES):
        if not level:
            return
        node = level.popleft()
        if isinstance(node, dict):
            yield node
            level += [each for each in node.values() if isinstance(each, dict | list)]
        elif isinstance(node, list):
            level += [each for each in node if isinstance(each, dict | list)]


def _is_article(node: dict[str, Any]) -> bool:
    return any(_ARTICLE.fullmatch(kind.rsplit("/", 1)[-1]) for kind in _strings(node.get("@type")))


def _strings(value: Any) -> list[str]:
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, str)]


def _ids(value: Any) -> list[str]:
    return _strings(value.get("@id")) if isinstance(value, dict) else _strings(value)


def _names(value: Any, by_id: Mapping[str, dict[str, Any]]) -> Iterator[str]:
    """Yield the names of people or organisations, told as words, as objects, or as references to objects."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str):
            yield each
        elif isinstance(each, dict):
            yield from _strings(each.get("name") or by_id.get(str(each.get("@id")), {}).get("name"))


def _plain(body: str) -> str:
    """Return a text without markup, which some sites put into their data."""
    body = canonical(unescape(body) if "&" in body else body)
    if not re.search(r"</?(?:p|div|br|a|em|strong|h\d|span)\b", body):
        return body
    try:
        return "\n".join(each.block.text for each in segments(html.fragment_fromstring(body, create_parent="div")))
    except etree.ParserError:
        return ""
