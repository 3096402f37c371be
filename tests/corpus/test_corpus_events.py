"""The invented events are what the data card says: whole, readable, apart, each with its history."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportedly.normalising.edtf import read

EVENTS = Path(__file__).parents[2] / "corpus" / "events"
PARTS = ("open", "frozen")
NAMES = [(part, folder.name) for part in PARTS for folder in sorted((EVENTS / part / "reports").iterdir())]
TOLD = {"outlet", "published", "language", "title", "address"}


@pytest.mark.parametrize(("part", "name"), NAMES, ids="/".join)
def test_event_has_reports_and_their_history(part: str, name: str) -> None:
    folder = EVENTS / part / "reports" / name
    texts = sorted(p.stem for p in folder.glob("*.txt"))
    assert 5 <= len(texts) <= 10
    assert texts == sorted(p.name.removesuffix(".meta.json") for p in folder.glob("*.meta.json"))
    history = (EVENTS / part / "truth" / f"{name}.md").read_text(encoding="utf-8")
    for text in texts:
        assert text in history, text
        assert (folder / f"{text}.txt").read_text(encoding="utf-8").strip()
        told = json.loads((folder / f"{text}.meta.json").read_text(encoding="utf-8"))
        assert set(told) <= TOLD
        assert told["language"] == "en"
        if told.get("published"):
            assert read(told["published"]) is not None


def test_a_third_is_frozen() -> None:
    frozen = {name for part, name in NAMES if part == "frozen"}
    assert not frozen & {name for part, name in NAMES if part == "open"}
    assert len(NAMES) >= 12
    assert 3 * len(frozen) >= len(NAMES)


def test_data_card_counts() -> None:
    card = (EVENTS.parent / "README.md").read_text(encoding="utf-8")
    for label, count in (("events", _events), ("reports", _reports), ("words", _words)):
        opened, frozen = count("open"), count("frozen")
        assert f"| {label} | {opened:,} | {frozen:,} | {opened + frozen:,} |" in card


def _events(part: str) -> int:
    return sum(p == part for p, _ in NAMES)


def _reports(part: str) -> int:
    return len(list((EVENTS / part / "reports").glob("*/*.txt")))


def _words(part: str) -> int:
    return sum(len(p.read_text(encoding="utf-8").split()) for p in (EVENTS / part / "reports").glob("*/*.txt"))
