"""Score how two sayings of one happening are said to stand, on short invented cases full of disputes in other words.

    python -m benchmarks.relations [open|frozen] [--limit N] [--errors GOLD:OURS N] [--floors SECTION]

A case (`corpus/relations`) is some ten sayings cut out of imaginary reports, and how each pair stands: the same, a
conflict, a denial, stronger, later, of another thing, or (most) nothing. Each saying is led the product's own way as
the one sentence of a page that its sayer published, a case as one event; two sayings stand as their claims do. Of
several relations the first counts of: denies, conflict, updates, strength, category, same. `--errors conflict:none 20`
prints pairs that the gold calls a conflict and we relate in no way. Only figures of `frozen` are to be looked at.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.floors import below_floor
from benchmarks.measures import Tally
from reportedly.pipeline import assemble, conclude, examine
from reportedly.running.local import tools
from reportedly.settings import Settings
from reportedly.vocabulary import Analysis, Annotator, Dossier, Gazetteer, Metadata, Page

CORPUS = Path(__file__).parents[1] / "corpus" / "relations"
ORDER = ("denies", "conflict", "updates", "strength", "category", "same", "none")
AGAINST = frozenset({"denies", "conflict"})
_AGREEING = {"conversion": "same", "precision": "same"}
_DAY = "2025-03-04"
"""All sayings of a case are of one day: nothing but their words tells which is the later."""

Case = dict[str, Any]
Told = tuple[str, str, str, str]
"""How the gold has a pair stand, how we do, and the two sayings."""


def main(argv: Sequence[str] | None = None) -> int:
    """Print each kind's figures and how gold and found kinds meet; 1 where a floor is not held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("part", nargs="?", choices=("open", "frozen"), default="open")
    parser.add_argument("--limit", type=int, help="read only the first N cases")
    parser.add_argument("--errors", nargs=2, metavar=("GOLD:OURS", "N"), help="print N pairs that stand so")
    parser.add_argument("--floors", metavar="SECTION", help="exit 1 below a floor of this section of floors.toml")
    options = parser.parse_args(argv)
    settings = Settings(one_event=True)
    annotator, gazetteer = tools(settings)
    lines = (CORPUS / f"{options.part}.jsonl").read_text(encoding="utf-8").splitlines()[: options.limit]
    told = [t for line in lines for t in _stand(json.loads(line), annotator, gazetteer, settings)]
    figures = _figures(told)
    print(f"{len(lines)} cases, {len(told)} pairs")
    for name, tally in figures.items():
        print(f"{name:16} {tally}")
    _print_meetings(told)
    if options.errors:
        kinds, count = options.errors
        wanted = [t for t in told if f"{t[0]}:{t[1]}" == kinds]
        print("\n".join(f"\n{kinds}\n  {left}\n  {right}" for *_, left, right in wanted[: int(count)]))
    floors = {f"{name} {word}": 100 * share for name, t in figures.items() for word, share in _shares(t)}
    return below_floor(options.floors, floors) if options.floors else 0


def _shares(tally: Tally) -> tuple[tuple[str, float], ...]:
    return ("precision", tally.precision), ("recall", tally.recall)


def _stand(case: Case, annotator: Annotator, gazetteer: Gazetteer | None, settings: Settings) -> Iterator[Told]:
    """Each pair of a case: as the gold has it, and as the claims of the two sayings stand."""
    pages = [page(case["id"], number, saying) for number, saying in enumerate(case["sayings"])]
    analyses = [a for page in pages if isinstance(a := examine(page, annotator, gazetteer), Analysis)]
    of = {a.report.id: int(a.report.file) for a in analyses}
    found: dict[tuple[int, int], set[str]] = defaultdict(set)
    for event in assemble(analyses, settings):
        _read(conclude(event, analyses, settings), of, found)
    gold = {(left, right): kind for left, right, kind in case["pairs"]}
    words = [saying["text"] for saying in case["sayings"]]
    for left, right in combinations(range(len(words)), 2):
        kinds = {_AGREEING.get(k, k) for k in found[left, right]} or {"none"}
        yield gold.get((left, right), "none"), min(kinds, key=ORDER.index), words[left], words[right]


def _read(dossier: Dossier, of: dict[str, int], found: dict[tuple[int, int], set[str]]) -> None:
    """Put down how the claims of each two sayings stand."""
    tellers = {c.id: {of[a.report] for a in dossier.attributions if a.claim == c.id} for c in dossier.claims}
    for claim in dossier.claims:
        related = [("same", claim.id), *((r.kind, r.to) for r in claim.relations if r.to != claim.id)]
        for kind, other in related:
            for left in tellers[claim.id]:
                for right in tellers.get(other, ()):
                    found[min(left, right), max(left, right)].add(kind)


def page(case: str, number: int, saying: dict[str, str]) -> Page:
    """The page that published the saying numbered `number` of a case: its one sentence."""
    data = saying["text"].encode()
    told = Metadata(outlet=saying["by"] or f"Paper {number}", published=_DAY, language="en")
    name = sha256(f"{case} {number}".encode()).hexdigest()
    return Page(str(number), data, name, "text/plain", saying["text"], "utf-8", told)


def _figures(told: Sequence[Told]) -> dict[str, Tally]:
    """Each kind's tally, and that of denials and conflicts together."""
    out: dict[str, Tally] = {}
    groups = [("against", AGAINST), *((kind, frozenset({kind})) for kind in ORDER if kind != "none")]
    for name, kinds in groups:
        tally = out[name] = Tally()
        for gold, ours, *_ in told:
            tally.add(int(gold in kinds and ours in kinds), int(ours in kinds), int(gold in kinds))
    return out


def _print_meetings(told: Sequence[Told]) -> None:
    """Rows: as the gold has it; columns: as we do."""
    met = Counter((gold, ours) for gold, ours, *_ in told)
    print("gold \\ ours".ljust(16), *(kind.rjust(9) for kind in ORDER))
    for gold in ORDER:
        print(gold.ljust(16), *(str(met[gold, ours]).rjust(9) for ours in ORDER))


if __name__ == "__main__":
    sys.exit(main())
