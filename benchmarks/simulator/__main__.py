"""Generate rumour histories, run the product over their reports, and score the origins it counts.

python -m benchmarks.simulator [--histories N] [--seed N] [--clones N] [--misprints N] [--floors] [--show KIND]
    [--print N]
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Sequence

from benchmarks.floors import below_floor
from reportedly.running.local import tools
from reportedly.settings import Settings
from reportedly.vocabulary import Annotator, Gazetteer

from .histories import counts, generate
from .misprints import Misprint, judged, misprints
from .scoring import Counted, run, score


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; with --floors, 1 where a figure has fallen below its floor."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.simulator", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--histories", type=int, default=1000, help="how many, clones apart (default: %(default)s)")
    parser.add_argument("--clones", type=int, default=8, help="sets of fifty clones (default: %(default)s)")
    parser.add_argument("--misprints", type=int, default=48, help="copied errors besides (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--floors", action="store_true", help="fail where a figure of floors.toml is not reached")
    parser.add_argument("--show", metavar="KIND", help="list what was counted wrong in histories of a kind")
    parser.add_argument(
        "--print", type=int, metavar="N", dest="printed", help="print the reports of history N and stop"
    )
    options = parser.parse_args(argv)
    histories = generate(options.histories, options.seed, options.clones)
    if options.printed is not None:
        for made in histories[options.printed].reports:
            print(f"--- {made.outlet}, {made.published}\n{made.text}")
        return 0
    annotator, gazetteer = tools(Settings())
    begun = time.process_time()
    scored: list[tuple[int, list[Counted]]] = []
    reports = 0
    for at, history in enumerate(histories):
        scored.append((at, list(score(history, run(history, annotator, gazetteer)))))
        reports += len(history.reports)
    seconds = time.process_time() - begun
    print(f"{len(histories)} histories, {reports} reports, {seconds:.0f} CPU-s: {counts(histories)}")
    found = figures(scored) | errors_found(misprints(options.misprints, options.seed), annotator, gazetteer)
    for name, (value, of) in found.items():
        print(f"{name:62} {value:6.1f}  of {of}")
    if options.show is not None:
        print("\n".join(_wrong(scored, options.show)))
    return below_floor("simulator", {name: value for name, (value, _) in found.items()}) if options.floors else 0


def figures(scored: Sequence[tuple[int, Sequence[Counted]]]) -> dict[str, tuple[float, int]]:
    """Per cent of histories in which every fact is counted so, and of how many histories."""
    tallies: dict[str, list[bool]] = defaultdict(list)
    for _, facts in scored:
        kind = facts[0].kind if facts else ""
        group = kind.partition(",")[0]
        shown = [(len(f.shown), f) for f in facts]
        reached = [(len(f.reached), f) for f in facts]
        if group == "stated":
            tallies["stated: exact"].append(all(n == len(f.named) for n, f in reached))
            tallies["stated: exact, in the claim shown"].append(all(n == len(f.named) for n, f in shown))
            tallies["stated: not above"].append(all(n <= len(f.named) for n, f in reached))
        elif group == "hidden":
            tallies["hidden: not above"].append(all(n <= len(f.behind) for n, f in reached))
            tallies["hidden: not above, in the claim shown"].append(all(n <= len(f.behind) for n, f in shown))
        elif group == "hearsay":
            vouched = [len(f.behind) >= 1 and not f.status.startswith("corroborated") for f in facts]
            tallies["hearsay nobody shows: not called independent"].append(all(vouched))
        elif group in {"rewritten", "clones"}:
            one = all(n <= 1 for n, _ in reached)
            tallies[f"{group}: one origin"].append(one)
            tallies[f"{kind}: one origin"].append(one)
        elif group == "witnesses":
            tallies["witnesses: none lost"].append(all(n >= len(f.behind) for n, f in reached))
            tallies["witnesses: exact"].append(all(n == len(f.behind) for n, f in reached))
            tallies["witnesses: exact, in the claim shown"].append(all(n == len(f.behind) for n, f in shown))
    return {name: (100 * sum(t) / len(t), len(t)) for name, t in sorted(tallies.items())}


def errors_found(
    made: Sequence[Misprint], annotator: Annotator, gazetteer: Gazetteer | None
) -> dict[str, tuple[float, int]]:
    """Per cent of the papers with another's error that are flagged for it, and of the flagged that have one."""
    right, carriers, extra = defaultdict[str, int](int), defaultdict[str, int](int), 0
    for one in made:
        found, wrongly = judged(one, run(one.history, annotator, gazetteer))
        extra += wrongly
        for kind in (one.history.kind, "misprints"):
            right[kind] += found
            carriers[kind] += len(one.carriers)
    given = right["misprints"] + extra
    out = {f"{kind}: carriers found": (100 * right[kind] / max(n, 1), n) for kind, n in sorted(carriers.items())}
    return out | {"misprints: rightly charged": (100 * right["misprints"] / max(given, 1), given)} if made else {}


def _wrong(scored: Sequence[tuple[int, Sequence[Counted]]], kind: str) -> list[str]:
    out = []
    for at, facts in scored:
        for f in facts:
            if f.kind.startswith(kind) and not (len(f.shown) == len(f.reached) == len(f.named)):
                out.append(
                    f"history {at} ({f.kind}), fact {f.fact}: named {sorted(f.named)}, behind {sorted(f.behind)}, "
                    f"reached {list(f.reached)}, shown {list(f.shown)} {f.status}"
                )
    return out


if __name__ == "__main__":
    sys.exit(main())
