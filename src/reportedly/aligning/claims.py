"""Sayings of the same thing become one claim; a denial, another value, a stronger word become another, linked to it."""

from __future__ import annotations

import heapq
import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.vocabulary import (
    Attribution,
    Claim,
    Passage,
    Reason,
    Regroup,
    Relation,
    RelationKind,
    Report,
    Span,
    digest,
)

from .accord import accord
from .by_likelihood import by_likelihood
from .changing import by_change
from .claim_pairs import claims_of
from .contrary import by_axis
from .correcting import corrected
from .facing import Facing, face
from .figures import handles
from .leading import tolls_told
from .lexicon import NUMBER_WORDS
from .likeness import Match
from .linked_by_value import by_value
from .matching import match
from .one_matter import held_values
from .opposing import ASSERTED
from .overruled import apart_by_people, regrouped
from .pointing import pointed
from .sayings import Saying, saying, weights
from .slots import Slot, slots_of
from .states import by_stage
from .taking_back import taken_back
from .text import representative

EDGE = 0.22
"""Likeness below this is not remembered: two sayings that share one middling word."""

JOIN = 0.5
"""Mean likeness at which two groups of sayings are one claim."""

HEADED = 0.15
"""What is added to the likeness of a headline and the sentence the text under it opens with."""

RELATED = 0.42
"""Likeness, values and polarity aside, at which a difference between two sayings is a relation between claims."""

POSTING = 60
"""A concept leads to at most this many earlier distinct sayings: common ones are reached through their rarer words."""


MOST_RELATIONS = 60
"""Relations to other claims that one claim is given at most."""

MOST_DENIED = 6
"""Sayings that one in the negative is set against at most."""

NEAR_BEST = 0.05
"""How far behind the best likeness a relation of strength may lie."""

SHOWN_INSIDE = 24
"""Distinct sayings of one claim whose values are set against one another."""

_FIGURE = re.compile(r"\d+|[^\W\d_]+")
_SPOKEN_CLOCK = frozenset({"noon", "midnight", "midday", "past", "quarter", "o'clock", "dozen"})
_BRACKETED = re.compile(r" \([^()]*\)")


@dataclass(frozen=True, slots=True)
class _Tie:
    """A difference seen between two distinct sayings, by their numbers."""

    left: int
    right: int
    kind: RelationKind
    because: str
    score: float


def cluster(
    event: str, attributions: Sequence[Attribution], reports: Mapping[str, Report], people: Sequence[Regroup] = ()
) -> tuple[tuple[Attribution, ...], tuple[Claim, ...]]:
    """Attributions with their claim filled in, and the claims, both sorted by id; input order does not matter.

    Groups grow by average likeness, most alike first, and never join what must stand apart: a denial and what it
    denies, values that cannot both hold, the event and its background. Last, `people` regroup them.
    """
    # An outlet's "could not verify" asserts nothing of the event; it stands beside the claims it names.
    idle = [replace(a, claim=None) for a in attributions if a.stance == "unverified"]
    ordered = sorted((a for a in attributions if a.stance != "unverified"), key=lambda a: _place(a, reports))
    if not ordered:
        return tuple(sorted(idle, key=lambda a: a.id)), ()
    nodes, members = _distinct(ordered, reports, apart_by_people(people))
    edges, apart, weight = _compare(nodes, members)
    _head(edges, members, reports)
    corrections = corrected(nodes, weight)
    for found in corrections:  # the figure it calls wrong does not make a saying one with who gives it
        edges.pop((found.left, found.right), None)
        apart.setdefault((found.left, found.right), Match(found.score, True))
    names = frozenset[str]().union(*(n.names for n in nodes))
    slots = [_slots(n, reports, names) for n in nodes]
    alone = {i: i for i in range(len(nodes))}
    for opposed in (*by_stage(nodes, alone, [], weight), *by_axis(nodes, alone, [], weight)):
        # Two stages of one matter, or two sides of one question, are never one claim, however alike.
        pair = claims_of(alone, opposed.left, opposed.right)
        edges.pop(pair, None)
        apart.setdefault(pair, Match(opposed.score, True))
    groups = _grow(len(nodes), [len(m) for m in members], edges, apart)
    founders: Sequence[str] = ()
    if people:
        groups, members, founders = regrouped(groups, members, people)
        ordered = sorted((a for m in members for a in m), key=lambda a: _place(a, reports))
    values = held_values(nodes, slots)
    tolls = tolls_told(nodes, members, slots)
    differences = [*_differences(apart, slots), *face(nodes, slots, values, tolls, weight), *corrections]
    of_node = {i: number for number, group in enumerate(groups) for i in group}
    differences += by_value(nodes, slots, of_node, differences, weight)
    differences += accord(nodes, of_node, differences, weight)
    differences = by_change(nodes, slots, of_node, differences, weight)
    differences += by_stage(nodes, of_node, differences, weight)
    differences += by_axis(nodes, of_node, differences, weight)
    differences += by_likelihood(nodes, values, of_node, differences, weight)
    claims, of_claim = _claims(event, nodes, members, groups, edges, differences, reports, founders)
    denied = _denied(nodes, members, apart)
    filled = [
        replace(a, claim=of_claim[a.id], denies=tuple(sorted({*a.denies, *denied.get(a.id, ())}))) for a in ordered
    ]
    return tuple(sorted(filled + idle, key=lambda a: a.id)), tuple(sorted(claims, key=lambda c: c.id))


def _slots(node: Saying, reports: Mapping[str, Report], names: frozenset[str]) -> tuple[Slot, ...]:
    a = node.attribution
    if not node.quantities and not a.times:
        return ()
    return slots_of(node, node.at, reports[a.report].text, names)


def _differences(apart: Mapping[tuple[int, int], Match], slots: Sequence[Sequence[Slot]]) -> list[Facing]:
    """What sets two sayings apart by their words, or by their days; how other values stand is told by `face`."""
    return [
        Facing(i, j, found.kind, found.because, found.score)
        for (i, j), found in sorted(apart.items())
        if found.kind is not None and not (found.valued and slots[i] and slots[j])
    ]


def _denied(
    nodes: Sequence[Saying], members: Sequence[Sequence[Attribution]], apart: Mapping[tuple[int, int], Match]
) -> dict[str, list[str]]:
    """What each saying said as a denial denies in its own report."""
    out: dict[str, list[str]] = defaultdict(list)
    for (i, j), found in sorted(apart.items()):
        if found.kind != "denies":
            continue
        no, yes = (i, j) if nodes[i].negative else (j, i)
        for a in members[no]:
            if a.stance == "denied":
                out[a.id] += [b.id for b in members[yes] if b.report == a.report and b.chain[:1] != a.chain[:1]]
    return out


def _place(a: Attribution, reports: Mapping[str, Report]) -> tuple[str, str, int, str]:
    return (*reports[a.report].order, a.content[0].start if a.content else 0, a.id)


def _distinct(
    ordered: Sequence[Attribution], reports: Mapping[str, Report], apart: Mapping[str, int]
) -> tuple[list[Saying], list[list[Attribution]]]:
    """Sayings in the same words are one from the start, but for those a person set `apart`: copies of a text cost
    nothing more. So are those that only point back at what another said, and that."""
    nodes: list[Saying] = []
    members: list[list[Attribution]] = []
    at: dict[tuple[object, ...], int] = {}
    again, of_saying = pointed(ordered, reports), dict[str, int]()
    for attribution in ordered:
        told = of_saying.get(again.get(attribution.id, ""))
        if told is not None and attribution.id not in apart:
            members[told].append(attribution)
            continue
        made = saying(attribution, reports[attribution.report])
        key = (*made.identity, apart.get(attribution.id))
        if key in at:
            members[at[key]].append(attribution)
        else:
            at[key] = len(nodes)
            nodes.append(made)
            members.append([attribution])
        of_saying[attribution.id] = at[key]
    return nodes, members


def _head(
    edges: dict[tuple[int, int], float], members: Sequence[Sequence[Attribution]], reports: Mapping[str, Report]
) -> None:
    """Add to the likeness of a headline and what the text under it opens with, where no other saying of the report is
    as like the headline."""
    heads: dict[str, list[int]] = defaultdict(list)
    opening: dict[str, tuple[Span, int]] = {}
    for i, group in enumerate(members):
        for a in group:
            if not a.content or not 0 <= a.part < len(reports[a.report].parts):
                continue
            kind = reports[a.report].parts[a.part].kind
            if kind == "headline":
                heads[a.report].append(i)
            elif kind == "body" and (a.report not in opening or a.content[0] < opening[a.report][0]):
                opening[a.report] = (a.content[0], i)
    headed = {(min(h, o), max(h, o)): h for r, (_, o) in opening.items() for h in heads[r]}
    printed = [{a.report for a in group} for group in members]
    of_headline = set(headed.values())
    most: dict[int, float] = defaultdict(float)  # headline -> the likeness of another saying of its report
    for pair, score in edges.items():
        for h, other in (pair, pair[::-1]):
            if h in of_headline and headed.get(pair) != h and not printed[h].isdisjoint(printed[other]):
                most[h] = max(most[h], score)
    for pair, h in headed.items():
        if edges.get(pair, 0.0) > most[h]:
            edges[pair] = min(1.0, edges[pair] + HEADED)


def _compare(
    nodes: Sequence[Saying], members: Sequence[Sequence[Attribution]]
) -> tuple[dict[tuple[int, int], float], dict[tuple[int, int], Match], dict[str, float]]:
    """Likeness of the pairs that share a telling concept, what sets a pair apart, and how telling each concept is."""
    weight = weights(nodes)
    sums = [math.fsum(weight[c] for c in n.concepts) for n in nodes]
    postings: dict[str, list[int]] = defaultdict(list)
    figured: dict[str, list[int]] = defaultdict(list)  # a distance is found again in whatever words
    edges: dict[tuple[int, int], float] = {}
    apart: dict[tuple[int, int], Match] = {}
    for i, node in enumerate(nodes):
        shared: dict[int, float] = defaultdict(float)
        for concept in sorted(node.concepts, key=lambda c: (-weight[c], c)):
            held = postings[concept]
            for j in held[-POSTING:]:
                shared[j] += weight[concept]
            held.append(i)
        for handle in sorted(handles(node.quantities)):
            held = figured[handle]
            for j in held[-POSTING:]:
                shared[j] = max(shared[j], sums[i])
            held.append(i)
        # Postings are capped, so what two sayings share through them is too low: less than what is needed will do.
        for j in sorted(j for j, common in shared.items() if common >= 0.75 * EDGE * min(sums[i], sums[j])):
            found = match(nodes[j], node, weight)
            if found.apart:
                if found.kind is not None and found.score >= (0.0 if found.kind in {"category", "denies"} else RELATED):
                    apart[j, i] = found
                elif found.score >= EDGE:
                    apart[j, i] = replace(found, kind=None)
            elif found.score >= EDGE:
                edges[j, i] = found.score
    apart |= taken_back(nodes, members)
    _most_denied(apart, nodes)
    for pair in apart:
        edges.pop(pair, None)
    stated = {a.id: i for i, m in enumerate(members) for a in m}
    for i, group in enumerate(members):
        for attribution in group:
            for denied in attribution.denies:
                target = stated.get(denied)
                if target is not None and target != i:
                    pair = (min(i, target), max(i, target))
                    edges.pop(pair, None)
                    apart[pair] = Match(1.0, True, "denies", "the report has it denied")
    return edges, apart, weight


def _most_denied(apart: dict[tuple[int, int], Match], nodes: Sequence[Saying]) -> None:
    """Leave each saying in the negative opposed to those most like it, and to those that assert what it denies: it
    means something told, not all that has its words. The others stay apart from it."""
    of_one: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for pair, found in apart.items():
        general = not found.valued and found.because != ASSERTED and found.score < 1
        if general and found.kind in {"denies", "conflict"}:
            for node in pair:
                if nodes[node].negative or nodes[node].none_of or nodes[node].denied:
                    of_one[node].append(pair)
    for pairs in of_one.values():
        for pair in sorted(pairs, key=lambda p: (-apart[p].score, p))[MOST_DENIED:]:
            apart[pair] = replace(apart[pair], kind=None)


def _grow(
    count: int, sizes: Sequence[int], edges: Mapping[tuple[int, int], float], apart: Mapping[tuple[int, int], Match]
) -> list[list[int]]:
    """Average-link agglomeration over a sparse graph; a pair without an edge counts as unlike."""
    likeness: list[dict[int, float]] = [{} for _ in range(count)]
    foes: list[set[int]] = [set() for _ in range(count)]
    size = [math.sqrt(s) for s in sizes]  # a sentence printed ninety times must not outvote all others
    for (i, j), score in edges.items():
        likeness[i][j] = likeness[j][i] = score * size[i] * size[j]
    for i, j in apart:
        foes[i].add(j)
        foes[j].add(i)
    group: list[list[int]] = [[i] for i in range(count)]
    alive = [True] * count
    version = [0] * count
    heap = [(-score, i, j, 0, 0) for (i, j), score in edges.items() if score >= JOIN]
    heapq.heapify(heap)
    while heap:
        _, i, j, seen_i, seen_j = heapq.heappop(heap)
        if not (alive[i] and alive[j]) or version[i] != seen_i or version[j] != seen_j or j in foes[i]:
            continue
        alive[j] = False
        version[i] += 1
        group[i] += group[j]
        size[i] += size[j]
        for k, total in likeness[j].items():
            if k != i:
                likeness[i][k] = likeness[i].get(k, 0.0) + total
                likeness[k][i] = likeness[i][k]
            likeness[k].pop(j, None)
        likeness[i].pop(j, None)
        for k in foes[j]:
            foes[k].discard(j)
            foes[k].add(i)
        foes[i] |= foes[j]
        for k in sorted(likeness[i]):
            mean = likeness[i][k] / (size[i] * size[k])
            if alive[k] and mean >= JOIN and k not in foes[i]:
                a, b = min(i, k), max(i, k)
                heapq.heappush(heap, (-mean, a, b, version[a], version[b]))
    return [sorted(g) for i, g in enumerate(group) if alive[i]]


def _claims(
    event: str,
    nodes: Sequence[Saying],
    members: Sequence[Sequence[Attribution]],
    groups: Sequence[Sequence[int]],
    edges: Mapping[tuple[int, int], float],
    differences: Sequence[Facing],
    reports: Mapping[str, Report],
    founders: Sequence[str],
) -> tuple[list[Claim], dict[str, str]]:
    ids: list[str] = []
    of_node: dict[int, int] = {}
    of_claim: dict[str, str] = {}
    held: list[list[Attribution]] = []
    for number, group in enumerate(groups):
        inside = sorted((a for i in group for a in members[i]), key=lambda a: _place(a, reports))
        ids.append(digest("c", event, founders[number] if founders else inside[0].id))
        held.append(inside)
        for i in group:
            of_node[i] = number
        for attribution in inside:
            of_claim[attribution.id] = ids[number]
    between: dict[tuple[int, int, RelationKind], _Tie] = {}
    for found in differences:
        a, b = of_node[found.left], of_node[found.right]
        if a == b:
            continue
        for one, other, first, second in ((a, b, found.left, found.right), (b, a, found.right, found.left)):
            key = (one, other, found.kind)
            if key not in between or between[key].score < found.score:
                between[key] = _Tie(first, second, found.kind, _told(found, nodes[first]), found.score)
    _settle(between)
    of_one: dict[int, list[tuple[int, RelationKind, _Tie]]] = defaultdict(list)
    for (one, other, kind), tie in sorted(between.items(), key=lambda item: item[0]):
        of_one[one].append((other, kind, tie))
    claims: list[Claim] = []
    for number, (group, inside) in enumerate(zip(groups, held, strict=True)):
        text, passage = representative(inside, reports)
        # Of very many the most alike: a toll printed in a hundred versions has no more to say by the next.
        ties = sorted(of_one[number], key=lambda tie: (-tie[2].score, tie[0], tie[1]))[:MOST_RELATIONS]
        relations = [
            Relation(ids[other], kind, tie.because, (nodes[tie.left].passage, nodes[tie.right].passage))
            for other, kind, tie in ties
        ]
        relations += _within(ids[number], [nodes[i] for i in group])
        claims.append(
            Claim(
                id=ids[number],
                event=event,
                text=text,
                passage=passage,
                attributions=tuple(a.id for a in inside),
                about_event=any(a.about_event for a in inside),
                relations=tuple(sorted(relations, key=lambda r: (r.to, r.kind, r.because))),
                reasons=_reasons(group, nodes, members, edges),
            )
        )
    return claims, of_claim


def _settle(between: dict[tuple[int, int, RelationKind], _Tie]) -> None:
    """One relation of counts between two claims: where some sayings of a later count replace the earlier, it does."""
    for one, other, kind in sorted(between):
        if kind in {"conflict", "precision"} and (one, other, "updates") in between:
            del between[one, other, kind]
    # A word stronger than another is so of one thing: of several that it could be of, the most alike.
    best: dict[int, float] = defaultdict(float)
    for (one, _, kind), tie in between.items():
        if kind == "strength":
            best[one] = max(best[one], tie.score)
    for one, other, kind in sorted(between):
        if kind == "strength" and between[one, other, kind].score < max(best[one], best[other]) - NEAR_BEST:
            del between[one, other, kind]


def _told(found: Facing, here: Saying) -> str:
    """A relation's words from one side: `denies` reads differently from the denier and from the denied."""
    if found.kind == "denies":
        side = "this denies what is said there" if here.negative else "what is said here is denied there"
        return f"{side}: {found.because}"
    return found.because


def _within(claim: str, nodes: Sequence[Saying]) -> list[Relation]:
    """How the differing values inside one claim stand to one another; each pair of printed values once."""
    out: dict[tuple[RelationKind, str], Relation] = {}
    for at, first in enumerate(nodes[:SHOWN_INSIDE]):
        for other in nodes[at + 1 : SHOWN_INSIDE]:
            for verdict, a, b in first.values_against(other):
                if verdict.kind in {"conversion", "precision"} or (
                    verdict.kind == "same" and _rewritten(first, a, other, b)
                ):
                    shown = (_passage(first, a), _passage(other, b))
                    out.setdefault(
                        (verdict.kind, _BRACKETED.sub("", verdict.because)),
                        Relation(claim, verdict.kind, verdict.because, shown),
                    )
            if first.hedged != other.hedged and first.concepts == other.concepts:
                because = "the same words, with doubt and without"
                out.setdefault(
                    ("strength", because), Relation(claim, "strength", because, (first.passage, other.passage))
                )
    return [out[key] for key in sorted(out)][:12]


def _rewritten(left: Saying, a: tuple[int, int], right: Saying, b: tuple[int, int]) -> bool:
    """Whether two equal values are printed in other writing: "Twelve" and "12", "half past nine" and "9:30"."""
    mine, theirs = (
        [w for w in _FIGURE.findall(text.casefold()) if w[0].isdigit() or w in NUMBER_WORDS or w in _SPOKEN_CLOCK]
        for text in (left.printed(a), right.printed(b))
    )
    return bool(mine) and bool(theirs) and mine != theirs


def _passage(node: Saying, span: tuple[int, int]) -> Passage:
    return Passage(node.attribution.report, span[0], span[1])


def _reasons(
    group: Sequence[int],
    nodes: Sequence[Saying],
    members: Sequence[Sequence[Attribution]],
    edges: Mapping[tuple[int, int], float],
) -> tuple[Reason, ...]:
    reasons: list[Reason] = []
    same = sum(len(members[i]) - 1 for i in group)
    if same:
        of = max(group, key=lambda i: (len(members[i]), -i))
        shown = tuple(_whole(a) for a in members[of][:4])
        times = "once more" if same == 1 else f"{same} times more"
        reasons.append(Reason(f"the same words are printed {times}", 1.0, shown))
    for i in group[1:]:
        best = max(((edges.get((j, i), 0.0), -j) for j in group if j < i), default=(0.0, 0))
        if best[0] > 0:
            j = -best[1]
            shared = sorted(nodes[i].concepts & nodes[j].concepts)
            shown = (nodes[j].passage, nodes[i].passage)
            reasons.append(Reason(f"both say: {', '.join(shared[:8])}", round(min(best[0], 1.0), 4), shown))
    return tuple(reasons[:20])


def _whole(a: Attribution) -> Passage:
    if not a.content:
        return Passage(a.report, 0, 0)
    return Passage(a.report, a.content[0].start, a.content[-1].end)
