"""The chain corpus is what its data card says: form, counts, words that stand in the texts."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from benchmarks.corpus import PUBLISHER, load_gold, names_in, page_of, place
from benchmarks.gold import Shadow

from reportedly.cleaning import clean
from reportedly.vocabulary import Edge, SourceKind, Stance

CORPUS = Path(__file__).parents[2] / "corpus"
PARTS = {
    "open": ("open/reports", "open/gold"),
    "frozen": ("frozen/reports", "frozen/gold"),
    "second": ("frozen/reports", "frozen/second"),
}
FILES = [(part, name) for part, (_, gold) in PARTS.items() for name in names_in(CORPUS / "chains" / gold)]
FIELDS = {"id", "part", "content", "cue", "source", "chain", "stance", "stance_words", "denies", "disclaimed_by"}
STYLES = set(
    re.split(
        r"\s*\|",
        """agency wire|broadsheet|live page|social posts|tabloid|local site|court-document story|watchdog report
        |translated copy|interview|official statement|explainer|business brief|correction|court report|crime brief
        |political diary column|diplomatic reporting|election brief|fact check|fact-check|inquest report
        |letter from a correspondent|trade union newsletter|union newsletter|NGO bulletin|obituary|official notice
        |podcast write-up|press review|broadcaster transcript|science brief|parliament sketch|sports brief
        |social post page|travel notice|weather warning|broadsheet investigation|showbiz page|radio bulletin
        |culture feature|culture column|medical news|regional daily""",
    )
)


def gold_of(part: str, name: str) -> dict[str, Any]:
    return json.loads((CORPUS / "chains" / PARTS[part][1] / f"{name}.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@pytest.mark.parametrize(("part", "name"), FILES, ids="/".join)
def test_annotation_has_the_form(part: str, name: str) -> None:
    gold = gold_of(part, name)
    report = clean(page_of(CORPUS / "chains" / PARTS[part][0], name))
    shadow = Shadow.of(report.text)
    sources = {s["id"] for s in gold["sources"]} | {PUBLISHER}
    ids = {a["id"] for a in gold["attributions"]}
    assert gold["report"] == name
    assert len(ids) == len(gold["attributions"])
    assert len(sources) == len(gold["sources"]) + 1
    assert {s["kind"] for s in gold["sources"]} <= set(get_args(SourceKind))
    for a in gold["attributions"]:
        chain = a["chain"]
        assert set(a) <= FIELDS, a
        assert a["content"], a
        assert a["stance"] in set(get_args(Stance)) - {"own-voice"}, a
        assert [link[0] for link in chain].index(PUBLISHER) == len(chain) - 1, a
        assert {link[0] for link in chain} <= sources, a
        assert [link[1] is None for link in chain] == [False] * (len(chain) - 1) + [True], a
        assert {link[1] for link in chain} <= set(get_args(Edge)) | {None}, a
        assert set(a.get("denies", ())) | set(a.get("disclaimed_by", ())) <= ids, a
        for words in [*(a.get("stance_words") or ()), *(link[2] for link in chain if link[2])]:
            assert place(shadow, words) is not None, (a["id"], words)
    load_gold(CORPUS / "chains" / PARTS[part][1], name, report)  # raises where content, cue or source do not stand


@pytest.mark.parametrize(("part", "name"), FILES, ids="/".join)
def test_report_says_what_it_is(part: str, name: str) -> None:
    path = CORPUS / "chains" / PARTS[part][0] / f"{name}.meta.json"
    meta = json.loads(path.read_text(encoding="utf-8"))
    assert meta["style"] in STYLES
    assert meta["language"] == "en"
    assert meta["outlet"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", meta["published"])


def test_no_report_is_in_both_parts() -> None:
    assert not {n for p, n in FILES if p == "open"} & {n for p, n in FILES if p == "frozen"}


def test_data_card_counts() -> None:
    card = (CORPUS / "README.md").read_text(encoding="utf-8")
    rows: dict[str, tuple[int, int, int, int]] = {}
    for part in ("open", "frozen"):
        names = [n for p, n in FILES if p == part]
        chains = [a["chain"] for n in names for a in gold_of(part, n)["attributions"]]
        texts = [(CORPUS / "chains" / PARTS[part][0] / f"{n}.txt").read_text(encoding="utf-8") for n in names]
        words = sum(len(t.split()) for t in texts)
        rows[part] = (len(names), words, len(chains), sum(len(c) > 2 for c in chains))
    reports, words, sayings, deep = (a + b for a, b in zip(rows["open"], rows["frozen"], strict=True))
    assert reports >= 120
    assert sayings >= 1500
    assert deep >= 0.25 * sayings
    assert sum(p == "second" for p, _ in FILES) >= 30
    for label, at in (("reports", 0), ("words", 1), ("attributions", 2)):
        both = {0: reports, 1: words, 2: sayings}[at]
        assert f"| {label} | {rows['open'][at]:,} | {rows['frozen'][at]:,} | {both:,} |" in card
    shares = [
        round(100 * d / n) for d, n in ((rows["open"][3], rows["open"][2]), (rows["frozen"][3], rows["frozen"][2]))
    ]
    assert (
        f"| chains of three links or more | {shares[0]} % | {shares[1]} % | {round(100 * deep / sayings)} % |" in card
    )
