"""What is asked in an exercise's place after a strong evening or with warning signs left open, and what follows."""

from coachbot.chat import Message, tap
from coachbot.domain.acts.person import SafetyPage
from coachbot.domain.acts.prompts import Settle
from coachbot.domain.participant import Tier
from coachbot.domain.unsettled import Unsettled
from coachbot.screens import signs
from coachbot.words import Words


def ask(say: Words, delivery_id: int, found: Unsettled) -> Message:
    """One tap before anything moves: the list that is open, later a line with the way to it, or how it is now."""
    if found.tier is not None and found.again:
        show = tap(say("unsettled-button-signs"), SafetyPage(why=False))
        line = say("unsettled-signs-last" if found.is_last_daily else "unsettled-signs-again")
        return Message(text=line, buttons=((show,),), protected=True)
    if found.tier is not None:
        return signs.in_safety(say, Tier(found.tier), opening=say("unsettled-signs"))
    return Message(
        text=say("unsettled-strong", worst=found.worst),
        buttons=(
            (
                tap(say("unsettled-button-better"), Settle(delivery_id, better=True)),
                tap(say("unsettled-button-still"), Settle(delivery_id, better=False)),
            ),
            (tap(say("check-in-button-different"), SafetyPage(why=True)),),
        ),
        protected=True,
    )


def say_better(say: Words, shown: Message | None) -> Message:
    """It got better: what had its moment comes now, where it is still that day."""
    good = say("unsettled-better") if shown is not None else say("unsettled-better-later")
    if shown is None:
        return Message(text=good, in_place=True, protected=True)
    return shown.model_copy(update={"text": f"{good}\n\n{shown.text}", "in_place": True})


def say_still(say: Words, delivery_id: int) -> Message:
    """It has not got better: nothing moves today, unless they say that it has."""
    buttons = (
        (tap(say("unsettled-button-now-better"), Settle(delivery_id, better=True)),),
        (tap(say("safety-button-show"), SafetyPage(why=False)),),
    )
    return Message(text=say("unsettled-still"), in_place=True, buttons=buttons, protected=True)
