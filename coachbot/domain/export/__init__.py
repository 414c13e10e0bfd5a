"""What an export of one person holds, and how it is read again.

An export is one JSON object: `format`, `schema`, `coachbot` (the version that wrote it), then a list of records for
each name in `RECORDS`. It holds no numbers of the database, so it can be brought into another one; a delivery names its
enrolment by its place in the list of enrolments, counted from 1.
"""

from coachbot.domain.export.fields import Field, describe, fields_of
from coachbot.domain.export.forms import Stored
from coachbot.domain.export.reading import UNCHANGED, ExportError, Records, read_export
from coachbot.domain.export.records import FORMAT, RECORDS, SCHEMA
from coachbot.domain.export.writing import export_text

__all__ = [
    "FORMAT",
    "RECORDS",
    "SCHEMA",
    "UNCHANGED",
    "ExportError",
    "Field",
    "Records",
    "Stored",
    "describe",
    "export_text",
    "fields_of",
    "read_export",
]  # fmt: skip
