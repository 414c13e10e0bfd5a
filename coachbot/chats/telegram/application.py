"""Our handlers in somebody else's application: the library's larger half, which a coachbot of its own does without."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import structlog
from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackContext,
    CallbackQueryHandler,
    ChatMemberHandler,
    MessageHandler,
    filters,
)

from coachbot.chat import Take
from coachbot.chats.telegram.reading import raw_update

AnyBuilder = ApplicationBuilder[Any, Any, Any, Any, Any, Any]
AnyApplication = Application[Any, Any, Any, Any, Any, Any]

log = structlog.get_logger()


def feeding(application: AnyApplication, take: Take, clock: Callable[[], datetime]) -> AnyApplication:
    """The same application, whose updates go into the inbox through `take`."""

    async def keep(update: Update, _context: CallbackContext[Any, Any, Any, Any]) -> None:
        if (raw := raw_update(update.to_dict(), clock())) is not None:
            await take(raw)

    async def note(_update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        log.error("update_not_kept", action="listen", fault=type(context.error).__name__)

    application.add_handler(MessageHandler(filters.UpdateType.MESSAGES | filters.UpdateType.CHANNEL_POSTS, keep))
    application.add_handler(CallbackQueryHandler(keep))
    application.add_handler(ChatMemberHandler(keep, ChatMemberHandler.MY_CHAT_MEMBER))
    application.add_error_handler(note)
    return application
