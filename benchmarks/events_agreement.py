"""How far two people agree who annotated an event without sight of one another.

    python -m benchmarks.events_agreement

The second annotation is scored against the first by the measures of benchmarks/events.py: no figure of a program means
much above these.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from benchmarks.events import CORPUS
from benchmarks.gold import Row, Shadow, spans
from benchmarks.layers import counterparts
from benchmarks.measures import Tally, bcubed, best_pairs, jaccard, tokens, tokens_in
from benchmarks.names import same_name

PARTS = ("open", "frozen")


def main() -> int:
    """Print a table for each event that was annotated twice."""
    argparse.ArgumentParser(
        prog="python -m benchmarks.events_agreement", description=__doc__.splitlines()[0]
    ).parse_args()
    for path in sorted(p for part in PARTS for p in (CORPUS / part / "second").glob("*.json")):
        part = path.parents[1]
        first = json.loads((part / "gold" / path.name).read_text(encoding="utf-8"))
        second = json.loads(path.read_text(encoding="utf-8"))
        print(f"{path.stem} ({part.name}): the second annotation against the first")
        for layer, told in agreement(part / "reports" / path.stem, first, second).items():
            print(f"  {layer:20s} {told if isinstance(told, Tally) else f'{100 * told:5.1f}'}")
    return 0


def agreement(folder: Path, first: Row, second: Row) -> dict[str, Tally | float]:
    """Layer -> tally, or mean in [0, 1], over the sayings both have."""
    found, pairs = Tally(), list[tuple[Row, Row]]()
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        shadow, units = Shadow.of(text), tokens(text)
        ours, theirs = ([a for a in g["attributions"] if a["report"] == path.stem] for g in (first, second))
        at, there = ([tokens_in(spans(shadow, a["content"]), units) for a in rows] for rows in (ours, theirs))
        matched = best_pairs(len(ours), len(theirs), lambda i, j: jaccard(at[i], there[j]), 0.5)  # noqa: B023  # called in this turn
        found.add(len(matched), len(theirs), len(ours))
        pairs += [(ours[i], theirs[j]) for i, j in matched]
    told = [(a, b) for a, b in pairs if "own-voice" not in {a["stance"], b["stance"]}]
    event = [(a, b) for a, b in pairs if a.get("claim") and b.get("claim")]
    rooted = [(a, b) for a, b in event if a.get("origin") and b.get("origin")]
    best = counterparts((a["claim"], b["claim"]) for a, b in event)
    claims = {c["id"]: c for c in second["claims"]}
    kept = [c for c in first["claims"] if c["id"] in best]
    flags = [Counter((f["kind"], f["report"]) for f in g["flags"]) for g in (first, second)]
    relations = [
        {frozenset((best.get(c["id"]), best.get(r["to"]))) for c in first["claims"] for r in c.get("relations", ())},
        {frozenset((c["id"], r["to"])) for c in second["claims"] for r in c.get("relations", ())},
    ]
    reachable = set(best.values())
    known = [{pair for pair in side if pair <= reachable} for side in relations]
    return {
        "content": found,
        "own voice or not": _share((a["stance"] == "own-voice") == (b["stance"] == "own-voice") for a, b in pairs),
        "stance": _share(a["stance"] == b["stance"] for a, b in told),
        "root": _share(same_name(a["chain"][0], b["chain"][0]) for a, b in told),
        "about_event": _share(a.get("about_event", True) == b.get("about_event", True) for a, b in pairs),
        "claims BCubed F1": bcubed({a["id"]: a["claim"] for a, _ in event}, {a["id"]: b["claim"] for a, b in event})[2],
        "origins BCubed F1": bcubed(
            {a["id"]: a["origin"] for a, _ in rooted}, {a["id"]: b["origin"] for a, b in rooted}
        )[2],
        "pairs related": Tally(len(known[0] & known[1]), len(known[1]), len(known[0])),
        "status": _share(c["status"] == claims[best[c["id"]]]["status"] for c in kept),
        "origin count": _share(
            len(c.get("origins", ())) == len(claims[best[c["id"]]].get("origins", ())) for c in kept
        ),
        "flags": Tally((flags[0] & flags[1]).total(), flags[1].total(), flags[0].total()),
    }


def _share(answers: Iterable[bool]) -> float:
    given = list(answers)
    return sum(given) / len(given) if given else 1.0


if __name__ == "__main__":
    sys.exit(main())
