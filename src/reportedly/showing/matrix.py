"""Claims against sources: one row a claim, one column a root or a report; each cell leads to the exact words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reportedly.showing.cards import finding_of, ranked
from reportedly.showing.labels import SECTIONS, STANCES, STATUSES, Label
from reportedly.showing.lookup import Lookup
from reportedly.vocabulary import Attribution

_CELLS = 24_000  # beyond this a browser takes seconds to lay the table out, and nobody reads it
_OTHERS = "\x1fothers"


@dataclass(frozen=True, slots=True)
class Column:
    """A root or a report."""

    key: str
    name: str
    anchor: str | None
    note: str  # side, "cold trail", date


@dataclass(frozen=True, slots=True)
class Mark:
    """One saying in a cell."""

    anchor: str
    label: Label
    stance: str
    title: str  # the chain; "" where the column says enough


@dataclass(frozen=True, slots=True)
class Row:
    """A claim; `cells` has one tuple of marks for each column."""

    anchor: str
    text: str
    status: str
    label: Label
    cells: tuple[tuple[Mark, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The table."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def _by_root(a: Attribution, lookup: Lookup) -> Column:
    root = lookup.root(a)
    origin = lookup.origins.get(a.origin or "")
    if root.kind == "unnamed" or (origin and not origin.reached):
        note = "cold trail"
    elif side := lookup.side(a):
        note = side
    else:
        note = "" if a.stance != "own-voice" else "own voice"
    name = lookup.name(root)
    return Column(
        f"{root.key}\x1f{a.origin or ''}" if root.kind == "unnamed" else root.key,
        name,
        lookup.entity_anchor(root.key),
        note,
    )


def _by_report(a: Attribution, lookup: Lookup) -> Column:
    label = lookup.label(a.report)
    _, _, date = label.rpartition(", ")
    return Column(a.report, lookup.outlet(a.report), lookup.anchor(a.report), date)


def _matrix(lookup: Lookup, column_of: Callable[[Attribution, Lookup], Column], by_weight: bool) -> Matrix:
    order = {s: n for n, (_, _, statuses) in enumerate(SECTIONS) for s in statuses}
    claims = [c for c in ranked(lookup.dossier.claims, lookup) if c.about_event]
    claims.sort(key=lambda c: order[finding_of(c, lookup).status])
    columns: dict[str, Column] = {}
    weight: dict[str, int] = {}
    cells: dict[tuple[str, str], list[Mark]] = {}
    for claim in claims:
        for a in lookup.sayings(claim):
            column = column_of(a, lookup)
            columns.setdefault(column.key, column)
            weight[column.key] = weight.get(column.key, 0) + 1
            chain = " → ".join(lookup.name(link) for link in a.chain)
            cells.setdefault((claim.id, column.key), []).append(
                Mark(lookup.anchor(a.id), STANCES[a.stance], a.stance, chain if by_weight else "")
            )
    if by_weight:
        # Named roots first, sides together, the most heard first; cold trails and own voices last.
        last = {"cold trail": 2, "own voice": 1}
        keys = sorted(columns, key=lambda k: (last.get(columns[k].note, 0), -weight[k], columns[k].name, k))
    else:
        place = {r: n for n, r in enumerate(lookup.reports)}
        keys = sorted(columns, key=lambda k: place.get(k, len(place)))
    keys, columns = _bounded(keys, columns, cells, weight, len(claims))
    rows = []
    for claim in claims:
        status = finding_of(claim, lookup).status
        rows.append(
            Row(
                lookup.anchor(claim.id),
                claim.text,
                status,
                STATUSES[status],
                tuple(tuple(cells.get((claim.id, k), ())) for k in keys),
            )
        )
    return Matrix(tuple(columns[k] for k in keys), tuple(rows))


def _bounded(
    keys: list[str],
    columns: dict[str, Column],
    cells: dict[tuple[str, str], list[Mark]],
    weight: dict[str, int],
    rows: int,
) -> tuple[list[str], dict[str, Column]]:
    """At most about `_CELLS` cells: the columns with fewest marks become one, "others", which keeps their marks."""
    room = max(_CELLS // max(rows, 1), 12)
    if len(keys) <= room:
        return keys, columns
    kept = set(sorted(keys, key=lambda k: (-weight[k], k))[: room - 1])
    merged = [k for k in keys if k not in kept]
    for (claim, key), marks in list(cells.items()):
        if key not in kept:
            cells.setdefault((claim, _OTHERS), []).extend(marks)
    others = Column(_OTHERS, f"{len(merged)} others", None, "heard least")
    return [*(k for k in keys if k in kept), _OTHERS], columns | {_OTHERS: others}


def by_source(lookup: Lookup) -> Matrix:
    """Claims against the sources nearest the fact."""
    return _matrix(lookup, _by_root, by_weight=True)


def by_report(lookup: Lookup) -> Matrix:
    """Claims against the reports, in the dossier's order."""
    return _matrix(lookup, _by_report, by_weight=False)
