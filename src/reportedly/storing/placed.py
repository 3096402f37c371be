"""The index of placed reports in the store's file: what adding the next report costs does not grow with the store.

Posting lists are blobs of four-byte report numbers under 64-bit keys, features are packed and compressed: a million
reports take a few gigabytes. Numbers go up in the order of placing and are never used again.
"""

from __future__ import annotations

import sqlite3
import sys
import zlib
from array import array
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Generic, Protocol, TypeVar

import msgspec

from reportedly.vocabulary import Placed, Placement, Record, Report, Span, Target

_CACHED = 1024
"""Features kept at hand: the near reports of one batch are often the same. Bounded, so that memory stays flat."""

F = TypeVar("F")


class Space(Protocol):
    """What a kind of posting list must tell: how many reports a key leads to, and which end stays."""

    @property
    def most(self) -> int:
        """The cap."""

    @property
    def newest(self) -> bool:
        """Whether the newest stay."""


class _Of(msgspec.Struct):
    """Of a placement, which stretches of the report it is of."""

    of: tuple[Span, ...] = ()


class _Text(msgspec.Struct):
    """An analysis as far as a copy is judged by: msgspec passes over the rest."""

    report: Report


class StoredIndex(Generic[F]):
    """`grouping.index.Index` over the store's tables; to be used inside the transaction that opened it.

    `kind` is the type features are read as, given from outside: storing knows no stage.
    """

    def __init__(self, db: sqlite3.Connection, kind: type[F]) -> None:
        self._db = db
        self._pack = msgspec.msgpack.Encoder(order="deterministic").encode
        self._unpack = msgspec.msgpack.Decoder(kind).decode
        self._text = msgspec.json.Decoder(_Text).decode
        self._of = msgspec.json.Decoder(_Of).decode
        self._cached: Callable[[int], F | None] = lru_cache(maxsize=_CACHED)(self._read)

    def look_up(self, space: Space, keys: Sequence[int]) -> list[tuple[int, ...]]:  # noqa: ARG002  # a key knows its space
        return [self._held(k) for k in keys]

    def enter(self, space: Space, keys: Sequence[int], number: int) -> None:
        # A blob joined to a blob is text to SQLite until it is cast back; the bytes stay as they are.
        joined = "CAST(held || excluded.held AS BLOB)"
        kept = (
            f"substr({joined}, -{4 * space.most})"
            if space.newest
            else f"CASE WHEN length(held) < {4 * space.most} THEN {joined} ELSE held END"
        )
        entry = _bytes([number])
        self._db.executemany(
            f"INSERT INTO postings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET held = {kept}",
            [(k, entry) for k in dict.fromkeys(keys)],
        )

    def put(self, placement: Placement, event: str, now: str, shown: F, report: Report) -> int:
        try:
            done = self._db.execute(
                "INSERT INTO placed (member, report, event, now, placement, features) VALUES (?, ?, ?, ?, ?, ?)",
                (
                    placement.member,
                    report.id,
                    event,
                    now,
                    msgspec.json.encode(placement).decode(),
                    self._blob(shown),
                ),
            )
        except sqlite3.IntegrityError:
            raise ValueError(f"report {placement.member} has been placed") from None
        self._db.execute("DELETE FROM pending WHERE report = ?", (report.id,))
        touch(self._db, now)
        for record in placement.records:
            write(self._db, record)
            for named in record.events:
                touch(self._db, named)
            if record.kind == "merge":
                gone, kept = record.events
                self._db.execute("UPDATE placed SET now = ? WHERE now = ?", (kept, gone))
                _touch_others(self._db, "now = ?", kept)
            elif record.kind == "split":
                event = record.events[1]
                self._db.executemany(
                    "UPDATE placed SET event = ?, now = ? WHERE member = ?", [(event, event, m) for m in record.reports]
                )
                for member in record.reports:
                    _touch_others(self._db, "member = ?", member)
        return int(done.lastrowid or 0)

    def number(self, member: str) -> int | None:
        row = self._db.execute("SELECT number FROM placed WHERE member = ?", (member,)).fetchone()
        return None if row is None else int(row[0])

    def placed(self, number: int) -> Placed:
        row = self._db.execute("SELECT member, event, now FROM placed WHERE number = ?", (number,)).fetchone()
        if row is None:
            raise KeyError(number)
        return Placed(*row)

    def features(self, number: int) -> F | None:
        return self._cached(number)

    def report(self, number: int) -> Report | None:
        row = self._db.execute(
            "SELECT analysis, placement, min(a.file) FROM placed JOIN analyses a USING (report) "
            "JOIN inputs USING (input) WHERE number = ? GROUP BY report",
            (number,),
        ).fetchone()
        return None if row is None else self._text(row[0]).report.only(self._of(row[1]).of)

    def members(self, event: str, most: int) -> Sequence[int]:
        (first,) = self._db.execute("SELECT min(number) FROM placed WHERE now = ?", (event,)).fetchone()
        if first is None:
            return []
        newest = self._db.execute(
            "SELECT number FROM placed WHERE now = ? AND number > ? ORDER BY number DESC LIMIT ?",
            (event, first, most - 1),
        )
        return [first, *sorted(n for (n,) in newest)]

    def corrections(self) -> tuple[Record, ...]:
        return read_corrections(self._db)

    def first(self) -> int | None:
        number: int | None
        (number,) = self._db.execute("SELECT min(number) FROM placed").fetchone()
        return number

    def standing(self, event: str) -> list[tuple[int, str, str]]:
        """Number, name and the event of its placement, of all members that `event` has by now."""
        rows = self._db.execute(
            "SELECT number, member, json_extract(placement, '$.event') FROM placed WHERE now = ? ORDER BY number",
            (event,),
        )
        return rows.fetchall()

    def events(self) -> list[str]:
        """Ids of all events that have reports by now, that of the first report first."""
        rows = self._db.execute("SELECT now FROM placed GROUP BY now ORDER BY min(number)")
        return [now for (now,) in rows]

    def move(self, number: int, event: str, now: str) -> None:
        """Have a member stand elsewhere, as records will have it; the events it leaves and comes to are touched, and
        those that tell of it as being there."""
        before = self.placed(number)
        if (before.event, before.now) != (event, now):
            touch(self._db, before.now)
            touch(self._db, now)
            self._db.execute("UPDATE placed SET event = ?, now = ? WHERE number = ?", (event, now, number))
            _touch_others(self._db, "number = ?", number)

    def write(self, record: Record) -> int:
        """Append a record; returns its number."""
        return write(self._db, record)

    def reviews(self) -> tuple[Record, ...]:
        """All that people wrote, in order of writing."""
        return read_reviews(self._db)

    def links(self) -> tuple[Record, ...]:
        """All follow-ups found, in order of writing."""
        return _records(self._db, "kind = 'follow-up'", ())

    def touch(self, event: str | None) -> None:
        """Have an event (None: all of them) aligned and weighed anew."""
        if event is None:
            self._db.execute("INSERT OR IGNORE INTO touched SELECT now FROM placed")
        else:
            touch(self._db, event)

    def waits(self, report: str) -> tuple[bool, str | None]:
        """Whether a report still waits to be placed, and the event it must go to, if any."""
        row = self._db.execute("SELECT event FROM pending WHERE report = ?", (report,)).fetchone()
        return row is not None, row[0] if row else None

    def events_of(self, report: str) -> list[str]:
        """The events a report stands in by now, that of its own happening first."""
        rows = self._db.execute("SELECT now FROM placed WHERE report = ? ORDER BY number", (report,))
        return list(dict.fromkeys(now for (now,) in rows))

    def look_again(self, report: str) -> None:
        """A placed report was read anew, or is gone: have its events aligned and weighed anew."""
        for event in self.events_of(report):
            touch(self._db, event)
        self._db.execute("DELETE FROM pending WHERE report = ?", (report,))

    def drop(self, report: str) -> None:
        """Forget a report that has left the store; its numbers lead nowhere from now on."""
        if self.number(report) is not None:
            self.look_again(report)
            self._db.execute("DELETE FROM placed WHERE report = ?", (report,))
            self._cached = lru_cache(maxsize=_CACHED)(self._read)
        self._db.execute("DELETE FROM pending WHERE report = ?", (report,))

    def refill(self, features: Callable[[int, str, Sequence[Span]], F | None]) -> None:
        """Make the lists and features of all placed reports anew, by what `features` enters and returns for each
        (number, report id, stretches of its text); None leaves a report's as they are."""
        self._db.execute("DELETE FROM postings")
        last = 0
        while True:
            row = self._db.execute(
                "SELECT number, report, placement FROM placed WHERE number > ? ORDER BY number LIMIT 1", (last,)
            ).fetchone()
            if row is None:
                break
            last = row[0]
            shown = features(row[0], row[1], self._of(row[2]).of)
            if shown is not None:
                self._db.execute("UPDATE placed SET features = ? WHERE number = ?", (self._blob(shown), last))
        self._cached = lru_cache(maxsize=_CACHED)(self._read)

    def _held(self, key: int) -> tuple[int, ...]:
        row = self._db.execute("SELECT held FROM postings WHERE key = ?", (key,)).fetchone()
        return () if row is None else _numbers(row[0])

    def _read(self, number: int) -> F | None:
        row = self._db.execute("SELECT features FROM placed WHERE number = ?", (number,)).fetchone()
        return None if row is None else self._unpack(zlib.decompress(row[0]))

    def _blob(self, shown: F) -> bytes:
        return zlib.compress(self._pack(shown), 1)


def touch(db: sqlite3.Connection, event: str) -> None:
    """Note that an event must be aligned and weighed anew."""
    db.execute("INSERT OR IGNORE INTO touched VALUES (?)", (event,))


def _touch_others(db: sqlite3.Connection, where: str, value: str | int) -> None:
    """Touch the events of the other members of the reports whose members (`where`) have moved: they tell of them."""
    db.execute(
        "INSERT OR IGNORE INTO touched SELECT o.now FROM placed p JOIN placed o "
        f"ON o.report = p.report AND o.number <> p.number WHERE p.{where}",
        (value,),
    )


_LINKED = """
WITH RECURSIVE
  changed (event) AS (
    SELECT value FROM json_each(?)
    UNION SELECT other.value FROM changed c JOIN named n ON n.event = c.event
      JOIN records r ON r.number = n.number, json_each(r.events) other WHERE r.kind = 'merge'),
  links (report, earlier) AS (
    SELECT json_extract(r.reports, '$[0]'), json_extract(r.events, '$[1]') FROM changed c
      JOIN named n ON n.event = c.event JOIN records r ON r.number = n.number WHERE r.kind = 'follow-up'),
  ends (event) AS (
    SELECT earlier FROM links
    UNION SELECT other.value FROM ends e JOIN named n ON n.event = e.event
      JOIN records r ON r.number = n.number, json_each(r.events) other WHERE r.kind = 'merge')
INSERT OR IGNORE INTO touched
  SELECT event FROM ends UNION SELECT p.now FROM links l JOIN placed p ON p.member = l.report
"""
"""Touches what is linked by follow-ups to events that change, under the ids they had and have: links are told with the
ids of the day. Merges are followed both ways: they have the events as a person named them, wherever these led."""


def write(db: sqlite3.Connection, record: Record) -> int:
    """Append a record; returns its number."""
    row = (
        record.kind,
        msgspec.json.encode(record.events).decode(),
        msgspec.json.encode(record.reports).decode(),
        record.who,
        record.when,
        record.why,
        record.undoes,
        msgspec.json.encode(record.about).decode(),
        record.value,
    )
    done = db.execute(
        "INSERT INTO records (kind, events, reports, who, at, why, undoes, about, value) VALUES (?,?,?,?,?,?,?,?,?)",
        row,
    )
    number = int(done.lastrowid or 0)
    if record.kind in {"merge", "split", "undo"}:
        db.execute(_LINKED, (msgspec.json.encode(record.events).decode(),))
    db.executemany("INSERT OR IGNORE INTO named VALUES (?, ?)", [(event, number) for event in record.events])
    return number


def read_corrections(db: sqlite3.Connection) -> tuple[Record, ...]:
    """All merges, splits and undoings of events, in order of writing."""
    of_words = "SELECT number FROM records WHERE about <> '[]'"
    return _records(db, f"kind IN ('merge', 'split') OR (kind = 'undo' AND undoes NOT IN ({of_words}))", ())


def read_reviews(db: sqlite3.Connection) -> tuple[Record, ...]:
    """All that people wrote, in order of writing."""
    return _records(db, "at <> ''", ())


def read_naming(db: sqlite3.Connection, event: str) -> tuple[Record, ...]:
    """The records that name an event, in order of writing."""
    return _records(db, "number IN (SELECT number FROM named WHERE event = ?)", (event,))


def _records(db: sqlite3.Connection, where: str, values: tuple[str, ...]) -> tuple[Record, ...]:
    columns = "number, kind, events, reports, who, at, why, undoes, about, value"
    rows = db.execute(f"SELECT {columns} FROM records WHERE {where} ORDER BY number", values)
    ids = msgspec.json.Decoder(tuple[str, ...]).decode
    targets = msgspec.json.Decoder(tuple[Target, ...]).decode
    return tuple(
        Record(n, kind, ids(e), ids(r), who, at, why, undoes, targets(about), value)
        for n, kind, e, r, who, at, why, undoes, about, value in rows
    )


def _bytes(numbers: Sequence[int]) -> bytes:
    held = array("I", numbers)
    if sys.byteorder == "big":
        held.byteswap()
    return held.tobytes()


def _numbers(held: bytes) -> tuple[int, ...]:
    numbers = array("I", held)
    if sys.byteorder == "big":
        numbers.byteswap()
    return tuple(numbers)
