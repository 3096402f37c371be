"""Who says so, through whom did it reach this page, who says otherwise, and how many independent origins has it?

import reportedly
reading = reportedly.read("folder/")
reading.dossiers[0].claims
"""

from importlib import import_module
from typing import TYPE_CHECKING

from reportedly.errors import InputError, MissingExtra, ReportedlyError, StoreError, UnknownName
from reportedly.settings import Settings

if TYPE_CHECKING:
    from reportedly.flagging import switches
    from reportedly.library import Reading, load, read
    from reportedly.reading import read_aliases, read_families
    from reportedly.storing import EmbeddedStore

__all__ = [
    "EmbeddedStore",
    "InputError",
    "MissingExtra",
    "Reading",
    "ReportedlyError",
    "Settings",
    "StoreError",
    "UnknownName",
    "load",
    "read",
    "read_aliases",
    "read_families",
    "switches",
]


_HOMES = {
    "EmbeddedStore": "storing",
    "Reading": "library",
    "load": "library",
    "read": "library",
    "read_aliases": "reading",
    "read_families": "reading",
    "switches": "flagging",
}


def __getattr__(name: str) -> object:
    # The front door stands on every stage; importing one noun must not load them all.
    if name in _HOMES:
        return getattr(import_module(f"reportedly.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'reportedly' has no attribute {name!r}")
