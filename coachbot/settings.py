"""Every environment variable coachbot reads: its type, its default, its meaning.

A secret may also be given as a file, with `_FILE` behind its name. Wrong values are told in one sentence
that names the variable and never repeats a secret.
"""

import contextlib
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from coachbot import hosts
from coachbot.errors import SettingError
from coachbot.mends import MENDS

if TYPE_CHECKING:
    from coachbot.sealing import OperatorKey

DEMO_DATABASE = "sqlite:///coachbot-demo.db"
LIVE_DATABASE = "sqlite:///coachbot.db"
SECRETS = (
    *("COACHBOT_TELEGRAM_TOKEN", "COACHBOT_DISCORD_TOKEN", "COACHBOT_DATABASE_URL", "COACHBOT_ALERT_URL"),
    *("COACHBOT_KEY", "COACHBOT_KEY_OLD", "COACHBOT_KEYS_URL"),
)
PRIVATE_FILES = ("COACHBOT_KEY", "COACHBOT_KEY_OLD")
"""Whose files nobody but their owner may read."""
MOST_BYTES = 65_536
"""More than any secret has; a file that never ends is read no further."""


def _env(name: str, *others: str) -> AliasChoices:
    return AliasChoices(name, *others)


class Settings(BaseSettings):
    """The settings of one process. With no token set it is the demo: the local chat with its own clock."""

    model_config = SettingsConfigDict(extra="ignore", env_ignore_empty=True, populate_by_name=True)

    telegram_token: SecretStr | None = Field(
        default=None, validation_alias=_env("COACHBOT_TELEGRAM_TOKEN"), description="The bot's token from BotFather."
    )
    telegram_api_url: Annotated[str, Field(pattern=r"^https?://[^/\s@?#]+/?$")] = Field(
        default="https://api.telegram.org",
        validation_alias=_env("COACHBOT_TELEGRAM_API_URL"),
        description="Scheme and host of the Bot API server.",
    )
    webhook_url: (
        Annotated[str, Field(pattern=r"^(https://[^/\s@?#]+|http://(127\.0\.0\.1|localhost)(:[0-9]+)?)/?$")] | None
    ) = Field(
        default=None,
        validation_alias=_env("COACHBOT_WEBHOOK_URL"),
        description="Scheme and host at which Telegram reaches this server; without it updates are fetched.",
    )
    rate: Annotated[float, Field(gt=0, le=1000)] = Field(
        default=25.0,
        validation_alias=_env("COACHBOT_RATE"),
        description="The most messages a second that leave to a platform.",
    )
    discord_token: SecretStr | None = Field(
        default=None, validation_alias=_env("COACHBOT_DISCORD_TOKEN"), description="The application's bot token."
    )
    database_url: str | None = Field(
        default=None,
        validation_alias=_env("COACHBOT_DATABASE_URL", "DATABASE_URL"),
        pattern=r"^(sqlite:///.+|postgres(ql)?://.+)$",
        description="sqlite:///FILE or postgresql://… ; the demo uses sqlite:///coachbot-demo.db.",
    )
    programs: Path | None = Field(
        default=None,
        validation_alias=_env("COACHBOT_PROGRAMS"),
        description="A folder of your own programmes and cards, laid over the packaged ones.",
    )
    operator: Annotated[str, Field(max_length=120, pattern=r"\S")] | None = Field(
        default=None,
        validation_alias=_env("COACHBOT_OPERATOR"),
        description="Who runs this, name and contact; shown at joining and in /about.",
    )
    join: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")] = Field(
        default="open",
        validation_alias=_env("COACHBOT_JOIN"),
        description='"open", or the code without which nobody can join.',
    )
    emergency_line: Annotated[str, Field(max_length=60, pattern=r"\S")] | None = Field(
        default=None,
        validation_alias=_env("COACHBOT_EMERGENCY_LINE"),
        description="Your local emergency number, shown with urgent advice.",
    )
    health_host: Annotated[str, Field(pattern=r"^[A-Za-z0-9.:-]{1,253}$")] = Field(
        default="127.0.0.1",
        validation_alias=_env("COACHBOT_HEALTH_HOST"),
        description="The address on which /healthz is answered; 0.0.0.0 is every one of this machine.",
    )
    crisis_line: Annotated[str, Field(max_length=120, pattern=r"\S")] | None = Field(
        default=None,
        validation_alias=_env("COACHBOT_CRISIS_LINE"),
        description="A line that people in despair can call or write to, shown when somebody says so.",
    )
    backup_days: Annotated[int, Field(ge=1, le=3650)] = Field(
        default=35,
        validation_alias=_env("COACHBOT_BACKUP_DAYS"),
        description="For how many days you keep copies of the database; /forget tells it.",
    )
    admins: Annotated[str, Field(pattern=r"^((telegram|discord):[0-9]{1,20}([\s,]+|$))+$")] | None = Field(
        default=None,
        validation_alias=_env("COACHBOT_ADMINS"),
        description="Chats in which /admin answers: platform and number of each, such as telegram:123456.",
    )
    alert_url: SecretStr | None = Field(
        default=None,
        validation_alias=_env("COACHBOT_ALERT_URL"),
        description="Pinged each minute while all is well; at the same address with /fail it is told what is not.",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", validation_alias=_env("COACHBOT_LOG_LEVEL"), description="The least that is logged."
    )
    log_form: Literal["text", "json"] | None = Field(
        default=None,
        validation_alias=_env("COACHBOT_LOG_FORM"),
        description="How a line of the log is written; unset: text on a terminal, JSON elsewhere.",
    )
    retention_days: Annotated[int, Field(ge=60, le=3650)] | None = Field(
        default=None,
        validation_alias=_env("COACHBOT_RETENTION_DAYS"),
        description="After so many silent days everything of somebody goes, with a warning before; unset: never.",
    )
    graveyard_file: Path | None = Field(
        default=None,
        validation_alias=_env("COACHBOT_FORGOTTEN"),
        description="Where it is noted, apart from all copies, who was forgotten; beside a SQLite file unless told.",
    )
    key: SecretStr | None = Field(
        default=None,
        validation_alias=_env("COACHBOT_KEY"),
        description="The operator's key, which seals what people say; coachbot key new makes one.",
    )
    key_old: SecretStr | None = Field(
        default=None,
        validation_alias=_env("COACHBOT_KEY_OLD"),
        description="Another key that is accepted while the operator's key is being turned.",
    )
    keys_url: str | None = Field(
        default=None,
        validation_alias=_env("COACHBOT_KEYS_URL"),
        pattern=r"^(sqlite:///.+|postgres(ql)?://.+)$",
        description="Where people's keys lie, a database of their own; beside a SQLite file unless told.",
    )
    port: Annotated[int, Field(ge=0, le=65535)] = Field(
        default=8080, validation_alias=_env("PORT"), description="The local web server's port."
    )

    @field_validator("discord_token")
    @classmethod
    def _can_stand_in_a_header(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not re.fullmatch(r"[\w.-]{20,}", token.get_secret_value(), re.ASCII):
            raise ValueError("not a token")
        return token

    @field_validator("alert_url")
    @classmethod
    def _can_be_posted_to(cls, url: SecretStr | None) -> SecretStr | None:
        if url is not None and not re.fullmatch(r"https?://[^/\s@?#]+(/[^\s?#]*)?", url.get_secret_value()):
            raise ValueError("not an address")
        return url

    @field_validator("key", "key_old")
    @classmethod
    def _is_a_key(cls, key: SecretStr | None) -> SecretStr | None:
        if key is not None:
            from coachbot.sealing import read_key  # noqa: PLC0415 - cryptography is loaded only where a key is set

            read_key(key.get_secret_value())
        return key

    @field_validator("telegram_token")
    @classmethod
    def _can_stand_in_a_url(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not re.fullmatch(r"[\w:-]+", token.get_secret_value(), re.ASCII):
            raise ValueError("not a token")
        return token

    @property
    def operator_keys(self) -> "tuple[OperatorKey, ...]":
        """The operator's keys, the one that seals first; none where the database is not to be sealed."""
        from coachbot.sealing import read_key  # noqa: PLC0415 - cryptography is loaded only where a key is set

        return tuple(read_key(one.get_secret_value()) for one in (self.key, self.key_old) if one is not None)

    @property
    def key_store(self) -> str:
        """The URL of the database in which people's keys lie."""
        return self.keys_url or (f"{self.database}.keys" if self.is_sqlite else self.database)

    @property
    def demo(self) -> bool:
        """Whether this is the try-out: no platform's token is set."""
        return self.telegram_token is None and self.discord_token is None

    @property
    def database(self) -> str:
        """The database's URL, with the default for this kind of process."""
        return self.database_url or (DEMO_DATABASE if self.demo else LIVE_DATABASE)

    @property
    def is_sqlite(self) -> bool:
        """Whether the database is a SQLite file."""
        return self.database.startswith("sqlite:///")

    @property
    def checked_programmes(self) -> Path | None:
        """Where programmes are kept once they were checked: beside a SQLite file."""
        return Path(f"{self.database.removeprefix('sqlite:///')}.programmes") if self.is_sqlite else None

    @property
    def short_lived(self) -> str | None:
        """What to do where the database is a file on a disk that its host empties at every start; None elsewhere."""
        host = hosts.short_lived()
        file = Path(self.database.removeprefix("sqlite:///"))
        if host is None or not self.is_sqlite or (host != "Heroku" and hosts.is_on_a_volume(file)):
            return None
        return (
            f"{host} empties this disk at every start, and {file} with everybody's diary goes with it. Set "
            "COACHBOT_DATABASE_URL to a PostgreSQL server"
            + ("." if host == "Heroku" else ", or to a file on a volume.")
        )

    @property
    def graveyard(self) -> Path | None:
        """The file that says who was forgotten; None on a server unless it is set, and in the demo."""
        return None if self.demo else self.graveyard_if_live

    @property
    def graveyard_if_live(self) -> Path | None:
        """The same where the database is a live coachbot's, whether or not a token is at hand."""
        if self.graveyard_file is not None or not self.is_sqlite:
            return self.graveyard_file
        return Path(self.database.removeprefix("sqlite:///") + ".forgotten")

    @property
    def admin_chats(self) -> frozenset[str]:
        """The operator's own chats, as platform:key."""
        return frozenset(re.split(r"[\s,]+", (self.admins or "").strip())) - {""}

    @property
    def join_code(self) -> str | None:
        """The code joining needs; None when it is open."""
        return None if self.join == "open" else self.join


def read_settings() -> Settings:
    """The settings from the environment, secrets from files where told. Raises SettingError."""
    given = {}
    for name in SECRETS:
        if (path := os.environ.get(name + "_FILE")) and not os.environ.get(name):
            if name in PRIVATE_FILES:
                _refuse_open_to_others(name, Path(path))
            given[name] = _read_secret(name, Path(path))
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as faults:
        raise SettingError("\n".join(_say(fault["loc"], fault["type"]) for fault in faults.errors())) from None


def _refuse_open_to_others(name: str, path: Path) -> None:
    with contextlib.suppress(OSError):
        if path.is_file() and path.stat().st_mode & (0o037 if _is_credential(path) else 0o077):
            raise SettingError(f"{name}_FILE names {path}, which others can read. Run: chmod 600 {path}.")


def _is_credential(path: Path) -> bool:
    """Whether systemd brought it: its access list lets one user in, which shows as a right of the group."""
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    return bool(folder) and path.parent == Path(folder or "")


def _read_secret(name: str, path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES).decode("utf-8").strip()
    except (OSError, ValueError):
        raise SettingError(f"{name}_FILE names {path}, which cannot be read. Check the path and its rights.") from None


def _say(place: tuple[int | str, ...], _kind: str) -> str:
    """One fault in a sentence, without the value: it may be a secret."""
    where = str(place[0]) if place else "A setting"
    by_variable = {
        str(choice): name
        for name, field in Settings.model_fields.items()
        if isinstance(field.validation_alias, AliasChoices)
        for choice in field.validation_alias.choices
    }
    name = by_variable.get(where, where)
    variables = [variable for variable, field in by_variable.items() if field == name]
    shown = next((v for v in variables if v in os.environ), variables[0] if variables else where)
    return f"{shown} is not usable: it must be {MENDS.get(name, 'different')}."
