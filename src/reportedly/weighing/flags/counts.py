"""Plain figures for what earlier reports give as "about", "at least", "up to"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from reportedly.people import is_person
from reportedly.vocabulary import Quantity
from reportedly.weighing.case import Case
from reportedly.weighing.published import later, order, soon
from reportedly.weighing.voice import is_own_voice

from .look import Found, Look, at, part_kind
from .matters import Clause, Matters
from .stems import in_order

_Counted = tuple[Quantity, Clause]

FEW = 3
"""Figures from which on two reports that print the same one are likely to mean the same."""
_MONEY = re.compile(r"\{[A-Z]{3}\}")
EXACT = 3
"""Digits that count from which on a figure is its own mark."""
_TIMES = frozenset({"a", "mo", "wk", "d", "h", "min", "s"})
"""Rounding a time is everybody's habit, no doubt that gets lost."""
_HARM = frozenset(in_order("killed hurt"))
"""Of how many people were killed, or hurt, an event has one count."""
_OFTEN = 200
"""A figure told oftener than this is a year or a name's, and comparing all with all would cost."""
_IN_COMMON = 0.5
"""Weight of the words in common, besides the figure, from which on two clauses count the same."""


def plain_figures(look: Look) -> Iterator[Found]:
    """One flag a report and figure; a figure in a quotation is its speaker's.

    A report that is careful of a figure once is so wherever it prints it, and one that has lost the care before this
    one excuses nobody."""
    case, matters = look.case, look.matters
    for told in _by_value(case, matters):
        flagged: set[str] = set()
        sourced = {b.saying.report for x, b in told if not _bounded(x) and not is_own_voice(b.saying)}
        for mine in told:
            q, clause = mine
            a = clause.saying
            if _bounded(q) or clause.care or a.report in flagged or a.quoted or a.stance == "denied" or clause.negative:
                continue
            before = [other for other in told if _same_count(case, mine, other, matters)]
            # What keeps a clause open keeps its figure open for an outlet's own words; a source may know better.
            kept = [(x, b) for x, b in before if _bounded(x) or (b.care and is_own_voice(a))]
            careful = (set() if _MONEY.match(q.unit) else flagged) | {b.saying.report for _, b in kept}
            if is_own_voice(a) and a.report in sourced:
                continue  # somebody gives it as a count
            if before and all(b.saying.report in careful for _, b in before):
                flagged.add(a.report)
                x, b = (kept or before)[0]
                words = x.span.of(case.reports[b.saying.report].text)
                because = f"given without the care of an earlier report: “{words}”"
                yield "hedge-lost", "warning", at(case.reports[a.report], q.span), because, a.claim


def _by_value(case: Case, matters: Matters) -> Iterator[list[_Counted]]:
    """Figures of one value and unit of which one at least is no plain one; by publication, a headline's last."""
    found: dict[tuple[float, str], list[_Counted]] = defaultdict(list)
    for a in case.attributions:
        for clause in matters.by_saying[a.id]:
            for q in clause.figures:
                unit = "{person}" if is_person(q.unit.strip("{}")) else q.unit
                for value in {q.value, q.high or q.value}:
                    if value >= FEW and unit not in _TIMES:
                        found[value, unit].append((q, clause))
    for _, told in sorted(found.items()):
        if len(told) <= _OFTEN and any(_bounded(q) for q, _ in told):
            yield sorted(told, key=lambda x: _place(case, x))


def _place(case: Case, counted: _Counted) -> tuple[bool, tuple[str, str], int]:
    q, clause = counted
    headline = part_kind(case, clause.saying) == "headline"
    return headline, order(case.reports[clause.saying.report]), q.span.start


def _same_count(case: Case, mine: _Counted, other: _Counted, matters: Matters) -> bool:
    """Whether the other is of another report, soon before or the text copied, and counts the same thing."""
    (q, clause), (x, b) = mine, other
    here, there = case.reports[clause.saying.report], case.reports[b.saying.report]
    if here.id == there.id or later(there, here) or b.saying.stance == "denied":
        return False
    if not soon(there, here) and not any(c.of == there.id and c.directed for c in case.original.get(here.id, ())):
        return False
    figures = {f"={v:g}" for y in (q, x) for v in (y.value, y.high or y.value)}
    common = (clause.stems & b.stems) - figures
    own_noun = q.unit == x.unit and q.unit.startswith("{") and q.unit != "{person}"
    harmed = (
        is_own_voice(clause.saying)
        and not common.isdisjoint(_HARM)
        and all(is_person(y.unit.strip("{}")) for y in (q, x))
    )
    return bool(common) and (own_noun or harmed or _exact(q) or matters.weigh(common) >= _IN_COMMON)


def _exact(q: Quantity) -> bool:
    """Whether a figure is hardly met twice by chance: three digits that count; sums of money are rounded by habit."""
    return len(f"{q.value:.10g}".replace(".", "").strip("0")) >= EXACT and _MONEY.match(q.unit) is None


def _bounded(q: Quantity) -> bool:
    return q.comparator != "=" or q.high is not None
