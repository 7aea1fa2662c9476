"""Invented web pages of different shapes around one invented article."""

from __future__ import annotations

import json

from tests.readers.pages import PROSE

TITLE = "Nobody waits for the ferry any longer"
PARAGRAPHS = (
    *PROSE,
    "The company answers that tides, fog and a strike in the yard are to blame, and that no operator commands those.",
    "“We lose an hour each morning,” says a baker from the southern shore, who now lets his flour come by road.",
    "If the quay stays as it is, the council should pay the fares back from its own purse, and it would soon be done.",
)
LINKS = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Home", "World", "Culture", "Sports", "Weather"))
NAV = f'<header><nav class="main-nav"><ul>{LINKS}</ul></nav></header>'
COOKIES = (
    '<div id="cookie-banner" class="cookie-consent" role="dialog"><p>We and our 214 partners store cookies on your '
    "device to measure how pages are used and to show you what may interest you.</p><button>Accept all</button></div>"
)
RELATED = (
    '<aside class="related-articles"><h3>Related stories</h3><ul><li><a href="/a">Harbour master resigns after the '
    'storm</a></li><li><a href="/b">What the tunnel would cost the islands</a></li></ul></aside>'
)
FOOTER = (
    '<footer class="site-footer"><p>© 2026 The Quay Post. All rights reserved.</p><ul><li>Imprint</li></ul></footer>'
)
META = (
    f'<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="The Quay Post">'
    '<meta name="author" content="Nadia Brandt"><meta property="article:published_time" '
    'content="2026-03-03T08:00:00Z"><link rel="canonical" href="https://quay.example/ferry">'
)
DATA = json.dumps(
    {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": TITLE,
        "author": [{"@type": "Person", "name": "Nadia Brandt"}, {"@type": "Person", "name": "Omar Reyes"}],
        "publisher": {"@type": "Organization", "name": "The Quay Post"},
        "datePublished": "2026-03-03",
    }
)


def page(head: str, body: str) -> str:
    """Return a page in UTF-8."""
    return f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def paragraphs(tag: str = "p") -> str:
    """Return the article's paragraphs in elements of one kind."""
    return "".join(f"<{tag}>{words}</{tag}>" for words in PARAGRAPHS)


_HALVES = ("".join(f"<p>{words}</p>" for words in half) for half in (PARAGRAPHS[:4], PARAGRAPHS[4:]))

PAGES = {
    "semantic": page(META, f"{NAV}<main><article><h1>{TITLE}</h1>{paragraphs()}</article></main>{RELATED}{FOOTER}"),
    "divisions": page(
        f"<title>{TITLE} | The Quay Post</title>",
        f'{COOKIES}<div class="menu">{LINKS}</div><div class="content"><h1 class="headline">{TITLE}</h1>'
        f'<div class="article-body">{paragraphs()}</div></div><div class="sidebar">{RELATED}</div>{FOOTER}',
    ),
    "data only": page(
        f'<title>{TITLE}</title><script type="application/ld+json">{DATA}</script>',
        f'{NAV}<article><h1>{TITLE}</h1><script>document.write("tracked")</script>{paragraphs()}</article>{FOOTER}',
    ),
    "interrupted": page(
        META,
        NAV
        + f"<article><h1>{TITLE}</h1>"
        + f'<div class="newsletter-signup">Get our letter</div>{RELATED}'.join(_HALVES)
        + f'</article><section id="comments" class="comments"><p>First! I like boats.</p></section>{FOOTER}',
    ),
    "broken by hand": page(
        f"<title>{TITLE}</title>",
        f"<table><tr><td>{LINKS}</td></tr></table><h1>{TITLE}</h1><p>{'<br><br>'.join(PARAGRAPHS)}</p>",
    ),
    "old tables": page(
        f"<title>{TITLE}</title>",
        f'<table width="100%"><tr><td class="menu">{LINKS}</td><td><h1>{TITLE}</h1>{paragraphs()}</td></tr></table>',
    ),
    "unclosed": f"<html><head><title>{TITLE}</title><body><h1>{TITLE}</h1>"
    + "".join(f"<p>{words}" for words in PARAGRAPHS),
}
