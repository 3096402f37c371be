"""A person's switches over the editor's flags: off, on, and how severe."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.docs.test_docs_vocabulary import flag_kinds

from reportedly.collection import add
from reportedly.errors import UnknownName
from reportedly.flagging import STATES, checked, switched, switches
from reportedly.settings import Settings
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import Flag, FlagKind, Passage, Severity

KINDS = sorted(get_args(FlagKind))


def flag(kind: str, severity: Severity = "note") -> Flag:
    return Flag(f"f{kind}", kind, severity, Passage("r1", 0, 4), "Soon", "because", None)


def test_the_kinds_are_those_that_the_rules_raise() -> None:
    assert flag_kinds() == KINDS


TOLD = [
    ("", {"no-date": "note", "loaded-wording": "note"}),
    ("no-date=off", {"loaded-wording": "note"}),
    ("no-date=warning", {"no-date": "warning", "loaded-wording": "note"}),
    (" all=off , no-date=on ", {"no-date": "note"}),
    ("all=info", {"no-date": "info", "loaded-wording": "info"}),
    ("no-date=off,no-date=info", {"no-date": "info", "loaded-wording": "note"}),
    ("no-date=info,all=off", {}),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_switches_as_written(text: str, expected: dict[str, str]) -> None:
    found = switched([flag("no-date"), flag("loaded-wording")], switches(text))
    assert {f.kind: f.severity for f in found} == expected


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("loaded-words=off", "'loaded-words'; there are: all, caption-not-of-event, copied-error"),
        ("no-date=loud", "'loud' is no state; write no-date=STATE, one of off, on, info, note, warning"),
        ("no-date", "'' is no state"),
        ("-no-date", "'-no-date'; there are"),
    ],
)
def test_what_is_not_understood_teaches(text: str, says: str) -> None:
    with pytest.raises(UnknownName, match=says):
        switches(text)


def test_a_wrong_setting_is_met_before_anything_is_read() -> None:
    with EmbeddedStore() as store, pytest.raises(UnknownName, match="there are: all"):
        add(store, ["no/such/file"], Settings(flags=(("typo", "off"),)))


@given(st.lists(st.tuples(st.sampled_from([*KINDS, "all"]), st.sampled_from(STATES)), max_size=6))
def test_what_is_off_is_gone_and_nothing_else(pairs: list[tuple[str, str]]) -> None:
    before = [flag(kind) for kind in KINDS]
    after = switched(before, checked(pairs))
    last = {kind: [s for k, s in pairs if k in {kind, "all"}][-1:] for kind in KINDS}
    assert [f.kind for f in after] == [k for k in KINDS if last[k] != ["off"]]
    assert all(f.severity == (last[f.kind] or ["on"])[0] or last[f.kind] in ([], ["on"]) for f in after)
