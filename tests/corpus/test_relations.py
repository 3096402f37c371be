"""The cases of corpus/relations are whole: texts, indices, kinds."""

from __future__ import annotations

import json

import pytest
from benchmarks.relations import CORPUS, ORDER


@pytest.mark.parametrize("part", ["open", "frozen"])
def test_every_case_is_whole(part: str) -> None:
    rows = [json.loads(line) for line in (CORPUS / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len({row["id"] for row in rows}) == len(rows) > 200
    for row in rows:
        texts = [saying["text"] for saying in row["sayings"]]
        assert all(texts), row["id"]
        assert len(set(texts)) == len(texts), row["id"]
        at = [(left, right) for left, right, _ in row["pairs"]]
        assert len(set(at)) == len(at), row["id"]
        assert all(0 <= left < right < len(texts) for left, right in at), row["id"]
        assert {kind for *_, kind in row["pairs"]} <= set(ORDER) - {"none"}, row["id"]


def test_no_saying_of_the_frozen_part_stands_in_the_open_one() -> None:
    parts = {}
    for part in ("open", "frozen"):
        rows = [json.loads(line) for line in (CORPUS / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()]
        parts[part] = {saying["text"] for row in rows for saying in row["sayings"] if len(saying["text"].split()) > 6}
    assert not parts["open"] & parts["frozen"]
