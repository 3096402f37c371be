"""Learn from open gold whether two values in two reports are told of one matter, and measure it on other events.

    python -m benchmarks.one_matter [--write]

Reads corpus/values/open.jsonl (short events whose pairs of values are all told) and the open and the disputed events,
where the gold tells the most telling pairs, and values that agree within one of its claims are taken for one more.
The open part of corpus/relations tells of each two of its sayings how they stand. Every two values that may be of one
matter are a case. The weights are those of a logistic regression with a penalty on their squares, by Newton's method.
Right and wrong are counted over folds, all values of one event in one fold; `--write` then fits on all and writes the
table that `align` reads.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks import relations
from benchmarks.events import CORPUS, load_events
from benchmarks.gold import Gold
from benchmarks.layers import Scores, dossier_of, file_name, score_attributions
from benchmarks.learnt import fit, folds, table_of, write_table
from benchmarks.short_events import led, load_short, places
from reportedly.aligning import by_likelihood as using
from reportedly.aligning import one_matter
from reportedly.aligning.sayings import Saying, saying, weights
from reportedly.aligning.slots import Slot, slots_of
from reportedly.aligning.values import AGREEING
from reportedly.pipeline import assemble, conclude, examine
from reportedly.running.local import tools
from reportedly.settings import Settings
from reportedly.vocabulary import Analysis, Dossier, Span

TABLE = Path(one_matter.__file__).with_name("one_matter.tsv")
ONE = AGREEING | {"conflict", "updates"}
_FOLDS = 12
_PENALTY = 6.0
Place = tuple[str, Span]


@dataclass(frozen=True, slots=True)
class Case:
    """Two values: their features, how their figures stand, and how the gold has them ("" where it does not)."""

    part: str
    event: str
    features: one_matter.Features
    kind: str
    gold: str
    words: tuple[str, str]


def main() -> int:
    """Print how many of the pairs told are right over the folds; write the table where asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.one_matter", description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help=f"fit on all and write {TABLE.name}")
    parser.add_argument("--wrong", action="store_true", help="print the pairs told that the gold has not")
    options = parser.parse_args()
    cases = [*_short_events(), *_events("open"), *_events("disputes"), *_relations()]
    names = sorted({name for c in cases for name in c.features})
    table = table_of([c.features for c in cases], names)
    right = np.array([float(c.gold in ONE) for c in cases])
    fold = folds({c.event for c in cases}, _FOLDS, 1)
    of = np.array([fold[c.event] for c in cases])
    likely = np.zeros(len(cases))
    for k in range(_FOLDS):
        learnt = fit(table[of != k], right[of != k], _PENALTY)
        likely[of == k] = 1 / (1 + np.exp(-table[of == k] @ learnt))
    print(f"{len(cases)} pairs of values, {int(right.sum())} of one matter; on events not learnt from:")
    _report(cases, likely)
    for i in map(int, np.argsort(-likely)) if options.wrong else ():
        c = cases[i]
        if likely[i] >= using.AGREE and c.kind in AGREEING and c.gold not in ONE:
            print(f"{likely[i]:.2f} {c.event} {c.kind} gold {c.gold or 'nothing'}: {c.words}")
    if options.write:
        write_table(TABLE, parser.prog, dict(zip(names, map(float, fit(table, right, _PENALTY)), strict=True)))
    return 0


def _report(cases: Sequence[Case], likely: NDArray[np.float64]) -> None:
    for part in ("short events", "events", "relations"):
        for name, agree in (("agree", True), ("differ", False)):
            among = np.array([c.part == part and (c.kind in AGREEING) == agree for c in cases])
            total = sum(cases[i].gold in ONE for i in np.flatnonzero(among).tolist())
            for least in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6):
                told = np.flatnonzero(among & (likely >= least)).tolist()
                found = sum(cases[i].gold in ONE for i in told)
                print(f"{part}, {name}, from {least}: {found} right of {len(told)} told, {total} in the gold")


def _short_events() -> Iterator[Case]:
    for event in load_short("open"):
        dossier = led(event)
        heads = {r.id: [p.span for p in r.parts if p.kind == "headline"] for r in dossier.reports}
        gold = [(kind, at) for kind, at in places(event, dossier) if at is not None]
        # The gold of these tells of the texts alone, not of the headlines.
        yield from (
            c for c, at in _cases("short events", event["id"], dossier, gold) if c.gold or not _in_any(at, heads)
        )


def _in_any(at: tuple[Place, Place], heads: dict[str, list[Span]]) -> bool:
    return any(span.overlaps(h) for report, span in at for h in heads[report])


def _events(part: str) -> Iterator[Case]:
    for gold in load_events(CORPUS / part / "gold", CORPUS / part / "reports"):
        dossier = dossier_of(gold.folder)
        yield from (c for c, _ in _cases("events", gold.folder.name, dossier, *_gold_places(gold, dossier)))


def _relations() -> Iterator[Case]:
    """The sayings of corpus/relations, each the one sentence of its report; the gold tells how two sayings stand."""
    settings = Settings(one_event=True)
    annotator, gazetteer = tools(settings)
    for line in (relations.CORPUS / "open.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        pages = [relations.page(row["id"], n, told) for n, told in enumerate(row["sayings"])]
        analyses = [a for p in pages if isinstance(a := examine(p, annotator, gazetteer), Analysis)]
        (event,) = assemble(analyses, settings)
        dossier = conclude(event, analyses, settings)
        at = {r.id: int(r.file) for r in dossier.reports}
        whole = {r.id: Span(0, len(r.text)) for r in dossier.reports}
        of = {n: r for r, n in at.items()}
        gold = [(k, ((of[x], whole[of[x]]), (of[y], whole[of[y]]))) for x, y, k in row["pairs"] if x in of and y in of]
        yield from (c for c, _ in _cases("relations", row["id"], dossier, gold))


def _gold_places(gold: Gold, dossier: Dossier) -> tuple[list[tuple[str, tuple[Place, Place]]], dict[str, str]]:
    """The gold's pairs with their places, and the gold's claim of each saying found, by its id."""
    reports = {file_name(r): r for r in dossier.reports}
    matched = score_attributions(gold, dossier, reports, Scores())
    found = {g["id"]: p for g, p in matched}
    out = []
    for row in gold.rows.get("values", ()):
        at = []
        for side in ("left", "right"):
            a = found.get(row[side][0])
            words = row[side][1]
            if a is not None:
                text = next(r for r in dossier.reports if r.id == a.report).text
                spans = [s for s in a.content if (words if isinstance(words, str) else words[0]) in s.of(text)]
                at += [(a.report, _found(s, text, words)) for s in spans[:1]]
        if len(at) == 2:  # both sides
            out.append((str(row["kind"]), (at[0], at[1])))
    return out, {p.id: str(g.get("claim") or "") for g, p in matched}


def _found(within: Span, text: str, words: str | Sequence[object]) -> Span:
    told = words if isinstance(words, str) else str(words[0])
    start = text.index(told, within.start)
    return Span(start, start + len(told))


def _cases(
    part: str,
    event: str,
    dossier: Dossier,
    gold: Sequence[tuple[str, tuple[Place, Place]]],
    claims: dict[str, str] | None = None,
) -> Iterator[tuple[Case, tuple[Place, Place]]]:
    nodes, slots, weight = reduced(dossier)
    values, told = one_matter.held_values(nodes, slots)
    for a, b in one_matter.candidates(values):
        verdict = one_matter.arithmetic(a.slot, b.slot)
        if verdict is None:
            continue
        pair = nodes[a.node], nodes[b.node]
        features = one_matter.compare(a, b, pair, weight, told, verdict)
        at = ((a.report, a.slot.value.span), (b.report, b.slot.value.span))
        kind = next((k for k, places_ in gold if _same_places(at, places_)), "")
        if not kind and claims is not None and verdict.kind in AGREEING:
            ours = [claims.get(n.attribution.id, "") for n in pair]
            kind = "same" if ours[0] and ours[0] == ours[1] else ""
        yield Case(part, event, features, verdict.kind, kind, (pair[0].words[:90], pair[1].words[:90])), at


def _same_places(at: tuple[Place, Place], gold: tuple[Place, Place]) -> bool:
    return any(
        all(x[0] == y[0] and x[1].overlaps(y[1]) for x, y in zip(at, side, strict=True))
        for side in (gold, (gold[1], gold[0]))
    )


def reduced(dossier: Dossier) -> tuple[list[Saying], list[tuple[Slot, ...]], dict[str, float]]:
    """The sayings of a dossier as `align` sees them, their values, and how telling each word is."""
    reports = {r.id: r for r in dossier.reports}
    told = [a for a in dossier.attributions if a.stance != "unverified"]
    told.sort(key=lambda a: (*reports[a.report].order, a.content[0].start if a.content else 0, a.id))
    nodes = [saying(a, reports[a.report]) for a in told]
    slots = [slots_of(n, n.at, reports[n.attribution.report].text) for n in nodes]
    return nodes, slots, weights(nodes)


if __name__ == "__main__":
    raise SystemExit(main())
