"""Saved messages: who, when and what from the headers; quotes and signatures dimmed; what is forwarded is the text."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer import readers
from briefer.core.errors import BrieferError
from briefer.core.records import Role
from tests.readers.pages import PROSE
from tests.readers.test_every_reader import check

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.records import Article

BODY = "\n\n".join(PROSE)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "message.eml"


def message(text: str = BODY, *, page: str = "", sender: str = "Nadia Brandt <nadia@quay.example>") -> EmailMessage:
    made = EmailMessage(policy=SMTP)
    made["From"], made["To"] = sender, "Omar Reyes <omar@quay.example>"
    made["Date"], made["Subject"] = "Tue, 03 Mar 2026 23:40:00 -0500", "The ferry is late again"
    if text:
        made.set_content(text)
    if page and text:
        made.add_alternative(page, subtype="html")
    elif page:
        made.set_content(page, subtype="html")
    return made


def read(file: Path, source: EmailMessage | bytes) -> Article:
    file.write_bytes(source if isinstance(source, bytes) else source.as_bytes())
    article = readers.read(file)
    check(article)
    return article


def roles(found: Article) -> dict[str, Role]:
    return {found.text[part.start : part.end]: part.role for part in found.parts}


def refused(file: Path, source: bytes) -> str:
    with pytest.raises(BrieferError) as caught:
        read(file, source)
    assert caught.value.hint
    return caught.value.sentence


def test_the_headers_say_who_when_and_what_and_are_named_as_the_source(file: Path) -> None:
    found = read(file, message())
    assert (found.title, found.authors) == ("The ferry is late again", ("Nadia Brandt",))
    assert found.date == "2026-03-03"
    assert {origin.source for origin in found.origins} == {"the message’s headers"}
    assert [words for words, role in roles(found).items() if role is Role.BODY] == list(PROSE)


@pytest.mark.parametrize(
    ("sender", "name"),
    [
        ('"Brandt, Nadia" <nadia@quay.example>', "Nadia Brandt"),
        ("=?utf-8?q?Zo=C3=AB_Bj=C3=B8rn?= <zoe@quay.example>", "Zoë Bjørn"),
        ("press@quay.example", "press@quay.example"),
    ],
)
def test_senders_are_named_as_they_are_spoken(file: Path, sender: str, name: str) -> None:
    raw = message().as_bytes().replace(b"Nadia Brandt <nadia@quay.example>", sender.encode())
    assert read(file, raw).authors == (name,)


@pytest.mark.parametrize("prefix", ["Re: ", "Fwd: ", "AW: WG: ", "RE:Fw: "])
def test_the_title_is_the_subject_without_what_replies_put_before_it(file: Path, prefix: str) -> None:
    raw = message().as_bytes().replace(b"Subject: ", b"Subject: " + prefix.encode())
    assert read(file, raw).title == "The ferry is late again"


def test_quoted_replies_and_the_signature_are_furniture(file: Path) -> None:
    earlier = "On Mon, 2 March 2026 at 10:00, Omar Reyes <omar@quay.example> wrote:\n> Is it late?\n> Again?"
    found = roles(read(file, message(f"{BODY}\n\n{earlier}\n\n-- \nNadia Brandt\nHarbour desk")))
    assert found[PROSE[0]] is Role.BODY
    dimmed = "\n".join(words for words, role in found.items() if role.is_furniture)
    assert all(words in dimmed for words in ("wrote:", "> Is it late?", "Harbour desk"))


def test_what_stands_below_the_line_of_an_original_message_is_furniture(file: Path) -> None:
    found = roles(
        read(file, message(f"{BODY}\n\n-----Original Message-----\nFrom: Omar\n\nThe boat left on time today."))
    )
    assert found["The boat left on time today."].is_furniture
    assert found[PROSE[3]] is Role.BODY


def test_what_is_forwarded_is_the_text(file: Path) -> None:
    head = "---------- Forwarded message ---------\nFrom: Omar Reyes <omar@quay.example>\nSubject: Ferry"
    found = roles(read(file, message(f"Worth reading.\n\n{head}\n\n{BODY}")))
    assert found[PROSE[0]] is found[PROSE[-1]] is Role.BODY
    assert found["---------- Forwarded message ---------"].is_furniture


def test_a_message_that_only_quotes_is_text_all_the_same(file: Path) -> None:
    found = read(file, message("\n".join(f"> {words}" for words in PROSE)))
    assert any(not part.role.is_furniture for part in found.parts)


def test_a_message_that_is_a_page_keeps_its_structure(file: Path) -> None:
    page = (
        f"<html><body><p>{PROSE[0]} <b>Nine</b> days.</p><h2>Harbour letter</h2><p>{PROSE[3]}</p>"
        "<ul><li>Rain</li><li>Wind</li></ul>"
        f'<p>{PROSE[1]}</p><div style="display:none">Preview text</div><div class="gmail_quote"><p>{PROSE[2]}</p></div>'
    )
    found = read(file, message("", page=page))
    said = roles(found)
    assert said["Harbour letter"] is Role.HEADING
    assert said["Rain"] is Role.BODY
    assert said[PROSE[2]].is_furniture
    assert "Preview text" not in found.text
    assert [found.text[mark.start : mark.end] for mark in found.marks] == ["Nine"]


def test_the_plain_part_is_read_unless_it_only_points_to_the_page(file: Path) -> None:
    page = f"<html><body><p>{'</p><p>'.join(PROSE)}</p></body></html>"
    assert read(file, message("Read this letter in your browser.", page=page)).text == BODY
    assert "plain" in read(file, message(f"{BODY}\n\nThis is the plain part.", page=page)).text


def test_soft_line_ends_are_undone(file: Path) -> None:
    made = message(PROSE[0].replace(" ", " \n", 3))
    made.set_param("format", "flowed")
    assert PROSE[0] in read(file, made).text


def test_attachments_are_named_and_not_read(file: Path) -> None:
    made = message()
    made.add_attachment(b"%PDF-1.7 secret", maintype="application", subtype="pdf", filename="annex.pdf")
    made.add_attachment("secret", filename="table.csv")
    found = read(file, made)
    assert found.note == "Attached, and not read: annex.pdf, table.csv."
    assert "secret" not in found.text


def test_what_is_no_message_or_has_no_text_is_refused(file: Path) -> None:
    assert "is no e-mail message" in refused(file, b"Only some words.\n\nAnd more.")
    assert "has no text" in refused(file, b"From: a@quay.example\r\nSubject: a\r\n\r\n\r\n")
    nested = b"".join(b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (n, n) for n in range(5_000))
    assert "more parts within parts" in refused(file, b"From: a@quay.example\r\n" + nested)
    many = b'Content-Type: multipart/mixed; boundary="x"\r\n\r\n' + b"--x\r\n\r\na\r\n" * 300_000
    assert "more parts within parts" in refused(file, b"From: a@quay.example\r\n" + many)


def test_a_header_of_a_megabyte_is_left_unread(file: Path) -> None:
    raw = message().as_bytes().replace(b"Subject: ", b"Subject: " + b"=?utf-8?q?a?= " * 70_000)
    assert read(file, raw).title == ""


@pytest.mark.parametrize("value", ["(" * 3_900, "(" * 200_000, "[" * 200_000, "a=b; " * 40_000])
@pytest.mark.parametrize("name", ["From", "Content-Type", "Content-Disposition", "Content-Transfer-Encoding"])
def test_a_header_made_to_stall_its_parser_is_left_unread(file: Path, name: str, value: str) -> None:
    found = read(file, f"{name}: {value}\r\nSubject: The ferry is late\r\n\r\n{PROSE[0]}\r\n".encode())
    assert (found.title, PROSE[0] in found.text) == ("The ferry is late", True)


@pytest.mark.parametrize("codec", ["punycode", "idna", "unicode_escape"])
def test_a_codec_that_no_document_is_in_is_none(file: Path, codec: str) -> None:
    body = f"{PROSE[0]} \\ud800 " + "a-bcdefgh" * 20_000
    found = read(file, f"Subject: a\r\nContent-Type: text/plain; charset={codec}\r\n\r\n{body}".encode())
    assert found.text == body


def test_of_very_many_attachments_some_are_named(file: Path) -> None:
    made = message()
    for n in range(60):
        made.add_attachment("secret", filename=f"{n}{'x' * 300}.csv")
    note = read(file, made).note
    assert note.startswith(f"Attached, and not read: 0{'x' * 199}, 1")
    assert note.endswith("and 10 more.")


HEADERS = ["From", "Subject", "Date", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"]
VALUES = [
    "a <a@b>",
    "=?x?q?=ZZ?=",
    "Tue, 99 Foo",
    'multipart/mixed; boundary="x"',
    "text/html; charset=no",
    "base64",
    '"',
    "",
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80)
@given(
    heads=st.lists(st.tuples(st.sampled_from(HEADERS), st.sampled_from(VALUES)), max_size=6),
    body=st.lists(
        st.sampled_from(["--x", "--x--", "> a", "-- ", PROSE[0], "<p>a</p>", "", "\x00", "From: b"]), max_size=9
    ),
)
def test_whatever_the_message_it_is_read_or_refused_with_a_sentence(
    file: Path, heads: list[tuple[str, str]], body: list[str]
) -> None:
    lines = [*(f"{name}: {value}" for name, value in heads), "", *body]
    file.write_bytes("\r\n".join(lines).encode())
    try:
        article = readers.read(file)
    except BrieferError:
        return
    check(article)
