"""Doubt that a report leaves out: what its source, or the text it stands on, says with care is said flatly here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from reportedly.vocabulary import Attribution, Quantity, Span
from reportedly.weighing.case import Case, content_passage
from reportedly.weighing.publisher_names import is_media
from reportedly.weighing.voice import is_own_voice, is_sourceless

from .doubt import careful, doubtful, doubts, hedged, in_words, left_open, settled
from .look import Found, Look, at, part_kind
from .near import Nearness
from .overstated import CARE, stems


def doubt_lost(look: Look) -> Iterator[Found]:
    """Sayings without the doubt that others put into them, and the headline that sums such a one up."""
    found = [*hedge_lost(look), *said_flatly(look)]
    yield from found
    lost: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        lost[one[2].report].append(one)
    for report, own in look.own("headline"):
        line = own.span.of(report.text)
        told = stems(line)
        for _, severity, where, because, claim in lost[report.id] if not CARE.search(line) else ():
            common = told & stems(report.text[where.start : where.end])
            if not own.span.overlaps(Span(where.start, where.end)) and len(common) >= max(2, len(told) / 2):
                yield "hedge-lost", severity, at(report, own.span), because, claim
                break


def hedge_lost(look: Look) -> Iterator[Found]:
    """A saying without the doubt that its source, or the text it stands on, put into it."""
    case = look.case
    by_claim: dict[str, list[Attribution]] = defaultdict(list)
    for a in look.traced.attributions:
        if a.claim and a.stance not in {"unverified", "declined", "denied"}:
            by_claim[a.claim].append(a)
    for claim, members in sorted(by_claim.items()):
        doubts = [a for a in members if hedged(a) or in_words(case, a)]
        for a in members if doubts else ():
            if hedged(a) or careful(case, a):
                continue
            same = [
                h
                for h in doubts
                if (
                    (_of_one(a, h) and not _later(case, h, a) and _soon(case, h, a))
                    or (is_own_voice(a) and h.report == a.report)
                    or (is_own_voice(a) and any(c.of == h.report for c in case.original.get(a.report, ())))
                    or _relays(case, a, h)
                )
                and _tells_of(case, a, h)
            ]
            if same:
                because = f"said without the doubt of: “{case.words(same[0])[:160]}”"
                yield "hedge-lost", "warning", content_passage(a), because, claim
            elif (
                is_own_voice(a)
                and a.about_event
                and all(hedged(b) or is_sourceless(b) for b in members)
                and _tells_of(case, a, doubts[0])
            ):
                because = f"said flatly what others have only as: “{case.words(doubts[0])[:160]}”"
                yield "hedge-lost", "warning", content_passage(a), because, claim


def _of_one(a: Attribution, doubted: Attribution) -> bool:
    """Whether both are one origin's. What somebody is quoted saying elsewhere is that person's own, with less doubt."""
    return a.origin is not None and a.origin == doubted.origin and not (a.quoted and a.report != doubted.report)


def _tells_of(case: Case, a: Attribution, doubted: Attribution) -> bool:
    """Whether `a` can be the same thing told flatly: not other figures, and not what has come about since."""
    mine, other = ({q.value for q in x.quantities} for x in (a, doubted))
    if mine and other and not mine & other:
        return False
    return doubts(case, doubted, frozenset(a.terms)) and (not left_open(case, doubted) or settled(case, a))


def _relays(case: Case, a: Attribution, doubted: Attribution) -> bool:
    """Whether `a` is given to the outlet that printed the doubt."""
    outlet = case.reports[doubted.report].outlet
    named = case.reports[a.report].words((*a.source, *a.outer[0]))
    return bool(outlet) and doubted.report != a.report and bool(named) and (outlet or "") in named


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
                    if there is not None and q.comparator == "=" and not a.quoted:
                        words = there.span.of(look.case.reports[copy.of].text)
                        where = at(look.case.reports[report], q.span)
                        yield "hedge-lost", "warning", where, f"the text it is copied from says “{words}”", a.claim


def bounds_dropped(look: Look) -> Iterator[Found]:
    """A plain figure soon after other reports have all given it as at least, about, up to.

    Later than a few days a count may have been finished; what is denied or spoken of as no longer so is left.
    """
    case = look.case
    by_value: dict[tuple[float, str], list[tuple[Quantity, Attribution]]] = defaultdict(list)
    for a in case.attributions:
        for q in a.quantities:
            if q.unit in _MEASURES:
                continue
            if q.value >= _COUNTED:
                by_value[q.value, _unit(q)].append((q, a))
            if q.high is not None and q.high >= _COUNTED:
                by_value[q.high, _unit(q)].append((q, a))
    for _, told in sorted(by_value.items()):
        if not any(_bounded(q) for q, _ in told) or len(told) > _TOLD_OFTEN:
            continue
        flagged: set[str] = set()
        for q, a in sorted(
            told, key=lambda x: (part_kind(case, x[1]) == "headline", _when(case, x[1].report), x[0].span)
        ):
            if _bounded(q) or a.negated or a.quoted or a.stance == "denied" or a.report in flagged:
                continue
            before = [(x, b) for x, b in told if _shortly_before(case, b, a) and len(set(a.terms) & set(b.terms)) >= 2]
            if before and all(_bounded(x) for x, _ in before):
                flagged.add(a.report)
                words = before[0][0].span.of(case.reports[before[0][1].report].text)
                because = f"given without the care of an earlier report: “{words}”"
                yield "hedge-lost", "warning", at(case.reports[a.report], q.span), because, a.claim


_COUNTED = 3
"""Figures from which on two reports that print the same one are likely to mean the same."""
_MEASURES = frozenset(
    {"a", "mo", "wk", "d", "h", "min", "s", "Cel", "[degF]", "m", "cm", "mm", "km", "[ft_i]", "[mi_i]", "%"}
)
"""Units of what is measured: rounding is its reader's habit, no doubt that gets lost."""
_TOLD_OFTEN = 200
"""A figure told oftener than this is a year or a name's, and comparing all with all would cost."""
_SOON = 3
"""Days within which a figure is not yet a new count."""


def _bounded(q: Quantity) -> bool:
    return q.comparator != "=" or q.high is not None


def _unit(q: Quantity) -> str:
    return "1" if q.unit.startswith("{") else q.unit


def said_flatly(look: Look) -> Iterator[Found]:
    """The outlet's own words for what all earlier reports that tell it have with doubt, or from nobody by name."""
    case = look.case
    nearness = Nearness(case.attributions)
    own_word = {a.id for a in look.traced.attributions if a.origin is not None}
    for a in case.attributions:
        relayed = _relayed(a)
        if not (relayed or is_own_voice(a)) or (a.id in own_word and not relayed) or a.negated:
            continue
        if not a.about_event or hedged(a) or careful(case, a) or (not relayed and doubtful(case, a)):
            continue
        least = NEAR_HEADLINE if part_kind(case, a) == "headline" else NEAR_RELAYED if relayed else NEAR
        told = [
            (near, b)
            for b in nearness.neighbours(a)
            if b.report != a.report
            and b.stance != "denied"
            and not _later(case, b, a)
            and _soon(case, b, a)
            and (near := nearness.of(a, b)) >= (NEAR_CLAIM if a.claim and b.claim == a.claim else least)
        ]
        in_doubt = [x for x in told if doubtful(case, x[1])]
        if not in_doubt:
            continue
        first = max(in_doubt, key=lambda x: (x[0], x[1].id))[1]
        common = set(a.terms) & set(first.terms)
        flat = [b for x in told if x not in in_doubt for b in x[1:] if 2 * len(common & set(b.terms)) >= len(common)]
        if not flat and _tells_of(case, a, first):
            because = f"said flatly what others have only as: “{case.words(first)[:160]}”"
            yield "hedge-lost", "warning", content_passage(a), because, a.claim


def _relayed(a: Attribution) -> bool:
    """Given to another outlet, as its word: what that outlet itself had with doubt is its readers' to know."""
    first = a.chain[0] if len(a.chain) > 1 else None
    media = first is not None and (first.kind == "outlet" or (first.kind == "unnamed" and is_media(first.name)))
    return media and not is_own_voice(a) and a.stance in {"said", "confirmed", "admitted"}


NEAR, NEAR_HEADLINE, NEAR_RELAYED, NEAR_CLAIM = 0.25, 0.4, 0.2, 0.1
"""Nearness (see near.py) from which on two sayings are taken to tell the same, where one is not given to anybody; a
headline's few words need more, words given to another outlet less, and sayings of one claim least."""


def _when(case: Case, report: str) -> str:
    """By publication; a day without an hour is taken to end with it, no date comes last."""
    published = case.reports[report].published
    return published if published and "T" in published else f"{published or ''}~"


def _shortly_before(case: Case, b: Attribution, a: Attribution) -> bool:
    one, other = case.reports[b.report].published, case.reports[a.report].published
    if b.report == a.report or one is None or other is None or _later(case, b, a):
        return False
    try:
        return (date.fromisoformat(other[:10]) - date.fromisoformat(one[:10])).days <= _SOON
    except ValueError:
        return False


def _soon(case: Case, b: Attribution, a: Attribution) -> bool:
    """Whether too little time lies between them, as far as is known, for a doubt to have been settled."""
    one, other = case.reports[b.report].published, case.reports[a.report].published
    try:
        return (date.fromisoformat((other or "")[:10]) - date.fromisoformat((one or "")[:10])).days <= _SOON
    except ValueError:
        return True


def _later(case: Case, a: Attribution, b: Attribution) -> bool:
    """Whether the one is surely published after the other: a doubt added later was not lost before."""
    one, other = case.reports[a.report].published, case.reports[b.report].published
    size = min(len(one or ""), len(other or ""))
    return bool(one and other) and (one or "")[:size] > (other or "")[:size]
