"""What the screens are filled with where the sample brief is too well behaved: all of it our own words."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from briefer.core import changes
from briefer.core.kinds import ARGUMENT, KINDS, RECOMMENDATION, RISK
from briefer.store import brief_file, settings
from tests.core.examples import article
from tests.store.people import BEN, change

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefer.core.changes import Change
    from briefer.core.ids import AnnotationId, PointId
    from briefer.ui.window import Window

LONG = (
    "An unusually long headline on the joint administration of the reservoirs of the upper valley, "
    "as it was debated, amended, adjourned and finally sent back to a committee by both assemblies"
)
SCRIPTS = (
    ("النهر لا ينتظر أحدا", "قال الوزير إن المياه حق للجميع. يجب على الحكومتين نشر البيانات كل يوم."),
    ("水は誰のものか", "雨の少ない年には、二つの町が同じ川を頼りにする。協定はまだ結ばれていない。"),
    ("המים והגבול", "השנה השלישית בלי גשם. שתי הממשלות צריכות לפתוח את המדידות."),
    ("Người giữ nước 💧👩🏽‍🌾", "Cafe\u0301 au bord de l’eau 🌊. Đập nước đóng cửa, và không ai biết vì sao 🤷🏾‍♀️."),
)
LABELS = ("Gauges", "Costs and who pays them", "Silt", "Courts", "Neighbours downstream and their consent")
TAGS, DIGITS = 100, range(1, 10)


def in_all_scripts(folder: Path) -> Path:
    """Write articles from right to left, without spaces, with combining marks and emoji, and one with a long title."""
    folder.mkdir(parents=True)
    for n, (title, sentences) in enumerate(SCRIPTS):
        text = "\n\n".join([title, *[f"{sentences} {sentences}"] * 4])
        (folder / f"{n}.txt").write_text(text, encoding="utf-8")
    (folder / "long.txt").write_text("\n\n".join([LONG, *["One sentence. And another one."] * 3]), encoding="utf-8")
    return folder


def crowded(path: Path) -> Path:
    """Make a brief of a hundred articles with long titles, a hundred sub-tags and as many passages."""
    asked: list[Change] = []
    articles = [article(f"The gates of sluice {n} may close. " * 9, title=f"{n}. {LONG}") for n in range(TAGS)]
    asked += [changes.AddArticle(each) for each in articles]
    tags = [
        changes.AddTag(KINDS[n % 3].id, f"{LABELS[n % len(LABELS)]} {n}", key=str(n) if n in DIGITS else "")
        for n in range(TAGS)
    ]
    asked += tags
    for each, tag in zip(articles, tags, strict=True):
        said_by = "Commission of the Joint Administration of the Upper Valley"
        passage = changes.Annotate(each.id, 0, 60, tag.kind, said_by=said_by, note=LONG)
        asked += [passage, changes.Classify(passage.id, tag.id)]
    asked += [changes.StatePoint(f"{n}. {LONG}", KINDS[n % 3].id) for n in range(12)]
    brief_file.new_brief(path, settings.load(), asked)
    return path


def with_subtags(window: Window) -> None:
    """Give the open brief sub-tags with keys, one of them below another, and passages that have them."""
    session = window.session
    upper = changes.AddTag(RISK.id, "Dry years", key="1")
    tags = (upper, changes.AddTag(RISK.id, "A third dry year", key="2", parent=upper.id))
    for tag in (*tags, changes.AddTag(RECOMMENDATION.id, LABELS[4], key="3"), changes.AddTag(ARGUMENT.id, "Costs")):
        session.do(tag)
    for passage in [each for each in session.brief.passages() if each.tag == RISK.id][:4]:
        session.do(changes.Classify(passage.id, tags[1].id))


def from_colleague(window: Window, folder: Path, *, beside: bool) -> Path:
    """Return the file of a colleague who worked on a copy of the open brief; `beside`: so did its user, meanwhile."""
    session = window.session
    path = session.path or folder
    first, second = session.brief.passages()[:2]
    point = session.brief.board(RISK)[0]
    folder.mkdir(parents=True)
    copy = folder / path.name
    session.flush()
    copy.write_bytes(path.read_bytes())
    change(copy, BEN, *_by_both(first.id, point.id, "Ben"), changes.Retag(second.id, RISK.id), *_read_again(window))
    if beside:
        for each in _by_both(first.id, point.id, "Ana"):
            session.do(each)
    return next(path for path in folder.glob("*.briefer") if path != copy)


def _by_both(passage: AnnotationId, point: PointId, name: str) -> tuple[Change, ...]:
    note = f"{name}: the second table says something else, and the third has no source at all. Ask the commission."
    return (
        changes.WriteNote(passage, note),
        changes.RewordPoint(point, f"A third dry year closes the gates, says {name}, and nobody will open them."),
        changes.WriteMemo("to", f"The Minister ({name})"),
    )


def _read_again(window: Window) -> Iterator[Change]:
    """Yield passages of a colleague's in an article, some of them the user's own sentences."""
    brief = window.session.brief
    for passage in brief.passages()[4:10]:
        yield changes.Annotate(passage.article, *passage.span, passage.tag)


def newer_text(window: Window, folder: Path) -> Path:
    """Write a newer text of the first article, in which some passages are changed, and some gone."""
    brief = window.session.brief
    first = next(iter(brief.articles.values()))
    spans = [passage.span for passage in brief.passages() if passage.article == first.id]
    text = first.text
    for start, end in sorted({tuple(span) for span in spans}, reverse=True)[::2]:
        text = text[: start + 12] + " — as we now know — " + text[start + 24 : end] + text[end:]
    path = folder / "newer.txt"
    path.write_text(text, encoding="utf-8")
    return path


def edited_by_hand(path: Path) -> None:
    """Do to a memo as its reader does: change words in it."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    for word, other in (("June", "the autumn"), ("The Minister", "The Prime Minister"), ("Treasury", "Parliament")):
        files["word/document.xml"] = files["word/document.xml"].replace(word.encode(), other.encode())
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    path.write_bytes(out.getvalue())
