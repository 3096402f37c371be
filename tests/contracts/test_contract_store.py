"""What every store must keep to, whatever stands behind it; today there is one kind, in a file and in memory."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from tests import factories

from reportedly.collection import place_all
from reportedly.errors import StoreError, UnknownName
from reportedly.grouping.index import Space
from reportedly.ours import STORE
from reportedly.settings import Settings
from reportedly.storing import EmbeddedStore
from reportedly.storing.schema import STEPS
from reportedly.vocabulary import Analysis, Dossier, Event, Failure, Metadata, Page, Placement, Reason

ENGINE = "engine 1"
LISTS = Space("lists", 3, newest=True)


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


def put(store: EmbeddedStore, name: str, event: str) -> int:
    """Place a report by its told words."""
    one = page(f"{name}.txt", name, name)
    made = analysis(one)
    store.keep([(one, made)], [], ENGINE)
    with store.placing(list[str]) as index:
        return index.put(Placement(made.report.id, event, Reason("told", 1.0)), event, event, [name], made.report)


def test_an_event_is_touched_until_it_is_concluded_as_it_stands(store: EmbeddedStore) -> None:
    put(store, "a", "e1")
    put(store, "b", "e2")
    assert store.touched() == ("e1", "e2")
    store.conclude("e1", "k1", 1, dossier("e1"))
    store.conclude("e2", "k2", 2, dossier("e2"))  # one of the two was counted by mistake, or came meanwhile
    assert store.touched() == ("e2",)
    assert [(k, d.event.id) for k, d in store.dossiers()] == [("k1", "e1"), ("k2", "e2")]
    assert (store.dossier_key("e1"), store.dossier_key("e9")) == ("k1", None)
    assert store.counts() == (2, 2)
    store.conclude("e1", "k1", 0, None)
    assert [k for k, _ in store.dossiers()] == ["k2"]


def test_what_is_kept_waits_until_it_is_placed(store: EmbeddedStore) -> None:
    pages = [page(f"{name}.txt", name, name) for name in ("late", "early")]
    made = [analysis(p, d) for p, d in zip(pages, ("2024-05-02", "2024-05-01"), strict=True)]
    store.keep(zip(pages, made, strict=True), [], ENGINE)
    assert store.pending() == (made[1].report.id, made[0].report.id)
    put(store, "late", "e1")
    assert store.pending() == (made[1].report.id,)
    assert [p.report for p in store.placements("e1")] == [made[0].report.id]


def test_a_transaction_that_fails_leaves_nothing(store: EmbeddedStore) -> None:
    def fail() -> None:
        with store.placing(list[str]) as index:
            index.enter(LISTS, [1], 1)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with store.placing(list[str]) as index:
        assert index.look_up(LISTS, [1]) == [()]


def test_another_reading_of_an_input_takes_its_place(store: EmbeddedStore) -> None:
    put(store, "a", "e1")
    old = analysis(page("a.txt", "a", "a"))
    new = replace(old, report=replace(old.report, id="rnew"))
    store.keep([(page("a.txt", "a", "a"), new)], [], "engine 2")
    assert set(store.pending()) == {old.report.id, "rnew"}
    with store.placing(list[str]) as index:
        assert index.waits("rnew") == (True, "e1")
        index.drop(old.report.id)
    assert store.placements("e1") == ()
    assert store.touched() == ("e1",)


def test_all_events_are_touched_when_the_program_changes(store: EmbeddedStore) -> None:
    put(store, "a", "e1")
    store.made_with("one")
    store.conclude("e1", "k1", 1, dossier("e1"))
    store.made_with("one")
    assert store.touched() == ()
    store.made_with("two")
    assert store.touched() == ("e1",)


def test_build_starts_placing_afresh(store: EmbeddedStore) -> None:
    put(store, "a", "e1")
    store.conclude("e1", "k1", 1, dossier("e1"))
    store.forget_inputs()
    assert (store.placements("e1"), store.pending(), store.touched()) == ((), (), ("e1",))
    assert store.note(page("a.txt", "a", "a"))
    assert len(store.pending()) == 1
    assert store.dossier_key("e1") == "k1"


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


def first_version(path: Path) -> tuple[Analysis, Analysis]:
    """A store as version 1 wrote it: two reports, which it had put into the event "e1"."""
    db = sqlite3.connect(path)
    for statement in STEPS[0].split(";\n"):
        db.execute(statement)
    made = []
    for name in ("a", "b"):
        one = page(f"{name}.txt", name, name)
        kept = analysis(one, "2024-05-01")
        made.append(kept)
        row = (name, ENGINE, one.file, one.sha256, "{}", kept.report.id, "2024-05-01")
        told = (*row, msgspec.json.encode(kept).decode(), None)
        db.execute("INSERT INTO analyses VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", told)
        db.execute("INSERT INTO inputs VALUES (?, ?, ?, '', NULL)", (name, one.file, one.sha256))
    event = Event("e1", tuple(a.report.id for a in made), ())
    held = msgspec.json.encode(replace(dossier("e1"), event=event)).decode()
    db.execute("INSERT INTO dossiers VALUES ('k', 'e1', ?)", (held,))
    db.execute(f"PRAGMA application_id = {STORE}")
    db.execute("PRAGMA user_version = 1")
    db.commit()
    db.close()
    return made[0], made[1]


def test_a_store_of_the_first_version_keeps_its_events(tmp_path: Path) -> None:
    made = first_version(tmp_path / "x.sqlite")
    with EmbeddedStore(tmp_path / "x.sqlite") as opened:
        assert opened.analyses() == tuple(sorted(made, key=lambda a: a.report.id))
        assert [d.event.id for _, d in opened.dossiers()] == ["e1"]
        place_all(opened, Settings())
        assert {p.report for p in opened.placements("e1")} == {a.report.id for a in made}
        assert opened.pending() == ()
        assert opened.touched() == ("e1",)


def test_an_older_store_ends_like_a_new_one(tmp_path: Path) -> None:
    first_version(tmp_path / "old.sqlite")
    tables = []
    for name in ("old", "new"):
        EmbeddedStore(tmp_path / f"{name}.sqlite").close()
        db = sqlite3.connect(tmp_path / f"{name}.sqlite")
        tables.append(db.execute("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2").fetchall())
        assert db.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
        db.close()
    assert tables[0] == tables[1]
