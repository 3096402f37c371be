"""Short invented passages: who says what through whom, which saying a denial denies, what a disclaimer covers.

Written before anybody looked what the program makes of them; those marked "!" are known to go wrong. Lines below a
passage: "= words | root < step < … | stance" (the publisher left out), "- words -> words" what a denial denies (all of
it, ";" between), "~ words -> words" what a disclaimer covers, "nobody" where the page alone speaks.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.sentence_tables import table

from reportedly.vocabulary import Attribution, Report

Read = Callable[..., tuple[Report, tuple[Attribution, ...]]]
ROWS = table(Path(__file__).with_name("passages.txt"), "known to go wrong")


def with_words(report: Report, found: tuple[Attribution, ...], words: str) -> Attribution:
    """The saying whose content has the words, else whose cue, source and content together have."""
    inside = [a for a in found if words in report.words(a.content)]
    around = [a for a in found if words in report.text[hull(a)[0] : hull(a)[1]]]
    assert inside or around, f"nobody says {words!r}"
    return (inside or around)[0]


def hull(a: Attribution) -> tuple[int, int]:
    spans = (*a.content, *a.cue, *a.source)
    return min(s.start for s in spans), max(s.end for s in spans)


def plain(name: str) -> str:
    name = name.lower()
    return next((name.removeprefix(a) for a in ("the ", "a ", "an ") if name.startswith(a)), name)


@pytest.mark.parametrize(("passage", "wanted"), ROWS)
def test_passage(read: Read, passage: str, wanted: list[str]) -> None:
    report, found = read(passage)
    denying: set[str] = set()
    covered: set[str] = set()
    for line in wanted:
        sign, rest = line[0], line[2:]
        if line == "nobody":
            assert {a.stance for a in found} <= {"own-voice"}
        elif sign == "=":
            words, chain, *stance = rest.split(" | ")
            one = with_words(report, found, words)
            assert [plain(link.name) for link in one.chain[:-1]] == [plain(n) for n in chain.split(" < ")]
            assert not stance or [one.stance] == stance
        else:
            left, right = rest.split(" -> ")
            targets = {with_words(report, found, words).id for words in right.split("; ")}
            one = with_words(report, found, left)
            if sign == "-":
                assert set(one.denies) == targets
                denying.add(one.id)
            else:
                assert {a.id for a in found if one.id in a.disclaimed_by} == targets
                covered |= targets
    if denying or covered or not wanted:
        assert {a.id for a in found if a.denies} == denying
        assert {a.id for a in found if a.disclaimed_by} == covered
