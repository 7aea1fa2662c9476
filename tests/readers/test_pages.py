"""Whole pages of many kinds, invented: their furniture is found and no line of their body is lost."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from briefer.core.records import Role
from briefer.readers.assemble import assemble
from briefer.readers.parts import pieces
from tests.readers.pages import body

BLOG = """\
March 3, 2026

~Why I stopped trusting the timetable

Posted by Nadia Brandt on March 3, 2026 at 8:15 am

+I have lived on this island for eleven years, and for ten of them the ferry came when the board said so.

+Then the new company arrived.

+By Monday, half the crossings had been cancelled, and nobody at the office would say why.

+“We are working on it,” the clerk told me.

+Read more carefully, the notice says that crossings "may be adjusted".

+What was adjusted?

+Share this post was the advice a neighbour gave me, and so here it is, for what it is worth.

Filed under: Ferries, Island life

12 comments

Leave a Reply
"""
NEWS = """\
Home | World | Politics | Opinion
Subscribe
Ministers weigh ferry fines | The Island Post
~Ministers weigh ferry fines
+A bill would let the harbour master fine a company for every crossing that it drops
By Nadia Brandt, Tom O’Neill and María de la Cruz
Published 14 April 2026; updated 15 April 2026
4 min read

Ferry at dusk off Port Lowell. Photo: Karin Lang

+PORT LOWELL (AP) — Ministers are weighing fines for ferry companies that drop crossings, two officials said.

Advertisement

Related: Ferry company loses its licence

+“It is not about the money,” one official said.

+By law, the company must answer within 30 days.

+The post has been empty since March.

(Reporting by Nadia Brandt; Editing by Li Wei)

© 2026 The Island Post. All rights reserved.

More from World
Fishing fleet returns early
Lighthouse to be sold
"""
PRESS = """\
FOR IMMEDIATE RELEASE

~Harbour Authority opens second berth

+PORT LOWELL, 4 May 2026 – The Harbour Authority today opened its second deep-water berth, ahead of plan.

+“This is the berth that the fishing fleet has been promised since 1998,” said Chair Ruth Mbeki.

About the Harbour Authority

+The Harbour Authority is a public body that runs the port, the lighthouse and the two slipways.

###
"""
NEWSLETTER = """\
~Island Letter No. 12

+Dear reader,

+the ferry has been late on nine days out of ten since the new company
took over in January, and nobody on the council has asked it why that
is so. I went to the harbour on Monday and counted the passengers who
stood in the rain. There were ninety-one of them, and the shelter has
room for thirty.

+The council says three things:

+- that the company is new and must be given time to learn the route
  and its tides;
+- that the old company was late as well;
+- that nobody has complained in writing.

+I have complained in writing. So have eleven others, whose letters I
have seen, and two of them have had an answer. It was the same answer
in both cases, down to the misspelt name of the boat.

+Yours,
+Nadia Brandt
"""
GERMAN = """\
Anzeige

Meinung

~Warum die Fähre nicht mehr fährt

Von Jürgen von der Heide

3. Mai 2026, 14:30 Uhr

+Seit elf Jahren lebe ich auf der Insel, und zehn davon kam die Fähre, wann es auf der Tafel stand.

Foto: Karin Lang

+Dann kam die neue Gesellschaft. Am Montag fiel die Hälfte der Überfahrten aus, und niemand wusste warum.

+Von der Gesellschaft hörte man nichts.

+Was nun?

+Die Gesellschaft schweigt. Mehr als tausend Menschen haben unterschrieben, und die Liste wird länger.

Mehr zum Thema

Jürgen von der Heide ist Redakteur in Husum.
"""
SPANISH = """\
Opinión
~El transbordador que no llega
Por José Ortega y Ana de la Torre
12 de marzo de 2026

+Llevo once años en esta isla y durante diez el transbordador llegó cuando decía el tablón.

+Por la mañana nadie contesta, y por la tarde tampoco.

Leer más

Ana de la Torre es profesora de economía en la Universidad del Puerto.
"""
REVIEW = """\
The Quarterly Review of Harbours

~How the fleet was lost

+A ministry sold nine boats in a winter and kept no record of the price.

Tom O'Neill

May 2026

+There were nine boats in the harbour in October, and in March there was one, and she was not for sale.

+The ministry was asked about it in April. Its answer came in May, on a single sheet.

+Tom O'Neill, who sailed in the fleet, sold his own boat in 2019 and has regretted it since.

+Maria Diaz is the president of the fishermen's guild. She was not asked either.
"""
INTERVIEW = """\
~“Nobody asked the fishermen”

By Nadia Brandt

+Maria Diaz has led the guild for nine years. We met her on the quay.

+Why did nobody ask you?

+Because nobody thought of it. The ministry has a list of those it asks, and we are not on it.

+And now?

+Now we are on the list.

+Did it help?

+No.
"""
TRANSCRIPT = """\
+THE CHAIR: The meeting is open, and I ask members to be brief, as the hall is booked from nine.

+MS DIAZ: I have one question, which I have put before: who sold the boats, and what was paid for them?

+THE CHAIR: The question is noted.

+MS DIAZ: It was noted in March.
"""


class Page(NamedTuple):
    """One page: in its text, `+` opens a body or heading line and `~` the title; all else is furniture."""

    text: str
    authors: tuple[str, ...] = ()
    date: str = ""


PAGES = {
    "blog": Page(BLOG, ("Nadia Brandt",), "2026-03-03"),
    "news": Page(NEWS, ("Nadia Brandt", "Tom O’Neill", "María de la Cruz"), "2026-04-14"),
    "press release": Page(PRESS.replace("About the H", "+About the H")),
    "newsletter": Page(NEWSLETTER),
    "German": Page(GERMAN, ("Jürgen von der Heide",), "2026-05-03"),
    "Spanish": Page(SPANISH, ("José Ortega", "Ana de la Torre"), "2026-03-12"),
    "review": Page(REVIEW, ("Tom O'Neill",), "2026-05"),
    "interview": Page(INTERVIEW, ("Nadia Brandt",)),
    "transcript": Page(TRANSCRIPT),
}
every_page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)


def marked(text: str, mark: str) -> list[str]:
    """Return the first lines of the blocks that a page marks."""
    return [line[1:].strip() for line in text.split("\n") if line.startswith(mark)]


def plain(text: str) -> str:
    return "\n".join(line[1:] if line.startswith(("+", "~")) else line for line in text.split("\n"))


@every_page
def test_the_text_of_a_page_is_told_from_its_furniture(page: Page) -> None:
    text = plain(page.text)
    article = assemble(Path("page.txt"), text, pieces(text))
    shown = [part for part in article.parts if not part.role.is_furniture]
    assert [text[part.start : part.end].split("\n")[0].strip() for part in shown] == marked(page.text, "+")


@every_page
def test_a_page_says_who_wrote_it_and_when(page: Page) -> None:
    text = plain(page.text)
    article = assemble(Path("page.txt"), text, pieces(text))
    assert [article.title] == (marked(page.text, "~") or [""])
    assert (article.authors, article.date, article.publisher) == (page.authors, page.date, "")


@every_page
def test_the_same_page_with_other_blank_lines_keeps_its_body(page: Page) -> None:
    text = plain(page.text)
    airy, bare = text.replace("\n\n", "\n\n\n"), text
    bodies = [body(assemble(Path("page.txt"), shape, pieces(shape))) for shape in (airy, bare)]
    assert bodies[0] == bodies[1]


def test_roles_are_given_to_all_parts_in_order() -> None:
    text = plain(NEWS)
    article = assemble(Path("page.txt"), text, pieces(text))
    assert [part.role for part in article.parts][:9] == [
        Role.NAVIGATION,
        Role.NAVIGATION,
        Role.REPEATED_TITLE,
        Role.TITLE,
        Role.BODY,
        Role.BYLINE,
        Role.DATELINE,
        Role.NAVIGATION,
        Role.CAPTION,
    ]
