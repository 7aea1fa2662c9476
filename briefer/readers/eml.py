"""Mail as programs save it: newsletters, statements, articles that somebody sent on.

What a message quotes of earlier ones, and its signature, is furniture; what it forwards is its text. Attachments are
named in the note, and not read.
"""

from __future__ import annotations

import re
from dataclasses import replace as altered
from email.utils import getaddresses
from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.core.records import Role, replace
from briefer.core.text import canonical
from briefer.readers import mail, web
from briefer.readers.assemble import assemble
from briefer.readers.blocks import Block, flow
from briefer.readers.files import shown
from briefer.readers.parts import pieces
from briefer.readers.web_blocks import segments

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage
    from pathlib import Path

    from briefer.core.records import Article
    from briefer.readers.parts import Piece
    from briefer.readers.web_blocks import Segment

suffixes = (".eml",)

HEADERS = "the message’s headers"
_NAMED, _LONGEST_NAME = 50, 200
"""How many attachments are named, and how much of a name is shown in code points."""

_STUB, _RICHER = 300, 3
"""A plain part this short beside a page so many times as long only says that there is a page."""

_ATTRIBUTION = re.compile(r"(?:on|am|el|le) .{6,200}(?:wrote|schrieb.{0,80}|escribió|a écrit) ?:", re.IGNORECASE)
_ORIGINAL = re.compile(
    r"-{3,} ?(?:original message|ursprüngliche nachricht|mensaje original|message d’origine) ?-{3,}.*|_{20,}.*",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"-{3,} ?(?:forwarded message|weitergeleitete nachricht|mensaje reenviado|message transféré)\b.*"
    r"|begin forwarded message:",
    re.IGNORECASE,
)
_END_OF_FORWARDED = re.compile(r"-{3,} ?end (?:of )?forwarded message ?-{3,}", re.IGNORECASE)
_HEADER_LINE = re.compile(
    r"(?:from|date|subject|to|cc|sent|von|datum|betreff|an|de|fecha|asunto|para) ?: ", re.IGNORECASE
)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_QUOTING = re.compile(
    r"gmail_quote|yahoo_quoted|divRplyFwdMsg|OLK_SRC_BODY|moz-cite-prefix|gmail_signature|^Signature$"
)
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_SENT_ON = re.compile(r"\[\S+@\S+: (.+)\]")
"""What mutt makes of the subject of a message that is sent on."""

_PREFIXES = re.compile(r"^(?:(?:re|fwd?|aw|wg|rv|tr) ?: ?)+", re.IGNORECASE)


def read(path: Path) -> Article:
    """Return the article that a message is. Raises `BrieferError` for what is no message, or has no text."""
    message = mail.load_message(path, "a message")
    if not any(mail.header(message, name) for name in ("From", "Subject", "Date")):
        raise BrieferError(f"“{shown(path)}” is no e-mail message.", "Save the message again, or its text as .txt.")
    text, found = _text(path, message)
    if not found:
        raise BrieferError(f"The message “{shown(path)}” has no text.", "Save what is attached to it by itself.")
    labels = _labels(message)
    article = assemble(path, text, _marked(text, found), labels, dict.fromkeys(labels, HEADERS))
    return replace(article, note=_note(message))


def _text(path: Path, message: EmailMessage) -> tuple[str, list[Piece]]:
    """Return the canonical text of a message and its pieces: of the plain part, unless that is but a stub."""
    parts = [part for part in mail.leaves(message) if not part.is_attachment()]
    plain = next((part for part in parts if part.get_content_type() == "text/plain"), None)
    page = next((part for part in parts if part.get_content_type() == "text/html"), None)
    words = canonical(_unfolded(plain)) if plain else ""
    laid_out = flow(_blocks(path, mail.text_of(page))) if page else ("", [])
    is_stub = len(words.strip()) < _STUB and len(laid_out[0]) > _RICHER * len(words.strip())
    return laid_out if is_stub else (words, pieces(words))


def _unfolded(part: EmailMessage) -> str:
    """Return the words of a plain part, soft line ends undone (RFC 3676, 4)."""
    words = mail.text_of(part).replace("\r\n", "\n")
    if part.get_param("format", "") != "flowed":
        return words
    return re.sub(r"(?m)(?<!^--) \n(?!>|\s|-- ?$|$)", " ", words)


def _blocks(path: Path, source: str) -> list[Block]:
    try:
        root = web.parsed(path, source)
    except BrieferError:
        return []
    return [_block(each) for each in segments(root) if not _has(each, "style", _HIDDEN)]


def _block(segment: Segment) -> Block:
    around = (segment.home, *segment.home.iterancestors())
    quoted = _has(segment, "class", _QUOTING) or _has(segment, "id", _QUOTING)
    cited = any(each.get("type") == "cite" for each in around)
    return segment.block._replace(role=Role.FURNITURE) if quoted or cited else segment.block


def _has(segment: Segment, attribute: str, cue: re.Pattern[str]) -> bool:
    return any(cue.search(each.get(attribute) or "") for each in (segment.home, *segment.home.iterancestors()))


# --- what is the message's own


def _marked(text: str, found: list[Piece]) -> list[Piece]:
    """Return the pieces with what is not the message's own marked; where nothing else is left, it is its text."""
    forwarded = next((n for n, piece in enumerate(found) if _FORWARDED.fullmatch(piece.words)), len(found))
    signature = _SIGNATURE.search(text)
    signed = signature.start() if signature else len(text)
    marked = [altered(piece, role=_role(piece, signed)) for piece in found[:forwarded]]
    _mark_below_original(marked)
    if forwarded == len(found) and all(piece.role is Role.FURNITURE for piece in marked):
        return [_own(piece) for piece in marked]
    heads = {*_forwarded_heads(found, forwarded), *_forwarded_ends(found, forwarded)}
    return [
        *marked,
        *(
            altered(found[n], role=Role.FRONT_MATTER) if n in heads else _own(found[n])
            for n in range(forwarded, len(found))
        ),
    ]


def _own(piece: Piece) -> Piece:
    return altered(piece, role=None) if piece.role is Role.FURNITURE else piece


def _role(piece: Piece, signed: int) -> Role | None:
    quoted = piece.words.startswith(">") or _ATTRIBUTION.fullmatch(piece.words) or piece.start >= signed
    return Role.FURNITURE if quoted else piece.role


def _mark_below_original(marked: list[Piece]) -> None:
    """Mark what stands below the line above an earlier message that is quoted without marks."""
    lines = (n for n, piece in enumerate(marked) if _ORIGINAL.fullmatch(piece.words))
    original = next(lines, len(marked))
    if any(piece.role is not Role.FURNITURE for piece in marked[:original]):
        marked[original:] = [altered(piece, role=Role.FURNITURE) for piece in marked[original:]]


def _forwarded_heads(found: list[Piece], forwarded: int) -> Iterator[int]:
    """Yield the line above a message that is sent on, and those of its headers that follow."""
    for n in range(forwarded, len(found)):
        if n > forwarded and not _HEADER_LINE.match(found[n].words):
            return
        yield n


def _forwarded_ends(found: list[Piece], forwarded: int) -> Iterator[int]:
    """Yield the lines that say that what is sent on ends there."""
    return (n for n in range(forwarded, len(found)) if _END_OF_FORWARDED.fullmatch(found[n].words))


# --- what its headers say


def _labels(message: EmailMessage) -> dict[str, list[str]]:
    said = {
        "title": [_title(mail.header(message, "Subject"))],
        "authors": _people(mail.header(message, "From")),
        "date": [mail.day_of(message)],
    }
    return {field: values for field, values in said.items() if any(values)}


def _title(subject: str) -> str:
    sent_on = _SENT_ON.fullmatch(subject)
    return _PREFIXES.sub("", sent_on[1] if sent_on else subject)


def _people(senders: str) -> list[str]:
    return [_straight(name) or address for name, address in getaddresses([senders])]


def _straight(name: str) -> str:
    """Return a name as it is spoken, which address books turn round."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma and "," not in first else name


def _note(message: EmailMessage) -> str:
    attached = [part.get_filename() or part.get_content_type() for part in mail.leaves(message) if part.is_attachment()]
    listed = ", ".join(" ".join(canonical(name)[:_LONGEST_NAME].split()) for name in attached[:_NAMED])
    if len(attached) > _NAMED:
        return f"Attached, and not read: {listed} and {len(attached) - _NAMED:,} more."
    return f"Attached, and not read: {listed}." if attached else ""
