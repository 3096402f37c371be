"""A report's tolls: how many were killed and how many hurt, as its own words add up.

A figure said of people weighs by where it stands; where none is said, people told of one by one are counted; the hurt
may be what is left of those shot, struck or carried off when the killed are taken away. What nothing is said of is
none, if the report tells what befell people at all. Each reading keeps what speaks for and against it (`because`), and
from these how often such a reading is exact (`sure`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reportedly.normalising.casualties import wordlists as lists
from reportedly.normalising.casualties.mentions import Mention
from reportedly.normalising.casualties.outcomes import Fate
from reportedly.normalising.casualties.people import Person, people_of
from reportedly.normalising.casualties.sureness import Sign, sure_of
from reportedly.normalising.casualties.telling import BODY, TOP, Told, tell
from reportedly.vocabulary import Comparator, Report, Span, Toll, TollBy, TollOf

_STRONG = 4.0  # a figure of this weight stands in headline and text, or twice at the top
_SHOWN = 3  # words kept for a toll


def read_tolls(report: Report) -> tuple[Toll, ...]:
    """The tolls of a report: at most one of the killed and one of the injured, in this order.

    Total and pure: any text gives a result, none where its words tell of neither. `sure` is the share of such readings
    that were exact in the earlier half of a corpus of incidents; take what is under one half for a guess. English only.
    """
    told = tell(report)
    if not any(t.mentions for t in told):
        return ()
    killed = _killed(told)
    tolls = [t for t in (killed, _injured(told, killed)) if t is not None]
    return tuple(replace(t, report=report.id) for t in tolls)


@dataclass(slots=True)
class _Figures:
    """Figures given for one thing: what each weighs, and the words."""

    weights: dict[int, float] = field(default_factory=dict)
    spans: dict[int, list[Span]] = field(default_factory=dict)
    comparators: dict[int, Comparator] = field(default_factory=dict)

    def add(self, value: int, weight: float, mentions: Sequence[Mention]) -> None:
        self.weights[value] = self.weights.get(value, 0.0) + weight
        self.spans.setdefault(value, []).extend(m.span for m in mentions)
        given: Comparator = next((m.comparator for m in mentions if m.comparator != "="), "=")
        before = self.comparators.get(value, given)
        self.comparators[value] = given if before == given else "="

    def add_bound(self, value: int, weight: float, mentions: Sequence[Mention]) -> None:
        """ "At least two" speaks for any figure from two on that is given without a bound."""
        fitting = [v for v in self.weights if v >= value]
        self.add(max(fitting, key=lambda v: (self.weights[v], v)) if fitting else value, weight, mentions)

    def best(self) -> int | None:
        return max(self.weights, key=lambda v: (self.weights[v], v)) if self.weights else None

    def signs(self, best: int) -> set[Sign]:
        """What speaks against the best: other figures, or a weak place."""
        mine = self.weights[best]
        rival = max((w for v, w in self.weights.items() if v != best), default=0.0)
        out: set[Sign] = set()
        if rival:
            out.add("another figure" if mine >= 2 * rival else "a rival figure")
        if mine < _STRONG:
            out.add("not at the top" if mine < TOP else "told once")
        return out


def _killed(told: Sequence[Told]) -> Toll | None:
    here = [t for t in told if not t.elsewhere]
    figures = _Figures()
    active: dict[int, bool] = {}
    for t in sorted(here, key=_bounded):
        mine = _summed(t.mentions, "killed")
        if mine is None:
            continue
        value = _total(mine)
        weight = t.weight + bool(_summed(t.mentions, "injured"))
        (figures.add_bound if _bounded(t) else figures.add)(value, weight, mine)
        active[value] = active.get(value, True) and all(m.active and not m.reflexive for m in mine)
    people, late = _people(here)
    dead = [p for p in people if p.fate == "killed"]
    killers = [m for t in here for m in t.mentions if m.reflexive and m.fate == "killed"]
    signs: set[Sign] = {"a round-up"} if _round_up(told) else set()
    best = figures.best()
    if best:
        signs |= figures.signs(best)
        value = best
        if active.get(best) and killers:
            value, signs = best + 1, signs | {"the killer added"}
        spans = figures.spans[best] + [m.span for m in killers if value > best]
        return _toll("killed", value, "figure", signs, spans, figures.comparators[best])
    if dead:
        signs |= {"several people"} if len(dead) > 1 else set()
        signs |= {"the killer added"} if killers else set()
        if late and any(m.fate != "killed" for t in here if t.weight >= BODY for m in t.mentions):
            signs.add("low down")
        return _toll("killed", len(dead), "people", signs, [s for p in dead for s in p.spans])
    denied = _denied(here, ("killed",))
    if denied:
        return _toll("killed", 0, "denied", signs, denied)
    counted = any(_summed(t.mentions, f) for t in here for f in ("injured", "harmed"))
    if not counted and _any_word(told, lists.DEATH_SIGNS):
        return None  # somebody died, and its words do not say how many
    return _toll("killed", 0, "silence", signs, [])


def _injured(told: Sequence[Told], killed: Toll | None) -> Toll | None:
    here = [t for t in told if not t.elsewhere]
    dead = killed.value if killed is not None else None
    hurt, rest, beside = _Figures(), _Figures(), _Figures()
    wholes: dict[int, float] = {}
    for t in here:
        for m in t.mentions:
            if m.fate == "killed" and m.whole and m.count:
                wholes[m.whole] = wholes.get(m.whole, 0.0) + t.weight
    for t in sorted(here, key=_bounded):
        if not dead and _only_others(t.mentions):
            continue
        mine = _summed(t.mentions, "injured")
        if mine is not None:
            value = _total(mine)
            if dead is not None and value in wholes and value >= dead:
                rest.add(value - dead, t.weight + wholes[value], mine)  # "one of the five injured has died"
            else:
                weight = t.weight + bool(_summed(t.mentions, "killed"))
                (hurt.add_bound if _bounded(t) else hurt.add)(value, weight, mine)
        mine = _summed(t.mentions, "harmed")
        if mine is not None:
            value = _total(mine)
            if any(m.others for m in mine):
                beside.add(value, t.weight, mine)
            elif dead is not None and value >= dead:
                rest.add(value - dead, t.weight, mine)
    both = _Figures()
    for figures in (hurt, beside, rest):
        for value, weight in figures.weights.items():
            both.add(value, weight, ())
            both.spans[value] = both.spans[value] + figures.spans[value]
            both.comparators[value] = figures.comparators[value]
    signs: set[Sign] = {"a round-up"} if _round_up(told) else set()
    best = both.best()
    if best is not None:
        signs |= both.signs(best)
        if best in hurt.weights and best in rest.weights:
            signs.add("two ways agree")
        by: TollBy = "figure" if best in hurt.weights or best in beside.weights else "rest"
        return _toll("injured", best, by, signs, both.spans[best], both.comparators[best])
    people, _ = _people(here)
    alive = [p for p in people if p.fate != "killed"]
    hinted = _hints(told)
    if alive:
        signs |= {"several people"} if len(alive) > 1 else set()
        signs |= {"people killed beside"} if dead else set()
        signs |= {"hints of more"} if hinted else set()
        return _toll("injured", len(alive), "people", signs, [s for p in alive for s in p.spans])
    denied = _denied(here, ("injured", "harmed"))
    if denied:
        return _toll("injured", 0, "denied", signs, denied)
    if not dead:
        return None
    signs |= {"hints of more"} if hinted else set()
    signs |= {"several people"} if dead > 1 else set()
    return _toll("injured", 0, "silence", signs, [])


def _toll(
    what: TollOf, value: int, by: TollBy, signs: set[Sign], spans: Sequence[Span], comparator: Comparator = "="
) -> Toll:
    shown = tuple(dict.fromkeys(spans))[:_SHOWN]
    return Toll("", what, value, comparator, by, sure_of(what, by, signs), tuple(sorted(signs)), shown)


def _total(mentions: Sequence[Mention]) -> int:
    return sum(m.count or 0 for m in mentions)


def _bounded(t: Told) -> bool:
    return any(m.comparator != "=" for m in t.mentions)


def _only_others(mentions: Sequence[Mention]) -> bool:
    """Whether a sentence tells of "three others" only: others than whom is told elsewhere, the killed if any were."""
    return bool(mentions) and all(m.others and m.fate != "killed" for m in mentions)


def _summed(mentions: Sequence[Mention], fate: Fate) -> list[Mention] | None:
    """The mentions whose numbers a sentence adds up for a fate; None where it gives no figure, or not of all."""
    mine = [m for m in mentions if m.fate == fate and not m.inside]
    if any(m.count is None for m in mine):
        return None
    if fate != "killed":
        mine = _wholes(mine)
        if any(m.part or (m.count == 2 and not m.fresh) for m in mine):
            return None  # "two of them", "both": not all there were
    mine = [m for m in mine if m.count]
    several = _total(mine) > 1 if fate == "killed" else any((m.count or 0) > 1 for m in mine)
    figure = several or any(m.bare or m.direct or m.noun == "person" for m in mine)
    return mine if figure else None


def _wholes(mine: list[Mention]) -> list[Mention]:
    """Without the parts of a number told before in the same sentence: "four were injured, one critically"."""
    whole = next((n for n, m in enumerate(mine) if (m.count or 0) > 1), len(mine))
    return [m for n, m in enumerate(mine) if n <= whole or not m.bare or m.others]


def _people(here: Sequence[Told]) -> tuple[list[Person], bool]:
    """The people told of one by one at the top, else anywhere; of the killed, whether only further down."""
    for least in (TOP, BODY, 0.0):
        people = people_of(t.mentions for t in here if t.weight >= least)
        if people:
            break
    if any(p.fate == "killed" for p in people):
        return people, False
    later = people_of(t.mentions for t in here if t.weight >= BODY)
    return people + [p for p in later if p.fate == "killed"], True


def _denied(here: Sequence[Told], fates: Sequence[Fate]) -> list[Span]:
    """Words that say nobody was: "no one was hurt"; "no one else" says only that the figure is whole."""
    return [m.span for t in here for m in t.mentions if m.nobody and not m.others and m.fate in fates]


def _any_word(told: Sequence[Told], signs: frozenset[str]) -> bool:
    """Whether any sentence has a word of death; attempted murder is none."""
    for t in told:
        words = {c.low for c in t.cells}
        if (words - {"murder", "homicide"} if "attempted" in words else words) & signs:
            return True
    return False


def _hints(told: Sequence[Told]) -> bool:
    """Whether anything hints at people hurt besides those counted."""
    return any(m.count is None for t in told for m in t.mentions) or any(
        c.low in lists.MORE_HURT for t in told for c in t.cells
    )


def _round_up(told: Sequence[Told]) -> bool:
    return any(t.headline and t.elsewhere for t in told)
