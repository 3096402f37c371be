"""A user's table as text: what the readers of aliases and families share."""

from __future__ import annotations

from pathlib import Path

from reportedly.errors import InputError

_LARGEST = 10_000_000  # bytes; a table of all the world's outlets is smaller


def read_table(path: str | Path, what: str) -> str:
    """The text of a table in UTF-8; `what` it is, for people. Raises InputError that says why it cannot be read."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {(error.strerror or 'cannot be read').lower()}; name {what}") from None
    if len(data) > _LARGEST:
        raise InputError(f"{path}: larger than {_LARGEST // 1_000_000} MB, which is more than {what} takes")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{path}: not UTF-8; save the table as text in UTF-8") from None
