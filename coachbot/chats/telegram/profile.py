"""How the bot presents itself on Telegram: its command menu and its descriptions, set only when they changed."""

from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from coachbot.domain.text import ENGLISH
from coachbot.screens.menu import Menu, menu_in
from coachbot.words import menu_languages, words_in


async def set_menus(bot: Bot) -> None:
    """Bring the menus and descriptions up to date. Raises TelegramError."""
    for language in menu_languages():
        # Whoever reads none of these languages gets the English menu.
        await _set_menu(bot, None if language == ENGLISH else language, menu_in(words_in(language)))


async def set_chat_menu(bot: Bot, chat: str, language: str | None) -> None:
    """Show one chat its menu in a language, whatever the app is set to; in the app's own with None.

    Raises TelegramError.
    """
    scope = BotCommandScopeChat(chat)
    if language is None:
        await bot.delete_my_commands(scope)
    else:
        await bot.set_my_commands(menu_in(words_in(language)).commands, scope)


async def _set_menu(bot: Bot, language: str | None, menu: Menu) -> None:
    scope = BotCommandScopeAllPrivateChats()
    commands = tuple(BotCommand(name, meaning) for name, meaning in menu.commands)
    if await bot.get_my_commands(scope, language) != commands:
        await bot.set_my_commands(commands, scope, language)
    if (await bot.get_my_description(language)).description != menu.description:
        await bot.set_my_description(menu.description, language)
    if (await bot.get_my_short_description(language)).short_description != menu.short_description:
        await bot.set_my_short_description(menu.short_description, language)
