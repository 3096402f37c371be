"""Whether a saying told flatly has lost a doubt, where no rule of hedges.py is sure: plain features, weighed.

A saying that keeps nothing open is held against the nearest clause, of a report no later, that tells its matter and
keeps it open or gives it to somebody. What speaks for a loss (whose word it was and in which words, how near the two
are, how the claim stands, whether the page leans) is a sum, made a chance by the logistic function. The weights are
learnt by `python -m benchmarks.lost_hedges` from the open parts of our own gold and stand beside this file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.likelihood import chance, weights
from reportedly.vocabulary import Attribution
from reportedly.weighing.case import Case, content_passage
from reportedly.weighing.published import later
from reportedly.weighing.voice import is_own_voice

from .doubt import careful
from .kept_open import kept_by_source, kept_by_words
from .look import Found, Look, part_kind
from .matters import Clause
from .nameless import privately

LIKELY = 0.3
"""Chance from which a loss is told."""
NEAR, MOST = 0.3, 0.6
"""Shares of the richer clause's weight and of the poorer one's that the two have in common at the least."""
_OPEN = frozenset({"denied", "declined", "unverified", "hedged", "claimed"})
_CAREFUL, _KEPT = 2, 3
_FEW, _MANY = 8, 25
_REPORTS = 4
_LEANING = 3


@dataclass(frozen=True, slots=True)
class _Told:
    """A clause that tells the matter in a report no later, and by what it keeps it open."""

    clause: Clause
    near: float  # share of the richer clause's weight in common
    most: float  # of the poorer one's
    words: str | None  # of care
    source: str | None

    @property
    def flat(self) -> bool:
        """Whether its outlet asserts it and keeps nothing open."""
        return self.words is None and self.source is None and is_own_voice(self.clause.saying)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A saying told flatly, what it may come from in words, and what speaks for a doubt lost on the way."""

    saying: Attribution
    because: str
    features: dict[str, float]


def doubt_likely_lost(look: Look, raised: Sequence[Found]) -> Iterator[Found]:
    """Sayings that have likely lost a doubt; `raised`: the flags of the other rules, which tell if a page leans."""
    table = weights("reportedly.weighing.flags", "lost_hedges.tsv")
    for c in candidates(look, raised):
        if chance(c.features, table) >= LIKELY:
            yield "hedge-lost", "note", content_passage(c.saying), c.because, c.saying.claim


def candidates(look: Look, raised: Sequence[Found]) -> Iterator[Candidate]:
    """Sayings that keep nothing open, each with the likeliest clause that it lost a doubt from, where there is one."""
    case = look.case
    status = {f.claim: str(f.status) for f in look.findings}
    leaning = Counter(where.report for kind, _, where, *_ in raised if kind == "loaded-wording")
    headed = {where.report for kind, _, where, *_ in raised if kind == "headline-stronger-than-words"}
    for a in case.attributions:
        if a.hedged or a.disclaimed_by or a.stance in _OPEN or not a.content:
            continue
        told, after = _told(look, a)
        kept = [t for t in told if not t.flat and _from_there(a, t)]
        if not kept:
            continue
        best = max(kept, key=lambda t: (_strength(case, t), t.near + t.most))
        features = _of_saying(case, a, status) | _of_others(case, a, told, after, status) | _of_origin(case, best)
        features["page leans"] = min(leaning[a.report], _LEANING) / _LEANING
        features["headline stronger"] = float(a.report in headed)
        if is_own_voice(a):
            features |= {f"own, {n}": v for n, v in features.items() if v and n in _OWN}
        yield Candidate(a, _because(case, best), {n: v for n, v in features.items() if v})


def _from_there(a: Attribution, t: _Told) -> bool:
    """Whether a saying can be had from the other: another named source that says it flatly has settled it."""
    return is_own_voice(a) or a.chain[0].kind == "outlet" or a.chain[0].key in {x.key for x in t.clause.saying.chain}


def _strength(case: Case, t: _Told) -> int:
    b = t.clause.saying
    if t.words is not None or t.source is not None:
        return _KEPT
    if b.hedged or b.disclaimed_by or b.stance in _OPEN or careful(case, b):
        return _CAREFUL
    return int(not is_own_voice(b))


def _told(look: Look, a: Attribution) -> tuple[list[_Told], bool]:
    """Clauses of reports no later that tell what `a` tells; and whether a later one does."""
    case, matters = look.case, look.matters
    here = case.reports[a.report]
    found: list[_Told] = []
    after = False
    for clause in matters.by_saying[a.id]:
        for b in matters.like(clause):
            if b.negative != clause.negative:
                continue
            if later(case.reports[b.saying.report], here):
                after = True
                continue
            common = matters.weigh(clause.stems & b.stems)
            shares = sorted((common / (matters.weigh(clause.stems) or 1.0), common / (matters.weigh(b.stems) or 1.0)))
            if shares[0] < NEAR or shares[1] < MOST:
                continue
            words = None if clause.care else kept_by_words(case, clause, b, matters, lined=not is_own_voice(a))
            source = kept_by_source(case, b, privately) if b.saying.chain else None
            found.append(_Told(b, shares[0], shares[1], words, source))
    return found, after


_OWN = frozenset(
    {
        "contested",
        "told contested",
        "all attributed",
        "all careful",
        "figures",
        "same claim",
        "kept by words",
        "kept by source",
        "told claimed",
        "told hedged",
        "from unnamed",
        "from post",
        "headline",
    }
)


def _of_saying(case: Case, a: Attribution, status: Mapping[str, str]) -> dict[str, float]:
    words = case.words(a).split()
    kind = part_kind(case, a)
    return {
        "always": 1.0,
        "own voice": float(is_own_voice(a)),
        "headline": float(kind == "headline"),
        "caption": float(kind == "caption"),
        "of the event": float(a.about_event),
        "negated": float(a.negated),
        "careful": float(careful(case, a)),
        "figures": float(bool(a.quantities)),
        "short": float(len(words) < _FEW),
        "long": float(len(words) > _MANY),
        status.get(a.claim or "", "no claim"): 1.0,
    }


def _of_others(
    case: Case, a: Attribution, told: Sequence[_Told], after: bool, status: Mapping[str, str]
) -> dict[str, float]:
    sayings = [t.clause.saying for t in told]
    originals = {c.of for c in case.original.get(a.report, ())}
    out = {
        "reports": min(len({b.report for b in sayings}), _REPORTS) / _REPORTS,
        "flat before": float(any(t.flat and not careful(case, t.clause.saying) for t in told)),
        "all attributed": float(all(not is_own_voice(b) for b in sayings)),
        "all careful": float(
            all(b.hedged or b.disclaimed_by or b.stance in _OPEN or careful(case, b) for b in sayings)
        ),
        "told after": float(after),
        "copied from there": float(any(b.report in originals for b in sayings)),
        "same claim": float(any(b.claim == a.claim and a.claim is not None for b in sayings)),
        "kept by words": float(any(t.words is not None for t in told)),
        "kept by source": float(any(t.source is not None for t in told)),
    }
    for b in sayings:
        out[f"told {b.stance}"] = 1.0
        out[f"told {status.get(b.claim or '', 'no claim')}"] = 1.0
        if b.chain:
            out[f"from {b.chain[0].kind}"] = 1.0
    return out


def _of_origin(case: Case, best: _Told) -> dict[str, float]:
    b = best.clause.saying
    return {
        "nearness": best.near,
        "nearness, poorer": best.most,
        "origin careful": float(careful(case, b)),
        "origin hedged": float(b.hedged),
        "origin disclaimed": float(bool(b.disclaimed_by)),
        f"origin {b.stance}": 1.0,
        f"origin from {b.chain[0].kind if b.chain else 'nobody'}": 1.0,
    }


def _because(case: Case, best: _Told) -> str:
    b = best.clause.saying
    if best.words is not None or best.source is not None:
        how = f"with {best.words}" if best.words is not None else best.source
        return f"told flatly; {how} in another report: “{case.words(b)[:160]}”"
    if is_own_voice(b) or not b.chain:
        return f"told flatly; with care in another report: “{case.words(b)[:160]}”"
    return f"told flatly; another report has it of {b.chain[0].name[:80]}: “{case.words(b)[:160]}”"
