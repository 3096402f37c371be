"""Well-known bodies under their long, short and native names, abbreviations and handles; what a name says a body does.

General knowledge as data (`bodies.tsv`): two writings in one row mean one body. A row settles names, never independence
or truth. `signature` tells whether two descriptions could mean one body: "Ukrainian military intelligence" and the
defence ministry's "Main Directorate of Intelligence" are both (Ukraine, intelligence).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from anyascii import anyascii

from reportedly.countries import by_adjective, by_code, by_name

_WORD = re.compile(r"[a-z0-9@_]+")


@dataclass(frozen=True, slots=True)
class Body:
    """One row: id, the name to show, ISO code of the state it serves ("" for none), function, all writings."""

    id: str
    name: str
    country: str
    function: str
    names: tuple[str, ...]

    @property
    def side(self) -> str | None:
        """The country it serves, by name."""
        country = by_code().get(self.country)
        return country.name if country else None


def folded(name: str) -> str:
    """ASCII, lower case, no article, no points: how names are looked up."""
    low = anyascii(name).lower().replace(".", "").replace("'s ", " ").replace("'", "")
    return " ".join(_WORD.findall(low)).removeprefix("the ")


@cache
def bodies() -> tuple[Body, ...]:
    """All rows."""
    lines = (files("reportedly") / "bodies.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple(
        Body(id_, name, country, function, (name, *others.split("|"))) for id_, name, country, function, others in rows
    )


@cache
def _index() -> dict[str, Body | None]:
    found: dict[str, Body | None] = {}
    for body in bodies():
        for name in body.names:
            key = folded(name)
            if key:
                # A writing that two bodies share ("ministry of defence", "NSA") leads to neither.
                found[key] = body if found.get(key, body) is body else None
    return found


def body_named(name: str) -> Body | None:
    """The body that goes by `name` (any writing, abbreviation or handle), None where unknown or shared."""
    return _index().get(folded(name))


# What the words of a name say a body does; the first row whose words all occur wins.
_FUNCTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("foreign intelligence", ("foreign", "intelligence")),
    ("foreign intelligence", ("foreign", "information", "service")),
    ("intelligence", ("intelligence",)),
    ("general staff", ("general", "staff")),
    ("air force", ("air", "force")),
    ("air force", ("aerospace", "forces")),
    ("navy", ("navy",)),
    ("navy", ("fleet",)),
    ("coast guard", ("coast", "guard")),
    ("coast guard", ("coastguard",)),
    ("border guard", ("border",)),
    ("national guard", ("national", "guard")),
    ("emergency service", ("emergency",)),
    ("emergency service", ("emergencies",)),
    ("emergency service", ("civil", "protection")),
    ("fire service", ("fire",)),
    ("security service", ("security", "service")),
    ("election commission", ("election",)),
    ("election commission", ("electoral",)),
    ("central bank", ("central", "bank")),
    ("central bank", ("reserve", "bank")),
    ("supreme court", ("supreme", "court")),
    ("constitutional court", ("constitutional", "court")),
    ("prosecution", ("prosecutor",)),
    ("prosecution", ("prosecutors",)),
    ("defence ministry", ("defence", "ministry")),
    ("foreign ministry", ("foreign", "ministry")),
    ("interior ministry", ("interior", "ministry")),
    ("interior ministry", ("internal", "affairs")),
    ("interior ministry", ("home", "office")),
    ("health ministry", ("health", "ministry")),
    ("justice ministry", ("justice", "ministry")),
    ("finance ministry", ("finance", "ministry")),
    ("energy ministry", ("energy", "ministry")),
    ("education ministry", ("education", "ministry")),
    ("transport ministry", ("transport", "ministry")),
    ("agriculture ministry", ("agriculture", "ministry")),
    ("meteorological service", ("meteorological",)),
    ("meteorological service", ("weather", "service")),
    ("railway", ("railway",)),
    ("railway", ("railways",)),
    ("police", ("police",)),
    ("presidency", ("presidential", "office")),
    ("presidency", ("presidency",)),
    ("parliament", ("parliament",)),
    ("army", ("army",)),
    ("army", ("military",)),
    ("army", ("armed", "forces")),
    ("army", ("defence", "forces")),
    ("government", ("government",)),
)
_SAME_WORD = {"defense": "defence", "ministries": "ministry", "ministers": "ministry", "minister": "ministry",
              "department": "ministry", "foreign affairs": "foreign", "affairs": "affairs"}  # fmt: skip


def signature(name: str, side: str | None = None) -> tuple[str, str] | None:
    """(country name, function) of a body's name; `side` is used where the name itself has no country.

    ("Ukrainian military intelligence officials") -> ("Ukraine", "intelligence"). None where either is missing.
    """
    known = body_named(name)
    if known is not None and known.side and known.function:
        return known.side, known.function
    words = [_SAME_WORD.get(w, w) for w in folded(name.replace("’", "'")).split()]
    held = set(words)
    function = next((f for f, needed in _FUNCTIONS if held.issuperset(needed)), None)
    country = _country_in(name) or side
    return (country, function) if country and function else None


def _country_in(name: str) -> str | None:
    words = name.replace("’", "'").replace("'s", "").replace(",", " ").split()
    for length in (4, 3, 2, 1):
        for i in range(len(words) - length + 1):
            joined = " ".join(words[i : i + length])
            found = by_name().get(joined) or by_adjective().get(joined if joined.isupper() else joined.lower())
            if found is not None and joined[0].isupper():
                return found.name
    return None
