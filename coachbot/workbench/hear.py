"""What is understood of one sentence, and why: for authors and operators, in plain lines."""

from datetime import date

from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.meaning.sentence import Understood, understand
from coachbot.domain.meaning.understanding import Open
from coachbot.domain.telling import Telling
from coachbot.listening import weights

SHOWN = 3


def hear(sentence: str, *, today: date, language: str, open_: Open) -> list[str]:
    """Lines about a sentence: what would be done, and what the lists, the grammar and the weights say."""
    got = understand(sentence, weights(), today=today, language=language, open_=open_)
    return [
        f"Understood: {_outcome(got)}",
        f"Lists: {_lists(got)}",
        f"Diary: {_diary(got.telling)}",
        "Learned: " + ", ".join(f"{one} {share:.0%}" for one, share in list(got.shares.items())[:SHOWN]),
    ]


def _outcome(got: Understood) -> str:
    meanings = got.choice.meanings
    if got.choice.sure:
        return f"{meanings[0]} (by {WHO[got.by]})"
    return f"asks back: {' or '.join(meanings)}" if meanings else "nothing"


WHO = {"lists": "the lists of warning words", "grammar": "the diary's grammar", "learned": "what was learned"}


def _lists(got: Understood) -> str:
    if got.by != "lists":
        return "no warning words"
    return "despair" if got.choice.meanings == (Meaning.DESPAIR,) else f"a warning sign, {got.tier}"


def _diary(told: Telling) -> str:
    sure = [
        f"{one.day} {'headache' if one.headache else 'no headache'}"
        + (f" {one.worst} of 10" if one.worst is not None else "")
        + ({True: ", medicine", False: ", no medicine"}[one.medicine] if one.medicine is not None else "")
        for one in told.sure
    ]
    unsure = [f"{one.day} asked back ({one.gap.value})" for one in told.unsure]
    return "; ".join(sure + unsure) or (f"nothing ({told.refusal.value})" if told.refusal else "nothing")
