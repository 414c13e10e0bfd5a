"""What each setting must be, for whoever set it wrongly."""

from collections.abc import Mapping

MENDS: Mapping[str, str] = {
    "health_host": "an address of this machine, such as 0.0.0.0 for all of them",
    "port": "a whole number from 0 to 65535",
    "database_url": "sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME",
    "join": '"open", or a code of letters, digits, - and _',
    "operator": "words, at most 120 characters",
    "emergency_line": "words, at most 60 characters",
    "crisis_line": "words, at most 120 characters",
    "telegram_token": "the token as BotFather gave it, digits, a colon and letters, without spaces",
    "discord_token": "the token from the Developer Portal, page Bot, without spaces",
    "telegram_api_url": "scheme and host, such as https://api.telegram.org",
    "webhook_url": "https and a host, such as https://coach.example.org",
    "key": "32 random bytes as base64 or 64 hexadecimal digits; coachbot key new makes one",
    "key_old": "the key before, 32 bytes as base64 or 64 hexadecimal digits",
    "keys_url": "sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME",
    "rate": "a number above 0, at most 1000",
    "backup_days": "a whole number of days from 1 to 3650",
    "admins": "platform and number of each chat, such as telegram:123456, discord:987654",
    "alert_url": "an address that takes a ping, such as https://hc-ping.com/… , without ? or #",
    "log_level": "debug, info, warning or error",
    "log_form": "text or json",
    "retention_days": "a whole number of days from 60 to 3650",
    "graveyard_file": "a file on a disk that lasts, apart from the copies",
}
