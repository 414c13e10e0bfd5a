"""Acts: every one has one spelling, reads back equal, and fits in a button; everything else is refused."""

from datetime import UTC, date, datetime, time
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachbot.domain import acts
from coachbot.domain.acts import check_in, linking, person, prompts, reading
from coachbot.domain.acts.code import Code
from coachbot.domain.linking import CODE_LETTERS

IDS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,11}", fullmatch=True)
INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))
SPECIAL: dict[str, st.SearchStrategy[Any]] = {
    "day": st.dates(date(2020, 1, 1), date(2200, 1, 1)),
    "month": st.none() | st.dates(date(2020, 1, 1), date(2200, 1, 1)),
    "zone": st.sampled_from(["Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+12", "UTC"]),
    "span": st.tuples(st.times(), st.times()).map(lambda s: tuple(at.replace(second=0, microsecond=0) for at in s)),
    "delivery": st.integers(1, 2**62),
    "enrolment": st.integers(1, 2**62),
    "days": st.frozensets(st.integers(0, 6)),
    "chosen": st.frozensets(st.sampled_from(person.Check)),
    "attack": st.integers(1, 5),
    "said_ms": st.integers(0, 2**53),
    "marked": st.integers(1, 2**31 - 1),
    "strength": st.none() | st.integers(1, 10),
    "page": st.sampled_from(person.Page) | st.integers(0, 99),
    "code": st.text(CODE_LETTERS, min_size=8, max_size=8),
    "chat": st.text("0123456789abcdef", min_size=12, max_size=12),
    "minutes": st.none() | st.integers(30, 45),
    "language": st.sampled_from(["en", "de"]),
    "later": st.integers(0, 240),
    "pairs": st.integers(6, 12),
}
WHOLE: dict[type[acts.Act], tuple[int, int]] = {reading.ReadLesson: (1, 9999), prompts.Pause: (0, 60)}
"""Acts whose one field is a whole number within bounds."""
SNOOZE_AT = st.sampled_from(prompts.Soon) | INSTANTS.map(lambda at: at.replace(microsecond=0))


def _fields(kind: type[acts.Act]) -> dict[str, st.SearchStrategy[Any]]:
    hints = get_type_hints(kind, include_extras=True)
    return {name: _strategy(kind, name, hints[name]) for name in kind.fields}


def _strategy(kind: type[acts.Act], name: str, hint: Any) -> st.SearchStrategy[Any]:
    if kind is prompts.Snooze and name == "at":
        return SNOOZE_AT
    if kind in WHOLE:
        return st.integers(*WHOLE[kind])
    if kind is person.SetDay and name == "day":
        return st.integers(0, 6)
    if kind is linking.OpenChats:
        return st.sampled_from(linking.LinkPage)
    if kind is person.OpenSettings:
        return st.sampled_from(person.Page)
    if name == "page":
        return st.integers(0, 99)
    plain = hint if isinstance(hint, type) else get_args(hint)[0]
    if name in SPECIAL:
        return SPECIAL[name]
    if plain is time:
        return st.times().map(lambda at: at.replace(second=0, microsecond=0))
    if plain is str or plain == (str | None):
        return IDS | (st.none() if plain != str else st.nothing())  # noqa: E721
    return st.from_type(plain)


EVERY = st.sampled_from(acts.ACTS).flatmap(lambda kind: st.builds(kind, **_fields(kind)))


@given(EVERY)
@settings(suppress_health_check=[HealthCheck.too_slow])
@pytest.mark.long
def test_every_act_reads_back_equal_and_fits_in_a_button(act: acts.Act) -> None:
    """One spelling each way, at most 64 bytes."""
    spelling = acts.encode(act)
    assert 1 <= len(spelling.encode()) <= acts.LONGEST_BYTES
    assert acts.decode(spelling) == act
    assert acts.encode(acts.decode(spelling)) == spelling


@given(EVERY, st.data())
def test_a_spelling_with_a_slip_is_another_act_or_none(act: acts.Act, data: st.DataObject) -> None:
    """A forged, cut off or stretched button never raises anything but its one refusal, and never means two things."""
    spelling = acts.encode(act)
    at = data.draw(st.integers(0, len(spelling)))
    forged = spelling[:at] + data.draw(st.text(max_size=3)) + spelling[at + data.draw(st.integers(0, 2)) :]
    try:
        found = acts.decode(forged)
    except acts.UnreadableActError:
        return
    assert acts.encode(found) == forged or any(forged.startswith(older) for older in ("change:", "safety:", "link:"))


def test_every_word_belongs_to_one_act() -> None:
    """Two acts of one word could not be told apart."""
    words = [kind.word for kind in acts.ACTS]
    assert len(set(words)) == len(words)
    assert all(isinstance(code, Code) for kind in acts.ACTS for _, code in acts.code.codes_of(kind))  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        "",
        ":",
        "worst",
        "worst:2026-11-23",
        "worst:2026-11-23:11",
        "worst:2026-11-23:7:7",
        "worst:20261123:7",
        "worst:2026-11-23:07",
        "worst:2026-11-23:٧",
        "checkin:2026-02-30:yes",
        "saws:2026-11-23:neck:3:1",
        "sooner:4:",
        "done:0",
        "done:-1",
        "done:9999999999999999999999",
        "snooze:5:1099511627775",
        "joinday:410",
        "setquiet:2200",
        "setzone:Mars Phobos",
        "noteskip:diary",
        "dismiss:now",
        "x" * 500,
    ],
)
def test_what_no_button_of_ours_carries_is_refused(text: str) -> None:
    """In one place, with one error."""
    with pytest.raises(acts.UnreadableActError):
        acts.decode(text)


OLDER = {
    "change:2026-11-23": check_in.AskAbout(date(2026, 11, 23)),
    "safety:T1:some": person.SafetySigns(person.Tier.NOW, person.Signs.SOME),
    "safety:T3:none": person.SafetySigns(person.Tier.VISIT, person.Signs.NONE),
    "link:join:2345ABCD": linking.JoinDiaries("2345ABCD"),
    "link:no": linking.LeaveApart(),
    "link:off:yes": linking.OpenChats(linking.LinkPage.ALL),
}


@pytest.mark.parametrize("spelling", OLDER)
def test_buttons_of_earlier_versions_still_mean_what_they_meant(spelling: str) -> None:
    """They stand in people's chats for ever."""
    assert acts.decode(spelling) == OLDER[spelling]


def test_an_act_is_a_value_and_does_not_change() -> None:
    """Two that say the same are one; what it carries is given once each, or left out where it may be."""
    done = prompts.Done(7)
    assert (done, hash(done), repr(done)) == (prompts.Done(delivery=7), hash(prompts.Done(7)), "Done(delivery=7)")
    assert done not in (prompts.Done(8), prompts.Unveil(7))
    for change in (lambda: setattr(done, "delivery", 8), lambda: delattr(done, "delivery")):
        with pytest.raises(AttributeError, match="Done does not change"):
            change()
    for wrong in (
        prompts.Done,
        lambda: prompts.Done(7, 7),
        lambda: prompts.Done(7, delivery=7),
        lambda: prompts.Done(7, at=7),
    ):
        with pytest.raises(TypeError, match="Done carries delivery"):
            wrong()
