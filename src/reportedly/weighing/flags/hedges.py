"""Doubt that a report leaves out: what its source, or the text it stands on, says with care is said flatly here.

Clause by clause (see matters.py): a clause that keeps nothing open tells the matter of an earlier one that does, by a
word of the table in care.py, by a source whom nobody can ask, or by a figure given as "about" or "at least"; and nobody
whom the report can have it from told it flatly before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from reportedly.caseless import caseless
from reportedly.vocabulary import Attribution, Span
from reportedly.weighing.case import Case, content_passage
from reportedly.weighing.published import later, soon
from reportedly.weighing.publisher_names import is_media
from reportedly.weighing.voice import is_own_voice

from .counts import plain_figures
from .doubt import careful
from .kept_open import kept_by_source, kept_by_words
from .learnt import own_learning
from .look import Found, Look, at
from .matters import Clause, Matters
from .nameless import privately
from .overstated import CARE
from .stems import stems


def doubt_lost(look: Look) -> Iterator[Found]:
    """Sayings without the doubt that others put into them, and the headline that sums such a one up."""
    found = [*_flatly(look), *_as_its_own(look), *_without_its_source(look), *plain_figures(look), *_confirmed(look)]
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


@dataclass(frozen=True, slots=True)
class _Teller:
    """A saying told flatly, and whom it is given to; to nobody, it can be had from anybody before."""

    saying: Attribution
    origin: str | None
    outlet: str | None  # its first source's name, where that is an outlet

    @property
    def lined(self) -> bool:
        """Whether the page tells whose it is."""
        return self.origin is not None or self.outlet is not None


@dataclass(frozen=True)
class _Outlets:
    """The names of an event's outlets, small, and of which names in chains it is known whether they have one."""

    names: frozenset[str]
    known: dict[str, bool]

    @classmethod
    def of(cls, case: Case) -> _Outlets:
        """Those of every report."""
        return cls(frozenset(r.outlet.casefold() for r in case.reports.values() if r.outlet), {})

    def called(self, name: str) -> bool:
        """Whether an outlet's name stands in this one."""
        if name not in self.known:
            self.known[name] = any(o in name.casefold() for o in self.names)
        return self.known[name]


def _flatly(look: Look) -> Iterator[Found]:
    """Sayings that keep nothing open, for what those they can be had from keep open."""
    case, matters = look.case, look.matters
    by_id = {a.id: a for a in look.traced.attributions}
    outlets = _Outlets.of(case)
    without: set[tuple[str, Span]] = set()  # clauses that lost it: who has it from them has lost it too
    for a in case.attributions:
        teller = _teller(case, by_id[a.id], outlets)
        for clause in matters.by_saying[a.id] if teller is not None else ():
            lost = None if clause.care or teller is None else _lost(case, teller, clause, matters, by_id, without)
            if lost is not None:
                without.add((a.id, clause.span))
                b, why = lost
                because = f"said flatly; {why}: “{case.words(b)[:160]}”"
                yield "hedge-lost", "warning", content_passage(a), because, a.claim
                break


def _lost(
    case: Case,
    teller: _Teller,
    clause: Clause,
    matters: Matters,
    by_id: Mapping[str, Attribution],
    without: Set[tuple[str, Span]],
) -> tuple[Attribution, str] | None:
    """The likeliest saying that keeps the clause's matter open, and how, where none of those others told it flatly but
    those that lost it themselves."""
    told = [
        (b, _kept_open(case, teller, clause, b, matters)) for b in _told_before(case, teller, clause, matters, by_id)
    ]
    for b, why in told:
        if why is not None:
            flat = any(
                reason is None and (other.saying.id, other.span) not in without and matters.covers(other, clause, b)
                for other, reason in told
            )
            return None if flat else (b.saying, why)
    return None


_OPEN_STANCES = frozenset({"denied", "declined", "unverified", "hedged", "claimed"})


def _teller(case: Case, a: Attribution, outlets: _Outlets) -> _Teller | None:
    """Whom `a` is given to; None where it keeps something open, or asserts nothing."""
    if a.hedged or a.disclaimed_by or a.stance in _OPEN_STANCES or careful(case, a):
        return None
    if is_own_voice(a):
        return _Teller(a, a.origin, None)
    first = a.chain[0]
    outlet = len(a.chain) > 1 and (first.kind == "outlet" or is_media(first.name) or outlets.called(first.name))
    return _Teller(a, a.origin, first.name if outlet else None)


def _told_before(
    case: Case, teller: _Teller, clause: Clause, matters: Matters, by_id: Mapping[str, Attribution]
) -> list[Clause]:
    """Clauses of other reports that tell the same and that `teller` can have it from; the likeliest first."""
    a = teller.saying
    here = case.reports[a.report]
    originals = {c.of for c in case.original.get(a.report, ())}
    out = []
    for b in matters.like(clause):
        there = case.reports[b.saying.report]
        if b.negative != clause.negative or b.saying.stance == "denied" or not soon(there, here):
            continue
        if not (a.about_event or b.saying.about_event):
            continue
        if teller.lined:
            from_it = teller.outlet is not None and _is(teller.outlet, there.outlet)
            copied = there.id in originals and b.saying.claim == a.claim
            alike = is_own_voice(a) and matters.much(clause, b)
            if not (from_it or copied or alike or by_id[b.saying.id].origin == teller.origin):
                continue
        elif not matters.much(clause, b):
            continue
        if not later(there, here):
            out.append(b)
    return out


def _is(called: str, outlet: str | None) -> bool:
    """Whether what is called so is the outlet; "several media", "local press" may be any."""
    if outlet is not None and outlet.casefold() in called.casefold():
        return True
    return is_media(called) and not any(w[:1].isupper() for w in called.split())


def _kept_open(case: Case, teller: _Teller, clause: Clause, b: Clause, matters: Matters) -> str | None:
    """What keeps open there what is told flatly here, in words."""
    words = kept_by_words(case, clause, b, matters, lined=teller.lined)
    if words is not None:
        return f"with {words} in another report"
    if is_own_voice(b.saying) or (teller.lined and teller.outlet is None):
        return None
    if b.saying.chain[0].key in {x.key for x in teller.saying.chain}:
        return None  # who is doubtful is told
    if not teller.lined and matters.weigh(clause.stems & b.stems) < _WHOLLY * matters.weigh(b.stems):
        return None
    if teller.saying.negated and not matters.nearly_all(clause, b):
        return None
    source = kept_by_source(case, b, privately)
    if source is None and own_learning(case, b.saying):
        source = "only learnt, from whom is not said,"
    return f"{source} in another report" if source is not None else None


_WHOLLY = 0.8
"""Share of a clause that is told flatly, where only its source makes it doubtful."""


def _as_its_own(look: Look) -> Iterator[Found]:
    """What a rewriting tells as its own word and the text it is made from gives to somebody, where this is disputed, or
    said by several of whom nothing shows that they know it apart."""
    case, matters = look.case, look.matters
    status = {f.claim: f.status for f in look.findings}
    for a in case.attributions:
        if not is_own_voice(a) or a.negated or a.hedged or status.get(a.claim or "") not in _OPEN or careful(case, a):
            continue
        originals = {c.of for c in case.original.get(a.report, ())}
        for b in (b for clause in matters.by_saying[a.id] for b in matters.like(clause)) if originals else ():
            if b.saying.report in originals and b.saying.claim == a.claim and not is_own_voice(b.saying):
                because = f"told as a fact; the text it is made from has it of {b.saying.chain[0].name[:80]}"
                yield "hedge-lost", "warning", content_passage(a), because, a.claim
                break


_OPEN = frozenset({"contested", "not-established"})


def _without_its_source(look: Look) -> Iterator[Found]:
    """What stands as a fact, in nearly the words that another report gives to somebody, where it is disputed."""
    case, matters = look.case, look.matters
    disputed = {f.claim for f in look.findings if f.status == "contested"}
    for a in case.attributions:
        if not is_own_voice(a) or not a.about_event or a.hedged or a.disclaimed_by or careful(case, a):
            continue
        for clause in matters.by_saying[a.id]:
            if clause.care or _OURS.search(clause.words):
                continue
            told = [b for b in matters.like(clause) if b.negative == clause.negative and matters.nearly_all(clause, b)]
            told = [b for b in told if not later(case.reports[b.saying.report], case.reports[a.report])]
            if (
                told
                and disputed & {a.claim, *(b.saying.claim for b in told)}
                and not any(is_own_voice(b.saying) for b in told)
            ):
                b = told[0]
                because = f"told as a fact; another report has it of {b.saying.chain[0].name[:80]}"
                yield "hedge-lost", "note", content_passage(a), because, a.claim
                break


_OURS = caseless(r"\b(?:I|we|my|our|me|us)\b")
"""Somebody's own words, though nothing on the page says whose."""


def _confirmed(look: Look) -> Iterator[Found]:
    """ "Foreign media confirm": many papers that print a thing, none named, do not make it sure."""
    for a in look.case.attributions:
        if a.stance == "confirmed" and a.chain and a.chain[0].kind == "unnamed" and is_media(a.chain[0].name):
            yield "hedge-lost", "warning", content_passage(a), f"“confirmed” by {a.chain[0].name}: by whom?", a.claim
