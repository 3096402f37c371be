"""Which inputs become pages, in which order, and what becomes of the rest."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sqlite3
from pathlib import Path

import pytest

from reportedly.errors import InputError
from reportedly.ours import GENERATOR, STORE
from reportedly.reading import read
from reportedly.settings import Settings
from reportedly.vocabulary import Failure, Metadata, Page

TEXT = "The bridge was closed on Sunday, the port authority said.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, content: str | bytes = TEXT) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def names(*inputs: str) -> list[str]:
    return [p.file for p in read(inputs)]


def one(name: str) -> Page:
    (page,) = read([name])
    assert isinstance(page, Page), page
    return page


def failure(name: str) -> Failure:
    (found,) = read([name])
    assert isinstance(found, Failure), found
    assert (found.file, found.stage, found.state) == (name, "read", "failed")
    return found


def test_folders_are_read_in_the_order_of_names_without_hidden_files(here: Path) -> None:
    for name in ("d/b.txt", "d/a.txt", "d/a/z.txt", "d/.hidden.txt", "d/.git/x.txt", "d/Ä.txt", "d/B.txt"):
        write(name)
    assert names("d") == names("d/") == ["d/B.txt", "d/a/z.txt", "d/a.txt", "d/b.txt", "d/Ä.txt"]


def test_what_reportedly_wrote_into_the_folder_is_no_report(here: Path) -> None:
    write("a.txt")
    write("page.html", f'<meta name="generator" content="{GENERATOR}"><p>{TEXT * 9}')
    write("other.html", f'<meta name="generator" content="Pressworks 4"><p>{TEXT * 9}')
    for name, mark in (("mine.sqlite", STORE), ("other.sqlite", STORE + 1)):
        with contextlib.closing(sqlite3.connect(name)) as db, db:
            db.execute(f"PRAGMA application_id = {mark}")
            db.execute("CREATE TABLE t (x)")
    for name in ("mine.sqlite-wal", "mine.sqlite-shm", "other.sqlite-wal", "alone-wal"):
        write(name, b"\0\1\2\3")
    others = ["a.txt", "alone-wal", "other.html", "other.sqlite", "other.sqlite-wal"]
    assert names("*") == others
    assert names(".") == [f"./{name}" for name in others]
    assert "own store" in failure("mine.sqlite").reason
    assert "own store" in failure("mine.sqlite-wal").reason
    assert "a dossier that reportedly wrote" in failure("page.html").reason


def test_inputs_keep_their_order_and_each_name_counts_once(here: Path) -> None:
    write("b.txt")
    write("a.txt")
    assert names("b.txt", "*.txt", "a.txt") == ["b.txt", "a.txt"]


def test_globs(here: Path) -> None:
    write("d/a.txt")
    write("d/e/b.txt")
    write("d/c.html", "<p>x</p>")
    write("odd[1].txt")
    assert names("d/**/*.txt") == ["d/a.txt", "d/e/b.txt"]
    assert names("odd[1].txt") == ["odd[1].txt"]


def test_nothing_at_all_is_an_error_that_names_what_was_given(here: Path) -> None:
    Path("empty").mkdir()
    for inputs in ([], ["empty"], ["*.nothing"]):
        with pytest.raises(InputError, match="nothing to read"):
            list(read(inputs))


def test_a_missing_path_costs_itself_only(here: Path) -> None:
    write("a.txt")
    found = list(read(["gone.txt", "a.txt"]))
    assert isinstance(found[0], Failure)
    assert found[0].reason == "no such file or folder"
    assert isinstance(found[1], Page)


def test_links_that_lead_back_end(here: Path) -> None:
    write("d/a.txt")
    os.symlink("..", "d/up")
    os.symlink("loop", "d/loop")
    found = list(read(["d"]))
    assert [p.file for p in found if isinstance(p, Page)] == ["d/a.txt"]
    assert [p.file for p in found if isinstance(p, Failure)] == ["d/loop"]


def test_pipes_are_not_read(here: Path) -> None:
    os.mkfifo("p.txt")
    assert "not a regular file" in failure("p.txt").reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_no_permission(here: Path) -> None:
    write("a.txt")
    os.chmod("a.txt", 0)
    assert "permission" in failure("a.txt").reason


def test_raw_bytes_are_kept_and_hashed(here: Path) -> None:
    data = b"\xef\xbb\xbf" + TEXT.encode()
    write("a.txt", data)
    page = one("a.txt")
    assert (page.data, page.sha256) == (data, hashlib.sha256(data).hexdigest())
    assert page.text == TEXT
    assert page.warnings == ()


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("a.txt", "<html><p>x", "text/plain"),
        ("a.md", "# x", "text/plain"),
        ("a.html", "no markup", "text/html"),
        ("a.HTM", "x", "text/html"),
        ("a.xhtml", "x", "text/html"),
        ("a.page", "<!doctype html><p>x", "text/html"),
        ("a", "  <html lang=en><p>x", "text/html"),
        ("a.news", "plain words", "text/plain"),
        ("a.odd", "<3 is no tag", "text/plain"),
    ],
)
def test_media_types(here: Path, name: str, content: str, media_type: str) -> None:
    write(name, content)
    assert one(name).media_type == media_type


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n ", "white space"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04xxxx", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"abc\0def\0\0ghi", "NUL"),
        (bytes(range(1, 9)) * 20, "control"),
    ],
)
def test_what_is_no_text_says_what_it_is(here: Path, content: bytes, reason: str) -> None:
    for name in ("a.txt", "b.html", "c.bin"):
        write(name, content)
        found = failure(name)
        assert reason in found.reason
        assert found.sha256 == hashlib.sha256(content).hexdigest()


def test_a_long_page_is_cut_with_a_warning(here: Path) -> None:
    write("a.txt", "x" * 5000)
    (page,) = read(["a.txt"], Settings(max_characters=1000))
    assert isinstance(page, Page)
    assert (len(page.text), len(page.data)) == (1000, 5000)
    assert page.warnings == ("cut at 1,000 characters of 5,000",)


def test_metadata_beside(here: Path) -> None:
    write("a.txt")
    told = {
        "outlet": "Post",
        "address": "https://p.example/1",
        "published": "Sun, 03 Mar 2024 12:04:00 GMT",
        "language": "en",
        "title": " T  t ",
    }
    write("a.meta.json", json.dumps(told))
    assert one("a.txt").told == Metadata("Post", "https://p.example/1", "2024-03-03T12:04:00Z", "en", "T t")
    assert names(".") == ["./a.txt"]


@pytest.mark.parametrize(
    ("content", "warning", "told"),
    [
        ("{", "not JSON", Metadata()),
        ("[1]", "one JSON object", Metadata()),
        ('{"outlet": 3, "language": "en"}', "outlet should be text, not int", Metadata(language="en")),
        ('{"published": "last week", "outlet": "P"}', "not a date", Metadata(outlet="P")),
        ("[" * 100_000, "not JSON", Metadata()),
        (b"\xff\xfe\x00", "not JSON", Metadata()),
    ],
)
def test_bad_metadata_never_costs_the_report(here: Path, content: str | bytes, warning: str, told: Metadata) -> None:
    write("a.txt")
    write("a.meta.json", content)
    page = one("a.txt")
    assert page.told == told
    assert len(page.warnings) == 1
    assert warning in page.warnings[0]


def test_metadata_beside_nothing_is_listed(here: Path) -> None:
    write("a.meta.json", "{}")
    assert "none of that name" in failure("a.meta.json").reason


@pytest.mark.parametrize(
    ("given", "edtf"),
    [
        ("2024", "2024"),
        ("2024-03", "2024-03"),
        ("2024-03-03", "2024-03-03"),
        ("20240303", "2024-03-03"),
        ("2024-03-03T10:40:00+01:00", "2024-03-03T10:40:00+01:00"),
        ("2024-03-03T10:40Z", "2024-03-03T10:40:00Z"),
        ("2024-03-03 10:40:12.345", "2024-03-03T10:40:12"),
        ("2024-03-03T10:40:00+0100", "2024-03-03T10:40:00+01:00"),
        ("Sun, 03 Mar 2024 10:40:00 +0100", "2024-03-03T10:40:00+01:00"),
        ("2024-02-30", None),
        ("2024-13-01", None),
        ("3/4/2024", None),
        ("yesterday", None),
        ("202403", None),
    ],
)
def test_told_dates(here: Path, given: str, edtf: str | None) -> None:
    write("a.txt")
    write("a.meta.json", json.dumps({"published": given}))
    page = one("a.txt")
    assert page.told.published == edtf
    assert bool(page.warnings) == (edtf is None)
