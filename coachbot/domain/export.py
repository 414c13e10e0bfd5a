"""What an export of one person holds: every record by kind, each field with its form and meaning.

An export is one JSON object: `format`, `schema`, `coachbot` (the version that wrote it), then a list of records for
each name in `RECORDS`. It holds no numbers of the database, so it can be brought into another one; a delivery names its
enrolment by its place in the list of enrolments, counted from 1.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

FORMAT, SCHEMA = "coachbot-export", 2
LARGEST_NUMBER = 2**53
LONGEST_TEXT = 2_000_000


class Form(StrEnum):
    """How a field is written."""

    TEXT = "text"
    NUMBER = "whole number"
    FLAG = "true or false"
    INSTANT = "instant"
    DATE = "local date"
    VALUE = "object or list"


SUCH_AS = {Form.INSTANT: ", such as 2026-11-30T20:30:00+00:00", Form.DATE: ", such as 2026-11-30"}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record; `optional` says that it may be null."""

    name: str
    form: Form
    means: str
    optional: bool = False


class ExportError(ValueError):
    """An export that cannot be read; the text says where and what would be right, and quotes nothing of it."""


def _field(line: str) -> Field:
    """A field from "name form? meaning"."""
    name, form, means = line.split(" ", 2)
    return Field(name, _FORMS[form.rstrip("?")], means.strip(), form.endswith("?"))


_FORMS = {
    "text": Form.TEXT,
    "number": Form.NUMBER,
    "flag": Form.FLAG,
    "instant": Form.INSTANT,
    "date": Form.DATE,
    "value": Form.VALUE,
}


def _record(lines: str) -> tuple[Field, ...]:
    return tuple(_field(" ".join(line.split())) for line in lines.strip().splitlines())


RECORDS: Mapping[str, tuple[Field, ...]] = {
    "participants": _record("""
        created_at instant first message
        adult flag? said to be 18 or older
        consent_version text? which consent text stands
        consented_at instant? when it was agreed to
        warning_signs_at instant? when the warning signs were last gone through
        exercise_screen_at instant? when the exercise check was answered
        track text full, low_load, no_exercise or diary_only
        cautions value? what some cards are left out for
        safety_tier text? the tier of the last warning sign that was named
        safety_paused_at instant? since when exercises are off because of it
        zone text? IANA time zone
        day_turns_at text local time at which the day turns
        work_days text? weekdays with desk prompts, Monday is 0
        anchors value the named moments of the day, local times
        moments_chosen flag the moments were chosen rather than left as they come
        quiet_from text local time at which quiet hours begin
        quiet_until text local time at which they end
        quiet_chosen flag the quiet hours were chosen
        attack_until instant? until when attack mode keeps quiet
        open_question text? what a typed answer would belong to
        heard_at instant? last message from the person
    """),
    "addresses": _record("""
        platform text telegram, discord or local
        key text the platform's own id of the chat
        reachable flag messages arrive there
        since instant since when that is so
        preferred flag prompts go there first
    """),
    "programmes": _record("""
        digest text what identifies this text
        programme_id text the programme's id
        content text the programme's whole text as it was at enrolment, itself JSON
    """),
    "enrolments": _record("""
        programme_id text the programme's id
        digest text which of the programme texts
        created_at instant when it was chosen
        started_on date its day 1
        state text active, paused, completed or stopped
        paused_at instant? since when it is paused
        paused_until instant? until when
        plan_due_at instant? when its next days are planned
        keeps_diary flag the evening question goes on after its end
        level_shift number how far the exercises' level was moved, -1 to 1
    """),
    "deliveries": _record("""
        enrolment number? which of the enrolments, counted from 1; none for a reply
        kind text? the prompt's kind; none for a reply
        prompt text? the prompt's id; a star before those of the house
        local_date date? the local day it belongs to
        slot number which of several on that day
        day number? programme day
        zone text? IANA zone the moment was reckoned in
        class text nudge, must or ack
        planned_for instant the moment it was planned for
        due_at instant when it is next looked at
        expires_at instant when it is too late for it
        chosen flag the moment is one the person chose
        asked_for flag the person asked for it
        state text pending, sent, unknown or dropped
        reason text? the one reason it ended with
        ended_at instant? when it ended
        sent_at instant? when it was sent
        platform text? where it was sent
        address_key text? to which chat
        message text? the platform's id of the message
        edits text? the message it took the place of
        response text? what was answered to it
        responded_at instant? when
        felt text? how the exercise felt
    """),
    "check_ins": _record("""
        local_date date the local day
        zone text IANA zone of that day
        state text answered, declined, expired or not_delivered
        late flag said after the day had turned
        said_at instant when it was said
        answers value? headache; worst pain, 1 to 10; medicine; recalled, told too late to be counted
    """),
    "check_in_history": _record("""
        local_date date the local day
        replaced_at instant when a correction took its place
        state text as above
        late flag as above
        said_at instant as above
        answers value? what stood there before
    """),
    "observations": _record("""
        local_date date the local day
        question text which question of questions.yaml
        attack number which headache of that day, counted from 1
        said_at instant when it was said
        answers value the answer
    """),
    "notes": _record("""
        about text what was asked in the person's own words
        local_date date the local day
        said_at instant when it was said
        answers value their words
    """),
    "screenings": _record("""
        taken_at instant when a safety check was answered
        answers value which check, and the tier or track that came of it
    """),
    "consents": _record("""
        version text which consent text
        given_at instant when it was agreed to
    """),
}


def read_export(whole: Any) -> dict[str, list[dict[str, Any]]]:
    """The records of an export, every field checked for its form. Raises ExportError."""
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise ExportError(f'it does not say "format": "{FORMAT}". Give the file that /export wrote.')
    if whole.get("schema") != SCHEMA:
        raise ExportError(f'its "schema" is not {SCHEMA}. Bring it in with the version of coachbot that wrote it.')
    if unknown := sorted(set(whole) - {"format", "schema", "coachbot", *RECORDS}):
        raise ExportError(f"it holds {len(unknown)} lists that no export has. Take them out.")
    found = {name: _read_records(name, whole.get(name)) for name in RECORDS}
    if len(found["participants"]) != 1:
        raise ExportError('"participants" must hold exactly one record.')
    return found


def _read_records(name: str, given: Any) -> list[dict[str, Any]]:
    if not isinstance(given, list):
        raise ExportError(f'"{name}" must be a list of records.')
    for number, record in enumerate(given, start=1):
        where = f"{name}, record {number}"
        fields = {field.name: field for field in RECORDS[name]}
        if not isinstance(record, dict) or set(record) != set(fields):
            raise ExportError(f"{where}: it must have exactly the fields {', '.join(fields)}.")
        for field in fields.values():
            if not _fits(field, record[field.name]):
                null = ", or null" if field.optional else ""
                raise ExportError(
                    f'{where}, "{field.name}": it must be {_article(field.form)}{SUCH_AS.get(field.form, "")}{null}.'
                )
    return given


def _article(form: Form) -> str:
    return form.value if form is Form.FLAG else f"{'an' if form.value[0] in 'io' else 'a'} {form.value}"


def _fits(field: Field, value: Any) -> bool:
    if value is None:
        return field.optional
    match field.form:
        case Form.FLAG:
            return isinstance(value, bool)
        case Form.NUMBER:
            return isinstance(value, int) and not isinstance(value, bool) and abs(value) < LARGEST_NUMBER
        case Form.VALUE:
            return isinstance(value, dict | list)
        case Form.INSTANT:
            return _is_read(datetime.fromisoformat, value) and datetime.fromisoformat(value).tzinfo is not None
        case Form.DATE:
            return _is_read(date.fromisoformat, value)
    return isinstance(value, str) and len(value) <= LONGEST_TEXT and "\x00" not in value


def _is_read(read: Any, value: Any) -> bool:
    if not isinstance(value, str):
        return False
    try:
        read(value)
    except ValueError:
        return False
    return True


def describe() -> str:
    """The format as a page for people, made from the declarations above."""
    lines = []
    for name, fields in RECORDS.items():
        lines += [f"### `{name}`", "", "| field | form | means |", "|---|---|---|"]
        lines += [
            f"| `{field.name}` | {field.form}{', or null' if field.optional else ''} | {field.means} |"
            for field in fields
        ]
        lines.append("")
    return "\n".join(lines)
