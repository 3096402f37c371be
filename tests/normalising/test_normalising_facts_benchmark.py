"""The benchmark of facts counts as it says: items covered, and of those the exact ones."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from benchmarks.facts import by_regex, main, score

REPORTS = [
    ("e1", "2024-01-01", "Crash kills two", "Two people were killed and three injured when a lorry hit a bus."),
    ("e1", "2024-01-02", "Lorry driver held", "Two people were killed and three injured in the crash on Monday."),
    (
        "e2",
        "2024-02-01",
        "Climber dies",
        "A climber died on Friday. The climber, 44, was pronounced dead at the scene.",
    ),
    ("e3", "2024-03-01", "Fair opens", "The fair opened on Sunday. Stalls sold bread and cheese."),
]
FACTS = [("e1", 2, 3), ("e2", 1, 1), ("e3", 0, 0), ("nobody reports it", 9, 9)]


def test_scores_by_hand() -> None:
    facts = [{"killed": 2, "injured": 3}, {"killed": 1, "injured": 0}]
    found = score(facts, [{"killed": 2, "injured": None}, {"killed": 3, "injured": 0}])
    assert (found["killed exact"], found["killed coverage"]) == (50.0, 100.0)
    assert (found["injured exact"], found["injured coverage"]) == (100.0, 50.0)
    assert (found["together exact"], found["together coverage"]) == (66.7, 75.0)
    assert (found["events exact"], found["events coverage"]) == (0.0, 50.0)


def test_the_regex_takes_the_commonest_number() -> None:
    rows = [{"title": None, "text": "Two people were killed. 2 dead. Three killed."}]
    assert by_regex(rows) == {"killed": 2, "injured": None}


def test_it_reads_scores_and_writes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold, facts, out = (tmp_path / name for name in ("gold.jsonl", "facts.jsonl", "out.jsonl"))
    rows = [
        {"doc_id": f"d{n}", "event_id": event, "date": date, "title": title, "text": text, "junk": False}
        for n, (event, date, title, text) in enumerate(REPORTS)
    ]
    gold.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    recorded = [{"event_id": e, "killed": k, "injured": i} for e, k, i in FACTS]
    facts.write_text("\n".join(map(json.dumps, recorded)), encoding="utf-8")
    assert main(["--gold", str(gold), "--facts", str(facts), "--predictions", str(out)]) == 0
    first, *lines = capsys.readouterr().out.splitlines()
    assert first == "3 events, 4 reports, part: all"
    ours = next(row for row in map(json.loads, lines) if row.get("system") == "reportedly")
    assert (ours["killed exact"], ours["killed coverage"]) == (100.0, 66.7)
    assert (ours["injured exact"], ours["injured coverage"]) == (50.0, 66.7)
    written = {row["event_id"]: row for row in map(json.loads, out.read_text(encoding="utf-8").splitlines())}
    assert (written["e1"]["killed"], written["e1"]["injured"]) == (2, 3)
    assert written["e1"]["relations"]["killed"]["relation"] == "same"
    assert (written["e3"]["killed"], written["e3"]["injured"]) == (None, None)
