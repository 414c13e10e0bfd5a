"""Telegram, against a Bot API server on loopback."""
