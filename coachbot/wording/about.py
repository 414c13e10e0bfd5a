"""What coachbot can do, who runs it, and what its words mean."""

from datetime import time

from coachbot import __version__
from coachbot.chat import Message
from coachbot.markup import escape


def help_() -> Message:
    """Every command in a line, the everyday ones first."""
    return Message(
        text="*Every day*\n"
        "/today: what's coming, and what came\n"
        "/checkin: headache today? You can also just write _no_, _yes_ or _yes 6_\n"
        "/progress: how your headache days go\n"
        "/cards: the exercises and how-tos, with pictures\n"
        "/desk: breaks at your desk, every 30 or 45 minutes, without a sound\n"
        "/snooze: bring the last prompt back later\n\n"
        "*When life gets in the way*\n"
        "/attack: it's bad right now; quiet until tomorrow morning\n"
        "/pause: silence for as long as you like\n"
        "/resume: go on where you stopped\n"
        "/safety: warning signs, and what to do\n\n"
        "*Good to know*\n"
        "/ask: a question, answered from my notes\n"
        "/faq: what people ask\n"
        "/glossary: words and what they mean\n"
        "/compare: three kinds of headache, side by side\n\n"
        "*Yours to change*\n"
        "/programme: what you're on; switch, or start another\n"
        "/notes: your reason, your plans, in your own words\n"
        "/settings: your clock, desk days, moments, quiet hours\n"
        "/link: the same diary in Telegram and Discord\n"
        "/why: why a prompt came, or didn't\n\n"
        "*Your data*\n"
        "/report: one page about your diary, for a clinician\n"
        "/export: all of it, as files\n"
        "/stop: no more messages, diary kept\n"
        "/forget: delete everything\n"
        "/about: who runs this, and how things are counted"
    )


def about(operator: str | None, *, demo: bool, day_turns_at: time) -> Message:
    """Who, what, how counted, what is kept."""
    runner = (
        "This is a try-out on your own computer; everything stays in one file there."
        if demo
        else f"I am run by {escape(operator)}."
        if operator
        else "Whoever runs me has not left a name."
    )
    turn = f"{day_turns_at:%H:%M}"
    chat = "" if demo else " This chat app can read our messages too; they are not end-to-end encrypted."
    return Message(
        text=f"*About coachbot {__version__}*\n{runner}\n\n"
        "*What I am:* general wellness information and a diary. I'm not medical advice, not a medical device and not "
        "for emergencies. I can't tell what a headache comes from. For new, changing or worrying signs, and before "
        "you start with a neck or bone condition, please see a clinician.\n\n"
        f"*How days are counted:* a headache day is a day, from {turn} to {turn} on your clock, with any headache you "
        "noticed, however short, treated or not. A day without an answer stays a gap. It never counts as a day "
        "without headache. You can fill in the last two days.\n\n"
        "*What I keep:* your answers, which prompts you did, your settings and safety answers. No name, no place."
        f"{chat} /export hands you everything, /forget deletes it at once."
    )
