"""What stands around a story on the pages of news systems, and how its blocks are put into elements."""

from __future__ import annotations

import json
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from tests.readers.stories import Block, Story, sentences, teaser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MENU = ("Home", "World", "Politics", "Business", "Opinion", "Culture", "Sport", "Weather", "Newsletters", "Podcasts")
ADS = '<div class="ad-slot" data-google-query-id="x"><span>Advertisement</span><div id="div-gpt-ad-1"></div></div>'
CONSENT = (
    '<div id="onetrust-consent-sdk"><div class="ot-sdk-row"><h2>Your privacy</h2><p>We and our 841 partners store and '
    "access personal data, like browsing data or unique identifiers, on your device. Selecting “I accept” enables "
    "tracking technologies to support the purposes shown under “we and our partners process data to provide”.</p>"
    "<button>I accept</button><button>Show purposes</button></div></div>"
)
LETTER = (
    '<div class="newsletter-box"><h3>The morning tide</h3><p>Sign up to our daily letter: the day’s stories, told in '
    'five minutes, free in your inbox every weekday.</p><form><input type="email"><button>Sign up</button></form></div>'
)
SHARE = '<ul class="share-tools"><li><a href="#">Facebook</a></li><li><a href="#">X</a></li><li>Copy link</li></ul>'


def esc(words: str) -> str:
    """Return words as they stand in markup."""
    return escape(words, quote=False)


def menu(tag: str = "nav", name: str = "site-nav") -> str:
    """Return a menu of links."""
    items = "".join(f'<li><a href="/{word.lower()}">{word}</a></li>' for word in MENU)
    return f'<{tag} class="{name}"><ul>{items}</ul></{tag}>'


def related(name: str = "related", *, summaries: bool = False) -> str:
    """Return a box of links to other stories, with their first sentences on wish."""
    more = [f"<p>{esc(sentences(n))}</p>" if summaries else "" for n in range(4)]
    items = "".join(f'<li><a href="/s{n}"><h4>{esc(teaser(n))}</h4></a>{more[n]}</li>' for n in range(4))
    return f'<section class="{name}"><h3>More on this</h3><ul>{items}</ul></section>'


def foot() -> str:
    """Return the foot of a site."""
    links = "".join(f'<a href="/{n}">{word}</a> ' for n, word in enumerate(("About us", "Contact", "Privacy", "Terms")))
    return f"<footer><div>{links}</div><p>© 2026 The Quay Post Ltd. All rights reserved.</p></footer>"


def comments() -> str:
    """Return what readers wrote below a story."""
    said = "".join(
        f'<li class="comment"><div class="comment-author">reader{n}</div><div class="comment-content">'
        f"<p>{esc(sentences(40 + n, 3))}</p></div></li>"
        for n in range(5)
    )
    inner = f'<h2>5 comments</h2><ol class="comment-list">{said}</ol>'
    return f'<section id="comments" class="comments-area">{inner}</section>'


def figure(n: int = 0) -> str:
    """Return a picture with caption and credit."""
    return (
        f'<figure><img src="/p{n}.jpg" alt=""><figcaption>The lock at Ostrel, seen from the northern bank in the '
        'spring of last year. <span class="credit">Photograph: Ada Moll/Quay Pictures</span></figcaption></figure>'
    )


def meta(told: Story) -> str:
    """Return the usual elements of a head."""
    return (
        f"<title>{esc(told.title)} | {told.site}</title>"
        f'<meta property="og:title" content="{escape(told.title)}"><meta property="og:site_name" content="{told.site}">'
        f'<meta property="og:description" content="{escape(told.blocks[0].words)}">'
        f'<meta name="author" content="{escape(", ".join(told.authors))}">'
        f'<meta property="article:published_time" content="{told.date}T08:00:00Z">'
        f'<link rel="canonical" href="{told.url}">'
    )


def linked(told: Story, *, body: bool = False, graph: bool = False) -> str:
    """Return JSON-LD, with the body or within a graph on wish."""
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": told.title,
        "author": [{"@type": "Person", "name": name} for name in told.authors],
        "publisher": {"@type": "Organization", "name": told.site},
        "datePublished": f"{told.date}T08:00:00+00:00",
        "mainEntityOfPage": {"@type": "WebPage", "@id": told.url},
        **({"articleBody": told.text.replace("\n\n", "\n")} if body else {}),
    }
    whole = {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": told.site}, data]}
    return f'<script type="application/ld+json">{json.dumps(whole if graph else data)}</script>'


def marked(block: Block, attributes: str = "") -> str:
    """Return a block in the elements meant for it."""
    tag = {"quote": "blockquote"}.get(block.kind, block.kind)
    return f"<{tag}{attributes}>{esc(block.words)}</{tag}>"


def flow(told: Story, between: Callable[[int], str] = lambda _n: "", attributes: str = "") -> str:
    """Return the story's blocks, its list in `<ul>`, and what `between` puts after each."""
    return "".join(_grouped(told, between, attributes))


def _grouped(told: Story, between: Callable[[int], str], attributes: str) -> Iterator[str]:
    n = 0
    for is_list, run in groupby(told.blocks, key=lambda block: block.kind == "li"):
        blocks = list(run)
        if is_list:
            yield f"<ul>{''.join(marked(block) for block in blocks)}</ul>"
        for block in [] if is_list else blocks:
            yield marked(block, attributes) + between(n)
            n += 1


def page(head: str, body: str, language: str = "en") -> str:
    """Return a whole page."""
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">{head}<style>p{{margin:0}}</style>'
        f"<script>window.dataLayer=[]</script></head><body>{body}</body></html>"
    )
