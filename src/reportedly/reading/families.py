"""The user's own table of outlets that are one voice."""

from __future__ import annotations

from pathlib import Path

from reportedly.families import parsed
from reportedly.reading.tables import read_table
from reportedly.vocabulary import Kin


def read_families(path: str | Path) -> tuple[Kin, ...]:
    """The rows of a file in the form of `families.tsv` (docs/formats.md), in UTF-8.

    Raises InputError, which says what is wrong in which line, or why the file cannot be read.
    """
    return parsed(read_table(path, "a table of families"), str(path))
