"""People's words on claims hold though the program would cut its claims otherwise by now."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest
from tests.factories import report, saying

from reportedly.aligning.overruled import regrouped
from reportedly.vocabulary import Regroup

WORDS = ("The weir gave way", "A levy is due", "Nine cows strayed", "The vote was void", "Snow shut the pass")
PAGE = report("kite", *(f"{w}, the clerk said." for w in WORDS), outlet="Kite")
MADE = [saying(PAGE, w, "the clerk") for w in WORDS]
IDS = [a.id for a in MADE]


def word(how: Literal["merge", "split", "background", "of-event"], of: str, other: str = "") -> Regroup:
    """A person's word on sayings by their numbers."""
    return Regroup(how, tuple(IDS[int(n)] for n in of), tuple(IDS[int(n)] for n in other))


def after(groups: str, people: list[Regroup], background: str = "") -> str:
    """Groups written as "01 2 34" after people have spoken."""
    held = [[replace(a, about_event=str(i) not in background)] for i, a in enumerate(MADE)]
    found, _, _ = regrouped([[int(n) for n in g] for g in groups.split()], held, people)
    return " ".join("".join(map(str, g)) for g in found)


@pytest.mark.parametrize(
    ("groups", "people", "found"),
    [
        ("0 12 34", [word("merge", "0", "12")], "012 34"),
        # what was one claim and is cut by now stays with the rest of it, to whichever piece the merge comes
        ("0 1 2 34", [word("merge", "0", "12")], "012 34"),
        ("0 1 2 34", [word("merge", "12", "0")], "012 34"),
        ("0 1 2 3 4", [word("merge", "0", "12"), word("merge", "34", "012")], "01234"),
        # a saying that stands with others by now stays with these
        ("0 12 34", [word("merge", "0", "123")], "012 34"),
        # they are one by now without anybody's word, but for a piece
        ("01 2 34", [word("merge", "0", "12")], "012 34"),
        # a later word takes out what an earlier one put in, and the other way round
        ("0 1 2 34", [word("merge", "0", "12"), word("split", "012", "2")], "01 2 34"),
        ("012 34", [word("split", "012", "2"), word("merge", "2", "01")], "012 34"),
    ],
)
def test_a_merge_holds_though_claims_are_cut_otherwise(groups: str, people: list[Regroup], found: str) -> None:
    assert after(groups, people) == found


def test_a_piece_that_is_background_by_now_is_not_brought_back() -> None:
    assert after("0 1 2 34", [word("merge", "0", "12")], background="2") == "01 2 34"
    assert after("0 1 2 34", [word("merge", "0", "2")], background="2") == "02 1 34"  # unless that is what was said


def test_background_is_said_of_all_pieces() -> None:
    _, held, _ = regrouped([[0], [1], [2], [3, 4]], [[a] for a in MADE], [word("background", "012")])
    assert [a.about_event for of in held for a in of] == [False, False, False, True, True]
