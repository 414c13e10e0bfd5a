"""What sentences mean: the corpus, what was learned from it, and what stands beside a meaning in a sentence."""

import time as clock
from datetime import UTC, date, datetime, time

import pytest

from coachbot.domain.meaning.features import features_of
from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.meaning.sentence import understand
from coachbot.domain.meaning.slots import day_in, end_in, hours_in, moment_in, places_in
from coachbot.domain.meaning.understanding import (
    LIKELY,
    SURE,
    Choice,
    Open,
    alarm_of,
    beside_a_question,
    choice,
    is_doubted,
    suspected_of,
)
from coachbot.domain.meaning.weights import packed, unpacked
from coachbot.domain.typed_time import Ahead
from coachbot.listening import weights
from tools.hearing import corpus

NOW = datetime(2026, 3, 18, 18, 0, tzinfo=UTC)
TODAY = date(2026, 3, 18)
MOST_BYTES = 2_000_000


def test_the_corpus_has_sentences_of_every_meaning_in_both_languages() -> None:
    """At least 3,000, about half of them German, none of them twice under two meanings."""
    said = corpus.read()
    german = sum(one.language == "de" for one in said)
    assert len(said) >= 3000
    assert 0.4 < german / len(said) < 0.6
    assert {(one.language, one.meaning) for one in said} == {(lang, m) for lang in ("en", "de") for m in Meaning}
    means: dict[tuple[str, str, str | None], str] = {}
    for one in said:
        assert means.setdefault((one.text.casefold(), one.language, one.open), one.meaning) == one.meaning, one


def test_the_weights_are_those_of_the_corpus() -> None:
    """Whoever changes a sentence or a sense learns anew: `uv run python tools/train_hearing.py`."""
    assert weights().corpus == corpus.digest()
    assert set(weights().meanings) == set(Meaning)


@pytest.mark.long
def test_the_weights_are_small_and_come_out_of_their_bytes_as_they_went_in() -> None:
    """At most 2 MB in memory and in the package."""
    content = packed(weights())
    assert weights().size < MOST_BYTES
    assert len(content) < MOST_BYTES
    assert packed(unpacked(content)) == content


@pytest.mark.long
def test_bytes_that_are_cut_short_are_no_weights() -> None:
    """A broken file is told, not half read."""
    head = packed(weights())
    with pytest.raises(ValueError, match="no weights"):
        unpacked(head[:-100])
    with pytest.raises(ValueError, match="no weights"):
        unpacked(b"something else")


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("please stop texting me for good", "stop"),
        ("bitte lösch alle meine daten", "delete"),
        ("how am i doing", "progress"),
        ("was steht heute an", "today"),
        ("i'm pregnant", "health"),
        ("ich nehme jeden tag ibuprofen", "painkillers"),
        ("vielen dank", "thanks"),
        ("no mesages after 10pm plese", "quiet"),
    ],
)
def test_a_plain_wish_is_sure(text: str, means: str) -> None:
    """Said as people say it, misspelt as well."""
    meant = choice(weights().likely(text))
    assert meant.sure
    assert meant.meanings == (Meaning(means),)


@pytest.mark.parametrize("text", ["banana", "qwertz", "the capital of France", "Rezept für Pfannkuchen", "…"])
def test_what_is_unknown_stays_unknown(text: str) -> None:
    """Nothing is done for it."""
    assert not choice(weights().likely(text)).sure


def test_what_is_likely_is_offered_and_what_is_not_is_left() -> None:
    """Two at most; nothing where the likeliest is that it means nothing."""
    rest = dict.fromkeys((Meaning.DESK, Meaning.LINK), 0.01)
    assert choice({Meaning.STOP: SURE, Meaning.PAUSE: 0.1, **rest}).sure
    assert choice({Meaning.STOP: 0.5, Meaning.PAUSE: 0.3, **rest}).meanings == (Meaning.STOP, Meaning.PAUSE)
    assert choice({Meaning.STOP: 0.5, Meaning.NOTHING: 0.4, **rest}).meanings == (Meaning.STOP,)
    assert choice({Meaning.NOTHING: 0.5, Meaning.STOP: 0.4, **rest}).meanings == ()
    assert choice({Meaning.STOP: LIKELY / 2, Meaning.PAUSE: LIKELY / 3, **rest}).meanings == ()


@pytest.mark.parametrize("open_", Open)
def test_a_question_of_the_diary_is_asked_again_where_a_sentence_is_not_plain(open_: Open) -> None:
    """Beside what else is likely; never where something is sure, or where it likely means nothing."""
    asks = open_ in (Open.EVENING, Open.WORST, Open.MEDICINE)
    likely, shares = Choice((Meaning.DIARY, Meaning.STOP)), {Meaning.DIARY: 0.4, Meaning.STOP: 0.3}
    assert beside_a_question(likely, shares, open_) == (Choice((Meaning.UNSURE, Meaning.STOP)) if asks else likely)
    unknown = Choice((Meaning.UNSURE,)) if asks else Choice()
    assert beside_a_question(Choice(), {Meaning.STOP: 0.05}, open_) == unknown
    sure = Choice((Meaning.STOP,), sure=True)
    assert beside_a_question(sure, {Meaning.STOP: 0.9}, open_) == sure
    assert beside_a_question(Choice(), {Meaning.NOTHING: 0.7}, open_) == Choice()


def test_despair_and_a_sign_together_alarm() -> None:
    """Care is offered where both together are likely, and likelier than all else; despair first where it may be."""
    assert alarm_of({Meaning.DESPAIR: 0.5, Meaning.SIGN: 0.48}) is Meaning.DESPAIR
    assert alarm_of({Meaning.DESPAIR: 0.36, Meaning.SIGN: 0.62}) is Meaning.DESPAIR
    assert alarm_of({Meaning.DESPAIR: 0.1, Meaning.SIGN: 0.88}) is Meaning.SIGN
    assert alarm_of({Meaning.DESPAIR: 0.5, Meaning.SIGN: 0.3}) is None
    assert alarm_of({Meaning.SIGN: 0.94}) is None
    assert alarm_of({Meaning.SIGN: 0.98}, told=True) is None


def test_what_two_readers_do_not_both_take_for_the_diary_is_asked_back() -> None:
    """A few words are believed sooner, and where a strength or medicine was asked whatever they may look like."""
    assert is_doubted("nothing after nine at night please", {Meaning.QUIET: 0.9, Meaning.DIARY: 0.1})
    assert not is_doubted("nothing after nine at night please", {Meaning.DIARY: 0.9})
    assert not is_doubted("no nothing", {Meaning.QUIET: 0.6, Meaning.DIARY: 0.4})
    assert is_doubted("does stress cause headaches", {Meaning.QUESTION: 0.9, Meaning.DIARY: 0.1})
    assert not is_doubted("five more or less", {Meaning.FEWER: 0.9, Meaning.DIARY: 0.1}, answers=True)
    assert not is_doubted("no", {Meaning.STOP: 0.9, Meaning.DIARY: 0.1})


def test_beside_an_alarm_the_rest_of_a_sentence_has_to_be_of_the_diary() -> None:
    """ "9 out of 10 and I see double": the second reader hears the sign as well and is not asked for that."""
    shares = {Meaning.SIGN: 0.9, Meaning.DIARY: 0.09, Meaning.STOP: 0.01}
    assert is_doubted("9 out of 10 and i see double", shares)
    assert not is_doubted("9 out of 10 and i see double", shares, beside_alarm=True)
    assert is_doubted("9 of 10 people see double here", {Meaning.SIGN: 0.9, Meaning.STOP: 0.1}, beside_alarm=True)


@pytest.mark.parametrize(
    ("shares", "told", "asked"),
    [
        ({Meaning.STOP: 0.5, Meaning.SIGN: 0.2}, False, (Meaning.SIGN,)),
        ({Meaning.STOP: 0.5, Meaning.SIGN: 0.08, Meaning.DESPAIR: 0.08}, False, (Meaning.DESPAIR, Meaning.SIGN)),
        ({Meaning.STOP: 0.8, Meaning.SIGN: 0.05}, False, ()),
        ({Meaning.NOTHING: 0.5, Meaning.SIGN: 0.2}, False, ()),
        ({Meaning.NOTHING: 0.5, Meaning.SIGN: 0.4}, False, (Meaning.SIGN,)),
        ({Meaning.DIARY: 0.5, Meaning.SIGN: 0.4}, True, ()),
        ({Meaning.SIGN: 0.6, Meaning.DIARY: 0.3}, True, (Meaning.SIGN,)),
    ],
)
def test_what_may_be_an_alarm_is_asked_about(
    shares: dict[Meaning, float], told: bool, asked: tuple[Meaning, ...]
) -> None:
    """A little is enough, more where nothing seems to be meant or the diary's grammar has read it."""
    assert suspected_of(shares, told=told) == asked


def test_an_alarm_that_may_be_meant_stands_before_what_else_is_offered() -> None:
    """It is asked about, never acted on; beside a question of the diary too."""
    shares = {Meaning.STOP: 0.5, Meaning.SIGN: 0.2, Meaning.PAUSE: 0.15, Meaning.DESK: 0.1}
    assert choice(shares) == Choice((Meaning.SIGN, Meaning.STOP, Meaning.PAUSE))
    assert choice({Meaning.SIGN: 0.93, Meaning.STOP: 0.02}) == Choice((Meaning.SIGN,))
    assert choice({Meaning.SIGN: 0.96, Meaning.STOP: 0.02}) == Choice((Meaning.SIGN,))
    beside = beside_a_question(choice(shares), shares, Open.EVENING)
    assert beside == Choice((Meaning.SIGN, Meaning.UNSURE, Meaning.STOP, Meaning.PAUSE))


@pytest.mark.parametrize(
    "text",
    [
        "did it, no pain",
        "done, didn't hurt",
        "did it without any pain",
        "erledigt, ohne Schmerzen",
        "gemacht, tat nicht weh",
    ],
)
def test_pain_that_is_denied_is_no_exercise_that_hurt(text: str) -> None:
    """Beside a prompt that waits."""
    language = "de" if "t, " in text and "done" not in text and "did" not in text else "en"
    got = understand(text, weights(), today=TODAY, language=language, open_=Open.PROMPT)
    assert got.choice == Choice((Meaning.DONE,), sure=True)


def test_an_exercise_that_hurt_is_still_heard() -> None:
    """Also beside something that did not."""
    for text in ("it hurt", "tat weh", "my neck hurt after that one"):
        got = understand(text, weights(), today=TODAY, language="en", open_=Open.PROMPT)
        assert Meaning.WORSE in got.choice.meanings, text


def test_a_very_long_text_takes_no_longer() -> None:
    """Only its beginning is looked at."""
    long = features_of(" ".join(f"word{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}" for n in range(600)), "nothing", {})
    assert len(long.words) < 300


@pytest.mark.long
def test_a_sentence_takes_less_than_two_milliseconds() -> None:
    """The median over a few hundred sentences of the corpus."""
    spent = []
    for one in corpus.read()[:300]:
        began = clock.perf_counter()
        weights().likely(one.text)
        spent.append(clock.perf_counter() - began)
    assert sorted(spent)[150] < 0.002


@pytest.mark.parametrize(
    ("text", "language", "hour"),
    [
        ("remind me at 17:30", "en", 17),
        ("in 20 minutes please", "en", 18),
        ("erinner mich um 21 uhr nochmal", "de", 21),
        ("i'm on the bus, try at 8pm", "en", 20),
    ],
)
def test_a_moment_is_read_out_of_a_sentence(text: str, language: str, hour: int) -> None:
    """The longest run of words that is one."""
    found = moment_in(text, language, now=NOW if hour >= 18 else NOW.replace(hour=9), zone="UTC")
    assert isinstance(found, Ahead)
    assert found.at.hour == hour


@pytest.mark.parametrize(
    ("text", "language", "until"),
    [
        ("pause for a week please", "en", date(2026, 3, 25)),
        ("no messages until monday", "en", date(2026, 3, 23)),
        ("bitte pause bis montag", "de", date(2026, 3, 23)),
        ("we're away for a fortnight", "en", date(2026, 4, 1)),
        ("ein paar tage ruhe", "de", date(2026, 3, 21)),
        ("i need a rest", "en", None),
        ("monday was bad", "en", None),
    ],
)
def test_how_long_is_read_out_of_a_sentence(text: str, language: str, until: date | None) -> None:
    """A day alone is no length."""
    assert end_in(text, language, today=TODAY) == until


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("no messages between 22:00 and 7:00", (time(22), time(7))),
        ("nachts von 22 bis 7 uhr nichts", (time(22), time(7))),
        ("nothing after nine", (time(21), time(6))),
        ("nichts vor acht", (time(23), time(8))),
        ("quiet please", None),
    ],
)
def test_hours_of_quiet_are_read_out_of_a_sentence(text: str, hours: tuple[time, time] | None) -> None:
    """From and until, or one of them."""
    assert hours_in(text, (time(23), time(6))) == hours


def test_days_and_places_are_read_out_of_a_sentence() -> None:
    """The words after "in" or "to" may be a place."""
    assert day_in("why did nothing come yesterday", "en", today=TODAY) == date(2026, 3, 17)
    assert day_in("warum kam nichts", "de", today=TODAY) is None
    assert "new york" in list(places_in("i'm in new york this week"))
