"""Collect every sentence the window can show, and keep the catalogues in step: `make translate`.

`python tools/translate.py` puts what is new into resources/translations/*.ts and takes out what is gone;
`python tools/translate.py --check` only says what is missing, and exits with 1 if anything is.
"""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

from briefer.core.messages import TOLD, Message, messages_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "briefer"
FOLDER = ROOT / "resources" / "translations"
TRANSLATING = {"tr", "_tr", "translate"}
REMARKS = {"miss", "lack_kind"}
"""What is missed when a file is taken in: why is said here, of what it is said when the sentence is made."""
ERRORS = {"BrieferError", "NotFoundError", "AmbiguousError"}
WORDLESS = {
    "setStyleSheet", "setObjectName", "compile", "cast", "getattr", "isinstance", "Path", "removesuffix", "split",
    "add_argument", "TypeVar", "_parser",
}  # fmt: skip
"""Functions whose literals are not read by people."""
SILENT = (
    "cli", "__main__", "memo/section_text", "memo/text/markdown", "memo/word/marks", "memo/word/pictures",
    "memo/word/recompile/reading", "ui/offscreen", "ui/reading/laid_text", "ui/shipped",
)  # fmt: skip
"""Modules whose sentences nobody reads on a screen or in a memo: the command line speaks English."""
TRANSLATED_LATER = ("ui/", "memo/composing", "memo/context", "memo/evidence", "memo/sections", "memo/wording")
"""Modules whose words get their values after translation."""
NAMES = {"Return", "Enter", "Space", "Esc", "Del", "Ins", "Backspace", "Tab", "Backtab", "Fusion", "HTML Format", "A4"}
"""Names of keys and of other things that are called so in every language."""
_SENTENCE = re.compile(r"[A-Z“{…0-9].* .*[.?!:…}]", re.DOTALL)
_REMARK = re.compile(r"(?:is|was|has|does) [a-z].* .*[^.]")
_WORDS = re.compile(r"[^a-z]*[A-Z][a-z]|.*[A-Za-z]{2}.* .*", re.DOTALL)
_NO_WORDS = re.compile(
    r"[dMyHm:, ]+|<.*|.*\{[^}]*:[^}]*\}.*| ?\(?\*\..*|.*\w\+.*|(?:start|end|step_zoom) .*", re.DOTALL
)


class Source(NamedTuple):
    """One English template: the module it stands in, its line, its words, and which of its meanings is meant."""

    context: str
    line: int
    words: str
    comment: str = ""


def sources() -> dict[tuple[str, str], Source]:
    """Return all templates by words and meaning, each with the first place where it stands."""
    found: dict[tuple[str, str], Source] = {}
    for source in (*_of_tables(), *(each for path in sorted(PACKAGE.rglob("*.py")) for each in of_module(path))):
        key = source.words, source.comment
        known = found.get(key)
        # What is told with its values in it must be known as such, even if the window says it, too.
        if known is None or (source.context.startswith(TOLD) and "{" in source.words):
            found[key] = source
    return found


def of_module(path: Path) -> Iterator[Source]:
    """Yield the templates of one module."""
    name = path.relative_to(PACKAGE).with_suffix("").as_posix()
    if not name.startswith(SILENT):
        yield from _Reader(name).read(ast.parse(path.read_text(encoding="utf-8")))


class _Reader:
    """Walks through one module, and tells words for people from all other strings."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._on_screen = name.startswith(TRANSLATED_LATER)

    def read(self, node: ast.AST) -> Iterator[Source]:
        """Yield the templates beneath a node."""
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
                continue
            yield from self._at(child)

    def _at(self, node: ast.AST) -> Iterator[Source]:
        called = called_by(node)
        if isinstance(node, ast.Call) and translates(node):
            yield from self._translated(node, called)
        elif isinstance(node, ast.Call) and called in ERRORS:
            yield from self._error(node)
        elif (
            isinstance(node, ast.Call) and called in REMARKS and isinstance(node.args[0], ast.Constant | ast.JoinedStr)
        ):
            yield self._remark(node.args[0], template_of(node.args[0]))
        elif called in WORDLESS or getattr(node, "name", "") in WORDLESS or isinstance(node, ast.Subscript):
            return
        elif isinstance(node, ast.JoinedStr):
            yield from self._literal(node, template_of(node))
            yield from self._values(node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from self._literal(node, node.value)
        else:
            yield from self.read(node)

    def _translated(self, call: ast.Call, called: str) -> Iterator[Source]:
        arguments = call.args[1:] if called == "translate" and len(call.args) > 1 else call.args
        comments = [each.value for each in arguments[1:] if isinstance(each, ast.Constant)]
        for node in choices(arguments[0]) if arguments else ():
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
                yield Source(self._name, node.lineno, node.value, *map(str, comments[:1]))
            elif not isinstance(node, ast.Constant):
                yield from self._at(node)
        for keyword in call.keywords:
            yield from self._at(keyword.value)

    def _error(self, call: ast.Call) -> Iterator[Source]:
        for argument in call.args:
            if isinstance(argument, ast.Constant | ast.JoinedStr):
                words = template_of(argument)
                if words.strip():
                    yield Source(f"{TOLD}{self._name}", argument.lineno, words)
                yield from self._values(argument)
            else:
                yield from self._at(argument)

    def _remark(self, node: ast.expr, why: str) -> Source:
        return Source(f"{TOLD}{self._name}", node.lineno, f"“{{what}}” {why}." if why[0].islower() else f"{why}.")

    def _values(self, node: ast.AST) -> Iterator[Source]:
        for part in getattr(node, "values", ()):
            if isinstance(part, ast.FormattedValue):
                yield from self._at(part.value)

    def _literal(self, node: ast.Constant | ast.JoinedStr, words: str) -> Iterator[Source]:
        if self._on_screen and isinstance(node, ast.Constant):
            if is_display(words):
                yield Source(self._name, node.lineno, words)
        elif self._name.startswith("exchange/") and _REMARK.fullmatch(words):
            yield self._remark(node, words)
        elif _SENTENCE.fullmatch(words) and letters(words) > 3 and not is_code(node):  # noqa: PLR2004 - as "No. 1"
            yield Source(f"{TOLD}{self._name}", node.lineno, words)


def called_by(node: ast.AST) -> str:
    """Return the last word of what is called; empty for what is no call."""
    function = node.func if isinstance(node, ast.Call) else None
    return getattr(function, "attr", getattr(function, "id", ""))


def translates(node: ast.AST) -> bool:
    """Tell whether something is a call that translates: `self.tr`, `tr`, `translate`, or the memo's `say`."""
    by_itself = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    return called_by(node) in TRANSLATING or (by_itself and called_by(node) == "say")


def choices(node: ast.expr) -> Iterator[ast.expr]:
    """Yield what an expression can come to: both branches of a condition."""
    if isinstance(node, ast.IfExp):
        yield from (*choices(node.body), *choices(node.orelse))
    else:
        yield node


def is_display(words: str) -> bool:
    """Tell whether a literal of the window is words for people, not a key, a format or a name.

    >>> [is_display(each) for each in ("&Open …", "Ctrl+Shift+O", "d MMM yyyy", "end word -1", "board")]
    [True, False, False, False, False]
    """
    words = words.replace("&", "")
    return bool(_WORDS.match(words)) and words.strip() not in NAMES and not _NO_WORDS.fullmatch(words)


def is_code(node: ast.Constant | ast.JoinedStr) -> bool:
    """Tell whether a literal has braces or angles of its own: style sheets and markup have."""
    parts = (part.value for part in getattr(node, "values", ()) if isinstance(part, ast.Constant))
    return any(mark in str(part) for part in parts for mark in "{}<>")


def letters(words: str) -> int:
    """Return how many letters a template has of its own."""
    return sum(map(str.isalpha, re.sub(r"\{\w*\}", "", words)))


def template_of(node: ast.Constant | ast.JoinedStr) -> str:
    """Return a literal with its values as named fields."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    out, seen = [], list[str]()
    for part in node.values:
        if isinstance(part, ast.FormattedValue):
            seen.append(name_of(part.value) or "value")
            count = seen.count(seen[-1])
            out.append(f"{{{seen[-1]}{count if count > 1 else ''}}}")
        elif isinstance(part, ast.Constant):
            out.append(str(part.value))
    return "".join(out)


_GENERAL = {"name", "stem", "value", "strip", "replace", "lower", "upper", "title", "parent", "format"}
"""What says less than the thing it is asked of."""


def name_of(node: ast.AST) -> str:
    """Return the word that says best what an expression is; empty if there is none."""
    if isinstance(node, ast.Name):
        return node.id.strip("_")
    if isinstance(node, ast.Attribute):
        return (node.attr in _GENERAL and name_of(node.value)) or node.attr
    if isinstance(node, ast.Subscript):
        return name_of(node.value)
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Name) and node.func.id == "len":
            return "count"
        return name_of(node.func)
    return ""


# --- words that stand in tables of the core, and come on the screen through a variable


def _of_tables() -> Iterator[Source]:
    yield Source("memo/sections/header", 0, "For", "header")
    for context, words in _tables():
        yield from (Source(context, 0, each) for each in words if each)


def _tables() -> Iterator[tuple[str, Iterable[str]]]:
    from briefer.core import conflicts, kinds, records, scales
    from briefer.exchange import FORMATS
    from briefer.memo.checks import PROSE
    from briefer.memo.presets import PRESETS
    from briefer.memo.sections import SECTIONS
    from briefer.memo.sections.sources import RELIABILITY
    from briefer.memo.wording import MONTHS, NUMBERS
    from briefer.readers import metadata, properties, web_data
    from briefer.ui.recompiling import panel
    from briefer.ui.weigh_desk import wording

    enums = kinds.Stance, records.Weight, records.Trend, records.Side
    yield "core/kinds", (words for kind in kinds.KINDS for words in (kind.label, kind.plural))
    yield "core/records", (words for enum in enums for each in enum for words in (each.value, each.value.capitalize()))
    yield "core/records", (role.value.replace("-", " ") for role in records.Role)
    yield "core/conflicts", ("what a part is, of", "the brief’s name", "stays", "is removed", "nothing")
    yield "core/conflicts", conflicts.FIELDS.values()
    about = (f"{{field}} the {thing} “{{words}}”" for thing in ("passage", "article", "point", "sub-tag"))
    links = "what the passage “{words}” has to do with the point “{point}”"
    yield f"{TOLD}core/conflicts", (links, "the memo’s field “{field}”", *about)
    yield "core/scales", (band.word for scale in scales.SCALES for band in scale.bands)
    yield "core/scales", (*scales.IMPACTS, *(scale.label for scale in scales.SCALES))
    yield "core/matrix", ("no support", "no passage", "single source", "contested", "silent")
    yield "core/matrix", ("no article speaks to it",)
    yield f"{TOLD}exchange/intake", ("{number} times: {what}",)
    yield f"{TOLD}core/matrix", ("{count} support", "{count} supports", "{count} dispute", "{count} disputes")
    yield "core/risk_picture", ("likelihood not set", "impact not set")
    yield f"{TOLD}core/risk_picture", ("impact {degree} ({word})", "score {score}")
    yield "ui/recompiling/panel", (words for _, words in panel.COUNTED)
    yield "ui/weigh_desk/wording", (*wording.FIELDS.values(), *sorted(wording.RATINGS))
    yield "memo/sections/header", ("Action", "Information", "Decision")
    nouns = ("source", "article", "passage", "page", "conflict")
    yield "memo/wording", ("no", "and", "n.d.", *nouns, *(f"{noun}s" for noun in nouns), *MONTHS, *NUMBERS)
    yield "memo/wording", (words.lower() for kind in kinds.KINDS for words in (kind.label, kind.plural))
    yield "ui/weigh_desk/hint_line", ("Del", "Enter", "Space")
    yield "memo/checks", (field.replace("_", " ") for field in PROSE)
    yield "memo/presets", (each.label for each in PRESETS)
    yield "memo/sections", (each.label for each in SECTIONS)
    yield "memo/sections", RELIABILITY.values()
    yield "readers", (metadata.TEXT, metadata.FRONT_MATTER, properties.PROPERTIES)
    yield "readers", (web_data.LINKED, web_data.META, web_data.TITLE, web_data.SAVED, web_data.MARKUP)
    yield "exchange", (each.name for each in FORMATS)


# --- the catalogues


def updated(path: Path, wanted: dict[tuple[str, str], Source]) -> str:
    """Return a catalogue with what is wanted and nothing else, the translations there are kept."""
    text = path.read_text(encoding="utf-8")
    known = {(each.source, each.comment): each for each in messages_in(path)}
    contexts: dict[str, list[Message]] = {}
    for key, source in wanted.items():
        old = known.get(key)
        forms = old.forms if old else ("", "") if "%n" in source.words else ("",)
        contexts.setdefault(source.context, []).append(Message(source.context, *key, forms))
    head = text[: text.index("<TS")]
    return head + _as_text(text[text.index("<TS") :].partition(">")[0], contexts)


def _as_text(start: str, contexts: dict[str, list[Message]]) -> str:
    out = [f"{start}>"]
    for name in sorted(contexts):
        out += ["<context>", f"  <name>{escape(name)}</name>", *map(_message, contexts[name]), "</context>"]
    return "\n".join([*out, "</TS>", ""])


def _message(message: Message) -> str:
    lines = [f"    <source>{_escaped(message.source)}</source>"]
    if message.comment:
        lines.append(f"    <comment>{_escaped(message.comment)}</comment>")
    state = "" if all(message.forms) else ' type="unfinished"'
    forms = [f"<numerusform>{_escaped(form)}</numerusform>" for form in message.forms]
    words = "".join(forms) if len(forms) > 1 else _escaped(message.forms[0])
    numerus = ' numerus="yes"' if len(forms) > 1 else ""
    lines.append(f"    <translation{state}>{words}</translation>")
    return "\n".join([f"  <message{numerus}>", *lines, "  </message>"])


def _escaped(text: str) -> str:
    return escape(text, {"\n": "&#10;"})


def missing(path: Path) -> list[str]:
    """Return what a catalogue lacks, and what it has for nothing, one line each."""
    known = {(each.source, each.comment): each for each in messages_in(path)}
    wanted = sources()
    lacking = [each for key, each in wanted.items() if not _has(known.get(key))]
    gone = [each for key, each in known.items() if key not in wanted]
    return [f"{each.context}:{each.line}: {each.words!r}" for each in lacking] + [
        f"{each.context}: no longer said: {each.source!r}" for each in gone
    ]


def _has(message: Message | None) -> bool:
    return message is not None and all(message.forms)


def main(arguments: list[str]) -> int:
    """Bring the catalogues up to date, or only check them; return the exit code."""
    said = []
    for path in sorted(FOLDER.glob("*.ts")):
        if "--check" not in arguments:
            path.write_text(updated(path, sources()), encoding="utf-8", newline="\n")
        said += [f"{path.name}: {each}" for each in missing(path)]
    sys.stdout.write("".join(f"{each}\n" for each in said))
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
