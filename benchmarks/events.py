"""Score claims, values, origins, statuses and flags on the events corpus, by the product's own path from the text.

    python -m benchmarks.events [open|frozen|disputes|disputes-frozen] [--gold DIR] [--floors SECTION] [--errors LAYER]
        [EVENT ...]

Of the frozen parts only the totals are printed: no rule may be tuned on them.

- Claims and origins: BCubed F1 (Bagga and Baldwin 1998) over the attributions that were found, the mean of the events.
- Values: of the gold's pairs of values whose sayings were both found, the share that stand to one another in the
  dossier as the gold has it ("as shown"), and the share where comparing just these two gives it ("compared"). "Value
  links": of what is shown, the share that the gold has (see benchmarks/event_values.py). `--errors values` tells for
  each pair at which stage it was lost.
- Status, origin count: of the gold's claims of the event that have a counterpart, the share that is right. "Not above
  the truth" counts against what the writer of the event knows, and no page tells.
- Flags: F1 by kind and report.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.event_values import STAGES, score_values
from benchmarks.floors import below_floor
from benchmarks.gold import Gold, Row
from benchmarks.layers import Scores, counterparts, dossier_of, file_name, score_layers
from reportedly.attributing.steps.chains import NO_OUTLET
from reportedly.vocabulary import Attribution, Dossier

CORPUS = Path(__file__).parents[1] / "corpus" / "events"
PARTS = ("open", "frozen", "disputes", "disputes-frozen")
LAYERS = (
    "content",
    "attributions",
    "own voice",
    "stance",
    "root",
    "whole chain",
    "about_event (attributed)",
    "about_event (own voice)",
    "denies",
    "disclaimed_by",
    "copies",
    "claims BCubed F1",
    "origins BCubed F1",
    "relations",
    "values as shown",
    "values compared",
    "value links",
    "value links of the gold's pairs",
    "status",
    "origin count",
    "origin count not above",
    "origin count not above the truth",
    "flags",
)
"""What is printed, in the order of the way; the gold of these events has no edges, parts, or normalised values."""
_OUTLETS = {"unknown": NO_OUTLET}
"""How the gold writes a publisher that no page tells."""


def main() -> int:
    """Print the table; with --floors, fail where a figure is below its floor."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.events", description=__doc__.splitlines()[0])
    parser.add_argument("part", nargs="?", choices=PARTS, default="open", help="part of the corpus (default: open)")
    parser.add_argument("events", nargs="*", help="names of events (default: all)")
    parser.add_argument("--gold", type=Path, help="folder of EVENT.json (default: that of the part)")
    parser.add_argument("--floors", metavar="SECTION", help="exit 1 where a figure is below its floor")
    parser.add_argument(
        "--errors",
        metavar="LAYER",
        choices=(*LAYERS, "values"),
        action="append",
        default=[],
        help="list what was wrong",
    )
    options = parser.parse_args()
    folder = CORPUS / options.part
    scores, ends = Scores(), Counter[str]()
    for gold in load_events(options.gold or folder / "gold", folder / "reports"):
        if not options.events or gold.folder.name in options.events:
            score_event(gold, scores, ends)
    figures = scores.figures()
    for layer in LAYERS:
        told = scores.tallies[layer] if layer in scores.tallies else f"{figures.get(layer, 0):.1f} (mean of events)"
        print(f"{layer:34s} {told}")
    print("pairs of values: " + ", ".join(f"{ends[stage]} {stage}" for stage in STAGES))
    print("\n".join(scores.errors["words"]), end="\n" if scores.errors["words"] else "")
    for layer in () if options.part.endswith("frozen") else options.errors:
        print(f"\n{layer}:\n" + "\n".join(scores.errors[layer]))
    return below_floor(options.floors, figures) if options.floors else 0


def load_events(gold: Path, reports: Path) -> Iterator[Gold]:
    """Every event that has gold, by name, in the form of the examples' gold."""
    for path in sorted(gold.glob("*.json")):
        yield Gold(reports / path.stem, _as_examples(json.loads(path.read_text(encoding="utf-8"))))


def _as_examples(rows: Row) -> Row:
    """Reports by file name, chains of names as links: what benchmarks/layers.py reads."""
    for row in (*rows["attributions"], *rows["flags"], *rows["claims"]):
        row["report"] = f"{row['report']}.txt"
    for row in rows["attributions"]:
        row["chain"] = [{"name": _OUTLETS.get(name, name), "kind": "", "edge": None} for name in row["chain"]]
    rows["reports"] = {
        f"{name}.txt": {"copies": [{"of": f"{c['of']}.txt"} for c in row.get("copies", ())]}
        for name, row in rows["reports"].items()
    }
    return rows


def score_event(gold: Gold, scores: Scores, ends: Counter[str] | None = None) -> None:
    """Run the event the whole way and add its figures; `ends`: where its pairs of values end."""
    dossier = dossier_of(gold.folder)
    reports = {file_name(r): r for r in dossier.reports}
    scores.errors["words"] += gold.shadow_errors(reports)
    matched = score_layers(gold, dossier, reports, scores)
    score_values(gold, dossier, matched, scores, Counter() if ends is None else ends)
    _truth(gold, dossier, matched, scores)


def _truth(gold: Gold, dossier: Dossier, matched: list[tuple[Row, Attribution]], scores: Scores) -> None:
    """Whether a claim was given more origins than it has by what only the writer of the event knows."""
    truly = {o["id"]: o.get("truly") or o["id"] for o in gold.rows["origins"]}
    findings = {f.claim: f for f in dossier.findings}
    best = counterparts((g.get("claim"), p.claim) for g, p in matched if g.get("about_event", True))
    for c in gold.rows["claims"]:
        if c["id"] in best:
            most = len({truly[o] for o in c.get("origins", ())})
            found = len(findings[best[c["id"]]].origins)
            where = f"{gold.folder.name} {c['id']} {str(c['text'])[:80]!r}"
            scores.right_or_wrong("origin count not above the truth", found <= most, f"{where}: {found}, truth {most}")


if __name__ == "__main__":
    sys.exit(main())
