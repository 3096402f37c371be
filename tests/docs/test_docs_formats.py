"""docs/formats.md lists the keys that the exports have: no fewer, no more."""

from __future__ import annotations

import importlib.util
import re
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import fields, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from reportedly.reading import read
from reportedly.showing import tables, write_sqlite
from reportedly.showing.flat import COLUMNS
from reportedly.vocabulary import (
    Correction,
    Dossier,
    Elsewhere,
    Failure,
    Metadata,
    Page,
    Passage,
    Record,
    Report,
    Review,
    Share,
    Span,
    Target,
)

ROOT = Path(__file__).parents[2]
FORMATS = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
TARGET = Target("claim", "It sank.", ("a1",), (Passage("r1", 0, 8),))
SPANS = ("content", "cue", "source", "utterance", "stance_words")
SPAN, PASSAGE = {"start", "end", "text"}, {"report", "start", "end"}


def listed() -> dict[str, set[str]]:
    """FILE or FILE.FIELD -> keys: the first code span after "**x.jsonl**", all of the sentence after "- `field`:"."""
    out: dict[str, set[str]] = {}
    for block in re.split(r"^(?=\*\*\w+\.jsonl\*\*)", FORMATS, flags=re.MULTILINE)[1:]:
        name, rest = re.match(r"\*\*(\w+)\.jsonl\*\* (.*)", block, re.DOTALL).groups()  # type: ignore[union-attr]
        head, *nested = re.split(r"^- ", rest.partition("\n\n")[0], flags=re.MULTILINE)
        out[name] = _keys(re.findall(r"`([^`]+)`", head)[:1])
        for item in nested:
            field, *lists = re.findall(r"`([^`]+)`", item.partition("; ")[0].partition(", from ")[0])
            out[f"{name}.{field}"] = _keys(lists)
    return out


def _keys(lists: Sequence[str]) -> set[str]:
    return {key for words in lists for key in re.split(r",\s+", words)}


LISTED = listed()


@pytest.fixture(scope="module")
def sample() -> Iterator[ModuleType]:
    """The hand-made dossier of the tests of `show`, imported by its path."""
    path = ROOT / "tests" / "showing" / "sample_dossier.py"
    spec = importlib.util.spec_from_file_location("sample_dossier_for_docs", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.fixture(scope="module")
def rows(sample: ModuleType) -> dict[str, list[dict[str, Any]]]:
    """The sample's tables, with a part that has section and repeats, a report that tells of another event too, what
    a person says does not hold, and an input that gave no report."""
    dossier: Dossier = sample.dossier()

    def sectioned(report: Report) -> Report:
        first, *others = report.parts
        return replace(report, parts=(replace(first, section="14:20", repeats=first.span), *others))

    share = Share(dossier.reports[0].id, (Span(0, 9),), (Elsewhere("e2", Span(10, 20)),), own=True)
    event = replace(dossier.event, shares=(share,))
    struck = tuple(replace(c, dismissed=c.relations) for c in dossier.claims)
    whole = replace(dossier, event=event, claims=struck, reports=tuple(sectioned(r) for r in dossier.reports))
    record = Record(1, "verdict", ("e1",), (), "Ann", "2024-05-20T09:00:00Z", "the file", None, (TARGET,), "false")
    word = Correction(record, "applied", "", (Review(record, "applied", "", ("c1",)),))
    return tables([whole], [Failure("broken.html", None, "read", "empty", "failed")], [word])


def test_every_file_is_listed(rows: dict[str, list[dict[str, Any]]]) -> None:
    assert {name for name in LISTED if "." not in name} == set(rows)


@pytest.mark.parametrize("name", sorted(n for n in LISTED if "." not in n))
def test_the_keys_of_a_file(rows: dict[str, list[dict[str, Any]]], name: str) -> None:
    assert rows[name]
    for row in rows[name]:
        assert set(row) == LISTED[name]


@pytest.mark.parametrize("path", sorted(n for n in LISTED if "." in n))
def test_the_keys_of_what_is_nested(rows: dict[str, list[dict[str, Any]]], path: str) -> None:
    name, field = path.split(".")
    inner = [x for row in rows[name] for x in _things(row[field])]
    assert inner, f"the sample has no {path}"
    assert set().union(*inner) == LISTED[path]


def test_what_is_nested_is_listed(rows: dict[str, list[dict[str, Any]]]) -> None:
    nested = {
        f"{name}.{field}"
        for name, table in rows.items()
        for row in table
        for field, value in row.items()
        if any(isinstance(x, dict) for x in _things(value))
    }
    assert nested <= {n for n in LISTED if "." in n} | {f"attributions.{field}" for field in SPANS}


def test_spans_and_passages_are_what_the_text_says(rows: dict[str, list[dict[str, Any]]]) -> None:
    assert "A *span* is `start, end, text`, a *passage* `report, start, end`" in FORMATS
    spans = [x for row in rows["attributions"] for field in SPANS for x in row[field]]
    spans += [link["span"] for row in rows["attributions"] for link in row["chain"] if link["span"]]
    passages = [p for row in rows["claims"] for reason in row["reasons"] for p in reason["shown_by"]]
    assert spans
    assert passages
    assert {frozenset(x) for x in spans} == {frozenset(SPAN)}
    assert {frozenset(x) for x in passages} == {frozenset(PASSAGE)}


def test_tables_and_views_of_the_flat_exports(sample: ModuleType, tmp_path: Path) -> None:
    told = {
        what: set(re.search(rf"^- {what}: `([^`]+)`", FORMATS, re.MULTILINE).group(1).split())  # type: ignore[union-attr]
        for what in ("tables", "views")
    }
    assert told["tables"] == set(COLUMNS)
    path = tmp_path / "export.sqlite"
    write_sqlite([sample.dossier()], path)
    with closing(sqlite3.connect(path)) as database:
        views = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'view'")}
    assert told["views"] == views


def _things(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if isinstance(value, dict) else []


def test_what_can_be_told_beside_a_report() -> None:
    known = {f.name for f in fields(Metadata)} - {"name"}
    beside, record = (
        re.search(pattern, FORMATS).group(1)  # type: ignore[union-attr]
        for pattern in (r"tells `\{([^}]+)\}`", r"and any of `([^`]+)`")
    )
    assert set(beside.split(", ")) == known
    assert set(record.split()) == known | {"doc_id"}


@pytest.mark.parametrize("suffix", sorted(set(re.findall(r"`(\.[a-z]+)`", FORMATS.partition("## What comes out")[0]))))
def test_an_input_of_each_named_kind_is_read(suffix: str, tmp_path: Path) -> None:
    record = '{"text": "A ferry ran aground.", "outlet": "Courier"}'
    words = {
        "jsonl": record + "\n" + record,
        "ndjson": record + "\n" + record,
        "json": f"[{record}, {record}]",
        "html": "<p>A ferry ran aground.</p>",
    }.get(suffix[1:], "A ferry ran aground.")
    path = tmp_path / f"story{suffix}"
    path.write_text(words, encoding="utf-8")
    pages = list(read([path]))
    assert len(pages) == (2 if "json" in suffix else 1)
    for page in pages:
        assert isinstance(page, Page)
        assert page.media_type == ("text/html" if "htm" in suffix else "text/plain")
        assert page.told.outlet == ("Courier" if "json" in suffix else None)
