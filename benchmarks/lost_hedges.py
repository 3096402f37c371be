"""Learn from open gold which sayings told flatly have lost a doubt, and measure it on other events.

    python -m benchmarks.lost_hedges [--write] [--wrong]

Reads the open and the disputed events and the open short events of corpus/editors. A case is a saying that keeps
nothing open and has a clause in a report no later that may be what it comes from; it is right where the gold raises
`hedge-lost` at its words. The weights are those of a logistic regression with a penalty on their squares, by Newton's
method. Right and wrong are counted over folds, all cases of one event in one fold; `--write` then fits on all and
writes the table that `weigh` reads.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.learnt import fit, folds, table_of, write_table
from benchmarks.looks import Seen, looks
from reportedly.weighing.flags import likely_lost as using
from reportedly.weighing.flags import raised

TABLE = Path(using.__file__).with_name("lost_hedges.tsv")
_FOLDS = 10
_SEEDS = (0, 1, 2, 3)
_PENALTY = 4.0
_ALIKE = 0.7


@dataclass(frozen=True, slots=True)
class Case:
    """A saying: what speaks for a doubt lost, whether the gold has it and whether a rule has."""

    part: str
    event: str
    features: dict[str, float]
    right: bool
    ruled: bool
    words: str
    because: str


def main() -> int:
    """Print how many of the losses told are right over the folds; write the table where asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.lost_hedges", description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help=f"fit on all and write {TABLE.name}")
    parser.add_argument("--wrong", action="store_true", help="print the losses told that the gold has not")
    options = parser.parse_args()
    seen = list(looks())
    cases = [c for s in seen for c in _cases(s)]
    wanted = {
        part: sum(k == "hedge-lost" for s in seen if s.part == part for k, *_ in s.gold)
        for part in ("events", "editors")
    }
    names = sorted({name for c in cases for name in c.features})
    table = table_of([c.features for c in cases], names)
    right = np.array([float(c.right) for c in cases])
    print(f"{len(cases)} sayings told flatly, {int(right.sum())} with a doubt lost; on events not learnt from:")
    likely = np.zeros((len(_SEEDS), len(cases)))
    for row, seed in enumerate(_SEEDS):
        fold = folds({c.event for c in cases}, _FOLDS, seed)
        of = np.array([fold[c.event] for c in cases])
        for k in range(_FOLDS):
            learnt = fit(table[of != k], right[of != k], _PENALTY)
            likely[row, of == k] = 1 / (1 + np.exp(-table[of == k] @ learnt))
    _report(cases, likely, wanted)
    mean = likely.mean(axis=0)
    for i in map(int, np.argsort(-mean)) if options.wrong else ():
        if mean[i] >= using.LIKELY and not cases[i].right:
            print(f"{mean[i]:.2f} {cases[i].event}: {cases[i].words}\n     {cases[i].because}")
    if options.write:
        write_table(TABLE, parser.prog, dict(zip(names, map(float, fit(table, right, _PENALTY)), strict=True)))
    return 0


def _report(cases: Sequence[Case], likely: NDArray[np.float64], wanted: dict[str, int]) -> None:
    for part, total in wanted.items():
        among = np.array([c.part == part for c in cases])
        ruled = [c for c in cases if c.part == part and c.ruled]
        rules = f"{sum(c.right for c in ruled)} right of {len(ruled)}"
        print(f"{part}: {total} in the gold; of sayings with an origin the rules tell {rules}")
        for least in (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5):
            told = [among & (row >= least) for row in likely]
            found = np.mean([sum(cases[i].right for i in np.flatnonzero(t).tolist()) for t in told])
            print(f"  from {least}: {found:.1f} right of {np.mean([t.sum() for t in told]):.1f} told")


def _cases(seen: Seen) -> Iterator[Case]:
    found = raised(seen.look)
    lost = [(report, _tokens(words)) for kind, report, words in seen.gold if kind == "hedge-lost"]
    for c in using.candidates(seen.look, found):
        report = c.saying.report
        told = _tokens(seen.look.case.words(c.saying))
        ruled = any(
            kind == "hedge-lost"
            and severity != "note"
            and where.report == report
            and any(where.start < s.end and s.start < where.end for s in c.saying.content)
            for kind, severity, where, *_ in found
        )
        right = any(seen.names[report] == name and _alike(words, told) for name, words in lost)
        yield Case(seen.part, seen.event, c.features, right, ruled, " ".join(told)[:110], c.because[:200])


def _alike(words: Sequence[str], told: Sequence[str]) -> bool:
    """Whether the gold's words are the saying's, or most of either's."""
    mine, theirs = f" {' '.join(words)} ", f" {' '.join(told)} "
    if mine.strip() and (mine in theirs or (theirs in mine and len(told) > 2)):  # more than a chance word
        return True
    common = len(set(words) & set(told))
    return common > 2 and common >= _ALIKE * min(len(set(words)), len(set(told)))


def _tokens(words: str) -> list[str]:
    return re.findall(r"\w+", words.casefold())


if __name__ == "__main__":
    raise SystemExit(main())
