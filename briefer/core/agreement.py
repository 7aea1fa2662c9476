"""How far two or more people agree on what is an argument, a risk or a recommendation, and where they differ.

Only articles in which at least two of them tagged something are compared: who never opened an article did not
disagree about it. The units are sentences that one of those compared tagged, and characters of those articles.

Own arithmetic, because it has to weigh long stretches of characters at once: what libraries there are take each
unit by itself, and the one for Krippendorff's alpha alone is under the GPL.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations, permutations, product
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefer.core.kinds import KINDS
from briefer.core.paragraphs import place_of
from briefer.core.sentences import sentences
from briefer.core.spans import place, runs

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from briefer.core.brief import Brief
    from briefer.core.ids import ArticleId, PersonId, TagId
    from briefer.core.records import Annotation, Article
    from briefer.core.text import Span

Unit = Literal["sentence", "character"]
Kinds = frozenset["TagId"]
Labels = tuple["Kinds | None", ...]
"""What each person tagged a unit as; None who tagged nothing in that article."""


class Figures(NamedTuple):
    """How far people agree, on how many units. None where the figure is not defined: nobody ever chose otherwise."""

    units: int
    per_cent: float | None
    kappa: float | None
    """Cohen's, of two people (Cohen 1960, A coefficient of agreement for nominal scales)."""
    alpha: float | None
    """Krippendorff's, nominal, of all (Krippendorff 2011, Computing Krippendorff's alpha-reliability)."""


class Row(NamedTuple):
    """The figures of one kind, for one pair of people or for all of them together."""

    kind: TagId | None
    """None: all kinds at once; those agree who chose the same set of kinds."""
    unit: Unit
    people: tuple[PersonId, ...]
    figures: Figures


class Unlike(NamedTuple):
    """One sentence that somebody tagged, and as what each did."""

    article: ArticleId
    span: Span
    place: str
    words: str
    labels: Labels

    @property
    def is_agreed(self) -> bool:
        """Tell whether all who read the article tagged it the same."""
        return len({label for label in self.labels if label is not None}) == 1


@dataclass(frozen=True, slots=True)
class Agreement:
    """The comparison of some people's passages."""

    people: tuple[PersonId, ...]
    articles: tuple[ArticleId, ...]
    """Those in which at least two tagged something."""
    rows: tuple[Row, ...]
    sentences: tuple[Unlike, ...]
    """Who tagged what, in reading order."""


def agreement_of(brief: Brief, people: Sequence[PersonId] = ()) -> Agreement:
    """Compare people's passages: those given or, if none are, all who tagged anything."""
    passages = [passage for passage in brief.passages() if passage.article in brief.articles]
    named = tuple(people) or tuple(sorted({passage.creator for passage in passages}))
    compared = {id_: of for id_ in brief.articles if (of := _of(id_, passages, named))}
    found = tuple(each for id_, of in compared.items() for each in _sentences(brief.articles[id_], of, named))
    of_sentences = Counter(each.labels for each in found)
    by_article = (_characters(brief.articles[id_], of, named) for id_, of in compared.items())
    of_characters = sum(by_article, Counter[Labels]())
    rows = (*_rows("sentence", of_sentences, named), *_rows("character", of_characters, named))
    return Agreement(named, tuple(compared), rows, found)


def _of(id_: ArticleId, passages: Sequence[Annotation], people: Sequence[PersonId]) -> list[Annotation]:
    """Return these people's passages in an article, or none if fewer than two have any."""
    found = [passage for passage in passages if passage.article == id_ and passage.creator in people]
    return found if len({passage.creator for passage in found}) > 1 else []


def _sentences(article: Article, passages: Sequence[Annotation], people: Sequence[PersonId]) -> Iterator[Unlike]:
    for part in article.parts:
        for span in sentences(article.text, part.start, part.end):
            on_it = [each for each in passages if each.span.start < span.end and span.start < each.span.end]
            if on_it:
                words = article.text[span.start : span.end]
                labels = _labels(((each.creator, each.kind.id) for each in on_it), passages, people)
                yield Unlike(article.id, span, place_of(article, span), words, labels)


def _characters(article: Article, passages: Sequence[Annotation], people: Sequence[PersonId]) -> Counter[Labels]:
    counted: Counter[Labels] = Counter()
    for run in runs(place((each.span, (each.creator, each.kind.id)) for each in passages)):
        counted[_labels((placed.key for placed in run.cover), passages, people)] += run.end - run.start
    counted[_labels((), passages, people)] += len(article.text) - counted.total()
    return counted


def _labels(
    tagged: Iterator[tuple[PersonId, TagId]] | tuple[()], passages: Sequence[Annotation], people: Sequence[PersonId]
) -> Labels:
    """Return what each person tagged a unit as, given who did what there; None for who has nothing in the article."""
    kinds: dict[PersonId, set[TagId]] = {passage.creator: set() for passage in passages}
    for person, kind in tagged:
        kinds[person].add(kind)
    return tuple(frozenset(kinds[person]) if person in kinds else None for person in people)


def _rows(unit: Unit, counted: Counter[Labels], people: Sequence[PersonId]) -> Iterator[Row]:
    everybody = tuple(range(len(people)))
    pairs = [*combinations(everybody, 2)]
    groups = [*pairs, everybody] if len(pairs) > 1 else pairs
    for kind, group in product((*(kind.id for kind in KINDS), None), groups):
        of_group = ((tuple(labels[at] for at in group), n) for labels, n in counted.items())
        values: Counter[tuple[Hashable, ...]] = Counter()
        for labels, n in _compared(unit, of_group):
            values[tuple(_value(label, kind) for label in labels)] += n
        yield Row(kind, unit, tuple(people[at] for at in group), figures_of(values))


def _compared(unit: Unit, counted: Iterable[tuple[Labels, int]]) -> Iterator[tuple[Labels, int]]:
    """Yield what at least two have read and, of sentences, at least one has tagged."""
    for labels, n in counted:
        if sum(label is not None for label in labels) > 1 and (unit == "character" or any(labels)):
            yield labels, n


def _value(label: Kinds | None, kind: TagId | None) -> Hashable:
    return label if label is None or kind is None else kind in label


def figures_of(counted: Mapping[tuple[Hashable, ...], int]) -> Figures:
    """Return how far people agree, given how many units each combination of their values has; None is no value.

    >>> figures_of({(True, True): 20, (True, False): 5, (False, True): 10, (False, False): 15}).kappa
    0.4
    """
    units = sum(counted.values())
    coincidences = _coincidences(counted)
    pairs = sum(coincidences.values())
    same = sum(n for (one, other), n in coincidences.items() if one == other)
    per_cent = 100 * same / pairs if pairs else None
    return Figures(units, per_cent, _kappa(counted), _alpha(coincidences))


def _coincidences(counted: Mapping[tuple[Hashable, ...], int]) -> Counter[tuple[Hashable, Hashable]]:
    """Return the coincidence matrix: each pair of values within a unit, by one less than the values there are."""
    found: Counter[tuple[Hashable, Hashable]] = Counter()
    for values, n in counted.items():
        given = [value for value in values if value is not None]
        for pair in permutations(given, 2):
            found[pair] += n / (len(given) - 1)  # type: ignore[assignment]
    return found


def _alpha(coincidences: Counter[tuple[Hashable, Hashable]]) -> float | None:
    sizes: Counter[Hashable] = Counter()
    for (one, _other), n in coincidences.items():
        sizes[one] += n
    total = sum(sizes.values())
    expected = total * total - sum(size * size for size in sizes.values())
    if not expected:
        return None
    observed = sum(n for (one, other), n in coincidences.items() if one != other)
    return 1 - (total - 1) * observed / expected


def _kappa(counted: Mapping[tuple[Hashable, ...], int]) -> float | None:
    pairs = {values: n for values, n in counted.items() if len(values) == 2 and None not in values}  # noqa: PLR2004
    total = sum(pairs.values())
    firsts, seconds = Counter[object](), Counter[object]()
    for (first, second), n in pairs.items():
        firsts[first] += n
        seconds[second] += n
    by_chance = sum(firsts[value] * seconds[value] for value in firsts)
    if total * total == by_chance:
        return None
    same = sum(n for (first, second), n in pairs.items() if first == second)
    return (same * total - by_chance) / (total * total - by_chance)
