"""Round-ups and live pages: which stretches of a report tell of other happenings than its own.

Most reports tell of one, whatever headings they have: so a section is set apart only where it names nobody and nothing
that the rest names, and tells of another kind of happening. A page that calls itself a round-up says that its items
are apart; there they stay together only where they name the same people. See `placing` for which event each joins: two
stretches that are alike enough for two reports of one event come together again there.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reportedly.vocabulary import Analysis, Attribution, Report, Span

from .crossing import Across, across
from .items import Item, is_live, items_of
from .names import Names, names_in, tokens_of
from .round_ups import is_department, is_round_up, leads_in

_ELSEWHERE = re.compile(
    r"\W{0,3}(?:elsewhere|away from|in other (?:news|developments)|in (?:an )?unrelated|separately"
    r"|meanwhile,? (?:in|at|on)|now (?:to|for) (?:other|some other)|other news|also today|turning to)\b",
    re.IGNORECASE,
)

NAMES = 4
"""Names a section must have to be told apart by them: an update that quotes somebody new has one or two."""

TURNED = 2
"""The same, where a section says itself that it leaves what the page is about."""

MOST = 60
"""Items of a page that are told apart; what stands behind belongs to the last."""

LEAST, LISTED = 12, 7
"""Words of an item that tells of something, under a heading and as a point of a list."""

COMMON = 3
"""Items that make a name one of the place or the page, where they are at least half of all."""

SHARED = 3
"""Names, of whatever kind, that two items of a round-up share only where they are of one happening."""


def happenings(report: Report) -> tuple[tuple[Span, ...], ...]:
    """The stretches of each happening the report tells of, its own first, the others in order of the text; none for a
    report that tells of one. Each part of the report lies within one of them."""
    round_up = is_round_up(report)
    items = items_of(report, listed=round_up)
    if len(items) < 2 or (items[0].heading is None and len(items) < 3 and not round_up):
        return ()
    items = [*items[: MOST - 1], _joined(items[MOST - 1 :])] if len(items) > MOST else items
    found = _round_up(report, items) if round_up and not is_live(items) else _other_kinds(report, items)
    own = [i for i in range(len(items)) if not any(i in group for group in found)]
    return tuple(_spans(report, [items[i] for i in group]) for group in (own, *found)) if found else ()


def part_of(analysis: Analysis, spans: Sequence[Span]) -> Analysis:
    """The analysis as if the report were these stretches of its text; all of it for none. The tolls are those of the
    whole report that are told there."""
    if not spans:
        return analysis
    report = analysis.report.only(spans)
    kept = [a for a in analysis.attributions if report.parts[a.part] is analysis.report.parts[a.part]]
    left = {a.id for a in kept}
    entities = (
        replace(e, forms=tuple(f for f in e.forms if _within(f.passage.start, spans))) for e in analysis.entities
    )
    return replace(
        analysis,
        report=report,
        attributions=tuple(_referring(a, left) for a in kept),
        entities=tuple(e for e in entities if e.forms),
        tolls=tuple(t for t in analysis.tolls if all(_within(s.start, spans) for s in t.spans)),
    )


def _referring(a: Attribution, left: set[str]) -> Attribution:
    return replace(
        a,
        denies=tuple(i for i in a.denies if i in left),
        disclaimed_by=tuple(i for i in a.disclaimed_by if i in left),
    )


def _within(position: int, spans: Iterable[Span]) -> bool:
    return any(s.start <= position < s.end for s in spans)


# --- a page that calls itself a round-up ---


@dataclass(frozen=True, slots=True)
class _Named:
    """Whom and what an item names."""

    words: int
    people: frozenset[str]
    capitals: frozenset[str]


def _round_up(report: Report, items: Sequence[Item]) -> list[list[int]]:
    """Indices of the items of each happening but the page's own, which is its first item with what leads in to it and
    what tells of nothing."""
    named = [_named(report, item) for item in items]
    telling = [
        i
        for i, item in enumerate(items)
        if named[i].words >= (LISTED if item.opening else LEAST) and not is_department(item.heading)
    ]
    if items[0].heading is None and not items[0].opening:
        lead = [report.parts[i].span.of(report.text) for i in items[0].parts if report.parts[i].kind == "body"]
        telling = [i for i in telling if i or not all(leads_in(words) for words in lead)]
    if len(telling) < 2:
        return []
    root = list(range(len(items)))

    def of(i: int) -> int:
        while root[i] != i:
            i = root[i]
        return i

    for one, other in _tied([named[i] for i in telling]):
        low, high = sorted((of(telling[one]), of(telling[other])))
        root[high] = low
    groups: dict[int, list[int]] = defaultdict(list)
    for i in telling:
        groups[of(i)].append(i)
    return [group for first, group in sorted(groups.items()) if first != telling[0]]


def _named(report: Report, item: Item) -> _Named:
    names, words = Names(), 0
    for i in item.parts:
        part = report.parts[i]
        if part.kind in {"headline", "body", "caption"} and part.repeats is None:
            tokens = tokens_of(part.span.of(report.text))
            words += len(tokens) if part.kind == "body" else 0
            if part.kind == "body":
                names_in(tokens, names)
    return _Named(words, frozenset(names.people - names.officials), frozenset(names.capitals))


def _tied(named: Sequence[_Named]) -> Iterable[tuple[int, int]]:
    """Pairs of items that name one person, or several of the same names; names of most items are the page's own."""
    often = max(COMMON, (len(named) + 1) // 2)
    shared: Counter[tuple[int, int]] = Counter()
    for what, weight in (("people", SHARED), ("capitals", 1)):
        holders: dict[str, list[int]] = defaultdict(list)
        for i, n in enumerate(named):
            for name in getattr(n, what):
                holders[name].append(i)
        for held in holders.values():
            if len(held) < often:
                shared.update({(a, b): weight for n, a in enumerate(held) for b in held[n + 1 :]})
    return sorted(pair for pair, weight in shared.items() if weight >= SHARED)


# --- any other page ---


def _other_kinds(report: Report, items: Sequence[Item]) -> list[list[int]]:
    """Indices of the items of each happening but the page's own.

    Its own is what stands under no heading with the items that share a name with it, directly or through one another;
    where it shares none, the first item. Under time stamps what tells of the same kind is the report's own too: updates
    share few names with one another.
    """
    seen = [across(report.only([report.parts[i].span for i in item.parts])) for item in items]
    turning = [_turns(report, item) for item in items]
    # "Away from the fire: …" names what it leaves.
    seen = [replace(s, kinds=s.kinds - seen[0].kinds) if turns else s for s, turns in zip(seen, turning, strict=True)]
    live = is_live(items)
    first = [0, 1] if items[0].heading is None and not any(s.names & seen[0].names for s in seen[1:]) else [0]
    near = _reached(seen, first, live=live)
    kinds = frozenset(k for i in near for k in seen[i].kinds)
    left = [i for i in range(len(items)) if i not in near]
    found: list[list[int]] = []
    while left:
        group = [left[n] for n in sorted(_reached([seen[i] for i in left], [0], live=live))]
        left = [i for i in left if i not in group]
        names = {n for i in group for n in seen[i].names}
        theirs = {k for i in group for k in seen[i].kinds}
        said = any(turning[i] for i in group)
        if len(names) >= (TURNED if said else NAMES) and (theirs or said) and not theirs & kinds:
            found.append(group)
    return found


def _turns(report: Report, item: Item) -> bool:
    """Whether an item says that it leaves what the page is about."""
    first = next((report.parts[i].span.of(report.text) for i in item.parts if report.parts[i].kind == "body"), "")
    return _ELSEWHERE.match(first) is not None


def _reached(seen: Sequence[Across], first: Iterable[int], *, live: bool) -> set[int]:
    """The items that share a name with the first ones, directly or through one another."""
    holds: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, item in enumerate(seen):
        for held in _ties(item, live=live):
            holds[held].append(i)
    near = set(first)
    waiting = [t for i in near for t in _ties(seen[i], live=live)]
    reached = set(waiting)
    while waiting:
        for i in holds[waiting.pop()]:
            if i not in near:
                near.add(i)
                more = [t for t in _ties(seen[i], live=live) if t not in reached]
                reached.update(more)
                waiting += more
    return near


def _ties(item: Across, *, live: bool) -> list[tuple[str, str]]:
    """What ties an item to another that has it too."""
    return [*(("name", n) for n in sorted(item.names)), *(("kind", k) for k in sorted(item.kinds) if live)]


# --- stretches ---


def _joined(items: Sequence[Item]) -> Item:
    return replace(items[0], parts=tuple(i for item in items for i in item.parts))


def _spans(report: Report, items: Sequence[Item]) -> tuple[Span, ...]:
    """The stretches of these items; those that follow on one another are one."""
    spans: list[Span] = []
    last = -2
    for at in sorted(i for item in items for i in item.parts):
        span = report.parts[at].span
        if at == last + 1:
            spans[-1] = Span(spans[-1].start, span.end)
        else:
            spans.append(span)
        last = at
    return tuple(spans)
