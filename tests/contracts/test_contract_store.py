"""What every store must keep to, whatever stands behind it; today there is one kind, in a file and in memory."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests import factories

from reportedly.errors import StoreError, UnknownName
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import Analysis, Dossier, Event, Failure, Metadata, Page

ENGINE = "engine 1"


@pytest.fixture(params=["file", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[EmbeddedStore]:
    with EmbeddedStore(tmp_path / "s.sqlite" if request.param == "file" else None) as opened:
        yield opened


def page(file: str, words: str = "Rain fell.", outlet: str | None = None) -> Page:
    data = words.encode()
    return Page(file, data, hashlib.sha256(data).hexdigest(), "text/plain", words, "utf-8", Metadata(outlet=outlet))


def analysis(of: Page, published: str | None = None) -> Analysis:
    report = factories.report(of.told.outlet or "x", of.text, outlet=of.told.outlet, published=published)
    return Analysis(replace(report, file=of.file, sha256=of.sha256), (), ())


def dossier(event: str) -> Dossier:
    return Dossier(Event(event, (), ()), "gist", None, None, (), (), (), (), (), (), (), ())


def test_keeping_twice_changes_nothing(store: EmbeddedStore) -> None:
    one = page("a.txt")
    assert store.keep([(one, analysis(one))], [], ENGINE) == 1
    before = store.analyses()
    assert store.keep([(one, analysis(one))], [], ENGINE) == 0
    assert store.analyses() == before
    assert store.known(one, ENGINE)
    assert not store.known(one, "engine 2")


def test_an_analysis_comes_back_equal(store: EmbeddedStore) -> None:
    one = page("a.txt", outlet="Outlet ‘Ж’ \u202e")
    kept = analysis(one, "2024-05-01")
    store.keep([(one, kept)], [], ENGINE)
    assert store.analyses() == (kept,)


def test_the_same_report_in_two_files_is_one_and_said_so(store: EmbeddedStore) -> None:
    for file in ("b.txt", "a.txt"):
        store.keep([(page(file), analysis(page(file)))], [], ENGINE)
    assert [a.report.file for a in store.analyses()] == ["a.txt"]
    (duplicate,) = store.failures()
    assert (duplicate.file, duplicate.state) == ("b.txt", "duplicate")
    assert "a.txt" in duplicate.reason


def test_failures_of_reading_and_of_analysis_are_listed(store: EmbeddedStore) -> None:
    bad = page("bad.txt")
    store.keep(
        [(bad, Failure("bad.txt", bad.sha256, "attribute", "why"))],
        [Failure("gone.txt", None, "read", "no file")],
        ENGINE,
    )
    assert [(f.file, f.stage) for f in store.failures()] == [("bad.txt", "attribute"), ("gone.txt", "read")]


def test_reports_come_by_date_and_undated_last(store: EmbeddedStore) -> None:
    for outlet, published in (("late", "2024-05-02"), ("undated", None), ("early", "2024-05-01")):
        p = page(f"{outlet}.txt", outlet, outlet)
        store.keep([(p, analysis(p, published))], [], ENGINE)
    assert [a.report.outlet for a in store.analyses()] == ["early", "late", "undated"]


def test_raw_bytes_are_kept_and_checked(store: EmbeddedStore) -> None:
    one = page("a.txt")
    store.keep([(one, analysis(one))], [], ENGINE)
    assert store.page(analysis(one).report.id) == (one.data, one.sha256)
    with pytest.raises(UnknownName, match="no report 'r0'"):
        store.page("r0")


def test_events_not_named_again_go(store: EmbeddedStore) -> None:
    store.conclude({"k1": dossier("e1"), "k2": dossier("e2")})
    store.conclude({"k2": dossier("e2"), "k3": dossier("e3")})
    assert [(k, d.event.id) for k, d in store.dossiers()] == [("k2", "e2"), ("k3", "e3")]


def test_build_starts_afresh_but_reuses_and_then_prunes(store: EmbeddedStore) -> None:
    one, two = page("a.txt", "one", "One"), page("b.txt", "two", "Two")
    store.keep([(one, analysis(one)), (two, analysis(two))], [], ENGINE)
    store.forget_inputs()
    assert store.analyses() == ()
    assert store.known(one, ENGINE)
    assert store.note(one)
    store.prune()
    assert [a.report.outlet for a in store.analyses()] == ["One"]
    assert not store.known(two, ENGINE)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda p: p.write_bytes(b"not a database at all, but long enough to be read as one" * 20), "cannot be opened"),
        (lambda p: sqlite3.connect(p).execute("CREATE TABLE t (x)").connection.close(), "another program"),
    ],
)
def test_files_that_are_no_store_are_refused(tmp_path: Path, make: Callable[[Path], object], says: str) -> None:
    path = tmp_path / "x.sqlite"
    make(path)
    before = path.read_bytes()
    with pytest.raises(StoreError, match=says):
        EmbeddedStore(path)
    assert path.read_bytes() == before


def test_a_newer_store_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    EmbeddedStore(path).close()
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(StoreError, match="newer reportedly"):
        EmbeddedStore(path)


def test_flipped_bytes_are_noticed(tmp_path: Path) -> None:
    one = page("a.txt")
    with EmbeddedStore(tmp_path / "x.sqlite") as opened:
        opened.keep([(one, analysis(one))], [], ENGINE)
    db = sqlite3.connect(tmp_path / "x.sqlite")
    db.execute("UPDATE pages SET data = ?", (b"Rain fill.",))
    db.commit()
    db.close()
    with EmbeddedStore(tmp_path / "x.sqlite") as opened, pytest.raises(StoreError, match="do not match"):
        opened.page(analysis(one).report.id)


def test_ordinary_tools_read_plain_rows(tmp_path: Path) -> None:
    one = page("a.txt", outlet="One")
    with EmbeddedStore(tmp_path / "x.sqlite") as opened:
        opened.keep([(one, analysis(one))], [Failure("gone.txt", None, "read", "no file")], ENGINE)
        again = page("b.txt", outlet="One")
        opened.keep([(again, analysis(again))], [], ENGINE)
    db = sqlite3.connect(tmp_path / "x.sqlite")
    assert db.execute("SELECT file, outlet, text FROM v_reports").fetchall() == [("a.txt", "One", "Rain fell.")]
    assert db.execute("SELECT file, reason FROM v_failures").fetchall() == [
        ("gone.txt", "no file"),
        ("b.txt", "repeats a.txt"),
    ]
    db.close()
