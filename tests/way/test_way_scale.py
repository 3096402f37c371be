"""What the next report costs does not grow with the store: counted in steps of SQLite's machine, not in time."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.plot import line_plot
from benchmarks.scale import measure
from benchmarks.scale_tail import write_tail
from tests.happenings import happenings, keep

from reportedly.storing import EmbeddedStore


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """By how many reports are in it, a store whose names are none of `happenings`."""
    folder = tmp_path_factory.mktemp("tails")
    paths = {count: folder / f"{count}.sqlite" for count in (200, 4000)}
    for count, path in paths.items():
        write_tail(path, count)
    return paths


def steps_to_add(path: Path) -> int:
    """Steps of the database to add reports of three happenings one by one, with all that `add` asks of the store."""
    steps = 0

    def tick() -> int:
        nonlocal steps
        steps += 1
        return 0

    with EmbeddedStore(path) as store:
        store._db.set_progress_handler(tick, 1)
        for analysis in happenings():
            keep(store, analysis)
            assert store.failures({analysis.report.file}) == ()
        assert store.counts()[0] == int(path.stem) + len(happenings())
    return steps


def test_twenty_times_the_store_costs_the_same(stores: dict[int, Path]) -> None:
    few, many = (steps_to_add(path) for path in stores.values())
    assert few > 1000
    assert many < 1.2 * few  # a scan of what is there would make it ten times as much


def test_the_benchmark_measures_and_draws(stores: dict[int, Path]) -> None:
    found = measure(stores[200], 6, warm=0)
    assert found["steps"] > 0
    assert found["reports"] >= 206
    drawn = line_plot([(1000, 20.5), (1_000_000, 24.0)], of="ms", over="reports")
    assert "1,000,000" in drawn
    assert drawn.count("<circle") == 2
