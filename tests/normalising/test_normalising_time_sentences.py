"""Times of news of many kinds, from a table of sentences: the words, EDTF, other readings."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.normalising.edtf import read
from reportedly.normalising.time_frame import Anchoring
from reportedly.normalising.times import find_times

FRIDAY = Anchoring(read("2023-03-31"), "publication")
PATH = Path(__file__).with_name("time_sentences.txt")


def table() -> list[object]:
    rows: list[tuple[str, list[str]]] = []
    for line in PATH.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            rows[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            rows.append((line, []))
    wrong = pytest.mark.xfail(strict=True, reason="two expressions that make one, or a time nothing sets apart")
    return [pytest.param(s.removeprefix("! "), v, marks=wrong if s[0] == "!" else ()) for s, v in rows]


@pytest.mark.parametrize(("sentence", "wanted"), table())
def test_times(sentence: str, wanted: list[str]) -> None:
    found, _ = find_times(sentence, FRIDAY)
    told = [
        " | ".join([t.span.of(sentence), t.edtf or "-", *[" ".join(t.alternatives)][: len(t.alternatives)]])
        for t in found
    ]
    assert told == wanted
