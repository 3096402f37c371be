"""What changed: between two stores, a store and its export, and a store now and then."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.happenings import happenings, keep
from tests.way.test_way_ruling import ONE, WHO, claim, heron, lark, now, wren
from tests.way.test_way_ruling import keep as keep_one

from reportedly import reviewing, ruling
from reportedly.cli_diff import moment
from reportedly.collection import conclude_touched
from reportedly.differing import as_json, as_text, difference, gone_back, of_correction, of_dossiers, of_folder
from reportedly.differing.states import ClaimState, RecordState, ReportState, State
from reportedly.errors import InputError, ReportedlyError
from reportedly.ours import STORE
from reportedly.ruling import listed
from reportedly.settings import Settings
from reportedly.showing import jsonl
from reportedly.storing import EmbeddedStore
from reportedly.storing.schema import STEPS


@pytest.fixture
def store() -> Iterator[EmbeddedStore]:
    with EmbeddedStore() as opened:
        keep_one(opened, lark(), heron())
        yield opened


def state(store: EmbeddedStore) -> State:
    return of_dossiers((d for _, d in store.dossiers()), listed(store))


def test_nothing_changed(store: EmbeddedStore) -> None:
    found = difference(state(store), state(store))
    assert not found
    assert as_text(found) == "No difference."
    assert all(rows == [] for rows in json.loads(as_json(found)).values())


def test_a_report_that_came(store: EmbeddedStore) -> None:
    before = state(store)
    keep_one(store, wren())
    found = difference(before, state(store))
    assert [r.outlet for r in found.reports_came] == ["Wren"]
    assert [a.claim.text for a in found.claims_appeared] == [claim(store, "inspected").text]
    (changed,) = found.claims_changed
    assert changed.fields == ("appearances", "reports", "publishers")
    text = as_text(found)
    assert text.startswith("1 report came, 1 claim appeared, 1 claim changed\n")
    assert "1 → 1 → 1 → 1, now 2 → 2 → 2 → 1" in " ".join(text.split())
    back = difference(state(store), before)
    assert [r.outlet for r in back.reports_went] == ["Wren"]
    assert [a.claim.id for a in back.claims_went] == [a.claim.id for a in found.claims_appeared]


def test_what_a_person_did_is_named_beside_what_it_changed(store: EmbeddedStore) -> None:
    before = state(store)
    gone, stays = claim(store, "breach"), claim(store, "wall cracked")
    done = ruling.merge_claims(store, gone.id, stays.id, **WHO)
    now(store)
    found = difference(before, state(store))
    assert [(a.claim.id, a.with_, a.records) for a in found.claims_went] == [(gone.id, stays.id, (done.number,))]
    assert [(c.new.id, c.records) for c in found.claims_changed] == [(stays.id, (done.number,))]
    assert [r.number for r in found.records] == [done.number]
    text = " ".join(as_text(found).split())
    assert f"its sayings are in {stays.id}; by record {done.number}" in text
    assert "origins: + the utility" in text
    assert "1. “A breach opened in the barrage before sunrise” is the same claim as" in text


def test_an_export_and_its_store_do_not_differ(store: EmbeddedStore, tmp_path: Path) -> None:
    keep_one(store, wren())
    ruling.verdict(store, claim(store, "Pumps").id, "false", **WHO)
    ruling.set_aside(store, "heron", **WHO)
    now(store)
    for name, text in jsonl([d for _, d in store.dossiers()], (), listed(store)).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert of_folder(tmp_path) == state(store)


def steps(store: EmbeddedStore) -> list[Callable[[], object]]:
    """Deeds by which a store becomes another, in this order."""
    return [
        lambda: keep_one(store, wren()),
        lambda: ruling.side(store, "Vell Water", "the company", **WHO),
        lambda: ruling.merge_claims(store, claim(store, "breach").id, claim(store, "wall cracked").id, **WHO),
        lambda: ruling.set_aside(store, "wren", **WHO),
        lambda: reviewing.undo(store, 2, who="Ben", why="no"),
    ]


def test_a_store_goes_back_to_before_each_record(store: EmbeddedStore) -> None:
    before: dict[int, State] = {}
    for step in steps(store):
        now(store)
        before[len(store.reviews()) + 1] = state(store)  # the last one before that number is written
        step()
    now(store)
    for number in (1, 2, 3, 4):
        records = [of_correction(c) for c in listed(store) if c.record.number < number]
        back = gone_back(state(store), store.history(record=number), records)
        assert (back.reports, back.claims) == (before[number].reports, before[number].claims)
        assert [r.number for r in back.records] == [r.number for r in before[number].records]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=6))
def test_reports_that_move_between_events_move_back(deeds: list[tuple[int, int, int]]) -> None:
    made = happenings()
    files = [a.report.file for a in made]
    with EmbeddedStore() as moving:
        keep(moving, *made)
        first = state(moving)
        for kind, one, two in deeds:
            try:
                if kind == 0:
                    reviewing.merge(moving, files[one], files[two], who="Ann", why="x")
                elif kind == 1:
                    reviewing.split(moving, files[one], [files[one]], who="Ann", why="x")
                else:
                    reviewing.undo(moving, one, who="Ann", why="x")
            except ReportedlyError:  # a deed that cannot be done changes nothing
                continue
            conclude_touched(moving, Settings())
        back = gone_back(state(moving), moving.history(record=1), ())
        assert (back.reports, back.claims) == (first.reports, first.claims)


def test_a_store_knows_what_it_replaced_since_a_time(store: EmbeddedStore) -> None:
    assert gone_back(state(store), store.history(since="2000-01-01T00:00:00Z"), ()) == State()
    assert store.history(since="2999-01-01T00:00:00Z") == ()
    conclude_touched(store, ONE)
    kept = len(store.history())
    conclude_touched(store, ONE)
    assert len(store.history()) == kept


def test_a_store_of_an_earlier_version_does_not_go_back_beyond_it(tmp_path: Path) -> None:
    db = sqlite3.connect(tmp_path / "s.sqlite")
    for step in STEPS[:2]:
        for statement in step.split(";\n"):
            if statement.strip():
                db.execute(statement)
    db.execute(
        "INSERT INTO records VALUES (1, 'merge', '[\"e1\",\"e2\"]', '[]', 'Ann', '2020-01-01T00:00:00Z', 'x', NULL)"
    )
    db.execute(f"PRAGMA application_id = {STORE}")
    db.execute("PRAGMA user_version = 2")
    db.commit()
    db.close()
    with EmbeddedStore(tmp_path / "s.sqlite") as store:
        (record,) = store.reviews()
        assert (record.about, record.value, record.events) == ((), "", ("e1", "e2"))
        for asked in ({"since": "2020-01-01T00:00:00Z"}, {"record": 1}):
            with pytest.raises(InputError, match="keeps what changed since 2"):
                store.history(**asked)
        assert store.history(since="2999-01-01T00:00:00Z") == ()


def report_state(name: str, event: str = "e1") -> ReportState:
    return ReportState(name, event, "Lark", "2025-04-02", f"{name}.txt")


def claim_state(name: str, *sayings: str, status: str = "single-origin", event: str = "e1") -> ClaimState:
    return ClaimState(name, event, "It sank.", status, 1, 1, 1, ("Ann",), (), (), True, sayings)


def test_a_claim_is_known_again_by_its_sayings() -> None:
    old = State((), (claim_state("c1", "a2", "a3"), claim_state("c2", "a9")))
    new = State((), (claim_state("c0", "a1", "a2", "a3", status="contested"), claim_state("c3", "a8")))
    found = difference(old, new)
    (changed,) = found.claims_changed
    assert (changed.old.id, changed.new.id, changed.fields) == ("c1", "c0", ("status",))
    assert [a.claim.id for a in found.claims_went] == ["c2"]
    assert [a.claim.id for a in found.claims_appeared] == ["c3"]
    assert "c0 (was c1)" in as_text(found)


def test_a_split_claim_says_where_its_sayings_were() -> None:
    found = difference(
        State((), (claim_state("c1", "a1", "a2"),)), State((), (claim_state("c1", "a1"), claim_state("c2", "a2")))
    )
    assert [(a.claim.id, a.with_) for a in found.claims_appeared] == [("c2", "c1")]
    assert "its sayings were in c1" in as_text(found)


def test_a_merge_of_events_moves_reports_and_says_so_once() -> None:
    old = State((report_state("r1"), report_state("r2", "e2")), (claim_state("c1", "a1", event="e2"),))
    new = State((report_state("r1"), report_state("r2")), (claim_state("c7", "a1"),))
    found = difference(old, new)
    assert [(m.old.event, m.new.event) for m in found.reports_moved] == [("e2", "e1")]
    assert not found.claims_changed
    assert "1 report stands elsewhere" in as_text(found)


def test_records_of_two_stores_under_one_number_are_two() -> None:
    mine, theirs = (RecordState(1, "Ann is Bo", who, "2025-04-02T10:00:00Z", "x") for who in ("Ann", "Cy"))
    found = difference(State(records=(mine,)), State(records=(theirs,)))
    assert (found.records, found.records_missing) == ((theirs,), (mine,))


@given(st.data())
def test_each_claim_is_accounted_for_once(data: st.DataObject) -> None:
    names = st.lists(st.sampled_from([f"c{n}" for n in range(6)]), unique=True, max_size=6)
    says = st.lists(st.sampled_from([f"a{n}" for n in range(8)]), unique=True, max_size=4)
    old, new = (
        State((), tuple(claim_state(n, *sorted(data.draw(says))) for n in sorted(data.draw(names)))) for _ in range(2)
    )
    found = difference(old, new)
    met = {a.claim.id for a in found.claims_went} | {c.old.id for c in found.claims_changed}
    same = [c for c in old.claims if c.id not in met]
    went, appeared = len(found.claims_went), len(found.claims_appeared)
    assert len(old.claims) - went == len(new.claims) - appeared
    assert len(same) == len(old.claims) - went - len(found.claims_changed)
    assert not difference(new, new)


NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
MOMENTS = [
    ("2026-02-27", "2026-02-27T00:00:00Z"),
    ("2026-02-27T14:05", "2026-02-27T14:05:00Z"),
    ("2026-02-27T14:05:09Z", "2026-02-27T14:05:09Z"),
    ("today", "2026-03-01T00:00:00Z"),
    ("yesterday", "2026-02-28T00:00:00Z"),
]


@pytest.mark.parametrize(("told", "expected"), MOMENTS)
def test_times(told: str, expected: str) -> None:
    assert moment(told, NOW) == expected


@pytest.mark.parametrize("told", ["", "tomorrow", "2026-02-30", "2026-2-3", "2026-02-27T25:00", "27.02.2026"])
def test_times_that_are_none(told: str) -> None:
    with pytest.raises(InputError):
        moment(told, NOW)


def broken(folder: Path, **files: str) -> Path:
    for name in ("reports", "claims", "origins"):
        (folder / f"{name}.jsonl").write_text(files.get(name, ""), encoding="utf-8")
    return folder


def test_an_export_of_an_earlier_version_has_no_reviews(tmp_path: Path) -> None:
    assert of_folder(broken(tmp_path)) == State(flags=None)


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ({"claims": "{}\n"}, "'id'"),
        ({"reports": "{\n"}, "line 1: no JSON"),
        ({"origins": "[1]\n"}, "no export of this"),
    ],
)
def test_a_folder_that_is_no_export_says_why(tmp_path: Path, files: dict[str, str], says: str) -> None:
    with pytest.raises(InputError, match=says):
        of_folder(broken(tmp_path, **files))
    with pytest.raises(InputError, match="make one with: reportedly export"):
        of_folder(tmp_path / "gone")


def test_a_report_set_aside_makes_its_claims_go(store: EmbeddedStore) -> None:
    before = state(store)
    ruling.set_aside(store, "heron", **WHO)
    now(store)
    found = difference(before, state(store))
    assert not found.reports_went
    assert len(found.claims_went) == 1
    assert replace(found, claims_went=(), claims_changed=(), records=()) == type(found)()
