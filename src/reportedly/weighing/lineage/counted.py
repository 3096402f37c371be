"""Figures of things told of people: "2.3 million records" that become "2.3 million members"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.people import is_person
from reportedly.vocabulary import Passage
from reportedly.weighing.case import Case
from reportedly.weighing.published import order

from .told import Told, Wrong, better, in_order

CHANCE = 0.05
"""How likely two mistake one figure for the same other thing by themselves."""

LARGE = 100
"""Values below which two things counted may well be as many."""

_FIGURE = re.compile(
    r"(?<![\d.,])(?P<number>\d{1,3}(?:,\d{3})+|\d{2,7}|\d{1,4}\.\d{1,3}|\d{1,3}(?= (?:thousand|million|billion)))"
    r"(?: (?P<scale>thousand|million|billion))?(?P<words>(?: [a-z-]{3,20}){1,2})\b"
)
_OF = re.compile(
    r"\d (?:(?:thousand|million|billion) )?[a-z-]{3,20} (?:of|from|for|about|on|belonging to) (?:the )?(?=\Z)"
)
_SCALES = {"": 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_IRREGULAR = {"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child"}
_SMALL_WORDS = "the and for from with were was had are has have who that per than when after before into"
_SMALL = frozenset(_SMALL_WORDS.split())
_THINGS_WORDS = """
record row line file entry account document email household family home house dwelling apartment flat tenement dose
vial test sample swab call message transaction visit trip ride journey policy contract card device computer phone
handset vehicle car truck lorry livestock animal transfer parcel letter log image photo photograph page
"""
_THINGS = frozenset(_THINGS_WORDS.split())
"""What is not as many as the people it belongs to; cases, votes, jobs, seats and tickets mostly are."""


_HOLDERS_WORDS = """
pensioner retiree subscriber client taxpayer beneficiary recipient consumer shopper saver depositor investor
shareholder policyholder cardholder householder homeowner commuter motorist traveller learner claimant applicant
"""
_HOLDERS = frozenset(_HOLDERS_WORDS.split())
"""People by what they have of such things."""


def miscounted(case: Case, own: frozenset[str]) -> Iterator[Wrong]:
    """Each figure that was first printed of things and then of people, by all who print it so; `own`: reports
    that are a body's or person's own page."""
    things: dict[float, set[Told]] = defaultdict(set)
    people: dict[float, set[Told]] = defaultdict(set)
    equal: set[float] = set()
    for name, parts in case.prose.items():
        text = case.reports[name].text
        for part in parts:
            for match in _FIGURE.finditer(text, part.span.start, part.span.end):
                value = float(match["number"].replace(",", "")) * _SCALES[match["scale"] or ""]
                noun = _counted(match["words"].split()) if _telling(value) else None
                if noun is not None and _OF.search(text, max(part.span.start, match.start() - 40), match.start()):
                    equal.add(value)
                elif noun is not None:
                    held = things if noun in _THINGS else people
                    held[value].add(Told(name, noun, Passage(name, *match.span())))
    for value in sorted((things.keys() & people.keys()) - equal):
        right = in_order(case, things[value])
        knowing = {t.report for t in right}  # who sets rows against persons mistakes none for the other
        wrong = in_order(case, {t for t in people[value] if t.report not in knowing})
        because = _why(case, right, wrong, own) if wrong else None
        if because is not None:
            said = f"{value:,.10g} were {right[0].value}s {because}, not {wrong[0].value}s"
            yield Wrong(wrong[0].value, said, wrong, CHANCE)


def _why(case: Case, right: Sequence[Told], wrong: Sequence[Told], own: frozenset[str]) -> str | None:
    """Why the figure is of things, in words; None where nothing tells."""
    if order(case.reports[right[0].report]) < order(case.reports[wrong[0].report]):
        return "where it was first printed"
    told = [replace(t, value="things") for t in right] + [replace(t, value="people") for t in wrong]
    return better(case, told, "things", "people", own)


def _telling(value: float) -> bool:
    """Whether a figure is no coincidence: two digits that count and some size, or a large round number."""
    digits = f"{value:.10g}".replace(".", "").strip("0")
    return value >= LARGE and (len(digits) > 1 or value >= LARGE * LARGE)


def _counted(words: Sequence[str]) -> str | None:
    """The singular of what is counted, first or after an adjective; None where it is neither."""
    for word in words[:1] if words[0] in _SMALL else words:
        regular = f"{word.removesuffix('ies')}y" if word.endswith("ies") else word.removesuffix("s")
        noun = _IRREGULAR.get(word, regular)
        if noun in _THINGS or noun in _HOLDERS or is_person(noun):
            return noun
    return None
