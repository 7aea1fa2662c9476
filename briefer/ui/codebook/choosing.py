"""Choosing a sub-tag by typing, as a question for the chooser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.codebook import codebook, counts
from briefer.core.ids import NO_TAG, TagId
from briefer.core.kinds import KINDS
from briefer.ui.naming import shown
from briefer.ui.translating import kind_name, translate
from briefer.ui.weigh_desk.chooser import Option, Question
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefer.core.brief import Brief
    from briefer.core.kinds import Kind

    Answer = Callable[[TagId, str, TagId], object]
    """What to do with the sub-tag that was chosen or, where none was, with the name for a new one of a kind."""


NONE = TagId("-")
"""Stands among the options for no sub-tag at all."""


def _tr(words: str) -> str:
    return translate("Codebook", words)


def which_to_tag_with(brief: Brief, fresh: Kind, answer: Answer, *, can_go: bool = False) -> Question:
    """Return the question which sub-tag a passage is to have; what is typed may become a new one, likeliest of a kind.

    One that it has already `can_go`.
    """
    kinds = sorted(KINDS, key=lambda kind: kind is not fresh)
    options = [option for kind in kinds for option in _options(brief, kind)]
    if can_go:
        options.append(Option(NONE, _tr("No sub-tag"), kind_name(fresh), fresh))
    new = [Option("", "", _tr("New sub-tag under {kind}").format(kind=kind_name(kind)), kind) for kind in kinds]
    question = _question(_tr("Tag with which sub-tag?"), options, answer)
    return question._replace(fresh=fresh, below_fresh=new[0].below, also_fresh=new[1:])


def which_to_merge_into(brief: Brief, kind: Kind, tag: TagId, answer: Answer) -> Question:
    """Return the question which other sub-tag one is to be merged into."""
    title = _tr("Merge “{label}” into which sub-tag?").format(label=shown(brief.tags[tag].label))
    return _question(title, [each for each in _options(brief, kind) if each.id != tag], answer)


def _question(title: str, options: list[Option], answer: Answer) -> Question:
    def take(option: Option, _side: object, typed: str) -> object:
        return answer(TagId(option.id) if option.id else NO_TAG, typed, option.kind.id if option.kind else NO_TAG)

    return Question(title, options, take)


def _options(brief: Brief, kind: Kind) -> Iterator[Option]:
    own, above = counts(brief), list[str]()
    for tag, depth in codebook(brief, kind):
        del above[depth:]
        path = " › ".join([kind_name(kind), *above])
        key = _tr("key {key}").format(key=tag.key) if tag.key else ""
        told = (path, counted(_tr("%n passage(s)"), own[tag.id]), key)
        yield Option(tag.id, shown(tag.label), " · ".join(filter(None, told)), kind)
        above.append(shown(tag.label))
