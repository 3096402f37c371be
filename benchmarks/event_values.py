"""The gold's pairs of values against the dossier: where each is lost on the way, and whether what is shown is right.

A pair goes through four stages: both sayings are found; what the gold means is read there as a value; comparing just
these two values gives the gold's relation ("values compared"); and the page links the sayings' claims by it ("values as
shown"). "Value links" looks from the other side: of the relations of value that the dossier shows between sayings of
the gold, the share that the gold has. The gold tells 12 to 25 telling pairs an event and not all there are, so that
this is a lower bound; "and of another kind" are those of which the gold has one, but tells it otherwise.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.gold import Gold, Row, Shadow, Words
from benchmarks.layers import Scores
from reportedly.aligning import relate_printed
from reportedly.aligning.values import AGREEING
from reportedly.vocabulary import Attribution, Claim, Dossier, Passage, Relation, Report, Span

STAGES = (
    "saying not found",
    "value not read",
    "not compared",
    "relation wrong",
    "claims not linked",
    "linked otherwise",
    "shown",
)
"""Where a pair ends, in the order of the way."""

VALUE_KINDS = frozenset({"same", "conversion", "precision", "category", "conflict", "updates"})


def score_values(
    gold: Gold, dossier: Dossier, matched: Sequence[tuple[Row, Attribution]], scores: Scores, ends: Counter[str]
) -> None:
    """Add an event's figures; `ends`: how many pairs end at each stage."""
    reports = {r.id: r for r in dossier.reports}
    claims = {c.id: c for c in dossier.claims}
    by_gold = {g["id"]: p for g, p in matched}
    for row in gold.rows.get("values", ()):
        told = f"{gold.folder.name}: {_words(row['left'][1])!r} / {_words(row['right'][1])!r}"
        left, right = (by_gold.get(row[side][0]) for side in ("left", "right"))
        if left is None or right is None:
            ends[STAGES[0]] += 1
            scores.errors["values"].append(f"{STAGES[0]:18s} {told}, gold {row['kind']}")
            continue
        shown = shown_kinds(left, right, claims)
        here = ", ".join(sorted(shown)) or "nothing"
        scores.right_or_wrong("values as shown", row["kind"] in shown, f"{told}: {here}, gold {row['kind']}")
        at = [_within(reports[a.report], a, row[side][1]) for a, side in ((left, "left"), (right, "right"))]
        found = relate_printed(left, right, (reports[left.report], reports[right.report]), (at[0], at[1]))
        kind = found.kind if found is not None else None
        scores.right_or_wrong("values compared", row["kind"] == kind, f"{told}: {kind}, gold {row['kind']}")
        end = end_of(row["kind"], kind, shown, all(is_read(a, w) for a, w in zip((left, right), at, strict=True)))
        ends[end] += 1
        if end != STAGES[-1]:
            scores.errors["values"].append(f"{end:18s} {told}: compared {kind}, shown {here}, gold {row['kind']}")
    _links(gold, dossier, matched, reports, scores)


def end_of(gold: str, compared: str | None, shown: set[str], read: bool) -> str:
    """The stage at which a pair of the gold ends: `compared` alone, `shown` on the page, both values `read`."""
    if gold in shown:
        return STAGES[6]
    if not read:
        return STAGES[1]
    if compared is None:
        return STAGES[2]
    if compared != gold:
        return STAGES[3]
    return STAGES[5] if shown else STAGES[4]


def shown_kinds(left: Attribution, right: Attribution, claims: Mapping[str, Claim]) -> set[str]:
    """By what the page links the claims of two sayings; two of one claim are told to be the same where nothing says
    how their values differ."""
    relations: Sequence[Relation] = claims[left.claim].relations if left.claim is not None else ()
    one = left.claim == right.claim
    found = {
        str(r.kind)
        for r in relations
        if r.to == right.claim and (not one or {left.report, right.report} <= {p.report for p in r.shown_by})
    }
    return found or ({"same"} if one and left.claim is not None else set())


def is_read(a: Attribution, at: Sequence[Span]) -> bool:
    """Whether a value of the saying stands at one of the places."""
    read = [*(q.span for q in a.quantities), *(t.span for t in a.times), *(p.span for p in a.places)]
    return any(span.overlaps(w) for span in read for w in at)


def _within(report: Report, a: Attribution, words: Words) -> list[Span]:
    """Where the words stand in the saying's content."""
    out = []
    for span in a.content:
        found = Shadow.of(span.of(report.text)).find(words)
        if found is not None:
            out.append(Span(span.start + found[0], span.start + found[1]))
    return out


def _words(words: Words) -> str:
    return str(words[0]) if isinstance(words, list) else str(words)


# --- what is shown -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Gold:
    """What the gold has between two of its claims: the kinds of its relations and pairs of values."""

    kinds: Mapping[frozenset[str], set[str]]

    def of(self, a: str, b: str) -> set[str]:
        return self.kinds.get(frozenset((a, b)), set())


def _links(
    gold: Gold,
    dossier: Dossier,
    matched: Sequence[tuple[Row, Attribution]],
    reports: Mapping[str, Report],
    scores: Scores,
) -> None:
    known = _between(gold)
    rows = {p.id: g for g, p in matched}
    for relation, sides in _relations(dossier):
        ends = [[rows[a.id] for a in side if a.id in rows] for side in sides]
        pairs = [(str(g.get("claim")), str(h.get("claim"))) for g in ends[0] for h in ends[1]]
        pairs = [(a, b) for a, b in pairs if "None" not in (a, b)]
        if not pairs:
            continue
        right = any(relation.kind in known.of(a, b) or (a == b and relation.kind in AGREEING) for a, b in pairs)
        others = set[str]().union(*(known.of(a, b) for a, b in pairs))
        words = " / ".join(repr(_quoted(p, reports)) for p in relation.shown_by)
        why = f"gold {', '.join(sorted(others))}" if others else "not in the gold"
        scores.right_or_wrong(
            "value links", right, f"{gold.folder.name}: {relation.kind} ({relation.because}): {words}; {why}"
        )
        if others or right:
            scores.right_or_wrong("value links of the gold's pairs", right, "")


def _between(gold: Gold) -> _Gold:
    claim = {a["id"]: str(a.get("claim")) for a in gold.rows["attributions"]}
    kinds: dict[frozenset[str], set[str]] = defaultdict(set)
    for row in gold.rows.get("values", ()):
        kinds[frozenset(claim[row[side][0]] for side in ("left", "right"))].add(row["kind"])
    for c in gold.rows["claims"]:
        for r in c.get("relations", ()):
            if r["kind"] in VALUE_KINDS:
                kinds[frozenset((str(c["id"]), str(r["to"])))].add(r["kind"])
    return _Gold(kinds)


def _relations(dossier: Dossier) -> Iterator[tuple[Relation, tuple[list[Attribution], list[Attribution]]]]:
    """Each relation of value once, with the sayings whose words show it on either side."""
    seen: set[tuple[frozenset[str], str, frozenset[Passage]]] = set()
    for c in dossier.claims:
        for r in c.relations:
            key = frozenset((c.id, r.to)), str(r.kind), frozenset(r.shown_by)
            if r.kind not in VALUE_KINDS or len(r.shown_by) != 2 or key in seen:
                continue
            seen.add(key)
            first, second = ([a for a in dossier.attributions if _holds(a, p)] for p in r.shown_by)
            yield r, (first, second)


def _holds(a: Attribution, p: Passage) -> bool:
    return a.report == p.report and any(s.start < p.end and p.start < s.end for s in a.content)


def _quoted(p: Passage, reports: Mapping[str, Report]) -> str:
    return " ".join(reports[p.report].text[p.start : p.end].split())
