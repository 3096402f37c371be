"""Two sayings of one event set side by side: how alike they are, and whether they must stand apart, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from reportedly.vocabulary import RelationKind, Time

from .elsewhere import elsewhere
from .figures import OPPOSED, SURE, Evidence, weigh_figures
from .likeness import Match, agreement, likeness, one_outcome, place_factor, stronger
from .negating import TAKEN_BACK, UNREAL, asserts_denied, leaves_open, of_one_only, was_so_before
from .opposing import DENYING_LIKENESS, TELLING, on_predicate, opposite
from .repelling import struck
from .sayings import Saying, dayless, one_root
from .values import bounds, compare_times

FAINT = 0.14
"""Likeness below which nothing else about a pair is looked at: no bonus lifts it to where it is remembered."""

RELATED_DOUBT = 0.42
"""Likeness at which a plain denial and a "no sign of it" are of one thing."""

ONE_OCCASION = 0.8
"""Likeness at which two times that exclude each other contradict; below it they are of two occasions."""

SHORT = 4
"""Concepts up to which a saying is about one thing only."""

CLAUSE = 6
"""Concepts up to which a time of day in a saying is surely that of the thing in common."""

SAME_ROOT = 0.06
"""What one source behind both adds to their likeness: people repeat themselves more than they contradict others."""

MUCH = 4
"""Concepts in common from which one source's two sayings are taken for the same said again in other words."""

SAME_ROOT_MUCH = 0.18
"""What one source adds there."""

_POINT = timedelta(minutes=45)


def match(left: Saying, right: Saying, weight: Mapping[str, float]) -> Match:
    """Compare two sayings of one event: words first, then what figures and clock times show of their own."""
    found = _match(left, right, weight)
    if left.deed_of is not None and right.deed_of is not None and left.deed_of != right.deed_of:
        return Match(found.score, True)
    if left.family == right.family and (found.kind not in {"denies", "conflict"} or found.valued):
        because = on_predicate(left, right)
        if because is not None:
            denied = "denied" in {left.attribution.stance, right.attribution.stance}
            return Match(max(found.score, DENYING_LIKENESS), True, "denies" if denied else "conflict", because)
        asserted = _asserted(left, right, weight)
        if asserted is not None and (not found.valued or asserted[0] == "conflict"):
            # The more alike the rest is, the likelier it is what the denial means.
            return Match(DENYING_LIKENESS + (1 - DENYING_LIKENESS) * found.score, True, *asserted)
    return _update(found, left, right)


def _asserted(left: Saying, right: Saying, weight: Mapping[str, float]) -> tuple[RelationKind, str] | None:
    """How and why the one asserts what the other says is not so; None where it does not, or both are of one source."""
    if one_root(left.attribution, right.attribution):
        return None
    for no, yes in ((left, right), (right, left)):
        if not (no.denied or no.none_of or no.repelled):
            continue
        if yes.attribution.stance == "denied" or "?" in yes.words or TAKEN_BACK.search(yes.words):
            continue
        if leaves_open(yes.words) or of_one_only(no.words) or was_so_before(no.words):
            continue
        found = asserts_denied((no.denied, no.undone), no.names, yes.concepts - yes.denied, weight)
        if found and not UNREAL.search(no.words) and not UNREAL.search(yes.words):
            return "denies", f"the one says that there was nothing of what the other asserts: {', '.join(found[:4])}"
        if no.repelled and not yes.repelled and not yes.negative and not yes.doubting and struck(yes.words):
            return "conflict", "the one says that nothing got through, the other that something was hit"
        apart = (no.names and yes.names and not no.names & yes.names) or elsewhere(no.words, yes.words)
        if (none := no.none_of & yes.happened) and not apart:
            return "conflict", f"the one says that there was none of what the other tells of: {', '.join(sorted(none))}"
    return None


def _match(left: Saying, right: Saying, weight: Mapping[str, float]) -> Match:
    shared = left.concepts & right.concepts
    score = likeness(left, right, weight)
    if left.family != right.family:
        return Match(score, score >= FAINT)
    telling = any(weight[c] >= TELLING for c in shared)
    slight = min(len(left.concepts), len(right.concepts)) <= 2
    figures = weigh_figures(left.quantities, right.quantities, (left.published, right.published), telling, slight)
    times = _clock_evidence(left, right, telling)
    brief = telling and (left.denying or right.denying) and left.attribution.report == right.attribution.report
    if score < FAINT and not (figures.floor or times.floor or brief):
        return stronger(left, right, weight, score) or Match(score)
    valued = left.values_against(right)
    verdicts = [v for v, _, _ in valued]
    kinds = {v.kind for v in verdicts}
    agreeing = bool(kinds & {"same", "conversion"})
    score = min(1.0, score + one_outcome(left, right))
    if left.negative != right.negative:
        return opposite(left, right, weight, score)
    if left.negative and left.doubting != right.doubting and score >= RELATED_DOUBT:
        return Match(score, True, "strength", "“no sign of it” says less than “it is not so”")
    score = max(score, figures.floor, times.floor)
    for evidence in (figures, times):
        if evidence.against is not None and evidence.floor <= OPPOSED:
            return Match(score, True, evidence.against.kind, evidence.against.because, valued=True)
    counted = {q.span.start for q in left.quantities}
    for kind in ("conflict", "updates"):
        against = [v for v, a, _ in valued if v.kind == kind and a[0] in counted]
        if against and figures.floor < SURE:
            return Match(score, True, against[0].kind, against[0].because, valued=True)
    if "category" in kinds and not agreeing and all(v.kind == "category" for v in verdicts) and figures.floor < SURE:
        said = next(v.because for v in verdicts if v.kind == "category")
        measured = telling and not any(q.unit == "1" or q.unit.startswith("{") for q in left.quantities)
        return Match(
            score, True, "category" if score >= (0.25 if measured else DENYING_LIKENESS) else None, said, valued=True
        )
    if figures.floor < SURE:
        more = stronger(left, right, weight, score)
        if more is not None:
            return more
    if "conflict" in kinds and figures.floor < SURE:
        # Times that exclude each other: the same kind of thing, on another occasion.
        late = next(v for v in verdicts if v.kind == "conflict")
        return Match(score, True, "conflict" if score >= ONE_OCCASION else None, late.because, valued=True)
    score += agreement(left, valued)
    if one_root(left.attribution, right.attribution):
        score += SAME_ROOT if len(shared) < MUCH else SAME_ROOT_MUCH
    return Match(min(1.0, score * place_factor(left, right)))


def _update(found: Match, left: Saying, right: Saying) -> Match:
    if found.kind != "updates":
        return found
    return replace(found, kind=updating(left, right, (left.published, right.published)))


def updating(left: Saying, right: Saying, dates: tuple[str | None, str | None]) -> RelationKind:
    """Of two counts printed on `dates`, the later the higher: whether it replaces the earlier.

    It does where it is of the same source, or of another day. Two sources who count differently on one day contradict
    each other, and so does what nobody named counts within the next day, or says with doubt.
    """
    if one_root(left.attribution, right.attribution):
        return "updates"
    own = "own-voice" in {left.attribution.stance, right.attribution.stance}
    unsure = any(s.hedged or (s.attribution.chain and s.attribution.chain[0].kind == "unnamed") for s in (left, right))
    first, second = (d or "" for d in dates)
    timed = "T" in first and "T" in second
    days = [bounds(d if timed else d[:10]) for d in (first, second) if d]
    if len(days) < 2 or days[0] is None or days[1] is None:
        return "updates"
    apart = abs(days[0][0] - days[1][0])
    if unsure:
        return "conflict" if apart <= timedelta(days=1) else "updates"
    return "conflict" if not own and not timed and apart < timedelta(days=1) else "updates"


def _clock_evidence(left: Saying, right: Saying, telling: bool) -> Evidence:
    """Two short sayings that give a time of day to one thing: at one time they are one claim, at two they conflict."""
    if not telling or min(len(left.concepts), len(right.concepts)) > SHORT:
        return Evidence()
    mine, theirs = _clocks(left), _clocks(right)
    if mine and theirs:
        # A time without a day was laid on the day of the report: it is of the day that the other prints.
        mine, theirs = [_on_day(left, t, right, theirs) for t in mine], [_on_day(right, t, left, mine) for t in theirs]
    found = [v for a in mine for b in theirs if (v := compare_times(a, b))]
    if any(v.kind in {"same", "precision"} for v in found):
        return Evidence(floor=SURE)
    if max(len(left.concepts), len(right.concepts)) > CLAUSE:
        return Evidence()
    days = {(t.edtf or "")[:10] for t in (*mine, *theirs)}
    # Another day is another occasion.
    return Evidence(OPPOSED, 0.0, found[0]) if found and len(days) == 1 else Evidence()


def _on_day(saying: Saying, time: Time, other: Saying, others: Sequence[Time]) -> Time:
    if time.edtf is None or not dayless(saying) or dayless(other):
        return time
    day, own = (others[0].edtf or "").removeprefix("../")[:10], time.edtf.removeprefix("../")[:10]
    return replace(time, edtf=time.edtf.replace(own, day)) if len(day) == len(own) == 10 else time


def _clocks(saying: Saying) -> list[Time]:
    """The times of day, a stretch of hours ("since midnight") left out: it holds much that is not one thing."""
    out = []
    for t in saying.attribution.times:
        span = bounds(t.edtf) if t.edtf is not None and "T" in t.edtf else None
        if span is not None and span[1] - span[0] <= _POINT:
            out.append(t)
    return out
