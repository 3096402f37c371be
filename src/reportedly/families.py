"""Outlets of one owner, one feed or one agency: a shipped, sourced table (`families.tsv`) and the user's own rows.

General knowledge as data: a row says that outlets are one voice when publishers are counted, never what is true. Rows
of the user come first: they add, replace, and, with "-" as the family, take an outlet out.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import get_args

from anyascii import anyascii

from reportedly.errors import InputError
from reportedly.hosts import host_of, parents, site_of
from reportedly.vocabulary import Kin, KinKind

COLUMNS = ("outlet", "host", "family", "kind", "source", "year")
NONE = "-"
"""In the column `family`: of no family."""

_WORD = re.compile(r"[a-z0-9]+")
_HOST = re.compile(r"[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+")
_TOLD_APART = re.compile(r"\([^)]*\)\s*$")


@dataclass(frozen=True, slots=True)
class Families:
    """Rows looked up by an outlet's name and by a host or a parent of it."""

    names: dict[str, Kin]
    hosts: dict[str, Kin]
    own: frozenset[str]  # names, folded, of the user's rows

    def row(self, outlet: str | None, site: str) -> Kin | None:
        """The row for an outlet known by its name, its own site, or both ("" for none): the user's word for the name,
        then the site's row, then, where no site is known, the name's. None where there is none."""
        if outlet is not None and folded(outlet) in self.own:
            return self.by_name(outlet)
        if site:
            return self.by_host(site)
        return self.by_name(outlet) if outlet is not None else None

    def by_name(self, name: str) -> Kin | None:
        """The row for an outlet's name in any of its writings; None where there is none, or it is of no family."""
        found = self.names.get(folded(name))
        return found if found is not None and found.family else None

    def by_host(self, host: str) -> Kin | None:
        """The row for a host or the nearest of its parents: "fr.news.example.com" is found under "example.com"."""
        return next((self.hosts[h] for h in parents(site_of(host)) if h in self.hosts), None)


def families(own: Sequence[Kin] = ()) -> Families:
    """The shipped rows under the user's `own`, which overrule them name by name and host by host."""
    return _families(tuple(own))


@lru_cache(maxsize=8)
def _families(own: tuple[Kin, ...]) -> Families:
    names: dict[str, Kin] = {}
    hosts: dict[str, Kin] = {}
    for row in (*own, *shipped()):
        for name in row.names:
            # A writing that several papers bear is told apart in brackets, as no page prints it: known by host alone.
            if not _TOLD_APART.search(name) and folded(name):
                names.setdefault(folded(name), row)
        for host in row.hosts:
            hosts.setdefault(host, row)
    told = {folded(name) for row in own for name in row.names if not _TOLD_APART.search(name)}
    return Families(names, hosts, frozenset(told - {""}))


@lru_cache(maxsize=1)
def shipped() -> tuple[Kin, ...]:
    """The rows of `families.tsv`."""
    return parsed((files("reportedly") / "families.tsv").read_text(encoding="utf-8"), "families.tsv")


def parsed(text: str, where: str) -> tuple[Kin, ...]:
    """Rows of a table with a line of column names, parted by tabs, commas or semicolons; "#" begins a remark.

    `outlet` and `family` or `host` and `family` are needed; `kind` is "owner" where it is left out, `source` the file.
    Raises InputError naming `where`, the line and what to write instead.
    """
    lines = [(n, line) for n, line in enumerate(text.lstrip("\ufeff").splitlines(), 1) if line.strip()]
    lines = [(n, line) for n, line in lines if not line.startswith("#")]
    if not lines:
        raise InputError(f"{where}: no rows; the first line names the columns: {', '.join(COLUMNS)}")
    mark = next((m for m in "\t;," if m in lines[0][1]), "\t")
    columns = [c.strip().casefold() for c in next(csv.reader([lines[0][1]], delimiter=mark))]
    unknown = [c for c in columns if c not in COLUMNS]
    if unknown or "family" not in columns or not {"outlet", "host"} & set(columns):
        wrong = f"no column is called {unknown[0]!r}" if unknown else "a family, and an outlet or a host, are needed"
        raise InputError(f"{where}, line {lines[0][0]}: {wrong}; the columns are {', '.join(COLUMNS)}")
    return tuple(
        _row(dict(zip(columns, next(csv.reader([line], delimiter=mark)), strict=False)), f"{where}, line {n}", where)
        for n, line in lines[1:]
    )


def _row(cells: dict[str, str], where: str, file: str) -> Kin:
    told = {c: " ".join(cells.get(c, "").split()) for c in COLUMNS}
    names = tuple(n.strip() for n in told["outlet"].split("|") if n.strip())
    hosts = tuple(site_of(host_of(h) or h) for h in told["host"].split())
    if not (names or hosts) or not told["family"]:
        raise InputError(f"{where}: give an outlet or a host, and the family it is of ({NONE!r} for none)")
    bad = next((h for h in hosts if not _HOST.fullmatch(h)), None)
    if bad is not None:
        raise InputError(f"{where}: {bad!r} is no host; write it as in 'news.example.org', several parted by blanks")
    kind = told["kind"].casefold() or "owner"
    if kind not in get_args(KinKind):
        raise InputError(f"{where}: kind {told['kind']!r}; it is one of {', '.join(get_args(KinKind))}")
    family = "" if told["family"] == NONE else told["family"]
    return Kin(names, hosts, family, kind, told["source"] or file, told["year"])  # type: ignore[arg-type]


def folded(name: str) -> str:
    """An outlet's name as it is looked up: ASCII, lower case, letters and digits, no article."""
    return " ".join(_WORD.findall(anyascii(name).casefold())).removeprefix("the ")
