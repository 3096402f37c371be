"""Reports as records: a line costs itself only, and is its own evidence."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from reportedly.reading import read
from reportedly.vocabulary import Failure, Metadata, Page

HOSTILE = Path(__file__).parents[3] / "shared" / "data" / "hostile"


def records(path: Path, content: str | bytes) -> list[Page | Failure]:
    path.write_bytes(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)
    return list(read([path]))


def test_a_record_is_a_page_of_its_line(tmp_path: Path) -> None:
    line = json.dumps({"doc_id": "d1", "outlet": "Post", "published": "2024-03-03", "text": "Words.\n\nMore."})
    file = tmp_path / "r.jsonl"
    (page,) = records(file, f"\ufeff{line}\r\n\n")
    assert isinstance(page, Page)
    assert page.file == f"{file}#d1"
    assert page.data == line.encode()
    assert page.sha256 == hashlib.sha256(line.encode()).hexdigest()
    assert (page.text, page.media_type) == ("Words.\n\nMore.", "text/plain")
    assert page.told == Metadata(outlet="Post", published="2024-03-03", name="d1")


def test_records_without_a_name_go_by_their_line(tmp_path: Path) -> None:
    file = tmp_path / "r.ndjson"
    found = records(file, '{"text": "a"}\n\n{"html": "<p>b</p>"}\n')
    assert [p.file for p in found] == [f"{file}:1", f"{file}:3"]
    assert [p.media_type for p in found if isinstance(p, Page)] == ["text/plain", "text/html"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON"),
        ("[1]", "an object, not an array"),
        ("null", "not null"),
        ("{}", "neither `text` nor `html`"),
        ('{"text": 3}', "`text` must be text, not a number"),
        ('{"text": "  "}', "holds no text"),
        ("[" * 100_000, "not JSON"),
        (b'{"text": "\xff"}', "not UTF-8"),
    ],
)
def test_a_bad_line_names_itself_and_costs_itself_only(tmp_path: Path, line: str | bytes, reason: str) -> None:
    raw = line.encode() if isinstance(line, str) else line
    file = tmp_path / "r.jsonl"
    good, bad, after = records(file, b'{"text": "a"}\n' + raw + b'\n{"text": "b"}')
    assert isinstance(bad, Failure)
    assert bad.file == f"{file}:2"
    assert reason in bad.reason
    assert isinstance(good, Page)
    assert isinstance(after, Page)


def test_a_name_used_twice_keeps_both(tmp_path: Path) -> None:
    file = tmp_path / "r.jsonl"
    first, second = records(file, '{"doc_id": "x", "text": "a"}\n{"doc_id": "x", "text": "b"}')
    assert (first.file, second.file) == (f"{file}#x", f"{file}:2")
    assert isinstance(second, Page)
    assert "used before" in second.warnings[0]


def test_lone_surrogates_cannot_be_stored_and_are_replaced(tmp_path: Path) -> None:
    (page,) = records(tmp_path / "r.jsonl", r'{"text": "a\ud800b", "outlet": "\udfff"}')
    assert isinstance(page, Page)
    assert page.text == "a\ufffdb"
    page.text.encode()
    (page.told.outlet or "").encode()


def test_wrongly_typed_fields_are_told(tmp_path: Path) -> None:
    (page,) = records(tmp_path / "r.jsonl", '{"text": "a", "outlet": ["x"], "doc_id": {}, "published": "soon"}')
    assert isinstance(page, Page)
    assert page.told == Metadata()
    assert len(page.warnings) == 3


@pytest.mark.parametrize(
    ("content", "count"), [('{"text": "a"}', 1), ('[{"text": "a"}, {"html": "b", "doc_id": "h"}]', 2)]
)
def test_json_files_that_hold_reports(tmp_path: Path, content: str, count: int) -> None:
    found = records(tmp_path / "r.json", content)
    assert len([p for p in found if isinstance(p, Page)]) == len(found) == count


@pytest.mark.parametrize("content", ["{}", "[]", '{"a": 1}', '[{"text": "a"}, 3]', "no json", ""])
def test_json_files_that_hold_none(tmp_path: Path, content: str) -> None:
    (found,) = records(tmp_path / "r.json", content)
    assert isinstance(found, Failure)
    assert ".json is not a report format" in found.reason


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="the hostile corpus is not here")
def test_hostile_json(tmp_path: Path) -> None:
    cases = sorted((HOSTILE / "jsontestsuite" / "test_parsing").glob("*.json"))
    assert len(cases) > 100
    for case in cases:
        for suffix in (".jsonl", ".json"):
            assert records(tmp_path / f"r{suffix}", case.read_bytes())


@pytest.mark.parametrize(
    ("title", "text", "read_as"),
    [
        ("Ferry Runs Aground", "The ferry stood still.", "Ferry Runs Aground\n\nThe ferry stood still."),
        ("Ferry Runs Aground", "HOME\n\nFerry runs aground!\n\nIt stood still.", None),
        ("  ", "The ferry stood still.", None),
        (None, "The ferry stood still.", None),
    ],
)
def test_a_title_told_is_put_over_a_text_that_lacks_it(
    tmp_path: Path, title: str | None, text: str, read_as: str | None
) -> None:
    (page,) = records(tmp_path / "r.jsonl", json.dumps({"text": text, "title": title}))
    assert isinstance(page, Page)
    assert page.text == (read_as or text)


def test_of_html_the_page_alone_is_read(tmp_path: Path) -> None:
    (page,) = records(tmp_path / "r.jsonl", json.dumps({"html": "<p>It stood still.</p>", "title": "Ferry"}))
    assert isinstance(page, Page)
    assert page.text == "<p>It stood still.</p>"
