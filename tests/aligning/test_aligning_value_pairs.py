"""How printed values relate, from a table of pairs of sentences read the whole way from the words."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests import factories

from reportedly.aligning import relate_printed
from reportedly.annotating import annotate
from reportedly.attributing import attribute
from reportedly.normalising import normalise
from reportedly.vocabulary import Annotator, Attribution, Report, Span

PATH = Path(__file__).with_name("value_pairs.txt")
ROWS = [line.split(" | ") for line in PATH.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
WRONG = pytest.mark.xfail(strict=True, reason="what the figures are of is left to the reader's sense")


def read(pipeline: Annotator, date: str, marked: str) -> tuple[Attribution, Report, list[Span]]:
    """The saying that holds the words in (last) brackets, its report, and where the words stand."""
    before, _, rest = marked.rpartition("[")
    words, _, after = rest.partition("]")
    before = before.replace("[", "").replace("]", "")
    report = factories.report(f"{date} {marked}", before + words + after, outlet="The Lantern", published=date)
    annotated = annotate(report, pipeline)
    sayings, _ = normalise(annotated, attribute(annotated), None)
    where = Span(len(before), len(before) + len(words))
    held = [a for a in sayings if any(s.overlaps(where) for s in a.content)]
    return held[0], report, [where]


@pytest.mark.parametrize(
    "row", [pytest.param(r, marks=WRONG if r[0][0] == "!" else (), id=" ".join(r)[:90]) for r in ROWS]
)
def test_pairs(row: list[str], pipeline: Annotator) -> None:
    kind, first, left, second, right = row
    a, here, at = read(pipeline, first, left)
    b, there, beside = read(pipeline, second, right)
    forward = relate_printed(a, b, (here, there), (at, beside))
    backward = relate_printed(b, a, (there, here), (beside, at))
    assert forward is not None, f"{a.quantities} {a.times} / {b.quantities} {b.times}"
    assert backward is not None
    assert {forward.kind, backward.kind} == {kind.removeprefix("! ")}, (forward.because, backward.because)
    assert forward.because
