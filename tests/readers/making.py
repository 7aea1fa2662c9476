"""Real programs at work: each makes all of its files in one go, for the fixtures in `conftest`."""

from __future__ import annotations

import json
import os
import pty
import subprocess
from select import select
from time import monotonic
from typing import TYPE_CHECKING

from tests.readers.browser import PATIENCE, browser, served
from tests.readers.producers import AUTHOR, DATE, META, STORY, TITLE, elements, page
from tests.readers.typesetting import flat_document, manuscript

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from tests.conftest import LibreOffice
    from tests.readers.browser import Browser

# --- the browser

_AROUND = (
    '<header><nav class="main-nav"><ul><li><a href="/a">Home</a></li><li><a href="/b">World</a></li></ul></nav>'
    "</header>"
    '<main><article>{}</article></main><iframe src="frame.html"></iframe><img src="boat.svg" alt="">'
    "<footer><p>© 2026 The Quay Post. All rights reserved.</p></footer>"
)
_PRINT = (
    "<style>@page {{ size: {paper} }} body {{ font: 10pt/1.4 'DejaVu Serif' }} blockquote {{ margin: 1em 1.5em }}"
    " p {{ text-align: justify }} article {{ column-count: {columns}; column-gap: 2em }}</style>"
)
_BUILT = """<main id="root"></main><script>
const story = %s;
if (location.hash) {
  customElements.define("news-story", class extends HTMLElement {
    constructor() { super(); this.attachShadow({mode: "open"}).innerHTML = story; }
  });
  document.getElementById("root").innerHTML = "<news-story><\\/news-story>";
} else document.getElementById("root").innerHTML = "<article>" + story + "<\\/article>";
</script>"""


def _site(folder: Path) -> None:
    """Write the pages of a small site: the article as it comes, as a script builds it, and as it is printed."""
    story = "".join(elements(STORY))
    pages = {
        "page": page(head=META, around=_AROUND),
        "built": page(head=META).replace(story, _BUILT % json.dumps(story).replace("</", "<\\/")),
        "print": page(head=META + _PRINT.format(columns=1, paper="148mm 210mm"), around="<article>{}</article>"),
        "columns": page(head=META + _PRINT.format(columns=2, paper="A4"), around="<article>{}</article>"),
        "frame": "<!DOCTYPE html><p>An advertisement that nobody reads.</p>",
    }
    for name, source in pages.items():
        (folder / f"{name}.html").write_text(source, encoding="utf-8")
    (folder / "boat.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', encoding="utf-8")


def browse(folder: Path) -> None:
    """Save and print the pages without a window."""
    site = folder / "site"
    site.mkdir()
    _site(site)
    with served(site) as address, browser() as started:
        for name, place in {"page": "page.html", "built": "built.html", "component": "built.html#shadow"}.items():
            started.open("about:blank")
            started.open(f"{address}/{place}")
            (folder / f"{name}.mhtml").write_bytes(started.in_one_file())
            (folder / f"{name}.html").write_text(started.markup(), encoding="utf-8")
        _print(started, address, folder)


def _print(started: Browser, address: str, folder: Path) -> None:
    started.open(f"{address}/print.html")
    (folder / "plain.pdf").write_bytes(started.printed())
    (folder / "headed.pdf").write_bytes(started.printed(displayHeaderFooter=True))
    (folder / "untagged.pdf").write_bytes(started.printed(generateTaggedPDF=False))
    started.open(f"{address}/columns.html")
    (folder / "columns.pdf").write_bytes(started.printed(displayHeaderFooter=True))


def save(folder: Path, display: str) -> None:
    """Save a page from the browser's window as its dialog offers: the page, and a folder with what belongs to it."""
    site = folder / "site"
    site.mkdir()
    _site(site)
    with served(site) as address, browser(display, home=folder) as started:
        started.open(f"{address}/page.html")
        window = _xdotool(display, "search", "--sync", "--onlyvisible", "--name", TITLE).split()[-1]
        downloads = folder / "Downloads"
        saved = (downloads / f"{TITLE}.html", downloads / f"{TITLE}_files" / "boat.svg")
        _until(lambda: _asked_to_save(display, window), lambda: _pressed_save(display, saved))


def _until(*steps: Callable[[], bool]) -> None:
    """Try steps, one after the other, until each has come about: a loaded machine takes its time."""
    end = monotonic() + PATIENCE
    for step in steps:
        while not step():
            assert monotonic() < end, "the page was not saved"


def _asked_to_save(display: str, window: str) -> bool:
    """Press Ctrl+S, and tell whether the dialog is there in a while."""
    _xdotool(display, "windowfocus", window, "key", "ctrl+s")
    return any(_dialog(display, wait) for wait in [0.2] * 25)


def _dialog(display: str, wait: float) -> str:
    select([], [], [], wait)
    return _xdotool(display, "search", "--onlyvisible", "--name", "Save File")


def _pressed_save(display: str, saved: Sequence[Path]) -> bool:
    """Click into the dialog's lower right corner, as nothing here moves the focus there; tell whether all is there."""
    dialog = _dialog(display, 0.2)
    if dialog:
        place = _xdotool(display, "getwindowgeometry", "--shell", dialog.split()[-1])
        said = {key: int(value) for key, _, value in (line.partition("=") for line in place.split())}
        x, y = said["X"] + said["WIDTH"] - 45, said["Y"] + said["HEIGHT"] - 24
        _xdotool(display, "mousemove", str(x), str(y), "click", "1")
    return all(path.exists() for path in saved)


def _xdotool(display: str, *words: str) -> str:
    environment = os.environ | {"DISPLAY": display}
    return subprocess.run(
        ["xdotool", *words], env=environment, check=False, capture_output=True, text=True, timeout=PATIENCE
    ).stdout


# --- office programs, converters, typesetters

OFFICE_FILES = ("/usr/share/hyphen/hyph_en_US.dic", "/usr/share/fonts/truetype/dejavu/DejaVuSerif-Italic.ttf")
"""What LibreOffice needs to divide words and to slant letters."""


def type_(folder: Path, libreoffice: LibreOffice) -> None:
    """Have LibreOffice write and print the article in one column and in two."""
    sources = [folder / "one.fodt", folder / "two.fodt"]
    for columns, source in enumerate(sources, 1):
        source.write_text(flat_document(columns), encoding="utf-8")
    libreoffice.several(sources, "pdf", folder)
    for kind in ("docx", "rtf", "epub", "html"):
        libreoffice(sources[0], kind, folder)


def convert(folder: Path) -> None:
    """Have pandoc write a page as other formats; its title block it makes itself."""
    story = [block for block in STORY if block.kind not in ("h1", "byline", "date")]
    source = folder / "source.html"
    source.write_text(f"<html><body>{''.join(elements(story))}</body></html>", encoding="utf-8")
    said = [f"--metadata={name}={value}" for name, value in (("title", TITLE), ("author", AUTHOR), ("date", DATE))]
    for kind in ("docx", "rtf", "epub", "html"):
        _run("pandoc", "-s", *said, str(source), "-o", str(folder / f"made.{kind}"))


def typeset(folder: Path) -> None:
    """Have groff set the article in one column and in two, and Ghostscript print it."""
    for columns, name in enumerate(("one", "two"), 1):
        source, script = folder / f"{name}.ms", folder / f"{name}.ps"
        source.write_text(manuscript(columns=columns), encoding="utf-8")
        script.write_bytes(_run("groff", "-k", "-ms", "-Tps", str(source)))
        _run("ps2pdf", str(script), str(folder / f"{name}.pdf"))


def _run(*command: str, **more: str) -> bytes:
    environment = os.environ | {"LANG": "C.UTF-8"} | more
    return subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE, env=environment).stdout


# --- mail

BODY = tuple(block.words for block in STORY if block.kind == "p")[:7]
NOTE = "Worth reading before the council meets, says the harbour office."
_SENDER = '#!/bin/sh\ncat > "$OUT"\n'
_PAGE = '#!/bin/sh\necho text/html; echo; cat "$PAGE"\n'
_EDITOR = '#!/bin/sh\ncat "$NOTE" "$1" > "$1.new" && mv "$1.new" "$1"\n'
_SETTINGS = """
set sendmail="{home}/sendmail" realname="{author}" from="zoe@quay.example" use_from=yes copy=no
set charset=utf-8 send_charset="us-ascii:utf-8" allow_8bit=no editor="{home}/editor" autoedit=yes fast_reply=yes
set folder="{home}" include=yes mime_forward=no header_cache="" confirmappend=no quit=yes beep=no wait_key=no
ignore *
unignore from date subject to cc
"""


def mail(folder: Path) -> None:
    """Have mutt send a message, one with a page and an attachment, one sent on, and an answer."""
    for name, script in {"sendmail": _SENDER, "page": _PAGE, "editor": _EDITOR}.items():
        (folder / name).write_text(script, encoding="utf-8")
        (folder / name).chmod(0o755)
    (folder / "body").write_text("\n\n".join(BODY) + "\n", encoding="utf-8")
    (folder / "note").write_text(f"{NOTE}\n\n", encoding="utf-8")
    (folder / "page.html").write_text(page(), encoding="utf-8")
    (folder / "table.csv").write_text("winter,boats\n2025,187\n", encoding="utf-8")
    (folder / "rc").write_text(_SETTINGS.format(home=folder, author=AUTHOR), encoding="utf-8")
    flowing = ["-e", "set text_flowed=yes"]
    both = [
        "-e",
        f'set send_multipart_alternative=yes send_multipart_alternative_filter="{folder}/page"',
        "-a",
        str(folder / "table.csv"),
    ]
    _send(folder, "plain.eml", *flowing)
    _send(folder, "both.eml", *both)
    mailbox = (folder / "plain.eml").read_bytes()
    (folder / "mailbox").write_bytes(b"From zoe@quay.example Thu Feb 12 08:00:00 2026\n" + mailbox + b"\n")
    _press(folder, "forwarded.eml", "<forward-message>omar@quay.example<enter><send-message>")
    _press(folder, "answer.eml", "<reply><send-message>")


def _send(folder: Path, name: str, *more: str) -> None:
    command = ["mutt", "-n", "-F", str(folder / "rc"), "-s", TITLE, *more, "--", "omar@quay.example"]
    with (folder / "body").open("rb") as body:
        environment = os.environ | _surroundings(folder, name)
        subprocess.run(command, stdin=body, env=environment, check=True, capture_output=True, timeout=PATIENCE)


def _press(folder: Path, name: str, keys: str) -> None:
    """Press keys in mutt on the mailbox, in a terminal of its own, until the message is sent."""
    ours, theirs = pty.openpty()
    files = ["-F", str(folder / "rc"), "-R", "-f", str(folder / "mailbox")]
    command = ["mutt", "-n", *files, "-e", f'push "{keys}<exit>"']
    environment = os.environ | _surroundings(folder, name)
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    _look_on(process, ours)
    os.close(ours)
    assert (folder / name).exists(), "mutt sent nothing"


def _look_on(process: subprocess.Popen[bytes], terminal: int) -> None:
    """Read what a program writes on its terminal until it ends, or is ended."""
    end = monotonic() + PATIENCE
    try:
        while process.poll() is None and monotonic() < end:
            if select([terminal], [], [], 0.1)[0]:
                os.read(terminal, 1 << 16)
    except OSError:  # the terminal closes with the program
        pass
    try:
        process.wait(max(1, end - monotonic()))
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _surroundings(folder: Path, name: str) -> Mapping[str, str]:
    return {
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "TERM": "xterm",
        "LINES": "24",
        "COLUMNS": "80",
        "OUT": str(folder / name),
        "PAGE": str(folder / "page.html"),
        "NOTE": str(folder / "note"),
    }
