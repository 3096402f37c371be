"""Files that `reportedly` wrote into a folder of reports: its store, what SQLite keeps beside it, its dossiers."""

from __future__ import annotations

import struct
from pathlib import Path

from reportedly.ours import GENERATOR, STORE

_SQLITE = b"SQLite format 3\0"
_ID_AT = 68
"""Where an SQLite file holds its application id, four bytes, the highest first (sqlite.org/fileformat2.html, 1.3)."""
_BESIDE = ("-wal", "-shm", "-journal")
_MARK = f'<meta name="generator" content="{GENERATOR}">'.encode()
_HEAD = 4096


def own_kind(path: Path, data: bytes) -> str | None:
    """What a file of `reportedly`'s own is, or None for any other. `data`: its bytes, or as many as there are."""
    for ending in _BESIDE:
        if path.name.endswith(ending) and _is_store(_start(path.with_name(path.name.removesuffix(ending)))):
            return "a part of reportedly's own store"
    if _is_store(data):
        return "reportedly's own store"
    return "a dossier that reportedly wrote" if _MARK in data[:_HEAD] else None


def _is_store(data: bytes) -> bool:
    return data.startswith(_SQLITE) and data[_ID_AT : _ID_AT + 4] == struct.pack(">I", STORE)


def _start(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_ID_AT + 4)
    except OSError:
        return b""
