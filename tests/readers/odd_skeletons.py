"""Page skeletons that are built by hand, by old programs, or in ways that mislead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.readers.frames import (
    ADS,
    CONSENT,
    LETTER,
    MENU,
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
from tests.readers.stories import sentences, teaser

if TYPE_CHECKING:
    from tests.readers.stories import Block, Story


def divisions(told: Story) -> str:
    """Return a page without any other element than `div`."""
    inner = "".join(f"<div>{esc(block.words)}</div>" for block in told.blocks)
    return page(
        f"<title>{esc(told.title)}</title>",
        f'<div id="top">{menu("div", "m")}</div><div id="c"><div id="h">{esc(told.title)}</div><div '
        f'id="t">{inner}</div>'
        f'</div><div id="r">{related("box")}</div><div id="b">{foot()}</div>',
    )


def breaks(told: Story) -> str:
    """Return a body in one element, with two breaks between paragraphs."""
    return page(
        f"<title>{esc(told.title)} - {told.site}</title>",
        f'{menu("div", "nav")}<div class="headline"><h1>{esc(told.title)}</h1></div><div class="story">'
        f"{'<br><br>'.join(esc(block.words) for block in told.blocks)}</div><div "
        f'class="col">{related("links")}</div>{foot()}',
    )


def spans(told: Story) -> str:
    """Return a body that a word processor wrote."""

    def spanned(block: Block) -> str:
        half = len(block.words) // 2
        return (
            f'<p class="MsoNormal"><span style="font-size:11pt"><span lang="EN">{esc(block.words[:half])}</span>'
            f"<span>{esc(block.words[half:])}</span></span></p>"
        )

    return page(
        meta(told),
        f'{menu()}<div class="page-content">'
        f"<h1>{esc(told.title)}</h1>{''.join(map(spanned, told.blocks))}</div>{foot()}",
    )


def inline_boxes(told: Story) -> str:
    """Return a body with a box after each paragraph."""

    def between(n: int) -> str:
        return (
            ADS,
            LETTER,
            related("read-more-inline"),
            figure(n),
            f"<p><strong>READ MORE: <a href='#'>{esc(teaser(n))}</a></strong></p>",
        )[n % 5]

    return page(
        meta(told) + linked(told),
        f'{CONSENT}{menu()}<article class="article"><h1 class="article-title">{esc(told.title)}</h1><div '
        f'class="article__content">{flow(told, between)}</div></article>{comments()}{foot()}',
    )


def accelerated(told: Story) -> str:
    """Return a page for fast mobile delivery."""
    return page(
        meta(told) + linked(told),
        f'<amp-consent id="c" layout="nodisplay"><div>We use cookies. <button>OK</button></div></amp-consent><header '
        f'class="amp-wp-header"><div>{told.site}</div></header><amp-sidebar id="s">{menu()}</amp-sidebar><article '
        f'class="amp-wp-article"><header><h1 class="amp-wp-title">{esc(told.title)}</h1></header><div '
        f'class="amp-wp-article-content">{flow(told, lambda n: "<amp-ad></amp-ad>" if n % 3 == 0 else "")}</div>'
        f"</article>"
        f'<footer class="amp-wp-footer"><p>{told.site}</p><a>Back to top</a></footer>',
    )


def data_only(told: Story) -> str:
    """Return a page that scripts build, with its text in JSON-LD and a first paragraph on show."""
    return page(
        meta(told) + linked(told, body=True),
        f'{menu()}<div id="root"><h1>{esc(told.title)}</h1><p>{esc(told.blocks[0].words)}</p><div class="paywall">'
        f"<p>This story is for subscribers. Already a subscriber? Log in.</p></div></div>"
        f"{related('river', summaries=True)}{foot()}",
    )


def data_and_page(told: Story) -> str:
    """Return a page that tells its text in JSON-LD, too, above many comments."""
    return page(
        meta(told) + linked(told, body=True),
        f'{menu()}<div class="x1"><div class="x2"><h1>{esc(told.title)}</h1>{flow(told)}</div><div class="x3">'
        f"{related('x4', summaries=True)}</div></div>{comments()}{foot()}",
    )


def live(told: Story) -> str:
    """Return a live blog."""
    posts = "".join(
        f'<div class="live-post" id="p{n}"><time>{9 + n}:{10 + n} GMT</time>{marked(block)}</div>'
        for n, block in enumerate(told.blocks)
    )
    return page(
        meta(told),
        f'{menu()}<main><h1>{esc(told.title)}</h1><div class="live-blog">{posts}</div></main>{related()}{foot()}',
    )


def old_tables(told: Story) -> str:
    """Return a page laid out in tables."""
    return page(
        f"<title>{esc(told.title)}</title>",
        f'<table width="780"><tr><td colspan="3"><font size="1">{" | ".join(MENU)}</font></td></tr><tr><td width="140" '
        f'valign="top">{menu("div")}</td><td width="480"><font size="4"><b>{esc(told.title)}</b></font><br><font '
        f'size="2">'
        f'{"".join(f"<p>{esc(block.words)}" for block in told.blocks)}</font></td><td width="160">{related()}</td></tr>'
        '<tr><td colspan="3"><font size="1">Copyright 2003 The Quay Post</font></td></tr></table>',
    )


def schema_marks(told: Story) -> str:
    """Return a page whose elements carry the names of schema.org."""
    return page(
        f"<title>{esc(told.title)} - {told.site}</title>",
        f'{menu()}<div itemscope itemtype="https://schema.org/NewsArticle"><h1 '
        f'itemprop="headline">{esc(told.title)}</h1>'
        f'<span itemprop="author">{told.authors[0]}</span><time itemprop="datePublished" datetime="{told.date}"></time>'
        f'<div itemprop="articleBody">{flow(told)}</div></div>{related("more", summaries=True)}{foot()}',
    )


def two_columns(told: Story) -> str:
    """Return a body cut in two containers, as pages do that load the rest on a click."""
    cut = len(told.blocks) // 2
    first, second = (told._replace(blocks=blocks) for blocks in (told.blocks[:cut], told.blocks[cut:]))
    return page(
        meta(told),
        f'{menu()}<div class="story"><h1>{esc(told.title)}</h1><div class="text '
        f'part-one">{flow(first)}</div>{ADS}{LETTER}'
        f'<div class="text part-two">{flow(second)}</div></div>{related("more", summaries=True)}{foot()}',
    )


def long_teasers(told: Story) -> str:
    """Return a short story among the beginnings of many longer ones."""
    cards = "".join(
        f'<div class="card"><h3><a href="#">{esc(teaser(n))}</a></h3><p>{esc(sentences(70 + n, 3))}</p></div>'
        for n in range(8)
    )
    return page(
        meta(told),
        f'{menu()}<div class="single"><h1>{esc(told.title)}</h1><div class="post-body">{flow(told)}</div></div><div '
        f'class="river"><h2>Latest</h2>{cards}</div>{foot()}',
    )


def sections(told: Story) -> str:
    """Return a body each of whose paragraphs is a section."""
    inner = "".join(f"<section data-block='{n}'>{marked(block)}</section>" for n, block in enumerate(told.blocks))
    return page(
        meta(told) + linked(told, graph=True),
        f'<div class="shell">{menu()}<div class="wrap"><h1>{esc(told.title)}</h1><p class="byline">By '
        f'{" and ".join(told.authors)}</p><div class="components">{inner}</div></div>{related("rail")}</div>{foot()}',
    )


def drop_cap(told: Story) -> str:
    """Return a body with a drop cap, above a box about its author."""
    first, *rest = told.blocks
    opened = f'<p class="intro"><span class="dropcap">{first.words[0]}</span>{esc(first.words[1:])}</p>'
    return page(
        meta(told),
        f'{menu()}<article><h1>{esc(told.title)}</h1><div class="wysiwyg">{opened}'
        f'{flow(told._replace(blocks=tuple(rest)))}</div><div class="author-box"><img><h4>{told.authors[0]}</h4><p>'
        f"{told.authors[0]} covers canals and ports for {told.site}.</p></div></article>{comments()}{foot()}",
    )


def metered(told: Story) -> str:
    """Return a body in two parts whose classes read like furniture's."""
    first, second = (told._replace(blocks=blocks) for blocks in (told.blocks[:2], told.blocks[2:]))
    return page(
        meta(told),
        f'{menu()}<article><h1>{esc(told.title)}</h1><div class="teaser-content">{flow(first)}</div><div '
        f'class="remainder-content subscriber">{flow(second, attributes=" class=paywall")}</div></article>{foot()}',
    )


def form_around(told: Story) -> str:
    """Return a page within one form."""
    return page(
        f"<title>{esc(told.title)}</title>",
        f'<form id="aspnetForm" method="post"><input type="hidden" value="x">{menu("div")}<div id="ctl00_Main"><h1>'
        f'{esc(told.title)}</h1><div class="ms-rtestate-field">{flow(told)}</div></div>{foot()}</form>',
    )


def fields(told: Story) -> str:
    """Return a page whose classes name the fields of a database."""
    return page(
        meta(told),
        f'<div class="region-header">{menu()}</div><div class="node node--type-article"><h1><span '
        f'class="field--name-title">'
        f'{esc(told.title)}</span></h1><div class="field field--name-field-tags"><a href="#">Ports</a></div><div '
        f'class="field field--name-body field--type-text-with-summary">{flow(told)}</div></div><div '
        f'class="region-sidebar">'
        f"{related()}</div>{foot()}",
    )


def many_articles(told: Story) -> str:
    """Return a story above the cards of others, each in an element `article` of its own."""
    cards = "".join(
        f'<article class="card"><h2><a href="#">{esc(teaser(n))}</a></h2><p>{esc(sentences(80 + n, 2))}</p></article>'
        for n in range(6)
    )
    return page(
        meta(told),
        f"{menu()}<article><h1>{esc(told.title)}</h1>{flow(told)}</article><section>"
        f"<h2>Latest</h2>{cards}</section>{foot()}",
    )


def summary_in_data(told: Story) -> str:
    """Return a page whose JSON-LD calls the first paragraphs its body."""
    return page(
        meta(told) + linked(told._replace(blocks=told.blocks[:2]), body=True),
        f'{menu()}<main><h1>{esc(told.title)}</h1><div class="rich-text">{flow(told)}</div></main>{related()}{foot()}',
    )


def wrapped_all(told: Story) -> str:
    """Return a body each of whose paragraphs stands in wrappers with names of their own, boxes among them."""
    boxes = {2: f'<div class="c-box"><h4>Our best stories</h4><p>{esc(sentences(91, 1))}</p></div>', 4: LETTER}
    inner = "".join(
        f'<div class="block block-{n}"><div class="inner-{n}">{marked(block)}</div></div>{boxes.get(n, "")}'
        for n, block in enumerate(told.blocks)
        if block.kind != "li"
    )
    items = "".join(marked(block) for block in told.blocks if block.kind == "li")
    last = f"<div class='block'><ul>{items}</ul></div>" if items else ""
    return page(meta(told), f"{menu()}<main><h1>{esc(told.title)}</h1>{inner}{last}</main>{related()}{foot()}")


def upper_case_tags(told: Story) -> str:
    """Return a page of the last century."""
    inner = "<P>".join(esc(block.words) for block in told.blocks)
    return (
        f"<HTML><HEAD><TITLE>{esc(told.title)}</TITLE></HEAD><BODY BGCOLOR=white><CENTER><A HREF=/>Home</A> | <A "
        f"HREF=/news>News</A></CENTER><H2>{esc(told.title)}</H2><P>{inner}<HR><I>Copyright 1998 The Quay Post</I>"
        f"</BODY>"
    )
