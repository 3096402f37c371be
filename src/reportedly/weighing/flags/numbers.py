"""Figures that do not say of what, or in what unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.vocabulary import Quantity, Report, Span

from .look import Found, Look, at
from .prose import ASSERTING

_MEASURED = """
range speed height depth length distance weight temperature reading readings read level levels meter gauge pressure
concentration dose altitude width radius wind gust gusts magnitude
"""
MEASURED = frozenset(_MEASURED.split())
"""What is given in units: a bare number after one of these leaves its unit out."""

_WIDER = re.compile(
    r"\b(?:wider|narrower|longer|shorter|higher|lower|deeper|taller|thicker|thinner|faster|slower|heavier|lighter|hotter"
    r"|warmer|colder|farther|further|louder) than (?P<number>\d[\d.,]{0,9})"
    r"(?=[.,;:!?)]|\s(?:was|were|in|at|on|by|and|or)\b)"
)
_DEGREES = re.compile(
    r"\b(?P<number>-?\d{2,3}(?:\.\d)?)\s?(?:(?:degrees?|DEGREES?|deg)\b(?!\s?[CFK]\b|\s?(?:Celsius|Fahrenheit|centigrade|Kelvin"
    r"|CELSIUS|of|north|south|east|west|angle))|°(?!\s?[CFKNSEW]))"
)
_SCALE = re.compile(r"\b(?:celsius|fahrenheit|centigrade|kelvin)\b|°\s?[CF]\b|\bdeg\.? [CF]\b", re.IGNORECASE)
_NUMBER = (
    r"(?:\d[\d.,]{0,9}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundred|a hundred|hundreds of|dozens of)"
)
_MILLIONS = re.compile(
    rf"(?<![$€£¥₹₽₩\w.,])(?P<number>(?:{_NUMBER}\s){{1,3}}(?:thousand|million|billion|trillion|mln|bln|mn|bn))"
    r"(?=\s?[.!?]|\s(?:gone|lost|missing|stolen|vanished|wasted|short|owed|unpaid|too much)\b)",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"[$€£¥₹₽₩]|\b(?:dollars?|euros?|pounds?|crowns?|francs?|rupees?|yen|yuan|pesos?|lei|kuna|dinars?)\b", re.IGNORECASE
)
_CLOCK = re.compile(r"\d{1,2}\.[0-5]\d")


def bare_numbers(look: Look) -> Iterator[Found]:
    """A measure without its unit: "a range of more than 900"."""
    for a in look.case.attributions:
        report = look.case.reports[a.report]
        for q in a.quantities:
            if q.unit != "1":
                continue
            bare = not report.text[q.span.end : q.span.end + 2].strip()[:1].isalpha()
            if (bare and set(q.of.casefold().split()) & MEASURED) or _fraction(q, report):
                because = "a measure is printed without its unit"
                yield "number-without-unit", "note", at(report, q.span), because, a.claim


def _fraction(q: Quantity, report: Report) -> bool:
    """A number with decimals is measured, not counted; one that may be an hour is left."""
    printed = q.span.of(report.text)
    return q.value != int(q.value) and "." in printed and not _CLOCK.search(printed) and printed[-1].isdigit()


def bare_measures(look: Look) -> Iterator[Found]:
    """By what stands around a figure: "wider than 20", "41 degrees", "ten million gone"."""
    for _, report in sorted(look.case.reports.items()):
        for part in report.parts:
            if part.kind not in ASSERTING | {"post"} or part.repeats is not None:
                continue
            for pattern, because in (
                (_WIDER, "a measure is printed without its unit"),
                (_DEGREES, "degrees of which scale is not said"),
                (_MILLIONS, "the words do not say of what this is the sum"),
            ):
                for match in pattern.finditer(report.text, part.span.start, part.span.end):
                    around = report.text[max(part.span.start, match.start() - 60) : match.end() + 12]
                    whole = part.span.of(report.text)
                    if (pattern is _MILLIONS and _MONEY.search(around)) or (
                        pattern is _DEGREES and _SCALE.search(whole)
                    ):
                        continue
                    yield "number-without-unit", "note", at(report, Span(*match.span("number"))), because, None
