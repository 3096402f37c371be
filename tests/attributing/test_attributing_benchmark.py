"""The benchmark's scorer: by hand on a small case, and against the tool it must equal where that is at hand."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest
from benchmarks.attribution import back, score

from reportedly.vocabulary import Report, Shift, Span

TOOL = Path(__file__).parents[3] / "shared" / "tools" / "score_attribution.py"
TEXT = "Ann Roe said the pier sank. “Two boats sank,” the mayor said. She wants rain. Police vowed to search."


def spans(*words: str) -> list[list[int]]:
    return [[TEXT.index(w), TEXT.index(w) + len(w)] for w in words]


def row(source: str, cue: str, content: str) -> dict[str, Any]:
    return {"source": spans(source), "cue": spans(cue), "content": spans(content)}


GOLD = {
    "doc_id": "d",
    "text": TEXT,
    "attributions": [
        row("Ann Roe", "said", "the pier sank"),
        row("the mayor", "said", "“Two boats sank,”"),
        row("She", "wants", "rain"),
        row("Police", "vowed", "to search"),
    ],
}
PREDICTED = {
    "doc_id": "d",
    "attributions": [
        row("Ann Roe", "said", "the pier sank."),
        row("Police", "said", "“Two boats sank,”"),
        row("She", "wants", "rain"),
        row("Police", "search", "Police"),
    ],
}


def test_an_attribution_needs_content_and_source() -> None:
    tally = score([GOLD], [PREDICTED], speech=False)
    assert (tally.right, tally.predicted, tally.gold) == (2, 4, 4)


def test_beliefs_are_no_speech_and_not_punished() -> None:
    tally = score([GOLD], [PREDICTED], speech=True)
    assert (tally.right, tally.predicted, tally.gold) == (1, 2, 3)


# the reference leaves its files to the collector
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("speech", [False, True])
def test_equals_the_reference_scorer(tmp_path: Path, speech: bool) -> None:
    if not TOOL.exists():
        pytest.skip("the reference scorer is not at hand")
    spec = importlib.util.spec_from_file_location("reference_scorer", TOOL)
    assert spec
    assert spec.loader
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)
    for name, rows in (("gold", GOLD), ("predicted", PREDICTED)):
        (tmp_path / name).write_text(json.dumps(rows), encoding="utf-8")
    result = reference.main(str(tmp_path / "gold"), str(tmp_path / "predicted"), speech, False, True)
    tally = score([GOLD], [PREDICTED], speech=speech)
    ours = [round(100 * x, 1) for x in (tally.precision, tally.recall, tally.f1)]
    assert result["attribution content>=.5+source"] == ours


def test_offsets_lead_back_to_the_page() -> None:
    report = Report(
        "r",
        "f",
        None,
        None,
        None,
        None,
        None,
        None,
        "en",
        "0",
        "ok",
        None,
        "ab cd",
        (),
        (Shift(0, 3, 3), Shift(3, 9, 2)),
    )
    assert back(report, (Span(0, 2), Span(3, 5), Span(1, 5))) == [[3, 5], [9, 11], [4, 11]]
