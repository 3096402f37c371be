"""Values that differ, or only seem to: the words of each, what they come to, how they stand to one another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.showing.dates import in_words
from reportedly.showing.labels import COMPARATORS, RELATIONS, Label
from reportedly.showing.lookup import Lookup
from reportedly.units import printed
from reportedly.vocabulary import Attribution, Claim, Passage, Place, Quantity, Span, Time


@dataclass(frozen=True, slots=True)
class Value:
    """One writing of a value: its words, where they stand, and what it normalises to."""

    words: str
    anchor: str | None
    where: str
    normal: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """How values relate."""

    label: Label
    because: str
    values: tuple[Value, ...]
    claim_anchor: str
    claim: str  # its id
    claim_text: str
    other_anchor: str | None
    other_text: str
    other: str  # id of the other claim, "" within one

    @property
    def tells_claim(self) -> bool:
        """Whether the words shown are the claim's already."""
        return self.claim_text in {v.words for v in self.values}

    @property
    def tells_other(self) -> bool:
        """Whether the words shown are the other claim's already."""
        return self.other_text in {v.words for v in self.values}


def number(value: float) -> str:
    """A number as people read it: "1,200", "2.5"."""
    return f"{int(value):,}" if abs(value) < 1e15 and value == int(value) else f"{value:,.6g}"


def quantity_words(q: Quantity) -> str:
    """A quantity normalised: comparator, number or range, unit as people write it."""
    figure = number(q.value) + (f"–{number(q.high)}" if q.high is not None else "")
    return f"{COMPARATORS[q.comparator]}{figure} {printed(q.unit, q.value if q.high is None else None)}".strip()


def place_words(p: Place) -> str:
    """A place normalised: name, coordinates, precision."""
    if p.lat is None or p.lon is None:
        return f"{p.name} (not placed)"
    return f"{p.name} {coordinates(p.lat, p.lon)}{f' ± {distance(p.radius_m)}' if p.radius_m else ''}"


def coordinates(lat: float, lon: float) -> str:
    """ "59.36° N 24.05° E"; two decimals are about a kilometre, finer would pretend."""
    return f"{abs(lat):.2f}° {'N' if lat >= 0 else 'S'} {abs(lon):.2f}° {'E' if lon >= 0 else 'W'}"


def distance(metres: float) -> str:
    """Metres as "300 m", "5 km"."""
    return f"{number(round(metres / 1000))} km" if metres >= 1000 else f"{number(round(metres))} m"


def _normal(span: Span, a: Attribution) -> str:
    found: list[tuple[Span, str]] = [(q.span, quantity_words(q)) for q in a.quantities]
    found += [(t.span, time_words(t)) for t in a.times]
    found += [(p.span, place_words(p)) for p in a.places]
    exact = [words for s, words in found if s == span]
    return "; ".join(exact or [words for s, words in found if s.overlaps(span)])


def time_words(t: Time) -> str:
    """A time normalised: EDTF, then the other readings its words allow."""
    if t.edtf is None:
        return "no date from the words"
    other = f" (or {', '.join(t.alternatives)})" if t.alternatives else ""
    return f"{t.edtf}{other}"


def value_at(passage: Passage, lookup: Lookup, sayings: list[Attribution]) -> Value:
    """The value whose words stand at `passage`."""
    span = Span(passage.start, passage.end)
    normal = next((n for a in sayings if a.report == passage.report and (n := _normal(span, a))), "")
    return Value(lookup.words(passage), lookup.link(passage), lookup.label(passage.report), normal)


def comparisons(claim: Claim, lookup: Lookup, against: bool = False) -> Iterator[Comparison]:
    """The relations of a claim that compare values; conflicts with other claims only if `against`."""
    for relation in claim.relations:
        if relation.kind == "denies" or (relation.kind == "conflict" and relation.to != claim.id and not against):
            continue
        other = lookup.claims.get(relation.to)
        within = relation.to == claim.id
        sayings = lookup.sayings(claim) + (lookup.sayings(other) if other and not within else [])
        yield Comparison(
            RELATIONS[relation.kind],
            in_words(relation.because),
            tuple(value_at(p, lookup, sayings) for p in relation.shown_by or _own_words(claim, other, against)),
            lookup.anchor(claim.id),
            claim.id,
            claim.text,
            lookup.anchor(other.id) if other and not within else None,
            other.text if other and not within else "",
            other.id if other and not within else "",
        )


def _own_words(claim: Claim, other: Claim | None, against: bool) -> tuple[Passage, ...]:
    """Where a relation points at nothing, the words of the two claims."""
    return (claim.passage, other.passage) if against and other is not None and other.id != claim.id else ()


def all_comparisons(lookup: Lookup) -> tuple[Comparison, ...]:
    """Every comparison of the event, conflicts first; a pair of claims that name each other is shown once."""
    order = {
        name: n
        for n, name in enumerate(("conflict", "updates", "strength", "category", "precision", "conversion", "same"))
    }
    out: dict[tuple[str, frozenset[str], tuple[str, ...]], Comparison] = {}
    for claim in lookup.dossier.claims:
        for c in comparisons(claim, lookup, against=True):
            # Of background only what is measured: a range told twice is worth a look, who dismissed which plea is not.
            if claim.about_event or c.label.words in {"conversion", "precision", "conflict"}:
                ends = frozenset(x for x in (c.claim_anchor, c.other_anchor) if x)
                out.setdefault((c.label.words, ends, tuple(sorted(v.words for v in c.values))), c)
    return tuple(sorted(out.values(), key=lambda c: (order.get(c.label.words, 9), c.claim_text, c.because)))
