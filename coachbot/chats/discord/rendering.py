"""Messages out: the port's markup and buttons in Discord's own terms."""

import discord
from discord.utils import escape_markdown

from coachbot.chat import TEXT_LIMIT, Message, Span, plain, spans


def words_of(text: str) -> str:
    """Words with their styles; bare words where styling would make them too long for Discord."""
    styled = "".join(_run(span) for span in spans(text))
    return styled if len(styled) <= TEXT_LIMIT else plain(text)[:TEXT_LIMIT]


def _run(span: Span) -> str:
    """One run of text; marks must touch its words, so blanks at its ends stay outside."""
    mark = "***" if span.bold and span.italic else "**" if span.bold else "*" if span.italic else ""
    words = span.text.strip()
    if not words:
        return span.text
    start = span.text.index(words)
    before, after = span.text[:start], span.text[start + len(words) :]
    return f"{before}{mark}{escape_markdown(words)}{mark}{after}"


def buttons_of(message: Message) -> discord.ui.View | None:
    """The buttons under a message. What they mean stands in their ids, so nothing is kept for them here."""
    if not message.buttons:
        return None
    view = discord.ui.View(timeout=None)
    for number, row in enumerate(message.buttons):
        for button in row:
            view.add_item(discord.ui.Button(label=button.label, custom_id=button.action, row=number))
    view.stop()
    return view
