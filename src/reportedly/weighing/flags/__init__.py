"""What an editor should look at. Each rule is one function; none of them changes a count or a status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from reportedly.vocabulary import Finding, Flag, Passage, digest
from reportedly.weighing.case import Case
from reportedly.weighing.origins import Traced

from .disclaimers import disclaimers
from .distance import distancing
from .errors import carried_on, copied_errors, names
from .fragments import limited
from .headlines import headline_stronger
from .hedges import doubt_lost
from .likely_lost import doubt_likely_lost
from .loaded import loaded
from .look import Found, Look, Rule
from .numbers import bare_measures, bare_numbers
from .overstated import overstated
from .page import inferred_dates, interviews, unsigned
from .pictures import captions, told_pictures
from .quotations import broken_off, cut_off, dotted, shortened
from .sources import unnamed_only

RULES: tuple[Rule, ...] = (
    headline_stronger,
    overstated,
    doubt_lost,
    distancing,
    disclaimers,
    unnamed_only,
    captions,
    told_pictures,
    cut_off,
    broken_off,
    dotted,
    shortened,
    limited,
    bare_numbers,
    bare_measures,
    inferred_dates,
    loaded,
    interviews,
    unsigned,
    copied_errors,
    carried_on,
    names,
)
"""In this order; of flags of one kind that overlap the first is raised."""


def flags(case: Case, traced: Traced, findings: Sequence[Finding]) -> tuple[Flag, ...]:
    """All flags of one event, sorted by report, place and kind; of one kind that overlap, the first raised."""
    look = Look.of(case, traced, findings)
    out = []
    for kind, severity, where, because, claim in raised(look):
        text = case.reports[where.report].text[where.start : where.end]
        name = digest("f", kind, where.report, str(where.start), str(where.end))
        out.append(Flag(name, kind, severity, where, text, because, claim))
    return tuple(sorted(out, key=lambda f: (f.passage, f.kind)))


def raised(look: Look) -> list[Found]:
    """What the rules find, in their order; last what is only likely, which looks at the rest."""
    sure = _apart(found for rule in RULES for found in rule(look))
    return _apart((*sure, *doubt_likely_lost(look, sure)))


def _apart(found: Iterable[Found]) -> list[Found]:
    """Those that overlap no earlier one of their kind."""
    out: list[Found] = []
    taken: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for one in found:
        kind, _, where, *_ = one
        before = taken[kind, where.report]
        if not any(where == p or (where.start < p.end and p.start < where.end) for p in before):
            before.append(where)
            out.append(one)
    return out
