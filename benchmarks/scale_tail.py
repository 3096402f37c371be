"""A store with any number of invented reports, written straight into its tables: what a long-used store looks like.

Names follow Zipf's law (rank r as often as 1/r), as do the phrases that many reports share; all other runs of words are
a report's own. Half of the reports found an event, the others join one of the newest. Texts, features and dossiers are
taken in turn from a small pool: their sizes matter here, not their words. The same numbers give the same store.
"""

from __future__ import annotations

import itertools
import random
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from benchmarks.plain_reports import plain_report
from reportedly.collection import conclude_touched, place_all
from reportedly.grouping.copies import PRINTS, prints
from reportedly.grouping.features import features
from reportedly.grouping.index import NAMES, key
from reportedly.settings import Settings
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import (
    Analysis,
    Dossier,
    Event,
    Metadata,
    Page,
    Part,
    Placement,
    Reason,
    Refusal,
    Span,
    digest,
)

NAMES_OF_WORLD = 2_000_000
WORDS_OF_LANGUAGE = 30_000
PHRASES = 2_000
POOL = 500
NAMES_HELD, PRINTS_HELD, PRINTS_SHARED = 40, 90, 25
"""Keys of a report of 300 words, as the product takes them from news of that length; prints in phrases others print."""

JOINED_AMONG = 5_000
"""A report that joins an event joins that of one of so many before it."""

_SYLLABLES = [
    c + v
    for c in ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z"]
    for v in ["a", "e", "i", "o", "u"]
]
_PARTS = 64
"""Slices of the key space, written one after the other: memory stays flat, and SQLite appends."""


def word(rank: int) -> str:
    """An invented word for each number, shorter for smaller ones; no two alike."""
    out = _SYLLABLES[rank % len(_SYLLABLES)]
    while rank := rank // len(_SYLLABLES):
        out += _SYLLABLES[rank % len(_SYLLABLES)]
    return out + "n"


def zipf(rng: random.Random, most: int) -> int:
    """A rank below `most`, r + 1 as often as 1 / (r + 1)."""
    return int(most ** rng.random()) - 1


def told(rng: random.Random, names: list[str], length: int = 300) -> str:
    """Sentences of about a dozen words with a name in most of them, and four phrases that others print too."""
    sentences = []
    while length > 0:
        count = rng.randint(8, 16)
        said = [word(zipf(rng, WORDS_OF_LANGUAGE)) for _ in range(count)]
        said[rng.randrange(1, count)] = rng.choice(names).capitalize()
        sentences.append(" ".join(said).capitalize() + ".")
        length -= count
    for _ in range(4):
        sentences.insert(rng.randrange(len(sentences)), phrase(zipf(rng, PHRASES)))
    return " ".join(sentences)


def phrase(rank: int) -> str:
    """A sentence that many reports print."""
    rng = random.Random(rank)
    return " ".join(word(zipf(rng, WORDS_OF_LANGUAGE)) for _ in range(12)).capitalize() + "."


def reports(count: int, seed: int) -> Iterator[tuple[Page, Analysis]]:
    """Invented reports of invented stories, three of each; of every sixth story the second is a copy of the first."""
    rng = random.Random(seed)
    for story in range(count // 3 + 1):
        names = [word(zipf(rng, NAMES_OF_WORLD)) for _ in range(NAMES_HELD)]
        first = told(rng, names)
        for turn in range(3):
            text = first if turn == 1 and story % 6 == 0 else told(rng, names)
            yield _report(f"new-{seed}-{story}-{turn}", f"{' '.join(names[:6]).title()}\n\n{text}", rng)


def _report(name: str, text: str, rng: random.Random) -> tuple[Page, Analysis]:
    head = text.index("\n")
    outlet = f"{word(rng.randrange(400)).title()} Courier"
    parts = (Part("headline", Span(0, head)), Part("body", Span(head + 2, len(text))))
    day = f"20{rng.randrange(10, 25)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
    data = text.encode()
    page = Page(f"{name}.txt", data, digest("s", name, text), "text/plain", text, "utf-8", Metadata(outlet=outlet))
    report = plain_report(digest("r", name), page.file, text, parts, outlet=outlet, published=day, sha256=page.sha256)
    return page, Analysis(report, (), ())


def write_tail(path: Path, count: int) -> None:
    """A store at `path` with `count` reports placed in it."""
    with EmbeddedStore(path) as store:
        place_all(store, Settings())
        conclude_touched(store, Settings())  # what it was made with is noted, so that nothing is touched for that later
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA synchronous = OFF")
    db.execute("PRAGMA journal_mode = OFF")
    db.execute("BEGIN")
    _write_reports(db, count)
    _write_postings(db, count)
    db.execute("COMMIT")
    db.execute("PRAGMA journal_mode = WAL")
    db.close()


def _write_reports(db: sqlite3.Connection, count: int) -> None:
    rng = random.Random(1)
    pool = [analysis for _, analysis in reports(POOL, 0)]
    pack = msgspec.msgpack.Encoder(order="deterministic").encode
    packed = [zlib.compress(pack(features(a)), 1) for a in pool]
    texts = [msgspec.json.encode(replace(a, report=replace(a.report, id="$ID$"))).decode() for a in pool]
    dossier = msgspec.json.encode(
        Dossier(Event("$ID$", (), ()), "gist", None, None, (), (), (), (), (), (), (), ())
    ).decode()
    events: list[str] = []
    ids = [digest("r", f"tail{i}") for i in range(count)]
    for i, name in enumerate(ids):
        founds = not i or rng.random() < 0.5
        events.append(digest("e", name) if founds else events[-rng.randint(1, min(i, JOINED_AMONG))])
    near = "they use the same telling words; they share names (both have: karon, belun, domin, taren, 38, 120, kulan)"
    refused = tuple(Refusal(digest("e", str(n)), digest("r", str(n)), 0.1, near) for n in range(3))

    def placed() -> Iterator[tuple[int, str, str, str, str, str, bytes]]:
        for i, (name, event) in enumerate(zip(ids, events, strict=True), 1):
            because = Reason(f"report {name} joined: like report {name}: {near}", 0.9)
            placement = msgspec.json.encode(Placement(name, event, because, refused)).decode()
            yield i, name, name, event, event, placement, packed[i % len(packed)]

    db.executemany(
        "INSERT INTO placed (number, member, report, event, now, placement, features) VALUES (?, ?, ?, ?, ?, ?, ?)",
        placed(),
    )
    files = (f"tail/{i}.txt" for i in range(count))
    rows = ((digest("i", n), n, file, digest("s", n), i) for i, (n, file) in enumerate(zip(ids, files, strict=True)))
    for key_, name, file, sha256, i in sorted(rows):
        day = pool[i % len(pool)].report.published
        held = texts[i % len(texts)].replace("$ID$", name)
        db.execute("INSERT INTO pages VALUES (?, ?)", (sha256, b"tail"))
        db.execute("INSERT INTO inputs VALUES (?, ?, ?, '', NULL)", (key_, file, sha256))
        db.execute(
            "INSERT INTO analyses VALUES (?, 'tail', ?, ?, '{}', ?, ?, ?, NULL, 'ok')",
            (key_, file, sha256, name, day, held),
        )
    db.executemany(
        "INSERT INTO dossiers VALUES (?, ?, ?)",
        ((digest("k", event), event, dossier.replace("$ID$", event)) for event in sorted(set(events))),
    )


def _write_postings(db: sqlite3.Connection, count: int) -> None:
    rng = np.random.default_rng(1)
    lists: dict[int, bytes] = {}
    ranks = (NAMES_OF_WORLD ** rng.random(count * NAMES_HELD)).astype(np.int64) - 1
    _gather(lists, ranks, NAMES_HELD, NAMES.most, lambda rank: [key(NAMES, word(rank))], newest=True)
    shared = (PHRASES ** rng.random(count * 4)).astype(np.int64) - 1
    _gather(lists, shared, 4, PRINTS.most, _prints_of_phrase, newest=False)
    keys = np.fromiter(lists, dtype=np.int64, count=len(lists))
    keys.sort()
    own = count * (PRINTS_HELD - PRINTS_SHARED)
    edges = np.linspace(-(2**63), 2**63 - 1, _PARTS + 1, dtype=np.float64)
    for low, high in itertools.pairwise(edges):
        first, last = int(low), min(int(high), 2**63 - 1)
        mine = rng.integers(first, last, own // _PARTS, dtype=np.int64)
        numbers = rng.integers(1, count + 1, own // _PARTS, dtype=np.uint32)
        slots = dict(zip(mine.tolist(), numbers.astype("<u4").view("S4").tolist(), strict=True))
        begin, end = np.searchsorted(keys, [first, last])
        rows = [(k, v.ljust(4, b"\0")) for k, v in slots.items() if k not in lists]
        rows += [(k, lists[k]) for k in keys[begin:end].tolist()]
        rows.sort()
        db.executemany("INSERT INTO postings VALUES (?, ?)", rows)


def _gather(
    lists: dict[int, bytes],
    ranks: NDArray[np.int64],
    each: int,
    most: int,
    keys_of: Callable[[int], list[int]],
    *,
    newest: bool,
) -> None:
    """Add to `lists` the posting lists of entries whose i-th is of report i // each + 1."""
    order = np.argsort(ranks, kind="stable")
    numbers = (order // each + 1).astype("<u4")
    kinds, starts = np.unique(ranks[order], return_index=True)
    for rank, start, end in zip(kinds.tolist(), starts.tolist(), [*starts[1:].tolist(), len(order)], strict=True):
        held = numbers[start:end][-most:] if newest else numbers[start:end][:most]
        for k in keys_of(rank):
            lists[k] = held.tobytes()


def _prints_of_phrase(rank: int) -> list[int]:
    return prints(_report("phrase", f"x\n\n{phrase(rank)}", random.Random(0))[1].report)
