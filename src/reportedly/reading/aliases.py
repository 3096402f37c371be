"""The user's own table of names that mean one person or body."""

from __future__ import annotations

import csv
from pathlib import Path

from reportedly.errors import InputError
from reportedly.reading.tables import read_table

COLUMNS = ("name", "writings", "remark")


def read_aliases(path: str | Path) -> tuple[tuple[str, str], ...]:
    """(writing, name) pairs of a table in UTF-8 with a line of column names, parted by tabs, commas or semicolons.

    `name` is what the person or body is called, `writings` what else it is printed as, parted by "|"; "#" begins a
    remark. Raises InputError, which says what is wrong in which line, or why the file cannot be read.
    """
    return parsed(read_table(path, "a table of aliases"), str(path))


def parsed(text: str, where: str) -> tuple[tuple[str, str], ...]:
    """The pairs of a table's text; raises InputError naming `where` and the line."""
    lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("#")]
    if not lines:
        raise InputError(f"{where}: no rows; the first line names the columns: {', '.join(COLUMNS)}")
    mark = next((m for m in "\t;," if m in lines[0][1]), "\t")
    columns = [c.strip().casefold() for c in next(csv.reader([lines[0][1]], delimiter=mark))]
    unknown = [c for c in columns if c not in COLUMNS]
    if unknown or not {"name", "writings"} <= set(columns):
        wrong = f"no column is called {unknown[0]!r}" if unknown else "a name and its writings are needed"
        raise InputError(f"{where}, line {lines[0][0]}: {wrong}; the columns are {', '.join(COLUMNS)}")
    out: dict[str, str] = {}
    for n, line in lines[1:]:
        cells = dict(zip(columns, next(csv.reader([line], delimiter=mark)), strict=False))
        name = " ".join(cells.get("name", "").split())
        writings = [" ".join(w.split()) for w in cells.get("writings", "").split("|") if w.strip()]
        if not name or not writings:
            raise InputError(f"{where}, line {n}: give a name, and what else it is printed as, parted by '|'")
        for writing in writings:
            if out.setdefault(writing, name) != name:
                raise InputError(f"{where}, line {n}: {writing!r} cannot mean both {out[writing]!r} and {name!r}")
    return tuple(out.items())
