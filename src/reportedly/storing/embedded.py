"""The embedded store: one SQLite file that any SQLite tool can read.

Pages hold raw bytes; analyses and dossiers are JSON of the frozen dataclasses, and views over that JSON give ordinary
tools plain rows. Writes are BEGIN IMMEDIATE with a busy timeout: deferred read-then-write transactions lose to
"database is locked". A flipped bit often passes integrity_check, so pages are checked against their own hash when read.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TypeVar

import msgspec

from reportedly.errors import InputError, StoreError, UnknownName
from reportedly.ours import STORE
from reportedly.storing.placed import StoredIndex, read_corrections, read_naming, read_reviews
from reportedly.storing.protocol import Outcome
from reportedly.storing.schema import STEPS, upgrade
from reportedly.vocabulary import Analysis, Dossier, Failure, Metadata, Page, Placement, Record, Was, digest

F = TypeVar("F")
_BEGUN = "history from"
_WITH_HISTORY = 3  # the version of the schema from which on a store knows what it replaced
FLAGS_BEGUN = "history of flags from"
"""The fact that tells since when a store of an earlier version knows which flags it replaced."""
_WITH_FLAGS = 5


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
        if application != STORE and tables:
            raise StoreError(f"{self.path}: an SQLite file of another program; name another file with --store")
        if not tables:  # at once in the file itself, not in the log beside it: `read` knows a store by this mark
            self._db.execute(f"PRAGMA application_id = {STORE}")
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        # The upper levels of a million reports' posting lists take some ten megabytes: in SQLite's usual two they would
        # be read again for each key. Bounded, and taken only as far as the file needs it.
        self._db.execute("PRAGMA cache_size = -32768")
        with self._writing():
            (version,) = self._db.execute("PRAGMA user_version").fetchone()
            if version > len(STEPS):
                raise StoreError(f"{self.path}: written by a newer reportedly (schema {version}); upgrade to read it")
            if version < len(STEPS):
                upgrade(self._db, version)
                for fact, since in ((_BEGUN, _WITH_HISTORY), (FLAGS_BEGUN, _WITH_FLAGS)):
                    if 0 < version < since:
                        now = "strftime('%Y-%m-%dT%H:%M:%SZ', 'now')"
                        self._db.execute(f"INSERT OR IGNORE INTO facts VALUES (?, {now})", (fact,))

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
        return self.fact("purpose")

    @purpose.setter
    def purpose(self, value: str) -> None:
        self.state("purpose", value)

    def fact(self, name: str) -> str | None:
        row = self._db.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def known(self, page: Page, engine: str) -> bool:
        row = self._db.execute("SELECT engine FROM analyses WHERE input = ?", (input_of(page),)).fetchone()
        return row is not None and row[0] == engine

    def note(self, page: Page) -> bool:
        with self._writing():
            new = self._list(input_of(page), page.file, page.sha256, None)
            if new:
                self._db.execute(
                    "INSERT OR IGNORE INTO pending SELECT report, NULL FROM analyses "
                    "WHERE input = ? AND report IS NOT NULL",
                    (input_of(page),),
                )
            return new

    def keep(self, outcomes: Iterable[Outcome], failures: Iterable[Failure], engine: str) -> int:
        new = 0
        with self._writing():
            for page, outcome in outcomes:
                key = input_of(page)
                report = outcome.report if isinstance(outcome, Analysis) else None
                self._replace(key, report.id if report else None)
                self._db.execute("INSERT OR IGNORE INTO pages VALUES (?, ?)", (page.sha256, page.data))
                self._db.execute(
                    "INSERT OR REPLACE INTO analyses VALUES (?,?,?,?,?,?,?,?,?,?)",
                    (
                        key,
                        engine,
                        page.file,
                        page.sha256,
                        _json(page.told),
                        report.id if report else None,
                        report.published if report else None,
                        _json(outcome) if report else None,
                        None if report else _json(outcome),
                        report.state if report else None,
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

    def _replace(self, key: str, report: str | None) -> None:
        """Let a report wait to be placed. Where another reading of this input gave another, it takes that one's place,
        and that one waits to be found gone."""
        before = self._db.execute(
            "SELECT a.report, p.event FROM analyses a LEFT JOIN placed p ON p.member = a.report WHERE a.input = ?",
            (key,),
        ).fetchone()
        old, event = before or (None, None)
        if old is not None and old != report:
            self._db.execute("INSERT OR IGNORE INTO pending VALUES (?, NULL)", (old,))
        if report is not None:
            inherited = event if old != report else None
            self._db.execute("INSERT OR IGNORE INTO pending VALUES (?, ?)", (report, inherited))

    def analyses(self, reports: Sequence[str] | None = None) -> tuple[Analysis, ...]:
        columns = "SELECT report, coalesce(published, '9999'), analysis, min(file)"
        listed = f"{columns} FROM analyses JOIN inputs USING (input, file)"
        if reports is None:
            rows = self._db.execute(f"{listed} WHERE report IS NOT NULL GROUP BY report").fetchall()
        else:
            chosen = (self._db.execute(f"{listed} WHERE report = ? GROUP BY report", (r,)).fetchone() for r in reports)
            rows = [row for row in chosen if row is not None]
        rows.sort(key=lambda row: (row[1], row[0]))
        return tuple(msgspec.json.decode(row[2], type=Analysis) for row in rows)

    def failures(self, files: Collection[str] | None = None) -> tuple[Failure, ...]:
        among = "" if files is None else "AND i.file IN (SELECT value FROM json_each(?))"
        told = () if files is None else (json.dumps(sorted(files)),)
        listed = self._db.execute(
            "SELECT coalesce(i.failure, a.failure) FROM inputs i LEFT JOIN analyses a USING (input) "
            f"WHERE coalesce(i.failure, a.failure) IS NOT NULL {among}",
            told,
        )
        found = [msgspec.json.decode(row[0], type=Failure) for row in listed]
        partial = self._db.execute(
            "SELECT a.file, a.sha256, json_extract(analysis, '$.report.reason') FROM inputs i JOIN analyses a "
            f"USING (input) WHERE a.state = 'partial' {among}",
            told,
        )
        found += [
            Failure(file, sha256, "clean", reason or "read in part", "partial") for file, sha256, reason in partial
        ]
        repeated = self._db.execute(
            "SELECT a.file, a.sha256, (SELECT min(b.file) FROM analyses b JOIN inputs USING (input) "
            "WHERE b.report = a.report) AS first "
            f"FROM inputs i JOIN analyses a USING (input) WHERE a.file > first {among}",
            told,
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

    def dossier(self, event: str) -> Dossier | None:
        row = self._db.execute("SELECT dossier FROM dossiers WHERE event = ?", (event,)).fetchone()
        return None if row is None else msgspec.json.decode(row[0], type=Dossier)

    def dossier_key(self, event: str) -> str | None:
        row = self._db.execute("SELECT key FROM dossiers WHERE event = ?", (event,)).fetchone()
        return None if row is None else str(row[0])

    def conclude(self, event: str, key: str, members: int, dossier: Dossier | None, was: Sequence[Was] = ()) -> None:
        with self._writing():
            self._db.executemany(
                "INSERT INTO history (at, record, event, kind, id, before) VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', "
                "'now'), (SELECT coalesce(max(number), 0) FROM records), ?, ?, ?, ?)",
                [(w.event, w.kind, w.id, w.before) for w in was],
            )
            if not members:
                self._db.execute("DELETE FROM dossiers WHERE event = ?", (event,))
            elif dossier is not None:
                row = (key, event, _json(dossier))
                self._db.execute("INSERT OR REPLACE INTO dossiers VALUES (?, ?, ?)", row)
            # One that has grown meanwhile through another process stays to be done.
            self._db.execute(
                "DELETE FROM touched WHERE event = ? AND (SELECT count(*) FROM placed WHERE now = ?) = ?",
                (event, event, members),
            )

    def history(self, since: str | None = None, record: int | None = None) -> tuple[Was, ...]:
        begun = self.fact(_BEGUN)
        if record is not None:
            row = self._db.execute("SELECT at FROM records WHERE number = ?", (record,)).fetchone()
            since = None if row is None else row[0]
        if since is not None and begun is not None and since < begun:
            raise InputError(f"{self.path}: keeps what changed since {begun}, when it was brought up to this version")
        where, value = ("record >= ?", record) if record is not None else ("at >= ?", since or "")
        rows = self._db.execute(
            f"SELECT event, kind, id, before FROM history WHERE {where} ORDER BY number DESC", (value,)
        )
        return tuple(Was(*row) for row in rows)

    def was(self, kind: str, name: str) -> Was | None:
        row = self._db.execute(
            "SELECT event, kind, id, before FROM history WHERE kind = ?1 AND id >= ?2 AND id < ?2 || char(0xffff) "
            "AND before IS NOT NULL ORDER BY number DESC LIMIT 1",
            (kind, name),
        ).fetchone()
        return None if row is None else Was(*row)

    def made_with(self, how: str) -> None:
        with self._writing():
            if self.fact("made with") != how:
                self._db.execute("INSERT OR IGNORE INTO touched SELECT now FROM placed")
                self.state("made with", how)

    def state(self, name: str, value: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    def pending(self) -> tuple[str, ...]:
        rows = self._db.execute(
            "SELECT p.report, (SELECT published FROM analyses a JOIN inputs USING (input) WHERE a.report = p.report "
            "ORDER BY a.file LIMIT 1) AS day FROM pending p ORDER BY coalesce(day, '9999'), p.report"
        )
        return tuple(row[0] for row in rows)

    @contextmanager
    def placing(self, kind: type[F]) -> Iterator[StoredIndex[F]]:
        with self._writing():
            yield StoredIndex(self._db, kind)

    def placements(self, event: str) -> tuple[Placement, ...]:
        rows = self._db.execute("SELECT placement FROM placed WHERE now = ? ORDER BY number", (event,))
        return tuple(msgspec.json.decode(row[0], type=Placement) for row in rows)

    def parts(self, report: str) -> tuple[tuple[str, Placement], ...]:
        rows = self._db.execute("SELECT now, placement FROM placed WHERE report = ? ORDER BY number", (report,))
        return tuple((now, msgspec.json.decode(placement, type=Placement)) for now, placement in rows)

    def standing(self, report: str) -> tuple[str, ...]:
        rows = self._db.execute("SELECT now FROM placed WHERE report = ? ORDER BY number", (report,))
        return tuple(dict.fromkeys(now for (now,) in rows))

    def find(self, name: str) -> tuple[str, ...]:
        # "\uffff" sorts after whatever an id may go on with
        found = self._db.execute(
            "SELECT report FROM placed WHERE report >= ?1 AND report < ?2 "
            "UNION SELECT now FROM placed WHERE now >= ?1 AND now < ?2 "
            "UNION SELECT event FROM named WHERE event >= ?1 AND event < ?2 "
            "UNION SELECT report FROM analyses a JOIN inputs i USING (input) WHERE report NOT NULL "
            "AND (i.file = ?1 OR substr(i.file, -length(?3)) = ?3)",
            (name, name + "\uffff", f"/{name}"),
        )
        return tuple(row[0] for row in found)

    def touched(self) -> tuple[str, ...]:
        return tuple(row[0] for row in self._db.execute("SELECT event FROM touched ORDER BY event"))

    def corrections(self) -> tuple[Record, ...]:
        return read_corrections(self._db)

    def reviews(self) -> tuple[Record, ...]:
        return read_reviews(self._db)

    def holding(self, beginning: str) -> tuple[Dossier, ...]:
        quoted = json.dumps(beginning, ensure_ascii=False)[:-1]
        rows = self._db.execute("SELECT dossier FROM dossiers WHERE instr(dossier, ?) ORDER BY event", (quoted,))
        return tuple(msgspec.json.decode(row[0], type=Dossier) for row in rows)

    def naming(self, event: str) -> tuple[Record, ...]:
        return read_naming(self._db, event)

    def counts(self) -> tuple[int, int]:
        (reports,) = self._db.execute(
            "SELECT (SELECT count(*) FROM placed) - (SELECT count(*) FROM placed WHERE member <> report)"
        ).fetchone()
        (events,) = self._db.execute("SELECT count(*) FROM dossiers").fetchone()
        return reports, events

    def forget_inputs(self) -> frozenset[str]:
        with self._writing():
            placed = frozenset(row[0] for row in self._db.execute("SELECT report FROM placed"))
            self._db.execute("INSERT OR IGNORE INTO touched SELECT event FROM dossiers")
            for statement in (
                "DELETE FROM inputs",
                "DELETE FROM pending",
                "DELETE FROM placed",
                "DELETE FROM postings",
                "DELETE FROM named WHERE number IN (SELECT number FROM records WHERE at = '')",
                "DELETE FROM records WHERE at = ''",  # ours: a person's have a time
            ):
                self._db.execute(statement)
        return placed

    def prune(self) -> None:
        with self._writing():
            self._db.execute("DELETE FROM analyses WHERE input NOT IN (SELECT input FROM inputs)")
            self._db.execute("DELETE FROM pages WHERE sha256 NOT IN (SELECT sha256 FROM analyses)")


def input_of(page: Page) -> str:
    """The key of an input: file name, bytes and what was told (the same text told of another outlet is another)."""
    return digest("i", page.file, page.sha256, page.media_type, _json(page.told), *page.warnings)


def _json(value: Analysis | Failure | Dossier | Metadata) -> str:
    return msgspec.json.encode(value).decode()
