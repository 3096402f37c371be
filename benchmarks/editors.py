"""Score what an editor reads first, in short invented events: flags, statuses, and the origins behind each claim.

    python -m benchmarks.editors [open|frozen] [--gold FILE] [--errors LAYER] [--floors SECTION]

An event (`corpus/editors`) is a few short reports of one happening, with every flag that an editor would raise, and
some of its claims: the words of their sayings, who stands behind them, and how they stand. Its reports are led the
product's whole way as one event.

- "flags": by kind and report, however often a kind stands in one report; then each kind.
- "sayings", "claims": the gold's that were found: a saying by its words (token Jaccard of at least 0.5), a claim by the
  claim that holds most of its sayings. Of the claims found:
- "status": the share that is right, then by the gold's status;
- "origin count": as many as the gold has; "not above": not more; "names": whose they are, F1 by name.

Of the frozen part only the totals are printed: no rule may be tuned on it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.event_rows import page_of
from benchmarks.floors import below_floor
from benchmarks.layers import counterparts
from benchmarks.measures import Tally, jaccard, tokens, tokens_in
from benchmarks.names import same_any
from reportedly.pipeline import assemble, conclude, examine
from reportedly.running.local import tools
from reportedly.settings import Settings
from reportedly.vocabulary import Analysis, Attribution, Dossier, Report

CORPUS = Path(__file__).parents[1] / "corpus" / "editors"
LAYERS = ("flags", "sayings", "claims", "status", "origin count", "not above", "names")
Event = dict[str, Any]
_SHARED = 0.5


@dataclass(slots=True)
class Scores:
    """Tallies by layer and by kind within it, and what was missed or wrong, in words."""

    tallies: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    errors: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def decide(self, layer: str, right: bool, error: str) -> None:
        """One decision that is right or wrong."""
        self.tallies[layer].add(int(right), 1, 1)
        if not right:
            self.errors[layer].append(error)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures; 1 where a floor is not held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("part", nargs="?", default="open", help="name of a file of corpus/editors (default: open)")
    parser.add_argument("--gold", type=Path, help="a file of the same form instead")
    parser.add_argument("--errors", choices=LAYERS, action="append", default=[], help="list what was wrong")
    parser.add_argument("--floors", metavar="SECTION", help="exit 1 below a floor of this section of floors.toml")
    options = parser.parse_args(argv)
    path = options.gold or CORPUS / f"{options.part}.jsonl"
    scores, settings = Scores(), Settings(one_event=True)
    tool = tools(settings)
    for event in load_events(path):
        analyses = [a for row in rows_of(event) if isinstance(a := examine(page_of(row), *tool), Analysis)]
        (found,) = assemble(analyses, settings)
        score_event(event, conclude(found, analyses, settings), scores)
    shut = path.stem.startswith("frozen")
    for name in LAYERS:
        within = sorted(k for k in scores.tallies if k.startswith(f"{name}, ") and not shut)
        for layer in (name, *within):
            print(f"{layer:36} {scores.tallies[layer]}")
    for name in () if shut else options.errors:
        print(f"\n{name}:\n" + "\n".join(scores.errors[name]))
    figures = {name: 100 * scores.tallies[name].f1 for name in LAYERS}
    return below_floor(options.floors, figures) if options.floors else 0


def load_events(path: Path) -> Iterator[Event]:
    """The events of a file, one a line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def rows_of(event: Event) -> Iterator[dict[str, Any]]:
    """The reports of an event in the form that pages are made of; each goes by its letter."""
    for name, report in event["reports"].items():
        yield {**report, "doc_id": name, "date": report.get("published")}


def score_event(event: Event, dossier: Dossier, scores: Scores) -> None:
    """Add an event's figures."""
    reports = {r.file.split("#")[-1]: r for r in dossier.reports}
    _flags(event, dossier, {r.id: name for name, r in reports.items()}, scores)
    _claims(event, dossier, reports, scores)


def _flags(event: Event, dossier: Dossier, names: dict[str, str], scores: Scores) -> None:
    told: dict[tuple[str, str], list[str]] = defaultdict(list)
    want = {(f["kind"], f["report"]) for f in event["flags"]}
    got = {(f.kind, names[f.passage.report]) for f in dossier.flags}
    for f in event["flags"]:
        told[f["kind"], f["report"]].append(str(f.get("words")))
    for flag in dossier.flags:
        if (key := (flag.kind, names[flag.passage.report])) not in want:
            told[key].append(f"{flag.text} ({flag.because})")
    for key in sorted(want | got):
        for layer in ("flags", f"flags, {key[0]}"):
            scores.tallies[layer].add(int(key in want and key in got), int(key in got), int(key in want))
        if (key in want) != (key in got):
            how = "missed" if key in want else "extra"
            scores.errors["flags"].append(f"{event['id']} {key[1]}: {how} {key[0]}: {' | '.join(told[key])}")


def _claims(event: Event, dossier: Dossier, reports: dict[str, Report], scores: Scores) -> None:
    findings = {f.claim: f for f in dossier.findings}
    origins = {o.id: o for o in dossier.origins}
    pairs: list[tuple[str, str | None]] = []
    for claim in event["claims"]:
        for name, words in claim["sayings"]:
            saying = _saying(words, reports.get(name), dossier.attributions)
            scores.decide("sayings", saying is not None, f"{event['id']} {claim['id']} {name}: {words}")
            pairs += [(claim["id"], saying.claim)] if saying is not None else []
    best = counterparts(pairs)
    for claim in event["claims"]:
        where = f"{event['id']} {claim['id']} {claim['text'][:80]!r}"
        finding = findings.get(best.get(claim["id"], ""))
        scores.decide("claims", finding is not None, where)
        if finding is None:
            continue
        for layer in ("status", f"status, {claim['status']}"):
            right = finding.status == claim["status"]
            scores.decide(layer, right, f"{where}: {finding.status}, gold {claim['status']} ({claim.get('why')})")
        want = [tuple(names) for names in claim["origins"]]
        got = [(origins[o].name, *origins[o].names) for o in finding.origins]
        shown = f"{where}: {'; '.join(g[0] for g in got) or 'none'}, gold {'; '.join(w[0] for w in want) or 'none'}"
        scores.decide("origin count", len(got) == len(want), shown)
        scores.decide("not above", len(got) <= len(want), shown)
        same = _same(want, got)
        scores.tallies["names"].add(same, len(got), len(want))
        scores.errors["names"] += [shown] if same < max(len(want), len(got)) else []


def _saying(words: str, report: Report | None, sayings: Sequence[Attribution]) -> Attribution | None:
    """The saying of a report that has most of the words, where it shares half of both."""
    if report is None or (at := _place(words, report)) < 0:
        return None
    units = tokens(report.text)
    wanted = tokens_in([(at, at + len(words))], units)
    found = [
        (jaccard(wanted, tokens_in([(s.start, s.end) for s in a.content], units)), a.stance != "own-voice", a)
        for a in sayings
        if a.report == report.id
    ]
    best = max(found, key=lambda row: (row[0], row[1], row[2].id), default=None)
    return best[2] if best is not None and best[0] >= _SHARED else None


def _place(words: str, report: Report) -> int:
    """Where the words stand; in the text rather than in the headline, where they stand in both; -1 nowhere."""
    for part in sorted(report.parts, key=lambda p: (p.kind == "headline", p.span)):
        if (at := report.text.find(words, part.span.start, part.span.end)) >= 0:
            return at
    return report.text.find(words)


def _same(want: Sequence[tuple[str, ...]], got: Sequence[tuple[str, ...]]) -> int:
    """How many of the origins are one of the others, each taken once."""
    left = list(want)
    for names in got:
        found = next((w for w in left if same_any(w, names)), None)
        if found is not None:
            left.remove(found)
    return len(want) - len(left)


if __name__ == "__main__":
    sys.exit(main())
