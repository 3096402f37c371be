"""Who met which fate, sentence by sentence: the groups of people linked to the outcomes said of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.normalising.casualties.cells import Cell
from reportedly.normalising.casualties.groups import Group, find_groups
from reportedly.normalising.casualties.linking import Sentence
from reportedly.normalising.casualties.outcomes import Fate, Outcome, find_outcomes
from reportedly.vocabulary import Comparator, Span

RANK = {"harmed": 0, "injured": 1, "killed": 2}
"""Of the fates told of somebody the last in this order holds: who was shot, and died, was killed."""

_AND_SELF = re.compile(r"(?:and|,) (?:himself|herself|self)")
_COUNTING = frozenset(("a", "an", "another", "several", "some", "many", "multiple"))


@dataclass(frozen=True, slots=True)
class Mention:
    """People of one fate as one sentence tells it. `count` None: several, not said how many."""

    fate: Fate
    count: int | None
    comparator: Comparator
    span: Span  # from the first to the last word that shows it
    fresh: bool = True  # newly brought in: "three men", not "the three men"
    others: bool = False  # besides those told of before
    part: bool = False  # "two of them"
    whole: int | None = None  # of how many: "one of the five"
    inside: bool = False  # "including a child": counted in a number before
    bare: bool = False  # a number without a noun
    noun: str = ""
    name: tuple[str, ...] = ()
    age: float | None = None
    sex: str = ""
    reflexive: bool = False  # "killed himself"
    nobody: bool = False  # "no one was hurt"
    active: bool = False  # what somebody did to them: "killing four"
    direct: bool = False  # the number counts the harm itself: "three deaths"


def mentions_of(cells: Sequence[Cell], surnames: frozenset[str]) -> list[Mention]:
    """The mentions of a sentence, in order; `surnames`: of people named elsewhere in the report."""
    outcomes = find_outcomes(cells)
    if not outcomes:
        return []
    sentence = Sentence(cells, find_groups(cells, surnames))
    out: list[Mention] = []
    fates: dict[int, Outcome] = {}
    objects: set[int] = set()
    for outcome in outcomes:
        if outcome.side == "count":
            span = Span(cells[outcome.first].start, cells[outcome.last - 1].end)
            out.append(
                Mention(outcome.fate, outcome.value, outcome.comparator, span, direct=True, nobody=outcome.value == 0)
            )
            continue
        for at in sentence.linked(outcome):
            group = sentence.groups[at]
            if outcome.negated or (at in fates and RANK[outcome.fate] <= RANK[fates[at].fate]):
                continue
            fates[at] = outcome
            if group.first >= outcome.last:
                objects.add(at)
    for at, outcome in fates.items():
        mention = _mention(cells, sentence.groups[at], outcome, at in sentence.inside, at in objects)
        out.append(mention)
        last = sentence.groups[at].last
        after = " ".join(c.low for c in cells[last : last + 2])
        if mention.active and mention.fate == "killed" and _AND_SELF.fullmatch(after):
            out.append(Mention("killed", 1, "=", mention.span, fresh=False, reflexive=True, active=True))
    return sorted(out, key=lambda m: (m.span.start, m.span.end))


def _mention(cells: Sequence[Cell], g: Group, outcome: Outcome, inside: bool, active: bool) -> Mention:
    first, last = min(g.first, outcome.first), max(g.last, outcome.last)
    start = cells[g.first]
    told_before = active and start.kind == "word" and start.low not in _COUNTING  # "wounded officers"
    return Mention(
        outcome.fate,
        g.count,
        g.comparator,
        Span(cells[first].start, cells[last - 1].end),
        fresh=g.fresh and not told_before,
        others=g.others,
        part=g.part,
        whole=g.whole,
        inside=inside,
        bare=g.bare,
        noun=g.noun,
        name=g.name,
        age=g.age,
        sex=g.sex,
        reflexive=outcome.reflexive,
        nobody=g.nobody,
        active=active,
    )
