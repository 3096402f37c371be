"""The invented events are what the data card says: whole, readable, apart, each with its history."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from benchmarks.gold import Shadow

from reportedly.normalising.edtf import read
from reportedly.vocabulary import RelationKind, Stance, Status

EVENTS = Path(__file__).parents[2] / "corpus" / "events"
PARTS = ("open", "frozen", "disputes", "disputes-frozen")
NAMES = [(part, folder.name) for part in PARTS for folder in sorted((EVENTS / part / "reports").iterdir())]
FLAG_KINDS = frozenset(
    """
    headline-stronger-than-words hedge-lost distancing-verb disclaimer unnamed-sources-only caption-not-of-event
    quote-cut-off number-without-unit date-inferred two-spellings loaded-wording interview-without-outlet no-date
    no-publisher copied-error
    """.split()  # noqa: SIM905  # a list of fifteen quoted words reads worse
)
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


@pytest.mark.parametrize(("part", "name"), NAMES, ids="/".join)
def test_gold_leads_to_words_and_holds_together(part: str, name: str) -> None:
    gold = _gold(part, name)
    folder = EVENTS / part / "reports" / name
    shadows = {p.stem: Shadow.of(p.read_text(encoding="utf-8")) for p in folder.glob("*.txt")}
    rows = {a["id"]: a for a in gold["attributions"]}
    claims = {c["id"]: c for c in gold["claims"]}
    origins = {o["id"]: o for o in gold["origins"]}
    assert len(rows) == len(gold["attributions"])
    assert {a["report"] for a in rows.values()} == set(shadows)
    for a in rows.values():
        assert a["stance"] in get_args(Stance)
        assert a["chain"]
        for field in ("content", "cue", "source"):
            for words in a.get(field) or ():
                assert shadows[a["report"]].find(words) is not None, (a["id"], field, words)
        assert a.get("origin") is None or a["origin"] in origins
        assert set(a.get("denies", ())) | set(a.get("disclaimed_by", ())) <= set(rows)
        if a.get("about_event", True) and a["stance"] != "unverified":
            assert a["claim"] in claims
    for c in claims.values():
        mine = [a for a in rows.values() if a.get("claim") == c["id"]]
        assert c["status"] in get_args(Status)
        assert (c["appearances"], c["reports"]) == (len(mine), len({a["report"] for a in mine}))
        assert all(origins[o]["reached"] for o in c.get("origins", ()))
        assert all(r["to"] in claims and r["kind"] in get_args(RelationKind) for r in c.get("relations", ()))
    for v in gold["values"]:
        assert v["kind"] in get_args(RelationKind)
        for name_, words in (v["left"], v["right"]):
            begin, end = _reach(shadows[rows[name_]["report"]], rows[name_])
            assert Shadow.of(shadows[rows[name_]["report"]].text[begin:end]).find(words) is not None, (name_, words)
    for f in gold["flags"]:
        assert f["kind"] in FLAG_KINDS
        assert shadows[f["report"]].find(f["text"]) is not None if f.get("text") else f["kind"].startswith("no-")


def _gold(part: str, name: str) -> Any:
    return json.loads((EVENTS / part / "gold" / f"{name}.json").read_text(encoding="utf-8"))


def _reach(shadow: Shadow, row: Any) -> tuple[int, int]:
    """From the first to the last character of a saying's content, in the folded text."""
    found = [s for words in row["content"] if (s := shadow.find(words)) is not None]
    at = {offset: i for i, offset in enumerate(shadow.offsets)}
    return min(at[s] for s, _ in found), max(at[e - 1] for _, e in found) + 1


def test_a_third_is_frozen() -> None:
    for opened, frozen in (PARTS[:2], PARTS[2:]):
        names = {part: {name for p, name in NAMES if p == part} for part in (opened, frozen)}
        assert not names[opened] & names[frozen]
        assert 2 * len(names[frozen]) >= len(names[opened])
    assert len(NAMES) >= 12


@pytest.mark.parametrize("parts", [PARTS[:2], PARTS[2:]])
def test_data_card_counts(parts: tuple[str, str]) -> None:
    card = (EVENTS.parent / "README.md").read_text(encoding="utf-8")
    counted = [("events", _events), ("reports", _reports), ("words", _words)]
    counted += [(name, _rows(name)) for name in ("attributions", "claims", "values", "origins", "flags")]
    for label, count in counted:
        opened, frozen = (count(part) for part in parts)
        assert f"| {label} | {opened:,} | {frozen:,} | {opened + frozen:,} |" in card


def _rows(kind: str) -> Callable[[str], int]:
    return lambda part: sum(len(_gold(p, name)[kind]) for p, name in NAMES if p == part)


def _events(part: str) -> int:
    return sum(p == part for p, _ in NAMES)


def _reports(part: str) -> int:
    return len(list((EVENTS / part / "reports").glob("*/*.txt")))


def _words(part: str) -> int:
    return sum(len(p.read_text(encoding="utf-8").split()) for p in (EVENTS / part / "reports").glob("*/*.txt"))
