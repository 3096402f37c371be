"""What the next report costs, by how many are in the store.

    python -m benchmarks.scale [--sizes 1000 10000 100000 1000000] [--reports 300] [-o scale.svg] [--folder DIR]

For each size a store is written with that many invented reports (`scale_tail`), and a new process adds further ones as
`add` does once their text is parsed: keeping the analysis, looking for copies, placing, entering into the index, and
concluding the events they touch. Parsing, which is the same for any store, is left out, and so is most of aligning and
weighing: invented reports have no sayings. Printed are milliseconds of the process a report, steps of SQLite's machine
a report (the same on every run), the peak of memory, and the size of the file.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.plot import line_plot
from benchmarks.scale_tail import reports, write_tail
from reportedly.collection import conclude_touched, place_all
from reportedly.settings import Settings
from reportedly.storing import EmbeddedStore

BATCH = 50
"""Reports added at once: a feed's worth."""

_STEPS = 100
"""SQLite's machine is asked after so many steps."""


def measure(path: Path, count: int, *, warm: int = 2 * BATCH) -> dict[str, float]:
    """Add `warm` and then `count` further reports to the store; what one of these cost."""
    made = list(reports(warm + count + 3, 7))[: warm + count]
    ticks = 0

    def tick() -> int:
        nonlocal ticks
        ticks += 1
        return 0

    with EmbeddedStore(path) as store:
        store._db.set_progress_handler(tick, _STEPS)  # what a report costs is counted nowhere else
        for at in range(0, len(made), BATCH):
            if at == warm:
                ticks, began, wall = 0, time.process_time(), time.perf_counter()
            batch = made[at : at + BATCH]
            for page, analysis in batch:
                store.keep([(page, analysis)], [], "benchmark")
            place_all(store, Settings())
            conclude_touched(store, Settings())
            store.failures({page.file for page, _ in batch})
            placed, events = store.counts()
        spent, waited = time.process_time() - began, time.perf_counter() - wall
    return {
        "ms": round(1000 * spent / count, 2),
        "wall_ms": round(1000 * waited / count, 2),
        "steps": round(ticks * _STEPS / count),
        "peak_mb": _peak(),
        "store_mb": round(path.stat().st_size / 1e6),
        "reports": placed,
        "events": events,
    }


def _peak() -> int:
    """The most memory this process has held, in megabytes. Not from getrusage where it can be helped: what that tells
    is inherited from the process that wrote the store."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) // 1024 for line in status.read_text().splitlines() if "VmHWM" in line)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> int:
    """Print a line for each size and the ratio of the last to the first; write the plot."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000, 1_000_000])
    parser.add_argument("--reports", type=int, default=300, help="reports added at each size (default: 300)")
    parser.add_argument("-o", "--output", type=Path, default=Path("scale.svg"), help="the plot (default: %(default)s)")
    parser.add_argument(
        "--folder", type=Path, help="where stores are written: 10 GB for a million (default: temporary)"
    )
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)  # the new process
    options = parser.parse_args()
    if options.measure:
        print(json.dumps(measure(options.measure, options.reports)))
        return 0
    rows = []
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for size in options.sizes:
            path = Path(folder) / f"{size}.sqlite"
            began = time.perf_counter()
            write_tail(path, size)
            written = time.perf_counter() - began
            command = [sys.executable, "-m", "benchmarks.scale", "--measure", str(path), "--reports"]
            done = subprocess.run([*command, str(options.reports)], check=True, capture_output=True, text=True)
            rows.append({"size": size, "written_s": round(written), **json.loads(done.stdout)})
            print(json.dumps(rows[-1]), flush=True)
            path.unlink()
    ratios = {name: round(rows[-1][name] / rows[0][name], 2) for name in ("ms", "wall_ms", "steps", "peak_mb")}
    print(json.dumps({"ratio": ratios}))
    points = [(r["size"], r["ms"]) for r in rows]
    drawn = line_plot(points, of="milliseconds to place one more report", over="reports in the store")
    options.output.write_text(drawn, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
