"""The user's own table of outlets that are one voice."""

from __future__ import annotations

from pathlib import Path

from reportedly.errors import InputError
from reportedly.families import parsed
from reportedly.vocabulary import Kin

_LARGEST = 10_000_000  # bytes; a table of all the world's outlets is smaller


def read_families(path: str | Path) -> tuple[Kin, ...]:
    """The rows of a file in the form of `families.tsv` (docs/formats.md), in UTF-8.

    Raises InputError, which says what is wrong in which line, or why the file cannot be read.
    """
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {(error.strerror or 'cannot be read').lower()}; name a table of families") from None
    if len(data) > _LARGEST:
        raise InputError(f"{path}: larger than {_LARGEST // 1_000_000} MB; a table of families has a line an outlet")
    try:
        return parsed(data.decode("utf-8-sig"), str(path))
    except UnicodeDecodeError:
        raise InputError(f"{path}: not UTF-8; save the table as text in UTF-8") from None
