"""The passages and the short events full of figures are what their cards say: form, counts, words of the texts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from reportedly.vocabulary import SourceKind, Stance

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
