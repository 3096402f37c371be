"""Rows, CSV, SQLite: the contract's keys and types, true slices, nothing a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sample_dossier import dossier, large

from reportedly.showing import csv_files, jsonl, tables, write_sqlite
from reportedly.showing.flat import COLUMNS, flat_tables

KEYS = {
    "reports": "id file address outlet outlet_claimed_by published language sha256 state reason text parts copies",
    "attributions": "id report part content cue source chain stance stance_words denies disclaimed_by about_event "
    "claim origin times quantities places",
    "claims": "id event text report start end attributions status about_event appearances reports publishers origins "
    "against relations reasons",
    "origins": "id event name kind reached side names attributions reasons",
    "events": "id reports gist when where",
    "entities": "key name kind side forms merged_because",
    "flags": "id kind severity report start end text because claim",
    "failures": "file sha256 stage reason state",
}
NESTED = {
    ("attributions", "chain"): "name key kind edge rule span",
    ("attributions", "content"): "start end text",
    ("attributions", "times"): "text edtf alternatives anchor",
    ("attributions", "quantities"): "text value comparator unit of",
    ("attributions", "places"): "text id name lat lon radius_m",
    ("claims", "relations"): "to kind because",
    ("claims", "reasons"): "because score shown_by",
    ("reports", "parts"): "kind start end",
    ("reports", "copies"): "of share directed passages",
    ("entities", "forms"): "text report start end",
}


@pytest.mark.parametrize("table", KEYS)
def test_rows_have_the_contracts_keys(table: str) -> None:
    rows = tables([dossier()])[table]
    assert rows
    for row in rows:
        assert set(KEYS[table].split()) <= set(row)


@pytest.mark.parametrize(("table", "field"), NESTED)
def test_nested_rows_have_the_contracts_keys(table: str, field: str) -> None:
    inner = [x for row in tables([dossier()])[table] for x in row[field]]
    assert inner
    for row in inner:
        assert set(NESTED[table, field].split()) <= set(row)


def slices(value: Any, report: str | None) -> Iterator[tuple[str, int, int, str]]:
    """Every (report, start, end, text) anywhere in a row."""
    if isinstance(value, dict):
        report = value["report"] if isinstance(value.get("report"), str) else report
        if {"start", "end", "text"} <= set(value) and report:
            yield report, value["start"], value["end"], value["text"]
        for inner in value.values():
            yield from slices(inner, report)
    elif isinstance(value, list):
        for inner in value:
            yield from slices(inner, report)


def test_each_text_beside_offsets_is_that_slice() -> None:
    found = tables([dossier(), large(5)])
    texts = {r["id"]: r["text"] for r in found["reports"]}
    checked = 0
    for name, rows in found.items():
        for row in rows:
            for report, start, end, text in slices(row, row["id"] if name == "reports" else None):
                assert texts[report][start:end] == text
                checked += 1
    assert checked > 100


def test_posts_and_part_kinds() -> None:
    found = tables([dossier()])
    posts = [p for r in found["reports"] for p in r["parts"] if p["kind"] == "post"]
    assert [set(p) >= {"author", "handle", "posted", "address", "cut_off"} for p in posts] == [True]
    assert posts[0]["handle"] == "@juhan_kask"
    assert posts[0]["cut_off"] is True
    assert {a["part"] for a in found["attributions"]} == {"headline", "body", "post"}


def test_types_survive_json() -> None:
    files = jsonl([dossier()])
    assert set(files) == {f"{name}.jsonl" for name in (*KEYS, "reviews")}
    for text in files.values():
        rows = [json.loads(line) for line in text.splitlines()]
        assert [list(r) for r in rows] == [sorted(r) for r in rows]
        ids = [r.get("id", r.get("key", r.get("file", r.get("number")))) for r in rows]
        assert ids == sorted(ids)
    claims = [json.loads(line) for line in files["claims.jsonl"].splitlines()]
    assert {type(c["appearances"]) for c in claims} == {int}
    assert {type(c["about_event"]) for c in claims} == {bool}
    attributions = [json.loads(line) for line in files["attributions.jsonl"].splitlines()]
    last = [a["chain"][-1]["edge"] for a in attributions]
    assert last == [None] * len(last)
    assert "Põld" in files["attributions.jsonl"]


def test_odd_characters_keep_one_object_a_line() -> None:
    d = dossier()
    odd = replace(d.reports[0], text=d.reports[0].text + "\u2028\x85\ud800end")
    files = jsonl([replace(d, reports=(odd, *d.reports[1:]))])
    rows = [json.loads(line) for line in files["reports.jsonl"].splitlines()]
    assert [r["text"] for r in rows if r["id"] == odd.id] == [odd.text]
    files["reports.jsonl"].encode("utf-8")


def test_an_event_given_twice_is_one() -> None:
    assert jsonl([dossier(), dossier()]) == jsonl([dossier()])


def test_order_of_events_does_not_matter() -> None:
    one, other = dossier(), large(4)
    other = replace(other, event=replace(other.event, id="e000000000009"))
    assert jsonl([one, other])["reports.jsonl"] == jsonl([other, one])["reports.jsonl"]


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=cmd|' /C calc'!A0"])
def test_no_cell_is_a_formula(words: str) -> None:
    d = dossier()
    d = replace(
        d,
        gist=words,
        entities=tuple(replace(e, name=words, side=words) for e in d.entities),
        reports=tuple(replace(r, outlet=words, address=words) for r in d.reports),
        failures=tuple(replace(f, reason=words) for f in d.failures),
    )
    for name, text in csv_files([d]).items():
        for row in csv.reader(io.StringIO(text, newline="")):
            for cell in row:
                assert (
                    not cell.startswith(("=", "+", "-", "@", "\t", "\r")) or cell.lstrip("-").replace(".", "").isdigit()
                ), name
    gists = list(csv.DictReader(io.StringIO(csv_files([d])["events.csv"], newline="")))
    assert gists[0]["gist"] == f"'{words}"


def test_csv_has_one_row_a_chain_link() -> None:
    d = dossier()
    rows = list(csv.DictReader(io.StringIO(csv_files([d])["links.csv"], newline="")))
    assert len(rows) == sum(len(a.chain) for a in d.attributions)
    for a in d.attributions:
        mine = sorted((int(r["position"]), r["edge"]) for r in rows if r["attribution"] == a.id)
        assert mine == [(n, link.edge or "") for n, link in enumerate(a.chain)]


def test_flat_rows_fit_their_columns() -> None:
    for name, rows in flat_tables([dossier()]).items():
        assert all(len(row) == len(COLUMNS[name]) for row in rows)


def test_sqlite_has_tables_and_answering_views(tmp_path: Path) -> None:
    path = tmp_path / "out.sqlite"
    path.write_bytes(b"an older file")
    d = dossier()
    write_sqlite([d], path)
    with closing(sqlite3.connect(path)) as db:
        for table in COLUMNS:
            assert db.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] == len(flat_tables([d])[table])
        views = [n for (n,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name")]
        assert len(views) >= 6
        for view in views:
            assert db.execute(f'SELECT count(*) FROM "{view}"').fetchone()[0] > 0, view
        contested = db.execute("SELECT text FROM contested_claims").fetchall()
        assert ("the vessel had ignored any call",) in contested
    assert [p.name for p in tmp_path.iterdir()] == ["out.sqlite"]


def test_sqlite_leaves_nothing_behind_where_it_fails(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        write_sqlite([dossier()], tmp_path / "no such folder" / "x.sqlite")
    (tmp_path / "folder.sqlite").mkdir()
    with pytest.raises(OSError):
        write_sqlite([dossier()], tmp_path / "folder.sqlite")
    assert [p.name for p in tmp_path.iterdir()] == ["folder.sqlite"]


def test_sqlite_files_are_the_same_bytes(tmp_path: Path) -> None:
    write_sqlite([dossier()], tmp_path / "a")
    write_sqlite([dossier()], tmp_path / "b")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize(
    ("value", "written"), [(31.0, 31), (2.5, 2.5), (float("inf"), None), (float("nan"), None), (1e300, 1e300)]
)
def test_numbers_are_json_numbers(value: float, written: float | None) -> None:
    d = dossier()
    odd = tuple(replace(a, quantities=tuple(replace(q, value=value) for q in a.quantities)) for a in d.attributions)
    rows = [json.loads(line) for line in jsonl([replace(d, attributions=odd)])["attributions.jsonl"].splitlines()]
    got = [q["value"] for r in rows for q in r["quantities"]]
    assert got == [written] * len(got)
    assert {type(v) for v in got} == {type(written)}
