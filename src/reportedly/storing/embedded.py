"""The embedded store: one SQLite file that any SQLite tool can read.

Pages hold raw bytes; analyses and dossiers are JSON of the frozen dataclasses, and views over that JSON give ordinary
tools plain rows. Writes are BEGIN IMMEDIATE with a busy timeout: deferred read-then-write transactions lose to
"database is locked". A flipped bit often passes integrity_check, so pages are checked against their own hash when read.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

import msgspec

from reportedly.errors import StoreError, UnknownName
from reportedly.storing.protocol import Outcome
from reportedly.vocabulary import Analysis, Dossier, Failure, Metadata, Page, digest

_APPLICATION = 0x7265706F  # "repo": tells `file` and us whose database it is
_VERSION = 1
_SCHEMA = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE pages (sha256 TEXT PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE analyses (
  input TEXT PRIMARY KEY,            -- digest of file, bytes, media type and what the user told
  engine TEXT NOT NULL,              -- program, pipeline and gazetteer that made it
  file TEXT NOT NULL, sha256 TEXT NOT NULL, told TEXT NOT NULL,
  report TEXT, published TEXT, analysis TEXT, failure TEXT
);
CREATE INDEX analyses_report ON analyses (report);
CREATE TABLE inputs (
  input TEXT PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT,
  added TEXT NOT NULL,               -- UTC; chain of custody, never part of an export
  failure TEXT                       -- of reading; of analysis it stands in analyses
);
CREATE TABLE dossiers (key TEXT NOT NULL, event TEXT PRIMARY KEY, dossier TEXT NOT NULL);
CREATE VIEW v_reports AS
  SELECT a.report AS id, a.file, a.sha256,
    json_extract(a.analysis, '$.report.outlet') AS outlet, json_extract(a.analysis, '$.report.published') AS published,
    json_extract(a.analysis, '$.report.state') AS state, json_extract(a.analysis, '$.report.reason') AS reason,
    json_extract(a.analysis, '$.report.text') AS text
  FROM analyses a JOIN inputs USING (input) WHERE a.report IS NOT NULL GROUP BY a.report HAVING a.file = min(a.file);
CREATE VIEW v_events AS
  SELECT event AS id, json_extract(dossier, '$.gist') AS gist, json_extract(dossier, '$.when') AS "when",
    json_array_length(dossier, '$.reports') AS reports FROM dossiers;
CREATE VIEW v_claims AS
  SELECT json_extract(c.value, '$.id') AS id, d.event, json_extract(c.value, '$.text') AS text,
    json_extract(f.value, '$.status') AS status, json_extract(f.value, '$.appearances') AS appearances,
    json_extract(f.value, '$.reports') AS reports, json_extract(f.value, '$.publishers') AS publishers,
    json_array_length(f.value, '$.origins') AS origins
  FROM dossiers d, json_each(d.dossier, '$.claims') c, json_each(d.dossier, '$.findings') f
  WHERE json_extract(f.value, '$.claim') = json_extract(c.value, '$.id');
CREATE VIEW v_failures AS
  SELECT i.file, i.sha256, json_extract(coalesce(i.failure, a.failure), '$.stage') AS stage,
    json_extract(coalesce(i.failure, a.failure), '$.state') AS state,
    json_extract(coalesce(i.failure, a.failure), '$.reason') AS reason
  FROM inputs i LEFT JOIN analyses a USING (input) WHERE coalesce(i.failure, a.failure) IS NOT NULL
  UNION ALL SELECT a.file, a.sha256, 'clean', 'partial', json_extract(a.analysis, '$.report.reason')
  FROM analyses a JOIN inputs USING (input) WHERE json_extract(a.analysis, '$.report.state') = 'partial'
  UNION ALL SELECT a.file, a.sha256, 'group', 'duplicate', 'repeats ' || f.file
  FROM analyses a JOIN inputs USING (input)
  JOIN (SELECT a2.report, min(a2.file) AS file FROM analyses a2 JOIN inputs USING (input) GROUP BY a2.report) f
    USING (report) WHERE a.file > f.file;
"""


class EmbeddedStore:
    """A store in one file, or in memory (`None`). Use as a context manager.

    Raises StoreError where the file is not ours, or was written by a newer program.
    """

    def __init__(self, path: str | Path | None = None) -> None:
        self.path = None if path is None else str(path)
        try:
            self._db = sqlite3.connect(self.path or ":memory:", isolation_level=None, timeout=30.0)
            self._open()
        except sqlite3.DatabaseError as error:
            raise StoreError(f"{self.path}: cannot be opened as a store ({error}); name another: --store") from None

    def _open(self) -> None:
        (application,) = self._db.execute("PRAGMA application_id").fetchone()
        (tables,) = self._db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if application != _APPLICATION and tables:
            raise StoreError(f"{self.path}: an SQLite file of another program; name another file with --store")
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        with self._writing():
            (version,) = self._db.execute("PRAGMA user_version").fetchone()
            if version > _VERSION:
                raise StoreError(f"{self.path}: written by a newer reportedly (schema {version}); upgrade to read it")
            if version == 0:
                for statement in _SCHEMA.split(";\n"):
                    if statement.strip():
                        self._db.execute(statement)
                self._db.execute(f"PRAGMA application_id = {_APPLICATION}")
                self._db.execute(f"PRAGMA user_version = {_VERSION}")

    def __enter__(self) -> EmbeddedStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; a store that is closed cannot be used again."""
        self._db.close()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    @property
    def purpose(self) -> str | None:
        """ "build" for a store `build` made and may start afresh, "add" for one that collects; None for a new one."""
        row = self._db.execute("SELECT value FROM facts WHERE name = 'purpose'").fetchone()
        return None if row is None else str(row[0])

    @purpose.setter
    def purpose(self, value: str) -> None:
        with self._writing():
            self._db.execute("INSERT OR REPLACE INTO facts VALUES ('purpose', ?)", (value,))

    def known(self, page: Page, engine: str) -> bool:
        row = self._db.execute("SELECT engine FROM analyses WHERE input = ?", (input_of(page),)).fetchone()
        return row is not None and row[0] == engine

    def note(self, page: Page) -> bool:
        """List an input whose analysis is `known`; returns whether it is new to the list."""
        with self._writing():
            return self._list(input_of(page), page.file, page.sha256, None)

    def keep(self, outcomes: Iterable[Outcome], failures: Iterable[Failure], engine: str) -> int:
        new = 0
        with self._writing():
            for page, outcome in outcomes:
                key = input_of(page)
                self._db.execute("INSERT OR IGNORE INTO pages VALUES (?, ?)", (page.sha256, page.data))
                analysed = isinstance(outcome, Analysis)
                self._db.execute(
                    "INSERT OR REPLACE INTO analyses VALUES (?,?,?,?,?,?,?,?,?)",
                    (
                        key,
                        engine,
                        page.file,
                        page.sha256,
                        _json(page.told),
                        outcome.report.id if isinstance(outcome, Analysis) else None,
                        outcome.report.published if isinstance(outcome, Analysis) else None,
                        _json(outcome) if analysed else None,
                        None if analysed else _json(outcome),
                    ),
                )
                new += self._list(key, page.file, page.sha256, None)
            for failure in failures:
                key = digest("i", "failure", failure.file, failure.sha256 or "", failure.reason)
                new += self._list(key, failure.file, failure.sha256, _json(failure))
        return new

    def _list(self, key: str, file: str, sha256: str | None, failure: str | None) -> bool:
        done = self._db.execute(
            "INSERT OR IGNORE INTO inputs VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?)",
            (key, file, sha256, failure),
        )
        return done.rowcount > 0

    def analyses(self) -> tuple[Analysis, ...]:
        rows = self._db.execute(
            "SELECT report, min(file), analysis FROM analyses JOIN inputs USING (input, file) "
            "WHERE report IS NOT NULL GROUP BY report ORDER BY coalesce(published, '9999'), report"
        )
        return tuple(msgspec.json.decode(analysis, type=Analysis) for _, _, analysis in rows)

    def failures(self) -> tuple[Failure, ...]:
        listed = self._db.execute(
            "SELECT coalesce(i.failure, a.failure) FROM inputs i LEFT JOIN analyses a USING (input) "
            "WHERE coalesce(i.failure, a.failure) IS NOT NULL"
        )
        found = [msgspec.json.decode(row[0], type=Failure) for row in listed]
        partial = self._db.execute(
            "SELECT a.file, a.sha256, json_extract(analysis, '$.report.reason') FROM analyses a "
            "JOIN inputs USING (input) WHERE json_extract(analysis, '$.report.state') = 'partial'"
        )
        found += [
            Failure(file, sha256, "clean", reason or "read in part", "partial") for file, sha256, reason in partial
        ]
        repeated = self._db.execute(
            "SELECT a.file, a.sha256, f.file FROM analyses a JOIN inputs USING (input) JOIN "
            "(SELECT report, min(a2.file) AS file FROM analyses a2 JOIN inputs USING (input) GROUP BY report) f "
            "USING (report) "
            "WHERE a.file > f.file"
        )
        found += [
            Failure(
                file,
                sha256,
                "group",
                f"the same outlet, address and text as {first}: taken once; if it is another publication, say its "
                "outlet or address beside it",
                "duplicate",
            )
            for file, sha256, first in repeated
        ]
        return tuple(sorted(found, key=lambda f: (f.file, f.stage, f.reason)))

    def page(self, report: str) -> tuple[bytes, str]:
        row = self._db.execute(
            "SELECT p.data, p.sha256 FROM pages p JOIN analyses a USING (sha256) WHERE a.report = ? "
            "ORDER BY a.file LIMIT 1",
            (report,),
        ).fetchone()
        if row is None:
            raise UnknownName(f"no report {report!r} in {self.path or 'this store'}")
        data, sha256 = bytes(row[0]), str(row[1])
        if hashlib.sha256(data).hexdigest() != sha256:
            raise StoreError(f"{self.path}: the bytes kept for {report} do not match their SHA-256; restore a backup")
        return data, sha256

    def dossiers(self) -> tuple[tuple[str, Dossier], ...]:
        rows = self._db.execute("SELECT key, dossier FROM dossiers ORDER BY event")
        return tuple((key, msgspec.json.decode(dossier, type=Dossier)) for key, dossier in rows)

    def conclude(self, dossiers: Mapping[str, Dossier]) -> None:
        have = {key for (key,) in self._db.execute("SELECT key FROM dossiers")}
        with self._writing():
            for key in sorted(have - dossiers.keys()):
                self._db.execute("DELETE FROM dossiers WHERE key = ?", (key,))
            for key in sorted(dossiers.keys() - have):
                row = (key, dossiers[key].event.id, _json(dossiers[key]))
                self._db.execute("INSERT OR REPLACE INTO dossiers VALUES (?, ?, ?)", row)

    def forget_inputs(self) -> None:
        with self._writing():
            self._db.execute("DELETE FROM inputs")

    def prune(self) -> None:
        with self._writing():
            self._db.execute("DELETE FROM analyses WHERE input NOT IN (SELECT input FROM inputs)")
            self._db.execute("DELETE FROM pages WHERE sha256 NOT IN (SELECT sha256 FROM analyses)")


def input_of(page: Page) -> str:
    """The key of an input: file name, bytes and what was told (the same text told of another outlet is another)."""
    return digest("i", page.file, page.sha256, page.media_type, _json(page.told), *page.warnings)


def _json(value: Analysis | Failure | Dossier | Metadata) -> str:
    return msgspec.json.encode(value).decode()
