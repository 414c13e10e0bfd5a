"""A command as people type it: `/start`, `/start  code`, `/Start@coach_bot code`. Pure."""


def read_command(text: str) -> tuple[str, str] | None:
    """The command's name in small letters, and what stands behind it without blanks around; None for other words."""
    if not text.startswith("/"):
        return None
    first, *rest = text[1:].split(maxsplit=1) or [""]
    return first.partition("@")[0].casefold(), rest[0].strip() if rest else ""
