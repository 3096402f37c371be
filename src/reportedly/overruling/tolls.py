"""A person's word that reports' figures of the killed, or the injured, do not stand to one another as shown.

It is bound to the figures there were: one that came later is in a relation nobody has looked at, which is shown again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reportedly.aligning.casualties import GUESS
from reportedly.overruling.words import kinds_of
from reportedly.vocabulary import Casualties, Passage, Record, RelationKind, Review, Target, TollOf

TOLLS: tuple[TollOf, ...] = ("killed", "injured")


def target_of(found: Casualties) -> Target:
    """What a word on these figures is bound to: the words that tell them."""
    places = (Passage(t.report, s.start, s.end) for t in found.tolls for s in t.spans if t.by != "silence")
    return Target("toll", found.what, (), tuple(dict.fromkeys(places)))


def value_of(kind: RelationKind, found: Casualties) -> str:
    """The record's value: the kind of relation, and the figures it was between."""
    return " ".join((kind, *map(str, figures(found))))


def figures(found: Casualties) -> tuple[int, ...]:
    """Those that are compared, least first: told by words, and sure enough."""
    return tuple(sorted({t.value for t in found.tolls if t.by != "silence" and t.sure >= GUESS}))


def judge(record: Record, casualties: Iterable[Casualties]) -> Review:
    """Whether the word is in force: the relation is shown, and between no other figures."""
    found = next((c for c in casualties if c.what == record.about[0].name), None)
    if found is None or found.relation not in kinds_of(record):
        return Review(record, "gone", f"no such relation is shown between figures of the {record.about[0].name} now")
    known = {int(word) for word in record.value.split() if word.isdigit()}
    if later := [n for n in figures(found) if n not in known]:
        return Review(
            record, "gone", f"another figure of the {found.what} has come since: {', '.join(map(str, later))}"
        )
    return Review(record, "applied", "", reports=tuple(sorted({t.report for t in found.tolls if t.by != "silence"})))


def without_dismissed(casualties: Iterable[Casualties], force: Iterable[Review]) -> tuple[Casualties, ...]:
    """The casualties with relations that people say do not hold standing apart; figures and how sure they are stay."""
    said = {r.record.about[0].name for r in force if r.record.about and r.record.about[0].kind == "toll"}
    return tuple(
        replace(c, relation=None, because="", dismissed=c.relation, dismissed_because=c.because)
        if c.what in said
        else c
        for c in casualties
    )
