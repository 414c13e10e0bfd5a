"""Messages out: the port's markup and buttons in Discord's own terms."""

import contextlib
from typing import Any

import discord
from discord.utils import escape_markdown

from coachbot.chat import TEXT_LIMIT, TYPED_LIMIT, Button, Form, Message
from coachbot.markup import StyledRun, plain, spans

MENU = "menu"
OPENER = "form|"


def words_of(text: str) -> str:
    """Words with their styles; bare words where styling would make them too long for Discord."""
    styled = "".join(_run(span) for span in spans(text))
    return styled if len(styled) <= TEXT_LIMIT else plain(text)[:TEXT_LIMIT]


def _run(span: StyledRun) -> str:
    """One run of text; marks must touch its words, so blanks at its ends stay outside."""
    if span.at is not None:
        return f"<t:{span.at}:t>"
    if span.copied:
        return f"`{span.text}`"
    mark = "***" if span.bold and span.italic else "**" if span.bold else "*" if span.italic else ""
    words = span.text.strip()
    if not words:
        return span.text
    start = span.text.index(words)
    before, after = span.text[:start], span.text[start + len(words) :]
    return f"{before}{mark}{escape_markdown(words)}{mark}{after}"


def components_of(message: Message) -> discord.ui.View | None:
    """What stands under a message. What it means stands in the ids, so nothing is kept for it here."""
    view = discord.ui.View(timeout=None)
    rows = list(message.buttons)
    if message.as_menu and rows:
        back = rows.pop() if len(rows) > 1 and len(rows[-1]) == 1 else None
        view.add_item(_menu_of([button for row in rows for button in row]))
        rows = [back] if back else []
    for row in rows:
        number = len({item.row for item in view.children})
        for button in row:
            view.add_item(discord.ui.Button(label=button.label, custom_id=button.action, row=number))
    if message.form is not None:
        _add_opener(view, message.form)
    view.stop()
    return view if view.children else None


def _menu_of(buttons: list[Button]) -> discord.ui.Select[Any]:
    options = [discord.SelectOption(label=button.label, value=button.action) for button in buttons]
    return discord.ui.Select(custom_id=MENU, placeholder="Choose", options=options, row=0)


def _add_opener(view: discord.ui.View, form: Form) -> None:
    """The button that opens a form stands last; without room for it the words can still be typed into the chat."""
    opener = discord.ui.Button[Any](label="Write", custom_id=opener_of(form), style=discord.ButtonStyle.primary)
    with contextlib.suppress(ValueError):
        view.add_item(opener)


def opener_of(form: Form) -> str:
    """The id of the button that opens a form, which holds the whole form."""
    return f"{OPENER}{'long' if form.long else 'short'}|{form.question}|{form.title}"


def form_in(custom_id: str) -> Form | None:
    """The form that an id holds; None when it is another's id, or one that we would not have made."""
    length, _, rest = custom_id.removeprefix(OPENER).partition("|")
    question, _, title = rest.partition("|")
    if not custom_id.startswith(OPENER) or length not in ("long", "short"):
        return None
    try:
        return Form(question=question, title=title, long=length == "long")
    except ValueError:
        return None


def modal_of(form: Form) -> discord.ui.Modal:
    """A form as Discord shows it."""
    modal = discord.ui.Modal(title=form.title, timeout=None, custom_id=opener_of(form))
    style = discord.TextStyle.paragraph if form.long else discord.TextStyle.short
    words = discord.ui.TextInput[Any](label="In your words", style=style, custom_id="words", max_length=TYPED_LIMIT)
    modal.add_item(words)
    modal.stop()
    return modal
