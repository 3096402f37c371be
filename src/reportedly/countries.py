"""Countries: ISO 3166 codes, names, adjectives, and the seats of government that news says for them.

A table of the language, from `countries.tsv`; no view on borders or recognition follows from a row.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Country:
    """One row: ISO code, name, other names, adjectives ("Ukrainian"), seats ("Kyiv", "Kiev")."""

    code: str
    name: str
    others: tuple[str, ...]
    adjectives: tuple[str, ...]
    seats: tuple[str, ...]


@cache
def countries() -> tuple[Country, ...]:
    """All rows, by code."""
    rows = (files("reportedly") / "countries.tsv").read_text(encoding="utf-8").splitlines()
    cells = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return tuple(
        Country(code, name, *(tuple(v for v in cell.split("|") if v) for cell in (others, adjectives, seats)))
        for code, name, others, adjectives, seats in cells
    )


@cache
def by_adjective() -> dict[str, Country]:
    """Adjective in lower case -> country; an adjective of two countries ("congolese") leads to neither."""
    found: dict[str, list[Country]] = {}
    for country in countries():
        for adjective in country.adjectives:
            # "US" and "UK" are words only in capitals: kept as written.
            key = adjective if adjective.isupper() else adjective.lower()
            found.setdefault(key, []).append(country)
    return {key: rows[0] for key, rows in found.items() if len(rows) == 1}


@cache
def by_name() -> dict[str, Country]:
    """Name or other name, as written -> country; what two countries go by ("Congo") leads to neither."""
    found: dict[str, Country | None] = {}
    for country in countries():
        for name in (*country.others, country.name):
            found[name] = country if found.get(name, country) is country else None
    return {name: country for name, country in found.items() if country is not None}


@cache
def by_seat() -> dict[str, Country]:
    """Seat of government -> country: "Kyiv said", "the Kremlin"."""
    return {seat: country for country in countries() for seat in country.seats}


@cache
def by_code() -> dict[str, Country]:
    """ISO code -> country."""
    return {country.code: country for country in countries()}
