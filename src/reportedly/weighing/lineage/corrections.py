"""Details that a report of the event puts right, in each report that has them wrong: "30, not 300"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from reportedly.caseless import caseless
from reportedly.vocabulary import Passage, Report, Span
from reportedly.weighing.case import Case

from .told import Told, Wrong, in_order

CHANCE = 0.02
"""How likely two get one wrong figure or name by themselves, that somebody then finds worth a correction."""

_NOT = re.compile(
    r"\b(?P<right>\d[\d,.]*\d|\d\d)\b(?:[^.;!?\d]{1,50}?)?,? (?:and |but )?(?:is |was "
    r"|were )?not (?P<wrong>\d[\d,.]*\d|\d\d)\b"
)
_AS_REPORTED = re.compile(
    r"\bas (?:\w+ ){0,4}(?:reported|said|written|stated|printed|given|announced|thought)\b", re.IGNORECASE
)
_NAME_NOT = re.compile(
    r"(?P<right>[A-Z][\w’'-]{2,30})\b[^.;!?]{0,30}?,? (?:and |but )?not (?:\w{2,7} ){0,2}(?P<wrong>[A-Z][\w’'-]{2,30})"
    r"(?=[^.!?]{0,50}\b(?:report|wrot|writ|said|stat|print|put it|given|claim|had it|suggest|thought|believ"
    r"|assum|name))"
)
"""A name put right: "from Lima, not from Lisbon as several outlets reported"."""
_CORRECTS = caseless(
    r"\b(?:corrects?|corrected|correction|erratum|wrong(?:ly)?|mistaken(?:ly)?|incorrectly|misstated|in error"
    r"|earlier (?:version|article|report|edition)|previous (?:version|article|report)|in our last)\b"
)
_GAVE = re.compile(
    r"\b(?:gave|given|stated|said|put|printed|reported|named|read|had)\b[^.!?]{0,80}?\b(?P<wrong>\d[\d,.]*\d|\d\d)\b"
)
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_YEARS_AGO = re.compile(r"\b(?P<years>\d{1,3})(?:[ -]year[ -]old\b| years (?:old|ago|earlier|before|of age)\b)")
_NUMBER = re.compile(r"(?<![\d.,:])\d[\d,.]*\d(?![\d:])")
_NAMED = re.compile(r"\b[A-Z][\w’'-]{2,30}")
_WORD = re.compile(r"[^\W\d_]{3,}")
_LITTLE = """
the and was were that this has had have for with from not but its his her their our are which who one two year years
number earlier article version report said gave wrong correction corrects about between into over under after before
"""
_SMALL = frozenset(_LITTLE.split())


def corrected(case: Case) -> Iterator[Wrong]:
    """Numbers and names that a report says were given wrongly, where other reports have them of the same thing."""
    corrections = list(_corrections(case))
    printed = _printed(case, {c.value for c in corrections})
    for c in corrections:
        words = case.reports[c.report].text[c.where.start : c.where.end]
        about = _content(words)
        wrong = [t for t, content in printed.get(c.value, ()) if t.report != c.report and content & about]
        if wrong:
            because = f"given wrongly, as another report says: “{words[:120]}”"
            yield Wrong(c.value, because, in_order(case, wrong), CHANCE)


def _corrections(case: Case) -> Iterator[Told]:
    """The wrong number of each sentence that corrects one, and the sentence."""
    for name, parts in case.prose.items():
        text = case.reports[name].text
        for own in parts:
            if own.kind not in {"body", "note"}:
                continue
            told = _CORRECTS.search(text, own.span.start, own.span.end)
            for sentence in own.sentences if told is not None or "not" in own.starts else ():
                put_right = told is not None or _AS_REPORTED.search(text, *_ends(sentence)) is not None
                match = (_NOT.search(text, *_ends(sentence)) if put_right else None) or _NAME_NOT.search(
                    text, *_ends(sentence)
                )
                if match is None and told is not None and told.start() < sentence.end:
                    match = _GAVE.search(text, *_ends(sentence))
                if match is not None:
                    yield Told(name, match["wrong"], Passage(name, *_ends(sentence)))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _printed(case: Case, values: set[str]) -> dict[str, list[tuple[Told, frozenset[str]]]]:
    """Where each of the numbers and names stands, with the content words of its sentence.

    A year stands too where it can be counted back to: "56 years old" in 2024 is 1968.
    """
    out: dict[str, list[tuple[Told, frozenset[str]]]] = defaultdict(list)
    for name, parts in case.prose.items() if values else ():
        report = case.reports[name]
        for own in parts:
            if own.kind == "note":
                continue
            for sentence in own.sentences:
                for value, span in _values(report, sentence):
                    if value in values:
                        told = Told(name, value, Passage(name, span.start, span.end))
                        out[value].append((told, _content(sentence.of(report.text))))
    return out


def _values(report: Report, sentence: Span) -> Iterator[tuple[str, Span]]:
    for match in (*_NUMBER.finditer(report.text, *_ends(sentence)), *_NAMED.finditer(report.text, *_ends(sentence))):
        yield match.group(), Span(*match.span())
    published = _YEAR.match(report.published or "")
    if published is None:
        return
    for match in _YEARS_AGO.finditer(report.text, *_ends(sentence)):
        yield str(int(published.group()) - int(match["years"])), Span(*match.span())


def _content(words: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(words.casefold()) if w not in _SMALL)
