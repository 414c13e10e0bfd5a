"""One clear paragraph about how headache days go: counts, with what is missing said aloud."""

from coachbot.chat import Image, Message
from coachbot.domain.progress import Progress
from coachbot.wording.days import count


def say_progress(progress: Progress, svg: str, alt: str) -> Message:
    """The chart with its text twin. Counts only: a rate needs more days than two weeks have."""
    return Message(text=_paragraph(progress), image=Image(svg=svg, alt=f"Chart. {alt}"), protected=True)


def say_nothing_yet() -> Message:
    """Before the first answer."""
    return Message(
        text="There are no answers yet, so there is nothing to show. One tap each evening is enough. /checkin starts now."
    )


def _paragraph(progress: Progress) -> str:
    answered = count(progress.answered, "day")
    parts = [f"*Headache on {progress.headache} of the {answered} you answered.*"]
    if progress.missing:
        gap = f"{count(progress.missing, 'day')} {'has' if progress.missing == 1 else 'have'} no answer."
        parts.append(
            f"{gap} I leave {'it' if progress.missing == 1 else 'them'} out; a gap is not a day without headache."
        )
    if progress.offered:
        parts.append(f"Prompts done: {progress.done} of {progress.offered}.")
    parts.append(
        "These are plain counts. Headaches come and go in waves, so a week or two says little about the months."
    )
    return " ".join(parts)
