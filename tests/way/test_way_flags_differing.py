"""Flags gained and lost: between two states, by a report, by a person's word, and where a state keeps none."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.way.test_way_relating import ONE, heron, lark
from tests.way.test_way_ruling import WHO, keep, now

from reportedly import ruling
from reportedly.cli import main
from reportedly.collection import conclude_touched
from reportedly.differing import State, as_json, as_text, difference, gone_back, of_correction, of_dossiers, of_folder
from reportedly.differing.states import FlagState, ReportState
from reportedly.flagging import switches
from reportedly.reviewing import undo
from reportedly.ruling import listed
from reportedly.settings import Settings
from reportedly.showing import jsonl
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import Severity


@pytest.fixture
def store() -> Iterator[EmbeddedStore]:
    with EmbeddedStore() as opened:
        keep(opened, lark(), heron())
        yield opened


def state(store: EmbeddedStore) -> State:
    return of_dossiers((d for _, d in store.dossiers()), listed(store))


def loaded(found: State) -> FlagState:
    (flag,) = (f for f in found.flags or () if f.kind == "loaded-wording")
    return flag


def test_a_flag_that_a_person_dismissed_is_gone_by_that_record_and_back_when_it_is_undone(store: EmbeddedStore) -> None:
    before = state(store)
    done = ruling.unflag(store, loaded(before).id, **WHO)
    now(store)
    after = state(store)
    found = difference(before, after)
    assert [(f.flag.id, f.records) for f in found.flags_gone] == [(loaded(before).id, (done.number,))]
    assert (found.flags_raised, found.claims_changed, found.claims_went) == ((), (), ())
    told = " ".join(as_text(found).split())
    assert told.startswith("1 flag gone, 1 record of a person Flags gone (1)")
    assert f"{loaded(before).id} · Lark; by record {done.number}" in told
    back = [of_correction(c) for c in listed(store) if c.record.number < done.number]
    assert gone_back(after, store.history(record=done.number), back) == before
    undo(store, done.number, who="Ben", why="it is")
    now(store)
    assert [f.flag.id for f in difference(after, state(store)).flags_raised] == [loaded(before).id]


def test_a_report_that_comes_brings_its_flags_and_takes_them_along(store: EmbeddedStore) -> None:
    with EmbeddedStore() as smaller:
        keep(smaller, heron())
        before = state(smaller)
    found = difference(before, state(store))
    (came,) = found.reports_came
    assert {f.flag.report for f in found.flags_raised} == {came.id}
    assert "on reports that came: loaded wording (1)" in " ".join(as_text(found).split())
    assert f"- {len(found.flags_raised)} note" in as_text(difference(state(store), before))


def test_an_export_has_the_flags_of_its_store(store: EmbeddedStore, tmp_path: Path) -> None:
    ruling.unflag(store, loaded(state(store)).id, **WHO)
    now(store)
    for name, text in jsonl([d for _, d in store.dossiers()], (), listed(store)).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert of_folder(tmp_path) == state(store)
    (tmp_path / "flags.jsonl").unlink()
    found = difference(of_folder(tmp_path), state(store))
    assert (bool(found), found.flags_unknown) == (False, ("old",))
    assert as_text(found) == "No difference.\nFlags are not compared: the old state was kept without any."
    assert json.loads(as_json(found))["flags_unknown"] == ["old"]


def test_a_flag_weighed_otherwise(store: EmbeddedStore) -> None:
    before = state(store)
    keep_so = Settings(one_event=True, flags=switches("loaded-wording=warning"))
    conclude_touched(store, keep_so)
    (weighed,) = difference(before, state(store)).flags_changed
    assert (weighed.old.severity, weighed.new.severity) == (loaded(before).severity, "warning")
    assert f"{loaded(before).severity} → warning" in as_text(difference(before, state(store)))
    conclude_touched(store, ONE)


def flag(name: str, severity: Severity, report: str) -> FlagState:
    return FlagState(name, "e1", "no-date", severity, report, "Lark", "It sank.", "nothing dates it")


def test_warnings_come_first_and_notes_on_reports_that_came_are_counted() -> None:
    old = State((ReportState("r1", "e1", "Lark", None, "a.txt"),), flags=(flag("f9", "note", "r1"),))
    reports = (*old.reports, ReportState("r2", "e1", "Wren", None, "b.txt"))
    new = State(
        reports, flags=(flag("f1", "note", "r2"), flag("f2", "info", "r1"), flag("f3", "warning", "r2"), *old.flags)
    )
    lines = as_text(difference(old, new)).split("Flags raised (3)\n")[1].split("\n")
    assert lines == [
        "  + ▲ no date “It sank.”: nothing dates it",
        "    f3 · Lark",
        "  + · no date “It sank.”: nothing dates it",
        "    f2 · Lark",
        "  + 1 note or remark on reports that came: no date (1)",
    ]


def test_one_flag_on_a_report_in_two_events_is_one() -> None:
    twice = FlagState("f1", "e2", "no-date", "note", "r1", "Lark", "It sank.", "nothing dates it")
    found = difference(State(), State(flags=(flag("f1", "note", "r1"), twice)))
    assert len(found.flags_raised) == 1


def test_a_store_of_an_earlier_version_says_that_it_kept_no_flags(
    store: EmbeddedStore, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "s.sqlite"
    with EmbeddedStore(path) as kept:
        keep(kept, lark(), heron())
    db = sqlite3.connect(path)
    db.execute("DELETE FROM history WHERE kind = 'flag'")
    db.execute("PRAGMA user_version = 4")
    db.execute("UPDATE history SET at = '2020-01-01T00:00:00Z'")
    db.commit()
    db.close()
    assert main(["diff", "--store", str(path), "--since", "2019-01-01"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("2 reports came")
    assert "Flags are not compared: the old state was kept without any." in told
    assert main(["diff", "--store", str(path), "--since", "2999-01-01"]) == 0
    assert capsys.readouterr().out == "No difference.\n"
