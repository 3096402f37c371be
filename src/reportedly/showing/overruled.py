"""What people overruled, for the page: who, when, what and why, and where it shows."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.overruling.words import kinds_of, told
from reportedly.showing.addresses import followable
from reportedly.showing.dates import spoken
from reportedly.showing.lookup import Lookup
from reportedly.vocabulary import Record, RelationKind, Review

STATES = {"applied": "in force", "overruled": "not in force", "gone": "does not apply any more", "undone": "undone"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A person's record where it changed something."""

    anchor: str  # its row
    number: int
    kind: str
    who: str
    when: str
    what: str
    why: str
    state: str
    because: str
    value: str
    page: str | None  # where a verdict is published, to follow
    claims: tuple[tuple[str, str], ...]  # (anchor, id)


def _mark(review: Review, lookup: Lookup) -> Mark:
    record = review.record
    value, _, address = record.value.partition("\n")
    return Mark(
        anchor=lookup.anchor(f"review-{record.number}"),
        number=record.number,
        kind=record.kind,
        who=record.who,
        when=day(record),
        what=told(record),
        why=record.why,
        state=STATES[review.state],
        because=review.because,
        value=value,
        page=followable(address) if address else None,
        claims=tuple((lookup.anchor(c), c) for c in review.claims if c in lookup.claims),
    )


def dismissed_by(claim: str, other: str, kind: RelationKind, lookup: Lookup) -> Mark | None:
    """The record in force by which a relation of two claims does not hold; None where none is."""
    for review in lookup.reviews_of.get(claim, ()):
        if review.record.kind == "unrelate" and kind in kinds_of(review.record) and other in review.claims:
            return _mark(review, lookup)
    return None


def toll_dismissed_by(what: str, lookup: Lookup) -> Mark | None:
    """The record in force by which figures of the killed or injured do not relate as found; None where none is."""
    for review in lookup.dossier.reviews:
        if review.state == "applied" and any(t.kind == "toll" and t.name == what for t in review.record.about):
            return _mark(review, lookup)
    return None


def unflagged_by(flag: str, lookup: Lookup) -> Mark | None:
    """The record in force by which a flag is wrong; None where none is."""
    found = (r for r in lookup.dossier.reviews if r.state == "applied" and flag in r.flags)
    return next((_mark(r, lookup) for r in found), None)


def day(record: Record) -> str:
    """The day of a record, in words."""
    return spoken(record.when[:10]) or record.when


def all_marks(lookup: Lookup) -> tuple[Mark, ...]:
    """Every record that concerns the event, in force or not, by number."""
    return tuple(_mark(r, lookup) for r in lookup.dossier.reviews)


def marks_of(claim: str, lookup: Lookup) -> tuple[Mark, ...]:
    """Those in force that bear on a claim."""
    return tuple(_mark(r, lookup) for r in lookup.reviews_of.get(claim, ()))


def aside(report: str, lookup: Lookup) -> str | None:
    """Who set a report aside, when and why; None where nobody did."""
    found = [
        r.record
        for r in lookup.dossier.reviews
        if r.state == "applied" and r.record.kind == "set-aside" and report in r.reports
    ]
    return "; ".join(f"by {r.who}, {day(r)}: {r.why}" for r in found) or None
