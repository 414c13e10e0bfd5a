"""What is said to sentences: short, warm, honest answers, and which of two meanings a sentence had."""

from collections.abc import Sequence

from coachbot.chat import Button, Message, tap
from coachbot.domain.acts.check_in import Attack
from coachbot.domain.acts.person import OpenSettings, Page, SafetyPage, ScreenAgain, SetResets, Stop
from coachbot.domain.acts.prompts import Pause
from coachbot.domain.acts.reading import Mean, ShowProgress, View
from coachbot.domain.handbook import Faq
from coachbot.domain.meaning.labels import Meaning
from coachbot.domain.meaning.understanding import ALARMS
from coachbot.screens.check_in import PARAGRAPH
from coachbot.screens.safety import line_of
from coachbot.words import Words


def offer(say: Words, likely: Sequence[Meaning], emergency_line: str | None) -> Message:
    """Which of these was it? Where an alarm is among them, whom to call stands before the question."""
    buttons = tuple((_meant(say, one),) for one in (*likely, Meaning.NOTHING))
    if not ALARMS & {*likely}:
        return Message(text=say("meanings-offer"), buttons=buttons)
    return Message(text=say("meanings-offer-alarm", line=line_of(emergency_line)), buttons=buttons, protected=True)


def offer_beside(say: Words, asked: Message, likely: Sequence[Meaning]) -> Message:
    """The day's question once more, for a sentence that was not plain, and what else it may have meant."""
    rows = tuple((_meant(say, one),) for one in likely)
    text = f"{say('meanings-beside')}{PARAGRAPH}{asked.text}"
    return asked.model_copy(update={"text": text, "buttons": (*asked.buttons, *rows)})


def _meant(say: Words, meaning: Meaning) -> Button:
    return tap(say.of("meanings-button", meaning), Mean(meaning))


def say_thanks(say: Words, turn: int) -> Message:
    """Somebody is pleased."""
    return Message(text=say.turn("meanings-thanks", turn))


def say_relief(say: Words) -> Message:
    """Somebody is well or better."""
    return Message(text=say("meanings-relief"))


def say_hello(say: Words, turn: int) -> Message:
    """Somebody greets or takes leave."""
    return Message(text=say.turn("meanings-greeting", turn), buttons=((_meant(say, Meaning.TODAY),),))


def say_doubt(say: Words, turn: int) -> Message:
    """Somebody doubts that it helps; their own numbers are what can tell."""
    shows = tap(say("meanings-button-progress"), ShowProgress(View.MONTH))
    return Message(text=say.turn("meanings-doubt", turn), buttons=((shows,),))


def say_frustration(say: Words, turn: int) -> Message:
    """Somebody is fed up, with their head or with coachbot."""
    ways = ((_meant(say, Meaning.FEWER), tap(say("silence-button-pause-week"), Pause(7))),)
    return Message(text=say.turn("meanings-frustration", turn), buttons=ways)


def say_other_person(say: Words) -> Message:
    """It is about somebody else: nothing is written down."""
    return Message(text=say("meanings-other-person"))


def ask_attack(say: Words) -> Message:
    """Whether a headache is there now: noting it and being quiet is one tap."""
    now = tap(say("meanings-button-quiet-now"), Attack(begins=True))
    return Message(text=say("meanings-attack"), buttons=((now,),), protected=True)


def offer_fewer(say: Words, *, resets: bool) -> Message:
    """Ways to fewer messages."""
    rows = [
        *([(tap(say("choices-button-resets-off"), SetResets(on=False)),)] if resets else []),
        (tap(say("silence-button-pause-week"), Pause(7)), _meant(say, Meaning.QUIET)),
        (_meant(say, Meaning.PROGRAMME), tap(say("silence-button-stop"), Stop(sure=False))),
    ]
    return Message(text=say("meanings-fewer"), buttons=tuple(rows))


def offer_times(say: Words) -> Message:
    """Where times are changed."""
    moments = tap(say("settings-button-moments"), OpenSettings(Page.MOMENTS))
    days = tap(say("settings-button-days"), OpenSettings(Page.DAYS))
    return Message(text=say("meanings-times"), buttons=((moments, days),))


def offer_health_check(say: Words, *, checked: bool) -> Message:
    """A change of health: the exercise check again, and the warning signs."""
    again = ((tap(say("meanings-button-check-again"), ScreenAgain()),),) if checked else ()
    signs = (tap(say("safety-button-show"), SafetyPage(why=False)),)
    return Message(text=say("meanings-health"), buttons=(*again, signs), protected=True)


def answer_painkillers(say: Words, known: Faq | None) -> Message:
    """Many days with medicine: what the handbook says, without blame, and who can help."""
    told = f"\n\n*{known.question}*\n{known.answer}" if known else ""
    signs = tap(say("safety-button-show"), SafetyPage(why=False))
    return Message(text=say("meanings-painkillers") + told, buttons=((signs,),), protected=True)


def say_no_prompt(say: Words) -> Message:
    """Nothing waits for an answer."""
    return Message(text=say("meanings-no-prompt"), buttons=((_meant(say, Meaning.TODAY), _meant(say, Meaning.WHICH)),))


def say_no_exercise(say: Words) -> Message:
    """Nothing of late that could have been too much, too easy or painful."""
    return Message(text=say("meanings-no-exercise"), buttons=((_meant(say, Meaning.WHICH),),))


def explain_notes(say: Words) -> Message:
    """Notes in one's own words come with a question; what there is can be seen."""
    return Message(text=say("meanings-note"))
