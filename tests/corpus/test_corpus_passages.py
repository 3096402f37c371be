"""The passages and the short events, of figures or for an editor, are what their cards say: form, counts, words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from benchmarks import editors

from reportedly.vocabulary import FlagKind, SourceKind, Stance, Status

CORPUS = Path(__file__).parents[2] / "corpus"


def rows(kind: str, part: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (CORPUS / kind / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("part", "passages", "sayings"), [("open", 273, 747), ("frozen", 134, 317)])
def test_passages(part: str, passages: int, sayings: int) -> None:
    found = rows("passages", part)
    assert (len({r["id"] for r in found}), sum(len(r["ask"]) for r in found)) == (passages, sayings)
    for row in found:
        text = f"{row['title']}\n\n{row['text']}"
        for ask in row["ask"]:
            assert ask["content"] in text, (row["id"], ask)
            assert ask["stance"] in get_args(Stance)
            assert set(ask["kinds"]) <= set(get_args(SourceKind))
            assert 0 < len(ask["chain"]) == len(ask["kinds"])
        assert all(words in text for words in row.get("not", ()))


@pytest.mark.parametrize(("part", "events", "pairs"), [("open", 53, 466), ("frozen", 52, 471)])
def test_short_events(part: str, events: int, pairs: int) -> None:
    found = rows("values", part)
    assert (len({r["id"] for r in found}), sum(len(r["values"]) for r in found)) == (events, pairs)
    for row in found:
        for pair in row["values"]:
            for (number, words), (same, clause) in zip((pair["left"], pair["right"]), pair["sayings"], strict=True):
                assert number == same
                assert words in clause
                assert row["reports"][number]["text"].count(clause) == 1, (row["id"], clause)


@pytest.mark.parametrize(("part", "events", "claims", "flags"), [("open", 30, 169, 219)])
def test_editors(part: str, events: int, claims: int, flags: int) -> None:
    found = rows("editors", part)
    counted = (len({r["id"] for r in found}), sum(len(r["claims"]) for r in found), sum(len(r["flags"]) for r in found))
    assert counted == (events, claims, flags)
    for row in found:
        texts = {name: f"{r['title']}\n\n{r['text']}" for name, r in row["reports"].items()}
        for claim in row["claims"]:
            assert claim["status"] in get_args(Status)
            assert all(words in texts[name] for name, words in claim["sayings"]), (row["id"], claim["id"])
        for flag in row["flags"]:
            assert flag["kind"] in get_args(FlagKind)
            assert flag["words"] in texts[flag["report"]], (row["id"], flag)


EVENT: dict[str, Any] = {
    "id": "mill",
    "reports": {
        "a": {
            "outlet": "Lark",
            "published": "2024-03-05",
            "title": "Mill burns",
            "text": "The mill burned, Ada Horn said.",
        },
        "b": {"outlet": "Wren", "published": "2024-03-05", "title": "Fire", "text": "The mill burned, Ada Horn said."},
    },
    "claims": [
        {
            "id": "c1",
            "text": "The mill burned",
            "sayings": [["a", "The mill burned"], ["b", "The mill burned"]],
            "origins": [["Ada Horn", "Horn"]],
            "status": "single-origin",
        }
    ],
    "flags": [{"report": "a", "kind": "loaded-wording", "words": "burns"}],
}


def test_an_event_is_scored_by_flag_status_and_origin(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = tmp_path / "mill.jsonl"
    gold.write_text(json.dumps(EVENT), encoding="utf-8")
    assert editors.main(["--gold", str(gold), "--errors", "flags"]) == 0
    told = capsys.readouterr().out
    assert "mill a: missed loaded-wording: burns" in told
    assert {"sayings", "status", "names"} <= {line.split()[0] for line in told.splitlines() if "F1 100.0" in line}


def test_of_the_frozen_part_only_totals_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = tmp_path / "frozen.jsonl"
    gold.write_text(json.dumps(EVENT), encoding="utf-8")
    editors.main(["--gold", str(gold), "--errors", "flags"])
    told = capsys.readouterr().out
    assert "missed" not in told
    assert "flags, " not in told
