"""The flat tables as one SQLite file, with views for common questions. An export edge: only this writes files."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from reportedly.showing.flat import COLUMNS, Cell, flat_tables
from reportedly.vocabulary import Correction, Dossier, Failure

_REAL = {"lat", "lon", "radius_m", "share", "score", "value", "high", "sure"}
_WHOLE = {"start", "end", "position", "part_index", "appearances", "publishers", "against", "directed", "cut_off"} | {
    *("number", "undoes", "review", "about_event", "negated", "hedged", "quoted", "reached", "disclaimed")
}
_COUNTED = {("events", "reports"), ("findings", "reports"), ("findings", "origins")}
_KEYED = {"events", "reports", "attributions", "claims", "origins", "flags"}

_VIEWS = {
    "who_says_what": """
        SELECT c.id AS claim, c.text AS claim_text, f.status, a.stance, a.root AS source, a.chain, a.content AS words,
               a.outlet, a.published, r.address, a.id AS attribution
        FROM attributions a JOIN claims c ON c.id = a.claim JOIN findings f ON f.claim = c.id
        JOIN reports r ON r.id = a.report ORDER BY c.id, a.published, a.id""",
    "contested_claims": """
        SELECT c.id, c.text, f.origins, f.against, f.sides FROM claims c JOIN findings f ON f.claim = c.id
        WHERE f.status = 'contested' AND c.about_event ORDER BY c.id""",
    "corroborated_claims": """
        SELECT c.id, c.text, f.status, f.origins, f.sides FROM claims c JOIN findings f ON f.claim = c.id
        WHERE f.status LIKE 'corroborated%' AND c.about_event ORDER BY f.origins DESC, c.id""",
    "repeated_single_origins": """
        SELECT c.id, c.text, f.status, f.appearances, f.reports, f.publishers, f.origins
        FROM claims c JOIN findings f ON f.claim = c.id
        WHERE f.origins <= 1 AND f.reports > 1 AND c.about_event ORDER BY f.reports DESC, c.id""",
    "relays": """
        SELECT l.name AS relay, l.kind, count(*) AS sayings, count(DISTINCT a.report) AS reports
        FROM links l JOIN attributions a ON a.id = l.attribution
        WHERE l.position > 0 AND l.edge IS NOT NULL GROUP BY l.key, l.kind ORDER BY sayings DESC, relay""",
    "source_counts": """
        SELECT root AS source, root_kind AS kind, stance, count(*) AS sayings, count(DISTINCT report) AS reports
        FROM attributions WHERE about_event GROUP BY root, root_kind, stance ORDER BY sayings DESC, source, stance""",
    "differing_values": """
        SELECT r.kind, c.text AS claim_text, o.text AS other_text, r.because
        FROM relations r JOIN claims c ON c.id = r.claim LEFT JOIN claims o ON o.id = r.to_claim
        WHERE c.about_event ORDER BY r.kind, c.id, r.to_claim, r.because""",
    "disclaimed_sayings": """
        SELECT a.id, a.content AS words, a.chain, d.content AS disclaimer, d.outlet
        FROM disclaimers x JOIN attributions a ON a.id = x.attribution JOIN attributions d ON d.id = x.disclaimed_by
        ORDER BY a.id, d.id""",
}


def _type(table: str, column: str) -> str:
    if (table, column) in _COUNTED or (column in _WHOLE):
        return "INTEGER"
    return "REAL" if column in _REAL else "TEXT"


def _safe(cell: Cell) -> Cell:
    return cell.encode("utf-8", "replace").decode("utf-8") if isinstance(cell, str) else cell


def _fill(
    database: sqlite3.Connection,
    dossiers: Sequence[Dossier],
    failures: Sequence[Failure],
    corrections: Sequence[Correction],
) -> None:
    rows = flat_tables(dossiers, failures, corrections)
    for table, columns in COLUMNS.items():
        defined = ", ".join(
            f'"{c}" {_type(table, c)}{" PRIMARY KEY" if c == "id" and table in _KEYED else ""}' for c in columns
        )
        database.execute(f'CREATE TABLE "{table}" ({defined})')
        marks = ", ".join("?" * len(columns))
        # Names come from COLUMNS above, cells as parameters.
        database.executemany(
            f'INSERT OR REPLACE INTO "{table}" VALUES ({marks})',
            [[_safe(c) for c in row] for row in rows[table]],
        )
    for table, columns in COLUMNS.items():
        for column in columns:
            if column in {"attribution", "claim", "report", "origin", "to_claim"}:
                database.execute(f'CREATE INDEX "{table}_{column}" ON "{table}" ("{column}")')
    for name, query in _VIEWS.items():
        database.execute(f'CREATE VIEW "{name}" AS {query}')


def write_sqlite(
    dossiers: Sequence[Dossier],
    path: str | os.PathLike[str],
    failures: Sequence[Failure] = (),
    corrections: Sequence[Correction] = (),
) -> None:
    """Write `path` whole or not at all (a temporary file beside it, then a rename); an older one is replaced.

    Raises OSError where the folder cannot be written, sqlite3.Error where the disk is full.
    """
    target = Path(path)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    os.close(handle)
    try:
        with closing(sqlite3.connect(name)) as database:
            database.execute("PRAGMA journal_mode = OFF")
            _fill(database, dossiers, failures, corrections)
            database.commit()
        Path(name).chmod(0o644)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
