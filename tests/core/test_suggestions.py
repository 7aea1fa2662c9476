"""Which sentences are suggested as what, and why; and which are not."""

from __future__ import annotations

import tomllib
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.kinds import ARGUMENT, KINDS, RECOMMENDATION, RISK, Kind
from briefer.core.records import Annotation, Article, Part, Role, select
from briefer.core.resources import resource
from briefer.core.suggestions import LANGUAGES, cues_of, language_of, mark_of, still_open, suggestion, suggestions
from briefer.core.text import Span

from .examples import article

ENGLISH = "The keepers of the dam say that it is the duty of the state to look after the gates and the canals. "
SPANISH = "Los guardas de la presa dicen que es el deber del estado cuidar de las compuertas y de los canales. "


def seen(sentence: str, language: str = "en") -> tuple[Kind, tuple[str, ...]] | None:
    found = suggestion(sentence, Span(0, len(sentence)), cues_of(language))
    return (found.kind, found.cues) if found else None


@pytest.mark.parametrize(
    ("sentence", "kind", "cue"),
    [
        ("The ministry should open its gauges to the neighbours before winter.", RECOMMENDATION, "should"),
        ("We urge both sides to repair the sluices this year.", RECOMMENDATION, "We urge"),
        ("A third dry winter might trigger a quarrel about the canal.", RISK, "might trigger"),
        ("There is a danger that the lower fields stay dry.", RISK, "danger that"),
        ("The level fell because nobody had closed the upper gate.", ARGUMENT, "because"),
        ("The engineers argue that the wall was never sound.", ARGUMENT, "argue"),
    ],
)
def test_a_sentence_looks_like_its_kind_and_says_by_which_words(sentence: str, kind: Kind, cue: str) -> None:
    found = seen(sentence)
    assert found is not None
    assert found[0] is kind
    assert cue in found[1]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("El ministerio debería abrir sus archivos a los vecinos este año.", RECOMMENDATION),
        ("Una tercera sequía podría provocar una disputa por el canal.", RISK),
        ("El nivel bajó porque nadie había cerrado la compuerta alta.", ARGUMENT),
    ],
)
def test_spanish_has_cues_of_its_own(sentence: str, kind: Kind) -> None:
    found = seen(sentence, "es")
    assert found is not None
    assert found[0] is kind


@pytest.mark.parametrize(
    "sentence",
    [
        "The dam was built in the year of the great frost.",
        "It could.",
        "Should the ministry open its gauges to the neighbours?",
        "The mustard was sold with the maybells and the couldrons of the fair.",
        "",
    ],
)
def test_plain_short_and_asking_sentences_look_like_nothing(sentence: str) -> None:
    assert seen(sentence) is None


def test_one_weak_cue_is_not_enough_and_two_are() -> None:
    assert seen("The upper gate could stay as it is this winter.") is None
    assert seen("The upper gate could stay shut, with a loss for the fields.") is not None


def test_weak_cues_tell_by_their_families_not_by_their_number() -> None:
    assert seen("A flood, a drought and a famine lie in the annals of the canal.") is None
    assert seen("A flood in the lower fields may come again in spring.") == (RISK, ("flood", "may"))


def test_a_modal_verb_with_an_addressee_is_a_recommendation() -> None:
    assert seen("The keys of the lower gate lie with the ministries of the valley.") is None
    found = seen("It needs to come from the ministries of the valley.")
    assert found == (RECOMMENDATION, ("needs to", "ministries"))


@pytest.mark.parametrize(
    "sentence",
    [
        "The new wall is not a threat to the lower town.",
        "The wall stands without any danger of a leak.",
        "There isn’t a risk of frost in the upper sluice.",
    ],
)
def test_a_risk_that_is_denied_is_none(sentence: str) -> None:
    found = seen(sentence)
    assert found is None or found[0] is not RISK


def test_a_denial_reaches_only_the_words_next_to_it() -> None:
    found = seen("The keepers did not sleep that night of rain for fear of a breach.")
    assert found is not None
    assert found[0] is RISK


@pytest.mark.parametrize(
    "sentence",
    [
        "The keepers should have gone home by the time of the bell.",
        "The bell must have rung in the tower of the old town.",
        "Should the water come, the bell of the tower rings.",
    ],
)
def test_regret_conjecture_and_condition_recommend_nothing(sentence: str) -> None:
    found = seen(sentence)
    assert found is None or found[0] is not RECOMMENDATION


def test_some_cues_tell_only_at_the_head_of_a_sentence() -> None:
    rest = "the level is clear to every keeper of the dam."
    assert seen(f"But {rest}") == (ARGUMENT, ("But", "clear"))
    assert seen(f"“But {rest}”") == (ARGUMENT, ("But", "clear"))
    assert seen(f"All but one say {rest}") is None


def test_either_apostrophe_will_do() -> None:
    assert seen("However, the upper gate doesn't close in winter.") == (ARGUMENT, ("However", "doesn't"))
    assert seen("However, the upper gate doesn’t close in winter.") == (ARGUMENT, ("However", "doesn’t"))


def test_a_word_in_a_strong_cue_does_not_tell_again() -> None:
    assert seen("There is a risk of rain in the lower fields tonight.") == (RISK, ("risk of",))


def test_the_rarer_kind_is_taken_where_cues_are_equally_strong() -> None:
    found = seen("The state should know, because the gates are old.")
    assert found is not None
    assert found[0] is RECOMMENDATION


@pytest.mark.parametrize(
    ("sentence", "kind", "cues"),
    [
        ("La compuerta puede ceder con daños en la vega.", RISK, ("puede", "daños")),
        ("Sin embargo, la compuerta es importante para la vega.", ARGUMENT, ("Sin embargo", "importante")),
        ("Las autoridades deben cerrar la compuerta en otoño.", RECOMMENDATION, ("autoridades", "deben")),
    ],
)
def test_weak_cues_of_two_families_tell_in_spanish_too(sentence: str, kind: Kind, cues: tuple[str, ...]) -> None:
    assert seen(sentence, "es") == (kind, cues)


def test_a_risk_that_is_denied_in_spanish_is_none() -> None:
    found = seen("La nueva presa no es una amenaza para la vega.", "es")
    assert found is None or found[0] is not RISK


def test_the_language_is_told_by_its_small_words() -> None:
    assert language_of(ENGLISH) == "en"
    assert language_of(SPANISH) == "es"
    assert language_of("Водохранилище было построено в год великого мороза.") is None
    assert language_of("") is None


def test_only_the_body_is_looked_through() -> None:
    risk = "There is a danger that the lower fields stay dry."
    text = f"{risk}\n\n{ENGLISH}{risk}"
    body = len(risk) + 2
    parts = (Part(0, len(risk), Role.CAPTION), Part(body, len(text), Role.BODY))
    base = article(text)
    found = suggestions(Article(base.id, text, parts))
    assert [text[each.span.start : each.span.end] for each in found] == [risk]
    assert found[0].span.start > body


def test_an_article_in_another_language_has_none() -> None:
    assert suggestions(article("Die Sperre könnte brechen, und dann wäre das Tal in Gefahr.")) == []


def test_what_is_tagged_or_dismissed_is_not_suggested_again() -> None:
    text = ENGLISH + "There is a danger that the fields stay dry. The state should open the gates to all of us."
    found = suggestions(article(text))
    assert [each.kind for each in found] == [RISK, RECOMMENDATION]
    start = found[0].span.start
    tagged = Annotation("p", "a", select(text, start + 3, start + 9), RISK.id)  # type: ignore[arg-type]
    assert [each.kind for each in still_open(found, text, [tagged], [])] == [RECOMMENDATION]
    assert [each.kind for each in still_open(found, text, [], [mark_of(text, found[1])])] == [RISK]


@given(st.text(max_size=300))
def test_whatever_a_text_holds_suggestions_lie_in_it_with_their_words(text: str) -> None:
    for language in LANGUAGES:
        found = suggestion(text, Span(0, len(text)), cues_of(language))
        assert found is None or all(cue in text for cue in found.cues)


def phrases(language: str) -> dict[Kind, dict[str, list[str]]]:
    found = tomllib.loads(resource("cues", f"{language}.toml").read_text(encoding="utf-8"))
    return {kind: found[kind.id] for kind in KINDS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_cues_for_each_kind_and_weak_ones_of_two_families(language: str) -> None:
    for lists in phrases(language).values():
        assert "strong" in lists
        assert len(lists) >= 3
        assert all(lists.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_cue_of_a_kind_stands_in_two_lists_so_that_none_tells_twice(language: str) -> None:
    for lists in phrases(language).values():
        every = [phrase for phrases in lists.values() for phrase in phrases]
        assert [phrase for phrase, count in Counter(every).items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_strong_cue_is_enough_for_its_kind(language: str) -> None:
    cues = cues_of(language)
    for kind, lists in phrases(language).items():
        for phrase in lists["strong"]:
            sentence = f"Qqq {phrase.replace('*', 'xyz')} qqq qqq qqq"
            found = suggestion(sentence, Span(0, len(sentence)), cues)
            assert found is not None, phrase
            assert found.kind is kind, phrase
