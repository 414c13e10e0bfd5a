"""How well sentences are understood that nothing was learned from: shares, wrong entries, confusions, time and size."""

import json
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.meaning.sentence import Understood, understand
from coachbot.domain.meaning.understanding import DIARY, Open
from coachbot.domain.meaning.weights import Weights

TODAY = date(2026, 3, 18)
"""The day on which the sentences were said, a Wednesday."""
ALARMS = frozenset({Meaning.SIGN, Meaning.DESPAIR})


@dataclass(slots=True)
class Measured:
    """Counts over sentences. `beside` was taken for something else, `wrote` written down wrongly.

    An alarm is met where care is offered at once, and `asked` where it is one of the things that are asked about.
    """

    sentences: int = 0
    at_once: int = 0
    by_asking: int = 0
    beside: int = 0
    unmet: int = 0
    told: int = 0
    wrote: int = 0
    alarms: int = 0
    alarms_met: int = 0
    alarms_asked: int = 0
    ordinary: int = 0
    false_alarms: int = 0
    falsely_asked: int = 0
    confusions: Counter[tuple[str, str]] = field(default_factory=Counter)
    failed: list[tuple[str, str, str]] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    @property
    def met(self) -> float:
        """The share of sentences met, at once or by asking back."""
        return (self.at_once + self.by_asking) / max(self.sentences, 1)

    @property
    def alarmed(self) -> float:
        """The share of alarming sentences for which care was offered, at once or by asking back."""
        return (self.alarms_met + self.alarms_asked) / max(self.alarms, 1)

    @property
    def falsely(self) -> float:
        """The share of ordinary sentences for which care was offered."""
        return self.false_alarms / max(self.ordinary, 1)

    @property
    def acted_wrongly(self) -> float:
        """The share of sentences for which something else was done than was meant."""
        return self.beside / max(self.sentences, 1)


def read(paths: Iterable[Path]) -> list[Mapping[str, Any]]:
    """The sentences of files, a JSON object a line."""
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return [json.loads(line) for line in lines if line.strip()]


def measure(said: Sequence[Mapping[str, Any]], weights: Weights) -> Measured:
    """Understand each sentence and count."""
    done = Measured()
    for one in said:
        began = time.perf_counter()
        weights.likely(one["text"], one.get("open", "nothing"))
        done.seconds.append(time.perf_counter() - began)
        language = one.get("language", "en")
        open_ = Open(one.get("open", "nothing"))
        _count(done, one, understand(one["text"], weights, today=TODAY, language=language, open_=open_))
    return done


def _count(done: Measured, one: Mapping[str, Any], got: Understood) -> None:
    means = Meaning(one["means"])
    taken, sure = got.choice.meanings, got.choice.sure
    done.sentences += 1
    _count_alarms(done, means, taken if sure else (), {*taken, *got.asks})
    if Meaning.DIARY in taken and got.telling.sure:
        done.told += 1
        if means is not Meaning.DIARY or ("facts" in one and not _agrees(got, one["facts"] or [])):
            done.wrote += 1
            done.failed.append((means, "written", one["text"]))
    if not _is_met(done, means, taken, got):
        said = (" or ".join(taken) or "-") + ("" if sure or not taken else "?")
        done.confusions[means, said] += 1
        done.failed.append((means, said, one["text"]))


def _is_met(done: Measured, means: Meaning, taken: tuple[Meaning, ...], got: Understood) -> bool:
    asked = means in DIARY and bool(DIARY & {*taken}) and not (means is Meaning.UNSURE and got.telling.sure)
    if (taken == (means,) and got.choice.sure) or (means is Meaning.NOTHING and not taken):
        done.at_once += 1
    elif means in taken or asked:
        done.by_asking += 1
    else:
        done.beside += got.choice.sure
        done.unmet += not got.choice.sure
        return False
    return True


def _count_alarms(done: Measured, means: Meaning, acted: tuple[Meaning, ...], named: Set[Meaning]) -> None:
    alarmed, asked = bool(ALARMS & {*acted}), bool(ALARMS & named)
    if means in ALARMS:
        done.alarms += 1
        met = alarmed and (means is Meaning.SIGN or Meaning.DESPAIR in acted)
        done.alarms_met += met
        done.alarms_asked += not met and asked and (means is Meaning.SIGN or Meaning.DESPAIR in named)
    else:
        done.ordinary += 1
        done.false_alarms += alarmed
        done.falsely_asked += not alarmed and asked


def _agrees(got: Understood, facts: Sequence[Mapping[str, Any]]) -> bool:
    """Whether all that was written was said; less may be written, and of a day without a headache no medicine is."""
    said = {TODAY + timedelta(days=fact["day"]): fact for fact in facts}
    return all(
        told.day in said
        and told.headache == said[told.day]["headache"]
        and told.worst in (None, said[told.day].get("worst"))
        and (not told.headache or told.medicine in (None, said[told.day].get("medicine")))
        for told in got.telling.sure
    )


def report(done: Measured, weights: Weights, *, sentences: bool = False) -> list[str]:
    """What was measured, in lines; the sentences only where they may be seen."""
    spent = sorted(done.seconds)
    lines = [
        f"{done.sentences} sentences: {done.met:.1%} met ({done.at_once} at once, {done.by_asking} by asking back), "
        f"{done.acted_wrongly:.1%} acted on wrongly ({done.beside}), {done.unmet} not understood or offered otherwise",
        f"diary: {done.told} written, {done.wrote} wrong",
        f"alarms: {done.alarms_met} met at once and {done.alarms_asked} by asking back, of {done.alarms}; "
        f"{done.false_alarms} false and {done.falsely_asked} asked about, of {done.ordinary} ordinary ones",
        f"time: p50 {spent[len(spent) // 2] * 1000:.2f} ms, p99 {spent[int(len(spent) * 0.99)] * 1000:.2f} ms; "
        f"weights: {weights.size / 1e6:.2f} MB in memory",
        "confusions (meant > taken for):",
    ]
    lines += [f"  {many:3} {meant} > {taken}" for (meant, taken), many in done.confusions.most_common(60)]
    return lines + ([f"  {meant} > {taken}: {text}" for meant, taken, text in done.failed] if sentences else [])
