"""Who says so, through whom did it reach this page, who says otherwise, and how many independent origins has it?

import reportedly
reading = reportedly.read("folder/")
reading.dossiers[0].claims
"""

from typing import TYPE_CHECKING

from reportedly.errors import InputError, MissingExtra, ReportedlyError, StoreError, UnknownName
from reportedly.settings import Settings

if TYPE_CHECKING:
    from reportedly.library import Reading, read
    from reportedly.reading import read_families

__all__ = [
    "InputError",
    "MissingExtra",
    "Reading",
    "ReportedlyError",
    "Settings",
    "StoreError",
    "UnknownName",
    "read",
    "read_families",
]


def __getattr__(name: str) -> object:
    # The front door stands on every stage; importing one noun must not load them all.
    if name in {"Reading", "read"}:
        from reportedly import library

        return getattr(library, name)
    if name == "read_families":
        from reportedly.reading import read_families

        return read_families
    raise AttributeError(f"module 'reportedly' has no attribute {name!r}")
