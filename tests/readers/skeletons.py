"""Page skeletons as the common news systems build them, around any invented story: what a reader must see through."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from tests.readers import odd_skeletons as odd
from tests.readers.frames import (
    ADS,
    CONSENT,
    LETTER,
    SHARE,
    comments,
    esc,
    figure,
    flow,
    foot,
    linked,
    marked,
    menu,
    meta,
    page,
    related,
)
from tests.readers.stories import Story, sentences, story, teaser

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.readers.stories import Block


def _broadsheet(told: Story) -> str:
    def between(n: int) -> str:
        return {1: ADS, 3: related("onward-journeys inline"), 5: figure(n)}.get(n, "")

    return page(
        meta(told) + linked(told),
        f'{CONSENT}{menu("header")}<main><article><header><h1>{esc(told.title)}</h1><p class="standfirst">'
        f"{esc(sentences(3, 1))}</p><address>{' and '.join(told.authors)}</address><time>{told.date}</time>{SHARE}"
        f'</header>{figure()}<div class="article-body">{flow(told, between)}</div><div class="submeta">Topics: '
        f'<a href="#">Ports</a> <a href="#">Canals</a></div></article></main>{related(summaries=True)}{foot()}',
    )


def _hashed_classes(told: Story) -> str:
    def wrapped(block: Block) -> str:
        return f'<div class="css-1fanzo5 StoryBodyCompanionColumn"><div class="css-53u6y8">{marked(block)}</div></div>'

    lists = f'<div class="css-1fanzo5"><ul>{"".join(marked(b) for b in told.blocks if b.kind == "li")}</ul></div>'
    inner = "".join(wrapped(block) for block in told.blocks if block.kind != "li") + lists
    return page(
        meta(told) + linked(told, graph=True),
        f'<div id="app"><div class="css-0">{menu("div", "css-9x")}</div><div id="site-content"><div '
        f'class="css-1vxca1d">'
        f'<h1 class="css-88wicj">{esc(told.title)}</h1><div class="css-4w91ra"><span>By </span>'
        f'<span>{" and ".join(told.authors)}</span></div><section name="articleBody" class="meteredContent">{inner}'
        f'</section></div><div class="css-zz">{related("css-7h")}</div></div><div class="css-f">{foot()}</div></div>',
    )


def _wordpress(told: Story) -> str:
    widgets = (
        '<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2>Recent posts</h2>'
        f"<ul>{''.join(f'<li><a href=#>{esc(teaser(n))}</a></li>' for n in range(5))}</ul></section></aside>"
    )
    return page(
        meta(told),
        f'<div id="page" class="site">{menu()}<div id="content"><main><article class="post type-post hentry">'
        f'<header class="entry-header"><h1 class="entry-title">{esc(told.title)}</h1><div class="entry-meta">Posted on '
        f'<time>{told.date}</time> by <span class="author vcard">{told.authors[0]}</span></div></header>'
        f'<div class="entry-content">{flow(told)}<div class="sharedaddy">{SHARE}</div><div id="jp-relatedposts">'
        f'{related()}</div></div><footer class="entry-footer">Posted in <a href="#">News</a></footer></article>'
        f"{comments()}</main></div>{widgets}{foot()}</div>",
    )


def _medium_like(told: Story) -> str:
    inner = flow(told, attributes=' class="pw-post-body-paragraph na nb fq"')
    return page(
        meta(told) + linked(told),
        f'<div class="a b c"><div class="d e"><a>Open in app</a><a>Sign up</a><a>Sign in</a></div><article><div '
        f'class="l">'
        f'<h1 class="pw-post-title">{esc(told.title)}</h1><div><a>{told.authors[0]}</a> · <a>Follow</a> · <span>6 min '
        f"read</span> · <span>Mar 3, 2026</span></div><div>--</div><div>12</div>{figure()}{inner}</div></article>"
        f'<div class="m"><h2>Written by {told.authors[0]}</h2><p>1.2K followers</p></div><div class="n"><h2>More from '
        f"{told.authors[0]}</h2>{related('o p q', summaries=True)}</div></div>",
    )


def _letter(told: Story) -> str:
    box = (
        '<div class="subscription-widget-wrap"><div class="subscription-widget"><div class="preamble"><p>The Quay '
        "Letter "
        "is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid "
        'subscriber.</p></div><form><input placeholder="Type your email..."><button>Subscribe</button></form></div>'
        "</div>"
    )
    return page(
        meta(told) + linked(told),
        f'<div id="entry"><div id="main"><div class="main-menu"><a>Home</a><a>Archive</a></div><article '
        f'class="typography newsletter-post post"><div class="post-header"><h1 '
        f'class="post-title">{esc(told.title)}</h1>'
        f'<h3 class="subtitle">{esc(sentences(8, 1))}</h3></div><div class="available-content"><div class="body '
        f'markup">'
        f"{flow(told, lambda n: box if n == 3 else '')}</div></div></article>{comments()}"
        '<div class="footer">© 2026 The Quay Letter. Privacy ∙ Terms ∙ Collection notice</div></div></div>',
    )


def _government(told: Story) -> str:
    return page(
        f"<title>{esc(told.title)} - GOV.XX</title><meta name='dc.title' content='{escape(told.title)}'>"
        f"<meta name='dc.date' content='{told.date}'><meta name='dc.publisher' content='Ministry of Canals'>",
        f'<div class="gov-banner"><p>An official website of the canal states</p></div>{menu()}<main id="main-content">'
        f'<div class="breadcrumbs"><a>Home</a> / <a>News</a></div><h1>{esc(told.title)}</h1><div '
        f'class="gem-c-metadata">'
        f"<dl><dt>From:</dt><dd>Ministry of Canals</dd><dt>Published</dt><dd>{told.date}</dd></dl></div><div "
        f'class="govspeak">{flow(told)}</div><div class="contact"><h2>Media enquiries</h2><p>Press office: 0900 '
        f"12345</p>"
        "<p>Email: press@canals.example</p></div></main><footer><ul><li>Help</li><li>Cookies</li></ul></footer>",
    )


def _think_tank(told: Story) -> str:
    cites = "".join(f"<li>Ada Moll, “{esc(teaser(n))},” Journal of Canals 4 ({2010 + n}).</li>" for n in range(4))
    return page(
        meta(told),
        f'{menu()}<div class="hero"><div class="eyebrow">Commentary</div><h1>{esc(told.title)}</h1></div><div '
        f'class="container"><div class="row"><div class="col-8 content">{flow(told)}</div><div class="col-4 sidebar">'
        f"<h4>Author</h4><p>{told.authors[0]}</p><p>Senior Fellow, Canal Studies</p>{LETTER}</div></div><div "
        f'class="footnotes"><h4>Endnotes</h4><ol>{cites}</ol></div></div>{related("teasers", summaries=True)}{foot()}',
    )


SKELETONS: dict[str, Callable[[Story], str]] = {
    "broadsheet": _broadsheet,
    "hashed classes": _hashed_classes,
    "wordpress": _wordpress,
    "medium-like": _medium_like,
    "letter": _letter,
    "government": _government,
    "think tank": _think_tank,
    "divisions": odd.divisions,
    "breaks": odd.breaks,
    "spans": odd.spans,
    "inline boxes": odd.inline_boxes,
    "accelerated": odd.accelerated,
    "text in data only": odd.data_only,
    "text in data and page": odd.data_and_page,
    "live": odd.live,
    "old tables": odd.old_tables,
    "schema marks": odd.schema_marks,
    "two columns": odd.two_columns,
    "long teasers": odd.long_teasers,
    "sections": odd.sections,
    "drop cap": odd.drop_cap,
    "metered": odd.metered,
    "form around": odd.form_around,
    "fields": odd.fields,
    "many articles": odd.many_articles,
    "summary in data": odd.summary_in_data,
    "wrapped all": odd.wrapped_all,
    "upper-case tags": odd.upper_case_tags,
}


def pages_of(name: str) -> list[tuple[Story, str]]:
    """Return a short, a usual and a rich story in one skeleton."""
    told = (story(1, paragraphs=4), story(2, paragraphs=11), story(3, rich=True))
    return [(each, SKELETONS[name](each)) for each in told]
