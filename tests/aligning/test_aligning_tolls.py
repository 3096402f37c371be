"""Tolls told in whatever words: ordinals, sums, what came on top."""

from __future__ import annotations

import re

import pytest

from reportedly.aligning.tolls import told
from reportedly.aligning.values import compare_quantities
from reportedly.vocabulary import Quantity, Report, Span

NUMBERS = {"two": 2, "three": 3, "six": 6, "twelve": 12, "forty": 40}


def report(text: str) -> Report:
    return Report("r", "a.txt", None, "A", None, None, "2024-01-01", None, "en", "", "ok", None, text, (), ())


def tolls(text: str) -> list[tuple[float, str]]:
    """Each number with the noun after it as a quantity, then told."""
    made = []
    for m in re.finditer(r"\b(\d+|two|three|six|twelve|forty)(?: (?:new|more|further))? ([a-z]+)", text, re.IGNORECASE):
        word = m.group(1).casefold()
        noun = {
            "people": "person",
            "men": "man",
            "women": "woman",
            "children": "child",
            "bodies": "body",
            "lives": "life",
        }.get(m.group(2), m.group(2).removesuffix("s"))
        value = float(NUMBERS.get(word) or word)
        made.append(Quantity(Span(m.start(), m.end()), value, None, "=", f"{{{noun}}}", ""))
    return [(q.value, q.of) for q in told(made, report(text), [Span(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A fourth body was pulled from the mine", [(4.0, "dead")]),
        ("The 12th victim was found on Monday", [(12.0, "dead")]),
        ("Three men and two children died", [(5.0, "dead")]),
        ("The dead are two men and a woman", [(3.0, "dead")]),
        ("40 people fell ill after the wedding", [(40.0, "infected")]),
        ("12 new cases were counted", [(12.0, "new infected")]),
        ("six more bodies were found", [(6.0, "new dead")]),
        ("The avalanche claimed 6 lives", [(6.0, "dead")]),
        ("Two people were taken to hospital", [(2.0, "admitted")]),
        ("12 patients were hospitalised", [(12.0, "admitted")]),
        ("31 survivors were walking off the rescue boat", [(31.0, "")]),
    ],
)
def test_tolls(text: str, expected: list[tuple[float, str]]) -> None:
    assert tolls(text) == expected


def test_what_came_on_top_is_no_total() -> None:
    total = Quantity(Span(0, 2), 40, None, "=", "{person}", "infected")
    added = Quantity(Span(0, 2), 12, None, "=", "{person}", "new infected")
    verdict = compare_quantities(total, added, ("2024-01-01", "2024-01-02"))
    assert verdict is not None
    assert verdict.kind == "category"


@pytest.mark.parametrize(("text", "left"), [("Two of the six exits were locked", [2.0]), ("Two and six", [2.0, 6.0])])
def test_the_whole_of_which_a_part_is_told_is_no_toll(text: str, left: list[float]) -> None:
    spans = [Span(text.index(w), text.index(w) + 3) for w in ("Two", "six")]
    made = [Quantity(s, v, None, "=", "{exit}", "") for s, v in zip(spans, (2.0, 6.0), strict=True)]
    assert [q.value for q in told(made, report(text), [Span(0, len(text))])] == left
