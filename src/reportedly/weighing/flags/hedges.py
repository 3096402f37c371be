"""Doubt that a report leaves out: what its source, or the text it stands on, says with care is said flatly here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportedly.vocabulary import Attribution
from reportedly.weighing.case import Case, content_passage
from reportedly.weighing.roots import is_own_voice, is_sourceless

from .look import Found, Look, at, part_kind


def hedge_lost(look: Look) -> Iterator[Found]:
    """A saying without the doubt that its source, or the text it stands on, put into it."""
    by_claim: dict[str, list[Attribution]] = defaultdict(list)
    for a in look.traced.attributions:
        if a.claim and a.stance not in {"unverified", "declined", "denied"}:
            by_claim[a.claim].append(a)
    for claim, members in sorted(by_claim.items()):
        doubtful = [a for a in members if _doubtful(a)]
        if not doubtful:
            continue
        for a in members:
            if _doubtful(a):
                continue
            same = [
                h
                for h in doubtful
                if (a.origin is not None and h.origin == a.origin and not _later(look.case, h, a))
                or (is_own_voice(a) and h.report == a.report)
                or (is_own_voice(a) and any(c.of == h.report for c in look.case.original.get(a.report, ())))
            ]
            if same:
                because = f"said without the doubt of: “{look.case.words(same[0])[:160]}”"
                yield "hedge-lost", "warning", content_passage(a), because, claim
            elif is_own_voice(a) and a.about_event and all(_doubtful(b) or is_sourceless(b) for b in members):
                because = f"said flatly what others have only as: “{look.case.words(doubtful[0])[:160]}”"
                yield "hedge-lost", "warning", content_passage(a), because, claim


def bounds_lost(look: Look) -> Iterator[Found]:
    """A copy that prints as a plain figure what its original gives as "at least" or "about"."""
    for report, copies in sorted(look.case.original.items()):
        for copy in copies:
            bounded = {
                (a.claim, q.value, q.unit): q
                for a in look.case.attributions
                if a.report == copy.of and a.claim
                for q in a.quantities
                if q.comparator != "="
            }
            for a in look.case.attributions if copy.directed else ():
                for q in a.quantities if a.report == report and part_kind(look.case, a) != "headline" else ():
                    there = bounded.get((a.claim or "", q.value, q.unit))
                    if there is not None and q.comparator == "=":
                        words = there.span.of(look.case.reports[copy.of].text)
                        where = at(look.case.reports[report], q.span)
                        yield "hedge-lost", "warning", where, f"the text it is copied from says “{words}”", a.claim


def _later(case: Case, a: Attribution, b: Attribution) -> bool:
    """Whether the one is surely published after the other: a doubt added later was not lost before."""
    one, other = case.reports[a.report].published, case.reports[b.report].published
    size = min(len(one or ""), len(other or ""))
    return bool(one and other) and (one or "")[:size] > (other or "")[:size]


def _doubtful(a: Attribution) -> bool:
    """ "claimed" is the outlet keeping its distance, not a doubt in the words: it cannot get lost."""
    return a.hedged or a.stance == "hedged"
