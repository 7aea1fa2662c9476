"""Lines that are furniture by their words and, more important, lines that only look like it."""

from __future__ import annotations

import pytest

from briefer.core.records import Role
from tests.readers.pages import PROSE, above_prose, among_prose, below_prose, roles

NAVIGATION = """
Member Login Become a Member
Home | World | Politics
Log in · Subscribe · Donate
Skip to content
Share this article
Share on Facebook
Facebook Twitter WhatsApp Email
Read more
Read more »
READ MORE
Read the original article here
Read the full report here
View all posts
    View all posts
View all posts by Nadia Brandt
Continue reading the main story
Article Discussion:
Comments
12 Comments
Leave a Reply
Related
Related: Ferry company loses its licence
Also read: the week in harbours
You may also like
More from this author
Tags: ferries, harbours
Filed under: Harbours
Sign up for our newsletter
Subscribe to the Sunday letter
Follow us on Twitter
Click here to listen
Listen to this article
4 min read
Back to top
https://example.org/ferry
press@example.org
|
* * *
---
•
Weiterlesen
Mehr zum Thema
Leer más
Lire la suite
| Island Papers
""".strip().splitlines()

ADVERTISEMENT = """
Advertisement
ADVERTISEMENT
Advertisement - Continue reading below
Advertisement. Scroll to continue reading.
Sponsored content
Story continues below advertisement
Article continues after advertisement
Anzeige
Publicidad
""".strip().splitlines()

CREDIT = """
This first appeared on The Quay.
This article first appeared in The Quay on 3 March 2026.
This article was originally published by The Quay.
This essay is republished from The Quay under a Creative Commons licence.
The post Nobody waits for the ferry appeared first on The Quay.
This content originally appeared on The Quay and was authored by Nadia Brandt.
Originally published at quay.example.org
Republished with permission.
© 2026 The Quay. All rights reserved.
Copyright 2026 The Quay
(Reporting by Nadia Brandt; Editing by Tom Weil)
Translated by Karin Lang
Source: The Quay
Dieser Artikel erschien zuerst in der Hafenzeitung.
Este artículo fue publicado originalmente en El Muelle.
""".strip().splitlines()

BODY = """
Read more carefully, the clause says nothing at all.
Share the cost, the ministers said, and share the river.
Follow the money and it leads to the harbour office.
The agreement was published in 2019 and binds both sides.
The report was published by the ministry in a hurry.
The source: a single page that was taken down the next day.
Advertisement of the post was left to the company.
Comments from the harbour office came too late to be printed.
Related problems have been seen in three other harbours.
Print is dead, the publisher told me, and so is the ferry.
By law, the company must answer within thirty days.
By Monday, half of the crossings had been cancelled.
By March 12, 2026, the company must have answered.
Von der Leyen came to see the harbour for herself.
On 12 March 2026 the last boat left the quay.
It was 12 March 2026.
Copyright protects the timetable, oddly enough.
Originally from Ghana, she had come for the boats.
Subscribe to that view and you must accept the rest of it as well, which few people in the harbour would.
Photographs show the quay before the storm took it.
Images of the quay (before the storm) are rare.
She is a professor who has studied the harbour for years.
“We are working on it,” the clerk told me.
And then?
What was adjusted?
Nobody knows.
He waits…
The company answered, "We are working on it..."
- that the company is new;
• that the old one was late as well;
In 2024, 31 boats were sold (Harbour Office 2025).
The picture (a photo) hangs in the office of the harbour master, who took it himself, and it shows nine boats.
""".strip().splitlines()


@pytest.mark.parametrize("line", NAVIGATION)
def test_navigation_is_known_by_its_words(line: str) -> None:
    assert among_prose(line) is Role.NAVIGATION


@pytest.mark.parametrize("line", ADVERTISEMENT)
def test_advertisements_are_known_by_their_words(line: str) -> None:
    assert among_prose(line) is Role.ADVERTISEMENT


@pytest.mark.parametrize("line", CREDIT)
def test_credits_are_known_by_their_words(line: str) -> None:
    assert below_prose(line) is Role.CREDIT


@pytest.mark.parametrize("line", BODY)
def test_a_sentence_that_begins_like_furniture_stays_body(line: str) -> None:
    assert among_prose(line) is Role.BODY


@pytest.mark.parametrize("line", [line for line in BODY if len(line) > 40])
def test_a_sentence_stays_body_above_and_below_the_text_too(line: str) -> None:
    assert (above_prose(line), below_prose(line)) == (Role.BODY, Role.BODY)


@pytest.mark.parametrize("section", ["Opinion", "World | Politics", "Press release", "Meinung", "OPINIÓN"])
def test_a_section_is_navigation_above_the_title_only(section: str) -> None:
    assert roles(section, "Nobody waits for the ferry", *PROSE)[:2] == [Role.NAVIGATION, Role.TITLE]
    assert among_prose(section) is (Role.NAVIGATION if "|" in section else Role.HEADING)


def test_a_no_break_space_alone_is_a_blank_line_and_a_bar_is_navigation() -> None:
    assert roles("Nobody waits for the ferry", "\u00a0", "\u00a0 | \u00a0", *PROSE)[:3] == [
        Role.TITLE,
        Role.NAVIGATION,
        Role.BODY,
    ]


def test_a_long_paragraph_is_never_furniture_by_its_words() -> None:
    assert among_prose("This article first appeared in The Quay. " + PROSE[0] * 4) is Role.BODY
    assert among_prose("Advertisement " * 60) is Role.BODY
