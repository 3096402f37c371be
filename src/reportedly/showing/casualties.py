"""How many were killed and hurt, as each report's words have it: the figures side by side, and how they relate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.showing.labels import COMPARATORS, RELATIONS, Label
from reportedly.showing.lookup import Lookup
from reportedly.showing.overruled import Mark, toll_dismissed_by
from reportedly.vocabulary import Casualties, Passage, Toll, TollBy, TollOf

TITLES: dict[TollOf, str] = {"killed": "Killed", "injured": "Injured"}
WAYS: dict[TollBy, str] = {
    "figure": "its figure",
    "people": "people it tells of one by one",
    "rest": "those it says were harmed, less the killed",
    "denied": "it says that nobody was",
    "silence": "it tells of nobody",
}


@dataclass(frozen=True, slots=True)
class ShownToll:
    """One report's: its words with their anchors, what they come to, how it was read."""

    figure: str
    words: tuple[tuple[str, str | None], ...]
    way: str
    sure: int  # per cent
    where: str
    anchor: str | None


@dataclass(frozen=True, slots=True)
class Struck:
    """A relation of the figures that does not hold, and by whose word."""

    label: Label
    because: str
    by: Mark | None


@dataclass(frozen=True, slots=True)
class ShownCasualties:
    """All reports' of one kind; `figure` is what they come to together, or that they do not."""

    title: str
    figure: str
    sure: int | None  # per cent, of the figure; None where none is given
    label: Label | None
    because: str
    tolls: tuple[ShownToll, ...]
    silent: tuple[tuple[str, str | None], ...]  # reports that tell of nobody, with their anchors
    stated: bool  # sure enough to stand at the head of the dossier
    struck: Struck | None  # a relation that was found, and a person says does not hold


def figure_words(c: Casualties) -> str:
    """What all come to: "14", "at least 14", "none told of", "12, later 14", "reports differ", "9 (not sure)"."""
    told = [t for t in c.tolls if t.by != "silence"]
    figures = tuple(dict.fromkeys(f"{COMPARATORS[t.comparator]}{t.value:,}" for t in told))
    if c.value is None and c.dismissed:
        return " and ".join(figures)
    if c.value is None:
        told_in_time = c.because.partition(":")[0]
        unsure = f"{' or '.join(figures)} (not sure)" if figures else "not sure"
        return {"conflict": "reports differ", "updates": told_in_time}.get(c.relation or "", unsure)
    if c.value == 0:
        return "none" if any(t.value == 0 for t in told) else "none told of"
    return f"{COMPARATORS[c.comparator]}{c.value:,}"


def stated(c: Casualties) -> bool:
    """Whether a figure is named, or reports' figures are compared: one lone unsure reading belongs in no headline."""
    return c.value is not None or c.relation is not None or c.dismissed is not None


def shown_casualties(lookup: Lookup) -> tuple[ShownCasualties, ...]:
    """The killed, then the injured; nothing where no report's words tell of either."""
    found = lookup.dossier.casualties
    if all(t.by == "silence" for c in found for t in c.tolls):
        return ()
    return tuple(_shown(c, lookup) for c in found)


def _shown(c: Casualties, lookup: Lookup) -> ShownCasualties:
    return ShownCasualties(
        TITLES[c.what],
        figure_words(c),
        round(100 * c.sure) if c.value is not None else None,
        RELATIONS[c.relation] if c.relation else None,
        c.because,
        tuple(_toll(t, lookup) for t in c.tolls if t.by != "silence"),
        tuple(_silent(c, lookup)),
        stated(c),
        Struck(RELATIONS[c.dismissed], c.dismissed_because, toll_dismissed_by(c.what, lookup)) if c.dismissed else None,
    )


def _toll(t: Toll, lookup: Lookup) -> ShownToll:
    passages = [Passage(t.report, s.start, s.end) for s in t.spans]
    return ShownToll(
        f"{COMPARATORS[t.comparator]}{t.value:,}",
        tuple((lookup.words(p), lookup.link(p)) for p in passages),
        "; ".join((WAYS[t.by], *t.because)),
        round(100 * t.sure),
        lookup.label(t.report),
        lookup.anchor(t.report),
    )


def _silent(c: Casualties, lookup: Lookup) -> Iterator[tuple[str, str | None]]:
    for t in c.tolls:
        if t.by == "silence":
            yield lookup.label(t.report), lookup.anchor(t.report)
